// Async generators: the type, the awaitables of asend, athrow and aclose, and the event loop's hooks.
#include "gen/generator.h"

namespace molt {

namespace {

struct Wrapped : Object {  // a value that an async generator yielded, as opposed to what it awaits
  Value value;  // owned
};
void wrappedDealloc(Object* o) {
  decref(static_cast<Wrapped*>(o)->value);
  freeObject(o);
}
void wrappedTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<Wrapped*>(o)->value, arg); }
constinit Type wrappedType = [] {
  Type t = staticType("async_generator_wrapped_value", kTypeHasGc | kTypeDisallowNew, sizeof(Wrapped));
  t.dealloc = wrappedDealloc;
  t.traverse = wrappedTraverse;
  return t;
}();

enum class Step : uint8_t { Init, Iter, Closed };
enum class Kind : uint8_t { Send, Throw, Close };
struct Awaitable : Object {  // asend(), athrow(), aclose()
  Value generator;  // owned
  Value args[3];    // owned: the value to send, or type, value, traceback to throw
  Step step;
  Kind kind;
};
Awaitable* awaitable(Value v) { return static_cast<Awaitable*>(v.object()); }

void awaitableTraverse(Object* o, VisitFn visit, void* arg) {
  auto* a = static_cast<Awaitable*>(o);
  visit(a->generator, arg);
  for (Value v : a->args) visit(v, arg);
}
void awaitableDealloc(Object* o) {
  auto* a = static_cast<Awaitable*>(o);
  if (a->step == Step::Init && a->kind != Kind::Send && !(o->flags & kFlagFinalized)) {
    o->flags |= kFlagFinalized;
    o->refcount = 1;
    Ref pending(takePending());
    if (!warn(&molt_exc_RuntimeWarning, 1, "coroutine method '%s' of '%U' was never awaited",
              a->kind == Kind::Close ? "aclose" : "athrow", asGenerator(a->generator)->qualname))
      writeUnraisable(Value::fromObject(o));
    if (pending) restorePendingSteal(pending.release());
    if (--o->refcount) return;
  }
  decref(a->generator);
  for (Value v : a->args) decref(v);
  freeObject(o);
}

Generator* generatorOf(Awaitable* a) { return asGenerator(a->generator); }
const char* nameOf(Awaitable* a) {
  return a->kind == Kind::Send ? "asend()" : a->kind == Kind::Close ? "aclose()" : "athrow()";
}

void closeAwaitable(Awaitable* a) {
  a->step = Step::Closed;
  generatorOf(a)->flags &= ~kAsyncRunning;
}

// What the generator's body answered, as the awaitable's own answer: a value for the event loop passes through, a yielded
// one ends the await, the body's end is StopAsyncIteration.
Value unwrap(Awaitable* a, Sent how, Value result) {
  Ref keep(result);
  Generator* g = generatorOf(a);
  if (how == Sent::Yielded && !isExact(result, &wrappedType)) return keep.release();
  if (how == Sent::Yielded) {
    closeAwaitable(a);
    return raiseStopIteration(static_cast<Wrapped*>(result.object())->value);
  }
  if (how == Sent::Returned) {
    raise(&molt_exc_StopAsyncIteration, "");
    if (Value e = state().pending; e.bits) {  // without an argument
      Value old = asException(e)->args;
      asException(e)->args = newTuple(0);
      decref(old);
    }
  }
  if (pendingIs(&molt_exc_StopAsyncIteration) || pendingIs(&molt_exc_GeneratorExit)) g->flags |= kAsyncClosed;
  closeAwaitable(a);
  return kNoValue;
}

bool startRunning(Awaitable* a) {
  Generator* g = generatorOf(a);
  if (g->flags & kAsyncRunning) {
    const char* name = a->kind == Kind::Send ? "anext()" : nameOf(a);
    a->step = Step::Closed;
    raise(&molt_exc_RuntimeError, "%s: asynchronous generator is already running", name);
    return false;
  }
  g->flags |= kAsyncRunning;
  a->step = Step::Iter;
  return true;
}

Fail raiseReused(Awaitable* a) {
  return raise(&molt_exc_RuntimeError, a->kind == Kind::Send ? "cannot reuse already awaited __anext__()/asend()"
                                                             : "cannot reuse already awaited aclose()/athrow()");
}

