// itertools: product, permutations, combinations, groupby, tee.
#include "intrinsics/itertools.h"

namespace molt {

// The combinatoric iterators: v[0] tuple of pools (or the pool), v[1] last result or 0; n[0] length of results;
// n[1] 0 before the first result, 1 after it, 2 at the end; n[2] the indices, an int64_t array owned by the object.
static int64_t* indices(ToolIter* c) { return reinterpret_cast<int64_t*>(static_cast<uintptr_t>(c->n[2])); }
static bool newIndices(ToolIter* c, int64_t n) {
  void* p = allocRaw(static_cast<uint64_t>(n > 0 ? n : 1) * sizeof(int64_t));
  if (!p) return raiseNoMemory();
  c->n[2] = static_cast<int64_t>(reinterpret_cast<uintptr_t>(p));
  return true;
}
static void combineDealloc(Object* o) {
  if (indices(static_cast<ToolIter*>(o))) freeRaw(indices(static_cast<ToolIter*>(o)));
  toolDealloc(o);
}
static constexpr Type combineType(const char* name, Value (*make)(Type*, const Value*, int64_t, Value), Value (*next)(Value), const char* doc) {
  Type t = toolType(name, make, next, doc);
  t.dealloc = combineDealloc;
  return t;
}

static Value productMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  int64_t repeat = 1;
  for (int64_t i = 0; kwnames.bits && i < asTuple(kwnames)->length; ++i) {
    Value name = asTuple(kwnames)->items()[i];
    if (!strEqualsAscii(asStr(name), "repeat")) {
      return raiseTypeError("'%S' is an invalid keyword argument for product()", asStr(name));
    }
    if (!indexAsI64(args[nargs + i], &repeat, &molt_exc_OverflowError)) return kNoValue;
    if (repeat < 0) return raiseValueError("repeat argument cannot be negative");
  }
  if (nargs && repeat > INT64_MAX / 64 / nargs) return raise(&molt_exc_OverflowError, "repeat argument too large");
  int64_t n = nargs * repeat;
  Ref pools(newTuple(n));
  for (int64_t i = 0; i < n; ++i) {
    Value pool = i < nargs ? tupleFromIterable(args[i]) : retained(pools.as<Tuple>()->items()[i - nargs]);
    if (!pool.bits) return pool;
    pools.as<Tuple>()->items()[i] = pool;
  }
  ToolIter* c = newTool(t);
  Ref keep(objectOf(c));
  c->v[0] = pools.release();
  c->n[0] = n;
  if (!newIndices(c, n)) return kNoValue;
  for (int64_t i = 0; i < n; ++i) indices(c)[i] = 0;
  return keep.release();
}
static Value productNext(Value self) {
  ToolIter* c = asTool(self);
  if (c->n[1] == 2) return kStop;
  Tuple* pools = asTuple(c->v[0]);
  int64_t n = c->n[0];
  int64_t* at = indices(c);
  if (c->n[1] == 0) {
    c->n[1] = 1;
    for (int64_t i = 0; i < n; ++i) {
      if (asTuple(pools->items()[i])->length == 0) {
        c->n[1] = 2;
        return kStop;
      }
    }
  } else {
    int64_t i = n - 1;
    for (; i >= 0; --i) {
      if (++at[i] < asTuple(pools->items()[i])->length) break;
      at[i] = 0;
    }
    if (i < 0) {
      c->n[1] = 2;
      return kStop;
    }
  }
  Value out = newTuple(n);
  for (int64_t i = 0; i < n; ++i) asTuple(out)->items()[i] = retained(asTuple(pools->items()[i])->items()[at[i]]);
  return out;
}
constinit Type molt_type_itertools_product = combineType("itertools.product", productMake, productNext, "product(*iterables, repeat=1) --> product object\n\nCartesian product of input iterables.  Equivalent to nested for-loops.");

// The tuple of pool items at the first r indices.
static Value selection(ToolIter* c) {
  Tuple* pool = asTuple(c->v[0]);
  Value out = newTuple(c->n[0]);
  for (int64_t i = 0; i < c->n[0]; ++i) asTuple(out)->items()[i] = retained(pool->items()[indices(c)[i]]);
  return out;
}

