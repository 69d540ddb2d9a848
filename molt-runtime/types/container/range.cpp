// The range type, its iterators, for bounds of 64 bits and beyond.
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

#define MOLT_METHOD MOLT_DECLARE_ROW
#include "abi/methods/range.def"

struct LongRangeIter : Object {
  Value next, step, left;  // owned ints
};

static int64_t smallLength(int64_t start, int64_t stop, int64_t step) {
  if (step > 0) return start < stop ? static_cast<int64_t>((static_cast<uint64_t>(stop) - static_cast<uint64_t>(start) - 1) / static_cast<uint64_t>(step)) + 1 : 0;
  return start > stop ? static_cast<int64_t>((static_cast<uint64_t>(start) - static_cast<uint64_t>(stop) - 1) / (0 - static_cast<uint64_t>(step))) + 1 : 0;
}

// Bounds whose differences and sums stay within 64 bits whatever is computed from them.
static bool modest(int64_t v) { return v > -(int64_t{1} << 62) && v < (int64_t{1} << 62); }

static Value makeRange(Value start, Value stop, Value step) {  // ints
  int64_t a, b, c;
  bool small = intAsI64NoRaise(start, &a) && intAsI64NoRaise(stop, &b) && intAsI64NoRaise(step, &c) && modest(a) && modest(b) && modest(c);
  Ref length;
  if (small) {
    length = Ref(newInt(smallLength(a, b, c)));
  } else {
    bool up = intSign(step) > 0;
    Ref span(up ? binaryOp(BinaryOp::Sub, stop, start) : binaryOp(BinaryOp::Sub, start, stop));
    if (!span) return kNoValue;
    if (intSign(span) <= 0) {
      length = Ref(newInt(0));
    } else {
      Ref size(up ? retained(step) : unaryOp(UnaryOp::Neg, step));
      if (!size) return kNoValue;
      Ref less(binaryOp(BinaryOp::Sub, span, Value::fromInlineInt(1)));
      if (!less) return kNoValue;
      Ref count(binaryOp(BinaryOp::FloorDiv, less, size));
      if (!count) return kNoValue;
      length = Ref(binaryOp(BinaryOp::Add, count, Value::fromInlineInt(1)));
    }
  }
  if (!length) return kNoValue;
  auto* r = static_cast<Range*>(allocObject(sizeof(Range), &molt_type_range));
  r->start = retained(start);
  r->stop = retained(stop);
  r->step = retained(step);
  r->length = length.release();
  if (small) {
    r->small = 1;
    r->startI = a;
    r->stepI = c;
    r->lengthI = smallLength(a, b, c);
  }
  return objectOf(r);
}

Value newRange(int64_t start, int64_t stop, int64_t step) {
  Ref a(newInt(start)), b(newInt(stop)), c(newInt(step));
  return makeRange(a, b, c);
}

static Value rangeMake(Type*, const Value* args, int64_t nargs, Value kwnames) {
  if (!noKeywords("range", kwnames) || !countArgs("range", nargs, 1, 3)) return kNoValue;
  Ref v[3];
  for (int64_t i = 0; i < nargs; ++i) {
    v[i] = Ref(args[i].isInlineInt() ? args[i] : unaryOp(UnaryOp::Index, args[i]));
    if (!v[i]) return kNoValue;
    if (v[i].get().isBool()) v[i] = Ref(newInt(v[i].get().isTrue()));
  }
  if (nargs == 1) return makeRange(Value::fromInlineInt(0), v[0], Value::fromInlineInt(1));
  if (nargs == 2) return makeRange(v[0], v[1], Value::fromInlineInt(1));
  if (intSign(v[2]) == 0) return raiseValueError("range() arg 3 must not be zero");
  return makeRange(v[0], v[1], v[2]);
}

static void rangeDealloc(Object* o) {
  auto* r = static_cast<Range*>(o);
  decref(r->start);
  decref(r->stop);
  decref(r->step);
  decref(r->length);
  freeObject(o);
}

static bool stepIsOne(Range* r) { return r->step == Value::fromInlineInt(1); }

static Value rangeRepr(Value v) {
  Range* r = asRange(v);
  if (stepIsOne(r)) return formatStr("range(%R, %R)", r->start, r->stop);
  return formatStr("range(%R, %R, %R)", r->start, r->stop, r->step);
}

static int64_t rangeLength(Value v) {
  Range* r = asRange(v);
  if (r->small) return r->lengthI;
  int64_t n;
  if (intAsI64NoRaise(r->length, &n)) return n;
  return raise(&molt_exc_OverflowError, "Python int too large to convert to C ssize_t");
}
static int rangeBool(Value v) { return intSign(asRange(v)->length) != 0; }

