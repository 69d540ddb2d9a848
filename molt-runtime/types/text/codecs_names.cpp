// Names of codecs, and the 8-bit codecs, whose tables are unpacked when they are first used (gen/charmaps.py has the format).
#include "types/text/codecs.h"

#include <initializer_list>

namespace molt {

namespace {

constexpr char kTable[] =
#include "types/text/gen/charmaps.inc"
    ;
constexpr uint16_t kUndefined = 0xfffe;
constexpr int kTransform = 0xffff;

struct Charmap : Codec {
  uint16_t points[256];
  uint8_t byPoint[256];  // the bytes in the order of their code points
  Charmap* next;
};
constinit Charmap* loaded = nullptr;

bool decodeCharmap(DecodeState& s) {
  const auto* map = static_cast<const Charmap*>(s.codec);
  while (s.pos < s.length) {
    uint16_t cp = map->points[s.data[s.pos]];
    if (cp == kUndefined) {
      if (!decodeError(s, s.pos, s.pos + 1, "character maps to <undefined>")) return false;
      continue;
    }
    s.out->put(cp);
    ++s.pos;
  }
  return true;
}

int byteOf(const Charmap* map, uint32_t c) {
  if (c >= kUndefined) return -1;
  int low = 0, high = 256;  // the last of several bytes for one code point
  while (low < high) {
    int middle = (low + high) / 2;
    if (map->points[map->byPoint[middle]] <= c) low = middle + 1;
    else high = middle;
  }
  return low && map->points[map->byPoint[low - 1]] == c ? map->byPoint[low - 1] : -1;
}

bool encodeCharmap(EncodeState& s, const Str* text) {
  const auto* map = static_cast<const Charmap*>(s.codec);
  for (int64_t i = 0; i < text->length;) {
    int b = byteOf(map, strAt(text, i));
    if (b >= 0) {
      s.out->put(static_cast<uint8_t>(b));
      ++i;
      continue;
    }
    int64_t end = i + 1;
    while (end < text->length && byteOf(map, strAt(text, end)) < 0) ++end;
    if (!encodeError(s, i, end, "character maps to <undefined>", &i)) return false;
  }
  return true;
}

void unpack(const uint8_t* p, Charmap* map) {
  int64_t next = 0;
  for (int at = 0; at < 256;) {
    uint64_t n = 0;
    int shift = 0;
    do n |= uint64_t{*p & 127u} << shift, shift += 7;
    while (*p++ & 128);
    int run = n & 1 ? *p++ : 0;
    n >>= 1;
    next += n & 1 ? -static_cast<int64_t>(n / 2) - 1 : static_cast<int64_t>(n / 2);
    for (; run >= 0; --run) map->points[at++] = static_cast<uint16_t>(next++);
  }
  for (int i = 0; i < 256; ++i) {
    int at = i;
    for (; at > 0 && map->points[map->byPoint[at - 1]] > map->points[i]; --at) map->byPoint[at] = map->byPoint[at - 1];
    map->byPoint[at] = static_cast<uint8_t>(i);
  }
}

const Codec* charmapAt(const char* name, const char* data) {
  for (const Charmap* m = loaded; m; m = m->next)
    if (m->name == name) return m;
  auto* map = static_cast<Charmap*>(allocRaw(sizeof(Charmap)));
  if (!map) fatal("out of memory");
  *static_cast<Codec*>(map) = {name, "charmap", decodeCharmap, encodeCharmap, true};
  unpack(reinterpret_cast<const uint8_t*>(data), map);
  for (int i = 0; i < 128; ++i) map->asciiIsPlain = map->asciiIsPlain && byteOf(map, static_cast<uint32_t>(i)) == i;
  map->next = loaded;
  return loaded = map;
}

const Codec* codedCodec(const char* name) {
  for (const Codec* c : {&codecUtf8, &codecLatin1, &codecAscii, &codecUtf16, &codecUtf32, &codecUtf8Sig, &codecUtf16Le, &codecUtf16Be, &codecUtf32Le,
                         &codecUtf32Be, &codecUnicodeEscape, &codecRawUnicodeEscape, &codecUtf7, &codecPunycode})
    if (strcmp(c->name, name) == 0) return c;
  return nullptr;
}

struct Entry {
  const char* names;
  const char* data;
  int length;
  const char* end;
};
bool readEntry(const char* p, Entry* e) {
  if (p >= kTable + sizeof kTable - 1) return false;
  e->names = p;
  while (*p) p += strlen(p) + 1;
  e->length = static_cast<uint8_t>(p[1]) | static_cast<uint8_t>(p[2]) << 8;
  e->data = p + 3;
  e->end = e->data + (e->length == kTransform ? 0 : e->length);
  return true;
}

}  // namespace

CodecName lookupCodecName(const char* key) {
  Entry e;
  for (const char* p = kTable; readEntry(p, &e); p = e.end)
    for (const char* name = e.names; *name; name += strlen(name) + 1) {
      if (strcmp(name, key) != 0) continue;
      if (e.length == kTransform) return {nullptr, true};
      return {e.length ? charmapAt(e.names, e.data) : codedCodec(e.names), false};
    }
  return {nullptr, false};
}

Value codecAliases() {
  Ref dict(newDict());
  Entry e;
  for (const char* p = kTable; readEntry(p, &e); p = e.end) {
    char module[48] = {};
    for (size_t i = 0; i + 1 < sizeof module && e.names[i]; ++i) module[i] = e.names[i] == '-' ? '_' : e.names[i];
    if (codedCodec(e.names) == &codecLatin1) strcpy(module, "latin_1");
    const char* second = e.names + strlen(e.names) + 1;
    if (e.length == kTransform && *second) strcpy(module, second);
    Ref to(newStr(module));
    for (const char* name = e.names; *name; name += strlen(name) + 1) {
      if (strchr(name, '-') || strcmp(name, module) == 0) continue;
      Ref from(newStr(name));
      if (!dictSet(dict, from, to)) return kNoValue;
    }
  }
  return dict.release();
}

}  // namespace molt
