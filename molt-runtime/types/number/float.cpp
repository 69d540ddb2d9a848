// The type float.
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <algorithm>
#include <bit>

#include "types/number/format_spec.h"
#include "types/number/int.h"
#include "types/text/unicode.h"

namespace molt {

// Each NaN that is made is an object of its own in CPython; here its payload tells it from the others.
Value newFloat(double d) {
  if (d == d) [[likely]] return Value::fromDouble(d);
  static constinit uint64_t made = 0;
  constexpr uint64_t kPayload = (uint64_t{1} << 50) - 1;
  uint64_t bits = __builtin_bit_cast(uint64_t, __builtin_copysign(__builtin_nan(""), d)) | (++made & kPayload);
  return Value::fromDouble(__builtin_bit_cast(double, bits));
}

int64_t hashDouble(double d, Value identity) {
  if (d != d) {
    // Each NaN object hashes by its address in CPython; the word serves here.
    return static_cast<int64_t>((identity.bits >> 4) | (identity.bits << 60)) & INT64_MAX;
  }
  if (__builtin_isinf(d)) return d > 0 ? 314159 : -314159;
  constexpr uint64_t kModulus = (uint64_t{1} << 61) - 1;
  int exp;
  double m = frexp(fabs(d), &exp);
  uint64_t x = 0;
  while (m != 0) {  // 28 bits at a time, as a number modulo 2^61 - 1
    x = ((x << 28) & kModulus) | x >> 33;
    m *= 268435456.0;
    exp -= 28;
    uint64_t y = static_cast<uint64_t>(m);
    m -= static_cast<double>(y);
    x += y;
    if (x >= kModulus) x -= kModulus;
  }
  exp = exp >= 0 ? exp % 61 : 60 - ((-1 - exp) % 61);
  x = ((x << exp) & kModulus) | x >> (61 - exp);
  int64_t h = d < 0 ? -static_cast<int64_t>(x) : static_cast<int64_t>(x);
  return h == -1 ? -2 : h;
}

// By __float__ or __index__.
bool toDouble(Value v, double* out) {
  if (v.isDouble()) return *out = v.asDouble(), true;
  if (isFloat(v)) return *out = floatValue(v), true;
  if (isInt(v)) return intAsDouble(v, out);
  return convertedToDouble(v, out);
}

bool convertedToDouble(Value v, double* out) {
  Type* t = typeOf(v);
  if (!typeReady(t)) return false;
  if (auto fn = t->unary[static_cast<int>(UnaryOp::Float)]) {
    Ref r(fn(v));
    if (!r) return false;
    if (!isFloat(r)) return raiseTypeError("%T.__float__ returned non-float (type %T)", v, r.get());
    if (r.get().isObject() &&
        !warn(&molt_exc_DeprecationWarning, 1,
              "%T.__float__ returned non-float (type %T).  The ability to return an instance of a strict subclass of float "
              "is deprecated, and may be removed in a future version of Python.", v, r.get()))
      return false;
    *out = floatValue(r);
    return true;
  }
  if (t->unary[static_cast<int>(UnaryOp::Index)]) {
    Value i;
    if (!indexValue(v, &i)) return false;
    Ref keep(i);
    return intAsDouble(i, out);
  }
  return raiseTypeError("must be real number, not %T", v);
}

namespace {

// A float or int operand as double. 0: other type, -1: error, 1: ok
int operand(Value v, double* out) {
  if (v.isDouble()) return *out = v.asDouble(), 1;
  if (isFloat(v)) return *out = floatValue(v), 1;
  if (isInt(v)) return intAsDouble(v, out) ? 1 : -1;
  return 0;
}
#define OPERANDS(a, b, x, y)                                 \
  double x, y;                                               \
  {                                                          \
    int k1 = operand(a, &x), k2 = k1 > 0 ? operand(b, &y) : k1; \
    if (k1 < 0 || k2 < 0) return kNoValue;                   \
    if (k1 == 0 || k2 == 0) return kNotImplemented;          \
  }

Value floatAdd(Value a, Value b) { OPERANDS(a, b, x, y); return Value::fromDouble(x + y); }
Value floatSub(Value a, Value b) { OPERANDS(a, b, x, y); return Value::fromDouble(x - y); }
Value floatMul(Value a, Value b) { OPERANDS(a, b, x, y); return Value::fromDouble(x * y); }
Value floatDiv(Value a, Value b) {
  OPERANDS(a, b, x, y);
  if (y == 0) return raise(&molt_exc_ZeroDivisionError, "float division by zero");
  return Value::fromDouble(x / y);
}

void divMod(double x, double y, double* q, double* r) {
  double m = fmod(x, y);
  double d = (x - m) / y;
  if (m != 0) {
    if ((y < 0) != (m < 0)) m += y, d -= 1;
  } else {
    m = copysign(0.0, y);
  }
  if (d != 0) {
    *q = floor(d);
    if (d - *q > 0.5) *q += 1;
  } else {
    *q = copysign(0.0, x / y);
  }
  *r = m;
}

Value floatFloorDiv(Value a, Value b) {
  OPERANDS(a, b, x, y);
  if (y == 0) return raise(&molt_exc_ZeroDivisionError, "float floor division by zero");
  double q, r;
  divMod(x, y, &q, &r);
  return Value::fromAnyDouble(q);
}
Value floatMod(Value a, Value b) {
  OPERANDS(a, b, x, y);
  if (y == 0) return raise(&molt_exc_ZeroDivisionError, "float modulo");
  double q, r;
  divMod(x, y, &q, &r);
  return Value::fromAnyDouble(r);
}
Value floatDivmod(Value a, Value b) {
  OPERANDS(a, b, x, y);
  if (y == 0) return raise(&molt_exc_ZeroDivisionError, "float divmod()");
  double q, r;
  divMod(x, y, &q, &r);
  return tupleOf(Value::fromAnyDouble(q), Value::fromAnyDouble(r));
}

Value floatPow(Value a, Value b) {
  OPERANDS(a, b, x, y);
  if (x == 0 && y < 0 && !__builtin_isinf(y)) return raise(&molt_exc_ZeroDivisionError, "0.0 cannot be raised to a negative power");
  if (x < 0 && !__builtin_isinf(x) && !__builtin_isinf(y) && y == y && y != floor(y)) {
    Ref cx(newComplex(x, 0)), cy(newComplex(y, 0));
    return molt_type_complex.binary[static_cast<int>(BinaryOp::Pow)](cx, cy);
  }
  double r = pow(x, y);
  if (__builtin_isinf(r) && !__builtin_isinf(x) && !__builtin_isinf(y))
    {
      Ref text(newStr("Numerical result out of range"));
      Value both[2] = {newInt(34), text};
      Ref exc(call(Value::fromObject(&molt_exc_OverflowError), both, 2, kNoValue));
      return exc ? Value(raiseValue(exc)) : kNoValue;
    }
  return Value::fromAnyDouble(r);
}
Value floatPow3(Value a, Value b, Value mod) {
  if (mod.isNone()) return floatPow(a, b);
  return raiseTypeError("pow() 3rd argument not allowed unless all arguments are integers");
}

Value floatNeg(Value v) { return Value::fromDouble(-floatValue(v)); }
Value floatPos(Value v) { return Value::fromDouble(floatValue(v)); }
Value floatAbs(Value v) { return Value::fromDouble(fabs(floatValue(v))); }
Value floatInt(Value v) { return newIntFromDouble(floatValue(v)); }
int floatBool(Value v) { return floatValue(v) != 0; }
int64_t floatHash(Value v) { return hashDouble(floatValue(v), v); }
Value floatRepr(Value v) {
  char text[48];
  int n = reprDouble(floatValue(v), text, true);
  return newStrAscii(text, n);
}

Value floatCompare(Value a, Value b, CompareOp op) {
  if (!isFloat(a)) return kNotImplemented;
  double x = floatValue(a);
  int c;
  bool unordered = false;
  if (isFloat(b)) {
    double y = floatValue(b);
    unordered = x != x || y != y;
    c = (x > y) - (x < y);
  } else if (isInt(b)) {
    unordered = x != x;
    c = unordered ? 0 : -intCompareDouble(b, x);
  } else {
    return kNotImplemented;
  }
  bool r = false;
  switch (op) {
    case CompareOp::Lt: r = !unordered && c < 0; break;
    case CompareOp::Le: r = !unordered && c <= 0; break;
    case CompareOp::Eq: r = !unordered && c == 0; break;
    case CompareOp::Ne: r = unordered || c != 0; break;
    case CompareOp::Gt: r = !unordered && c > 0; break;
    case CompareOp::Ge: r = !unordered && c >= 0; break;
    case CompareOp::kCount: break;
  }
  return Value::fromBool(r);
}

Value floatFromText(const char* s, int64_t n, Value original) {
  auto space = [](char c) { return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f); };
  while (n && space(*s)) ++s, --n;
  while (n && space(s[n - 1])) --n;
  double d;
  if (!parseDouble(s, n, &d)) return raiseValueError("could not convert string to float: %R", original);
  return newFloat(d);
}

Value floatFromObject(Value x) {
  if (x.isDouble()) return x;
  if (isStr(x)) {
    Str* s = asStr(x);
    if (s->ascii) return floatFromText(reinterpret_cast<const char*>(s->data()), s->length, x);
    big::Scratch room(s->length / 8 + 1);
    char* text = reinterpret_cast<char*>(room.p);
    for (int64_t i = 0; i < s->length; ++i) {
      uint32_t c = strAt(s, i);
      uint8_t digit = c < 128 ? 255 : unicodeRecord(c).decimal;
      text[i] = c < 128 ? static_cast<char>(c) : digit != 255 ? static_cast<char>('0' + digit) : isSpace(c) ? ' ' : '?';
    }
    return floatFromText(text, s->length, x);
  }
  Type* t = typeOf(x);
  if (!typeReady(t)) return kNoValue;
  if (isInt(x) || isFloat(x) || t->unary[static_cast<int>(UnaryOp::Float)] || t->unary[static_cast<int>(UnaryOp::Index)]) {
    // Unlike where a number is wanted, a subclass's own __float__ counts here.
    auto fn = t->unary[static_cast<int>(UnaryOp::Float)];
    bool own = isFloat(x) ? fn != molt_type_float.unary[static_cast<int>(UnaryOp::Float)]
                          : isInt(x) && fn != molt_type_int.unary[static_cast<int>(UnaryOp::Float)];
    double d;
    return (own ? convertedToDouble(x, &d) : toDouble(x, &d)) ? Value::fromDouble(d) : kNoValue;
  }
  if (t->getBuffer) {
    Buffer b;
    if (!getBuffer(x, &b, false)) return kNoValue;
    Value r = floatFromText(reinterpret_cast<const char*>(b.data), b.length, x);
    releaseBuffer(&b);
    return r;
  }
  return raiseTypeError("float() argument must be a string or a real number, not '%T'", x);
}

Value floatMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames && asTuple(kwnames)->length && t->init == molt_type_float.init) return raiseTypeError("float() takes no keyword arguments");
  if (nargs > 1) return raiseTypeError("float expected at most 1 argument, got %z", nargs);
  Value r = nargs ? floatFromObject(args[0]) : Value::fromDouble(0.0);
  if (!r || t == &molt_type_float) return r;
  Value o = newInstance(t);
  if (o) static_cast<FloatObject*>(o.object())->value = r.asDouble();
  return o;
}

