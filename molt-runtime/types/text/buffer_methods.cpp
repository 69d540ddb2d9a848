// The special methods __buffer__ and __release_buffer__ (PEP 688), in both directions.
#include "types/text/buffer_methods.h"

#include "core/type.h"
#include "gc/gc.h"
#include "types/text/memoryview.h"

namespace molt {

namespace {

// Owns a buffer that a Python method made: the view that it returned, and the object to be told when nobody needs it.
struct BufferWrapper : Object {
  Value view;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Value object;
};
BufferWrapper* wrapperOf(Value v) { return static_cast<BufferWrapper*>(v.object()); }

bool wrapperBuffer(Value self, Buffer* out, int flags) {
  if (!getBuffer(wrapperOf(self)->view, out, flags)) return false;
  // The view stays held by this buffer; its own count of exports falls in wrapperRelease.
  decref(out->owner);
  out->owner = retained(self);
  return true;
}
void wrapperRelease(Value self, Buffer* b) {
  Value view = wrapperOf(self)->view;
  if (auto f = typeOf(view)->releaseBuffer) f(view, b);
}
void wrapperDealloc(Object* o) {
  auto* w = static_cast<BufferWrapper*>(o);
  Value saved = takePending();
  bool found;
  Ref r(callTypeMethod(w->object, internStr("__release_buffer__"), &w->view, 1, &found));
  if (found && !r) writeUnraisable(w->object);
  if (saved) restorePendingSteal(saved);
  decref(w->view);
  decref(w->object);
  freeObject(o);
}
void wrapperTraverse(Object* o, VisitFn visit, void* arg) {
  visit(static_cast<BufferWrapper*>(o)->view, arg);
  visit(static_cast<BufferWrapper*>(o)->object, arg);
}
constinit Type wrapperType = [] {
  Type t = staticType("_buffer_wrapper", kTypeHasGc | kTypeDisallowNew, sizeof(BufferWrapper));
  t.dealloc = wrapperDealloc;
  t.traverse = wrapperTraverse;
  t.getBuffer = wrapperBuffer;
  t.releaseBuffer = wrapperRelease;
  return t;
}();

// A class's builtin base whose slot the class took over.
const Type* builtinBase(Value self) {
  const Type* t = typeOf(self);
  while (t->typeFlags & kTypeHeap) t = t->base;
  return t;
}

}  // namespace

bool slotGetBuffer(Value self, Buffer* out, int flags) {
  Ref number(newInt(flags));
  Value arg = number;
  bool found;
  Ref view(callTypeMethod(self, internStr("__buffer__"), &arg, 1, &found));
  if (!view) return found ? false : raiseTypeError("a bytes-like object is required, not '%T'", self);
  if (!isExact(view, &molt_type_memoryview)) return raiseTypeError("__buffer__ returned non-memoryview object");
  Ref held(static_cast<Object*>(allocObject(sizeof(BufferWrapper), &wrapperType)));
  auto* w = wrapperOf(held);
  w->view = view.release();
  w->object = retained(self);
  return getBuffer(held, out, flags);
}

// Reached where a class has only this method of the two: the memory is its builtin base's.
void slotReleaseBuffer(Value self, Buffer* b) {
  if (auto f = builtinBase(self)->releaseBuffer) f(self, b);
}

Value bufferMethod(Value self, Value flags) {
  Ref index(unaryOp(UnaryOp::Index, flags));
  int64_t wanted;
  if (!index) return kNoValue;
  if (!intAsI64NoRaise(index, &wanted)) return raise(&molt_exc_OverflowError, "cannot fit 'int' into an index-sized integer");
  if (wanted != static_cast<int>(wanted)) return raise(&molt_exc_OverflowError, "buffer flags out of range");
  return newMemoryViewBy(builtinBase(self)->getBuffer, self, static_cast<int>(wanted) | kBufferDescribed);
}

Value releaseBufferMethod(Value self, Value view) {
  if (!isExact(view, &molt_type_memoryview)) return raiseTypeError("expected a memoryview object");
  MemoryView* m = asView(view);
  if (!m->held.owner) return raiseValueError("memoryview's buffer has already been released");
  if (!(m->held.owner == self)) return raiseValueError("memoryview's buffer is not this object");
  return callMethod(view, "release", nullptr, 0);
}

}  // namespace molt
