// aiter() and anext().
#include "gen/generator.h"

namespace molt {

Value builtinAiter(const Value* args);
Value builtinAnext(const Value* args, int64_t nargs, Value kwnames);

Value builtinAiter(const Value* a) {
  Type* t = typeOf(a[0]);
  if (!t->aiter) return raiseTypeError("'%T' object is not an async iterable", a[0]);
  Ref it(t->aiter(a[0]));
  if (!it) return kNoValue;
  if (!typeOf(it)->anext) return raiseTypeError("aiter() returned not an async iterator of type '%T'", it.get());
  return it.release();
}

namespace {

struct DefaultAnext : Object {  // anext(it, default)
  Value awaitable, fallback;    // owned
  Value iterator;               // owned: what the await drives, once it began
};
DefaultAnext* self(Value v) { return static_cast<DefaultAnext*>(v.object()); }
void traverse(Object* o, VisitFn visit, void* arg) {
  auto* d = static_cast<DefaultAnext*>(o);
  visit(d->awaitable, arg);
  visit(d->fallback, arg);
  visit(d->iterator, arg);
}
void dealloc(Object* o) {
  auto* d = static_cast<DefaultAnext*>(o);
  decref(d->awaitable);
  decref(d->fallback);
  decref(d->iterator);
  freeObject(o);
}
Value same(Value v) { return retained(v); }

bool start(DefaultAnext* d) {
  if (d->iterator.bits) return true;
  d->iterator = awaitableIterator(d->awaitable);
  if (d->iterator.bits) return true;
  if (!hasPending()) raiseTypeError("object %T can't be used in 'await' expression", d->awaitable);
  return false;
}
// StopAsyncIteration of the iterator becomes the default value.
Value orDefault(DefaultAnext* d, Value r) {
  if (r.bits || !pendingIs(&molt_exc_StopAsyncIteration)) return r;
  clearPending();
  return raiseStopIteration(d->fallback);
}
Value send(const Value* a) {
  DefaultAnext* d = self(a[0]);
  if (!start(d)) return kNoValue;
  Value result;
  Sent how = sendTo(d->iterator, a[1], &result);
  return orDefault(d, sentAsValue(how, result));
}
Value next(Value v) {
  Value args[2] = {v, kNone};
  Value r = send(args);
  if (r.bits || !pendingIs(&molt_exc_StopIteration)) return r;
  Value result;
  fetchStopIteration(&result);
  Value old = state().sendResult;
  state().sendResult = result;
  decref(old);
  return kStop;
}
Value throwInto(const Value* a) {
  DefaultAnext* d = self(a[0]);
  if (!start(d)) return kNoValue;
  int64_t n = a[3].bits ? 3 : a[2].bits ? 2 : 1;
  return orDefault(d, callMethod(d->iterator, "throw", a + 1, n));
}
Value close(const Value* a) {
  if (!start(self(a[0])) || !closeIterator(self(a[0])->iterator)) return kNoValue;
  return kNone;
}
constexpr NativeMethod kMethods[] = {
    {"send", "($self, value, /)", send, nullptr, nullptr, kInstanceMethod},
    {"throw", "($self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)", throwInto, nullptr, nullptr, kInstanceMethod},
    {"close", "($self, /)", close, nullptr, nullptr, kInstanceMethod},
    {}};
constinit Type defaultAnextType = [] {
  Type t = staticType("anext_awaitable", kTypeHasGc | kTypeDisallowNew, sizeof(DefaultAnext));
  t.dealloc = dealloc;
  t.traverse = traverse;
  t.iter = same;
  t.next = next;
  t.await_ = same;
  t.methods = kMethods;
  return t;
}();

}  // namespace

Value builtinAnext(const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames.bits && asTuple(kwnames)->length) return raiseTypeError("anext() takes no keyword arguments");
  if (nargs < 1) return raiseTypeError("anext expected at least 1 argument, got 0");
  if (nargs > 2) return raiseTypeError("anext expected at most 2 arguments, got %z", nargs);
  Type* t = typeOf(args[0]);
  if (!t->anext) return raiseTypeError("'%T' object is not an async iterator", args[0]);
  Ref awaitable(t->anext(args[0]));
  if (!awaitable || nargs == 1) return awaitable.release();
  auto* d = static_cast<DefaultAnext*>(allocObject(sizeof(DefaultAnext), &defaultAnextType));
  d->awaitable = awaitable.release();
  d->fallback = retained(args[1]);
  return Value::fromObject(d);
}

}  // namespace molt