// start + i * step.
static Value itemAt(Range* r, Value i) {
  int64_t k;
  if (r->small && intAsI64NoRaise(i, &k)) return newInt(r->startI + k * r->stepI);
  Ref offset(binaryOp(BinaryOp::Mul, i, r->step));
  return offset ? binaryOp(BinaryOp::Add, r->start, offset) : kNoValue;
}

static Value rangeGetItem(Value self, Value key) {
  Range* r = asRange(self);
  if (isExact(key, &molt_type_slice)) {
    Value args[2] = {key, r->length};
    Ref parts(callMethod(key, "indices", args + 1, 1));
    if (!parts) return kNoValue;
    Value* p = asTuple(parts)->items();
    Ref start(itemAt(r, p[0])), stop(itemAt(r, p[1]));
    if (!start || !stop) return kNoValue;
    Ref step(binaryOp(BinaryOp::Mul, r->step, p[2]));
    return step ? makeRange(start, stop, step) : kNoValue;
  }
  int64_t i;
  if (r->small && key.isInlineInt()) {
    i = key.inlineInt();
    if (i < 0) i += r->lengthI;
    if (i < 0 || i >= r->lengthI) return raise(&molt_exc_IndexError, "range object index out of range");
    return newInt(r->startI + i * r->stepI);
  }
  if (!isInt(key) && !typeOf(key)->unary[int(UnaryOp::Index)]) {
    return raiseTypeError("range indices must be integers or slices, not %T", key);
  }
  Ref n(unaryOp(UnaryOp::Index, key));
  if (!n) return kNoValue;
  if (intSign(n) < 0) n = Ref(binaryOp(BinaryOp::Add, n, r->length));
  if (!n) return kNoValue;
  int below = intSign(n) >= 0 ? compareBool(n, r->length, CompareOp::Lt) : 0;
  if (below < 0) return kNoValue;
  if (!below) return raise(&molt_exc_IndexError, "range object index out of range");
  return itemAt(r, n);
}

static bool exactInt(Value v) { return v.isInlineInt() || v.isBool() || isExact(v, &molt_type_int); }

// Position of an int in the range: an owned int, or None.
static Value positionIn(Range* r, Value v) {
  int64_t k;
  if (r->small && intAsI64NoRaise(v, &k)) {
    if (r->lengthI == 0) return kNone;
    __int128 d = static_cast<__int128>(k) - r->startI;
    if (d % r->stepI) return kNone;
    d /= r->stepI;
    return d >= 0 && d < r->lengthI ? newInt(static_cast<int64_t>(d)) : kNone;
  }
  Ref d(binaryOp(BinaryOp::Sub, v, r->start));
  if (!d) return kNoValue;
  Ref rest(binaryOp(BinaryOp::Mod, d, r->step));
  if (!rest) return kNoValue;
  if (intSign(rest)) return kNone;
  Ref q(binaryOp(BinaryOp::FloorDiv, d, r->step));
  if (!q) return kNoValue;
  int below = intSign(q) >= 0 ? compareBool(q, r->length, CompareOp::Lt) : 0;
  if (below < 0) return kNoValue;
  return below ? q.release() : kNone;
}

// By comparing with each value, for what is not an int: index or -1, -2 error.
static int64_t searchSlow(Value self, Value v, int64_t* count) {
  Ref it(getIter(self));
  if (!it) return -2;
  int64_t found = -1;
  for (int64_t i = 0;; ++i) {
    Ref item(iterNext(it));
    if (!item) return -2;
    if (item.get().isStop()) return found;
    int r = equals(item, v);
    if (r < 0) return -2;
    if (!r) continue;
    if (!count) return i;
    ++*count;
  }
}

static int rangeContains(Value self, Value v) {
  if (exactInt(v)) {
    Ref p(positionIn(asRange(self), v));
    return p ? !p.get().isNone() : -1;
  }
  int64_t i = searchSlow(self, v, nullptr);
  return i == -2 ? -1 : i >= 0;
}

