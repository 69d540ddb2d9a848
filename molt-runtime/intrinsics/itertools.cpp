// itertools: the iterators that work item by item.
#include "core/native_module.h"
#include "intrinsics/itertools.h"

namespace molt {

void toolClear(Object* o) {
  for (Value& v : static_cast<ToolIter*>(o)->v) replaceValue(&v, kNoValue);
}
void toolDealloc(Object* o) {
  toolClear(o);
  freeObject(o);
}
void toolTraverse(Object* o, VisitFn visit, void* arg) {
  for (Value v : static_cast<ToolIter*>(o)->v) visitValue(v, visit, arg);
}

// ---- count: v[0] next value, v[1] step; n[0] next value and n[1] step while both are small ----

static constinit const NativeMethod countRow = constructorRow("count", "(start=0, step=1)");
static bool isNumber(Value v) {
  Type* t = typeOf(v);
  return isInt(v) || isFloat(v) || t->unary[int(UnaryOp::Index)] || t->unary[int(UnaryOp::Float)] || t->unary[int(UnaryOp::Int)] || t == &molt_type_complex;
}
static Value countMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Bound b(&countRow, args, nargs, kwnames, 2);
  if (!b.ok) return kNoValue;
  Value start = b.v[0].bits ? b.v[0] : Value::fromInlineInt(0), step = b.v[1].bits ? b.v[1] : Value::fromInlineInt(1);
  if (!isNumber(start) || !isNumber(step)) return raiseTypeError("a number is required");
  ToolIter* c = newTool(t);
  c->v[0] = retained(start);
  c->v[1] = retained(step);
  return objectOf(c);
}
static Value countNext(Value self) {
  ToolIter* c = asTool(self);
  Value v = c->v[0];
  Value next = binaryOp(BinaryOp::Add, v, c->v[1]);
  if (!next.bits) return next;
  c->v[0] = next;
  return v;
}
static Value countRepr(Value self) {
  ToolIter* c = asTool(self);
  if (c->v[1] == Value::fromInlineInt(1)) return formatStr("count(%R)", c->v[0]);
  return formatStr("count(%R, %R)", c->v[0], c->v[1]);
}
constinit Type molt_type_itertools_count = [] {
  Type t = toolType("itertools.count", countMake, countNext, "Return a count object whose .__next__() method returns consecutive values.");
  t.repr = countRepr;
  return t;
}();

// ---- cycle: v[0] iterator (0 once exhausted), v[1] list; n[0] position ----

static constinit const NativeMethod cycleRow = constructorRow("cycle", "(iterable, /)");
static Value cycleMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Bound b(&cycleRow, args, nargs, kwnames, 1);
  if (!b.ok) return kNoValue;
  Ref it(getIter(b.v[0]));
  if (!it) return kNoValue;
  ToolIter* c = newTool(t);
  c->v[0] = it.release();
  c->v[1] = newList(0);
  return objectOf(c);
}
static Value cycleNext(Value self) {
  ToolIter* c = asTool(self);
  if (c->v[0].bits) {
    Value v = iterNext(c->v[0]);
    if (!v.bits) return v;
    if (!v.isStop()) {
      if (listAppend(c->v[1], v)) return v;
      decref(v);
      return kNoValue;
    }
    replaceValue(&c->v[0], kNoValue);
  }
  int64_t n = listLength(c->v[1]);
  if (n == 0) return kStop;
  if (c->n[0] >= n) c->n[0] = 0;
  return listGet(c->v[1], c->n[0]++);
}
constinit Type molt_type_itertools_cycle = toolType("itertools.cycle", cycleMake, cycleNext, "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.");

// ---- repeat: v[0] object; n[0] how often, -1 without end ----

