// math: functions over doubles.
#include <errno.h>
#include <math.h>

#include "intrinsics/math.h"

namespace molt {

namespace {

Fail domain() { return raiseValueError("math domain error"); }
Fail range() { return raise(&molt_exc_OverflowError, "math range error"); }

// One argument; a NaN out of no NaN is a domain error, an infinity out of a finite argument an overflow (or a pole).
Value unary(Value v, double (*f)(double), bool canOverflow) {
  double x;
  if (!toDouble(v, &x)) return kNoValue;
  double r = f(x);
  if (r != r && x == x) return domain();
  if (__builtin_isinf(r) && !__builtin_isinf(x)) {
    if (canOverflow) return range();
    return domain();
  }
  return Value::fromAnyDouble(r);
}

Value binary(Value a, Value b, double (*f)(double, double)) {
  double x, y;
  if (!toDouble(a, &x) || !toDouble(b, &y)) return kNoValue;
  double r = f(x, y);
  if (r != r && x == x && y == y) return domain();
  if (__builtin_isinf(r) && !__builtin_isinf(x) && !__builtin_isinf(y)) return range();
  return Value::fromAnyDouble(r);
}

}  // namespace

#define UNARY(Name, fn, overflow) \
  Value math##Name(const Value* a) { return unary(a[0], fn, overflow); }
UNARY(Acos, acos, false)
UNARY(Acosh, acosh, false)
UNARY(Asin, asin, false)
UNARY(Asinh, asinh, false)
UNARY(Atan, atan, false)
UNARY(Atanh, atanh, false)
UNARY(Cbrt, cbrt, false)
UNARY(Cos, cos, false)
UNARY(Cosh, cosh, true)
UNARY(Erf, erf, false)
UNARY(Erfc, erfc, false)
UNARY(Exp, exp, true)
UNARY(Exp2, exp2, true)
UNARY(Expm1, expm1, true)
UNARY(Fabs, fabs, false)
UNARY(Log1p, log1p, false)
UNARY(Sin, sin, false)
UNARY(Sinh, sinh, true)
UNARY(Sqrt, sqrt, false)
UNARY(Tan, tan, false)
UNARY(Tanh, tanh, false)

Value mathGamma(const Value* a) {
  double x;
  if (!toDouble(a[0], &x)) return kNoValue;
  if (x == 0 || (x == floor(x) && x < 0) || (__builtin_isinf(x) && x < 0)) return domain();
  double r = tgamma(x);
  if (__builtin_isinf(r) && !__builtin_isinf(x)) return range();
  return Value::fromAnyDouble(r);
}
Value mathLgamma(const Value* a) {
  double x;
  if (!toDouble(a[0], &x)) return kNoValue;
  if (__builtin_isinf(x)) return Value::fromDouble(__builtin_inf());
  if (x == floor(x) && x <= 0) return domain();
  double r = lgamma(x);
  if (__builtin_isinf(r)) return range();
  return Value::fromAnyDouble(r);
}
Value mathAtan2(const Value* a) { return binary(a[0], a[1], atan2); }
Value mathCopysign(const Value* a) {
  double x, y;
  if (!toDouble(a[0], &x) || !toDouble(a[1], &y)) return kNoValue;
  return Value::fromAnyDouble(copysign(x, y));
}
Value mathFmod(const Value* a) {
  double x, y;
  if (!toDouble(a[0], &x) || !toDouble(a[1], &y)) return kNoValue;
  if (__builtin_isinf(y) && !__builtin_isinf(x)) return Value::fromAnyDouble(x);
  double r = fmod(x, y);
  if (r != r && x == x && y == y) return domain();
  return Value::fromAnyDouble(r);
}
Value mathRemainder(const Value* a) {
  double x, y;
  if (!toDouble(a[0], &x) || !toDouble(a[1], &y)) return kNoValue;
  double r = remainder(x, y);
  if (r != r && x == x && y == y) return domain();
  return Value::fromAnyDouble(r);
}
Value mathPow(const Value* a) {
  double x, y;
  if (!toDouble(a[0], &x) || !toDouble(a[1], &y)) return kNoValue;
  double r = pow(x, y);
  bool finite = !__builtin_isinf(x) && !__builtin_isinf(y) && x == x && y == y;
  if (finite && r != r) return domain();
  if (finite && __builtin_isinf(r)) {
    if (x == 0) return domain();
    return range();
  }
  return Value::fromAnyDouble(r);
}
Value mathDegrees(const Value* a) {
  double x;
  return toDouble(a[0], &x) ? Value::fromAnyDouble(x * (180.0 / M_PI)) : kNoValue;
}
Value mathRadians(const Value* a) {
  double x;
  return toDouble(a[0], &x) ? Value::fromAnyDouble(x * (M_PI / 180.0)) : kNoValue;
}
Value mathIsfinite(const Value* a) {
  double x;
  return toDouble(a[0], &x) ? Value::fromBool(x == x && !__builtin_isinf(x)) : kNoValue;
}
Value mathIsinf(const Value* a) {
  double x;
  return toDouble(a[0], &x) ? Value::fromBool(__builtin_isinf(x)) : kNoValue;
}
Value mathIsnan(const Value* a) {
  double x;
  return toDouble(a[0], &x) ? Value::fromBool(x != x) : kNoValue;
}
Value mathFrexp(const Value* a) {
  double x;
  if (!toDouble(a[0], &x)) return kNoValue;
  int e = 0;
  double m = x != x || __builtin_isinf(x) || x == 0 ? x : frexp(x, &e);
  return tupleOf(Value::fromAnyDouble(m), newInt(e));
}
Value mathModf(const Value* a) {
  double x;
  if (!toDouble(a[0], &x)) return kNoValue;
  double whole;
  double f = modf(x, &whole);
  return tupleOf(Value::fromAnyDouble(f), Value::fromAnyDouble(whole));
}
Value mathLdexp(const Value* a) {
  double x;
  if (!toDouble(a[0], &x)) return kNoValue;
  if (!isInt(a[1])) return raiseTypeError("Expected an int as second argument to ldexp.");
  int64_t e;
  if (!intAsI64NoRaise(a[1], &e)) e = intSign(a[1]) < 0 ? INT64_MIN : INT64_MAX;
  if (x == 0 || x != x || __builtin_isinf(x)) return Value::fromAnyDouble(x);
  if (e > 100000) return range();
  if (e < -100000) return Value::fromDouble(copysign(0.0, x));
  double r = ldexp(x, static_cast<int>(e));
  if (__builtin_isinf(r)) return range();
  return Value::fromDouble(r);
}
Value mathUlp(const Value* a) {
  double x;
  if (!toDouble(a[0], &x)) return kNoValue;
  if (x != x) return Value::fromAnyDouble(x);
  x = fabs(x);
  if (__builtin_isinf(x)) return Value::fromDouble(x);
  double up = nextafter(x, __builtin_inf());
  if (__builtin_isinf(up)) return Value::fromDouble(x - nextafter(x, 0.0));
  return Value::fromDouble(up - x);
}
Value mathNextafter(const Value* a) {
  double x, y;
  if (!toDouble(a[0], &x) || !toDouble(a[1], &y)) return kNoValue;
  if (!a[2] || a[2].isNone()) return Value::fromAnyDouble(nextafter(x, y));
  Value n;
  if (!indexValue(a[2], &n)) return kNoValue;
  Ref keep(n);
  if (intSign(n) < 0) return raiseValueError("steps must be a non-negative integer");
  if (x != x) return Value::fromAnyDouble(x);
  if (y != y) return Value::fromAnyDouble(y);
  // Doubles as ordered integers: the steps are a subtraction.
  auto ordered = [](double d) {
    int64_t b = __builtin_bit_cast(int64_t, d);
    return b < 0 ? INT64_MIN - b : b;
  };
  int64_t from = ordered(x), to = ordered(y), steps;
  uint64_t distance = from > to ? static_cast<uint64_t>(from) - static_cast<uint64_t>(to) : static_cast<uint64_t>(to) - static_cast<uint64_t>(from);
  if (!intAsI64NoRaise(n, &steps) || static_cast<uint64_t>(steps) >= distance) return Value::fromAnyDouble(y);
  if (steps == 0) return Value::fromAnyDouble(x);
  int64_t at = from > to ? from - steps : from + steps;
  int64_t bits = at < 0 ? INT64_MIN - at : at;
  return Value::fromAnyDouble(__builtin_bit_cast(double, bits));
}

Value mathIsclose(const Value* a) {
  double x, y, rel = 1e-9, abs = 0;
  if (!toDouble(a[0], &x) || !toDouble(a[1], &y)) return kNoValue;
  if (a[2] && !toDouble(a[2], &rel)) return kNoValue;
  if (a[3] && !toDouble(a[3], &abs)) return kNoValue;
  if (rel < 0 || abs < 0) return raiseValueError("tolerances must be non-negative");
  if (x == y) return kTrue;
  if (__builtin_isinf(x) || __builtin_isinf(y)) return kFalse;
  double diff = fabs(x - y);
  return Value::fromBool(diff <= fabs(rel * y) || diff <= fabs(rel * x) || diff <= abs);
}

namespace {

// A logarithm of any int, however large.
Value logarithm(Value v, double (*f)(double)) {
  if (isInt(v)) {
    if (intSign(v) <= 0) return domain();
    double x;
    if (intAsDouble(v, &x)) return Value::fromDouble(f(x));
    clearPending();
    int64_t bits = intBitLength(v);
    Ref shift(newInt(bits - 64)), top(intShift(v, shift, false));
    if (!intAsDouble(top, &x)) return kNoValue;
    return Value::fromDouble(f(x) + f(2.0) * static_cast<double>(bits - 64));
  }
  double x;
  if (!toDouble(v, &x)) return kNoValue;
  if (x <= 0) return domain();
  return Value::fromAnyDouble(f(x));
}

// Sum of squares without undue overflow: scaled by the largest, accumulated with compensation.
double vectorNorm(const double* v, int64_t n, double largest, bool nan) {
  if (__builtin_isinf(largest)) return largest;
  if (nan) return __builtin_nan("");
  if (largest == 0 || n == 1) return largest;
  int exp;
  frexp(largest, &exp);
  double sum = 1, fraction1 = 0, fraction2 = 0;
  double scale = exp > -1022 ? ldexp(1.0, -exp) : 1.0;
  double rescale = 1.0;
  if (exp <= -1022) rescale = ldexp(1.0, -1022), scale = ldexp(1.0, 1022);
  for (int64_t i = 0; i < n; ++i) {
    double x = v[i] * scale;
    double square = x * x, low = fma(x, x, -square);
    double before = sum;
    sum += square;
    fraction1 += square - (sum - before);
    fraction2 += low;
  }
  double h = sqrt(sum - 1 + (fraction1 + fraction2));
  double square = -h * h, low = fma(-h, h, -square);
  double before = sum;
  sum += square;
  fraction1 += (before - sum) + square;
  fraction2 += low;
  double correction = sum - 1 + (fraction1 + fraction2);
  h += correction / (2 * h);
  return exp > -1022 ? h / scale : h * rescale;
}

}  // namespace

Value mathLog(const Value* a) {
  Value x = logarithm(a[0], log);
  if (!x || !a[1]) return x;
  Value base = logarithm(a[1], log);
  if (!base) return kNoValue;
  if (base.asDouble() == 0) return raise(&molt_exc_ZeroDivisionError, "float division by zero");
  return Value::fromAnyDouble(x.asDouble() / base.asDouble());
}
Value mathLog2(const Value* a) { return logarithm(a[0], log2); }
Value mathLog10(const Value* a) { return logarithm(a[0], log10); }

Value mathHypot(const Value* a) {
  Tuple* t = asTuple(a[0]);
  big::Scratch room(t->length + 1);
  double* v = reinterpret_cast<double*>(room.p);
  double largest = 0;
  bool nan = false;
  for (int64_t i = 0; i < t->length; ++i) {
    if (!toDouble(t->items()[i], &v[i])) return kNoValue;
    v[i] = fabs(v[i]);
    nan |= v[i] != v[i];
    if (v[i] > largest) largest = v[i];
  }
  return Value::fromAnyDouble(vectorNorm(v, t->length, largest, nan));
}

Value mathDist(const Value* a) {
  Ref p(tupleFromIterable(a[0]));
  if (!p) return kNoValue;
  Ref q(tupleFromIterable(a[1]));
  if (!q) return kNoValue;
  int64_t n = p.as<Tuple>()->length;
  if (n != q.as<Tuple>()->length) return raiseValueError("both points must have the same number of dimensions");
  big::Scratch room(n + 1);
  double* v = reinterpret_cast<double*>(room.p);
  double largest = 0;
  bool nan = false;
  for (int64_t i = 0; i < n; ++i) {
    double x, y;
    if (!toDouble(p.as<Tuple>()->items()[i], &x) || !toDouble(q.as<Tuple>()->items()[i], &y)) return kNoValue;
    v[i] = fabs(x - y);
    nan |= v[i] != v[i];
    if (v[i] > largest) largest = v[i];
  }
  return Value::fromAnyDouble(vectorNorm(v, n, largest, nan));
}

// Exact sum by Shewchuk's partials ("Adaptive Precision Floating-Point Arithmetic", 1997), rounded once.
Value mathFsum(const Value* a) {
  Ref it(getIter(a[0]));
  if (!it) return kNoValue;
  double small[32];
  double* p = small;
  int64_t n = 0, capacity = 32;
  double special = 0, infinities = 0;
  Value result = kNoValue;
  for (;;) {
    Ref item(iterNext(it));
    if (!item) goto done;
    if (item.get().isStop()) break;
    double x;
    if (!toDouble(item, &x)) goto done;
    double original = x;
    int64_t kept = 0;
    for (int64_t j = 0; j < n; ++j) {
      double y = p[j];
      if (fabs(x) < fabs(y)) { double t = x; x = y; y = t; }
      volatile double high = x + y;
      volatile double yr = high - x;
      double low = y - yr;
      if (low != 0) p[kept++] = low;
      x = high;
    }
    n = kept;
    if (x != 0) {
      if (__builtin_isinf(x) || x != x) {
        if (!__builtin_isinf(original) && original == original) {
          raise(&molt_exc_OverflowError, "intermediate overflow in fsum");
          goto done;
        }
        if (__builtin_isinf(original)) infinities += original;
        special += original;
        n = 0;
        continue;
      }
      if (n == capacity) {
        double* bigger = static_cast<double*>(allocRaw(static_cast<uint64_t>(capacity) * 2 * sizeof(double)));
        if (!bigger) { raiseNoMemory(); goto done; }
        for (int64_t i = 0; i < n; ++i) bigger[i] = p[i];
        if (p != small) freeRaw(p);
        p = bigger;
        capacity *= 2;
      }
      p[n++] = x;
    }
  }
  if (special != 0) {
    if (infinities != infinities) raiseValueError("-inf + inf in fsum");
    else result = Value::fromAnyDouble(special);
    goto done;
  }
  {
    double high = 0;
    if (n > 0) {
      high = p[--n];
      double low = 0;
      while (n > 0) {
        double x = high, y = p[--n];
        volatile double h = x + y;
        volatile double yr = h - x;
        high = h;
        low = y - yr;
        if (low != 0) break;
      }
      if (n > 0 && ((low < 0 && p[n - 1] < 0) || (low > 0 && p[n - 1] > 0))) {
        double y = low * 2, x = high + y;
        if (y == x - high) high = x;
      }
    }
    result = Value::fromAnyDouble(high);
  }
done:
  if (p != small) freeRaw(p);
  return result;
}

}  // namespace molt
