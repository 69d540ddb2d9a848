// The types int and bool: constructors, slots, methods.
#include "types/number/int.h"

#include <string.h>

#include "types/number/format_spec.h"
#include "types/text/unicode.h"

namespace molt {

Value intAdd(Value, Value);
Value intSub(Value, Value);
Value intMul(Value, Value);
Value intTrueDiv(Value, Value);
Value intFloorDiv(Value, Value);
Value intMod(Value, Value);
Value intDivmodOp(Value, Value);
Value intPowOp(Value, Value);
Value intLShift(Value, Value);
Value intRShift(Value, Value);
Value intAnd(Value, Value);
Value intOr(Value, Value);
Value intXor(Value, Value);
Value intInvert(Value);

bool indexValue(Value v, Value* out) {
  if (isInt(v)) return *out = intExact(v), true;
  Type* t = typeOf(v);
  auto fn = t->unary[static_cast<int>(UnaryOp::Index)];
  if (!fn) {
    if (!typeReady(t)) return false;
    fn = t->unary[static_cast<int>(UnaryOp::Index)];
  }
  if (!fn) return raiseTypeError("'%T' object cannot be interpreted as an integer", v);
  Ref r(fn(v));
  if (!r) return false;
  if (!isInt(r)) return raiseTypeError("__index__ returned non-int (type %T)", r.get());
  if (typeOf(r) != &molt_type_int &&
      !warn(&molt_exc_DeprecationWarning, 1,
            "__index__ returned non-int (type %T).  The ability to return an instance of a strict subclass of int is "
            "deprecated, and may be removed in a future version of Python.", r.get()))
    return false;
  *out = intExact(r);
  return true;
}

namespace {

Value intRepr(Value v) { return intToText(v, 10, false); }
int intBool(Value v) { return intSign(v) != 0; }
Value intPos(Value v) { return intExact(v); }
Value intAbs(Value v) { return intSign(v) < 0 ? intNegate(v) : intExact(v); }
Value intFloat(Value v) {
  double d;
  return intAsDouble(v, &d) ? Value::fromDouble(d) : kNoValue;
}

Value compareResult(int c, CompareOp op) {
  bool r = false;
  switch (op) {
    case CompareOp::Lt: r = c < 0; break;
    case CompareOp::Le: r = c <= 0; break;
    case CompareOp::Eq: r = c == 0; break;
    case CompareOp::Ne: r = c != 0; break;
    case CompareOp::Gt: r = c > 0; break;
    case CompareOp::Ge: r = c >= 0; break;
    case CompareOp::kCount: break;
  }
  return Value::fromBool(r);
}

Value intCompareOp(Value a, Value b, CompareOp op) {
  if (!isInt(a) || !isInt(b)) return kNotImplemented;
  return compareResult(intCompare(a, b), op);
}

// int(x) for one argument of any type; exact int.
Value intFromObject(Value x) {
  if (isInt(x) && !x.isObject()) return intExact(x);
  if (isExact(x, &molt_type_int)) return retained(x);
  if (x.isDouble()) return newIntFromDouble(x.asDouble());
  if (isExact(x, &molt_type_str)) return intParse(asStr(x), 10);
  Type* t = typeOf(x);
  if (!typeReady(t)) return kNoValue;
  if (auto fn = t->unary[static_cast<int>(UnaryOp::Int)]) {
    Ref r(fn(x));
    if (!r) return kNoValue;
    if (!isInt(r)) return raiseTypeError("__int__ returned non-int (type %T)", r.get());
    if (typeOf(r) != &molt_type_int) {
      if (!warn(&molt_exc_DeprecationWarning, 1,
                "__int__ returned non-int (type %T).  The ability to return an instance of a strict subclass of int is "
                "deprecated, and may be removed in a future version of Python.", r.get()))
        return kNoValue;
    }
    return intExact(r);
  }
  if (t->unary[static_cast<int>(UnaryOp::Index)]) {
    Value out;
    return indexValue(x, &out) ? out : kNoValue;
  }
  bool error;
  Ref trunc(lookupSpecial(x, "__trunc__", &error));
  if (error) return kNoValue;
  if (trunc) {
    if (!warn(&molt_exc_DeprecationWarning, 1, "The delegation of int() to __trunc__ is deprecated.")) return kNoValue;
    Ref r(call0(trunc));
    if (!r) return kNoValue;
    if (isInt(r)) return intExact(r);
    Type* rt = typeOf(r);
    if (!rt->unary[static_cast<int>(UnaryOp::Index)])
      return raiseTypeError("__trunc__ returned non-Integral (type %T)", r.get());
    Value out;
    return indexValue(r, &out) ? out : kNoValue;
  }
  if (isStr(x)) return intParse(asStr(x), 10);
  Buffer b;
  bool bytesLike = isBytes(x) || t->getBuffer;
  if (bytesLike) {
    if (!getBuffer(x, &b, false)) return kNoValue;
    Value r = intParseAscii(reinterpret_cast<const char*>(b.data), b.length, 10, x);
    releaseBuffer(&b);
    return r;
  }
  return raiseTypeError("int() argument must be a string, a bytes-like object or a real number, not '%T'", x);
}

// A new instance of a strict subclass of int with the value of `exact`.
Value intSubclass(Type* t, Value exact) {
  IntView a(exact);
  Value v = newVarInstance(t, a.n);
  if (!v) return kNoValue;
  auto* o = static_cast<IntObject*>(v.object());
  o->size = a.negative ? -a.n : a.n;
  memcpy(o->limbs(), a.limbs, static_cast<size_t>(a.n) * sizeof(big::Limb));
  return v;
}

Value intMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  Value x = nargs > 0 ? args[0] : kNoValue, base = nargs > 1 ? args[1] : kNoValue;
  int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
  if (nargs + kw > 2) return raiseTypeError("int() takes at most 2 arguments (%z given)", nargs + kw);
  for (int64_t i = 0; i < kw; ++i) {
    Str* name = asStr(asTuple(kwnames)->items()[i]);
    if (!strEqualsAscii(name, "base")) return raiseTypeError("'%S' is an invalid keyword argument for int()", name);
    if (base) return raiseTypeError("argument for int() given by name ('base') and position (2)");
    base = args[nargs + i];
  }
  Value r;
  if (!x && !base) {
    r = Value::fromInlineInt(0);
  } else if (!x) {
    return raiseTypeError("int() missing string argument");
  } else if (!base) {
    r = intFromObject(x);
  } else {
    int64_t b;
    if (!indexAsI64(base, &b, nullptr)) return kNoValue;
    if (b != 0 && (b < 2 || b > 36)) return raiseValueError("int() base must be >= 2 and <= 36, or 0");
    if (isStr(x)) {
      r = intParse(asStr(x), static_cast<int>(b));
    } else if (isBytes(x) || isExact(x, &molt_type_bytearray)) {
      Buffer buffer;
      if (!getBuffer(x, &buffer, false)) return kNoValue;
      r = intParseAscii(reinterpret_cast<const char*>(buffer.data), buffer.length, static_cast<int>(b), x);
      releaseBuffer(&buffer);
    } else {
      return raiseTypeError("int() can't convert non-string with explicit base");
    }
  }
  if (!r || t == &molt_type_int) return r;
  Ref keep(r);
  return intSubclass(t, r);
}

int decimalDigit(uint32_t c) {  // value of a decimal digit of any script, or -1
  uint8_t d = unicodeRecord(c).decimal;
  return d == 255 ? -1 : d;
}

bool checkByteOrder(Value order, const char* method, bool* little) {
  if (!isStr(order)) return raiseTypeError("%s() argument 'byteorder' must be str, not %A", method, order);
  if (strEqualsAscii(asStr(order), "little")) return *little = true, true;
  if (strEqualsAscii(asStr(order), "big")) return *little = false, true;
  return raiseValueError("byteorder must be either 'little' or 'big'");
}

}  // namespace

