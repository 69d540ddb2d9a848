// Operator numbers, as they stand in IR attributes and in runtime calls. Derived from slots.def.
#pragma once
#include <stdint.h>

namespace molt {

enum class BinaryOp : uint8_t {
#define MOLT_BINARY(slot, sym, fwd, refl, inpl) slot,
#include "abi/slots.def"
  kCount
};
enum class UnaryOp : uint8_t {
#define MOLT_UNARY(slot, sym, dunder) slot,
#include "abi/slots.def"
  kCount
};
enum class CompareOp : uint8_t {
#define MOLT_COMPARE(slot, sym, dunder) slot,
#include "abi/slots.def"
  kCount
};
inline constexpr int kBinaryOpCount = static_cast<int>(BinaryOp::kCount);
inline constexpr int kUnaryOpCount = static_cast<int>(UnaryOp::kCount);

}  // namespace molt
