// math: functions over ints, and the rest that dispatches on types.
#include <math.h>

#include "core/native_module.h"
#include "intrinsics/math.h"

namespace molt {

Value intAdd(Value, Value);
Value intSub(Value, Value);
Value intMul(Value, Value);

namespace {

Value gcdOf(Value a, Value b) {
  Ref x(intSign(a) < 0 ? intNegate(a) : intExact(a)), y(intSign(b) < 0 ? intNegate(b) : intExact(b));
  for (;;) {
    int64_t i, j;
    if (smallInt(x, &i) && smallInt(y, &j)) {
      while (j) {
        int64_t t = i % j;
        i = j;
        j = t;
      }
      return newInt(i);
    }
    if (intSign(y) == 0) return x.release();
    Value r;
    if (!intDivMod(x, y, nullptr, &r)) return kNoValue;
    x = static_cast<Ref&&>(y);
    y = Ref(r);
  }
}

// Product of the ints from lo to hi, by halves so that the factors stay balanced.
Value rangeProduct(int64_t lo, int64_t hi) {
  if (lo > hi) return Value::fromInlineInt(1);
  if (hi - lo < 8) {
    Ref p(newInt(lo));
    for (int64_t i = lo + 1; i <= hi; ++i) {
      Ref factor(newInt(i));
      p = Ref(intMul(p, factor));
    }
    return p.release();
  }
  int64_t mid = lo + (hi - lo) / 2;
  Ref a(rangeProduct(lo, mid)), b(rangeProduct(mid + 1, hi));
  return intMul(a, b);
}

Value roundingMethod(Value v, const char* dunder, double (*f)(double)) {
  if (v.isDouble()) return newIntFromDouble(f(v.asDouble()));
  bool error;
  if (!isFloat(v)) {
    Ref m(lookupSpecial(v, dunder, &error));
    if (error) return kNoValue;
    if (m) return call0(m);
  }
  double d;
  if (!toDouble(v, &d)) return kNoValue;
  return newIntFromDouble(f(d));
}

}  // namespace

Value mathCeil(const Value* a) { return roundingMethod(a[0], "__ceil__", ceil); }
Value mathFloor(const Value* a) { return roundingMethod(a[0], "__floor__", floor); }
Value mathTrunc(const Value* a) {
  if (a[0].isDouble()) return newIntFromDouble(a[0].asDouble());
  bool error;
  Ref m(lookupSpecial(a[0], "__trunc__", &error));
  if (error) return kNoValue;
  if (!m) return raiseTypeError("type %T doesn't define __trunc__ method", a[0]);
  return call0(m);
}

Value mathFactorial(const Value* a) {
  Value n;
  if (!indexValue(a[0], &n)) return kNoValue;
  Ref keep(n);
  if (intSign(n) < 0) return raiseValueError("factorial() not defined for negative values");
  int64_t v;
  if (!intAsI64NoRaise(n, &v)) return raise(&molt_exc_OverflowError, "factorial() argument should not exceed %z", INT64_MAX);
  return rangeProduct(1, v);
}

Value mathGcd(const Value* a) {
  Ref result(Value::fromInlineInt(0));
  Tuple* t = asTuple(a[0]);
  for (int64_t i = 0; i < t->length; ++i) {
    Value v;
    if (!indexValue(t->items()[i], &v)) return kNoValue;
    Ref keep(v);
    result = Ref(gcdOf(result, v));
  }
  return result.release();
}

Value mathLcm(const Value* a) {
  Ref result(Value::fromInlineInt(1));
  Tuple* t = asTuple(a[0]);
  for (int64_t i = 0; i < t->length; ++i) {
    Value v;
    if (!indexValue(t->items()[i], &v)) return kNoValue;
    Ref keep(v);
    if (intSign(v) == 0 || intSign(result) == 0) {
      result = Ref(Value::fromInlineInt(0));
      continue;
    }
    Ref g(gcdOf(result, v));
    Value q;
    if (!intDivMod(result, g, &q, nullptr)) return kNoValue;
    Ref quotient(q), product(intMul(quotient, v));
    result = Ref(intSign(product) < 0 ? intNegate(product) : product.release());
  }
  return result.release();
}

Value mathIsqrt(const Value* a) {
  Value n;
  if (!indexValue(a[0], &n)) return kNoValue;
  Ref keep(n);
  if (intSign(n) < 0) return raiseValueError("isqrt() argument must be nonnegative");
  if (intSign(n) == 0) return Value::fromInlineInt(0);
  // Newton from above on shrinking precision: start at 2^ceil(bits / 2).
  int64_t bits = intBitLength(n);
  Ref x;
  if (bits <= 100) {
    double d;
    if (!intAsDouble(n, &d)) return kNoValue;
    x = Ref(newIntFromDouble(sqrt(d)));
    x = Ref(intAdd(x, Value::fromInlineInt(2)));
  } else {
    Ref half(newInt((bits + 1) / 2));
    x = Ref(intShift(Value::fromInlineInt(1), half, true));
  }
  for (;;) {
    Value q;
    if (!intDivMod(n, x, &q, nullptr)) return kNoValue;
    Ref quotient(q), sum(intAdd(x, quotient)), next(intShift(sum, Value::fromInlineInt(1), false));
    if (intCompare(next, x) >= 0) return x.release();
    x = static_cast<Ref&&>(next);
  }
}

static Value permOrComb(const Value* a, bool comb) {
  Value n, k;
  if (!indexValue(a[0], &n)) return kNoValue;
  Ref keepN(n);
  if (!comb && (!a[1] || a[1].isNone())) return mathFactorial(a);
  if (!indexValue(a[1], &k)) return kNoValue;
  Ref keepK(k);
  if (intSign(n) < 0) return raiseValueError("n must be a non-negative integer");
  if (intSign(k) < 0) return raiseValueError("k must be a non-negative integer");
  if (intCompare(k, n) > 0) return Value::fromInlineInt(0);
  Ref count = Ref::borrow(k);
  if (comb) {
    Ref other(intSub(n, k));
    if (intCompare(other, count) < 0) count = static_cast<Ref&&>(other);
  }
  int64_t steps;
  if (!intAsI64NoRaise(count, &steps))
    return raise(&molt_exc_OverflowError, comb ? "min(n - k, k) must not exceed %z" : "k must not exceed %z", INT64_MAX);
  int64_t nn;
  if (intAsI64NoRaise(n, &nn)) {
    Ref top(rangeProduct(nn - steps + 1, nn));
    if (!comb) return top.release();
    Ref bottom(rangeProduct(1, steps));
    Value q;
    return intDivMod(top, bottom, &q, nullptr) ? q : kNoValue;
  }
  Ref result(Value::fromInlineInt(1));
  for (int64_t i = 0; i < steps; ++i) {
    Ref offset(newInt(i)), factor(intSub(n, offset));
    result = Ref(intMul(result, factor));
    if (comb) {
      Ref divisor(newInt(i + 1));
      Value q;
      if (!intDivMod(result, divisor, &q, nullptr)) return kNoValue;
      result = Ref(q);
    }
  }
  return result.release();
}
Value mathComb(const Value* a) { return permOrComb(a, true); }
Value mathPerm(const Value* a) { return permOrComb(a, false); }

Value mathProd(const Value* a) {
  Ref it(getIter(a[0]));
  if (!it) return kNoValue;
  Ref product = a[1] ? Ref::borrow(a[1]) : Ref(Value::fromInlineInt(1));
  for (;;) {
    Ref item(iterNext(it));
    if (!item) return kNoValue;
    if (item.get().isStop()) return product.release();
    product = Ref(binaryOp(BinaryOp::Mul, product, item));
    if (!product) return kNoValue;
  }
}

Value mathSumprod(const Value* a) {
  Ref p(getIter(a[0]));
  if (!p) return kNoValue;
  Ref q(getIter(a[1]));
  if (!q) return kNoValue;
  Ref total(Value::fromInlineInt(0));
  // Floats accumulate in double-double arithmetic, as CPython's extended precision path does.
  bool floats = false;
  double high = 0, low = 0;
  auto flush = [&]() -> bool {
    if (!floats) return true;
    floats = false;
    total = Ref(binaryOp(BinaryOp::Add, total, Value::fromAnyDouble(high + low)));
    high = low = 0;
    return static_cast<bool>(total);
  };
  for (;;) {
    Ref x(iterNext(p));
    if (!x) return kNoValue;
    Ref y(iterNext(q));
    if (!y) return kNoValue;
    if (x.get().isStop() != y.get().isStop()) return raiseValueError("Inputs are not the same length");
    if (x.get().isStop()) {
      if (!flush()) return kNoValue;
      return total.release();
    }
    double dx, dy;
    bool fx = x.get().isDouble(), fy = y.get().isDouble();
    if ((fx || fy) && (fx || isInt(x)) && (fy || isInt(y)) && (total.get().isInlineInt() && intSign(total) == 0) &&
        toDouble(x, &dx) && toDouble(y, &dy)) {
      floats = true;
      double product = dx * dy, error = fma(dx, dy, -product);
      double sum = high + product, b = sum - high;
      low += (high - (sum - b)) + (product - b) + error;
      high = sum;
      continue;
    }
    if (hasPending()) return kNoValue;
    if (!flush()) return kNoValue;
    Ref product(binaryOp(BinaryOp::Mul, x, y));
    if (!product) return kNoValue;
    total = Ref(binaryOp(BinaryOp::Add, total, product));
    if (!total) return kNoValue;
  }
}

}  // namespace molt

// Compiled code knows some of them by their rows.
static constexpr molt::NativeMethod numbered(molt::NativeMethod row) {
  auto named = [&](const char* full) {
    const char* name = full;
    for (const char* p = full; *p; ++p)
      if (*p == '.') name = p + 1;
    return __builtin_strcmp(name, row.name) == 0;
  };
#define MOLT_MACHINE_FUNCTION(number, name, intrinsic) \
  if (named(name)) row.machine = number + 1;
#include "abi/machine_functions.def"
  return row;
}

static constinit const molt::NativeMethod mathRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) numbered(::molt::nativeRow<::molt::capabilityOf(capability), molt::fn>(name, sig, doc)),
#include "abi/modules/math.def"
    {}};
MOLT_NATIVE_MODULE(_molt_math, mathRows, nullptr)