#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) static Value fn(const Value* a);
#include "abi/methods/int.def"

static Value intConjugate(const Value* a) { return intExact(a[0]); }
static Value intIsInteger(const Value*) { return kTrue; }
static Value intAsIntegerRatio(const Value* a) {
  Ref self(intExact(a[0]));
  return tupleOf(self.get(), Value::fromInlineInt(1));
}
static Value intBitLengthMethod(const Value* a) { return newInt(intBitLength(a[0])); }
static Value intBitCount(const Value* a) {
  IntView v(a[0]);
  int64_t count = 0;
  for (int64_t i = 0; i < v.n; ++i) count += __builtin_popcountll(v.limbs[i]);
  return newInt(count);
}
static Value intGetNewArgs(const Value* a) {
  Ref self(intExact(a[0]));
  return tupleOf(self.get());
}
static Value intSizeof(const Value* a) {
  // What CPython's layout of 30-bit digits takes.
  int64_t digits = (intBitLength(a[0]) + 29) / 30;
  return newInt(24 + 4 * (digits ? digits : 1));
}

static Value intFromBytes(const Value* a) {
  Value source = a[1];
  bool little = false;
  if (a[2] && !checkByteOrder(a[2], "from_bytes", &little)) return kNoValue;
  int isSigned = a[3] ? isTrue(a[3]) : 0;
  if (isSigned < 0) return kNoValue;
  Ref bytes;
  if (isExact(source, &molt_type_bytes)) {
    bytes = Ref::borrow(source);
  } else {
    bool error = false;
    Ref own(lookupSpecial(source, "__bytes__", &error));
    Type* t = typeOf(source);
    if (error) return kNoValue;
    if (isStr(source) || !(own || t->getBuffer || t->iter || t->getItem)) return raiseTypeError("cannot convert '%T' object to bytes", source);
    // An iterable is collected first: bytes() would ask for __index__ before.
    Ref items(own || t->getBuffer ? retained(source) : tupleFromIterable(source));
    if (!items) return kNoValue;
    bytes = Ref(call1(Value::fromObject(&molt_type_bytes), items));
    if (!bytes) return kNoValue;
  }
  auto* b = bytes.as<Bytes>();
  int64_t n = b->length;
  auto at = [&](int64_t significance) { return b->data()[little ? significance : n - 1 - significance]; };
  bool negative = isSigned && n && (at(n - 1) & 0x80);
  int64_t limbs = n / 8 + 1;
  big::Scratch r(limbs);
  memset(r.p, 0, static_cast<size_t>(limbs) * 8);
  unsigned carry = 1;
  for (int64_t i = 0; i < n; ++i) {
    unsigned byte = at(i);
    if (negative) {
      byte = (~byte & 0xff) + carry;
      carry = byte >> 8;
      byte &= 0xff;
    }
    r[i / 8] |= static_cast<big::Limb>(byte) << (i % 8 * 8);
  }
  Ref v(negative && carry && n ? kNoValue : intFromMagnitude(r, limbs, negative));
  if (negative && carry) {  // the magnitude is 2^(8n): cannot happen for n bytes with the top bit set
    return raise(&molt_exc_SystemError, "int.from_bytes");
  }
  Type* t = asType(a[0]);
  if (t == &molt_type_int) return v.release();
  return call1(a[0], v);
}

