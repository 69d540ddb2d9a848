// struct: values from and to bytes as a format string says. A format is read anew at each call: it is a few characters, and
// reading it costs less than looking it up.
#include <string.h>

#include "core/alloc.h"
#include "core/native_module.h"
#include "types/number/half.h"
#include "types/number/int.h"
#include "types/text/bytes.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#define MOLT_INTRINSIC_RAW(name, sig, fn, capability, doc) Value fn(const Value* args, int64_t nargs, Value kwnames);
#include "abi/modules/struct.def"

static constinit Value errorClass = kNoValue;  // struct.error; lives as long as the module

template <class... A>
static Fail structError(const char* text, A... a) {
  return raise(errorClass ? asType(errorClass) : &molt_exc_ValueError, text, a...);
}

Value structBindError(const Value* a) {
  registerRoot(&errorClass);
  Value old = errorClass;
  errorClass = retained(a[0]);
  decref(old);
  return kNone;
}

namespace {

// One run of equal items: `count` times `code`; for s and p one item of `count` bytes.
struct Item {
  char code;
  int64_t count;
  int64_t offset;  // of the first
  int size;        // bytes of one
};

class Format {
 public:
  // False with an exception.
  bool read(Value format);
  // The next run, pad bytes left out; false at the end.
  bool next(Item* out);
  void rewind() {
    p_ = start_;
    offset_ = 0;
  }
  int64_t size = 0, values = 0;
  bool little = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;
  Ref text;  // the format as a str

