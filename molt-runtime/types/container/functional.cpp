// enumerate, zip, map, filter and reversed.
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

// ---- enumerate ----

struct Enumerate : Object {
  Value iterator;  // owned
  Value big;       // owned: the next number once it left 64 bits, or 0
  Value pair;      // owned tuple reused while nobody else holds it, or 0
  int64_t next;
};

// A two-item tuple; reuses *cache if it is the only owner.
static Value pairOf(Value* cache, Value a, Value b) {  // a, b owned
  if (cache->bits && cache->object()->refcount == 1) {
    Value* items = asTuple(*cache)->items();
    Value x = items[0], y = items[1];
    items[0] = a;
    items[1] = b;
    incref(*cache);
    Value out = *cache;
    decref(x);
    decref(y);
    return out;
  }
  Value t = newTuple(2);
  asTuple(t)->items()[0] = a;
  asTuple(t)->items()[1] = b;
  replaceValue(cache, retained(t));
  return t;
}

static void enumDealloc(Object* o) {
  auto* e = static_cast<Enumerate*>(o);
  decref(e->iterator);
  decref(e->big);
  decref(e->pair);
  freeObject(o);
}
static void enumTraverse(Object* o, VisitFn visit, void* arg) {
  auto* e = static_cast<Enumerate*>(o);
  visitValue(e->iterator, visit, arg);
  visitValue(e->pair, visit, arg);
}
static Value enumMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  int64_t nkw = kwnames.bits ? asTuple(kwnames)->length : 0;
  if (nargs + nkw > 2) return raiseTypeError("enumerate() takes at most 2 arguments (%z given)", nargs + nkw);
  Value bound[2] = {kNoValue, kNoValue};
  for (int64_t i = 0; i < nargs; ++i) bound[i] = args[i];
  for (int64_t i = 0; i < nkw; ++i) {
    const Str* name = asStr(asTuple(kwnames)->items()[i]);
    int at = strEqualsAscii(name, "iterable") ? 0 : strEqualsAscii(name, "start") ? 1 : -1;
    if (at < 0 || bound[at].bits) return raiseTypeError("'%S' is an invalid keyword argument for enumerate()", name);
    bound[at] = args[nargs + i];
  }
  if (!bound[0].bits) return raiseTypeError("enumerate() missing required argument 'iterable'");
  int64_t start = 0;
  Ref big;
  if (bound[1].bits) {
    Ref n(unaryOp(UnaryOp::Index, bound[1]));
    if (!n) return kNoValue;
    if (!intAsI64NoRaise(n, &start)) big = Ref(n.release());
  }
  Ref it(getIter(bound[0]));
  if (!it) return kNoValue;
  auto* e = static_cast<Enumerate*>(allocObject(t->basicSize, t));
  e->iterator = it.release();
  e->next = start;
  e->big = big.release();
  return objectOf(e);
}
static Value enumNext(Value self) {
  auto* e = static_cast<Enumerate*>(self.object());
  Value item = iterNext(e->iterator);
  if (!item.bits || item.isStop()) return item;
  if (!e->big.bits && e->next == INT64_MAX) e->big = newInt(e->next);
  if (!e->big.bits) return pairOf(&e->pair, newInt(e->next++), item);
  Value n = e->big;
  e->big = binaryOp(BinaryOp::Add, n, Value::fromInlineInt(1));
  return pairOf(&e->pair, n, item);
}
static Value enumReduce(const Value* a) {
  auto* e = static_cast<Enumerate*>(a[0].object());
  Ref n(e->big.bits ? retained(e->big) : newInt(e->next));
  Ref args(tupleOf(e->iterator, n.get()));
  return tupleOf(objectOf(typeOf(a[0])), args.get());
}
static constinit const NativeMethod enumMethods[] = {
    {"__reduce__", "!($self, /)", enumReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__class_getitem__", "!($type, object, /)", containerClassGetItem, nullptr, "See PEP 585", kClassMethod},
    {}};
constinit Type molt_type_enumerate = [] {
  Type t = staticType("enumerate", kTypeBase | kTypeHasGc, sizeof(Enumerate));
  t.dealloc = enumDealloc;
  t.traverse = enumTraverse;
  t.make = enumMake;
  t.iter = iterSelf;
  t.next = enumNext;
  t.methods = enumMethods;
  t.textSignature = "(iterable, start=0)";
  t.doc = "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...";
  return t;
}();

// ---- zip, map: a function or strictness, and a tuple of iterators ----

struct Combined : Object {
  Value function;   // map: owned callable
  Value iterators;  // owned tuple
  Value result;     // zip: owned tuple reused while nobody else holds it
  bool strict;
};
static Combined* asCombined(Value v) { return static_cast<Combined*>(v.object()); }

static void combinedDealloc(Object* o) {
  auto* c = static_cast<Combined*>(o);
  decref(c->function);
  decref(c->iterators);
  decref(c->result);
  freeObject(o);
}
static void combinedTraverse(Object* o, VisitFn visit, void* arg) {
  auto* c = static_cast<Combined*>(o);
  visitValue(c->function, visit, arg);
  visitValue(c->iterators, visit, arg);
  visitValue(c->result, visit, arg);
}

static Value zipMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  bool strict = false;
  for (int64_t i = 0; kwnames.bits && i < asTuple(kwnames)->length; ++i) {
    Value name = asTuple(kwnames)->items()[i];
    if (!strEqualsAscii(asStr(name), "strict")) {
      return raiseTypeError("'%S' is an invalid keyword argument for zip()", asStr(name));
    }
    int r = isTrue(args[nargs + i]);
    if (r < 0) return kNoValue;
    strict = r;
  }
  Ref iterators(newTuple(nargs));
  for (int64_t i = 0; i < nargs; ++i) {
    Value it = getIter(args[i]);
    if (!it.bits) {
      if (!typeOf(args[i])->iter && pendingIs(&molt_exc_TypeError)) {
        clearPending();
        return raiseTypeError("'%T' object is not iterable", args[i]);
      }
      return kNoValue;
    }
    asTuple(iterators)->items()[i] = it;
  }
  auto* c = static_cast<Combined*>(allocObject(t->basicSize, t));
  c->iterators = iterators.release();
  c->strict = strict;
  return objectOf(c);
}

