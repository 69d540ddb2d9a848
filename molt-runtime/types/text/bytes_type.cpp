// The type object of bytes and what its constructor shares with bytearray.
#include "core/pickle_words.h"
#include "core/room.h"
#include "types/text/bytes.h"
#include "types/text/memoryview.h"

namespace molt {

#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) Value fn(const Value* args);
#include "abi/methods/bytes.def"

namespace {

constinit const NativeMethod bytesMethods[] = {
#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) {name, sig, fn, nullptr, doc, kind},
#include "abi/methods/bytes.def"
    {nullptr, nullptr, nullptr, nullptr, nullptr, 0}};

struct alignas(16) StaticBytes {
  Bytes head;
  uint8_t units[16];
};
consteval StaticBytes makeStatic(int c) {
  StaticBytes b{};
  b.head.refcount = kStaticRefcount;
  b.head.flags = kFlagStatic;
  b.head.type = &molt_type_bytes;
  b.head.length = c < 0 ? 0 : 1;
  b.head.hash = -1;
  b.units[0] = c < 0 ? 0 : static_cast<uint8_t>(c);
  return b;
}
constinit StaticBytes emptyBytes = makeStatic(-1);

void bytesDealloc(Object* o) { freeObject(o); }
int64_t lengthBytes(Value v) { return asBytes(v)->length; }
int boolBytes(Value v) { return asBytes(v)->length != 0; }
int64_t hashBytes(Value v) {
  Bytes* b = asBytes(v);
  if (b->hash == -1) b->hash = hashBytesAsPython(b->data(), b->length);
  return b->hash;
}
Value reprBytes(Value v) { return bytesRepr(spanOf(v), "", ""); }

Value compareBytes(Value a, Value b, CompareOp op) {
  if (!isBytes(a) || !isBytes(b)) return kNotImplemented;
  return compareSpans(spanOf(a), spanOf(b), op);
}

Value getItemBytes(Value self, Value key) {
  Bytes* b = asBytes(self);
  if (isExact(key, &molt_type_slice)) {
    int64_t start, stop, step, count;
    if (!sliceIndices(key, b->length, &start, &stop, &step, &count)) return kNoValue;
    if (count <= 0) return newBytes(nullptr, 0);
    if (step == 1) {
      if (count == b->length && isExact(self, &molt_type_bytes)) return retained(self);
      return newBytes(b->data() + start, count);
    }
    Value r = newBytes(nullptr, count);
    for (int64_t i = 0, at = start; i < count; ++i, at += step) asBytes(r)->data()[i] = b->data()[at];
    return r;
  }
  int64_t i;
  if (key.isInlineInt()) {
    i = key.inlineInt();
  } else {
    if (!isInt(key)) {
      bool error = false;
      Ref index(lookupSpecial(key, "__index__", &error));
      if (error) return kNoValue;
      if (!index) return raiseTypeError("byte indices must be integers or slices, not %T", key);
    }
    if (!indexAsI64(key, &i, &molt_exc_IndexError)) return kNoValue;
  }
  if (i < 0) i += b->length;
  if (i < 0 || i >= b->length) return raise(&molt_exc_IndexError, "index out of range");
  return Value::fromInlineInt(b->data()[i]);
}

Value concatBytes(Value a, Value b) {
  if (!isBytes(b) && !hasBuffer(b)) return raiseTypeError("can't concat %T to %T", b, a);
  ByteArg x(a), y(b);
  if (!x.ok() || !y.ok()) return kNoValue;
  if (x.n() == 0 && isExact(b, &molt_type_bytes)) return retained(b);
  if (y.n() == 0 && isExact(a, &molt_type_bytes)) return retained(a);
  Value r = newBytes(nullptr, x.n() + y.n());
  memcpy(asBytes(r)->data(), x.p(), static_cast<size_t>(x.n()));
  memcpy(asBytes(r)->data() + x.n(), y.p(), static_cast<size_t>(y.n()));
  return r;
}

Value repeatBytes(Value a, Value times) {
  int64_t count;
  Bytes* b = asBytes(a);
  if (!repeatCount(times, b->length, &count, true)) return kNoValue;
  if (count == 1 && isExact(a, &molt_type_bytes)) return retained(a);
  if (count <= 0 || b->length == 0) return newBytes(nullptr, 0);
  Value r = newBytes(nullptr, b->length * count);
  if (b->length == 1) memset(asBytes(r)->data(), b->data()[0], static_cast<size_t>(count));
  else
    for (int64_t i = 0; i < count; ++i) memcpy(asBytes(r)->data() + i * b->length, b->data(), static_cast<size_t>(b->length));
  return r;
}

Value modBytes(Value a, Value b) {
  if (!isBytes(a)) return kNotImplemented;
  return bytesPercent(asBytes(a)->data(), asBytes(a)->length, b, false);
}

bool bufferBytes(Value self, Buffer* out, int flags) {
  if (flags & kBufferWritable) return raise(&molt_exc_BufferError, "Object is not writable.");
  *out = Buffer{retained(self), asBytes(self)->data(), asBytes(self)->length, 1, "B", 1, true, &asBytes(self)->length, nullptr};
  return true;
}

struct BytesIterator : Object {
  Value bytes;
  int64_t index;
};
void deallocIterator(Object* o) {
  decref(static_cast<BytesIterator*>(o)->bytes);
  freeObject(o);
}
Value selfIter(Value v) { return retained(v); }
Value nextBytes(Value v) {
  auto* it = static_cast<BytesIterator*>(v.object());
  if (!it->bytes) return kStop;
  Span s = spanOf(it->bytes);
  if (it->index < s.n) return Value::fromInlineInt(s.p[it->index++]);
  Value b = it->bytes;
  it->bytes = kNoValue;
  decref(b);
  return kStop;
}
Value hintIterator(const Value* args) {
  auto* it = static_cast<BytesIterator*>(args[0].object());
  int64_t left = it->bytes ? spanOf(it->bytes).n - it->index : 0;
  return newInt(left < 0 ? 0 : left);
}
Value reduceIterator(const Value* args) {
  auto* it = static_cast<BytesIterator*>(args[0].object());
  Ref iter(retained(molt_builtin_iter));
  if (!it->bytes) {
    Ref empty(newTuple(0)), inner(tupleOf(empty.get()));
    return tupleOf(iter.get(), inner.get());
  }
  Ref inner(tupleOf(it->bytes)), index(newInt(it->index));
  return tupleOf(iter.get(), inner.get(), index.get());
}
Value setStateIterator(const Value* args) {
  auto* it = static_cast<BytesIterator*>(args[0].object());
  int64_t i;
  if (!intAsSize(args[1], &i)) return kNoValue;
  if (it->bytes) it->index = i < 0 ? 0 : i > spanOf(it->bytes).n ? spanOf(it->bytes).n : i;
  return kNone;
}
constinit const NativeMethod iteratorMethods[] = {
    {"__setstate__", "!($self, state, /)", setStateIterator, nullptr, "Set state information for unpickling.", kInstanceMethod},
    {"__length_hint__", "!($self, /)", hintIterator, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod},
    {"__reduce__", "!($self, /)", reduceIterator, nullptr, "Return state information for pickling.", kInstanceMethod},
    {nullptr, nullptr, nullptr, nullptr, nullptr, 0}};
constinit const NativeMethod arrayIteratorMethods[] = {
    {"__setstate__", "!($self, state, /)", setStateIterator, nullptr, "Set state information for unpickling.", kInstanceMethod},
    {"__length_hint__", "!($self, /)", hintIterator, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod},
    {"__reduce__", "($self, /)", reduceIterator, nullptr, "Return state information for pickling.", kInstanceMethod},
    {nullptr, nullptr, nullptr, nullptr, nullptr, 0}};
constexpr Type iteratorType(const char* name, const NativeMethod* methods) {
  Type t = staticType(name, kTypeDisallowNew, sizeof(BytesIterator));
  t.dealloc = deallocIterator;
  t.iter = selfIter;
  t.next = nextBytes;
  t.methods = methods;
  return t;
}

}  // namespace

constinit Type molt_type_bytes_iterator = iteratorType("bytes_iterator", iteratorMethods);
constinit Type molt_type_bytearray_iterator = iteratorType("bytearray_iterator", arrayIteratorMethods);

Value iterBytesLike(Value v) {
  Type* t = isBytes(v) ? &molt_type_bytes_iterator : &molt_type_bytearray_iterator;
  auto* it = static_cast<BytesIterator*>(allocObject(sizeof(BytesIterator), t));
  it->bytes = retained(v);
  it->index = 0;
  return Value::fromObject(it);
}

Value newBytes(const void* data, int64_t n) {
  if (n == 0) return retained(Value::fromObject(&emptyBytes.head));
  auto* b = static_cast<Bytes*>(allocObject(sizeof(Bytes) + static_cast<uint64_t>(n) + 1, &molt_type_bytes));
  b->length = n;
  b->hash = -1;
  if (data) memcpy(b->data(), data, static_cast<size_t>(n));
  return Value::fromObject(b);
}

Value compareSpans(Span a, Span b, CompareOp op) {
  if ((op == CompareOp::Eq || op == CompareOp::Ne) && a.n != b.n) return Value::fromBool(op == CompareOp::Ne);
  int64_t n = a.n < b.n ? a.n : b.n;
  int c = n ? memcmp(a.p, b.p, static_cast<size_t>(n)) : 0;
  if (c == 0) c = a.n < b.n ? -1 : a.n > b.n;
  bool r = op == CompareOp::Eq ? c == 0 : op == CompareOp::Ne ? c != 0 : op == CompareOp::Lt ? c < 0 : op == CompareOp::Le ? c <= 0 : op == CompareOp::Gt ? c > 0 : c >= 0;
  return Value::fromBool(r);
}

Value bytesRepr(Span s, const char* prefix, const char* suffix) {
  bool single = memchr(s.p, '\'', static_cast<size_t>(s.n)) != nullptr, dbl = memchr(s.p, '"', static_cast<size_t>(s.n)) != nullptr;
  uint8_t quote = single && !dbl ? '"' : '\'';
  StrBuilder b;
  b.ascii(prefix);
  b.put('b');
  b.put(quote);
  for (int64_t i = 0; i < s.n; ++i) {
    uint8_t c = s.p[i];
    if (c == quote || c == '\\' || (c == '\'' && *prefix)) {  // a bytearray escapes it between double quotes as well
      b.put('\\');
      b.put(c);
    } else if (c == '\t' || c == '\n' || c == '\r') {
      b.put('\\');
      b.put(c == '\t' ? 't' : c == '\n' ? 'n' : 'r');
    } else if (c < 32 || c >= 127) {
      putEscape(b, c);
    } else {
      b.put(c);
    }
  }
  b.put(quote);
  b.ascii(suffix);
  return b.finish();
}

Value repeatCount(Value times, int64_t length, int64_t* count, bool ofBytes) {
  if (!isInt(times)) {
    bool error = false;
    Ref index(lookupSpecial(times, "__index__", &error));
    if (error) return kNoValue;
    if (!index) return raiseTypeError("can't multiply sequence by non-int of type '%T'", times);
  }
  if (!indexAsI64(times, count, &molt_exc_OverflowError)) return kNoValue;
  int64_t total;
  if (*count <= 0) return kNone;
  bool tooLong = __builtin_mul_overflow(*count, length, &total);
  if (tooLong && ofBytes) return raise(&molt_exc_OverflowError, "repeated bytes are too long");
  if (tooLong || !roomFor(total)) return raiseNoMemory();
  return kNone;
}

bool byteFrom(Value v, uint8_t* out, const char* what) {
  int64_t i;
  if (v.isInlineInt()) {
    i = v.inlineInt();
  } else if (isInt(v)) {
    if (!intAsI64NoRaise(v, &i)) i = -1;
  } else if (!indexAsI64(v, &i, nullptr)) {
    return false;
  }
  if (i < 0 || i > 255) return raiseValueError("%s must be in range(0, 256)", what);
  *out = static_cast<uint8_t>(i);
  return true;
}

int containsByte(Value self, Value item) {
  Span s = spanOf(self);
  Ref index;
  if (!isInt(item) && !isBytes(item) && !hasBuffer(item) && typeOf(item)->unary[static_cast<int>(UnaryOp::Index)]) {
    index = Ref(unaryOp(UnaryOp::Index, item));
    if (index) item = index;
    else clearPending();  // not an int then: the message below says what is wanted
  }
  if (isInt(item)) {
    uint8_t c;
    if (!byteFrom(item, &c, "byte")) return -1;
    return s.n && memchr(s.p, c, static_cast<size_t>(s.n)) != nullptr;
  }
  ByteArg sub(item);
  if (!sub.ok()) return -1;
  s = spanOf(self);
  return findBytes(s.p, s.n, sub.p(), sub.n()) >= 0;
}

bool collectBytes(Value source, ByteBuilder& out, const char* typeName) {
  if (isInt(source)) {
    int64_t n;
    if (!indexAsI64(source, &n, &molt_exc_OverflowError)) return false;
    if (n < 0) return raiseValueError("negative count");
    if (!roomFor(n)) return raiseNoMemory();
    out.fill(0, n);
    return true;
  }
  if (isExact(source, &molt_type_memoryview)) {  // strides are no obstacle to a copy
    MemoryView* m = asView(source);
    if (!viewAlive(m)) return false;
    Ref copy(newBytes(nullptr, viewItems(m) * m->itemSize));
    if (asBytes(copy)->length) viewCopyOut(m, asBytes(copy)->data());
    out.bytes(asBytes(copy)->data(), asBytes(copy)->length);
    return true;
  }
  if (hasBuffer(source)) {
    ByteArg b(source, kBufferDescribed);
    if (!b.ok()) return false;
    out.bytes(b.p(), b.n());
    return true;
  }
  bool error = false;
  if (!isList(source) && !isTuple(source)) {
    Ref index(lookupSpecial(source, "__index__", &error));
    if (error) return false;
    if (index) {
      int64_t n;
      if (!indexAsI64(source, &n, &molt_exc_OverflowError)) {
        if (!pendingIs(&molt_exc_TypeError)) return false;
        clearPending();
      } else {
        if (n < 0) return raiseValueError("negative count");
        out.fill(0, n);
        return true;
      }
    }
    if (isStr(source) || (!typeOf(source)->iter && !typeOf(source)->getItem))
      return raiseTypeError("cannot convert '%T' object to %s", source, typeName);
  }
  Ref it(getIter(source));
  if (!it) return false;
  const char* what = typeName[4] == 'a' ? "byte" : "bytes";
  for (;;) {
    Ref item(iterNext(it));
    if (!item) return false;
    if (item.get().isStop()) return true;
    uint8_t c;
    if (!byteFrom(item, &c, what)) return false;
    out.put(c);
  }
}

bool bytesConstructorArgs(const char* typeName, const Value* args, int64_t nargs, Value kwnames, Value given[3]) {
  int64_t nkw = kwnames ? asTuple(kwnames)->length : 0;
  if (nargs + nkw > 3) return raiseTypeError("%s() takes at most 3 arguments (%z given)", typeName, nargs + nkw);
  for (int64_t i = 0; i < nargs; ++i) given[i] = args[i];
  static constexpr const char* kNames[3] = {"source", "encoding", "errors"};
  for (int64_t i = 0; i < nkw; ++i) {
    const Str* name = asStr(asTuple(kwnames)->items()[i]);
    int at = 0;
    while (at < 3 && !strEqualsAscii(name, kNames[at])) ++at;
    if (at == 3) return raiseTypeError("'%S' is an invalid keyword argument for %s()", name, typeName);
    if (given[at]) return raiseTypeError("argument for %s() given by name ('%s') and position (%d)", typeName, kNames[at], at + 1);
    given[at] = args[nargs + i];
  }
  for (int i = 1; i < 3; ++i)
    if (given[i] && !isStr(given[i]))
      return raiseTypeError("%s() argument '%s' must be str, not %s", typeName, kNames[i], given[i].isNone() ? "None" : typeOf(given[i])->name);
  return true;
}

bool bytesFromArgs(Value given[3], ByteBuilder& out, const char* typeName) {
  if (!given[0] || !isStr(given[0])) {
    if (given[1]) return raiseTypeError("encoding without a string argument");
    if (given[2]) return raiseTypeError("errors without a string argument");
    return !given[0] || collectBytes(given[0], out, typeName);
  }
  if (!given[1]) return raiseTypeError("string argument without an encoding");
  Ref encoded(encodeStr(given[0], given[1], given[2]));
  if (!encoded) return false;
  out.bytes(asBytes(encoded)->data(), asBytes(encoded)->length);
  return true;
}

namespace {

Value makeBytes(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Value given[3] = {};
  if (!bytesConstructorArgs("bytes", args, nargs, kwnames, given)) return kNoValue;
  Ref result;
  if (given[0] && !given[1] && !given[2]) {
    if (isExact(given[0], &molt_type_bytes) && t == &molt_type_bytes) return retained(given[0]);
    bool error = false;
    if (!isStr(given[0])) {
      Ref convert(lookupSpecial(given[0], "__bytes__", &error));
      if (error) return kNoValue;
      if (convert) {
        result = Ref(call0(convert));
        if (!result) return kNoValue;
        if (!isBytes(result)) return raiseTypeError("__bytes__ returned non-bytes (type %T)", result.get());
      }
    }
  }
  if (!result) {
    ByteBuilder out;
    if (!bytesFromArgs(given, out, "bytes")) return kNoValue;
    result = Ref(out.finish());
  }
  if (t == &molt_type_bytes) return result.release();
  return allocBytesSubclass(t, result);
}

constexpr Type makeBytesType() {
  Type t = staticType("bytes", kTypeBase | kTypeBytes | kTypeSelfPattern, sizeof(Bytes));
  t.itemSize = 1;
  t.dealloc = bytesDealloc;
  t.make = makeBytes;
  t.repr = reprBytes;
  t.str = reprBytes;
  t.hash = hashBytes;
  t.compare = compareBytes;
  t.iter = iterBytesLike;
  t.boolean = boolBytes;
  t.length = lengthBytes;
  t.getItem = getItemBytes;
  t.contains = containsByte;
  t.concat = concatBytes;
  t.repeat = repeatBytes;
  t.getBuffer = bufferBytes;
  t.binary[static_cast<int>(BinaryOp::Mod)] = modBytes;
  t.methods = bytesMethods;
  t.doc = "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n"
          "bytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object";
  return t;
}

}  // namespace

constinit Type molt_type_bytes = makeBytesType();

}  // namespace molt