Value integerOf(double d) { return newIntFromDouble(d); }

}  // namespace

#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) static Value fn(const Value* a);
#include "abi/methods/float.def"

static Value floatConjugate(const Value* a) { return floatPos(a[0]); }
static Value floatIsInteger(const Value* a) {
  double d = floatValue(a[0]);
  return Value::fromBool(!__builtin_isinf(d) && d == floor(d));
}
static Value floatCeil(const Value* a) { return integerOf(ceil(floatValue(a[0]))); }
static Value floatFloor(const Value* a) { return integerOf(floor(floatValue(a[0]))); }
static Value floatTrunc(const Value* a) { return integerOf(trunc(floatValue(a[0]))); }
static Value floatGetNewArgs(const Value* a) { return tupleOf(floatPos(a[0])); }
static Value floatGetFormat(const Value* a) {
  if (isStr(a[1]) && (strEqualsAscii(asStr(a[1]), "double") || strEqualsAscii(asStr(a[1]), "float")))
    return newStr("IEEE, little-endian");
  return raiseValueError("__getformat__() argument 1 must be 'double' or 'float'");
}

static Value floatAsIntegerRatio(const Value* a) {
  double d = floatValue(a[0]);
  if (__builtin_isinf(d)) return raise(&molt_exc_OverflowError, "cannot convert Infinity to integer ratio");
  if (d != d) return raiseValueError("cannot convert NaN to integer ratio");
  int exp;
  double m = frexp(d, &exp);
  for (int i = 0; i < 300 && m != floor(m); ++i) m *= 2, --exp;
  Ref num(newIntFromDouble(m)), shift(newInt(exp < 0 ? -exp : exp));
  Ref one(Value::fromInlineInt(1));
  if (exp > 0) {
    Ref n(intShift(num, shift, true));
    return tupleOf(n.get(), one.get());
  }
  Ref den(intShift(one, shift, true));
  return tupleOf(num.get(), den.get());
}

