// Ints: inline words of 49 bits, bools, and heap objects beyond (or of a subclass).
#pragma once
#include "core/api.h"
#include "types/number/bigint.h"

namespace molt {

// Exact ints that fit the inline range are always inline; a heap int of type int is always outside of it.
// An instance of a subclass of int is a heap object whatever its value; its attributes live after the limbs.
struct IntObject : Object {
  int64_t size;  // number of limbs, negative for a negative int; 0 for zero
  big::Limb* limbs() { return reinterpret_cast<big::Limb*>(this + 1); }
  const big::Limb* limbs() const { return reinterpret_cast<const big::Limb*>(this + 1); }
};

// Sign and magnitude of any int value, without copying.
struct IntView {
  explicit IntView(Value v) {
    if (v.isObject()) {
      auto* o = static_cast<IntObject*>(v.object());
      negative = o->size < 0;
      n = negative ? -o->size : o->size;
      limbs = o->limbs();
    } else {
      set(v.isBool() ? v.isTrue() : v.inlineInt());
    }
  }
  explicit IntView(int64_t v) { set(v); }
  IntView(const IntView&) = delete;

  const big::Limb* limbs;
  int64_t n;
  bool negative;

 private:
  void set(int64_t v) {
    negative = v < 0;
    small_ = negative ? 0 - static_cast<uint64_t>(v) : static_cast<uint64_t>(v);
    n = v != 0;
    limbs = &small_;
  }
  big::Limb small_;
};

// The small fast case of an int operand: inline or bool.
inline bool smallInt(Value v, int64_t* out) {
  if (v.isInlineInt()) *out = v.inlineInt();
  else if (v.isBool()) *out = v.isTrue();
  else return false;
  return true;
}

IntObject* allocInt(int64_t limbs);                 // exact int with room for that many limbs, size unset
Value finishInt(IntObject* o, int64_t n, bool negative);  // trims, makes it inline if it fits; consumes o
Value intFromMagnitude(const big::Limb* limbs, int64_t n, bool negative);
Value intExact(Value v);                            // an exact int of the same value, owned
Value intParse(const Str* s, int base);             // int(str, base) with its ValueErrors
Value intParseAscii(const char* text, int64_t length, int base, Value original);
Value intToText(Value v, int base, bool prefix);    // str; checks the digit limit when base is 10
Value intPow(Value a, Value b, Value modOrNone);
bool intDivMod(Value a, Value b, Value* q, Value* r);  // floor semantics; ZeroDivisionError; q or r may be null
Value intTrueDivide(Value a, Value b);
int intCompare(Value a, Value b);
int intCompareDouble(Value a, double d);            // d not NaN
int64_t intHash(Value v);
int64_t intBitLength(Value v);
Value intShift(Value a, Value b, bool left);
Value intNegate(Value v);
Value intRound(Value v, Value ndigits);
bool indexValue(Value v, Value* out);               // __index__: exact int, owned
extern int64_t intMaxStrDigits;                     // sys.set_int_max_str_digits; 0: no limit

int64_t hashDouble(double d, Value identity);       // identity: hashed by address if NaN
bool parseDouble(const char* text, int64_t length, double* out);  // float() syntax without surrounding space; underscores allowed
// Shortest digits that read back as d, as repr shows them; returns the length. out has 40 bytes.
int reprDouble(double d, char* out, bool addDotZero);
Value floatRound(double d, Value ndigits);

struct FloatObject : Object {  // an instance of a subclass of float
  double value;
};
struct ComplexObject : Object {
  double real, imag;
};
inline double floatValue(Value v) { return v.isDouble() ? v.asDouble() : static_cast<FloatObject*>(v.object())->value; }
Value newComplex(double re, double im);

}  // namespace molt
