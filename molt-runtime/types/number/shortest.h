// The shortest decimal that reads back as the same double.
#pragma once
#include <stdint.h>

namespace molt {

struct Decimal {  // digits * 10**exponent
  uint64_t digits;
  int exponent;
};

// Of all decimals with the fewest digits that round to `d` (to nearest, ties to even), the one nearest to `d`; no trailing zeros.
// `d` is finite and above zero. Algorithm: R. Giulietti, "The Schubfach way to render doubles", 2020; exact, no loops over digits.
Decimal shortestDecimal(double d);

}  // namespace molt