static constinit const NativeMethod repeatRow = constructorRow("repeat", "(object, times=<unrepresentable>)");
static Value repeatMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Bound b(&repeatRow, args, nargs, kwnames, 2);
  if (!b.ok) return kNoValue;
  int64_t n = -1;
  if (b.v[1].bits) {
    if (!indexAsI64(b.v[1], &n, &molt_exc_OverflowError)) return kNoValue;
    if (n < 0) n = 0;
  }
  ToolIter* r = newTool(t);
  r->v[0] = retained(b.v[0]);
  r->n[0] = n;
  return objectOf(r);
}
static Value repeatNext(Value self) {
  ToolIter* r = asTool(self);
  if (r->n[0] == 0) return kStop;
  if (r->n[0] > 0) --r->n[0];
  return retained(r->v[0]);
}
static Value repeatRepr(Value self) {
  ToolIter* r = asTool(self);
  if (r->n[0] < 0) return formatStr("repeat(%R)", r->v[0]);
  return formatStr("repeat(%R, %z)", r->v[0], r->n[0]);
}
static Value repeatHint(const Value* a) {
  if (asTool(a[0])->n[0] < 0) return raiseTypeError("len() of unsized object");
  return newInt(asTool(a[0])->n[0]);
}
static constinit const NativeMethod repeatMethods[] = {
    {"__length_hint__", "($self, /)", repeatHint, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod}, {}};
constinit Type molt_type_itertools_repeat = [] {
  Type t = toolType("itertools.repeat", repeatMake, repeatNext, "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.");
  t.repr = repeatRepr;
  t.methods = repeatMethods;
  return t;
}();

// ---- chain: v[0] iterator of iterables (0 once exhausted), v[1] current iterator ----

static Value chainOf(Type* t, Value iterables) {
  Ref it(getIter(iterables));
  if (!it) return kNoValue;
  ToolIter* c = newTool(t);
  c->v[0] = it.release();
  return objectOf(c);
}
static Value chainMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (t->init == molt_type_itertools_chain.init && !noKeywords("chain", kwnames)) return kNoValue;
  Ref all(newTupleOf(args, nargs));
  return chainOf(t, all);
}
static Value chainNext(Value self) {
  ToolIter* c = asTool(self);
  while (c->v[0].bits) {
    if (!c->v[1].bits) {
      Ref iterable(iterNext(c->v[0]));
      if (!iterable) return kNoValue;
      if (iterable.get().isStop()) {
        replaceValue(&c->v[0], kNoValue);
        break;
      }
      Value it = getIter(iterable);
      if (!it.bits) {
        replaceValue(&c->v[0], kNoValue);
        return it;
      }
      c->v[1] = it;
    }
    Ref active = Ref::borrow(c->v[1]);
    Value v = iterNext(active);
    if (!v.isStop()) return v;
    replaceValue(&c->v[1], kNoValue);
  }
  return kStop;
}
static Value chainFromIterable(const Value* a) { return chainOf(asType(a[0]), a[1]); }
static constinit const NativeMethod chainMethods[] = {
    {"from_iterable", "($type, iterable, /)", chainFromIterable, nullptr, "Alternative chain() constructor taking a single iterable argument that evaluates lazily.", kClassMethod},
    {"__class_getitem__", "($type, object, /)", containerClassGetItem, nullptr, "See PEP 585", kClassMethod},
    {}};
constinit Type molt_type_itertools_chain = [] {
  Type t = toolType("itertools.chain", chainMake, chainNext, "Return a chain object whose .__next__() method returns elements from the first iterable until it is exhausted, then elements from the next iterable, until all of the iterables are exhausted.");
  t.methods = chainMethods;
  return t;
}();

// ---- accumulate: v[0] iterator, v[1] total or 0, v[2] function or 0, v[3] initial or 0 ----

