// Iterators over lists, tuples, the sequence protocol, and iter(callable, sentinel).
#include "core/pickle_words.h"
#include "types/container/iterators.h"

#include "types/container/container.h"

namespace molt {

Value iterSelf(Value it) { return retained(it); }

static SeqIter* asSeq(Value v) { return static_cast<SeqIter*>(v.object()); }

Value newSeqIter(Type* t, Value sequence, int64_t index) {
  auto* it = static_cast<SeqIter*>(allocObject(sizeof(SeqIter), t));
  it->sequence = retained(sequence);
  it->index = index;
  return objectOf(it);
}

Value reduceIterator(Value list) {
  Ref args(tupleOf(list));
  return args ? tupleOf(molt_builtin_iter, args.get()) : kNoValue;
}

static void seqDealloc(Object* o) {
  decref(static_cast<SeqIter*>(o)->sequence);
  freeObject(o);
}
static void seqTraverse(Object* o, VisitFn visit, void* arg) { visitValue(static_cast<SeqIter*>(o)->sequence, visit, arg); }

static Value finished(SeqIter* it) {
  replaceValue(&it->sequence, kNoValue);
  return kStop;
}

static Value listNext(Value self) {
  SeqIter* it = asSeq(self);
  if (!it->sequence.bits) return kStop;
  List* l = asList(it->sequence);
  if (it->index < l->length) return retained(l->items[it->index++]);
  return finished(it);
}
static Value listReverseNext(Value self) {
  SeqIter* it = asSeq(self);
  if (!it->sequence.bits) return kStop;
  List* l = asList(it->sequence);
  if (it->index >= 0 && it->index < l->length) return retained(l->items[it->index--]);
  it->index = -1;
  return finished(it);
}
static Value tupleNext(Value self) {
  SeqIter* it = asSeq(self);
  if (!it->sequence.bits) return kStop;
  Tuple* t = asTuple(it->sequence);
  if (it->index < t->length) return retained(t->items()[it->index++]);
  return finished(it);
}
static Value protocolNext(Value self) {
  SeqIter* it = asSeq(self);
  if (!it->sequence.bits) return kStop;
  Ref i(newInt(it->index));
  Value v = getItem(it->sequence, i);
  if (v.bits) {
    ++it->index;
    return v;
  }
  if (pendingIs(&molt_exc_IndexError) || pendingIs(&molt_exc_StopIteration)) {
    clearPending();
    return finished(it);
  }
  return kNoValue;
}

static Value forwardHint(const Value* a) {
  SeqIter* it = asSeq(a[0]);
  if (!it->sequence.bits) return newInt(0);
  if (typeOf(a[0]) == &molt_type_iterator && !typeOf(it->sequence)->length) return kNotImplemented;
  int64_t n = lengthOf(it->sequence);
  if (n < 0) return kNoValue;
  return newInt(n > it->index ? n - it->index : 0);
}
static Value reverseHint(const Value* a) {
  SeqIter* it = asSeq(a[0]);
  if (!it->sequence.bits || asList(it->sequence)->length < it->index + 1) return newInt(0);
  return newInt(it->index + 1);
}
static Value seqReduce(const Value* a) {
  SeqIter* it = asSeq(a[0]);
  bool back = typeOf(a[0]) == &molt_type_list_reverseiterator;
  if (!it->sequence.bits) {
    Ref empty(typeOf(a[0]) == &molt_type_list_iterator || back ? newList(0) : newTuple(0));
    return reduceIterator(empty);
  }
  Ref args(tupleOf(it->sequence)), index(newInt(it->index));
  return tupleOf(back ? molt_builtin_reversed : molt_builtin_iter, args.get(), index.get());
}
static Value seqSetState(const Value* a) {
  int64_t i;
  if (!intAsSize(a[1], &i)) return kNoValue;
  SeqIter* it = asSeq(a[0]);
  if (!it->sequence.bits) return kNone;
  bool back = typeOf(a[0]) == &molt_type_list_reverseiterator;
  if (i < 0) i = back ? -1 : 0;
  if (back && i >= asList(it->sequence)->length) i = asList(it->sequence)->length - 1;
  it->index = i;
  return kNone;
}
static constinit const NativeMethod forwardMethods[] = {
    {"__length_hint__", "!($self, /)", forwardHint, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod},
    {"__reduce__", "!($self, /)", seqReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__setstate__", "!($self, state, /)", seqSetState, nullptr, "Set state information for unpickling.", kInstanceMethod},
    {}};
static constinit const NativeMethod reverseMethods[] = {
    {"__length_hint__", "!($self, /)", reverseHint, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod},
    {"__reduce__", "!($self, /)", seqReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__setstate__", "!($self, state, /)", seqSetState, nullptr, "Set state information for unpickling.", kInstanceMethod},
    {}};

static constexpr Type seqType(const char* name, Value (*next)(Value), const NativeMethod* methods) {
  Type t = staticType(name, kTypeHasGc | kTypeDisallowNew, sizeof(SeqIter));
  t.dealloc = seqDealloc;
  t.traverse = seqTraverse;
  t.iter = iterSelf;
  t.next = next;
  t.methods = methods;
  return t;
}
constinit Type molt_type_list_iterator = seqType("list_iterator", listNext, forwardMethods);
constinit Type molt_type_list_reverseiterator = seqType("list_reverseiterator", listReverseNext, reverseMethods);
constinit Type molt_type_tuple_iterator = seqType("tuple_iterator", tupleNext, forwardMethods);
constinit Type molt_type_iterator = seqType("iterator", protocolNext, forwardMethods);

// ---- iter(callable, sentinel) ----

struct CallIter : Object {
  Value callable, sentinel;  // owned; 0 once exhausted
};
extern Type molt_type_callable_iterator;

Value newCallIter(Value callable, Value sentinel) {
  auto* it = static_cast<CallIter*>(allocObject(sizeof(CallIter), &molt_type_callable_iterator));
  it->callable = retained(callable);
  it->sentinel = retained(sentinel);
  return objectOf(it);
}
static void callClear(Object* o) {
  auto* it = static_cast<CallIter*>(o);
  replaceValue(&it->callable, kNoValue);
  replaceValue(&it->sentinel, kNoValue);
}
static void callDealloc(Object* o) {
  callClear(o);
  freeObject(o);
}
static void callTraverse(Object* o, VisitFn visit, void* arg) {
  visitValue(static_cast<CallIter*>(o)->callable, visit, arg);
  visitValue(static_cast<CallIter*>(o)->sentinel, visit, arg);
}
static Value callNext(Value self) {
  auto* it = static_cast<CallIter*>(self.object());
  if (!it->callable.bits) return kStop;
  Ref fn = Ref::borrow(it->callable);
  Ref v(call0(fn));
  if (!v) {
    if (!pendingIs(&molt_exc_StopIteration)) return kNoValue;
    clearPending();
    callClear(it);
    return kStop;
  }
  if (!it->callable.bits) return kStop;
  int same = equals(it->sentinel, v);
  if (same < 0) return kNoValue;
  if (!same) return v.release();
  callClear(it);
  return kStop;
}
static Value callReduce(const Value* a) {
  auto* it = static_cast<CallIter*>(a[0].object());
  if (!it->callable.bits) return reduceIterator(Ref(newTuple(0)));
  Ref args(tupleOf(it->callable, it->sentinel));
  return args ? tupleOf(molt_builtin_iter, args.get()) : kNoValue;
}
static constinit const NativeMethod callMethods[] = {
    {"__reduce__", "!($self, /)", callReduce, nullptr, "Return state information for pickling.", kInstanceMethod}, {}};
constinit Type molt_type_callable_iterator = [] {
  Type t = staticType("callable_iterator", kTypeHasGc | kTypeDisallowNew, sizeof(CallIter));
  t.dealloc = callDealloc;
  t.traverse = callTraverse;
  t.clear = callClear;
  t.iter = iterSelf;
  t.next = callNext;
  t.methods = callMethods;
  return t;
}();

}  // namespace molt