static Value floatHex(const Value* a) {
  double d = floatValue(a[0]);
  char text[48];
  if (d != d || __builtin_isinf(d)) {
    int n = reprDouble(d, text, true);
    return newStrAscii(text, n);
  }
  if (d == 0) return newStr(signbit(d) ? "-0x0.0p+0" : "0x0.0p+0");
  uint64_t bits = __builtin_bit_cast(uint64_t, d);
  int biased = static_cast<int>(bits >> 52 & 0x7ff);
  uint64_t fraction = bits & ((uint64_t{1} << 52) - 1);
  int exp = biased ? biased - 1023 : -1022;
  int n = snprintf(text, sizeof text, "%s0x%d.%013llxp%+d", signbit(d) ? "-" : "", biased ? 1 : 0,
                   static_cast<unsigned long long>(fraction), exp);
  return newStrAscii(text, n);
}

namespace {
constexpr int64_t kHugePower = int64_t{1} << 48;  // far beyond any float, and what digits of a text can make up for

// Digits of a hexadecimal number and the power of two that they are to be multiplied by.
struct HexDigits {
  uint64_t mantissa = 0;  // its first 60 bits; the lowest stands for all that was left out too
  int64_t exponent = 0, count = 0;

  // False if c is none.
  bool digit(char c, bool fraction) {
    uint64_t value;
    if (c >= '0' && c <= '9') value = static_cast<uint64_t>(c - '0');
    else if ((c | 32) >= 'a' && (c | 32) <= 'f') value = static_cast<uint64_t>((c | 32) - 'a' + 10);
    else return false;
    ++count;
    bool room = mantissa >> 56 == 0;
    if (room) mantissa = mantissa << 4 | value;
    else mantissa |= value != 0;
    exponent += (room ? 0 : 4) - (fraction ? 4 : 0);
    return true;
  }
  // The nearest float, the even one of two; infinite if it is too large.
  double rounded() const {
    if (!mantissa) return 0.0;
    int64_t top = 63 - __builtin_clzll(mantissa) + exponent;  // the power of the first bit
    if (top > 1023) return __builtin_inf();
    int64_t lowest = std::max<int64_t>(top - 52, -1074);  // of the last bit that a float has
    int64_t drop = lowest - exponent;
    uint64_t kept;
    if (drop <= 0) {
      kept = mantissa << -drop;
    } else if (drop > 61) {
      kept = 0;
    } else {
      uint64_t half = uint64_t{1} << (drop - 1), rest = mantissa & (half * 2 - 1);
      kept = mantissa >> drop;
      kept += rest > half || (rest == half && (kept & 1));
    }
    return std::bit_cast<double>((static_cast<uint64_t>(lowest + 1074) << 52) + kept);
  }
};
}  // namespace