static constinit const NativeMethod accumulateRow = constructorRow("accumulate", "(iterable, func=None, *, initial=None)");
static Value accumulateMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Bound b(&accumulateRow, args, nargs, kwnames, 3);
  if (!b.ok) return kNoValue;
  Ref it(getIter(b.v[0]));
  if (!it) return kNoValue;
  ToolIter* a = newTool(t);
  a->v[0] = it.release();
  if (b.v[1].bits && !b.v[1].isNone()) a->v[2] = retained(b.v[1]);
  if (b.v[2].bits && !b.v[2].isNone()) a->v[3] = retained(b.v[2]);
  return objectOf(a);
}
static Value accumulateNext(Value self) {
  ToolIter* a = asTool(self);
  if (a->v[3].bits) {
    a->v[1] = a->v[3];
    a->v[3] = kNoValue;
    return retained(a->v[1]);
  }
  Ref v(iterNext(a->v[0]));
  if (!v || v.get().isStop()) return v.release();
  if (!a->v[1].bits) {
    a->v[1] = v.release();
    return retained(a->v[1]);
  }
  Value total = a->v[2].bits ? call2(a->v[2], a->v[1], v) : binaryOp(BinaryOp::Add, a->v[1], v);
  if (!total.bits) return total;
  replaceValue(&a->v[1], retained(total));
  return total;
}
constinit Type molt_type_itertools_accumulate = toolType("itertools.accumulate", accumulateMake, accumulateNext, "Return series of accumulated sums.");

// ---- compress: v[0] data, v[1] selectors ----

static constinit const NativeMethod compressRow = constructorRow("compress", "(data, selectors)");
static Value compressMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Bound b(&compressRow, args, nargs, kwnames, 2);
  if (!b.ok) return kNoValue;
  Ref data(getIter(b.v[0]));
  if (!data) return kNoValue;
  Ref selectors(getIter(b.v[1]));
  if (!selectors) return kNoValue;
  ToolIter* c = newTool(t);
  c->v[0] = data.release();
  c->v[1] = selectors.release();
  return objectOf(c);
}
static Value compressNext(Value self) {
  ToolIter* c = asTool(self);
  for (;;) {
    Ref datum(iterNext(c->v[0]));
    if (!datum || datum.get().isStop()) return datum.release();
    Ref selector(iterNext(c->v[1]));
    if (!selector || selector.get().isStop()) return selector.release();
    int r = isTrue(selector);
    if (r < 0) return kNoValue;
    if (r) return datum.release();
  }
}
constinit Type molt_type_itertools_compress = toolType("itertools.compress", compressMake, compressNext, "Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.");

// ---- dropwhile, takewhile, filterfalse, starmap: v[0] function, v[1] iterator; n[0] state ----

static Value withFunction(Type* t, const char* name, const Value* args, int64_t nargs, Value kwnames) {
  if (!(t->typeFlags & kTypeHeap) && !noKeywords(name, kwnames)) return kNoValue;
  if (!countArgs(name, nargs, 2, 2)) return kNoValue;
  Ref it(getIter(args[1]));
  if (!it) return kNoValue;
  ToolIter* f = newTool(t);
  f->v[0] = retained(args[0]);
  f->v[1] = it.release();
  return objectOf(f);
}
static int holds(Value predicate, Value item) {
  if (predicate.isNone()) return isTrue(item);
  Ref r(call1(predicate, item));
  return r ? isTrue(r) : -1;
}
static Value dropwhileMake(Type* t, const Value* args, int64_t nargs, Value kwnames) { return withFunction(t, "dropwhile", args, nargs, kwnames); }
static Value dropwhileNext(Value self) {
  ToolIter* f = asTool(self);
  for (;;) {
    Ref v(iterNext(f->v[1]));
    if (!v || v.get().isStop() || f->n[0]) return v.release();
    Ref r(call1(f->v[0], v));
    int drop = r ? isTrue(r) : -1;
    if (drop < 0) return kNoValue;
    if (!drop) {
      f->n[0] = 1;
      return v.release();
    }
  }
}
constinit Type molt_type_itertools_dropwhile = toolType("itertools.dropwhile", dropwhileMake, dropwhileNext, "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.");