static Value intToBytes(const Value* a) {
  int64_t length = 1;
  if (a[1] && !indexAsSize(a[1], &length, nullptr)) return kNoValue;
  bool little = false;
  if (a[2] && !checkByteOrder(a[2], "to_bytes", &little)) return kNoValue;
  int isSigned = a[3] ? isTrue(a[3]) : 0;
  if (isSigned < 0) return kNoValue;
  if (length < 0) return raiseValueError("length argument must be non-negative");
  IntView v(a[0]);
  bool negative = v.negative && v.n;
  if (negative && !isSigned) return raise(&molt_exc_OverflowError, "can't convert negative int to unsigned");
  int64_t bits = big::bitLength(v.limbs, v.n);
  bool fits = bits <= length * 8;
  if (isSigned && fits && bits == length * 8) {
    // Only -2^(8 length - 1) has that many magnitude bits.
    fits = bits == 0;
  }
  if (isSigned && !fits && negative && bits == length * 8) {
    fits = true;
    for (int64_t i = 0; i < v.n; ++i)
      if (v.limbs[i] != (i == v.n - 1 ? big::Limb{1} << ((bits - 1) % 64) : 0)) fits = false;
  }
  if (!fits) return raise(&molt_exc_OverflowError, "int too big to convert");
  Value out = newBytes(nullptr, length);
  if (!out) return kNoValue;
  uint8_t* data = static_cast<Bytes*>(out.object())->data();
  unsigned carry = 1;
  for (int64_t i = 0; i < length; ++i) {
    unsigned byte = i / 8 < v.n ? static_cast<unsigned>(v.limbs[i / 8] >> (i % 8 * 8)) & 0xff : 0;
    if (negative) {
      byte = (~byte & 0xff) + carry;
      carry = byte >> 8;
    }
    data[little ? i : length - 1 - i] = static_cast<uint8_t>(byte);
  }
  return out;
}

