// StringIO: text in memory, as an array of code points.
#include <string.h>

#include "gc/gc.h"
#include "io/io.h"

namespace molt {

namespace {

struct StringIo : Object {
  ShapePart shape;
  uint32_t* data;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  int64_t length, capacity, pos;
  Newlines newlines;
  bool ready;
};
StringIo* self(Value v) { return static_cast<StringIo*>(v.object()); }
StringIo* usable(Value v) {
  StringIo* s = self(v);
  if (!s->ready) return raiseValueError("I/O operation on uninitialized object");
  return s->flags & kIoClosed ? raiseValueError("I/O operation on closed file") : s;
}

bool ensure(StringIo* s, int64_t n) {
  if (n <= s->capacity) return true;
  int64_t want = n + n / 4 + 32;
  auto* p = static_cast<uint32_t*>(reallocRaw(s->data, static_cast<uint64_t>(want) * 4));
  if (!p) return raiseNoMemory();
  s->data = p;
  s->capacity = want;
  return true;
}

bool put(StringIo* s, const Str* text) {
  if (s->pos > s->length) {
    if (!ensure(s, s->pos)) return false;
    memset(s->data + s->length, 0, static_cast<size_t>(s->pos - s->length) * 4);
    s->length = s->pos;
  }
  if (!ensure(s, s->pos + text->length)) return false;
  for (int64_t i = 0; i < text->length; ++i) s->data[s->pos + i] = strAt(text, i);
  s->pos += text->length;
  if (s->pos > s->length) s->length = s->pos;
  return true;
}

bool writeText(StringIo* s, Value v) {
  Ref text = Ref::borrow(v);
  if (s->newlines.universal) text = Ref(translateNewlines(asStr(v), 0, asStr(v)->length, s->newlines));
  if (!text) return false;
  if (!s->newlines.writeLength) {
    if (s->newlines.universal && !s->newlines.translate) text = Ref::borrow(v);
    return put(s, asStr(text));
  }
  StrBuilder b;
  const Str* t = asStr(text);
  for (int64_t i = 0; i < t->length; ++i) {
    if (strAt(t, i) == '\n') b.ascii(s->newlines.write, s->newlines.writeLength);
    else b.put(strAt(t, i));
  }
  Ref out(b.finish());
  return out && put(s, asStr(out));
}

Value stringWrite(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("string argument expected, got '%T'", a[1]);
  StringIo* s = usable(a[0]);
  if (!s || !writeText(s, a[1])) return kNoValue;
  return newInt(asStr(a[1])->length);
}
Value take(StringIo* s, int64_t n) {
  Value r = strFromCodePoints(s->data + s->pos, n);
  s->pos += n;
  return r;
}
int64_t left(StringIo* s) { return s->pos < s->length ? s->length - s->pos : 0; }
Value stringRead(const Value* a) {
  StringIo* s = usable(a[0]);
  int64_t n;
  if (!s || !ioSizeArg(a[1], &n)) return kNoValue;
  if (n < 0 || n > left(s)) n = left(s);
  return n ? take(s, n) : newStr("");
}
Value readLine(StringIo* s, int64_t limit) {
  int64_t most = left(s);
  if (!most) return newStr("");
  const uint32_t* p = s->data + s->pos;
  const Newlines& nl = s->newlines;
  int64_t n = 0;
  for (; n < most; ++n) {
    if (nl.endLength == 2) {
      if (p[n] == '\r' && n + 1 < most && p[n + 1] == '\n') {
        n += 2;
        break;
      }
    } else if (nl.endLength == 1) {
      if (p[n] == static_cast<uint32_t>(nl.end[0])) {
        ++n;
        break;
      }
    } else if (p[n] == '\n') {
      ++n;
      break;
    } else if (p[n] == '\r' && !nl.translate) {
      n += n + 1 < most && p[n + 1] == '\n' ? 2 : 1;
      break;
    }
  }
  if (limit >= 0 && n > limit) n = limit;
  return take(s, n);
}
Value stringReadline(const Value* a) {
  StringIo* s = usable(a[0]);
  int64_t limit;
  if (!s || !ioSizeArg(a[1], &limit)) return kNoValue;
  return readLine(s, limit);
}
Value stringNext(Value v) {
  if (typeOf(v)->typeFlags & kTypeHeap) return molt_type_iobase.next(v);
  StringIo* s = usable(v);
  if (!s) return kNoValue;
  return left(s) ? readLine(s, -1) : kStop;
}
Value stringGetValue(const Value* a) {
  StringIo* s = usable(a[0]);
  return s ? strFromCodePoints(s->data, s->length) : kNoValue;
}
Value stringTell(const Value* a) {
  StringIo* s = usable(a[0]);
  return s ? newInt(s->pos) : kNoValue;
}
Value stringSeek(const Value* a) {
  StringIo* s = usable(a[0]);
  int64_t pos, whence;
  if (!s || !indexAsI64(a[1], &pos, &molt_exc_OverflowError) || !indexAsI64(orZero(a[2]), &whence, &molt_exc_OverflowError)) return kNoValue;
  if (whence < 0 || whence > 2) return raiseValueError("Invalid whence (%z, should be 0, 1 or 2)", whence);
  if (pos < 0 && whence == 0) return raiseValueError("Negative seek position %z", pos);
  if (whence != 0 && pos != 0) return raise(&molt_exc_OSError, "Can't do nonzero cur-relative seeks");
  if (whence == 1) pos = s->pos;
  if (whence == 2) pos = s->length;
  s->pos = pos;
  return newInt(pos);
}
Value stringTruncate(const Value* a) {
  StringIo* s = usable(a[0]);
  if (!s) return kNoValue;
  int64_t size = s->pos;
  if (a[1].bits && !a[1].isNone()) {
    if (!indexAsI64(a[1], &size, &molt_exc_OverflowError)) return kNoValue;
    if (size < 0) return raiseValueError("Negative size value %z", size);
  }
  if (size < s->length) s->length = size;
  return newInt(size);
}
Value stringClose(const Value* a) {
  StringIo* s = self(a[0]);
  s->flags |= kIoClosed;
  freeRaw(s->data);
  s->data = nullptr;
  s->length = s->capacity = s->pos = 0;
  return kNone;
}
Value stringYes(const Value* a) { return usable(a[0]) ? kTrue : kNoValue; }
Value stringNo(const Value* a) { return usable(a[0]) ? kFalse : kNoValue; }

Value stringMake(Type* t, const Value*, int64_t, Value) {
  return t->typeFlags & kTypeHeap ? newInstance(t) : Value::fromObject(allocObject(sizeof(StringIo), t));
}
bool stringInit(Value v, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr NativeMethod row = {"StringIO", "(initial_value='', newline='\\n')", nullptr, nullptr, nullptr, kStaticMethod};
  Value out[2];
  Ref owned[2];
  if (!bindNative(&row, args, nargs, kwnames, out, 2, owned)) return false;
  if (!checkNewline(out[1], "illegal newline value: %R")) return false;
  if (out[0].bits && !out[0].isNone() && !isStr(out[0]))
    return raiseTypeError("initial_value must be str or None, not %T", out[0]);
  StringIo* s = self(v);
  Ref defaultNewline;
  if (!out[1].bits) defaultNewline = Ref(newStr("\n"));
  s->newlines = newlinesFor(out[1].bits ? out[1] : defaultNewline.get());
  s->flags &= ~kIoClosed;
  s->length = s->pos = 0;
  s->ready = true;
  if (out[0].bits && isStr(out[0]) && !writeText(s, out[0])) return false;
  s->pos = 0;
  return true;
}
void stringTraverse(Object* o, VisitFn visit, void* arg) { partTraverse(o, &static_cast<StringIo*>(o)->shape, visit, arg); }
void stringClear(Object* o) { partClear(o, &static_cast<StringIo*>(o)->shape); }
void stringDealloc(Object* o) {
  if (!dropWeakrefs(o)) return;
  freeRaw(static_cast<StringIo*>(o)->data);
  stringClear(o);
  freeObject(o);
}
void stringFinalize(Value v) {
  if (typeOf(v)->typeFlags & kTypeHeap) molt_type_iobase.finalize(v);
}
Value getNewlines(Value v) { return usable(v) ? newlinesSeen(self(v)->newlines) : kNoValue; }
Value getLineBuffering(Value v) { return usable(v) ? kFalse : kNoValue; }
constexpr GetSet kGetSets[] = {{"newlines", getNewlines, nullptr, nullptr}, {"line_buffering", getLineBuffering, nullptr, nullptr}, {}};
constexpr NativeMethod kMethods[] = {
    {"read", "($self, size=-1, /)", stringRead, nullptr, nullptr, kInstanceMethod},
    {"readline", "($self, size=-1, /)", stringReadline, nullptr, nullptr, kInstanceMethod},
    {"write", "($self, s, /)", stringWrite, nullptr, nullptr, kInstanceMethod},
    {"getvalue", "($self, /)", stringGetValue, nullptr, "Retrieve the entire contents of the object.", kInstanceMethod},
    {"tell", "($self, /)", stringTell, nullptr, nullptr, kInstanceMethod},
    {"seek", "($self, pos, whence=0, /)", stringSeek, nullptr, nullptr, kInstanceMethod},
    {"truncate", "($self, pos=None, /)", stringTruncate, nullptr, nullptr, kInstanceMethod},
    {"close", "($self, /)", stringClose, nullptr, nullptr, kInstanceMethod},
    {"readable", "($self, /)", stringYes, nullptr, nullptr, kInstanceMethod},
    {"writable", "($self, /)", stringYes, nullptr, nullptr, kInstanceMethod},
    {"seekable", "($self, /)", stringYes, nullptr, nullptr, kInstanceMethod},
    {"isatty", "($self, /)", stringNo, nullptr, nullptr, kInstanceMethod},
    {}};

}  // namespace

#pragma clang diagnostic ignored "-Winvalid-offsetof"
constinit Type molt_type_stringio = [] {
  Type t = staticType("_io.StringIO", kTypeBase | kTypeHasWeakrefs | kTypeHasGc | kTypeHasDict, sizeof(StringIo), &molt_type_textiobase);
  t.dealloc = stringDealloc;
  t.traverse = stringTraverse;
  t.clear = stringClear;
  t.finalize = stringFinalize;
  t.make = stringMake;
  t.init = stringInit;
  t.next = stringNext;
  t.methods = kMethods;
  t.getsets = kGetSets;
  t.dictOffset = __builtin_offsetof(StringIo, shape);
  return t;
}();

}  // namespace molt