static constinit const NativeMethod combinationsRow = constructorRow("combinations", "(iterable, r)");
static constinit const NativeMethod replacementRow = constructorRow("combinations_with_replacement", "(iterable, r)");
static Value chooseMake(Type* t, const NativeMethod* row, const Value* args, int64_t nargs, Value kwnames, bool replacement) {
  Bound b(row, args, nargs, kwnames, 2);
  if (!b.ok) return kNoValue;
  Ref pool(tupleFromIterable(b.v[0]));
  if (!pool) return kNoValue;
  int64_t r;
  if (!indexAsI64(b.v[1], &r, &molt_exc_OverflowError)) return kNoValue;
  if (r < 0) return raiseValueError("r must be non-negative");
  ToolIter* c = newTool(t);
  Ref keep(objectOf(c));
  int64_t n = pool.as<Tuple>()->length;
  c->v[0] = pool.release();
  c->n[0] = r;
  c->n[1] = (replacement ? n == 0 && r > 0 : r > n) ? 2 : 0;
  if (c->n[1] == 2) return keep.release();
  if (!newIndices(c, r)) return kNoValue;
  for (int64_t i = 0; i < r; ++i) indices(c)[i] = replacement ? 0 : i;
  return keep.release();
}
static Value combinationsMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  return chooseMake(t, &combinationsRow, args, nargs, kwnames, false);
}
static Value replacementMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  return chooseMake(t, &replacementRow, args, nargs, kwnames, true);
}
static Value chooseNext(Value self, bool replacement) {
  ToolIter* c = asTool(self);
  if (c->n[1] == 2) return kStop;
  if (c->n[1] == 1) {
    int64_t n = asTuple(c->v[0])->length, r = c->n[0], *at = indices(c);
    int64_t i = r - 1;
    while (i >= 0 && at[i] == (replacement ? n - 1 : i + n - r)) --i;
    if (i < 0) {
      c->n[1] = 2;
      return kStop;
    }
    ++at[i];
    for (int64_t j = i + 1; j < r; ++j) at[j] = at[j - 1] + (replacement ? 0 : 1);
  }
  c->n[1] = 1;
  return selection(c);
}
static Value combinationsNext(Value self) { return chooseNext(self, false); }
static Value replacementNext(Value self) { return chooseNext(self, true); }
constinit Type molt_type_itertools_combinations = combineType("itertools.combinations", combinationsMake, combinationsNext, "Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)");
constinit Type molt_type_itertools_combinations_with_replacement = combineType("itertools.combinations_with_replacement", replacementMake, replacementNext, "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')");

// permutations: the index array holds a permutation of n, then r countdowns.
static constinit const NativeMethod permutationsRow = constructorRow("permutations", "(iterable, r=None)");
static Value permutationsMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Bound b(&permutationsRow, args, nargs, kwnames, 2);
  if (!b.ok) return kNoValue;
  Ref pool(tupleFromIterable(b.v[0]));
  if (!pool) return kNoValue;
  int64_t n = pool.as<Tuple>()->length, r = n;
  if (b.v[1].bits && !b.v[1].isNone()) {
    if (!isInt(b.v[1])) return raiseTypeError("Expected int as r");
    if (!indexAsI64(b.v[1], &r, &molt_exc_OverflowError)) return kNoValue;
    if (r < 0) return raiseValueError("r must be non-negative");
  }
  ToolIter* c = newTool(t);
  Ref keep(objectOf(c));
  c->v[0] = pool.release();
  c->n[0] = r;
  c->n[1] = r > n ? 2 : 0;
  if (r > n) return keep.release();
  if (!newIndices(c, n + r)) return kNoValue;
  for (int64_t i = 0; i < n; ++i) indices(c)[i] = i;
  for (int64_t i = 0; i < r; ++i) indices(c)[n + i] = n - i;
  return keep.release();
}
static Value permutationsNext(Value self) {
  ToolIter* c = asTool(self);
  if (c->n[1] == 2) return kStop;
  if (c->n[1] == 1) {
    int64_t n = asTuple(c->v[0])->length, r = c->n[0], *at = indices(c), *left = at + n;
    int64_t i = r - 1;
    for (; i >= 0; --i) {
      if (--left[i] == 0) {
        int64_t first = at[i];
        for (int64_t j = i; j < n - 1; ++j) at[j] = at[j + 1];
        at[n - 1] = first;
        left[i] = n - i;
      } else {
        int64_t j = n - left[i], x = at[i];
        at[i] = at[j];
        at[j] = x;
        break;
      }
    }
    if (i < 0) {
      c->n[1] = 2;
      return kStop;
    }
  }
  c->n[1] = 1;
  return selection(c);
}
constinit Type molt_type_itertools_permutations = combineType("itertools.permutations", permutationsMake, permutationsNext, "Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)");