static Value floatFromHex(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("bad argument type for built-in operation");
  Ref keep;
  int64_t n;
  const char* s = strUtf8(asStr(a[1]), &n, &keep);
  const char* end = s + n;
  auto space = [](char c) { return c == ' ' || (c >= 9 && c <= 13); };
  while (s < end && space(*s)) ++s;
  while (s < end && space(end[-1])) --end;
  const char* invalid = "invalid hexadecimal floating-point string";
  bool negative = false;
  if (s < end && (*s == '+' || *s == '-')) negative = *s++ == '-';
  double d;
  auto word = [&](const char* w) {
    return static_cast<size_t>(end - s) == strlen(w) && strncasecmp(s, w, strlen(w)) == 0;
  };
  if (word("inf") || word("infinity")) {
    d = __builtin_inf();
  } else if (word("nan")) {
    d = __builtin_nan("");
  } else {
    if (end - s >= 2 && s[0] == '0' && (s[1] | 32) == 'x') s += 2;
    HexDigits number;
    while (s < end && number.digit(*s, false)) ++s;
    if (s < end && *s == '.') {
      ++s;
      while (s < end && number.digit(*s, true)) ++s;
    }
    if (!number.count) return raiseValueError("%s", invalid);
    if (s < end && (*s | 32) == 'p') {
      ++s;
      bool below = false;
      if (s < end && (*s == '+' || *s == '-')) below = *s++ == '-';
      const char* first = s;
      int64_t power = 0;
      for (; s < end && *s >= '0' && *s <= '9'; ++s) power = power < kHugePower ? power * 10 + (*s - '0') : power;
      if (s == first) return raiseValueError("%s", invalid);
      number.exponent += below ? -power : power;
    }
    if (s != end) return raiseValueError("%s", invalid);
    d = number.rounded();
    if (__builtin_isinf(d)) return raise(&molt_exc_OverflowError, "hexadecimal value too large to represent as a float");
  }
  Value r = newFloat(negative ? -d : d);
  if (asType(a[0]) == &molt_type_float) return r;
  return call1(a[0], r);
}

