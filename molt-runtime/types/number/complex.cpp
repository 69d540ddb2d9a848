// The type complex.
#include <math.h>
#include <string.h>

#include "types/number/format_spec.h"
#include "types/number/int.h"
#include "types/text/unicode.h"

namespace molt {

Value newComplex(double re, double im) {
  auto* o = static_cast<ComplexObject*>(allocObject(sizeof(ComplexObject), &molt_type_complex));
  o->real = re;
  o->imag = im;
  return Value::fromObject(o);
}

namespace {

struct C {
  double re, im;
};

bool isComplex(Value v) {
  return v.isObject() && (v.object()->type == &molt_type_complex || isSubtype(v.object()->type, &molt_type_complex));
}
C complexValue(Value v) {
  auto* o = static_cast<ComplexObject*>(v.object());
  return {o->real, o->imag};
}

int operand(Value v, C* out) {
  if (isComplex(v)) return *out = complexValue(v), 1;
  out->im = 0;
  if (isFloat(v)) return out->re = floatValue(v), 1;
  if (isInt(v)) return intAsDouble(v, &out->re) ? 1 : -1;
  return 0;
}
#define OPERANDS(a, b, x, y)                                    \
  C x, y;                                                       \
  {                                                             \
    int k1 = operand(a, &x), k2 = k1 > 0 ? operand(b, &y) : k1; \
    if (k1 < 0 || k2 < 0) return kNoValue;                      \
    if (k1 == 0 || k2 == 0) return kNotImplemented;             \
  }

Value complexAdd(Value a, Value b) { OPERANDS(a, b, x, y); return newComplex(x.re + y.re, x.im + y.im); }
Value complexSub(Value a, Value b) { OPERANDS(a, b, x, y); return newComplex(x.re - y.re, x.im - y.im); }
C product(C x, C y) { return {x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re}; }
Value complexMul(Value a, Value b) {
  OPERANDS(a, b, x, y);
  C r = product(x, y);
  return newComplex(r.re, r.im);
}

// Smith's method: scaled by the larger part of the divisor.
C quotient(C a, C b) {
  double absRe = fabs(b.re), absIm = fabs(b.im);
  if (absRe >= absIm) {
    if (absRe == 0) return {0, 0};
    double ratio = b.im / b.re, denom = b.re + b.im * ratio;
    return {(a.re + a.im * ratio) / denom, (a.im - a.re * ratio) / denom};
  }
  if (absIm >= absRe) {
    double ratio = b.re / b.im, denom = b.re * ratio + b.im;
    return {(a.re * ratio + a.im) / denom, (a.im * ratio - a.re) / denom};
  }
  return {__builtin_nan(""), __builtin_nan("")};
}
Value complexDiv(Value a, Value b) {
  OPERANDS(a, b, x, y);
  if (y.re == 0 && y.im == 0) return raise(&molt_exc_ZeroDivisionError, "complex division by zero");
  C r = quotient(x, y);
  return newComplex(r.re, r.im);
}

Value complexPow(Value a, Value b) {
  OPERANDS(a, b, x, y);
  C r;
  if (y.re == 0 && y.im == 0) {
    r = {1, 0};
  } else if (x.re == 0 && x.im == 0) {
    if (y.im != 0 || y.re < 0) return raise(&molt_exc_ZeroDivisionError, "0.0 to a negative or complex power");
    r = {0, 0};
  } else if (y.im == 0 && y.re == floor(y.re) && fabs(y.re) <= 100) {
    long n = static_cast<long>(fabs(y.re));
    C result = {1, 0}, p = x;
    for (long mask = 1; mask > 0 && n >= mask; mask <<= 1) {
      if (n & mask) result = product(result, p);
      p = product(p, p);
    }
    r = y.re < 0 ? quotient({1, 0}, result) : result;
  } else {
    double vabs = hypot(x.re, x.im), len = pow(vabs, y.re), at = atan2(x.im, x.re), phase = at * y.re;
    if (y.im != 0) {
      len *= exp(-at * y.im);
      phase += y.im * log(vabs);
    }
    r = {len * cos(phase), len * sin(phase)};
  }
  if (__builtin_isinf(r.re) || __builtin_isinf(r.im)) return raise(&molt_exc_OverflowError, "complex exponentiation");
  return newComplex(r.re, r.im);
}
Value complexPow3(Value a, Value b, Value mod) {
  OPERANDS(a, b, x, y);
  if (!mod.isNone()) return raiseValueError("complex modulo");
  return complexPow(a, b);
}
Value complexNeg(Value v) { C c = complexValue(v); return newComplex(-c.re, -c.im); }
Value complexPos(Value v) { C c = complexValue(v); return newComplex(c.re, c.im); }
Value complexAbs(Value v) {
  C c = complexValue(v);
  double r = hypot(c.re, c.im);
  if (__builtin_isinf(r) && !__builtin_isinf(c.re) && !__builtin_isinf(c.im))
    return raise(&molt_exc_OverflowError, "absolute value too large");
  return Value::fromAnyDouble(r);
}
int complexBool(Value v) { C c = complexValue(v); return c.re != 0 || c.im != 0; }
int64_t complexHash(Value v) {
  C c = complexValue(v);
  uint64_t h = static_cast<uint64_t>(hashDouble(c.re, v)) + 1000003u * static_cast<uint64_t>(hashDouble(c.im, v));
  return static_cast<int64_t>(h) == -1 ? -2 : static_cast<int64_t>(h);
}

Value complexCompare(Value a, Value b, CompareOp op) {
  if (op != CompareOp::Eq && op != CompareOp::Ne) return kNotImplemented;
  if (!isComplex(a)) return kNotImplemented;
  C x = complexValue(a);
  bool equal;
  if (isComplex(b)) {
    C y = complexValue(b);
    equal = x.re == y.re && x.im == y.im;
  } else if (isFloat(b)) {
    equal = x.im == 0 && x.re == floatValue(b);
  } else if (isInt(b)) {
    equal = x.im == 0 && x.re == x.re && intCompareDouble(b, x.re) == 0;
  } else {
    return kNotImplemented;
  }
  return Value::fromBool(equal == (op == CompareOp::Eq));
}

Value complexRepr(Value v) {
  C c = complexValue(v);
  char text[48];
  StrBuilder out;
  bool bare = c.re == 0 && !signbit(c.re);
  if (!bare) {
    out.put('(');
    out.ascii(text, reprDouble(c.re, text, false));
  }
  int n = reprDouble(c.im, text, false);
  if (!bare && text[0] != '-') out.put('+');
  out.ascii(text, n);
  out.put('j');
  if (!bare) out.put(')');
  return out.finish();
}

Value malformed() { return raiseValueError("complex() arg is a malformed string"); }

Value complexParse(const Str* str) {
  big::Scratch room(str->length / 8 + 2);
  char* s = reinterpret_cast<char*>(room.p);
  for (int64_t i = 0; i < str->length; ++i) {
    uint32_t c = strAt(str, i);
    uint8_t digit = c < 128 ? 255 : unicodeRecord(c).decimal;
    s[i] = c < 128 ? static_cast<char>(c) : digit != 255 ? static_cast<char>('0' + digit) : isSpace(c) ? ' ' : '?';
  }
  int64_t n = str->length;
  for (int64_t i = 0; i < n; ++i) {  // an underscore stands between digits alone
    auto isDigit = [&](int64_t at) { return at >= 0 && at < n && s[at] >= '0' && s[at] <= '9'; };
    if (s[i] == '_' && !(isDigit(i - 1) && isDigit(i + 1)))
      return raiseValueError("could not convert string to complex: %R", Value::fromObject(const_cast<Str*>(str)));
  }
  auto space = [](char c) { return c == ' ' || (c >= 9 && c <= 13); };
  while (n && space(*s)) ++s, --n;
  while (n && space(s[n - 1])) --n;
  if (n && *s == '(') {
    if (s[n - 1] != ')') return malformed();
    ++s, n -= 2;
    while (n > 0 && space(*s)) ++s, --n;
    while (n > 0 && space(s[n - 1])) --n;
  }
  if (n <= 0) return malformed();
  // Split at the sign that starts the imaginary part: the last sign not at the start and not after an exponent's e.
  bool imaginary = (s[n - 1] | 32) == 'j';
  double re = 0, im = 0;
  if (!imaginary) return parseDouble(s, n, &re) ? newComplex(re, 0) : malformed();
  int64_t end = n - 1, split = 0;
  for (int64_t i = end - 1; i > 0; --i)
    if ((s[i] == '+' || s[i] == '-') && (s[i - 1] | 32) != 'e') { split = i; break; }
  if (split && !parseDouble(s, split, &re)) return malformed();
  const char* t = s + split;
  int64_t tn = end - split;
  if (tn == 0) im = 1;
  else if (tn == 1 && (*t == '+' || *t == '-')) im = *t == '+' ? 1 : -1;
  else if (!parseDouble(t, tn, &im)) return malformed();
  return newComplex(re, im);
}

// complex(x) for a number of any type; false with an exception.
bool fromNumber(Value v, C* out, bool* wasComplex, bool* known) {
  *known = true;
  *wasComplex = false;
  if (isComplex(v)) return *out = complexValue(v), *wasComplex = true;
  bool error;
  Ref method(lookupSpecial(v, "__complex__", &error));
  if (error) return false;
  if (method) {
    Ref r(call0(method));
    if (!r) return false;
    if (!isComplex(r)) return raiseTypeError("__complex__ returned non-complex (type %T)", r.get());
    if (!isExact(r, &molt_type_complex) &&
        !warn(&molt_exc_DeprecationWarning, 1,
              "__complex__ returned non-complex (type %T).  The ability to return an instance of a strict subclass of complex is "
              "deprecated, and may be removed in a future version of Python.", r.get()))
      return false;
    return *out = complexValue(r), *wasComplex = true;
  }
  if (isComplex(v)) return *out = complexValue(v), *wasComplex = true;
  Type* t = typeOf(v);
  if (!typeReady(t)) return false;
  if (isFloat(v) || isInt(v) || t->unary[static_cast<int>(UnaryOp::Float)] || t->unary[static_cast<int>(UnaryOp::Index)]) {
    out->im = 0;
    return isInt(v) && t->typeFlags & kTypeHeap ? convertedToDouble(v, &out->re) : toDouble(v, &out->re);
  }
  *known = false;
  return true;
}

Value complexMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Value parts[2] = {nargs > 0 ? args[0] : kNoValue, nargs > 1 ? args[1] : kNoValue};
  int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
  if (nargs + kw > 2) return raiseTypeError("complex() takes at most 2 arguments (%z given)", nargs + kw);
  for (int64_t i = 0; i < kw; ++i) {
    Str* name = asStr(asTuple(kwnames)->items()[i]);
    int which = strEqualsAscii(name, "real") ? 0 : strEqualsAscii(name, "imag") ? 1 : -1;
    if (which < 0) return raiseTypeError("'%S' is an invalid keyword argument for complex()", name);
    if (parts[which]) return raiseTypeError("argument for complex() given by name ('%S') and position (%d)", name, which + 1);
    parts[which] = args[nargs + i];
  }
  C r = {0, 0};
  if (parts[0] && isStr(parts[0])) {
    if (parts[1]) return raiseTypeError("complex() can't take second arg if first is a string");
    Ref parsed(complexParse(asStr(parts[0])));
    if (!parsed) return kNoValue;
    r = complexValue(parsed);
  } else {
    if (parts[1] && isStr(parts[1])) return raiseTypeError("complex() second arg can't be a string");
    C x = {0, 0}, y = {0, 0};
    bool cx = false, cy = false, known;
    if (parts[0]) {
      if (!fromNumber(parts[0], &x, &cx, &known)) return kNoValue;
      if (!known) return raiseTypeError("complex() first argument must be a string or a number, not '%T'", parts[0]);
    }
    if (parts[1]) {
      if (!fromNumber(parts[1], &y, &cy, &known)) return kNoValue;
      if (!known) return raiseTypeError("complex() second argument must be a number, not '%T'", parts[1]);
    }
    r = {cy ? x.re - y.im : x.re, parts[1] ? (cx ? x.im + y.re : y.re) : x.im};
    if (!parts[1] && !cx) r.im = 0;
  }
  if (t == &molt_type_complex) return newComplex(r.re, r.im);
  Value o = newInstance(t);
  if (o) {
    static_cast<ComplexObject*>(o.object())->real = r.re;
    static_cast<ComplexObject*>(o.object())->imag = r.im;
  }
  return o;
}

}  // namespace