// ---- groupby: v[0] iterator, v[1] key function or None, v[2] key of the current group, v[3] the last item read with
// its key as a tuple, or 0; n[0] number of the current group ----

static constinit const NativeMethod groupbyRow = constructorRow("groupby", "(iterable, key=None)");
extern Type molt_type_itertools_grouper;

static Value groupbyMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Bound b(&groupbyRow, args, nargs, kwnames, 2);
  if (!b.ok) return kNoValue;
  Ref it(getIter(b.v[0]));
  if (!it) return kNoValue;
  ToolIter* g = newTool(t);
  g->v[0] = it.release();
  g->v[1] = retained(b.v[1].bits ? b.v[1] : kNone);
  return objectOf(g);
}
// Reads the next item into v[3]; kStop at the end, 0 on error, else None.
static Value groupStep(ToolIter* g) {
  Ref v(iterNext(g->v[0]));
  if (!v || v.get().isStop()) return v.release();
  Ref key(g->v[1].isNone() ? retained(v.get()) : call1(g->v[1], v));
  if (!key) return kNoValue;
  replaceValue(&g->v[3], tupleOf(v.get(), key.get()));
  return kNone;
}
static Value itemKey(ToolIter* g) { return asTuple(g->v[3])->items()[1]; }
static Value groupbyNext(Value self) {
  ToolIter* g = asTool(self);
  ++g->n[0];
  for (;;) {
    if (g->v[3].bits) {
      if (!g->v[2].bits) break;
      Ref a = Ref::borrow(g->v[2]), b = Ref::borrow(itemKey(g));
      int same = equals(a, b);
      if (same < 0) return kNoValue;
      if (!same) break;
    }
    Value r = groupStep(g);
    if (!r.isNone()) return r;
  }
  if (!g->v[3].bits) return kStop;
  replaceValue(&g->v[2], retained(itemKey(g)));
  ToolIter* group = newTool(&molt_type_itertools_grouper);
  group->v[0] = retained(self);
  group->v[1] = retained(g->v[2]);
  group->n[0] = g->n[0];
  Ref keep(objectOf(group));
  return tupleOf(g->v[2], keep.get());
}
constinit Type molt_type_itertools_groupby = toolType("itertools.groupby", groupbyMake, groupbyNext, "make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.");

static Value grouperNext(Value self) {
  ToolIter* group = asTool(self);
  ToolIter* g = asTool(group->v[0]);
  if (g->n[0] != group->n[0]) return kStop;
  if (!g->v[3].bits) {
    Value r = groupStep(g);
    if (!r.isNone()) return r;
  }
  // Comparing may run the program, which may go on with this very iterator.
  Ref pair = Ref::borrow(g->v[3]), mine = Ref::borrow(group->v[1]);
  int same = equals(mine, asTuple(pair)->items()[1]);
  if (same < 0) return kNoValue;
  if (!same) return kStop;
  Value v = retained(asTuple(pair)->items()[0]);
  replaceValue(&g->v[3], kNoValue);
  return v;
}
constinit Type molt_type_itertools_grouper = [] {
  Type t = toolType("itertools._grouper", nullptr, grouperNext, nullptr);
  t.typeFlags = (t.typeFlags | kTypeDisallowNew) & ~uint32_t{kTypeBase};
  return t;
}();

