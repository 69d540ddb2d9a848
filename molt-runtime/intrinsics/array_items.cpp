// Items of array.array: type codes, conversions, growth.
#include <limits.h>
#include <string.h>

#include "core/alloc.h"
#include "intrinsics/array.h"
#include "types/text/memoryview.h"

namespace molt {

const char* const kArrayCodes = "bBuhHiIlLqQfd";

int arrayItemSize(char code) {
  if (code == 'u') return 4;
  for (const char* c = kArrayCodes; *c; ++c) {
    char text[2] = {code, 0};
    if (*c == code) return nativeItemSize(text);
  }
  return 0;
}

Value arrayItem(char code, const uint8_t* p) {
  if (code != 'u') return unpackItem(code, p);
  uint32_t cp;
  memcpy(&cp, p, 4);
  if (cp > 0x10ffff) return raiseValueError("character U+%x is not in range [U+0000; U+10ffff]", cp);
  StrBuilder b;
  b.put(cp);
  return b.finish();
}

namespace {

// What the C function that converts an argument says of an int that does not fit.
bool inRange(int64_t v, int64_t low, int64_t high, const char* what) {
  if (v >= low && v <= high) return true;
  return raise(&molt_exc_OverflowError, v < low ? "%s is less than minimum" : "%s is greater than maximum", what);
}
bool signedWord(Value index, int64_t* out, const char* complaint) {
  return intAsI64NoRaise(index, out) || raise(&molt_exc_OverflowError, "%s", complaint);
}
// An unsigned 64-bit value; false without an exception when it does not fit.
bool unsignedWord(Value index, uint64_t* out) {
  int64_t v;
  if (intAsI64NoRaise(index, &v)) {
    *out = static_cast<uint64_t>(v);
    return v >= 0;
  }
  if (intSign(index) < 0) return false;
  Ref half(newIntFromU64(uint64_t{1} << 63)), rest(binaryOp(BinaryOp::Sub, index, half));
  if (!rest || !intAsI64NoRaise(rest, &v) || v < 0) return false;
  *out = static_cast<uint64_t>(v) + (uint64_t{1} << 63);
  return true;
}

}  // namespace

bool arrayStore(char code, uint8_t* p, Value v) {
  auto put = [p](const void* from, size_t n) {
    if (p) memcpy(p, from, n);
    return true;
  };
  if (code == 'u') {
    if (!isStr(v) || asStr(v)->length != 1) return raiseTypeError("array item must be unicode character");
    uint32_t cp = strAt(asStr(v), 0);
    return put(&cp, 4);
  }
  if (code == 'f' || code == 'd') {
    double d;
    if (!toDouble(v, &d)) return false;
    auto f = static_cast<float>(d);
    return code == 'd' ? put(&d, 8) : put(&f, 4);
  }
  Ref index(unaryOp(UnaryOp::Index, v));
  if (!index) return false;
  const char* tooLarge = "Python int too large to convert to C long";
  int64_t i = 0;
  uint64_t u = 0;
  switch (code) {
    case 'b':
    case 'B':
    case 'h':
      if (!signedWord(index, &i, tooLarge) || !inRange(i, SHRT_MIN, SHRT_MAX, "signed short integer")) return false;
      if (code == 'b' && !inRange(i, SCHAR_MIN, SCHAR_MAX, "signed char")) return false;
      if (code == 'B' && !inRange(i, 0, UCHAR_MAX, "unsigned byte integer")) return false;
      return put(&i, code == 'h' ? 2 : 1);
    case 'H':
    case 'i':
      if (!signedWord(index, &i, tooLarge) || !inRange(i, INT_MIN, INT_MAX, "signed integer")) return false;
      if (code == 'H' && !inRange(i, 0, USHRT_MAX, "unsigned short")) return false;
      return put(&i, code == 'H' ? 2 : 4);
    case 'l':
      return signedWord(index, &i, tooLarge) && inRange(i, LONG_MIN, LONG_MAX, "Python int") && put(&i, sizeof(long));
    case 'q': return signedWord(index, &i, "int too big to convert") && put(&i, 8);
    case 'I':
    case 'L':
      if (intSign(index) < 0) return raise(&molt_exc_OverflowError, "can't convert negative value to unsigned int");
      if (!unsignedWord(index, &u) || u > ULONG_MAX) return raise(&molt_exc_OverflowError, "Python int too large to convert to C unsigned long");
      if (code == 'I' && u > UINT_MAX) return raise(&molt_exc_OverflowError, "unsigned int is greater than maximum");
      return put(&u, code == 'I' ? 4 : sizeof(long));
    default:
      if (intSign(index) < 0) return raise(&molt_exc_OverflowError, "can't convert negative int to unsigned");
      if (!unsignedWord(index, &u)) return raise(&molt_exc_OverflowError, "int too big to convert");
      return put(&u, 8);
  }
}

bool arrayResize(Array* a, int64_t length) {
  if (a->exports && length != a->length) return raise(&molt_exc_BufferError, "cannot resize an array that is exporting buffers");
  if (length > a->capacity || length < a->capacity / 2) {
    int64_t room = length ? length + (length >> 4) + (a->length ? (length < 8 ? 3 : 7) : 0) : 0;
    int64_t bytes;
    if (__builtin_mul_overflow(room, int64_t{a->itemSize}, &bytes)) return raiseNoMemory();
    if (room == 0) {
      if (a->data) freeRaw(a->data);
      a->data = nullptr;
    } else {
      auto* p = static_cast<uint8_t*>(reallocRaw(a->data, static_cast<uint64_t>(bytes)));
      if (!p) return raiseNoMemory();
      a->data = p;
    }
    a->capacity = room;
  }
  a->length = length;
  return true;
}

Value newArray(Type* t, char code, int64_t length) {
  auto* a = static_cast<Array*>(allocObject(t->basicSize, t));
  a->code = code;
  a->itemSize = arrayItemSize(code);
  Ref keep(static_cast<Object*>(a));
  return arrayResize(a, length) ? keep.release() : kNoValue;
}

bool arrayAppend(Array* a, Value v) {
  if (!arrayStore(a->code, nullptr, v)) return false;
  if (!arrayResize(a, a->length + 1)) return false;
  return arrayStore(a->code, a->data + (a->length - 1) * a->itemSize, v);
}

bool arrayExtend(Array* a, Value iterable) {
  if (isArray(iterable)) {
    Array* b = asArray(iterable);
    if (b->code != a->code) return raiseTypeError("can only extend with array of same kind");
    int64_t old = a->length, more = b->length;
    if (!arrayResize(a, old + more)) return false;
    if (more) memcpy(a->data + old * a->itemSize, b->data, static_cast<size_t>(more * a->itemSize));
    return true;
  }
  Ref it(getIter(iterable));
  if (!it) return false;
  for (;;) {
    Ref v(iterNext(it));
    if (!v) return false;
    if (v.get().isStop()) return true;
    if (!arrayAppend(a, v)) return false;
  }
}

bool arrayAppendBytes(Array* a, const uint8_t* p, int64_t bytes) {
  if (bytes % a->itemSize) return raiseValueError("bytes length not a multiple of item size");
  int64_t old = a->length, more = bytes / a->itemSize;
  if (!arrayResize(a, old + more)) return false;
  if (more) memcpy(a->data + old * a->itemSize, p, static_cast<size_t>(bytes));
  return true;
}

bool arrayAppendText(Array* a, Value text) {
  const Str* s = asStr(text);
  int64_t old = a->length;
  if (!arrayResize(a, old + s->length)) return false;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t cp = strAt(s, i);
    memcpy(a->data + (old + i) * 4, &cp, 4);
  }
  return true;
}

Value arrayText(const Array* a) {
  StrBuilder b;
  for (int64_t i = 0; i < a->length; ++i) {
    uint32_t cp;
    memcpy(&cp, a->data + i * 4, 4);
    if (cp > 0x10ffff) return raiseValueError("character U+%x is not in range [U+0000; U+10ffff]", cp);
    b.put(cp);
  }
  return b.finish();
}

}  // namespace molt
