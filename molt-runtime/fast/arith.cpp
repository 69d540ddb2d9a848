// Operators on inline ints and floats; other operands go to the generic protocol.
#include "fast/fast.h"

namespace molt {

namespace {

// Both operands as doubles, when each is a float or an inline int and at least one is a float.
inline bool asDoubles(Value a, Value b, double* x, double* y) {
  if (a.isDouble()) {
    *x = a.asDouble();
    if (b.isDouble()) *y = b.asDouble();
    else if (b.isInlineInt()) *y = static_cast<double>(b.inlineInt());
    else return false;
    return true;
  }
  if (!a.isInlineInt() || !b.isDouble()) return false;
  *x = static_cast<double>(a.inlineInt());
  *y = b.asDouble();
  return true;
}
inline bool bothInts(Value a, Value b) { return a.isInlineInt() && b.isInlineInt(); }
inline Value intResult(int64_t v) { return Value::fitsInline(v) ? Value::fromInlineInt(v) : newInt(v); }

// 0: no fast case (no operation here fails).
template <BinaryOp op>
inline Value fastBinary(Value a, Value b) {
  double x, y;
  if (bothInts(a, b)) {
    int64_t i = a.inlineInt(), k = b.inlineInt(), r;
    if constexpr (op == BinaryOp::Add) return intResult(i + k);
    if constexpr (op == BinaryOp::Sub) return intResult(i - k);
    if constexpr (op == BinaryOp::Mul) {
      if (!__builtin_mul_overflow(i, k, &r)) return intResult(r);
    }
    if constexpr (op == BinaryOp::And) return Value::fromInlineInt(i & k);
    if constexpr (op == BinaryOp::Or) return Value::fromInlineInt(i | k);
    if constexpr (op == BinaryOp::Xor) return Value::fromInlineInt(i ^ k);
    if constexpr (op == BinaryOp::FloorDiv || op == BinaryOp::Mod) {
      if (k != 0) {
        int64_t q = i / k, m = i % k;
        if (m != 0 && (m ^ k) < 0) {
          m += k;
          --q;
        }
        return intResult(op == BinaryOp::Mod ? m : q);
      }
    }
    if constexpr (op == BinaryOp::TrueDiv) {  // inline ints are exact as doubles, so the quotient is rounded once
      if (k != 0) return Value::fromDouble(static_cast<double>(i) / static_cast<double>(k));
    }
    if constexpr (op == BinaryOp::LShift) {
      if (k >= 0 && k < 15) return intResult(i * (int64_t{1} << k));
    }
    if constexpr (op == BinaryOp::RShift) {
      if (k >= 0) return Value::fromInlineInt(i >> (k > 63 ? 63 : k));
    }
    return kNoValue;
  }
  if constexpr (op == BinaryOp::Add || op == BinaryOp::Sub || op == BinaryOp::Mul || op == BinaryOp::TrueDiv) {
    if (asDoubles(a, b, &x, &y)) {
      if constexpr (op == BinaryOp::Add) return Value::fromDouble(x + y);
      if constexpr (op == BinaryOp::Sub) return Value::fromDouble(x - y);
      if constexpr (op == BinaryOp::Mul) return Value::fromDouble(x * y);
      if constexpr (op == BinaryOp::TrueDiv) {
        if (y != 0) return Value::fromDouble(x / y);
      }
    }
  }
  return kNoValue;
}

template <CompareOp op, class T>
inline bool relate(T a, T b) {
  if constexpr (op == CompareOp::Lt) return a < b;
  if constexpr (op == CompareOp::Le) return a <= b;
  if constexpr (op == CompareOp::Eq) return a == b;
  if constexpr (op == CompareOp::Ne) return a != b;
  if constexpr (op == CompareOp::Gt) return a > b;
  return a >= b;
}

// -1: no fast case.
template <CompareOp op>
inline int fastCompare(Value a, Value b) {
  if (bothInts(a, b)) return relate<op>(a.inlineInt(), b.inlineInt());
  double x, y;
  if (asDoubles(a, b, &x, &y)) return relate<op>(x, y);
  if constexpr (op == CompareOp::Eq || op == CompareOp::Ne) {
    if (isExact(a, &molt_type_str) && isExact(b, &molt_type_str)) return strEquals(asStr(a), asStr(b)) == (op == CompareOp::Eq);
  }
  return -1;
}

}  // namespace

extern "C" {

#define MOLT_BINARY(slot, sym, fwd, refl, inpl)                              \
  Value molt_op_binary_##slot(Value a, Value b) {                            \
    Value r = fastBinary<BinaryOp::slot>(a, b);                              \
    return r.bits ? r : binaryOp(BinaryOp::slot, a, b);                      \
  }                                                                          \
  Value molt_op_inplace_##slot(Value a, Value b) {                           \
    Value r = fastBinary<BinaryOp::slot>(a, b);                              \
    return r.bits ? r : inplaceOp(BinaryOp::slot, a, b);                     \
  }
