// Items of a memoryview by format, and the methods of memoryview.
#include "types/number/half.h"
#include "types/text/memoryview.h"

namespace molt {

int nativeItemSize(const char* format) {
  if (*format == '@') ++format;
  if (!*format || format[1]) return 0;
  switch (*format) {
    case 'c': case 'b': case 'B': case '?': return 1;
    case 'h': case 'H': case 'e': return 2;
    case 'i': case 'I': case 'f': return 4;
    case 'l': case 'L': return sizeof(long);
    case 'q': case 'Q': case 'd': return 8;
    case 'n': case 'N': case 'P': return sizeof(void*);
    default: return 0;
  }
}

namespace {

template <class T>
T load(const uint8_t* p) {
  T v;
  memcpy(&v, p, sizeof v);
  return v;
}

Fail invalidType(char code) { return raiseTypeError("memoryview: invalid type for format '%c'", static_cast<int>(code)); }
Fail invalidValue(char code) { return raiseValueError("memoryview: invalid value for format '%c'", static_cast<int>(code)); }

// An integer value of the given width; false with CPython's two complaints.
bool packInt(char code, uint8_t* p, Value v, int width, bool isSigned) {
  int64_t i = 0;
  Ref index;
  if (!isInt(v)) {
    bool error = false;
    Ref f(lookupSpecial(v, "__index__", &error));
    if (error) return false;
    if (!f) return invalidType(code);
    index = Ref(call0(f));
    if (!index) return false;
    v = index;
  }
  uint64_t bits;
  if (intAsI64NoRaise(v, &i)) {
    if (width < 8) {
      int64_t low = isSigned ? -(int64_t{1} << (8 * width - 1)) : 0;
      int64_t high = isSigned ? (int64_t{1} << (8 * width - 1)) - 1 : (int64_t{1} << (8 * width)) - 1;
      if (i < low || i > high) return invalidValue(code);
    } else if (!isSigned && i < 0) {
      return invalidValue(code);
    }
    bits = static_cast<uint64_t>(i);
  } else {
    if (isSigned || width < 8 || intSign(v) < 0) return invalidValue(code);
    Ref offset(newIntFromU64(uint64_t{1} << 63)), rest(binaryOp(BinaryOp::Sub, v, offset));
    if (!rest) return false;
    if (!intAsI64NoRaise(rest, &i)) return invalidValue(code);
    bits = static_cast<uint64_t>(i) + (uint64_t{1} << 63);
  }
  memcpy(p, &bits, static_cast<size_t>(width));
  return true;
}

}  // namespace

Value unpackItem(char code, const uint8_t* p) {
  switch (code) {
    case 'c': return newBytes(p, 1);
    case 'b': return newInt(load<int8_t>(p));
    case 'B': return newInt(*p);
    case '?': return Value::fromBool(*p != 0);
    case 'h': return newInt(load<int16_t>(p));
    case 'H': return newInt(load<uint16_t>(p));
    case 'i': return newInt(load<int32_t>(p));
    case 'I': return newInt(load<uint32_t>(p));
    case 'l': return newInt(load<long>(p));
    case 'L': return newIntFromU64(load<unsigned long>(p));
    case 'q': return newInt(load<int64_t>(p));
    case 'Q': return newIntFromU64(load<uint64_t>(p));
    case 'n': return newInt(load<intptr_t>(p));
    case 'N': case 'P': return newIntFromU64(load<uintptr_t>(p));
    case 'e': return Value::fromAnyDouble(halfToDouble(load<uint16_t>(p)));
    case 'f': return Value::fromAnyDouble(static_cast<double>(load<float>(p)));
    default: return Value::fromAnyDouble(load<double>(p));
  }
}

bool packItem(char code, uint8_t* p, Value v) {
  switch (code) {
    case 'c':
      if (!isBytes(v)) return invalidType(code);
      if (asBytes(v)->length != 1) return invalidValue(code);
      *p = asBytes(v)->data()[0];
      return true;
    case '?': {
      int t = isTrue(v);
      if (t < 0) return false;
      *p = static_cast<uint8_t>(t);
      return true;
    }
    case 'f': case 'd': case 'e': {
      double d;
      if (!toDouble(v, &d)) {
        if (!pendingIs(&molt_exc_TypeError)) return false;
        clearPending();
        return invalidType(code);
      }
      if (code == 'd') {
        memcpy(p, &d, 8);
      } else if (code == 'f') {
        auto f = static_cast<float>(d);
        if (__builtin_isinf(f) && !__builtin_isinf(d)) return raise(&molt_exc_OverflowError, "float too large to pack with f format");
        memcpy(p, &f, 4);
      } else {
        uint16_t h;
        if (!doubleToHalf(d, &h)) return raise(&molt_exc_OverflowError, "float too large to pack with e format");
        memcpy(p, &h, 2);
      }
      return true;
    }
    default: {
      char text[2] = {code, 0};
      bool isSigned = code == 'b' || code == 'h' || code == 'i' || code == 'l' || code == 'q' || code == 'n';
      return packInt(code, p, v, nativeItemSize(text), isSigned);
    }
  }
}

Value viewAsList(MemoryView* m, const uint8_t* p, int dim) {
  char code = m->format[0] == '@' ? m->format[1] : m->format[0];
  if (dim == m->ndim) return unpackItem(code, p);
  Ref list(newList(m->shape()[dim]));
  if (!list) return kNoValue;
  for (int64_t i = 0; i < m->shape()[dim]; ++i) {
    Ref item(viewAsList(m, p + i * m->strides()[dim], dim + 1));
    if (!item || !listAppend(list, item)) return kNoValue;
  }
  return list.release();
}

Value viewTolist(const Value* args) {
  MemoryView* m = asView(args[0]);
  if (!viewAlive(m)) return kNoValue;
  if (!nativeItemSize(m->format)) return raise(&molt_exc_NotImplementedError, "memoryview: unsupported format %s", m->format);
  return viewAsList(m, m->data, 0);
}

// The first index runs fastest.
static uint8_t* copyColumns(MemoryView* m, const uint8_t* p, int dim, uint8_t* to) {
  if (dim < 0) {
    memcpy(to, p, static_cast<size_t>(m->itemSize));
    return to + m->itemSize;
  }
  for (int64_t i = 0; i < m->shape()[dim]; ++i) to = copyColumns(m, p + i * m->strides()[dim], dim - 1, to);
  return to;
}

Value viewTobytes(const Value* args) {
  MemoryView* m = asView(args[0]);
  if (!viewAlive(m)) return kNoValue;
  bool columns = false;
  if (args[1] && !args[1].isNone()) {
    if (!isStr(args[1])) return raiseTypeError("tobytes() argument 'order' must be str or None, not %T", args[1]);
    const Str* o = asStr(args[1]);
    if (!strEqualsAscii(o, "C") && !strEqualsAscii(o, "F") && !strEqualsAscii(o, "A")) return raiseValueError("order must be 'C', 'F' or 'A'");
    columns = strEqualsAscii(o, "F") || (strEqualsAscii(o, "A") && viewColumnwise(m));
  }
  Value r = newBytes(nullptr, viewItems(m) * m->itemSize);
  if (!asBytes(r)->length) return r;
  if (columns) copyColumns(m, m->data, m->ndim - 1, asBytes(r)->data());
  else viewCopyOut(m, asBytes(r)->data());
  return r;
}

Value viewHex(const Value* args) {
  Value tobytesArgs[2] = {args[0], kNoValue};
  Ref copy(viewTobytes(tobytesArgs));
  if (!copy) return kNoValue;
  return hexOf(spanOf(copy), args[1], args[2]);
}

Value viewRelease(const Value* args) {
  MemoryView* m = asView(args[0]);
  if (m->exports > 0) return raise(&molt_exc_BufferError, "memoryview has %z exported buffer%s", m->exports, m->exports == 1 ? "" : "s");
  releaseBuffer(&m->held);
  return kNone;
}
Value viewEnter(const Value* args) { return viewAlive(asView(args[0])) ? retained(args[0]) : kNoValue; }
Value viewExit(const Value* args) { return viewRelease(args); }

Value viewToreadonly(const Value* args) {
  MemoryView* m = asView(args[0]);
  if (!viewAlive(m)) return kNoValue;
  Value r = viewDerived(m, m->ndim);
  if (r) asView(r)->readonly = 1;
  return r;
}

Value viewCast(const Value* args) {
  MemoryView* m = asView(args[0]);
  if (!viewAlive(m)) return kNoValue;
  if (!isStr(args[1])) return raiseTypeError("cast() argument 'format' must be str, not %A", args[1]);
  if (!viewContiguous(m)) return raiseTypeError("memoryview: casts are restricted to C-contiguous views");
  Value shape = args[2] && !args[2].isNone() ? args[2] : kNoValue;
  int64_t ndim = 1;
  if (shape) {
    if (!isList(shape) && !isTuple(shape)) return raiseTypeError("shape must be a list or a tuple");
    ndim = lengthOf(shape);
    if (ndim > 64) return raiseValueError("memoryview: number of dimensions must not exceed 64");
    if (m->ndim != 1 && ndim != 1) return raiseTypeError("memoryview: cast must be 1D -> ND or ND -> 1D");
  } else if (m->ndim == 0) {
    ndim = 1;
  }
  if ((shape || m->ndim != 1) && viewItems(m) == 0) return raiseTypeError("memoryview: cannot cast view with zeros in shape or strides");
  Ref keep;
  const char* format = strUtf8(asStr(args[1]), nullptr, &keep);
  int size = nativeItemSize(format);
  if (!size) return raiseValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
  if (!nativeItemSize(m->format)) return raiseValueError("memoryview: source format must be a native single character format prefixed with an optional '@'");
  auto isByte = [](const char* f) {
    char c = f[0] == '@' ? f[1] : f[0];
    return c == 'b' || c == 'B' || c == 'c';
  };
  if (!isByte(m->format) && !isByte(format)) return raiseTypeError("memoryview: cannot cast between two non-byte formats");
  int64_t bytes = viewItems(m) * m->itemSize;
  if (bytes % size) return raiseTypeError("memoryview: length is not a multiple of itemsize");
  Ref result(viewDerived(m, static_cast<int>(ndim)));
  if (!result) return kNoValue;
  MemoryView* r = asView(result);
  r->itemSize = size;
  strncpy(r->format, format, sizeof r->format - 1);
  r->format[strlen(format)] = 0;
  if (!shape) {
    r->shape()[0] = bytes / size;
    r->strides()[0] = size;
    return result.release();
  }
  int64_t product = size;
  for (int64_t i = 0; i < ndim; ++i) {
    Ref index(newInt(i)), v(getItem(shape, index));
    int64_t n;
    if (!v) return kNoValue;
    if (!isInt(v)) return raiseTypeError("memoryview.cast(): elements of shape must be integers");
    if (!intAsI64(v, &n)) return kNoValue;
    if (n <= 0) return raiseValueError("memoryview.cast(): elements of shape must be integers > 0");
    if (__builtin_mul_overflow(product, n, &product)) return raiseValueError("memoryview.cast(): product(shape) > SSIZE_MAX");
    r->shape()[i] = n;
  }
  if (product != bytes) return raiseTypeError("memoryview: product(shape) * itemsize != buffer size");
  int64_t step = size;
  for (int64_t i = ndim; i-- > 0;) {
    r->strides()[i] = step;
    step *= r->shape()[i];
  }
  return result.release();
}

}  // namespace molt