// After iterator i ended: ValueError if strict and another one has more.
static Value zipEnded(Combined* c, int64_t i) {
  if (!c->strict) return kStop;
  Tuple* its = asTuple(c->iterators);
  auto plural = [](int64_t k) { return k == 1 ? " " : "s 1-"; };
  if (i > 0) return raiseValueError("zip() argument %z is shorter than argument%s%z", i + 1, plural(i), i);
  for (int64_t k = 1; k < its->length; ++k) {
    Ref v(iterNext(its->items()[k]));
    if (!v) return kNoValue;
    if (!v.get().isStop()) return raiseValueError("zip() argument %z is longer than argument%s%z", k + 1, plural(k), k);
  }
  return kStop;
}
static Value zipNext(Value self) {
  Combined* c = asCombined(self);
  Tuple* its = asTuple(c->iterators);
  int64_t n = its->length;
  if (n == 0) return kStop;
  if (n == 2) {
    Value a = iterNext(its->items()[0]);
    if (a.isStop()) return zipEnded(c, 0);
    if (!a.bits) return a;
    Value b = iterNext(its->items()[1]);
    if (!b.bits || b.isStop()) {
      decref(a);
      return b.bits ? zipEnded(c, 1) : b;
    }
    return pairOf(&c->result, a, b);
  }
  Ref out(newTuple(n));
  for (int64_t i = 0; i < n; ++i) {
    Value v = iterNext(its->items()[i]);
    if (v.isStop()) return zipEnded(c, i);
    if (!v.bits) return v;
    out.as<Tuple>()->items()[i] = v;
  }
  return out.release();
}
static Value zipReduce(const Value* a) {
  Combined* c = asCombined(a[0]);
  if (c->strict) return tupleOf(objectOf(typeOf(a[0])), c->iterators, kTrue);
  return tupleOf(objectOf(typeOf(a[0])), c->iterators);
}
static Value zipSetState(const Value* a) {
  int strict = isTrue(a[1]);
  if (strict < 0) return kNoValue;
  asCombined(a[0])->strict = strict;
  return kNone;
}
static constinit const NativeMethod zipMethods[] = {
    {"__setstate__", "!($self, state, /)", zipSetState, nullptr, "Set state information for unpickling.", kInstanceMethod},
    {"__reduce__", "!($self, /)", zipReduce, nullptr, "Return state information for pickling.", kInstanceMethod}, {}};
constinit Type molt_type_zip = [] {
  Type t = staticType("zip", kTypeBase | kTypeHasGc, sizeof(Combined));
  t.dealloc = combinedDealloc;
  t.traverse = combinedTraverse;
  t.make = zipMake;
  t.iter = iterSelf;
  t.next = zipNext;
  t.methods = zipMethods;
  t.doc = "zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]\n\nThe zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.";
  return t;
}();