 private:
  bool step(Item* out, bool* more);
  int sizeOf(char code) const;
  const char *start_ = nullptr, *p_ = nullptr, *end_ = nullptr;
  int64_t offset_ = 0;
  bool native_ = true;
};

// Native sizes are those of CPython on 64-bit Linux, on wasm too: a file written by one program is read by the other.
int Format::sizeOf(char code) const {
  switch (code) {
    case 'x': case 'c': case 'b': case 'B': case '?': case 's': case 'p': return 1;
    case 'h': case 'H': case 'e': return 2;
    case 'i': case 'I': case 'f': return 4;
    case 'l': case 'L': return native_ ? 8 : 4;
    case 'q': case 'Q': case 'd': return 8;
    case 'n': case 'N': case 'P': return native_ ? 8 : 0;
    default: return 0;
  }
}

bool Format::step(Item* out, bool* more) {
  *more = false;
  while (p_ < end_ && asciiIsSpace(static_cast<uint8_t>(*p_))) ++p_;
  if (p_ == end_) return true;
  int64_t count = 1;
  if (*p_ >= '0' && *p_ <= '9') {
    count = 0;
    for (; p_ < end_ && *p_ >= '0' && *p_ <= '9'; ++p_)
      if (__builtin_mul_overflow(count, 10, &count) || __builtin_add_overflow(count, *p_ - '0', &count)) return structError("total struct size too long");
    if (p_ == end_) return structError("repeat count given without format specifier");
  }
  char code = *p_++;
  int size = sizeOf(code);
  if (!size) return structError("bad char in struct format");
  if (native_) {
    int64_t over = offset_ % size;
    if (over && __builtin_add_overflow(offset_, size - over, &offset_)) return structError("total struct size too long");
  }
  *out = {code, count, offset_, size};
  int64_t bytes;
  if (__builtin_mul_overflow(count, int64_t{size}, &bytes) || __builtin_add_overflow(offset_, bytes, &offset_))
    return structError("total struct size too long");
  return *more = true;
}

bool Format::read(Value format) {
  const char* data;
  int64_t n;
  if (isStr(format)) {
    Str* s = asStr(format);
    if (!s->ascii) {  // the error that encoding it would give
      Value encoding = newStr("ascii");
      Ref codec(encoding), failed(callMethod(format, "encode", &encoding, 1));
      return false;
    }
    data = reinterpret_cast<const char*>(s->data());
    n = s->length;
    text = Ref::borrow(format);
  } else if (isBytes(format)) {
    data = reinterpret_cast<const char*>(asBytes(format)->data());
    n = asBytes(format)->length;
    text = Ref(newStrN(data, n));
  } else {
    return raiseTypeError("Struct() argument 1 must be a str or bytes object, not %T", format);
  }
  if (n && memchr(data, 0, static_cast<size_t>(n))) return structError("embedded null character");
  end_ = data + n;
  if (n) switch (*data) {
      case '<': little = true, native_ = false, ++data; break;
      case '>': case '!': little = false, native_ = false, ++data; break;
      case '=': native_ = false, ++data; break;
      case '@': ++data; break;
      default: break;
    }
  start_ = p_ = data;
  Item item;
  for (bool more; step(&item, &more);) {
    if (!more) {
      size = offset_;
      rewind();
      return true;
    }
    if (item.code == 's' || item.code == 'p') ++values;
    else if (item.code != 'x') values += item.count;
  }
  return false;
}

bool Format::next(Item* out) {
  bool more;
  do {
    if (!step(out, &more) || !more) return false;
  } while (out->code == 'x');
  return true;
}

void store(uint8_t* p, uint64_t bits, int size, bool little) {
  for (int i = 0; i < size; ++i) p[little ? i : size - 1 - i] = static_cast<uint8_t>(bits >> (8 * i));
}
uint64_t load(const uint8_t* p, int size, bool little) {
  uint64_t bits = 0;
  for (int i = 0; i < size; ++i) bits |= static_cast<uint64_t>(p[little ? i : size - 1 - i]) << (8 * i);
  return bits;
}

bool isSignedCode(char code) { return code == 'b' || code == 'h' || code == 'i' || code == 'l' || code == 'q' || code == 'n'; }

Fail outOfRange(char code, int size) {
  uint64_t top = ~uint64_t{0} >> (64 - 8 * size);
  Ref low(isSignedCode(code) ? newInt(static_cast<int64_t>(~(top >> 1))) : newInt(0)), high(newIntFromU64(isSignedCode(code) ? top >> 1 : top));
  return structError("'%c' format requires %U <= number <= %U", static_cast<int>(code), low.get(), high.get());
}

bool packInt(uint8_t* p, char code, int size, bool little, Value v) {
  Ref index;
  if (!isInt(v)) {
    if (!typeOf(v)->unary[static_cast<int>(UnaryOp::Index)]) return structError("required argument is not an integer");
    index = Ref(unaryOp(UnaryOp::Index, v));
    if (!index) return false;
    v = index;
  }
  IntView view(v);
  uint64_t magnitude = view.n ? view.limbs[0] : 0, top = ~uint64_t{0} >> (64 - 8 * size);
  bool negative = view.negative && view.n;
  if (code == 'P') {
    if (view.n > 1 || (negative && magnitude > uint64_t{1} << 63)) return structError("int too large to convert");
  } else {
    bool fits = view.n <= 1 && (isSignedCode(code) ? magnitude <= (top >> 1) + negative : !negative && magnitude <= top);
    if (!fits) return outOfRange(code, size);
  }
  store(p, negative ? 0 - magnitude : magnitude, size, little);
  return true;
}

bool packFloat(uint8_t* p, char code, bool little, bool native, Value v) {
  double d;
  if (!toDouble(v, &d)) {
    clearPending();
    return structError("required argument is not a float");
  }
  uint64_t bits = 0;
  if (code == 'd') {
    memcpy(&bits, &d, 8);
    store(p, bits, 8, little);
  } else if (code == 'f') {
    auto f = static_cast<float>(d);
    if (!native && __builtin_isinf(f) && !__builtin_isinf(d)) return raise(&molt_exc_OverflowError, "float too large to pack with f format");
    uint32_t word;
    memcpy(&word, &f, 4);
    store(p, word, 4, little);
  } else {
    uint16_t h;
    if (!doubleToHalf(d, &h)) return raise(&molt_exc_OverflowError, "float too large to pack with e format");
    store(p, h, 2, little);
  }
  return true;
}

bool packBytes(uint8_t* p, const Item& item, Value v) {
  const uint8_t* from;
  int64_t n;
  if (isBytes(v)) {
    from = asBytes(v)->data();
    n = asBytes(v)->length;
  } else if (isSubtype(typeOf(v), &molt_type_bytearray)) {
    from = asByteArray(v)->bytes;
    n = asByteArray(v)->length;
  } else {
    return structError("argument for '%c' must be a bytes object", static_cast<int>(item.code));
  }
  int64_t room = item.count;
  if (item.code == 'p') {
    if (!room) return true;
    --room;
    if (n > room) n = room;
    *p++ = static_cast<uint8_t>(n > 255 ? 255 : n);
  }
  memcpy(p, from, static_cast<size_t>(n < room ? n : room));
  return true;
}

// All values into `data`, whose bytes are zero.
bool packAll(Format& f, bool native, uint8_t* data, const Value* v) {
  Item item;
  while (f.next(&item)) {
    uint8_t* p = data + item.offset;
    if (item.code == 's' || item.code == 'p') {
      if (!packBytes(p, item, *v++)) return false;
      continue;
    }
    for (int64_t i = 0; i < item.count; ++i, p += item.size) {
      Value each = *v++;
      bool ok = true;
      switch (item.code) {
        case 'c':
          if (!isBytes(each) || asBytes(each)->length != 1) return structError("char format requires a bytes object of length 1");
          *p = asBytes(each)->data()[0];
          break;
        case '?': {
          int truth = isTrue(each);
          if (truth < 0) return false;
          *p = static_cast<uint8_t>(truth);
          break;
        }
        case 'e': case 'f': case 'd': ok = packFloat(p, item.code, f.little, native, each); break;
        default: ok = packInt(p, item.code, item.size, f.little, each);
      }
      if (!ok) return false;
    }
  }
  return !hasPending();
}

Value unpackItem(const Item& item, const uint8_t* p, bool little) {
  switch (item.code) {
    case 'c': return newBytes(p, 1);
    case '?': return Value::fromBool(*p != 0);
    case 'e': return newFloat(halfToDouble(static_cast<uint16_t>(load(p, 2, little))));
    case 'f': {
      auto word = static_cast<uint32_t>(load(p, 4, little));
      float v;
      memcpy(&v, &word, 4);
      return newFloat(static_cast<double>(v));
    }
    case 'd': {
      uint64_t word = load(p, 8, little);
      double v;
      memcpy(&v, &word, 8);
      return newFloat(v);
    }
    default: break;
  }
  uint64_t bits = load(p, item.size, little);
  if (!isSignedCode(item.code)) return newIntFromU64(bits);
  int shift = 64 - 8 * item.size;
  return newInt(static_cast<int64_t>(bits << shift) >> shift);
}

Value unpackAll(Format& f, const uint8_t* data) {
  Ref out(newTuple(f.values));
  if (!out) return kNoValue;
  Value* to = out.as<Tuple>()->items();
  Item item;
  while (f.next(&item)) {
    const uint8_t* p = data + item.offset;
    if (item.code == 's') {
      *to++ = newBytes(p, item.count);
    } else if (item.code == 'p') {
      int64_t n = item.count ? *p : 0;
      *to++ = newBytes(p + 1, n < item.count ? n : item.count - 1 < 0 ? 0 : item.count - 1);
    } else {
      for (int64_t i = 0; i < item.count; ++i, p += item.size) *to++ = unpackItem(item, p, f.little);
    }
  }
  return out.release();
}

bool isNative(Value format) {
  int first = 0;
  if (isStr(format)) first = asStr(format)->length ? asStr(format)->data()[0] : 0;
  else if (isBytes(format)) first = asBytes(format)->length ? asBytes(format)->data()[0] : 0;
  return first != '<' && first != '>' && first != '!' && first != '=';
}

// Where `offset` lies in a buffer of `length` bytes that an item of `size` bytes must fit into; -1 with an exception.
int64_t place(int64_t offset, int64_t length, int64_t size, bool packing) {
  if (offset < 0) {
    if (offset + size > 0) {
      if (packing) structError("no space to pack %z bytes at offset %z", size, offset);
      else structError("not enough data to unpack %z bytes at offset %z", size, offset);
      return -1;
    }
    if (offset + length < 0) {
      structError("offset %z out of range for %z-byte buffer", offset, length);
      return -1;
    }
    offset += length;
  }
  if (length - offset >= size) return offset;
  structError(packing ? "pack_into requires a buffer of at least %z bytes for packing %z bytes at offset %z (actual buffer size is %z)"
                      : "unpack_from requires a buffer of at least %z bytes for unpacking %z bytes at offset %z (actual buffer size is %z)",
              size + offset, size, offset, length);
  return -1;
}

}  // namespace

