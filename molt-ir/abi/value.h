// The 64-bit word that every Python value is: the only place that knows its encoding.
//
//   0x0000'0000'0000'0000            no value: an unbound local, or the error return of a call
//   0x0000'pppp'pppp'ppp0            pointer to an object (16-byte aligned)
//   0x0001'0000'0000'000k            immediates: None, False, True, NotImplemented, Ellipsis, stop
//   0x0002'…  to 0xfffd'…            a double, its bits plus kDoubleOffset; NaNs are kept canonical
//   0xfffe'…  and 0xffff'…           a 49-bit signed int in the low bits
//
// Header-only and free of the standard library's heavy parts: compiler, runtime and bitcode include it.
#pragma once
#include <stdint.h>

namespace molt {

struct Object;

inline constexpr int kInlineIntBits = 49;
inline constexpr uint64_t kIntTag = 0xfffe'0000'0000'0000;
inline constexpr uint64_t kIntMask = ~kIntTag;
inline constexpr uint64_t kDoubleOffset = 0x0002'0000'0000'0000;
inline constexpr uint64_t kPointerLimit = 0x0001'0000'0000'0000;
inline constexpr int64_t kInlineIntMax = (int64_t{1} << 48) - 1;
inline constexpr int64_t kInlineIntMin = -(int64_t{1} << 48);
inline constexpr uint64_t kNoneBits = 0x0001'0000'0000'0000;
inline constexpr uint64_t kFalseBits = 0x0001'0000'0000'0002;
inline constexpr uint64_t kTrueBits = 0x0001'0000'0000'0003;
inline constexpr uint64_t kNotImplementedBits = 0x0001'0000'0000'0004;
inline constexpr uint64_t kEllipsisBits = 0x0001'0000'0000'0005;
inline constexpr uint64_t kStopBits = 0x0001'0000'0000'0006;  // 'iterator exhausted', never seen by Python code

struct Value {
  uint64_t bits;

  constexpr bool operator==(const Value&) const = default;  // identity, Python's `is`
  constexpr explicit operator bool() const { return bits != 0; }  // false: no value / error

  constexpr bool isObject() const { return bits - 1 < kPointerLimit - 1; }
  constexpr bool isInlineInt() const { return bits >= kIntTag; }
  constexpr bool isDouble() const { return bits - kDoubleOffset < kIntTag - kDoubleOffset; }
  constexpr bool isNone() const { return bits == kNoneBits; }
  constexpr bool isBool() const { return (bits | 1) == kTrueBits; }
  constexpr bool isTrue() const { return bits == kTrueBits; }
  constexpr bool isFalse() const { return bits == kFalseBits; }
  constexpr bool isNotImplemented() const { return bits == kNotImplementedBits; }
  constexpr bool isEllipsis() const { return bits == kEllipsisBits; }
  constexpr bool isStop() const { return bits == kStopBits; }

  Object* object() const { return reinterpret_cast<Object*>(static_cast<uintptr_t>(bits)); }
  constexpr int64_t inlineInt() const { return static_cast<int64_t>(bits << 15) >> 15; }
  double asDouble() const { return __builtin_bit_cast(double, bits - kDoubleOffset); }

  static constexpr bool fitsInline(int64_t v) { return v >= kInlineIntMin && v <= kInlineIntMax; }
  static constexpr Value fromInlineInt(int64_t v) { return {kIntTag | (static_cast<uint64_t>(v) & kIntMask)}; }
  // `d` must not be a NaN with a payload other than the canonical one (either sign): see fromAnyDouble.
  static constexpr Value fromDouble(double d) { return {__builtin_bit_cast(uint64_t, d) + kDoubleOffset}; }
  // For doubles whose bits come from outside (struct.unpack, math on foreign data).
  static Value fromAnyDouble(double d) {
    if (d != d) d = __builtin_copysign(__builtin_nan(""), d);
    return fromDouble(d);
  }
  static constexpr Value fromBool(bool b) { return {kFalseBits | static_cast<uint64_t>(b)}; }
  static Value fromObject(const void* o) { return {static_cast<uint64_t>(reinterpret_cast<uintptr_t>(o))}; }
};

inline constexpr Value kNoValue{0};
inline constexpr Value kNone{kNoneBits};
inline constexpr Value kFalse{kFalseBits};
inline constexpr Value kTrue{kTrueBits};
inline constexpr Value kNotImplemented{kNotImplementedBits};
inline constexpr Value kEllipsis{kEllipsisBits};
inline constexpr Value kStop{kStopBits};

static_assert(sizeof(Value) == 8);

}  // namespace molt