static Value mapMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (t->init == molt_type_map.init && !noKeywords("map", kwnames)) return kNoValue;
  if (nargs < 2) return raiseTypeError("map() must have at least two arguments.");
  Ref iterators(newTuple(nargs - 1));
  for (int64_t i = 1; i < nargs; ++i) {
    Value it = getIter(args[i]);
    if (!it.bits) return it;
    asTuple(iterators)->items()[i - 1] = it;
  }
  auto* c = static_cast<Combined*>(allocObject(t->basicSize, t));
  c->function = retained(args[0]);
  c->iterators = iterators.release();
  return objectOf(c);
}
static Value mapNext(Value self) {
  Combined* c = asCombined(self);
  Tuple* its = asTuple(c->iterators);
  constexpr int64_t kLocal = 6;
  int64_t n = its->length, got = 0;
  Value local[kLocal];
  Value* args = n <= kLocal ? local : static_cast<Value*>(allocRaw(static_cast<uint64_t>(n) * sizeof(Value)));
  if (!args) return raiseNoMemory();
  Value result = kNoValue;
  for (; got < n; ++got) {
    Value v = iterNext(its->items()[got]);
    if (!v.bits || v.isStop()) {
      result = v;
      break;
    }
    args[got] = v;
  }
  if (got == n) result = call(c->function, args, n, kNoValue);
  while (got > 0) decref(args[--got]);
  if (args != local) freeRaw(args);
  return result;
}
static Value mapReduce(const Value* a) {
  Combined* c = asCombined(a[0]);
  Tuple* its = asTuple(c->iterators);
  Ref args(newTuple(its->length + 1));
  args.as<Tuple>()->items()[0] = retained(c->function);
  for (int64_t i = 0; i < its->length; ++i) args.as<Tuple>()->items()[i + 1] = retained(its->items()[i]);
  return tupleOf(objectOf(typeOf(a[0])), args.get());
}
static constinit const NativeMethod mapMethods[] = {
    {"__reduce__", "!($self, /)", mapReduce, nullptr, "Return state information for pickling.", kInstanceMethod}, {}};
constinit Type molt_type_map = [] {
  Type t = staticType("map", kTypeBase | kTypeHasGc, sizeof(Combined));
  t.dealloc = combinedDealloc;
  t.traverse = combinedTraverse;
  t.make = mapMake;
  t.iter = iterSelf;
  t.next = mapNext;
  t.methods = mapMethods;
  t.doc = "map(func, *iterables) --> map object\n\nMake an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.";
  return t;
}();

// ---- filter ----

struct Filter : Object {
  Value function, iterator;  // owned
};
static void filterDealloc(Object* o) {
  auto* f = static_cast<Filter*>(o);
  decref(f->function);
  decref(f->iterator);
  freeObject(o);
}
static void filterTraverse(Object* o, VisitFn visit, void* arg) {
  visitValue(static_cast<Filter*>(o)->function, visit, arg);
  visitValue(static_cast<Filter*>(o)->iterator, visit, arg);
}
static Value filterMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (t->init == molt_type_filter.init && !noKeywords("filter", kwnames)) return kNoValue;
  if (!countArgs("filter", nargs, 2, 2)) return kNoValue;
  Value it = getIter(args[1]);
  if (!it.bits) return it;
  auto* f = static_cast<Filter*>(allocObject(t->basicSize, t));
  f->function = retained(args[0]);
  f->iterator = it;
  return objectOf(f);
}
static Value filterNext(Value self) {
  auto* f = static_cast<Filter*>(self.object());
  bool plain = f->function.isNone() || f->function == objectOf(&molt_type_bool);
  for (;;) {
    Value item = iterNext(f->iterator);
    if (!item.bits || item.isStop()) return item;
    int keep;
    if (plain) {
      keep = isTrue(item);
    } else {
      Ref r(call1(f->function, item));
      keep = r ? isTrue(r) : -1;
    }
    if (keep > 0) return item;
    decref(item);
    if (keep < 0) return kNoValue;
  }
}
static Value filterReduce(const Value* a) {
  auto* f = static_cast<Filter*>(a[0].object());
  Ref args(tupleOf(f->function, f->iterator));
  return tupleOf(objectOf(typeOf(a[0])), args.get());
}
static constinit const NativeMethod filterMethods[] = {
    {"__reduce__", "!($self, /)", filterReduce, nullptr, "Return state information for pickling.", kInstanceMethod}, {}};
