// Builtin functions over numbers: abs, bin, chr, divmod, hex, oct, ord, pow, round.
#include "types/number/int.h"

namespace molt {

Value builtinAbs(const Value* a);
Value builtinBin(const Value* a);
Value builtinChr(const Value* a);
Value builtinDivmod(const Value* a);
Value builtinHex(const Value* a);
Value builtinOct(const Value* a);
Value builtinOrd(const Value* a);
Value builtinPow(const Value* a);
Value builtinRound(const Value* a);

Value builtinAbs(const Value* a) { return unaryOp(UnaryOp::Abs, a[0]); }

static Value inBase(Value v, int base) {
  Value i;
  if (!indexValue(v, &i)) return kNoValue;
  Ref keep(i);
  return intToText(i, base, true);
}
Value builtinBin(const Value* a) { return inBase(a[0], 2); }
Value builtinHex(const Value* a) { return inBase(a[0], 16); }
Value builtinOct(const Value* a) { return inBase(a[0], 8); }

Value builtinChr(const Value* a) {
  Value i;
  if (!indexValue(a[0], &i)) return kNoValue;
  Ref keep(i);
  int64_t cp;
  if (!intAsI64NoRaise(i, &cp)) {
    return raise(&molt_exc_OverflowError, intSign(i) < 0 ? "Python int too small to convert to C int" : "Python int too large to convert to C int");
  }
  if (cp > INT32_MAX) return raise(&molt_exc_OverflowError, "Python int too large to convert to C int");
  if (cp < INT32_MIN) return raise(&molt_exc_OverflowError, "Python int too small to convert to C int");
  if (cp < 0 || cp > 0x10ffff) return raiseValueError("chr() arg not in range(0x110000)");
  return strFromChar(static_cast<uint32_t>(cp));
}

Value builtinOrd(const Value* a) {
  Value v = a[0];
  if (isStr(v)) {
    if (asStr(v)->length == 1) return newInt(strAt(asStr(v), 0));
    return raiseTypeError("ord() expected a character, but string of length %z found", asStr(v)->length);
  }
  if (isBytes(v) || isSubtype(typeOf(v), &molt_type_bytearray)) {
    Buffer b;
    if (!getBuffer(v, &b, false)) return kNoValue;
    int64_t n = b.length;
    int c = n == 1 ? b.data[0] : 0;
    releaseBuffer(&b);
    if (n == 1) return newInt(c);
    return raiseTypeError("ord() expected a character, but string of length %z found", n);
  }
  return raiseTypeError("ord() expected string of length 1, but %T found", v);
}

Value builtinDivmod(const Value* a) { return binaryOp(BinaryOp::DivMod, a[0], a[1]); }
Value builtinPow(const Value* a) { return power(a[0], a[1], a[2] ? a[2] : kNone); }

Value builtinRound(const Value* a) {
  if (a[0].isDouble()) return floatRound(a[0].asDouble(), a[1]);
  if (a[0].isInlineInt() && (!a[1] || a[1].isNone())) return a[0];
  bool error;
  Ref method(lookupSpecial(a[0], "__round__", &error));
  if (error) return kNoValue;
  if (!method) return raiseTypeError("type %T doesn't define __round__ method", a[0]);
  if (!a[1] || a[1].isNone()) return call0(method);
  return call1(method, a[1]);
}

}  // namespace molt
