// The tuple type.
#include "core/room.h"
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

#define MOLT_METHOD MOLT_DECLARE_ROW
#include "abi/methods/tuple.def"

// The empty tuple is one object, as in CPython.
constinit Tuple molt_empty_tuple = [] {
  Tuple t{};
  t.refcount = kStaticRefcount;
  t.flags = kFlagStatic;
  t.type = &molt_type_tuple;
  return t;
}();

Value newTupleOfType(Type* t, int64_t n) {
  if (n == 0 && t == &molt_type_tuple) return retained(objectOf(&molt_empty_tuple));
  if (t != &molt_type_tuple) {  // a subclass: its attributes need room behind the items
    Value v = newVarInstance(t, n);
    if (v.bits) asTuple(v)->length = n;
    return v;
  }
  auto* o = static_cast<Tuple*>(allocObject(sizeof(Tuple) + static_cast<uint64_t>(n) * sizeof(Value), t));
  o->length = n;
  return objectOf(o);
}
Value newTuple(int64_t n) { return newTupleOfType(&molt_type_tuple, n); }
Value newTupleOf(const Value* items, int64_t n) {
  Value v = newTuple(n);
  Value* to = asTuple(v)->items();
  for (int64_t i = 0; i < n; ++i) to[i] = retained(items[i]);
  return v;
}
Value tupleFromIterable(Value iterable) {
  if (isExact(iterable, &molt_type_tuple)) return retained(iterable);
  if (isExact(iterable, &molt_type_list)) return newTupleOf(asList(iterable)->items, asList(iterable)->length);
  Ref list(listFromIterable(iterable));
  if (!list) return kNoValue;
  List* l = list.as<List>();
  Value v = newTuple(l->length);
  if (l->length) memcpy(asTuple(v)->items(), l->items, static_cast<size_t>(l->length) * sizeof(Value));
  l->length = 0;
  return v;
}

static void tupleDealloc(Object* o) {
  auto* t = static_cast<Tuple*>(o);
  for (int64_t i = t->length; i-- > 0;) decref(t->items()[i]);
  freeObject(o);
}
static void tupleTraverse(Object* o, VisitFn visit, void* arg) {
  auto* t = static_cast<Tuple*>(o);
  for (int64_t i = t->length; i-- > 0;) visitValue(t->items()[i], visit, arg);  // backwards as CPython: gc.get_referents shows it
}

static Value tupleMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (t->init == molt_type_tuple.init && hasKeywords(kwnames)) return raiseTypeError("tuple() takes no keyword arguments");
  if (!countArgs("tuple", nargs, 0, 1)) return kNoValue;
  Ref exact(nargs ? tupleFromIterable(args[0]) : newTuple(0));
  if (!exact || t == &molt_type_tuple) return exact.release();
  Tuple* from = exact.as<Tuple>();
  Value v = newTupleOfType(t, from->length);
  for (int64_t i = 0; i < from->length; ++i) asTuple(v)->items()[i] = retained(from->items()[i]);
  return v;
}

static Value tupleRepr(Value self) {
  if (asTuple(self)->length == 0) return newStr("()");
  return reprSequence(self, "(", ")", true);
}

// The published xxHash rounds over the items' hashes, so that hashes agree with CPython's.
static int64_t tupleHash(Value self) {
  constexpr uint64_t k1 = 11400714785074694791u, k2 = 14029467366897019727u, k5 = 2870177450012600261u;
  Tuple* t = asTuple(self);
  uint64_t acc = k5;
  for (int64_t i = 0; i < t->length; ++i) {
    int64_t h = keyHash(t->items()[i]);
    if (h == -1) return -1;
    acc += static_cast<uint64_t>(h) * k2;
    acc = (acc << 31 | acc >> 33) * k1;
  }
  acc += static_cast<uint64_t>(t->length) ^ (k5 ^ 3527539u);
  return acc == ~uint64_t{0} ? 1546275796 : static_cast<int64_t>(acc);
}