Value floatRound(double d, Value ndigits) {
  if (!ndigits || ndigits.isNone()) {
    if (d != d) return raiseValueError("cannot convert float NaN to integer");
    if (__builtin_isinf(d)) return raise(&molt_exc_OverflowError, "cannot convert float infinity to integer");
    return newIntFromDouble(rint(d));
  }
  int64_t n;
  if (!indexAsI64(ndigits, &n, nullptr)) return kNoValue;
  if (d != d || __builtin_isinf(d) || n > 323) return Value::fromAnyDouble(d);
  if (n < -308) return Value::fromDouble(copysign(0.0, d));
  // Correctly rounded through the decimal expansion.
  if (n >= 0) {
    char text[720];
    snprintf(text, sizeof text, "%.*f", static_cast<int>(n), d);
    double r = strtod(text, nullptr);
    if (__builtin_isinf(r)) return raise(&molt_exc_OverflowError, "rounded value too large to represent");
    return Value::fromDouble(r);
  }
  Ref whole(newIntFromDouble(d));
  double unit = pow(10.0, static_cast<double>(-n));
  if (fabs(d) < unit / 4) return Value::fromDouble(copysign(0.0, d));
  // Half-even on the exact value: an int part that is a tie with a fraction behind it is no tie.
  Ref digits(newInt(n));
  double fraction = d - trunc(d);
  Ref rounded;
  if (fraction != 0) {
    Ref two(Value::fromInlineInt(2));
    auto mul = molt_type_int.binary[static_cast<int>(BinaryOp::Mul)];
    auto add = molt_type_int.binary[static_cast<int>(BinaryOp::Add)];
    // Compare on a scale of ten: whole * 10 + sign(fraction) has the same nearest multiple.
    Ref scaled(mul(whole, Value::fromInlineInt(10)));
    Ref nudged(add(scaled, Value::fromInlineInt(fraction > 0 ? 1 : -1)));
    Ref wider(newInt(n - 1));
    rounded = Ref(intRound(nudged, wider));
    Value q;
    if (!intDivMod(rounded, Value::fromInlineInt(10), &q, nullptr)) return kNoValue;
    rounded = Ref(q);
  } else {
    rounded = Ref(intRound(whole, digits));
  }
  if (!rounded) return kNoValue;
  double r;
  if (!intAsDouble(rounded, &r)) {
    clearPending();
    return raise(&molt_exc_OverflowError, "rounded value too large to represent");
  }
  return Value::fromDouble(r == 0 ? copysign(0.0, d) : r);
}
static Value floatRoundMethod(const Value* a) { return floatRound(floatValue(a[0]), a[1]); }