static Value takewhileMake(Type* t, const Value* args, int64_t nargs, Value kwnames) { return withFunction(t, "takewhile", args, nargs, kwnames); }
static Value takewhileNext(Value self) {
  ToolIter* f = asTool(self);
  if (f->n[0]) return kStop;
  Ref v(iterNext(f->v[1]));
  if (!v || v.get().isStop()) return v.release();
  Ref r(call1(f->v[0], v));
  int keep = r ? isTrue(r) : -1;
  if (keep > 0) return v.release();
  if (keep < 0) return kNoValue;
  f->n[0] = 1;
  return kStop;
}
constinit Type molt_type_itertools_takewhile = toolType("itertools.takewhile", takewhileMake, takewhileNext, "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.");

static Value filterfalseMake(Type* t, const Value* args, int64_t nargs, Value kwnames) { return withFunction(t, "filterfalse", args, nargs, kwnames); }
static Value filterfalseNext(Value self) {
  ToolIter* f = asTool(self);
  for (;;) {
    Ref v(iterNext(f->v[1]));
    if (!v || v.get().isStop()) return v.release();
    int r = holds(f->v[0], v);
    if (r < 0) return kNoValue;
    if (!r) return v.release();
  }
}
constinit Type molt_type_itertools_filterfalse = toolType("itertools.filterfalse", filterfalseMake, filterfalseNext, "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.");

static Value starmapMake(Type* t, const Value* args, int64_t nargs, Value kwnames) { return withFunction(t, "starmap", args, nargs, kwnames); }
static Value starmapNext(Value self) {
  ToolIter* f = asTool(self);
  Ref v(iterNext(f->v[1]));
  if (!v || v.get().isStop()) return v.release();
  Ref args(tupleFromIterable(v));
  if (!args) return kNoValue;
  return call(f->v[0], args.as<Tuple>()->items(), args.as<Tuple>()->length, kNoValue);
}
constinit Type molt_type_itertools_starmap = toolType("itertools.starmap", starmapMake, starmapNext, "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.");

// ---- islice: v[0] iterator (0 once exhausted); n[0] next index wanted, n[1] stop or -1, n[2] step, n[3] items consumed ----

static bool sliceBound(Value v, int64_t dflt, int64_t* out) {
  if (v.isNone()) {
    *out = dflt;
    return true;
  }
  if (indexAsI64(v, out, nullptr) && *out >= 0) return true;
  if (hasPending()) clearPending();
  return false;
}
static Value isliceMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (t->init == molt_type_itertools_islice.init && !noKeywords("islice", kwnames)) return kNoValue;
  if (!countArgs("islice", nargs, 2, 4)) return kNoValue;
  int64_t start = 0, stop = -1, step = 1;
  if (nargs == 2) {
    if (!sliceBound(args[1], -1, &stop)) {
      return raiseValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
  } else {
    bool stopOk = sliceBound(args[2], -1, &stop);
    bool startOk = sliceBound(args[1], 0, &start);
    if (!stopOk) return raiseValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if (!startOk) return raiseValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if (nargs == 4 && (!sliceBound(args[3], 1, &step) || step < 1)) {
      return raiseValueError("Step for islice() must be a positive integer or None.");
    }
  }
  Ref it(getIter(args[0]));
  if (!it) return kNoValue;
  ToolIter* s = newTool(t);
  s->v[0] = it.release();
  s->n[0] = start;
  s->n[1] = stop;
  s->n[2] = step;
  return objectOf(s);
}
static Value isliceNext(Value self) {
  ToolIter* s = asTool(self);
  if (!s->v[0].bits) return kStop;
  int64_t stop = s->n[1];
  Ref it = Ref::borrow(s->v[0]);
  while (s->n[3] < s->n[0] && (stop < 0 || s->n[3] < stop)) {
    Ref v(iterNext(it));
    if (!v || v.get().isStop()) {  // an error ends it as well
      replaceValue(&s->v[0], kNoValue);
      return v ? kStop : kNoValue;
    }
    ++s->n[3];
  }
  if (stop >= 0 && s->n[3] >= stop) {
    replaceValue(&s->v[0], kNoValue);
    return kStop;
  }
  Value v = iterNext(it);
  if (!v.bits || v.isStop()) {
    replaceValue(&s->v[0], kNoValue);
    return v;
  }
  ++s->n[3];
  if (__builtin_add_overflow(s->n[0], s->n[2], &s->n[0])) s->n[0] = INT64_MAX;
  if (stop >= 0 && s->n[0] > stop) s->n[0] = stop;
  return v;
}
constinit Type molt_type_itertools_islice = toolType("itertools.islice", isliceMake, isliceNext, "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.");

