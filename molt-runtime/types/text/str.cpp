// Creation, interning, hashing and comparison of str: what every other part of the runtime uses.
#include "types/text/str.h"

#include <stdlib.h>

#include "core/alloc.h"

namespace molt {

struct alignas(16) CharStr {  // a one-character or empty str with room for its unit and the final zero
  Str head;
  uint8_t units[8];
};

static_assert(sizeof(CharStr) == kCharStride);

static consteval CharStr makeCharStr(int cp) {
  CharStr c{};
  c.head.refcount = kStaticRefcount;
  c.head.flags = kFlagStatic;
  c.head.type = &molt_type_str;
  c.head.length = cp < 0 ? 0 : 1;
  c.head.hash = -1;
  c.head.kind = 1;
  c.head.ascii = cp < 128;
  c.head.interned = 1;
  c.units[0] = cp < 0 ? 0 : static_cast<uint8_t>(cp);
  return c;
}
struct CharTable {
  CharStr chars[256];
};
static consteval CharTable makeCharTable() {
  CharTable t{};
  for (int i = 0; i < 256; ++i) t.chars[i] = makeCharStr(i);
  return t;
}
extern "C" {
extern CharTable molt_char_table;
constinit CharTable molt_char_table = makeCharTable();
}

namespace {

constinit CharStr emptyString = makeCharStr(-1);

bool allAscii(const uint8_t* p, int64_t n) {
  int64_t i = 0;
  for (; i + 8 <= n; i += 8) {
    uint64_t w;
    memcpy(&w, p + i, 8);
    if (w & 0x8080808080808080ull) return false;
  }
  for (; i < n; ++i)
    if (p[i] & 0x80) return false;
  return true;
}

// Decodes one code point of valid generalised UTF-8.
uint32_t decodeUtf8(const uint8_t** p) {
  uint32_t c = *(*p)++;
  if (c < 0x80) return c;
  int more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
  c &= 0x3fu >> more;
  while (more-- > 0) c = c << 6 | (*(*p)++ & 0x3f);
  return c;
}

// ---- intern table: open addressing over Str*, every entry owned for ever ----
struct InternTable {
  Str** slots;
  int64_t capacity, used;
};
constinit InternTable interned{};

bool internGrow() {
  int64_t capacity = interned.capacity ? interned.capacity * 2 : 1024;
  auto** slots = static_cast<Str**>(allocRaw(static_cast<uint64_t>(capacity) * sizeof(Str*)));
  if (!slots) return false;
  memset(slots, 0, static_cast<size_t>(capacity) * sizeof(Str*));
  for (int64_t i = 0; i < interned.capacity; ++i) {
    Str* s = interned.slots[i];
    if (!s) continue;
    int64_t at = s->hash & (capacity - 1);
    while (slots[at]) at = (at + 1) & (capacity - 1);
    slots[at] = s;
  }
  if (interned.slots) freeRaw(interned.slots);
  interned.slots = slots;
  interned.capacity = capacity;
  return true;
}

Str** internSlot(int64_t hash, const uint8_t* data, int64_t n, int kind) {
  int64_t at = hash & (interned.capacity - 1);
  for (;; at = (at + 1) & (interned.capacity - 1)) {
    Str* s = interned.slots[at];
    if (!s) return &interned.slots[at];
    if (s->hash == hash && s->length == n && s->kind == kind && memcmp(s->data(), data, static_cast<size_t>(n * kind)) == 0)
      return &interned.slots[at];
  }
}

// ---- SipHash-1-3 ----
struct SipKey {
  uint64_t k0, k1;
  bool ready;
};
constinit SipKey sipKey{};

void prepareKey() {
  sipKey.ready = true;
  const char* seed = getenv("PYTHONHASHSEED");
  if (!seed || !*seed || strcmp(seed, "random") == 0) return;
  uint32_t x = static_cast<uint32_t>(strtoul(seed, nullptr, 10));
  if (x == 0) return;
  uint8_t key[16];
  for (uint8_t& byte : key) {  // the linear congruential generator that the reference interpreter documents for seeds
    x = x * 214013u + 2531011u;
    byte = static_cast<uint8_t>(x >> 16);
  }
  memcpy(&sipKey.k0, key, 8);
  memcpy(&sipKey.k1, key + 8, 8);
}

inline uint64_t rotl(uint64_t v, int n) { return v << n | v >> (64 - n); }

struct SipState {
  uint64_t v0, v1, v2, v3;
  void round() {
    v0 += v1; v1 = rotl(v1, 13) ^ v0; v0 = rotl(v0, 32);
    v2 += v3; v3 = rotl(v3, 16) ^ v2;
    v0 += v3; v3 = rotl(v3, 21) ^ v0;
    v2 += v1; v1 = rotl(v1, 17) ^ v2; v2 = rotl(v2, 32);
  }
};

}  // namespace

uint64_t sipHash(const void* data, int64_t n) {
  if (!sipKey.ready) [[unlikely]] prepareKey();
  SipState s{sipKey.k0 ^ 0x736f6d6570736575ull, sipKey.k1 ^ 0x646f72616e646f6dull, sipKey.k0 ^ 0x6c7967656e657261ull,
             sipKey.k1 ^ 0x7465646279746573ull};
  const auto* p = static_cast<const uint8_t*>(data);
  int64_t left = n;
  for (; left >= 8; left -= 8, p += 8) {
    uint64_t m;
    memcpy(&m, p, 8);
    s.v3 ^= m;
    s.round();
    s.v0 ^= m;
  }
  uint64_t last = static_cast<uint64_t>(n) << 56;
  for (int64_t i = 0; i < left; ++i) last |= static_cast<uint64_t>(p[i]) << (8 * i);
  s.v3 ^= last;
  s.round();
  s.v0 ^= last;
  s.v2 ^= 0xff;
  s.round();
  s.round();
  s.round();
  return (s.v0 ^ s.v1) ^ (s.v2 ^ s.v3);
}

int64_t hashBytesAsPython(const void* data, int64_t n) {
  if (n == 0) return 0;
  auto h = static_cast<int64_t>(sipHash(data, n));
  return h == -1 ? -2 : h;
}

int64_t strHash(Str* s) {
  if (s->hash == -1) s->hash = hashBytesAsPython(s->data(), s->length * s->kind);
  return s->hash;
}

void copyUnits(uint8_t* to, int toKind, const uint8_t* from, int fromKind, int64_t n) {
  if (toKind == fromKind) {
    memcpy(to, from, static_cast<size_t>(n * toKind));
    return;
  }
  auto* from16 = reinterpret_cast<const uint16_t*>(from);
  auto* from32 = reinterpret_cast<const uint32_t*>(from);
  auto* to16 = reinterpret_cast<uint16_t*>(to);
  auto* to32 = reinterpret_cast<uint32_t*>(to);
  if (fromKind == 1 && toKind == 2) {
    for (int64_t i = 0; i < n; ++i) to16[i] = from[i];
  } else if (fromKind == 1) {
    for (int64_t i = 0; i < n; ++i) to32[i] = from[i];
  } else if (fromKind == 2 && toKind == 4) {
    for (int64_t i = 0; i < n; ++i) to32[i] = from16[i];
  } else if (fromKind == 2) {
    for (int64_t i = 0; i < n; ++i) to[i] = static_cast<uint8_t>(from16[i]);
  } else if (toKind == 2) {
    for (int64_t i = 0; i < n; ++i) to16[i] = static_cast<uint16_t>(from32[i]);
  } else {
    for (int64_t i = 0; i < n; ++i) to[i] = static_cast<uint8_t>(from32[i]);
  }
}

Value emptyStr() { return retained(Value::fromObject(&emptyString.head)); }

Str* allocStr(int64_t length, int kind) {
  auto* s = static_cast<Str*>(allocObject(sizeof(Str) + static_cast<uint64_t>(length + 1) * static_cast<uint64_t>(kind), &molt_type_str));
  s->length = length;
  s->hash = -1;
  s->kind = static_cast<uint8_t>(kind);
  return s;
}

Value finishStr(Str* s) {
  if (s->length <= 1) {
    if (s->length == 0) {
      freeObject(s);
      return emptyStr();
    }
    if (uint32_t c = strAt(s, 0); c < 256) {
      freeObject(s);
      return strFromChar(c);
    }
  }
  if (s->kind == 1) {
    s->ascii = allAscii(s->data(), s->length);
    return Value::fromObject(s);
  }
  uint32_t all = 0;
  withUnits(s, [&](auto* p) {
    for (int64_t i = 0; i < s->length; ++i) all |= p[i];
  });
  int kind = kindOf(all);
  if (kind == s->kind) return Value::fromObject(s);
  Str* narrow = allocStr(s->length, kind);
  copyUnits(narrow->data(), kind, s->data(), s->kind, s->length);
  narrow->ascii = all < 128;
  freeObject(s);
  return Value::fromObject(narrow);
}

Value newStr(const char* utf8) { return newStrN(utf8, static_cast<int64_t>(strlen(utf8))); }

Value newStrAscii(const char* text, int64_t length) {
  if (length == 0) return emptyStr();
  if (length == 1) return strFromChar(static_cast<uint8_t>(text[0]));
  Str* s = allocStr(length, 1);
  memcpy(s->data(), text, static_cast<size_t>(length));
  s->ascii = 1;
  return Value::fromObject(s);
}

Value newStrN(const char* utf8, int64_t bytes) {
  auto* p = reinterpret_cast<const uint8_t*>(utf8);
  if (allAscii(p, bytes)) return newStrAscii(utf8, bytes);
  int64_t count = 0;
  uint32_t all = 0;
  for (const uint8_t *q = p, *end = p + bytes; q < end; ++count) all |= decodeUtf8(&q);
  int kind = kindOf(all);
  Str* s = allocStr(count, kind);
  const uint8_t* q = p;
  for (int64_t i = 0; i < count; ++i) putUnit(s->data(), kind, i, decodeUtf8(&q));
  return finishStr(s);
}

Value strFromCodePoints(const uint32_t* cp, int64_t n) {
  if (n == 0) return emptyStr();
  uint32_t all = 0;
  for (int64_t i = 0; i < n; ++i) all |= cp[i];
  if (n == 1 && all < 256) return strFromChar(all);
  int kind = kindOf(all);
  Str* s = allocStr(n, kind);
  copyUnits(s->data(), kind, reinterpret_cast<const uint8_t*>(cp), 4, n);
  s->ascii = all < 128;
  return Value::fromObject(s);
}

Value strFromChar(uint32_t cp) {
  if (cp < 256) return retained(Value::fromObject(&molt_char_table.chars[cp].head));
  int kind = kindOf(cp);
  Str* s = allocStr(1, kind);
  putUnit(s->data(), kind, 0, cp);
  return Value::fromObject(s);
}

namespace {
// Names in the runtime's own text are asked for again and again from the same places.
struct KnownName {
  const char* text;
  Str* name;
};
constinit KnownName knownNames[256] = {};
}  // namespace

static Str* internText(const char* ascii);

Str* internStr(const char* ascii) {
  KnownName& k = knownNames[(reinterpret_cast<uintptr_t>(ascii) * 0x9e3779b1u >> 12) & 255];
  if (k.text == ascii && strcmp(ascii, reinterpret_cast<const char*>(k.name->data())) == 0) return k.name;
  Str* name = internText(ascii);
  if (name->kind == 1) k = {ascii, name};
  return name;
}

static Str* internText(const char* ascii) {
  auto n = static_cast<int64_t>(strlen(ascii));
  if (n == 0) return &emptyString.head;
  if (n == 1) return &molt_char_table.chars[static_cast<uint8_t>(ascii[0])].head;
  if (interned.used * 3 >= interned.capacity * 2 && !internGrow()) fatal("out of memory");
  int64_t hash = hashBytesAsPython(ascii, n);
  Str** slot = internSlot(hash, reinterpret_cast<const uint8_t*>(ascii), n, 1);
  if (!*slot) {
    Str* s = allocStr(n, 1);
    memcpy(s->data(), ascii, static_cast<size_t>(n));
    s->ascii = 1;
    s->hash = hash;
    s->interned = 1;
    keepForLife(s);
    *slot = s;
    ++interned.used;
  }
  return *slot;
}

Value internValue(Value str) {
  Str* s = asStr(str);
  if (s->interned) return retained(str);
  if (s->length == 0) return emptyStr();
  if (s->length == 1 && s->kind == 1) return strFromChar(s->data()[0]);
  if (interned.used * 3 >= interned.capacity * 2 && !internGrow()) fatal("out of memory");
  int64_t hash = strHash(s);
  Str** slot = internSlot(hash, s->data(), s->length, s->kind);
  if (!*slot) {
    if (s->type != &molt_type_str) {
      Str* copy = allocStr(s->length, s->kind);
      memcpy(copy->data(), s->data(), static_cast<size_t>(s->length * s->kind));
      copy->ascii = s->ascii;
      copy->hash = hash;
      s = copy;
    } else {
      incref(s);
    }
    s->interned = 1;
    keepForLife(s);
    *slot = s;
    ++interned.used;
  }
  return retained(Value::fromObject(*slot));
}

bool strEquals(const Str* a, const Str* b) {
  if (a == b) return true;
  if (a->length != b->length || a->kind != b->kind) return false;
  if (a->hash != -1 && b->hash != -1 && a->hash != b->hash) return false;
  return memcmp(a->data(), b->data(), static_cast<size_t>(a->length * a->kind)) == 0;
}

bool strEqualsAscii(const Str* a, const char* b) {
  size_t n = strlen(b);
  return a->kind == 1 && static_cast<size_t>(a->length) == n && memcmp(a->data(), b, n) == 0;
}

int strCompare(const Str* a, const Str* b) {
  int64_t n = a->length < b->length ? a->length : b->length;
  if (a->kind == 1 && b->kind == 1) {
    if (int c = memcmp(a->data(), b->data(), static_cast<size_t>(n))) return c < 0 ? -1 : 1;
  } else {
    for (int64_t i = 0; i < n; ++i) {
      uint32_t x = strAt(a, i), y = strAt(b, i);
      if (x != y) return x < y ? -1 : 1;
    }
  }
  return a->length < b->length ? -1 : a->length > b->length;
}

Value strSlice(const Str* s, int64_t start, int64_t stop) {
  if (start < 0) start = 0;
  if (stop > s->length) stop = s->length;
  if (start >= stop) return emptyStr();
  if (start == 0 && stop == s->length && s->type == &molt_type_str) return ownedStr(s);
  int64_t n = stop - start;
  if (n == 1) return strFromChar(strAt(s, start));
  Str* r = allocStr(n, s->kind);
  memcpy(r->data(), s->data() + start * s->kind, static_cast<size_t>(n * s->kind));
  if (s->ascii) {
    r->ascii = 1;
    return Value::fromObject(r);
  }
  return finishStr(r);
}

Value strConcat(Value left, Value right) {
  Str *a = asStr(left), *b = asStr(right);
  if (a->length == 0) return exactStr(right);
  if (b->length == 0) return exactStr(left);
  int kind = a->kind > b->kind ? a->kind : b->kind;
  Str* r = allocStr(a->length + b->length, kind);
  copyUnits(r->data(), kind, a->data(), a->kind, a->length);
  copyUnits(r->data() + a->length * kind, kind, b->data(), b->kind, b->length);
  r->ascii = a->ascii & b->ascii;
  return Value::fromObject(r);
}

Value exactStr(Value v) {
  Str* s = asStr(v);
  if (s->type == &molt_type_str) return retained(v);
  if (s->length == 0) return emptyStr();
  Str* r = allocStr(s->length, s->kind);
  memcpy(r->data(), s->data(), static_cast<size_t>(s->length * s->kind));
  r->ascii = s->ascii;
  return Value::fromObject(r);
}

const char* strUtf8(const Str* s, int64_t* bytes, Ref* keep) {
  if (s->ascii || s->length == 0) {
    if (bytes) *bytes = s->length;
    return reinterpret_cast<const char*>(s->data());
  }
  int64_t n = 0;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = strAt(s, i);
    n += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
  *keep = Ref(newBytes(nullptr, n));
  uint8_t* p = asBytes(keep->get())->data();
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = strAt(s, i);
    if (c < 0x80) {
      *p++ = static_cast<uint8_t>(c);
    } else if (c < 0x800) {
      *p++ = static_cast<uint8_t>(0xc0 | c >> 6);
      *p++ = static_cast<uint8_t>(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
      *p++ = static_cast<uint8_t>(0xe0 | c >> 12);
      *p++ = static_cast<uint8_t>(0x80 | (c >> 6 & 0x3f));
      *p++ = static_cast<uint8_t>(0x80 | (c & 0x3f));
    } else {
      *p++ = static_cast<uint8_t>(0xf0 | c >> 18);
      *p++ = static_cast<uint8_t>(0x80 | (c >> 12 & 0x3f));
      *p++ = static_cast<uint8_t>(0x80 | (c >> 6 & 0x3f));
      *p++ = static_cast<uint8_t>(0x80 | (c & 0x3f));
    }
  }
  if (bytes) *bytes = n;
  return reinterpret_cast<const char*>(asBytes(keep->get())->data());
}

// ---- StrBuilder ----
StrBuilder::StrBuilder() : data_(local_), length_(0), capacity_(sizeof local_), kind_(1) {}
StrBuilder::~StrBuilder() {
  if (data_ != local_) freeRaw(data_);
}

void StrBuilder::grow(int64_t extra, int kind) {  // makes room for `extra` units of at least `kind`
  int64_t need = length_ + extra;
  int newKind = kind > kind_ ? kind : kind_;
  if (newKind == kind_ && need * kind_ <= capacity_) return;
  int64_t bytes = need * newKind;
  if (newKind != kind_ && bytes <= capacity_) {  // widen in place, from the end
    for (int64_t i = length_; i-- > 0;) {
      uint32_t c = kind_ == 1 ? data_[i] : reinterpret_cast<uint16_t*>(data_)[i];
      putUnit(data_, newKind, i, c);
    }
    kind_ = static_cast<uint8_t>(newKind);
    return;
  }
  int64_t capacity = bytes + bytes / 2;
  auto* data = static_cast<uint8_t*>(allocRaw(static_cast<uint64_t>(capacity)));
  if (!data) fatal("out of memory");
  copyUnits(data, newKind, data_, kind_, length_);
  if (data_ != local_) freeRaw(data_);
  data_ = data;
  capacity_ = capacity;
  kind_ = static_cast<uint8_t>(newKind);
}

void StrBuilder::put(uint32_t cp) {
  int kind = kindOf(cp);
  if (kind > kind_ || (length_ + 1) * kind_ > capacity_) grow(1, kind);
  putUnit(data_, kind_, length_++, cp);
}
void StrBuilder::ascii(const char* text) { ascii(text, static_cast<int64_t>(strlen(text))); }
void StrBuilder::ascii(const char* text, int64_t n) {
  grow(n, 1);
  copyUnits(data_ + length_ * kind_, kind_, reinterpret_cast<const uint8_t*>(text), 1, n);
  length_ += n;
}
void StrBuilder::utf8(const char* text) {
  auto* p = reinterpret_cast<const uint8_t*>(text);
  while (*p) put(decodeUtf8(&p));
}
void StrBuilder::str(const Str* s) {
  grow(s->length, s->kind);
  copyUnits(data_ + length_ * kind_, kind_, s->data(), s->kind, s->length);
  length_ += s->length;
}
void StrBuilder::range(const Str* s, int64_t from, int64_t to) {
  if (from >= to) return;
  int kind = 1;
  if (s->kind > kind_) {  // the part may be narrower than the whole
    uint32_t all = 0;
    for (int64_t i = from; i < to; ++i) all |= strAt(s, i);
    kind = kindOf(all);
  }
  grow(to - from, kind);
  copyUnits(data_ + length_ * kind_, kind_, s->data() + from * s->kind, s->kind, to - from);
  length_ += to - from;
}
void StrBuilder::fill(uint32_t cp, int64_t n) {
  if (n <= 0) return;
  grow(n, kindOf(cp));
  if (kind_ == 1) {
    memset(data_ + length_, static_cast<int>(cp), static_cast<size_t>(n));
    length_ += n;
    return;
  }
  for (int64_t i = 0; i < n; ++i) putUnit(data_, kind_, length_++, cp);
}
void StrBuilder::integer(int64_t v) {
  char buf[24];
  char* p = buf + sizeof buf;
  uint64_t u = v < 0 ? 0 - static_cast<uint64_t>(v) : static_cast<uint64_t>(v);
  do *--p = static_cast<char>('0' + u % 10);
  while (u /= 10);
  if (v < 0) *--p = '-';
  ascii(p, buf + sizeof buf - p);
}

Value StrBuilder::finish() {
  Value result;
  if (length_ == 0) {
    result = emptyStr();
  } else {
    Str* s = allocStr(length_, kind_);
    memcpy(s->data(), data_, static_cast<size_t>(length_ * kind_));
    result = finishStr(s);
  }
  if (data_ != local_) freeRaw(data_);
  data_ = local_;
  capacity_ = sizeof local_;
  length_ = 0;
  kind_ = 1;
  return result;
}

}  // namespace molt
