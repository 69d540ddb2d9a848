// IEEE 754 binary16, as struct and memoryview store it.
#pragma once
#include <stdint.h>

namespace molt {

inline double halfToDouble(uint16_t h) {
  uint32_t sign = h >> 15, exponent = h >> 10 & 31, fraction = h & 1023;
  double v = exponent == 31  ? (fraction ? __builtin_nan("") : __builtin_inf())
             : exponent == 0 ? __builtin_ldexp(fraction, -24)
                             : __builtin_ldexp(1024 + fraction, static_cast<int>(exponent) - 25);
  return sign ? -v : v;
}

// Rounds half to even; false if a finite value does not fit.
inline bool doubleToHalf(double d, uint16_t* out) {
  uint16_t sign = __builtin_signbit(d) ? 0x8000 : 0;
  double a = __builtin_fabs(d);
  if (a != a) {
    *out = sign | 0x7e00;
  } else if (__builtin_isinf(a)) {
    *out = sign | 0x7c00;
  } else if (a < 0x1p-14) {
    *out = static_cast<uint16_t>(sign | static_cast<uint16_t>(__builtin_rint(a * 0x1p24)));
  } else {
    int exponent;
    double m = __builtin_frexp(a, &exponent);  // 0.5 <= m < 1
    auto bits = static_cast<int>(__builtin_rint(m * 2048));  // 1024..2048
    int whole = (exponent + 14) * 1024 + bits - 1024;        // a carry moves into the exponent
    if (whole >= 0x7c00) return false;
    *out = static_cast<uint16_t>(sign | whole);
  }
  return true;
}

}  // namespace molt