// aclose(): the end of the body is success, yielding again is not.
Value closeResult(Awaitable* a, Sent how, Value result) {
  Ref keep(result);
  if (how == Sent::Yielded && !isExact(result, &wrappedType)) return keep.release();
  closeAwaitable(a);
  if (how == Sent::Yielded) return raise(&molt_exc_RuntimeError, "async generator ignored GeneratorExit");
  generatorOf(a)->flags |= kAsyncClosed;
  if (how == Sent::Raised) {
    if (!pendingIs(&molt_exc_StopAsyncIteration) && !pendingIs(&molt_exc_GeneratorExit)) return kNoValue;
    clearPending();
  }
  return raiseStopIteration(kNone);
}

Value drive(Awaitable* a, Value sent) {
  if (a->step == Step::Closed) return raiseReused(a);
  Generator* g = generatorOf(a);
  Value result;
  if (a->kind != Kind::Send && g->state == kGeneratorDone) {
    a->step = Step::Closed;
    return raiseStopIteration(kNone);
  }
  if (a->step == Step::Init) {
    if (a->kind != Kind::Send) {
      if (g->flags & kAsyncRunning) return startRunning(a), kNoValue;
      if (g->flags & kAsyncClosed) {
        a->step = Step::Closed;
        if (a->kind == Kind::Close) return raiseStopIteration(kNone);
        Value e = call0(Value::fromObject(&molt_exc_StopAsyncIteration));
        if (e.bits) setPendingSteal(e);
        return kNoValue;
      }
      if (!sent.isNone()) return raise(&molt_exc_RuntimeError, "can't send non-None value to a just-started coroutine");
    }
    if (!startRunning(a)) return kNoValue;
    if (a->kind == Kind::Send) {
      if (sent.isNone()) sent = a->args[0];
    } else if (a->kind == Kind::Close) {
      g->flags |= kAsyncClosed;
      Sent how = generatorThrow(g, Value::fromObject(&molt_exc_GeneratorExit), kNoValue, kNoValue, false, &result);
      return closeResult(a, how, result);
    } else {
      Sent how = generatorThrow(g, a->args[0], a->args[1], a->args[2], false, &result);
      return unwrap(a, how, result);
    }
  }
  Sent how = generatorSend(g, sent, &result);
  return a->kind == Kind::Close ? closeResult(a, how, result) : unwrap(a, how, result);
}

Value awaitableSend(const Value* a) { return drive(awaitable(a[0]), a[1]); }
Value awaitableNext(Value v) {
  Value r = drive(awaitable(v), kNone);
  if (r.bits || !pendingIs(&molt_exc_StopIteration)) return r;
  Value result;
  fetchStopIteration(&result);
  Value old = state().sendResult;
  state().sendResult = result.isNone() ? kNoValue : result;
  decref(old);
  return kStop;
}
Value awaitableThrow(const Value* v) {
  Awaitable* a = awaitable(v[0]);
  if (a->step == Step::Closed) return raiseReused(a);
  if (a->step == Step::Init && !startRunning(a)) return kNoValue;
  Value result;
  Sent how = generatorThrow(generatorOf(a), v[1], v[2], v[3], false, &result);
  return a->kind == Kind::Close ? closeResult(a, how, result) : unwrap(a, how, result);
}
Value awaitableClose(const Value* v) {
  awaitable(v[0])->step == Step::Init ? void(awaitable(v[0])->step = Step::Closed) : closeAwaitable(awaitable(v[0]));
  return kNone;
}
Value same(Value v) { return retained(v); }

constexpr NativeMethod kAwaitableMethods[] = {
    {"send", "!($self, value, /)", awaitableSend, nullptr, nullptr, kInstanceMethod},
    {"throw", "?($self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", awaitableThrow, nullptr, nullptr, kInstanceMethod},
    {"close", "!($self, /)", awaitableClose, nullptr, nullptr, kInstanceMethod},
    {}};
constexpr Type awaitableType(const char* name) {
  Type t = staticType(name, kTypeHasGc | kTypeDisallowNew, sizeof(Awaitable));
  t.dealloc = awaitableDealloc;
  t.traverse = awaitableTraverse;
  t.iter = same;
  t.next = awaitableNext;
  t.await_ = same;
  t.methods = kAwaitableMethods;
  return t;
}
constinit Type sendType = awaitableType("async_generator_asend");
constinit Type throwType = awaitableType("async_generator_athrow");