static Value tupleCompare(Value a, Value b, CompareOp op) {
  if (!isTuple(a) || !isTuple(b)) return kNotImplemented;
  return compareSequences(a, b, op);
}
static Value tupleIter(Value self) { return newSeqIter(&molt_type_tuple_iterator, self, 0); }
static int64_t tupleLength(Value self) { return asTuple(self)->length; }
static int tupleContains(Value self, Value item) {
  Tuple* t = asTuple(self);
  for (int64_t i = 0; i < t->length; ++i) {
    int r = equals(t->items()[i], item);
    if (r) return r;
  }
  return 0;
}

static Value tupleGetItem(Value self, Value key) {
  Tuple* t = asTuple(self);
  int64_t i;
  if (key.isInlineInt()) {
    i = key.inlineInt();
  } else if (isExact(key, &molt_type_slice)) {
    int64_t start, stop, step, count;
    if (!sliceIndices(key, t->length, &start, &stop, &step, &count)) return kNoValue;
    if (step == 1 && count == t->length && t->type == &molt_type_tuple) return retained(self);
    Value out = newTuple(count);
    for (int64_t k = 0, at = start; k < count; ++k, at += step) asTuple(out)->items()[k] = retained(t->items()[at]);
    return out;
  } else {
    if (!isInt(key) && !typeOf(key)->unary[int(UnaryOp::Index)]) {
      return raiseTypeError("tuple indices must be integers or slices, not %T", key);
    }
    if (!indexAsI64(key, &i, &molt_exc_IndexError)) return kNoValue;
  }
  if (i < 0) i += t->length;
  if (i < 0 || i >= t->length) return raise(&molt_exc_IndexError, "tuple index out of range");
  return retained(t->items()[i]);
}

static Value tupleConcat(Value a, Value b) {
  if (!isTuple(b)) return raiseTypeError("can only concatenate tuple (not \"%T\") to tuple", b);
  Tuple *x = asTuple(a), *y = asTuple(b);
  if (x->length == 0 && isExact(b, &molt_type_tuple)) return retained(b);
  if (y->length == 0 && isExact(a, &molt_type_tuple)) return retained(a);
  Value out = newTuple(x->length + y->length);
  Value* to = asTuple(out)->items();
  for (int64_t i = 0; i < x->length; ++i) *to++ = retained(x->items()[i]);
  for (int64_t i = 0; i < y->length; ++i) *to++ = retained(y->items()[i]);
  return out;
}
static Value tupleRepeat(Value a, Value count) {
  Tuple* t = asTuple(a);
  int64_t n;
  if (!indexAsI64(count, &n, &molt_exc_OverflowError)) return kNoValue;
  if (n <= 0 || t->length == 0) return newTuple(0);
  if (n == 1 && isExact(a, &molt_type_tuple)) return retained(a);
  if (n > INT64_MAX / 16 / t->length || !roomFor(t->length * n * 8)) return raiseNoMemory();
  Value out = newTuple(t->length * n);
  Value* to = asTuple(out)->items();
  for (int64_t i = 0; i < n; ++i) {
    for (int64_t j = 0; j < t->length; ++j) *to++ = retained(t->items()[j]);
  }
  return out;
}

Value tupleGetNewArgs(const Value* a) {
  Ref items(newTupleOf(asTuple(a[0])->items(), asTuple(a[0])->length));
  return tupleOf(items.get());
}

static constinit const NativeMethod tupleMethods[] = {
#define MOLT_METHOD MOLT_TABLE_ROW
#include "abi/methods/tuple.def"
    {}};

constinit Type molt_type_tuple = [] {
  Type t = staticType("tuple", kTypeBase | kTypeHasGc | kTypeTuple | kTypeSequencePattern | kTypeSelfPattern, sizeof(Tuple));
  t.itemSize = sizeof(Value);
  t.dealloc = tupleDealloc;
  t.traverse = tupleTraverse;
  t.make = tupleMake;
  t.repr = tupleRepr;
  t.hash = tupleHash;
  t.compare = tupleCompare;
  t.iter = tupleIter;
  t.length = tupleLength;
  t.getItem = tupleGetItem;
  t.contains = tupleContains;
  t.concat = tupleConcat;
  t.repeat = tupleRepeat;
  t.methods = tupleMethods;
  t.textSignature = "(iterable=(), /)";
  t.doc = "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.";
  return t;
}();

}  // namespace molt