// ---- pairwise: v[0] iterator (0 once exhausted), v[1] item before ----

static constinit const NativeMethod pairwiseRow = constructorRow("pairwise", "(iterable, /)");
static Value pairwiseMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Bound b(&pairwiseRow, args, nargs, kwnames, 1);
  if (!b.ok) return kNoValue;
  Ref it(getIter(b.v[0]));
  if (!it) return kNoValue;
  ToolIter* p = newTool(t);
  p->v[0] = it.release();
  return objectOf(p);
}
static Value pairwiseNext(Value self) {
  ToolIter* p = asTool(self);
  if (!p->v[0].bits) return kStop;
  Ref it = Ref::borrow(p->v[0]);
  if (!p->v[1].bits) {
    Value first = iterNext(it);
    if (!first.bits || first.isStop()) {
      replaceValue(&p->v[0], kNoValue);
      return first;
    }
    replaceValue(&p->v[1], first);
  }
  Ref before = Ref::borrow(p->v[1]);
  Ref v(iterNext(it));
  if (!v || v.get().isStop()) {
    replaceValue(&p->v[0], kNoValue);
    replaceValue(&p->v[1], kNoValue);
    return v.release();
  }
  replaceValue(&p->v[1], retained(v.get()));
  return tupleOf(before.get(), v.get());
}
constinit Type molt_type_itertools_pairwise = toolType("itertools.pairwise", pairwiseMake, pairwiseNext, "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...");

// ---- batched: v[0] iterator (0 once exhausted); n[0] size ----

static constinit const NativeMethod batchedRow = constructorRow("batched", "(iterable, n)");
static Value batchedMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Bound b(&batchedRow, args, nargs, kwnames, 2);
  if (!b.ok) return kNoValue;
  int64_t n;
  if (!indexAsI64(b.v[1], &n, &molt_exc_OverflowError)) return kNoValue;
  if (n < 1) return raiseValueError("n must be at least one");
  Ref it(getIter(b.v[0]));
  if (!it) return kNoValue;
  ToolIter* p = newTool(t);
  p->v[0] = it.release();
  p->n[0] = n;
  return objectOf(p);
}
static Value batchedNext(Value self) {
  ToolIter* p = asTool(self);
  if (!p->v[0].bits) return kStop;
  Ref it = Ref::borrow(p->v[0]);
  Ref items(newList(0));
  for (int64_t i = 0; i < p->n[0]; ++i) {
    Value v = iterNext(it);
    if (!v.bits) {
      replaceValue(&p->v[0], kNoValue);
      return v;
    }
    if (v.isStop()) {
      replaceValue(&p->v[0], kNoValue);
      break;
    }
    if (!listPushSteal(items.as<List>(), v)) return kNoValue;
  }
  return listLength(items) ? tupleFromIterable(items) : kStop;
}
constinit Type molt_type_itertools_batched = toolType("itertools.batched", batchedMake, batchedNext, "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples up to\nsize n.  The input is consumed lazily, just enough to fill a batch.\nThe result is yielded as soon as a batch is full or when the input\niterable is exhausted.");