#include "abi/slots.def"

// The first operand goes into the result. A fast result means that it was an inline int or a float, which nobody counts.
Value molt_op_binary_take_Add(Value a, Value b) {
  Value r = fastBinary<BinaryOp::Add>(a, b);
  return r.bits ? r : addTake(a, b, false);
}
Value molt_op_inplace_take_Add(Value a, Value b) {
  Value r = fastBinary<BinaryOp::Add>(a, b);
  return r.bits ? r : addTake(a, b, true);
}

#define MOLT_COMPARE(slot, sym, dunder)                                      \
  Value molt_op_compare_##slot(Value a, Value b) {                           \
    int r = fastCompare<CompareOp::slot>(a, b);                              \
    return r >= 0 ? Value::fromBool(r) : compare(a, b, CompareOp::slot);     \
  }                                                                          \
  MOLT_COLD static int32_t truth_##slot(Value a, Value b) {                  \
    Ref r(compare(a, b, CompareOp::slot));                                   \
    return r ? isTrue(r) : -1;                                               \
  }                                                                          \
  int32_t molt_op_compare_true_##slot(Value a, Value b) {                    \
    int r = fastCompare<CompareOp::slot>(a, b);                              \
    return r >= 0 ? r : truth_##slot(a, b);                                  \
  }
#include "abi/slots.def"

#define MOLT_UNARY(slot, sym, dunder) MOLT_UNARY_##slot
#define MOLT_SLOW_UNARY(slot) \
  Value molt_op_unary_##slot(Value a) { return unaryOp(UnaryOp::slot, a); }
Value molt_op_unary_Neg(Value a) {
  if (a.isInlineInt()) return intResult(-a.inlineInt());
  if (a.isDouble()) return Value::fromDouble(-a.asDouble());
  return unaryOp(UnaryOp::Neg, a);
}
Value molt_op_unary_Invert(Value a) {
  if (a.isInlineInt()) return Value::fromInlineInt(~a.inlineInt());
  return unaryOp(UnaryOp::Invert, a);
}
MOLT_SLOW_UNARY(Pos)
MOLT_SLOW_UNARY(Abs)
MOLT_SLOW_UNARY(Int)
MOLT_SLOW_UNARY(Float)
MOLT_SLOW_UNARY(Index)
#undef MOLT_SLOW_UNARY
#undef MOLT_UNARY

int32_t molt_op_is_true(Value v) {
  if (v.isBool()) return v.isTrue();
  if (v.isInlineInt()) return v.inlineInt() != 0;
  if (v.isNone()) return 0;
  if (v.isDouble()) return v.asDouble() != 0;
  return isTrue(v);
}

void molt_op_incref(Value v) { incref(v); }
void molt_op_decref(Value v) { decref(v); }

Value molt_op_box_i64(int64_t v) { return intResult(v); }

}  // extern "C"

}  // namespace molt