#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) static Value fn(const Value* a);
#include "abi/methods/complex.def"

static Value complexConjugate(const Value* a) { C c = complexValue(a[0]); return newComplex(c.re, -c.im); }
static Value complexSelf(const Value* a) { return complexPos(a[0]); }
static Value complexGetNewArgs(const Value* a) {
  C c = complexValue(a[0]);
  return tupleOf(Value::fromAnyDouble(c.re), Value::fromAnyDouble(c.im));
}
static Value complexFormatMethod(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("__format__() argument must be str, not %A", a[1]);
  if (asStr(a[1])->length == 0) return strOf(a[0]);
  FormatSpec spec;
  if (!parseFormatSpec(asStr(a[1]), "complex", &spec)) return kNoValue;
  if (spec.type == '%') return unknownFormatCode('%', "complex");
  if (spec.zero || spec.fill == '0') return raiseValueError("Zero padding is not allowed in complex format specifier");
  if (spec.align == '=') return raiseValueError("'=' alignment flag is not allowed in complex format specifier");
  C c = complexValue(a[0]);
  bool plain = spec.type == 0;  // like repr: parentheses unless the real part is 0
  FormatSpec part = spec;
  part.width = -1;
  part.fill = ' ';
  part.align = 0;
  bool bare = plain && c.re == 0 && !signbit(c.re);
  Ref re, im;
  if (plain && spec.precision < 0) {
    char text[48];
    StrBuilder br, bi;
    if (!signbit(c.re) && (spec.sign == '+' || spec.sign == ' ')) br.put(static_cast<unsigned char>(spec.sign));
    br.ascii(text, reprDouble(c.re, text, false));
    re = Ref(br.finish());
    if (bare ? (!signbit(c.im) && (spec.sign == '+' || spec.sign == ' ')) : !signbit(c.im) || c.im != c.im)
      bi.put(bare ? static_cast<unsigned char>(spec.sign) : '+');
    bi.ascii(text, reprDouble(c.im, text, false));
    im = Ref(bi.finish());
  } else {
    if (plain) part.type = 'g';
    re = Ref(formatFloat(c.re, part, "complex"));
    if (!re) return kNoValue;
    if (!bare) part.sign = '+';
    im = Ref(formatFloat(c.im, part, "complex"));
    if (!im) return kNoValue;
  }
  StrBuilder body;
  if (plain && !bare) body.put('(');
  if (!bare) body.str(re.get());
  body.str(im.get());
  body.put('j');
  if (plain && !bare) body.put(')');
  Ref text(body.finish());
  StrBuilder out;
  putPadded(out, spec, text, '>');
  return out.finish();
}

