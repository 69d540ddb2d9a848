// bytearray: a resizable buffer whose size is frozen while buffers of it are held.
#include "types/text/bytes.h"

namespace molt {

#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) Value fn(const Value* args);
#include "abi/methods/bytearray.def"

namespace {

constinit const NativeMethod bytearrayMethods[] = {
#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) {name, sig, fn, nullptr, doc, kind},
#include "abi/methods/bytearray.def"
    {nullptr, nullptr, nullptr, nullptr, nullptr, 0}};

constinit uint8_t noBytes[1] = {0};

void bytearrayDealloc(Object* o) {
  auto* a = static_cast<ByteArray*>(o);
  if (a->buffer) freeRaw(a->buffer);
  freeObject(o);
}

bool frozen(ByteArray* a) {
  if (a->exports == 0) return false;
  raise(&molt_exc_BufferError, "Existing exports of data: object cannot be re-sized");
  return true;
}

int64_t lengthOfArray(Value v) { return asByteArray(v)->length; }
int boolOfArray(Value v) { return asByteArray(v)->length != 0; }

Value reprArray(Value v) {
  Ref name(newStr(typeOf(v)->name));
  StrBuilder prefix;
  prefix.str(name);
  prefix.put('(');
  Ref p(prefix.finish());
  Ref keep;
  return bytesRepr(spanOf(v), strUtf8(asStr(p), nullptr, &keep), ")");
}

bool indexArg(Value key, int64_t* i) {
  if (key.isInlineInt()) {
    *i = key.inlineInt();
    return true;
  }
  if (!isInt(key)) {
    bool error = false;
    Ref index(lookupSpecial(key, "__index__", &error));
    if (error) return false;
    if (!index) return raiseTypeError("bytearray indices must be integers or slices, not %T", key);
  }
  return indexAsI64(key, i, &molt_exc_IndexError);
}

Value getItemArray(Value self, Value key) {
  ByteArray* a = asByteArray(self);
  if (isExact(key, &molt_type_slice)) {
    int64_t start, stop, step, count;
    if (!sliceIndices(key, a->length, &start, &stop, &step, &count)) return kNoValue;
    if (count < 0) count = 0;
    if (step == 1) return newByteArray(a->bytes + start, count);
    Value r = newByteArray(nullptr, count);
    for (int64_t i = 0, at = start; i < count; ++i, at += step) asByteArray(r)->bytes[i] = a->bytes[at];
    return r;
  }
  int64_t i;
  if (!indexArg(key, &i)) return kNoValue;
  if (i < 0) i += a->length;
  if (i < 0 || i >= a->length) return raise(&molt_exc_IndexError, "bytearray index out of range");
  return Value::fromInlineInt(a->bytes[i]);
}

bool assignSlice(ByteArray* a, Value key, const uint8_t* p, int64_t n, bool remove) {
  int64_t start, stop, step, count;
  if (!sliceIndices(key, a->length, &start, &stop, &step, &count)) return false;
  if (count < 0) count = 0;
  if (step == 1) {
    if (stop < start) stop = start;
    return byteArrayReplace(a, start, stop, p, n);
  }
  if (remove || n == 0) {
    if (!remove && count == 0) return true;
    if (count == 0) return true;
    if (frozen(a)) return false;
    if (step < 0) {
      start += step * (count - 1);
      step = -step;
    }
    int64_t to = start;
    for (int64_t i = start, k = 0; i < a->length; ++i) {
      if (k < count && i == start + k * step) ++k;
      else a->bytes[to++] = a->bytes[i];
    }
    return byteArrayResize(a, to);
  }
  if (n != count) return raiseValueError("attempt to assign bytes of size %z to extended slice of size %z", n, count);
  for (int64_t i = 0, at = start; i < count; ++i, at += step) a->bytes[at] = p[i];
  return true;
}

bool setItemArray(Value self, Value key, Value v) {
  ByteArray* a = asByteArray(self);
  if (isExact(key, &molt_type_slice)) {
    if (!v) return assignSlice(a, key, noBytes, 0, true);
    if (v == self) {
      Ref copy(newBytes(a->bytes, a->length));
      return assignSlice(a, key, asBytes(copy)->data(), asBytes(copy)->length, false);
    }
    if (isBytes(v) || hasBuffer(v)) {
      ByteArg b(v);
      return b.ok() && assignSlice(a, key, b.p(), b.n(), false);
    }
    if (isInt(v) || isStr(v)) return raiseTypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    ByteBuilder collected;
    if (!collectBytes(v, collected, "bytearray")) return false;
    return assignSlice(a, key, collected.data(), collected.length(), false);
  }
  int64_t i;
  uint8_t c = 0;
  if (!indexArg(key, &i)) return false;
  if (v && !byteFrom(v, &c, "byte")) return false;
  if (i < 0) i += a->length;
  if (i < 0 || i >= a->length) return raise(&molt_exc_IndexError, "bytearray index out of range");
  if (!v) return byteArrayReplace(a, i, i + 1, noBytes, 0);
  a->bytes[i] = c;
  return true;
}

Value concatArray(Value a, Value b) {
  if (!isBytes(b) && !hasBuffer(b)) return raiseTypeError("can't concat %T to %T", b, a);
  ByteArg y(b);
  if (!y.ok()) return kNoValue;
  Span x = spanOf(a);
  Value r = newByteArray(nullptr, x.n + y.n());
  memcpy(asByteArray(r)->bytes, x.p, static_cast<size_t>(x.n));
  memcpy(asByteArray(r)->bytes + x.n, y.p(), static_cast<size_t>(y.n()));
  return r;
}
Value inplaceConcatArray(Value a, Value b) {
  if (!isBytes(b) && !hasBuffer(b)) return raiseTypeError("can't concat %T to %T", b, a);
  ByteArray* array = asByteArray(a);
  if (a == b) {
    Ref copy(newBytes(array->bytes, array->length));
    return byteArrayReplace(array, array->length, array->length, asBytes(copy)->data(), asBytes(copy)->length) ? retained(a) : kNoValue;
  }
  ByteArg y(b);
  if (!y.ok() || !byteArrayReplace(array, array->length, array->length, y.p(), y.n())) return kNoValue;
  return retained(a);
}
Value repeatArray(Value a, Value times) {
  Span s = spanOf(a);
  int64_t count;
  if (!repeatCount(times, s.n, &count)) return kNoValue;
  if (count < 0) count = 0;
  Value r = newByteArray(nullptr, s.n * count);
  for (int64_t i = 0; i < count; ++i) memcpy(asByteArray(r)->bytes + i * s.n, s.p, static_cast<size_t>(s.n));
  return r;
}
Value inplaceRepeatArray(Value a, Value times) {
  ByteArray* array = asByteArray(a);
  int64_t count, n = array->length;
  if (!repeatCount(times, n, &count)) return kNoValue;
  if (count < 0) count = 0;
  if (!byteArrayResize(array, n * count)) return kNoValue;
  for (int64_t i = 1; i < count; ++i) memcpy(array->bytes + i * n, array->bytes, static_cast<size_t>(n));
  return retained(a);
}

Value compareArray(Value a, Value b, CompareOp op) { return bytesCompareBuffers(a, b, op); }

bool bufferArray(Value self, Buffer* out, int) {
  ByteArray* a = asByteArray(self);
  ++a->exports;
  *out = Buffer{retained(self), a->bytes, a->length, 1, "B", 1, false, &a->length, nullptr};
  return true;
}
void releaseArray(Value self, Buffer*) { --asByteArray(self)->exports; }

Value modArray(Value a, Value b) {
  if (!isByteArray(a)) return kNotImplemented;
  Span s = spanOf(a);
  return bytesPercent(s.p, s.n, b, true);
}

Value makeArray(Type* t, const Value*, int64_t, Value) {
  Value v = newInstance(t);
  if (v) asByteArray(v)->bytes = noBytes;
  return v;
}
bool initArray(Value self, const Value* args, int64_t nargs, Value kwnames) {
  Value given[3] = {};
  if (!bytesConstructorArgs("bytearray", args, nargs, kwnames, given)) return false;
  // Emptied first: what a failing source leaves behind can be seen.
  if (!byteArrayReplace(asByteArray(self), 0, asByteArray(self)->length, noBytes, 0)) return false;
  ByteBuilder out;
  if (!bytesFromArgs(given, out, "bytearray")) return false;
  return byteArrayReplace(asByteArray(self), 0, asByteArray(self)->length, out.data(), out.length());
}

constexpr Type makeByteArrayType() {
  Type t = staticType("bytearray", kTypeBase | kTypeSelfPattern, sizeof(ByteArray));
  t.dealloc = bytearrayDealloc;
  t.make = makeArray;
  t.init = initArray;
  t.repr = reprArray;
  t.str = reprArray;
  t.compare = compareArray;
  t.iter = iterBytesLike;
  t.boolean = boolOfArray;
  t.length = lengthOfArray;
  t.getItem = getItemArray;
  t.setItem = setItemArray;
  t.contains = containsByte;
  t.concat = concatArray;
  t.repeat = repeatArray;
  t.inplaceConcat = inplaceConcatArray;
  t.inplaceRepeat = inplaceRepeatArray;
  t.getBuffer = bufferArray;
  t.releaseBuffer = releaseArray;
  t.binary[static_cast<int>(BinaryOp::Mod)] = modArray;
  t.methods = bytearrayMethods;
  t.doc = "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n"
          "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n"
          "bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array";
  return t;
}

}  // namespace

constinit Type molt_type_bytearray = makeByteArrayType();

Value newByteArray(const void* data, int64_t n) {
  auto* a = static_cast<ByteArray*>(allocObject(sizeof(ByteArray), &molt_type_bytearray));
  a->bytes = noBytes;
  if (n) {
    byteArrayResize(a, n);
    if (data) memcpy(a->bytes, data, static_cast<size_t>(n));
    else memset(a->bytes, 0, static_cast<size_t>(n));
  }
  return Value::fromObject(a);
}

bool byteArrayResize(ByteArray* a, int64_t n) {
  if (n == a->length) return true;
  if (frozen(a)) return false;
  int64_t offset = a->buffer ? a->bytes - a->buffer : 0;
  if (offset + n + 1 <= a->capacity && n + 1 >= a->capacity / 4) {
    a->length = n;
    a->bytes[n] = 0;
    return true;
  }
  int64_t capacity = n + 1 + (a->buffer && n > a->length ? n / 8 + 8 : 0);  // the first allocation is exact
  auto* p = static_cast<uint8_t*>(allocRaw(static_cast<uint64_t>(capacity)));
  if (!p) return raiseNoMemory();
  memcpy(p, a->bytes, static_cast<size_t>(n < a->length ? n : a->length));
  p[n] = 0;
  if (a->buffer) freeRaw(a->buffer);
  a->buffer = a->bytes = p;
  a->capacity = capacity;
  a->length = n;
  return true;
}

bool byteArrayReplace(ByteArray* a, int64_t from, int64_t to, const uint8_t* p, int64_t n) {
  int64_t change = n - (to - from), tail = a->length - to;
  if (change < 0) {
    if (frozen(a)) return false;
    if (from == 0) {  // dropping the front moves the start instead of the bytes
      a->bytes -= change;
      a->length += change;
    } else {
      memmove(a->bytes + from + n, a->bytes + to, static_cast<size_t>(tail));
      if (!byteArrayResize(a, a->length + change)) return false;
    }
  } else if (change > 0) {
    if (!byteArrayResize(a, a->length + change)) return false;
    memmove(a->bytes + from + n, a->bytes + to, static_cast<size_t>(tail));
  }
  if (n) memcpy(a->bytes + from, p, static_cast<size_t>(n));
  return true;
}

Value bytearrayAppend(const Value* args) {
  uint8_t c;
  ByteArray* a = asByteArray(args[0]);
  if (!byteFrom(args[1], &c, "byte") || !byteArrayResize(a, a->length + 1)) return kNoValue;
  a->bytes[a->length - 1] = c;
  return kNone;
}
Value bytearrayClear(const Value* args) {
  return byteArrayResize(asByteArray(args[0]), 0) ? kNone : kNoValue;
}
Value bytearrayCopy(const Value* args) {
  Span s = spanOf(args[0]);
  return newByteArray(s.p, s.n);
}
Value bytearrayExtend(const Value* args) {
  ByteArray* a = asByteArray(args[0]);
  if (isBytes(args[1]) || hasBuffer(args[1])) {
    Ref done(inplaceConcatArray(args[0], args[1]));
    return done ? kNone : kNoValue;
  }
  if (isInt(args[1]) || (!typeOf(args[1])->iter && !typeOf(args[1])->getItem)) return raiseTypeError("can't extend bytearray with %T", args[1]);
  ByteBuilder out;
  if (isStr(args[1])) {
    if (asStr(args[1])->length == 0) return kNone;
    return raiseTypeError("'str' object cannot be interpreted as an integer");
  }
  Ref it(getIter(args[1]));
  if (!it) return kNoValue;
  for (;;) {
    Ref item(iterNext(it));
    if (!item) return kNoValue;
    if (item.get().isStop()) break;
    uint8_t c;
    if (!byteFrom(item, &c, "byte")) return kNoValue;
    out.put(c);
  }
  return byteArrayReplace(a, a->length, a->length, out.data(), out.length()) ? kNone : kNoValue;
}
Value bytearrayInsert(const Value* args) {
  int64_t i;
  uint8_t c;
  ByteArray* a = asByteArray(args[0]);
  if (!indexAsSize(args[1], &i, nullptr) || !byteFrom(args[2], &c, "byte")) return kNoValue;
  if (i < 0 && (i += a->length) < 0) i = 0;
  if (i > a->length) i = a->length;
  return byteArrayReplace(a, i, i, &c, 1) ? kNone : kNoValue;
}
Value bytearrayPop(const Value* args) {
  int64_t i = -1;
  ByteArray* a = asByteArray(args[0]);
  if (args[1] && !indexAsSize(args[1], &i, nullptr)) return kNoValue;
  if (a->length == 0) return raise(&molt_exc_IndexError, "pop from empty bytearray");
  if (i < 0) i += a->length;
  if (i < 0 || i >= a->length) return raise(&molt_exc_IndexError, "pop index out of range");
  uint8_t c = a->bytes[i];
  return byteArrayReplace(a, i, i + 1, noBytes, 0) ? Value::fromInlineInt(c) : kNoValue;
}
Value bytearrayRemove(const Value* args) {
  uint8_t c;
  ByteArray* a = asByteArray(args[0]);
  if (!byteFrom(args[1], &c, "byte")) return kNoValue;
  int64_t i = findBytes(a->bytes, a->length, &c, 1);
  if (i < 0) return raiseValueError("value not found in bytearray");
  return byteArrayReplace(a, i, i + 1, noBytes, 0) ? kNone : kNoValue;
}
Value bytearrayReverse(const Value* args) {
  ByteArray* a = asByteArray(args[0]);
  for (int64_t i = 0, k = a->length - 1; i < k; ++i, --k) {
    uint8_t c = a->bytes[i];
    a->bytes[i] = a->bytes[k];
    a->bytes[k] = c;
  }
  return kNone;
}
Value bytearrayAlloc(const Value* args) { return newInt(asByteArray(args[0])->capacity); }
Value bytearrayReduce(const Value* args) {
  Span s = spanOf(args[0]);
  Ref text(decodeBytes(s.p, s.n, Ref(newStr("latin-1")).get(), kNoValue)), encoding(newStr("latin-1"));
  Ref inner(s.n ? tupleOf(text.get(), encoding.get()) : newTuple(0));
  Ref state(callMethod(args[0], "__getstate__", nullptr, 0));
  return state ? tupleOf(Value::fromObject(typeOf(args[0])), inner.get(), state.get()) : kNoValue;
}

}  // namespace molt
