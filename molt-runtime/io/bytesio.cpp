// BytesIO: bytes in memory.
#include <string.h>

#include "gc/gc.h"
#include "io/io.h"

namespace molt {

namespace {

struct BytesIo : Object {
  ShapePart shape;
  uint8_t* data;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  int64_t length, capacity, pos;
  int64_t exports;  // memoryviews of getbuffer()
};
BytesIo* self(Value v) { return static_cast<BytesIo*>(v.object()); }
BytesIo* usable(Value v) { return v.object()->flags & kIoClosed ? raiseClosed() : self(v); }
BytesIo* resizable(Value v) {
  BytesIo* b = usable(v);
  if (b && b->exports) return raise(&molt_exc_BufferError, "Existing exports of data: object cannot be re-sized");
  return b;
}

bool ensure(BytesIo* b, int64_t n) {
  if (n <= b->capacity) return true;
  int64_t want = n + n / 4 + 64;
  auto* p = static_cast<uint8_t*>(reallocRaw(b->data, static_cast<uint64_t>(want)));
  if (!p) return raiseNoMemory();
  b->data = p;
  b->capacity = want;
  return true;
}
bool put(BytesIo* b, const uint8_t* data, int64_t n) {
  if (n == 0) return true;
  if (!ensure(b, b->pos + n)) return false;
  if (b->pos > b->length) memset(b->data + b->length, 0, static_cast<size_t>(b->pos - b->length));
  memcpy(b->data + b->pos, data, static_cast<size_t>(n));
  b->pos += n;
  if (b->pos > b->length) b->length = b->pos;
  return true;
}
int64_t left(BytesIo* b) { return b->pos < b->length ? b->length - b->pos : 0; }
Value take(BytesIo* b, int64_t n) {
  Value r = newBytes(n ? static_cast<const void*>(b->data + b->pos) : "", n);
  b->pos += n;
  return r;
}

Value bytesWrite(const Value* a) {
  BytesIo* b = usable(a[0]);
  Buffer view;
  if (!b || !getBuffer(a[1], &view, false)) return kNoValue;
  Value r = kNoValue;
  if (resizable(a[0]) && put(b, view.data, view.length)) r = newInt(view.length);
  releaseBuffer(&view);
  return r;
}
Value bytesRead(const Value* a) {
  BytesIo* b = usable(a[0]);
  int64_t n;
  if (!b || !ioSizeArg(a[1], &n)) return kNoValue;
  return take(b, n < 0 || n > left(b) ? left(b) : n);
}
Value readLine(BytesIo* b, int64_t limit) {
  int64_t most = left(b);
  if (limit >= 0 && limit < most) most = limit;
  auto* nl = most ? static_cast<uint8_t*>(memchr(b->data + b->pos, '\n', static_cast<size_t>(most))) : nullptr;
  return take(b, nl ? nl - (b->data + b->pos) + 1 : most);
}
Value bytesReadline(const Value* a) {
  BytesIo* b = usable(a[0]);
  int64_t n;
  if (!b || !ioSizeArg(a[1], &n)) return kNoValue;
  return readLine(b, n);
}
Value bytesNext(Value v) {
  if (typeOf(v)->typeFlags & kTypeHeap) return molt_type_iobase.next(v);
  BytesIo* b = usable(v);
  if (!b) return kNoValue;
  return left(b) ? readLine(b, -1) : kStop;
}
Value bytesReadinto(const Value* a) {
  BytesIo* b = usable(a[0]);
  Buffer view;
  if (!b || !getBuffer(a[1], &view, true)) return kNoValue;
  int64_t n = left(b) < view.length ? left(b) : view.length;
  if (n) memcpy(view.data, b->data + b->pos, static_cast<size_t>(n));
  b->pos += n;
  releaseBuffer(&view);
  return newInt(n);
}
Value bytesGetValue(const Value* a) {
  BytesIo* b = usable(a[0]);
  return b ? newBytes(b->length ? static_cast<const void*>(b->data) : "", b->length) : kNoValue;
}
Value bytesTell(const Value* a) {
  BytesIo* b = usable(a[0]);
  return b ? newInt(b->pos) : kNoValue;
}
Value bytesSeek(const Value* a) {
  BytesIo* b = usable(a[0]);
  int64_t pos, whence;
  if (!b || !indexAsI64(a[1], &pos, &molt_exc_OverflowError) || !indexAsI64(orZero(a[2]), &whence, &molt_exc_OverflowError)) return kNoValue;
  if (whence == 0 && pos < 0) return raiseValueError("negative seek value %z", pos);
  if (whence < 0 || whence > 2) return raiseValueError("invalid whence (%z, should be 0, 1 or 2)", whence);
  if (whence == 1) pos += b->pos;
  if (whence == 2) pos += b->length;
  b->pos = pos < 0 ? 0 : pos;
  return newInt(b->pos);
}
Value bytesTruncate(const Value* a) {
  BytesIo* b = resizable(a[0]);
  if (!b) return kNoValue;
  int64_t size = b->pos;
  if (a[1].bits && !a[1].isNone()) {
    if (!indexAsI64(a[1], &size, &molt_exc_OverflowError)) return kNoValue;
    if (size < 0) return raiseValueError("negative size value %z", size);
  }
  if (size < b->length) b->length = size;
  return newInt(size);
}
Value bytesClose(const Value* a) {
  BytesIo* b = self(a[0]);
  if (b->exports) return raise(&molt_exc_BufferError, "Existing exports of data: object cannot be re-sized");
  b->flags |= kIoClosed;
  freeRaw(b->data);
  b->data = nullptr;
  b->length = b->capacity = b->pos = 0;
  return kNone;
}
Value bytesGetbuffer(const Value* a) { return usable(a[0]) ? call1(Value::fromObject(&molt_type_memoryview), a[0]) : kNoValue; }
bool bytesBuffer(Value v, Buffer* out, int) {
  BytesIo* b = self(v);
  if (!ensure(b, 1)) return false;
  *out = {};
  out->owner = retained(v);
  out->data = b->data;
  out->length = b->length;
  out->itemSize = 1;
  out->format = "B";
  out->ndim = 1;
  out->shape = &b->length;
  static constexpr int64_t kStride = 1;
  out->strides = &kStride;
  ++b->exports;
  return true;
}
void bytesReleaseBuffer(Value v, Buffer*) { --self(v)->exports; }
Value bytesYes(const Value* a) { return usable(a[0]) ? kTrue : kNoValue; }
Value bytesNo(const Value* a) { return usable(a[0]) ? kFalse : kNoValue; }
Value bytesFlush(const Value* a) { return usable(a[0]) ? kNone : kNoValue; }

Value bytesMake(Type* t, const Value*, int64_t, Value) {
  return t->typeFlags & kTypeHeap ? newInstance(t) : Value::fromObject(allocObject(sizeof(BytesIo), t));
}
bool bytesInit(Value v, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr NativeMethod row = {"BytesIO", "(initial_bytes=b'')", nullptr, nullptr, nullptr, kStaticMethod};
  Value out[1];
  Ref owned[2];
  if (!bindNative(&row, args, nargs, kwnames, out, 1, owned)) return false;
  BytesIo* b = self(v);
  b->flags &= ~kIoClosed;
  b->length = b->pos = 0;
  if (out[0].bits && !out[0].isNone()) {
    Buffer view;
    if (!getBuffer(out[0], &view, false)) return false;
    bool ok = put(b, view.data, view.length);
    releaseBuffer(&view);
    if (!ok) return false;
    b->pos = 0;
  }
  return true;
}
void bytesTraverse(Object* o, VisitFn visit, void* arg) { partTraverse(o, &static_cast<BytesIo*>(o)->shape, visit, arg); }
void bytesClear(Object* o) { partClear(o, &static_cast<BytesIo*>(o)->shape); }
void bytesDealloc(Object* o) {
  if (!dropWeakrefs(o)) return;
  freeRaw(static_cast<BytesIo*>(o)->data);
  bytesClear(o);
  freeObject(o);
}
void bytesFinalize(Value v) {
  if (typeOf(v)->typeFlags & kTypeHeap) molt_type_iobase.finalize(v);
}
constexpr NativeMethod kMethods[] = {
    {"read", "($self, size=-1, /)", bytesRead, nullptr, nullptr, kInstanceMethod},
    {"read1", "($self, size=-1, /)", bytesRead, nullptr, nullptr, kInstanceMethod},
    {"readline", "($self, size=-1, /)", bytesReadline, nullptr, nullptr, kInstanceMethod},
    {"readinto", "($self, buffer, /)", bytesReadinto, nullptr, nullptr, kInstanceMethod},
    {"write", "($self, b, /)", bytesWrite, nullptr, nullptr, kInstanceMethod},
    {"getvalue", "($self, /)", bytesGetValue, nullptr, "Retrieve the entire contents of the BytesIO object.", kInstanceMethod},
    {"getbuffer", "($self, /)", bytesGetbuffer, nullptr, "Get a read-write view over the contents of the BytesIO object.", kInstanceMethod},
    {"tell", "($self, /)", bytesTell, nullptr, nullptr, kInstanceMethod},
    {"seek", "($self, pos, whence=0, /)", bytesSeek, nullptr, nullptr, kInstanceMethod},
    {"truncate", "($self, size=None, /)", bytesTruncate, nullptr, nullptr, kInstanceMethod},
    {"close", "($self, /)", bytesClose, nullptr, nullptr, kInstanceMethod},
    {"flush", "($self, /)", bytesFlush, nullptr, nullptr, kInstanceMethod},
    {"readable", "($self, /)", bytesYes, nullptr, nullptr, kInstanceMethod},
    {"writable", "($self, /)", bytesYes, nullptr, nullptr, kInstanceMethod},
    {"seekable", "($self, /)", bytesYes, nullptr, nullptr, kInstanceMethod},
    {"isatty", "($self, /)", bytesNo, nullptr, nullptr, kInstanceMethod},
    {}};

}  // namespace

#pragma clang diagnostic ignored "-Winvalid-offsetof"
constinit Type molt_type_bytesio = [] {
  Type t = staticType("_io.BytesIO", kTypeBase | kTypeHasWeakrefs | kTypeHasGc | kTypeHasDict, sizeof(BytesIo), &molt_type_bufferediobase);
  t.dealloc = bytesDealloc;
  t.traverse = bytesTraverse;
  t.clear = bytesClear;
  t.finalize = bytesFinalize;
  t.make = bytesMake;
  t.init = bytesInit;
  t.next = bytesNext;
  t.getBuffer = bytesBuffer;
  t.releaseBuffer = bytesReleaseBuffer;
  t.methods = kMethods;
  t.dictOffset = __builtin_offsetof(BytesIo, shape);
  return t;
}();

}  // namespace molt