// ---- zip_longest: v[0] tuple of iterators (None where exhausted), v[1] fill value; n[0] iterators left ----

static Value longestMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Value fill = kNone;
  for (int64_t i = 0; kwnames.bits && i < asTuple(kwnames)->length; ++i) {
    if (!strEqualsAscii(asStr(asTuple(kwnames)->items()[i]), "fillvalue")) {
      return raiseTypeError("zip_longest() got an unexpected keyword argument");
    }
    fill = args[nargs + i];
  }
  Ref its(newTuple(nargs));
  for (int64_t i = 0; i < nargs; ++i) {
    Value it = getIter(args[i]);
    if (!it.bits) return it;
    its.as<Tuple>()->items()[i] = it;
  }
  ToolIter* z = newTool(t);
  z->v[0] = its.release();
  z->v[1] = retained(fill);
  z->n[0] = nargs;
  return objectOf(z);
}
static Value longestNext(Value self) {
  ToolIter* z = asTool(self);
  Tuple* its = asTuple(z->v[0]);
  if (its->length == 0 || z->n[0] == 0) return kStop;
  Ref out(newTuple(its->length));
  for (int64_t i = 0; i < its->length; ++i) {
    Value& it = its->items()[i];
    Value v = it.isNone() ? kStop : iterNext(it);
    if (!v.bits) {
      z->n[0] = 0;
      return v;
    }
    if (v.isStop()) {
      if (!it.isNone()) {
        replaceValue(&it, kNone);
        if (--z->n[0] == 0) return kStop;
      }
      v = retained(z->v[1]);
    }
    out.as<Tuple>()->items()[i] = v;
  }
  return out.release();
}
constinit Type molt_type_itertools_zip_longest = toolType("itertools.zip_longest", longestMake, longestNext, "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.");

// ---- the module ----

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/itertools.def"
static constinit const NativeMethod moduleRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/itertools.def"
    {}};
static bool moduleInit(Value module) {
  return moduleAdd(module, "accumulate", objectOf(&molt_type_itertools_accumulate)) &&
         moduleAdd(module, "batched", objectOf(&molt_type_itertools_batched)) &&
         moduleAdd(module, "chain", objectOf(&molt_type_itertools_chain)) &&
         moduleAdd(module, "combinations", objectOf(&molt_type_itertools_combinations)) &&
         moduleAdd(module, "combinations_with_replacement", objectOf(&molt_type_itertools_combinations_with_replacement)) &&
         moduleAdd(module, "compress", objectOf(&molt_type_itertools_compress)) &&
         moduleAdd(module, "count", objectOf(&molt_type_itertools_count)) &&
         moduleAdd(module, "cycle", objectOf(&molt_type_itertools_cycle)) &&
         moduleAdd(module, "dropwhile", objectOf(&molt_type_itertools_dropwhile)) &&
         moduleAdd(module, "filterfalse", objectOf(&molt_type_itertools_filterfalse)) &&
         moduleAdd(module, "groupby", objectOf(&molt_type_itertools_groupby)) &&
         moduleAdd(module, "islice", objectOf(&molt_type_itertools_islice)) &&
         moduleAdd(module, "pairwise", objectOf(&molt_type_itertools_pairwise)) &&
         moduleAdd(module, "permutations", objectOf(&molt_type_itertools_permutations)) &&
         moduleAdd(module, "product", objectOf(&molt_type_itertools_product)) &&
         moduleAdd(module, "repeat", objectOf(&molt_type_itertools_repeat)) &&
         moduleAdd(module, "starmap", objectOf(&molt_type_itertools_starmap)) &&
         moduleAdd(module, "takewhile", objectOf(&molt_type_itertools_takewhile)) &&
         moduleAdd(module, "zip_longest", objectOf(&molt_type_itertools_zip_longest));
}
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_itertools, moduleRows, moduleInit)