Value structMeasure(const Value* a) {
  Format f;
  if (!f.read(a[0])) return kNoValue;
  Ref size(newInt(f.size));
  return tupleOf(f.text.get(), size.get());
}
Value structCalcsize(const Value* a) {
  Format f;
  return f.read(a[0]) ? newInt(f.size) : kNoValue;
}

Value structPack(const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("_struct.pack() takes no keyword arguments");
  if (!nargs) return raiseTypeError("missing format argument");
  Format f;
  if (!f.read(args[0])) return kNoValue;
  if (nargs - 1 != f.values) return structError("pack expected %z items for packing (got %z)", f.values, nargs - 1);
  Ref out(newBytes(nullptr, f.size));
  if (!out) return kNoValue;
  uint8_t* data = asBytes(out)->data();
  memset(data, 0, static_cast<size_t>(f.size));
  return packAll(f, isNative(args[0]), data, args + 1) ? out.release() : kNoValue;
}

Value structPackInto(const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("_struct.pack_into() takes no keyword arguments");
  if (!nargs) return raiseTypeError("missing format argument");
  Format f;
  if (!f.read(args[0])) return kNoValue;
  if (nargs - 3 != f.values) {
    if (nargs == 1) return structError("pack_into expected buffer argument");
    if (nargs == 2) return structError("pack_into expected offset argument");
    return structError("pack_into expected %z items for packing (got %z)", f.values, nargs - 3);
  }
  Buffer b;
  if (!typeOf(args[1])->getBuffer || !getBuffer(args[1], &b, true)) {
    clearPending();
    return raiseTypeError("argument must be read-write bytes-like object, not %T", args[1]);
  }
  int64_t offset = 0;
  bool ok = indexAsI64(args[2], &offset, &molt_exc_IndexError) && (offset = place(offset, b.length, f.size, true)) >= 0;
  if (ok) {
    memset(b.data + offset, 0, static_cast<size_t>(f.size));
    ok = packAll(f, isNative(args[0]), b.data + offset, args + 3);
  }
  releaseBuffer(&b);
  return ok ? kNone : kNoValue;
}

Value structUnpack(const Value* a) {
  Format f;
  Buffer b;
  if (!f.read(a[0]) || !getBuffer(a[1], &b, false)) return kNoValue;
  Value r = kNoValue;
  if (b.length != f.size) structError("unpack requires a buffer of %z bytes", f.size);
  else r = unpackAll(f, b.data);
  releaseBuffer(&b);
  return r;
}

Value structUnpackFrom(const Value* a) {
  Format f;
  int64_t offset = 0;
  Buffer b;
  if (!f.read(a[0]) || !getBuffer(a[1], &b, false)) return kNoValue;
  Value r = kNoValue;
  if ((!a[2] || indexAsSize(a[2], &offset, nullptr)) && (offset = place(offset, b.length, f.size, false)) >= 0) r = unpackAll(f, b.data + offset);
  releaseBuffer(&b);
  return r;
}

static constinit const NativeMethod moduleRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/struct.def"
    {}};

}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_struct, moduleRows, nullptr)