constinit Type molt_type_filter = [] {
  Type t = staticType("filter", kTypeBase | kTypeHasGc, sizeof(Filter));
  t.dealloc = filterDealloc;
  t.traverse = filterTraverse;
  t.make = filterMake;
  t.iter = iterSelf;
  t.next = filterNext;
  t.methods = filterMethods;
  t.doc = "filter(function or None, iterable) --> filter object\n\nReturn an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.";
  return t;
}();

// ---- reversed ----

Value newReversed(Value sequence) {
  bool error = false;
  Ref method(lookupSpecial(sequence, "__reversed__", &error));
  if (error) return kNoValue;
  if (method) {
    if (method.get().isNone()) return raiseTypeError("'%T' object is not reversible", sequence);
    return call0(method);
  }
  Type* t = typeOf(sequence);
  if (!t->getItem || (!t->length && !(t->typeFlags & kTypeHeap)) || (t->typeFlags & kTypeDict) || t == &molt_type_mappingproxy) {
    return raiseTypeError("'%T' object is not reversible", sequence);
  }
  int64_t n = lengthOf(sequence);
  return n < 0 ? kNoValue : newSeqIter(&molt_type_reversed, sequence, n - 1);
}
static Value reversedMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (t->init == molt_type_reversed.init && !noKeywords("reversed", kwnames)) return kNoValue;
  if (!countArgs("reversed", nargs, 1, 1)) return kNoValue;
  return newReversed(args[0]);
}
static void reversedDealloc(Object* o) {
  decref(static_cast<SeqIter*>(o)->sequence);
  freeObject(o);
}
static void reversedTraverse(Object* o, VisitFn visit, void* arg) { visitValue(static_cast<SeqIter*>(o)->sequence, visit, arg); }
static Value reversedNext(Value self) {
  auto* it = static_cast<SeqIter*>(self.object());
  if (!it->sequence.bits) return kStop;
  if (it->index >= 0) {
    Ref i(newInt(it->index));
    Value v = getItem(it->sequence, i);
    if (v.bits) {
      --it->index;
      return v;
    }
    if (!pendingIs(&molt_exc_IndexError) && !pendingIs(&molt_exc_StopIteration)) return kNoValue;
    clearPending();
  }
  it->index = -1;
  replaceValue(&it->sequence, kNoValue);
  return kStop;
}
static Value reversedHint(const Value* a) {
  auto* it = static_cast<SeqIter*>(a[0].object());
  if (!it->sequence.bits) return newInt(0);
  int64_t n = lengthOf(it->sequence);
  if (n < 0) return kNoValue;
  return newInt(n < it->index + 1 ? 0 : it->index + 1);
}
static Value reversedReduce(const Value* a) {
  auto* it = static_cast<SeqIter*>(a[0].object());
  Ref args(it->sequence.bits ? tupleOf(it->sequence) : tupleOf(objectOf(&molt_empty_tuple)));
  if (!it->sequence.bits) return tupleOf(objectOf(typeOf(a[0])), args.get());
  Ref n(newInt(it->index));
  return tupleOf(objectOf(typeOf(a[0])), args.get(), n.get());
}
static Value reversedSetState(const Value* a) {
  auto* it = static_cast<SeqIter*>(a[0].object());
  int64_t i;
  if (!intAsSize(a[1], &i)) return kNoValue;
  if (!it->sequence.bits) return kNone;
  int64_t n = lengthOf(it->sequence);
  if (n < 0) return kNoValue;
  it->index = i < -1 ? -1 : i > n - 1 ? n - 1 : i;
  return kNone;
}
static constinit const NativeMethod reversedMethods[] = {
    {"__length_hint__", "!($self, /)", reversedHint, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod},
    {"__reduce__", "!($self, /)", reversedReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__setstate__", "!($self, state, /)", reversedSetState, nullptr, "Set state information for unpickling.", kInstanceMethod},
    {}};
constinit Type molt_type_reversed = [] {
  Type t = staticType("reversed", kTypeBase | kTypeHasGc, sizeof(SeqIter));
  t.dealloc = reversedDealloc;
  t.traverse = reversedTraverse;
  t.make = reversedMake;
  t.iter = iterSelf;
  t.next = reversedNext;
  t.methods = reversedMethods;
  t.textSignature = "(sequence, /)";
  t.doc = "Return a reverse iterator over the values of the given sequence.";
  return t;
}();

}  // namespace molt