// ---- tee: a linked list of cells that the iterators walk: v[0] iterator (shared cell: list of items and the source) ----
// v[0] block: a list of up to 57 items then the next block; the blocks are tool objects with v[0] source, v[1] list,
// v[2] next block. n[0] index in the block.

static constexpr int64_t kTeeBlock = 57;
static constinit Type teeBlockType = [] {
  Type t = toolType("itertools._tee_dataobject", nullptr, nullptr, nullptr);
  t.iter = nullptr;
  t.typeFlags = (t.typeFlags | kTypeDisallowNew) & ~uint32_t{kTypeBase};
  return t;
}();
static Value newBlock(Value source) {
  ToolIter* b = newTool(&teeBlockType);
  b->v[0] = retained(source);
  b->v[1] = newList(kTeeBlock);
  return objectOf(b);
}
static Value teeFrom(Type* t, Value block, int64_t index) {
  ToolIter* it = newTool(t);
  it->v[0] = retained(block);
  it->n[0] = index;
  return objectOf(it);
}
static Value teeOf(Type* t, Value iterable) {
  Ref source(getIter(iterable));
  if (!source) return kNoValue;
  if (typeOf(source) == &molt_type_itertools_tee) return teeFrom(t, asTool(source)->v[0], asTool(source)->n[0]);
  Ref block(newBlock(source));
  return teeFrom(t, block, 0);
}
static constinit const NativeMethod teeTypeRow = constructorRow("_tee", "(iterable, /)");
static Value teeMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Bound b(&teeTypeRow, args, nargs, kwnames, 1);
  return b.ok ? teeOf(t, b.v[0]) : kNoValue;
}
static Value teeNext(Value self) {
  ToolIter* it = asTool(self);
  ToolIter* block = asTool(it->v[0]);
  if (it->n[0] == kTeeBlock) {
    if (!block->v[2].bits) block->v[2] = newBlock(block->v[0]);
    replaceValue(&it->v[0], retained(block->v[2]));
    it->n[0] = 0;
    block = asTool(it->v[0]);
  }
  if (it->n[0] < listLength(block->v[1])) return listGet(block->v[1], it->n[0]++);
  if (block->n[0]) return raise(&molt_exc_RuntimeError, "cannot re-enter the tee iterator");
  Ref keep = Ref::borrow(it->v[0]);
  block->n[0] = 1;
  Value v = iterNext(block->v[0]);
  block->n[0] = 0;
  if (!v.bits || v.isStop()) return v;
  if (!listAppend(block->v[1], v)) {
    decref(v);
    return kNoValue;
  }
  ++it->n[0];
  return v;
}
static Value teeCopy(const Value* a) { return teeFrom(typeOf(a[0]), asTool(a[0])->v[0], asTool(a[0])->n[0]); }
static constinit const NativeMethod teeMethods[] = {
    {"__copy__", "($self, /)", teeCopy, nullptr, "Returns an independent iterator.", kInstanceMethod}, {}};
constinit Type molt_type_itertools_tee = [] {
  Type t = toolType("itertools._tee", teeMake, teeNext, "Iterator wrapped to make it copyable.");
  t.methods = teeMethods;
  return t;
}();

Value itertoolsTee(const Value* a) {
  int64_t n = 2;
  if (a[1].bits && !indexAsI64(a[1], &n, &molt_exc_OverflowError)) return kNoValue;
  if (n < 0) return raiseValueError("n must be >= 0");
  Ref out(newTuple(n));
  if (n == 0) return out.release();
  Value first = teeOf(&molt_type_itertools_tee, a[0]);
  if (!first.bits) return first;
  Value* items = out.as<Tuple>()->items();
  items[0] = first;
  for (int64_t i = 1; i < n; ++i) items[i] = teeFrom(&molt_type_itertools_tee, asTool(first)->v[0], asTool(first)->n[0]);
  return out.release();
}

}  // namespace molt
