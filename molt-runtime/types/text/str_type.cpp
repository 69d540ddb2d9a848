// The type objects of str and its iterators: slots, construction, repr. Ordinary methods are in str_methods*.cpp.
#include "core/pickle_words.h"
#include "core/room.h"
#include "types/text/codecs.h"
#include "types/text/str.h"
#include "types/text/unicode.h"

namespace molt {

#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) Value fn(const Value* args);
#define MOLT_METHOD_RAW(type, name, sig, fn, kind, result, effect, doc) Value fn(const Value* args, int64_t nargs, Value kwnames);
#include "abi/methods/str.def"
#undef MOLT_METHOD
#undef MOLT_METHOD_RAW

namespace {

constinit const NativeMethod strMethods[] = {
#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) {name, sig, fn, nullptr, doc, kind},
#define MOLT_METHOD_RAW(type, name, sig, fn, kind, result, effect, doc) {name, sig, nullptr, fn, doc, kind},
#include "abi/methods/str.def"
#undef MOLT_METHOD
#undef MOLT_METHOD_RAW
    {nullptr, nullptr, nullptr, nullptr, nullptr, 0}};

void strDealloc(Object* o) { freeObject(o); }
int64_t hashStr(Value v) { return strHash(asStr(v)); }
Value strStr(Value v) { return exactStr(v); }
int64_t lengthStr(Value v) { return asStr(v)->length; }
int boolStr(Value v) { return asStr(v)->length != 0; }

Value compareStr(Value a, Value b, CompareOp op) {
  if (!isStr(a) || !isStr(b)) return kNotImplemented;
  const Str *x = asStr(a), *y = asStr(b);
  switch (op) {
    case CompareOp::Eq: return Value::fromBool(strEquals(x, y));
    case CompareOp::Ne: return Value::fromBool(!strEquals(x, y));
    case CompareOp::Lt: return Value::fromBool(strCompare(x, y) < 0);
    case CompareOp::Le: return Value::fromBool(strCompare(x, y) <= 0);
    case CompareOp::Gt: return Value::fromBool(strCompare(x, y) > 0);
    default: return Value::fromBool(strCompare(x, y) >= 0);
  }
}

Value getItemStr(Value self, Value key) {
  const Str* s = asStr(self);
  if (isExact(key, &molt_type_slice)) {
    int64_t start, stop, step, count;
    if (!sliceIndices(key, s->length, &start, &stop, &step, &count)) return kNoValue;
    if (count <= 0) return emptyStr();
    if (step == 1) return strSlice(s, start, start + count);
    Str* r = allocStr(count, s->kind);
    for (int64_t i = 0, at = start; i < count; ++i, at += step) putUnit(r->data(), s->kind, i, strAt(s, at));
    return finishStr(r);
  }
  int64_t i;
  if (key.isInlineInt()) {
    i = key.inlineInt();
  } else {
    if (!isInt(key)) {
      bool error = false;
      Ref index(lookupSpecial(key, "__index__", &error));
      if (error) return kNoValue;
      if (!index) return raiseTypeError("string indices must be integers, not '%T'", key);
    }
    if (!indexAsI64(key, &i, &molt_exc_IndexError)) return kNoValue;
  }
  if (i < 0) i += s->length;
  if (i < 0 || i >= s->length) return raise(&molt_exc_IndexError, "string index out of range");
  return strFromChar(strAt(s, i));
}

int containsStr(Value self, Value item) {
  if (!isStr(item)) return raiseTypeError("'in <string>' requires string as left operand, not %T", item);
  return findInStr(asStr(self), asStr(item), 0, asStr(self)->length) >= 0;
}

Value concatStr(Value a, Value b) {
  if (!isStr(b)) return raiseTypeError("can only concatenate str (not \"%T\") to str", b);
  return strConcat(a, b);
}

Value repeatStr(Value a, Value times) {
  int64_t n;
  if (times.isInlineInt()) {
    n = times.inlineInt();
  } else {
    if (!isInt(times)) {
      bool error = false;
      Ref index(lookupSpecial(times, "__index__", &error));
      if (error) return kNoValue;
      if (!index) return raiseTypeError("can't multiply sequence by non-int of type '%T'", times);
    }
    if (!indexAsI64(times, &n, &molt_exc_OverflowError)) return kNoValue;
  }
  const Str* s = asStr(a);
  if (n <= 0 || s->length == 0) return emptyStr();
  if (n == 1) return exactStr(a);
  int64_t total, bytes;
  if (__builtin_mul_overflow(s->length, n, &total)) return raise(&molt_exc_OverflowError, "repeated string is too long");
  if ( __builtin_mul_overflow(total, int64_t{s->kind}, &bytes) || !roomFor(bytes))
    return raiseNoMemory();
  Str* r = allocStr(total, s->kind);
  if (s->length == 1 && s->kind == 1) {
    memset(r->data(), s->data()[0], static_cast<size_t>(total));
  } else {
    int64_t unit = s->length * s->kind, done = unit;
    memcpy(r->data(), s->data(), static_cast<size_t>(unit));
    while (done < bytes) {
      int64_t n2 = done < bytes - done ? done : bytes - done;
      memcpy(r->data() + done, r->data(), static_cast<size_t>(n2));
      done += n2;
    }
  }
  r->ascii = s->ascii;
  return Value::fromObject(r);
}

Value modStr(Value a, Value b) {
  if (!isStr(a)) return kNotImplemented;
  return strPercent(a, b);
}

// ---- iterators ----
struct StrIterator : Object {
  Value str;  // 0 once exhausted
  int64_t index;
};

Value iterStr(Value v) {
  Type* t = asStr(v)->ascii || asStr(v)->length == 0 ? &molt_type_str_ascii_iterator : &molt_type_str_iterator;
  auto* it = static_cast<StrIterator*>(allocObject(sizeof(StrIterator), t));
  it->str = retained(v);
  it->index = 0;
  return Value::fromObject(it);
}
Value nextStrIterator(Value v) {
  auto* it = static_cast<StrIterator*>(v.object());
  if (!it->str) return kStop;
  const Str* s = asStr(it->str);
  if (it->index < s->length) return strFromChar(strAt(s, it->index++));
  Value str = it->str;
  it->str = kNoValue;
  decref(str);
  return kStop;
}
Value selfIter(Value v) { return retained(v); }
void deallocStrIterator(Object* o) {
  decref(static_cast<StrIterator*>(o)->str);
  freeObject(o);
}
Value strIteratorHint(const Value* args) {
  auto* it = static_cast<StrIterator*>(args[0].object());
  return newInt(it->str ? asStr(it->str)->length - it->index : 0);
}
Value strIteratorReduce(const Value* args) {
  auto* it = static_cast<StrIterator*>(args[0].object());
  Ref iter(retained(molt_builtin_iter));
  if (!it->str) {
    Ref empty(emptyStr()), inner(tupleOf(empty.get()));
    return tupleOf(iter.get(), inner.get());
  }
  Ref inner(tupleOf(it->str)), index(newInt(it->index));
  return tupleOf(iter.get(), inner.get(), index.get());
}
Value strIteratorSetState(const Value* args) {
  auto* it = static_cast<StrIterator*>(args[0].object());
  int64_t i;
  if (!intAsSize(args[1], &i)) return kNoValue;
  if (it->str) it->index = i < 0 ? 0 : i > asStr(it->str)->length ? asStr(it->str)->length : i;
  return kNone;
}
constinit const NativeMethod strIteratorMethods[] = {
    {"__length_hint__", "!($self, /)", strIteratorHint, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod},
    {"__reduce__", "!($self, /)", strIteratorReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__setstate__", "!($self, state, /)", strIteratorSetState, nullptr, "Set state information for unpickling.", kInstanceMethod},
    {nullptr, nullptr, nullptr, nullptr, nullptr, 0}};

constexpr Type strIteratorType(const char* name) {
  Type t = staticType(name, kTypeDisallowNew, sizeof(StrIterator));
  t.dealloc = deallocStrIterator;
  t.iter = selfIter;
  t.next = nextStrIterator;
  t.methods = strIteratorMethods;
  return t;
}

// ---- str(object, encoding, errors) ----
Value makeStr(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Value given[3] = {};
  int64_t nkw = kwnames ? asTuple(kwnames)->length : 0;
  if (nargs + nkw > 3) return raiseTypeError("str() takes at most 3 arguments (%z given)", nargs + nkw);
  for (int64_t i = 0; i < nargs; ++i) given[i] = args[i];
  static constexpr const char* kNames[3] = {"object", "encoding", "errors"};
  for (int64_t i = 0; i < nkw; ++i) {
    const Str* name = asStr(asTuple(kwnames)->items()[i]);
    int at = 0;
    while (at < 3 && !strEqualsAscii(name, kNames[at])) ++at;
    if (at == 3) return raiseTypeError("'%S' is an invalid keyword argument for str()", name);
    if (given[at]) return raiseTypeError("argument for str() given by name ('%s') and position (%d)", kNames[at], at + 1);
    given[at] = args[nargs + i];
  }
  for (int i = 1; i < 3; ++i)
    if (given[i] && !isStr(given[i]))
      return raiseTypeError("str() argument '%s' must be str, not %U", kNames[i], Ref(given[i].isNone() ? newStr("None") : newStr(typeOf(given[i])->name)).get());
  Ref result;
  if (!given[0]) {
    result = Ref(emptyStr());
  } else if (!given[1] && !given[2]) {
    result = Ref(strOf(given[0]));
  } else {
    if (isStr(given[0])) return raiseTypeError("decoding str is not supported");
    Buffer buf;
    if (!isBytes(given[0]) && !typeOf(given[0])->getBuffer)
      return raiseTypeError("decoding to str: need a bytes-like object, %T found", given[0]);
    if (!getBuffer(given[0], &buf, false)) return kNoValue;
    result = Ref(buf.length ? decodeBytes(buf.data, buf.length, given[1], given[2]) : newStr(""));
    releaseBuffer(&buf);
  }
  if (!result) return kNoValue;
  if (t == &molt_type_str) return result.release();
  return allocStrSubclass(t, result);
}

constexpr Type makeStrType() {
  Type t = staticType("str", kTypeBase | kTypeStr | kTypeSelfPattern, sizeof(Str));
  t.itemSize = 1;
  t.dealloc = strDealloc;
  t.make = makeStr;
  t.repr = reprOfStr;
  t.str = strStr;
  t.hash = hashStr;
  t.compare = compareStr;
  t.iter = iterStr;
  t.boolean = boolStr;
  t.length = lengthStr;
  t.getItem = getItemStr;
  t.contains = containsStr;
  t.concat = concatStr;
  t.repeat = repeatStr;
  t.binary[static_cast<int>(BinaryOp::Mod)] = modStr;
  t.methods = strMethods;
  t.doc =
      "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object.";
  return t;
}

}  // namespace

constinit Type molt_type_str = makeStrType();
constinit Type molt_type_str_iterator = strIteratorType("str_iterator");
constinit Type molt_type_str_ascii_iterator = strIteratorType("str_ascii_iterator");

Value reprOfStr(Value v) {
  const Str* s = asStr(v);
  bool single = false, dbl = false, plain = true;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = strAt(s, i);
    if (c == '\'') single = true;
    else if (c == '"') dbl = true;
    else if (c == '\\' || !isPrintable(c)) plain = false;
  }
  uint32_t quote = single && !dbl ? U'"' : U'\'';
  StrBuilder b;
  b.put(quote);
  if (plain && !(single && dbl)) {
    b.str(s);
  } else {
    for (int64_t i = 0; i < s->length; ++i) {
      uint32_t c = strAt(s, i);
      if (c == quote || c == '\\') {
        b.put('\\');
        b.put(c);
      } else if (isPrintable(c)) {
        b.put(c);
      } else if (c == '\n') {
        b.ascii("\\n");
      } else if (c == '\r') {
        b.ascii("\\r");
      } else if (c == '\t') {
        b.ascii("\\t");
      } else {
        putEscape(b, c);
      }
    }
  }
  b.put(quote);
  return b.finish();
}

void putEscape(StrBuilder& b, uint32_t c) {
  int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  b.put('\\');
  b.put(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
  for (int i = digits - 1; i >= 0; --i) b.put(static_cast<uint8_t>("0123456789abcdef"[c >> (4 * i) & 15]));
}

Value asciiFromRepr(Value repr) {
  const Str* s = asStr(repr);
  if (s->ascii) return retained(repr);
  StrBuilder b;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = strAt(s, i);
    if (c < 128) b.put(c);
    else putEscape(b, c);
  }
  return b.finish();
}

}  // namespace molt