static Value rangeCompare(Value a, Value b, CompareOp op) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !isExact(a, &molt_type_range) || !isExact(b, &molt_type_range)) return kNotImplemented;
  Range *x = asRange(a), *y = asRange(b);
  int same = a == b ? 1 : equals(x->length, y->length);
  if (same == 1 && !(a == b) && intSign(x->length)) {
    same = equals(x->start, y->start);
    if (same == 1 && !(x->length == Value::fromInlineInt(1))) same = equals(x->step, y->step);
  }
  if (same < 0) return kNoValue;
  return Value::fromBool(same == (op == CompareOp::Eq));
}
static int64_t rangeHash(Value v) {
  Range* r = asRange(v);
  bool any = intSign(r->length), many = any && !(r->length == Value::fromInlineInt(1));
  Ref key(tupleOf(r->length, any ? r->start : kNone, many ? r->step : kNone));
  return key ? hashOf(key) : -1;
}

static Value iterate(Range* r, bool reversed) {
  if (r->small) {
    auto* it = static_cast<RangeIter*>(allocObject(sizeof(RangeIter), &molt_type_range_iterator));
    it->left = r->lengthI;
    it->next = reversed ? r->startI + (r->lengthI - 1) * r->stepI : r->startI;
    it->step = reversed ? -r->stepI : r->stepI;
    return objectOf(it);
  }
  Ref first, step;
  if (reversed) {
    Ref last(binaryOp(BinaryOp::Sub, r->length, Value::fromInlineInt(1)));
    if (!last) return kNoValue;
    first = Ref(itemAt(r, last));
    step = Ref(unaryOp(UnaryOp::Neg, r->step));
    if (!first || !step) return kNoValue;
  } else {
    first = Ref::borrow(r->start);
    step = Ref::borrow(r->step);
  }
  auto* it = static_cast<LongRangeIter*>(allocObject(sizeof(LongRangeIter), &molt_type_longrange_iterator));
  it->next = first.release();
  it->step = step.release();
  it->left = retained(r->length);
  return objectOf(it);
}
static Value rangeIter(Value self) { return iterate(asRange(self), false); }
Value rangeReversed(const Value* a) { return iterate(asRange(a[0]), true); }

Value rangeCount(const Value* a) {
  if (exactInt(a[1])) {
    int r = rangeContains(a[0], a[1]);
    return r < 0 ? kNoValue : newInt(r);
  }
  int64_t n = 0;
  return searchSlow(a[0], a[1], &n) == -2 ? kNoValue : newInt(n);
}
Value rangeIndex(const Value* a) {
  if (exactInt(a[1])) {
    Ref p(positionIn(asRange(a[0]), a[1]));
    if (!p) return kNoValue;
    if (!p.get().isNone()) return p.release();
    return raiseValueError("%R is not in range", a[1]);
  }
  int64_t i = searchSlow(a[0], a[1], nullptr);
  if (i == -2) return kNoValue;
  if (i >= 0) return newInt(i);
  return raiseValueError("sequence.index(x): x not in sequence");
}
Value rangeReduce(const Value* a) {
  Range* r = asRange(a[0]);
  Ref parts(tupleOf(r->start, r->stop, r->step));
  return tupleOf(objectOf(&molt_type_range), parts.get());
}

static Value rangeStart(Value v) { return retained(asRange(v)->start); }
static Value rangeStop(Value v) { return retained(asRange(v)->stop); }
static Value rangeStep(Value v) { return retained(asRange(v)->step); }
static constinit const GetSet rangeGetSets[] = {{"start", rangeStart, nullptr, nullptr, true},
                                                {"stop", rangeStop, nullptr, nullptr, true},
                                                {"step", rangeStep, nullptr, nullptr, true},
                                                {}};
static constinit const NativeMethod rangeMethods[] = {
#define MOLT_METHOD MOLT_TABLE_ROW
#include "abi/methods/range.def"
    {}};

constinit Type molt_type_range = [] {
  Type t = staticType("range", kTypeSequencePattern, sizeof(Range));
  t.dealloc = rangeDealloc;
  t.make = rangeMake;
  t.repr = rangeRepr;
  t.hash = rangeHash;
  t.compare = rangeCompare;
  t.iter = rangeIter;
  t.length = rangeLength;
  t.boolean = rangeBool;
  t.getItem = rangeGetItem;
  t.contains = rangeContains;
  t.methods = rangeMethods;
  t.getsets = rangeGetSets;
  t.doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).";
  return t;
}();

// ---- iterators ----