static Value floatFormatMethod(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("__format__() argument must be str, not %A", a[1]);
  if (asStr(a[1])->length == 0) return strOf(a[0]);
  FormatSpec spec;
  if (!parseFormatSpec(asStr(a[1]), typeOf(a[0])->name, &spec)) return kNoValue;
  return formatFloat(floatValue(a[0]), spec, typeOf(a[0])->name);
}

static constinit NativeMethod floatMethods[] = {
#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) {name, sig, fn, nullptr, doc, kind},
#include "abi/methods/float.def"
    {}};
static Value floatZero(Value) { return Value::fromDouble(0.0); }
static constexpr GetSet floatGetSets[] = {{"real", floatPos, nullptr, "the real part of a complex number"},
                                          {"imag", floatZero, nullptr, "the imaginary part of a complex number"},
                                          {}};

constinit Type molt_type_float = [] {
  Type t = staticType("float", kTypeBase | kTypeFloat | kTypeSelfPattern, sizeof(FloatObject));
  t.make = floatMake;
  t.repr = floatRepr;
  t.hash = floatHash;
  t.boolean = floatBool;
  t.compare = floatCompare;
  auto un = [&](UnaryOp op, Value (*fn)(Value)) { t.unary[static_cast<int>(op)] = fn; };
  un(UnaryOp::Neg, floatNeg);
  un(UnaryOp::Pos, floatPos);
  un(UnaryOp::Abs, floatAbs);
  un(UnaryOp::Int, floatInt);
  un(UnaryOp::Float, floatPos);
  auto set = [&](BinaryOp op, Value (*fn)(Value, Value)) { t.binary[static_cast<int>(op)] = fn; };
  set(BinaryOp::Add, floatAdd);
  set(BinaryOp::Sub, floatSub);
  set(BinaryOp::Mul, floatMul);
  set(BinaryOp::TrueDiv, floatDiv);
  set(BinaryOp::FloorDiv, floatFloorDiv);
  set(BinaryOp::Mod, floatMod);
  set(BinaryOp::DivMod, floatDivmod);
  set(BinaryOp::Pow, floatPow);
  t.pow3 = floatPow3;
  t.methods = floatMethods;
  t.getsets = floatGetSets;
  t.doc = "Convert a string or number to a floating-point number, if possible.";
  t.textSignature = "(x=0, /)";
  return t;
}();

}  // namespace molt