Value intRound(Value v, Value ndigits) {
  if (!ndigits) return intExact(v);
  Value n;
  if (!indexValue(ndigits, &n)) return kNoValue;
  Ref digits(n);
  if (intSign(digits) >= 0) return intExact(v);
  Ref positive(intNegate(digits));
  Ref unit(intPow(Value::fromInlineInt(10), positive, kNone));
  if (!unit) return kNoValue;
  // Nearest multiple of unit, ties to the even one.
  Value q, r;
  if (!intDivMod(v, unit, &q, &r)) return kNoValue;
  Ref quotient(q), rest(r);
  Ref twice(intAdd(rest, rest));
  int c = intCompare(twice, unit);
  bool odd = (IntView(quotient.get()).n && (IntView(quotient.get()).limbs[0] & 1));
  Ref down(intSub(v, rest));
  if (c > 0 || (c == 0 && odd)) return intAdd(down, unit);
  return down.release();
}
static Value intRoundMethod(const Value* a) { return intRound(a[0], a[1]); }

static Value intFormatMethod(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("__format__() argument must be str, not %A", a[1]);
  if (asStr(a[1])->length == 0) return strOf(a[0]);
  FormatSpec spec;
  spec.type = 'd';
  if (!parseFormatSpec(asStr(a[1]), typeOf(a[0])->name, &spec)) return kNoValue;
  return formatInt(a[0], spec);
}

Value intParse(const Str* s, int base) {
  if (s->ascii) return intParseAscii(reinterpret_cast<const char*>(s->data()), s->length, base, Value::fromObject(s));
  // Decimal digits of other scripts count as digits, Unicode spaces as spaces.
  big::Scratch room(s->length / 8 + 1);
  char* text = reinterpret_cast<char*>(room.p);
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = strAt(s, i);
    int digit = c < 128 ? -1 : decimalDigit(c);
    text[i] = c < 128 ? static_cast<char>(c) : digit >= 0 ? static_cast<char>('0' + digit) : isSpace(c) ? ' ' : '?';
  }
  return intParseAscii(text, s->length, base, Value::fromObject(s));
}

static constinit NativeMethod intMethods[] = {
#define MOLT_METHOD(type, name, sig, fn, kind, result, effect, doc) {name, sig, fn, nullptr, doc, kind},
#include "abi/methods/int.def"
    {}};

static Value intZero(Value) { return Value::fromInlineInt(0); }
static Value intOne(Value) { return Value::fromInlineInt(1); }
static constexpr GetSet intGetSets[] = {
    {"real", intPos, nullptr, "the real part of a complex number"},
    {"imag", intZero, nullptr, "the imaginary part of a complex number"},
    {"numerator", intPos, nullptr, "the numerator of a rational number in lowest terms"},
    {"denominator", intOne, nullptr, "the denominator of a rational number in lowest terms"},
    {}};

