// Int arithmetic on values: results are normalised, so equal ints have equal words while they fit the inline range.
#include <math.h>
#include <string.h>

#include "types/number/int.h"

namespace molt {

using big::Limb;
using big::Scratch;
using big::Wide;

IntObject* allocInt(int64_t limbs) {
  return static_cast<IntObject*>(allocUncleared(sizeof(IntObject) + static_cast<uint64_t>(limbs) * sizeof(Limb), &molt_type_int));
}

Value finishInt(IntObject* o, int64_t n, bool negative) {
  n = big::trim(o->limbs(), n);
  if (n == 0 || (n == 1 && o->limbs()[0] <= (uint64_t{1} << 48))) {
    int64_t v = n ? static_cast<int64_t>(o->limbs()[0]) : 0;
    if (negative) v = -v;
    if (Value::fitsInline(v)) {
      freeObject(o);
      return Value::fromInlineInt(v);
    }
  }
  o->size = negative ? -n : n;
  return Value::fromObject(o);
}

Value intFromMagnitude(const Limb* limbs, int64_t n, bool negative) {
  n = big::trim(limbs, n);
  if (n == 0) return Value::fromInlineInt(0);
  if (n == 1 && limbs[0] <= static_cast<uint64_t>(kInlineIntMax))
    return Value::fromInlineInt(negative ? -static_cast<int64_t>(limbs[0]) : static_cast<int64_t>(limbs[0]));
  IntObject* o = allocInt(n);
  memcpy(o->limbs(), limbs, static_cast<size_t>(n) * sizeof(Limb));
  return finishInt(o, n, negative);
}

Value newInt(int64_t v) {
  if (Value::fitsInline(v)) return Value::fromInlineInt(v);
  IntView view(v);
  return intFromMagnitude(view.limbs, view.n, view.negative);
}

Value newIntFromU64(uint64_t v) { return intFromMagnitude(&v, 1, false); }

Value newIntFromDouble(double d) {
  if (d != d) return raiseValueError("cannot convert float NaN to integer");
  if (__builtin_isinf(d)) return raise(&molt_exc_OverflowError, "cannot convert float infinity to integer");
  d = trunc(d);
  if (d >= -9.2e18 && d <= 9.2e18) return newInt(static_cast<int64_t>(d));
  int exp;
  double m = frexp(fabs(d), &exp);  // m in [0.5, 1)
  Limb mantissa = static_cast<Limb>(ldexp(m, 53));
  Scratch r(exp / 64 + 3);
  int64_t n = big::shiftLeft(r, &mantissa, 1, static_cast<uint64_t>(exp - 53));
  return intFromMagnitude(r, n, d < 0);
}

Value intExact(Value v) {
  if (v.isInlineInt() || isExact(v, &molt_type_int)) return retained(v);
  IntView a(v);
  return intFromMagnitude(a.limbs, a.n, a.negative);
}

bool intAsI64NoRaise(Value v, int64_t* out) {
  if (smallInt(v, out)) return true;
  IntView a(v);
  if (a.n == 0) return *out = 0, true;
  if (a.n > 1) return false;
  if (a.negative) {
    if (a.limbs[0] > uint64_t{1} << 63) return false;
    *out = static_cast<int64_t>(0 - a.limbs[0]);
  } else {
    if (a.limbs[0] > static_cast<uint64_t>(INT64_MAX)) return false;
    *out = static_cast<int64_t>(a.limbs[0]);
  }
  return true;
}

bool intAsI64(Value v, int64_t* out) {
  if (intAsI64NoRaise(v, out)) return true;
  return raise(&molt_exc_OverflowError, "Python int too large to convert to C long");
}

int intSign(Value v) {
  int64_t s;
  if (smallInt(v, &s)) return (s > 0) - (s < 0);
  IntView a(v);
  return a.n == 0 ? 0 : a.negative ? -1 : 1;
}

int64_t intBitLength(Value v) {
  IntView a(v);
  return big::bitLength(a.limbs, a.n);
}

namespace {

// Top 64 bits of a magnitude with a sticky lowest bit, rounded half to even to a double, times 2^exp.
// Handles results in the subnormal range in one rounding.
double roundToDouble(uint64_t top, bool sticky, int64_t exp) {
  // top has its highest bit set: value = top * 2^exp
  int64_t lowest = exp + 11;  // exponent of the last of 53 bits
  int drop = 11;
  if (lowest < -1074) drop += static_cast<int>(-1074 - lowest > 60 ? 60 : -1074 - lowest);
  // Nothing is kept: more than half of the smallest number rounds up to it.
  if (drop >= 64) return drop == 64 && (top > uint64_t{1} << 63 || sticky) ? ldexp(1.0, -1074) : 0.0;
  uint64_t half = uint64_t{1} << (drop - 1), mask = (half << 1) - 1;
  uint64_t rest = top & mask, kept = top >> drop;
  if (rest > half || (rest == half && (sticky || (kept & 1)))) ++kept;
  return ldexp(static_cast<double>(kept), static_cast<int>(exp + drop));
}

double magnitudeToDouble(const Limb* a, int64_t n, bool* overflow) {
  *overflow = false;
  if (n == 0) return 0;
  int64_t bits = big::bitLength(a, n);
  if (bits > 1024) {
    *overflow = true;
    return 0;
  }
  uint64_t top;
  bool sticky = false;
  if (bits <= 64) {
    top = a[0] << (64 - bits);
  } else {
    Scratch t(n);
    big::shiftRight(t, a, n, static_cast<uint64_t>(bits - 64), &sticky);
    top = t[0];
  }
  double d = roundToDouble(top, sticky, bits - 64);
  if (__builtin_isinf(d)) *overflow = true;
  return d;
}

}  // namespace

bool intAsDouble(Value v, double* out) {
  int64_t s;
  if (smallInt(v, &s)) return *out = static_cast<double>(s), true;
  IntView a(v);
  bool overflow;
  double d = magnitudeToDouble(a.limbs, a.n, &overflow);
  if (overflow) return raise(&molt_exc_OverflowError, "int too large to convert to float");
  *out = a.negative ? -d : d;
  return true;
}

Value intTrueDivide(Value x, Value y) {
  int64_t i, j;
  if (smallInt(x, &i) && smallInt(y, &j)) {  // both exact in a double
    if (j == 0) return raise(&molt_exc_ZeroDivisionError, "division by zero");
    return Value::fromDouble(static_cast<double>(i) / static_cast<double>(j));
  }
  IntView a(x), b(y);
  if (b.n == 0) return raise(&molt_exc_ZeroDivisionError, "division by zero");
  if (a.n == 0) return Value::fromDouble(b.negative ? -0.0 : 0.0);
  bool negative = a.negative != b.negative;
  int64_t abits = big::bitLength(a.limbs, a.n), bbits = big::bitLength(b.limbs, b.n);
  if (abits - bbits > 1025) return raise(&molt_exc_OverflowError, "integer division result too large for a float");
  if (abits - bbits < -1100) return Value::fromDouble(negative ? -0.0 : 0.0);
  int64_t shift = 66 - (abits - bbits);  // quotient of 66 or 67 bits
  Scratch num(a.n + (shift > 0 ? shift / 64 : 0) + 2), den(b.n + (shift < 0 ? -shift / 64 : 0) + 2);
  int64_t nn = big::shiftLeft(num, a.limbs, a.n, shift > 0 ? static_cast<uint64_t>(shift) : 0);
  int64_t dn = big::shiftLeft(den, b.limbs, b.n, shift < 0 ? static_cast<uint64_t>(-shift) : 0);
  Scratch q(nn - dn + 2), r(dn + 1);
  big::divRem(q, r, num, nn, den, dn);
  int64_t qn = big::trim(q, nn - dn + 1);
  bool sticky = big::trim(r, dn) != 0, lost;
  int64_t qbits = big::bitLength(q, qn);
  big::shiftRight(q, q, qn, static_cast<uint64_t>(qbits - 64), &lost);
  double d = roundToDouble(q[0], sticky || lost, qbits - 64 - shift);
  if (__builtin_isinf(d)) return raise(&molt_exc_OverflowError, "integer division result too large for a float");
  return Value::fromDouble(negative ? -d : d);
}

int intCompare(Value x, Value y) {
  int64_t i, j;
  if (smallInt(x, &i) && smallInt(y, &j)) return (i > j) - (i < j);
  IntView a(x), b(y);
  bool an = a.negative && a.n, bn = b.negative && b.n;
  if (an != bn) return an ? -1 : 1;
  int c = big::compare(a.limbs, a.n, b.limbs, b.n);
  return an ? -c : c;
}

int intCompareDouble(Value x, double d) {
  int64_t i;
  if (__builtin_isinf(d)) return d > 0 ? -1 : 1;
  if (smallInt(x, &i)) {
    double v = static_cast<double>(i);  // exact
    return (v > d) - (v < d);
  }
  Ref t(newIntFromDouble(d));
  int c = intCompare(x, t);
  if (c) return c;
  double fraction = d - trunc(d);
  return fraction > 0 ? -1 : fraction < 0 ? 1 : 0;
}

int64_t intHash(Value v) {
  constexpr uint64_t kModulus = (uint64_t{1} << 61) - 1;
  int64_t s;
  uint64_t h;
  bool negative;
  if (smallInt(v, &s)) {
    negative = s < 0;
    h = (negative ? static_cast<uint64_t>(-s) : static_cast<uint64_t>(s)) % kModulus;
  } else {
    IntView a(v);
    negative = a.negative;
    h = 0;
    for (int64_t i = a.n - 1; i >= 0; --i) {
      Wide t = ((static_cast<Wide>(h) << 64) | a.limbs[i]) % kModulus;
      h = static_cast<uint64_t>(t);
    }
  }
  int64_t r = negative ? -static_cast<int64_t>(h) : static_cast<int64_t>(h);
  return r == -1 ? -2 : r;
}

Value intNegate(Value v) {
  int64_t s;
  if (smallInt(v, &s)) return newInt(-s);
  IntView a(v);
  return intFromMagnitude(a.limbs, a.n, !a.negative);
}

namespace {

Value addSigned(const IntView& a, const IntView& b, bool negateB) {
  bool bneg = b.negative != negateB;
  if (a.negative == bneg) {
    int64_t n = (a.n > b.n ? a.n : b.n) + 1;
    IntObject* r = allocInt(n);
    return finishInt(r, big::add(r->limbs(), a.limbs, a.n, b.limbs, b.n), a.negative);
  }
  int c = big::compare(a.limbs, a.n, b.limbs, b.n);
  if (c == 0) return Value::fromInlineInt(0);
  const IntView& l = c > 0 ? a : b;
  const IntView& s = c > 0 ? b : a;
  IntObject* r = allocInt(l.n);
  return finishInt(r, big::sub(r->limbs(), l.limbs, l.n, s.limbs, s.n), c > 0 ? a.negative : bneg);
}

// Two's complement bitwise operations, limb by limb.
template <class F>
Value bitwise(Value x, Value y, F f) {
  int64_t i, j;
  if (smallInt(x, &i) && smallInt(y, &j)) return newInt(static_cast<int64_t>(f(static_cast<uint64_t>(i), static_cast<uint64_t>(j))));
  IntView a(x), b(y);
  int64_t n = (a.n > b.n ? a.n : b.n) + 1;
  IntObject* r = allocInt(n);
  Limb ca = 1, cb = 1, cr = 1;
  bool an = a.negative && a.n, bn = b.negative && b.n;
  bool rn = f(an ? ~uint64_t{0} : 0, bn ? ~uint64_t{0} : 0) != 0;
  for (int64_t k = 0; k < n; ++k) {
    Limb la = k < a.n ? a.limbs[k] : 0, lb = k < b.n ? b.limbs[k] : 0;
    if (an) { la = ~la + ca; ca = ca && la == 0; }
    if (bn) { lb = ~lb + cb; cb = cb && lb == 0; }
    Limb l = f(la, lb);
    if (rn) { l = ~l + cr; cr = cr && l == 0; }
    r->limbs()[k] = l;
  }
  return finishInt(r, n, rn);
}

}  // namespace

Value intShift(Value x, Value y, bool left) {
  if (intSign(y) < 0) return raiseValueError("negative shift count");
  int64_t count;
  bool fits = intAsI64NoRaise(y, &count);
  if (left) {
    if (intSign(x) == 0) return Value::fromInlineInt(0);
    if (!fits || count > (int64_t{1} << 40)) {
      // Up to as many digits of 30 bits as CPython can count it is memory that is missing.
      return intCompareDouble(y, 0x1p63 / 4 * 30) < 0 ? raiseNoMemory() : raise(&molt_exc_OverflowError, "too many digits in integer");
    }
    int64_t s;
    if (smallInt(x, &s) && count < 15) return newInt(s * (int64_t{1} << count));
    IntView a(x);
    IntObject* r = allocInt(a.n + count / 64 + 1);
    return finishInt(r, big::shiftLeft(r->limbs(), a.limbs, a.n, static_cast<uint64_t>(count)), a.negative);
  }
  int64_t s;
  if (!fits) return Value::fromInlineInt(intSign(x) < 0 ? -1 : 0);
  if (smallInt(x, &s)) return Value::fromInlineInt(s >> (count > 63 ? 63 : count));
  IntView a(x);
  IntObject* r = allocInt(a.n + 1);
  bool lost;
  int64_t n = big::shiftRight(r->limbs(), a.limbs, a.n, static_cast<uint64_t>(count), &lost);
  if (a.negative && lost) {
    const Limb one = 1;
    n = big::add(r->limbs(), r->limbs(), n, &one, 1);
  }
  return finishInt(r, n, a.negative);
}

bool intDivMod(Value x, Value y, Value* q, Value* r) {
  int64_t i, j;
  if (smallInt(x, &i) && smallInt(y, &j)) {
    if (j == 0) return raise(&molt_exc_ZeroDivisionError, q && r ? "integer division or modulo by zero" : q ? "integer division or modulo by zero" : "integer modulo by zero");
    int64_t d = i / j, m = i % j;
    if (m && (m < 0) != (j < 0)) --d, m += j;
    if (q) *q = newInt(d);
    if (r) *r = newInt(m);
    return true;
  }
  IntView a(x), b(y);
  if (b.n == 0) return raise(&molt_exc_ZeroDivisionError, q ? "integer division or modulo by zero" : "integer modulo by zero");
  bool negative = a.negative != b.negative;
  if (big::compare(a.limbs, a.n, b.limbs, b.n) < 0) {
    bool floorDown = negative && a.n;
    if (q) *q = Value::fromInlineInt(floorDown ? -1 : 0);
    if (r) *r = floorDown ? addSigned(a, b, false) : intFromMagnitude(a.limbs, a.n, a.negative);
    return true;
  }
  int64_t qn = a.n - b.n + 1;
  IntObject* qo = allocInt(qn + 1);
  IntObject* ro = allocInt(b.n + 1);
  big::divRem(qo->limbs(), ro->limbs(), a.limbs, a.n, b.limbs, b.n);
  qn = big::trim(qo->limbs(), qn);
  int64_t rn = big::trim(ro->limbs(), b.n);
  if (negative && rn) {
    const Limb one = 1;
    qn = big::add(qo->limbs(), qo->limbs(), qn, &one, 1);
    Scratch t(b.n);
    rn = big::sub(t, b.limbs, b.n, ro->limbs(), rn);
    memcpy(ro->limbs(), t.p, static_cast<size_t>(rn) * sizeof(Limb));
  }
  Value qv = finishInt(qo, qn, negative), rv = finishInt(ro, rn, b.negative);
  if (q) *q = qv; else decref(qv);
  if (r) *r = rv; else decref(rv);
  return true;
}

namespace {

Value modInverse(Value a, Value n) {  // a and n > 1 exact; extended Euclid
  Ref r0 = Ref::borrow(n), r1;
  Value m;
  if (!intDivMod(a, n, nullptr, &m)) return kNoValue;
  r1 = Ref(m);
  Ref t0(Value::fromInlineInt(0)), t1(Value::fromInlineInt(1));
  while (intSign(r1)) {
    Value q, r;
    if (!intDivMod(r0, r1, &q, &r)) return kNoValue;
    Ref quotient(q), rest(r);
    Ref prod(molt_type_int.binary[static_cast<int>(BinaryOp::Mul)](quotient, t1));
    Ref next(molt_type_int.binary[static_cast<int>(BinaryOp::Sub)](t0, prod));
    t0 = static_cast<Ref&&>(t1);
    t1 = static_cast<Ref&&>(next);
    r0 = static_cast<Ref&&>(r1);
    r1 = static_cast<Ref&&>(rest);
  }
  if (!(r0.get() == Value::fromInlineInt(1))) return raiseValueError("base is not invertible for the given modulus");
  Value out;
  if (!intDivMod(t0, n, nullptr, &out)) return kNoValue;
  return out;
}

}  // namespace

Value intPow(Value a, Value b, Value mod) {
  auto mulFn = molt_type_int.binary[static_cast<int>(BinaryOp::Mul)];
  bool hasMod = mod.bits && !mod.isNone();
  if (!hasMod && intSign(b) < 0) {
    double x, y;
    if (!intAsDouble(a, &x) || !intAsDouble(b, &y)) return kNoValue;
    if (x == 0) return raise(&molt_exc_ZeroDivisionError, "0.0 cannot be raised to a negative power");
    return Value::fromAnyDouble(pow(x, y));
  }
  Ref base = Ref(intExact(a)), exponent = Ref(intExact(b)), modulus;
  bool negativeModulus = false;
  if (hasMod) {
    if (intSign(mod) == 0) return raiseValueError("pow() 3rd argument cannot be 0");
    negativeModulus = intSign(mod) < 0;
    modulus = Ref(negativeModulus ? intNegate(mod) : intExact(mod));
    if (modulus.get() == Value::fromInlineInt(1)) return Value::fromInlineInt(0);
    if (intSign(exponent) < 0) {
      Value inverse = modInverse(base, modulus);
      if (!inverse) return kNoValue;
      base = Ref(inverse);
      exponent = Ref(intNegate(exponent));
    }
    Value reduced;
    if (!intDivMod(base, modulus, nullptr, &reduced)) return kNoValue;
    base = Ref(reduced);
  }
  auto step = [&](Value x, Value y) -> Value {
    Value p = mulFn(x, y);
    if (!p || !hasMod) return p;
    Ref product(p);
    Value m;
    return intDivMod(product, modulus, nullptr, &m) ? m : kNoValue;
  };
  if (!hasMod && (base.get() == Value::fromInlineInt(2))) return intShift(Value::fromInlineInt(1), exponent, true);
  IntView e(exponent.get());
  int64_t bits = big::bitLength(e.limbs, e.n);
  if (!hasMod && bits > 40 && big::bitLength(IntView(base.get()).limbs, IntView(base.get()).n) > 1)
    return raiseNoMemory();
  Ref result(Value::fromInlineInt(1));
  for (int64_t i = bits - 1; i >= 0; --i) {
    result = Ref(step(result, result));
    if (!result) return kNoValue;
    if ((e.limbs[i / 64] >> (i % 64)) & 1) {
      result = Ref(step(result, base));
      if (!result) return kNoValue;
    }
  }
  if (negativeModulus && intSign(result)) {
    return molt_type_int.binary[static_cast<int>(BinaryOp::Sub)](result, modulus);
  }
  return result.release();
}

// ---- slots ----
#define BOTH_INTS(a, b) \
  if (!isInt(a) || !isInt(b)) return kNotImplemented

Value intAdd(Value x, Value y) {
  BOTH_INTS(x, y);
  int64_t i, j;
  if (smallInt(x, &i) && smallInt(y, &j)) return newInt(i + j);
  IntView a(x), b(y);
  return addSigned(a, b, false);
}
Value intSub(Value x, Value y) {
  BOTH_INTS(x, y);
  int64_t i, j;
  if (smallInt(x, &i) && smallInt(y, &j)) return newInt(i - j);
  IntView a(x), b(y);
  return addSigned(a, b, true);
}
Value intMul(Value x, Value y) {
  BOTH_INTS(x, y);
  int64_t i, j, r;
  if (smallInt(x, &i) && smallInt(y, &j)) {
    if (!__builtin_mul_overflow(i, j, &r)) return newInt(r);
    __int128 p = static_cast<__int128>(i) * j;
    Wide m = static_cast<Wide>(p < 0 ? -p : p);
    Limb l[2] = {static_cast<Limb>(m), static_cast<Limb>(m >> 64)};
    return intFromMagnitude(l, 2, p < 0);
  }
  IntView a(x), b(y);
  if (a.n == 0 || b.n == 0) return Value::fromInlineInt(0);
  IntObject* o = allocInt(a.n + b.n);
  return finishInt(o, big::mul(o->limbs(), a.limbs, a.n, b.limbs, b.n), a.negative != b.negative);
}
Value intTrueDiv(Value x, Value y) { BOTH_INTS(x, y); return intTrueDivide(x, y); }
Value intFloorDiv(Value x, Value y) {
  BOTH_INTS(x, y);
  Value q;
  return intDivMod(x, y, &q, nullptr) ? q : kNoValue;
}
Value intMod(Value x, Value y) {
  BOTH_INTS(x, y);
  Value r;
  return intDivMod(x, y, nullptr, &r) ? r : kNoValue;
}
Value intDivmodOp(Value x, Value y) {
  BOTH_INTS(x, y);
  Value q, r;
  if (!intDivMod(x, y, &q, &r)) return kNoValue;
  Ref a(q), b(r);
  return tupleOf(q, r);
}
Value intPowOp(Value x, Value y) { BOTH_INTS(x, y); return intPow(x, y, kNone); }
Value intLShift(Value x, Value y) { BOTH_INTS(x, y); return intShift(x, y, true); }
Value intRShift(Value x, Value y) { BOTH_INTS(x, y); return intShift(x, y, false); }
Value intAnd(Value x, Value y) { BOTH_INTS(x, y); return bitwise(x, y, [](Limb a, Limb b) { return a & b; }); }
Value intOr(Value x, Value y) { BOTH_INTS(x, y); return bitwise(x, y, [](Limb a, Limb b) { return a | b; }); }
Value intXor(Value x, Value y) { BOTH_INTS(x, y); return bitwise(x, y, [](Limb a, Limb b) { return a ^ b; }); }
Value intInvert(Value v) {
  Ref n(intNegate(v));
  return intSub(n, Value::fromInlineInt(1));
}

}  // namespace molt