static constinit NativeMethod complexMethods[] = {
#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) {name, sig, fn, nullptr, doc, kind},
#include "abi/methods/complex.def"
    {}};
static Value complexReal(Value v) { return Value::fromAnyDouble(complexValue(v).re); }
static Value complexImag(Value v) { return Value::fromAnyDouble(complexValue(v).im); }
static constexpr GetSet complexGetSets[] = {{"real", complexReal, nullptr, "the real part of a complex number", true},
                                            {"imag", complexImag, nullptr, "the imaginary part of a complex number", true},
                                            {}};

constinit Type molt_type_complex = [] {
  Type t = staticType("complex", kTypeBase, sizeof(ComplexObject));
  t.make = complexMake;
  t.repr = complexRepr;
  t.hash = complexHash;
  t.boolean = complexBool;
  t.compare = complexCompare;
  t.unary[static_cast<int>(UnaryOp::Neg)] = complexNeg;
  t.unary[static_cast<int>(UnaryOp::Pos)] = complexPos;
  t.unary[static_cast<int>(UnaryOp::Abs)] = complexAbs;
  auto set = [&](BinaryOp op, Value (*fn)(Value, Value)) { t.binary[static_cast<int>(op)] = fn; };
  set(BinaryOp::Add, complexAdd);
  set(BinaryOp::Sub, complexSub);
  set(BinaryOp::Mul, complexMul);
  set(BinaryOp::TrueDiv, complexDiv);
  set(BinaryOp::Pow, complexPow);
  t.pow3 = complexPow3;
  t.methods = complexMethods;
  t.getsets = complexGetSets;
  t.doc = "Create a complex number from a string or numbers.";
  t.textSignature = "(real=0, imag=0)";
  return t;
}();

}  // namespace molt