static Value smallNext(Value self) {
  auto* it = static_cast<RangeIter*>(self.object());
  if (it->left <= 0) return kStop;
  --it->left;
  int64_t v = it->next;
  it->next += it->step;
  return Value::fitsInline(v) ? Value::fromInlineInt(v) : newInt(v);
}
static Value smallHint(const Value* a) { return newInt(static_cast<RangeIter*>(a[0].object())->left); }
static Value reduceRange(Value rest) {
  Ref pair(reduceIterator(rest));
  return pair ? tupleOf(pair.as<Tuple>()->items()[0], pair.as<Tuple>()->items()[1], kNone) : kNoValue;
}
static Value smallReduce(const Value* a) {
  auto* it = static_cast<RangeIter*>(a[0].object());
  Ref rest(newRange(it->next, it->next + it->left * it->step, it->step));
  return rest ? reduceRange(rest) : kNoValue;
}
static Value smallSetState(const Value* a) {  // how many to pass over
  auto* it = static_cast<RangeIter*>(a[0].object());
  int64_t n;
  Ref index(unaryOp(UnaryOp::Index, a[1]));
  if (!index || !intAsI64(index, &n)) return kNoValue;
  n = n < 0 ? 0 : n > it->left ? it->left : n;
  it->left -= n;
  it->next += n * it->step;
  return kNone;
}
static constinit const NativeMethod smallMethods[] = {
    {"__setstate__", "!($self, state, /)", smallSetState, nullptr, "Set state information for unpickling.", kInstanceMethod},
    {"__length_hint__", "!($self, /)", smallHint, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod},
    {"__reduce__", "!($self, /)", smallReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {}};
static void plainDealloc(Object* o) { freeObject(o); }
constinit Type molt_type_range_iterator = [] {
  Type t = staticType("range_iterator", kTypeDisallowNew, sizeof(RangeIter));
  t.dealloc = plainDealloc;
  t.iter = iterSelf;
  t.next = smallNext;
  t.methods = smallMethods;
  return t;
}();

static void longDealloc(Object* o) {
  auto* it = static_cast<LongRangeIter*>(o);
  decref(it->next);
  decref(it->step);
  decref(it->left);
  freeObject(o);
}
static Value longNext(Value self) {
  auto* it = static_cast<LongRangeIter*>(self.object());
  if (intSign(it->left) <= 0) return kStop;
  Ref left(binaryOp(BinaryOp::Sub, it->left, Value::fromInlineInt(1)));
  Ref next(binaryOp(BinaryOp::Add, it->next, it->step));
  if (!left || !next) return kNoValue;
  replaceValue(&it->left, left.release());
  Value v = it->next;
  it->next = next.release();
  return v;
}
static Value longHint(const Value* a) { return retained(static_cast<LongRangeIter*>(a[0].object())->left); }
// The range that is left, as range_iterator has it too.
static Value longReduce(const Value* a) {
  auto* it = static_cast<LongRangeIter*>(a[0].object());
  Ref way(binaryOp(BinaryOp::Mul, it->left, it->step));
  Ref stop(way ? binaryOp(BinaryOp::Add, it->next, way) : kNoValue);
  if (!stop) return kNoValue;
  Value args[3] = {it->next, stop, it->step};
  Ref rest(call(objectOf(&molt_type_range), args, 3, kNoValue));
  return rest ? reduceRange(rest) : kNoValue;
}
static Value longSetState(const Value* a) {
  auto* it = static_cast<LongRangeIter*>(a[0].object());
  if (!isInt(a[1])) return raiseTypeError("'<' not supported between instances of '%T' and 'int'", a[1]);
  Ref n(intSign(a[1]) < 0 ? newInt(0) : retained(a[1]));
  Ref over(binaryOp(BinaryOp::Sub, n, it->left));
  if (!over) return kNoValue;
  if (intSign(over) > 0) n = Ref(retained(it->left));
  Ref way(binaryOp(BinaryOp::Mul, n, it->step));
  Ref next(way ? binaryOp(BinaryOp::Add, it->next, way) : kNoValue), left(binaryOp(BinaryOp::Sub, it->left, n));
  if (!next || !left) return kNoValue;
  replaceValue(&it->next, next.release());
  replaceValue(&it->left, left.release());
  return kNone;
}
static constinit const NativeMethod longMethods[] = {
    {"__reduce__", "!($self, /)", longReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__setstate__", "!($self, state, /)", longSetState, nullptr, "Set state information for unpickling.", kInstanceMethod},
    {"__length_hint__", "!($self, /)", longHint, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod}, {}};
constinit Type molt_type_longrange_iterator = [] {
  Type t = staticType("longrange_iterator", kTypeDisallowNew, sizeof(LongRangeIter));
  t.dealloc = longDealloc;
  t.iter = iterSelf;
  t.next = longNext;
  t.methods = longMethods;
  return t;
}();

}  // namespace molt
