// The coroutine type, what `await` drives, and the protocol calls of async statements.
#include "gen/generator.h"

namespace molt {

namespace {

struct CoroutineWrapper : Object {  // coroutine.__await__()
  Value coroutine;  // owned
};
Value inner(Value v) { return static_cast<CoroutineWrapper*>(v.object())->coroutine; }

void wrapperDealloc(Object* o) {
  Value c = static_cast<CoroutineWrapper*>(o)->coroutine;
  static_cast<CoroutineWrapper*>(o)->coroutine = kNoValue;
  decref(c);
  freeObject(o);
}
void wrapperTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<CoroutineWrapper*>(o)->coroutine, arg); }

Value withInner(const Value* a, Value (*f)(const Value*), int n) {
  Value args[4] = {inner(a[0])};
  for (int i = 1; i < n; ++i) args[i] = a[i];
  return f(args);
}
Value wrapperSend(const Value* a) { return withInner(a, generatorSendMethod, 2); }
Value wrapperThrow(const Value* a) { return withInner(a, generatorThrowMethod, 4); }
Value wrapperClose(const Value* a) { return withInner(a, generatorCloseMethod, 1); }
Value sameIter(Value v) { return retained(v); }
Value wrapperNext(Value v) {
  Value result;
  Sent how = generatorSend(asGenerator(inner(v)), kNone, &result);
  if (how != Sent::Returned) return result;
  Value old = state().sendResult;
  state().sendResult = result.isNone() ? kNoValue : result;
  decref(old);
  return kStop;
}

constexpr NativeMethod kWrapperMethods[] = {
    {"send", "!($self, value, /)", wrapperSend, nullptr, nullptr, kInstanceMethod},
    {"throw", "?($self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", wrapperThrow, nullptr, nullptr, kInstanceMethod},
    {"close", "!($self, /)", wrapperClose, nullptr, nullptr, kInstanceMethod},
    {}};
constinit Type wrapperType = [] {
  Type t = staticType("coroutine_wrapper", kTypeHasGc | kTypeDisallowNew, sizeof(CoroutineWrapper));
  t.dealloc = wrapperDealloc;
  t.traverse = wrapperTraverse;
  t.iter = sameIter;
  t.next = wrapperNext;
  t.methods = kWrapperMethods;
  t.doc = "A wrapper object implementing __await__ for coroutines.";
  return t;
}();

Value coroutineAwait(Value v) {
  auto* w = static_cast<CoroutineWrapper*>(allocObject(sizeof(CoroutineWrapper), &wrapperType));
  w->coroutine = retained(v);
  return Value::fromObject(w);
}
Value coroutineOrigin(Value v) { return asGenerator(v)->extra.bits ? retained(asGenerator(v)->extra) : kNone; }

constexpr GetSet kGetSets[] = {{"__name__", generatorGetName, generatorSetName, "name of the coroutine"},
                               {"__qualname__", generatorGetQualname, generatorSetQualname, "qualified name of the coroutine"},
                               {"cr_running", generatorGetRunning, nullptr, nullptr},
                               {"cr_suspended", generatorGetSuspended, nullptr, nullptr},
                               {"cr_frame", generatorGetFrame, nullptr, nullptr},
                               {"cr_code", generatorGetCode, nullptr, nullptr},
                               {"cr_await", generatorGetYieldFrom, nullptr, "object being awaited on, or None"},
                               {"cr_origin", coroutineOrigin, nullptr, nullptr, true},
                               {}};
constexpr NativeMethod kMethods[] = {
    {"send", "!($self, value, /)", generatorSendMethod, nullptr,
     "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.", kInstanceMethod},
    {"throw", "?($self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", generatorThrowMethod, nullptr,
     "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration.",
     kInstanceMethod},
    {"__sizeof__", "!($self, /)", objectSizeof, nullptr, "gen.__sizeof__() -> size of gen in memory, in bytes", kInstanceMethod},
    {"close", "!($self, /)", generatorCloseMethod, nullptr, "close() -> raise GeneratorExit inside coroutine.", kInstanceMethod},
    {}};

bool isIterableCoroutine(Value o) {
  return isExact(o, &molt_type_generator) && (asGenerator(o)->code->flags & kCodeIterableCoroutine);
}

}  // namespace

constinit Type molt_type_coroutine = [] {
  Type t = staticType("coroutine", kTypeHasGc | kTypeDisallowNew | kTypeHasWeakrefs, sizeof(Generator));
  t.itemSize = sizeof(Value);
  t.dealloc = generatorDealloc;
  t.traverse = generatorTraverse;
  t.clear = generatorClear;
  t.finalize = generatorFinalize;
  t.repr = generatorRepr;
  t.await_ = coroutineAwait;
  t.methods = kMethods;
  t.getsets = kGetSets;
  return t;
}();

Value awaitableIterator(Value o) {
  if (isExact(o, &molt_type_coroutine) || isIterableCoroutine(o)) return retained(o);
  Type* t = typeOf(o);
  if (!t->await_) return kNoValue;
  Ref it(t->await_(o));
  if (!it) return kNoValue;
  if (isExact(it, &molt_type_coroutine) || isIterableCoroutine(it))
    return raiseTypeError("__await__() returned a coroutine");
  if (!typeOf(it)->next) return raiseTypeError("__await__() returned non-iterator of type '%T'", it.get());
  return it.release();
}

extern "C" Value molt_rt_get_awaitable(Value o, int64_t kind) {
  Value it = awaitableIterator(o);
  if (!it.bits) {
    if (hasPending()) return kNoValue;
    if (kind == 0) return raiseTypeError("object %T can't be used in 'await' expression", o);
    return raiseTypeError("'async with' received an object from %s that does not implement __await__: %T",
                          kind == 1 ? "__aenter__" : "__aexit__", o);
  }
  if (isExact(it, &molt_type_coroutine) && asGenerator(it)->yieldFrom.bits && !asGenerator(it)->running) {
    decref(it);
    return raise(&molt_exc_RuntimeError, "coroutine is being awaited already");
  }
  return it;
}

extern "C" Value molt_rt_aiter(Value o) {
  Type* t = typeOf(o);
  if (!t->aiter) return raiseTypeError("'async for' requires an object with __aiter__ method, got %T", o);
  Ref it(t->aiter(o));
  if (!it) return kNoValue;
  if (!typeOf(it)->anext)
    return raiseTypeError("'async for' received an object from __aiter__ that does not implement __anext__: %T", it.get());
  return it.release();
}

extern "C" Value molt_rt_anext(Value o) {
  Type* t = typeOf(o);
  if (!t->anext) return raiseTypeError("'async for' requires an iterator with __anext__ method, got %T", o);
  Ref next(t->anext(o));
  if (!next) return kNoValue;
  Ref awaited(molt_rt_get_awaitable(next, 0));
  if (awaited) return awaited.release();
  Ref cause(takePending());
  raiseTypeError("'async for' received an invalid object from __anext__: %T", next.get());
  setCause(state().pending, cause);
  setContextOf(state().pending, cause);
  return kNoValue;
}

extern "C" int32_t molt_rt_end_async_for(Value e) { return isSubtype(typeOf(e), &molt_exc_StopAsyncIteration); }

}  // namespace molt
