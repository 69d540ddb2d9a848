// The slice type and the arithmetic of slicing.
#include "types/container/container.h"

#include <algorithm>

namespace molt {

#define MOLT_METHOD MOLT_DECLARE_ROW
#include "abi/methods/slice.def"

Value newSlice(Value start, Value stop, Value step) {
  auto* s = static_cast<Slice*>(allocObject(sizeof(Slice), &molt_type_slice));
  s->start = retained(start.bits ? start : kNone);
  s->stop = retained(stop.bits ? stop : kNone);
  s->step = retained(step.bits ? step : kNone);
  return objectOf(s);
}

static bool part(Value v, int64_t* out) {
  if (v.isInlineInt()) {
    *out = v.inlineInt();
    return true;
  }
  if (!isInt(v) && !typeOf(v)->unary[int(UnaryOp::Index)]) {
    return raiseTypeError("slice indices must be integers or None or have an __index__ method");
  }
  return indexAsI64(v, out, nullptr);
}

static constexpr int64_t kFarthestStep = int64_t{1} << 62;

bool sliceIndices(Value slice, int64_t length, int64_t* start, int64_t* stop, int64_t* step, int64_t* count) {
  Slice* s = asSlice(slice);
  *step = 1;
  if (!s->step.isNone()) {
    if (!part(s->step, step)) return false;
    if (*step == 0) return raiseValueError("slice step cannot be zero");
    // Beyond any length already; a walk may then add it once more than it needs to.
    *step = std::clamp(*step, -kFarthestStep, kFarthestStep);
  }
  bool back = *step < 0;
  int64_t low = back ? -1 : 0, high = back ? length - 1 : length;
  *start = back ? high : low;
  *stop = back ? low : high;
  for (int i = 0; i < 2; ++i) {
    Value v = i ? s->stop : s->start;
    int64_t* out = i ? stop : start;
    if (v.isNone()) continue;
    if (!part(v, out)) return false;
    if (*out < 0) {
      *out += length;
      if (*out < low) *out = low;
    } else if (*out > high) {
      *out = high;
    }
  }
  if (back) *count = *stop < *start ? (*start - *stop - 1) / -*step + 1 : 0;
  else *count = *start < *stop ? (*stop - *start - 1) / *step + 1 : 0;
  return true;
}

static void sliceDealloc(Object* o) {
  auto* s = static_cast<Slice*>(o);
  decref(s->start);
  decref(s->stop);
  decref(s->step);
  freeObject(o);
}
static void sliceTraverse(Object* o, VisitFn visit, void* arg) {
  auto* s = static_cast<Slice*>(o);
  visitValue(s->start, visit, arg);
  visitValue(s->stop, visit, arg);
  visitValue(s->step, visit, arg);
}

static Value sliceMake(Type*, const Value* args, int64_t nargs, Value kwnames) {
  if (!noKeywords("slice", kwnames) || !countArgs("slice", nargs, 1, 3)) return kNoValue;
  if (nargs == 1) return newSlice(kNone, args[0], kNone);
  return newSlice(args[0], args[1], nargs == 3 ? args[2] : kNone);
}
static Value sliceRepr(Value v) {
  Slice* s = asSlice(v);
  return formatStr("slice(%R, %R, %R)", s->start, s->stop, s->step);
}
static Value asTriple(Value v) { return tupleOf(asSlice(v)->start, asSlice(v)->stop, asSlice(v)->step); }

static Value sliceCompare(Value a, Value b, CompareOp op) {
  if (!isExact(a, &molt_type_slice) || !isExact(b, &molt_type_slice)) return kNotImplemented;
  if (a == b) return Value::fromBool(op == CompareOp::Eq || op == CompareOp::Le || op == CompareOp::Ge);
  Ref x(asTriple(a)), y(asTriple(b));
  return compare(x, y, op);
}
static int64_t sliceHash(Value v) {
  constexpr uint64_t k1 = 11400714785074694791u, k2 = 14029467366897019727u, k5 = 2870177450012600261u;
  uint64_t acc = k5;
  const Value parts[] = {asSlice(v)->start, asSlice(v)->stop, asSlice(v)->step};
  for (Value p : parts) {
    int64_t h = keyHash(p);
    if (h == -1) return -1;
    acc += static_cast<uint64_t>(h) * k2;
    acc = (acc << 31 | acc >> 33) * k1;
  }
  return acc == ~uint64_t{0} ? 1546275796 : static_cast<int64_t>(acc);
}

// An int by __index__ for slice.indices, which works on unbounded ints; owned.
static Value bigPart(Value v) {
  if (isInt(v)) return retained(v);
  if (!typeOf(v)->unary[int(UnaryOp::Index)]) return raiseTypeError("slice indices must be integers or None or have an __index__ method");
  return unaryOp(UnaryOp::Index, v);
}

Value sliceIndicesMethod(const Value* a) {
  Slice* s = asSlice(a[0]);
  Ref length(unaryOp(UnaryOp::Index, a[1]));
  if (!length) return kNoValue;
  if (intSign(length) < 0) return raiseValueError("length should not be negative");
  Ref step(s->step.isNone() ? newInt(1) : bigPart(s->step));
  if (!step) return kNoValue;
  int sign = intSign(step);
  if (sign == 0) return raiseValueError("slice step cannot be zero");
  bool back = sign < 0;
  Ref low(newInt(back ? -1 : 0));
  Ref high(back ? binaryOp(BinaryOp::Add, length, low) : retained(length.get()));
  if (!high) return kNoValue;
  Ref out[2];
  for (int i = 0; i < 2; ++i) {
    Value v = i ? s->stop : s->start;
    if (v.isNone()) {
      out[i] = Ref::borrow((i == 0) == back ? high : low);
      continue;
    }
    Ref n(bigPart(v));
    if (!n) return kNoValue;
    if (intSign(n) < 0) {
      n = Ref(binaryOp(BinaryOp::Add, n, length));
      if (!n) return kNoValue;
      int less = compareBool(n, low, CompareOp::Lt);
      if (less < 0) return kNoValue;
      if (less) n = Ref::borrow(low);
    } else {
      int more = compareBool(n, high, CompareOp::Gt);
      if (more < 0) return kNoValue;
      if (more) n = Ref::borrow(high);
    }
    out[i] = static_cast<Ref&&>(n);
  }
  return tupleOf(out[0].get(), out[1].get(), step.get());
}
Value sliceReduce(const Value* a) {
  Ref parts(asTriple(a[0]));
  return tupleOf(objectOf(&molt_type_slice), parts.get());
}

static Value sliceStart(Value v) { return retained(asSlice(v)->start); }
static Value sliceStop(Value v) { return retained(asSlice(v)->stop); }
static Value sliceStep(Value v) { return retained(asSlice(v)->step); }
static constinit const GetSet sliceGetSets[] = {{"start", sliceStart, nullptr, nullptr, true},
                                                {"stop", sliceStop, nullptr, nullptr, true},
                                                {"step", sliceStep, nullptr, nullptr, true},
                                                {}};

static constinit const NativeMethod sliceMethods[] = {
#define MOLT_METHOD MOLT_TABLE_ROW
#include "abi/methods/slice.def"
    {}};

constinit Type molt_type_slice = [] {
  Type t = staticType("slice", kTypeHasGc, sizeof(Slice));
  t.dealloc = sliceDealloc;
  t.traverse = sliceTraverse;
  t.make = sliceMake;
  t.repr = sliceRepr;
  t.hash = sliceHash;
  t.compare = sliceCompare;
  t.methods = sliceMethods;
  t.getsets = sliceGetSets;
  t.doc = "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).";
  return t;
}();

}  // namespace molt