// The hooks of the event loop that is running when the generator is first iterated.
bool startHooks(Generator* g) {
  if (g->flags & kAsyncHooksDone) return true;
  g->flags |= kAsyncHooksDone;
  if (asyncGenFinalizer.bits) g->extra = retained(asyncGenFinalizer);
  if (!asyncGenFirstIter.bits) return true;
  Ref r(call1(asyncGenFirstIter, Value::fromObject(g)));
  return bool(r);
}

Value newAwaitable(Value generator, Kind kind, Value x, Value y = kNoValue, Value z = kNoValue) {
  if (!startHooks(asGenerator(generator))) return kNoValue;
  auto* a = static_cast<Awaitable*>(allocObject(sizeof(Awaitable), kind == Kind::Send ? &sendType : &throwType));
  a->generator = retained(generator);
  a->args[0] = retained(x);
  a->args[1] = retained(y);
  a->args[2] = retained(z);
  a->kind = kind;
  a->step = Step::Init;
  return Value::fromObject(a);
}

Value asyncNext(Value v) { return newAwaitable(v, Kind::Send, kNone); }
Value asyncSend(const Value* a) { return newAwaitable(a[0], Kind::Send, a[1]); }
Value asyncThrow(const Value* a) { return !warnThrow("athrow", a) ? kNoValue : newAwaitable(a[0], Kind::Throw, a[1], a[2], a[3]); }
Value asyncClose(const Value* a) { return newAwaitable(a[0], Kind::Close, kNoValue); }
Value classGetItem(const Value* a) { return call2(Value::fromObject(&molt_type_generic_alias), a[0], a[1]); }

constexpr GetSet kGetSets[] = {{"__name__", generatorGetName, generatorSetName, "name of the async generator"},
                               {"__qualname__", generatorGetQualname, generatorSetQualname, "qualified name of the async generator"},
                               {"ag_running", generatorGetRunning, nullptr, nullptr, true},
                               {"ag_suspended", generatorGetSuspended, nullptr, nullptr},
                               {"ag_frame", generatorGetFrame, nullptr, nullptr},
                               {"ag_code", generatorGetCode, nullptr, nullptr},
                               {"ag_await", generatorGetYieldFrom, nullptr, "object being awaited on, or None"},
                               {}};
constexpr NativeMethod kMethods[] = {
    {"asend", "!($self, value, /)", asyncSend, nullptr, "asend(v) -> send 'v' in generator.", kInstanceMethod},
    {"athrow", "?($self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", asyncThrow, nullptr,
     "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.", kInstanceMethod},
    {"__sizeof__", "!($self, /)", objectSizeof, nullptr, "gen.__sizeof__() -> size of gen in memory, in bytes", kInstanceMethod},
    {"aclose", "!($self, /)", asyncClose, nullptr, "aclose() -> raise GeneratorExit inside generator.", kInstanceMethod},
    {"__class_getitem__", "!($cls, item, /)", classGetItem, nullptr, "See PEP 585", kClassMethod},
    {}};

}  // namespace

bool asyncGeneratorFinalizer(Generator* g) {
  if (!g->extra.bits || g->flags & kAsyncClosed) return false;
  Ref hook = Ref::borrow(g->extra);
  Ref r(call1(hook, Value::fromObject(g)));
  if (!r) writeUnraisable(Value::fromObject(g));
  return true;
}

constinit Type molt_type_async_generator = [] {
  Type t = staticType("async_generator", kTypeHasGc | kTypeDisallowNew | kTypeHasWeakrefs, sizeof(Generator));
  t.itemSize = sizeof(Value);
  t.dealloc = generatorDealloc;
  t.traverse = generatorTraverse;
  t.clear = generatorClear;
  t.finalize = generatorFinalize;
  t.repr = generatorRepr;
  t.aiter = same;
  t.anext = asyncNext;
  t.methods = kMethods;
  t.getsets = kGetSets;
  return t;
}();

extern "C" Value molt_rt_async_gen_wrap(Value v) {
  auto* w = static_cast<Wrapped*>(allocObject(sizeof(Wrapped), &wrappedType));
  w->value = retained(v);
  return Value::fromObject(w);
}

}  // namespace molt