static constexpr void intSlots(Type& t) {
  t.repr = intRepr;
  t.hash = intHash;
  t.boolean = intBool;
  t.compare = intCompareOp;
  t.unary[static_cast<int>(UnaryOp::Neg)] = intNegate;
  t.unary[static_cast<int>(UnaryOp::Pos)] = intPos;
  t.unary[static_cast<int>(UnaryOp::Abs)] = intAbs;
  t.unary[static_cast<int>(UnaryOp::Invert)] = intInvert;
  t.unary[static_cast<int>(UnaryOp::Int)] = intPos;
  t.unary[static_cast<int>(UnaryOp::Float)] = intFloat;
  t.unary[static_cast<int>(UnaryOp::Index)] = intPos;
  auto set = [&](BinaryOp op, Value (*fn)(Value, Value)) { t.binary[static_cast<int>(op)] = fn; };
  set(BinaryOp::Add, intAdd);
  set(BinaryOp::Sub, intSub);
  set(BinaryOp::Mul, intMul);
  set(BinaryOp::TrueDiv, intTrueDiv);
  set(BinaryOp::FloorDiv, intFloorDiv);
  set(BinaryOp::Mod, intMod);
  set(BinaryOp::DivMod, intDivmodOp);
  set(BinaryOp::Pow, intPowOp);
  set(BinaryOp::LShift, intLShift);
  set(BinaryOp::RShift, intRShift);
  set(BinaryOp::And, intAnd);
  set(BinaryOp::Or, intOr);
  set(BinaryOp::Xor, intXor);
}

static Value intPow3(Value a, Value b, Value mod) {
  if (!isInt(a) || !isInt(b)) return kNotImplemented;
  if (!mod.isNone() && !isInt(mod)) return kNotImplemented;
  return intPow(a, b, mod);
}

constinit Type molt_type_int = [] {
  Type t = staticType("int", kTypeBase | kTypeInt | kTypeSelfPattern, sizeof(IntObject));
  t.itemSize = sizeof(big::Limb);
  t.make = intMake;
  intSlots(t);
  t.pow3 = intPow3;
  t.methods = intMethods;
  t.getsets = intGetSets;
  t.doc = "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\nare given.";
  return t;
}();

// ---- bool ----

static Value boolRepr(Value v) {
  return newStrAscii(v.isTrue() ? "True" : "False", v.isTrue() ? 4 : 5);
}
template <Value (*IntOp)(Value, Value), uint64_t (*Op)(uint64_t, uint64_t)>
static Value boolBitwise(Value a, Value b) {
  if (a.isBool() && b.isBool()) return Value::fromBool(Op(a.isTrue(), b.isTrue()) & 1);
  return IntOp(a, b);
}
static Value boolMake(Type*, const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("bool() takes no keyword arguments");
  if (nargs > 1) return raiseTypeError("bool expected at most 1 argument, got %z", nargs);
  if (nargs == 0) return kFalse;
  int r = isTrue(args[0]);
  return r < 0 ? kNoValue : Value::fromBool(r);
}
static Value boolInvert(Value v) {
  if (!warn(&molt_exc_DeprecationWarning, 1,
            "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the underlying int object "
            "and is usually not what you expect from the negation of a bool object. Use the 'not' operator for boolean "
            "negation or ~int(x) for the bitwise inversion of the underlying int."))
    return kNoValue;
  return intInvert(v);
}

constinit Type molt_type_bool = [] {
  Type t = staticType("bool", kTypeInt | kTypeSelfPattern, sizeof(IntObject), &molt_type_int);
  t.itemSize = sizeof(big::Limb);
  t.make = boolMake;
  t.repr = boolRepr;
  t.hash = intHash;
  t.boolean = intBool;
  t.compare = intCompareOp;
  t.unary[static_cast<int>(UnaryOp::Invert)] = boolInvert;
  t.binary[static_cast<int>(BinaryOp::And)] = boolBitwise<intAnd, [](uint64_t a, uint64_t b) { return a & b; }>;
  t.binary[static_cast<int>(BinaryOp::Or)] = boolBitwise<intOr, [](uint64_t a, uint64_t b) { return a | b; }>;
  t.binary[static_cast<int>(BinaryOp::Xor)] = boolBitwise<intXor, [](uint64_t a, uint64_t b) { return a ^ b; }>;
  t.doc = "bool(x) -> bool\n\nReturns True when the argument x is true, False otherwise.";
  return t;
}();

}  // namespace molt
