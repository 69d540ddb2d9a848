// Schubfach: the interval of decimals that round to a double is scaled by one 128-bit power of ten; two candidates decide.
#include "types/number/shortest.h"

#include <string.h>

namespace molt {
namespace {

using Wide = unsigned __int128;

struct Power {  // the leading 128 bits of 10**k, rounded up unless exact
  uint64_t high, low;
};

constexpr int kFirstPower = -292, kLastPower = 324;
constexpr int kLimbs = 16;

struct Powers {
  Power at[kLastPower - kFirstPower + 1];
};

// The leading 128 bits of a number of kLimbs words, truncated; `exact` tells whether nothing was cut off.
constexpr Power leading(const uint64_t* limb, bool* exact) {
  int top = kLimbs - 1;
  while (!limb[top]) --top;
  int shift = __builtin_clzll(limb[top]);
  uint64_t part[3] = {limb[top], top > 0 ? limb[top - 1] : 0, top > 1 ? limb[top - 2] : 0};
  Power p{};
  p.high = shift ? part[0] << shift | part[1] >> (64 - shift) : part[0];
  p.low = shift ? part[1] << shift | part[2] >> (64 - shift) : part[1];
  *exact = !(part[2] << shift);
  for (int i = 0; i < top - 2; ++i)
    if (limb[i]) *exact = false;
  return p;
}

constexpr Power up(Power p) {
  if (++p.low == 0) ++p.high;
  return p;
}

// Powers of ten have the leading bits of powers of five. Those below one come from 2**n / 5**k: dividing by five and truncating
// k times is truncating once.
constexpr Powers makePowers() {
  Powers powers{};
  uint64_t limb[kLimbs] = {1};
  bool exact = true;
  for (int k = 0; k <= kLastPower; ++k) {
    Power p = leading(limb, &exact);
    powers.at[k - kFirstPower] = exact ? p : up(p);
    uint64_t carry = 0;
    for (uint64_t& word : limb) {
      Wide wide = static_cast<Wide>(word) * 5 + carry;
      word = static_cast<uint64_t>(wide);
      carry = static_cast<uint64_t>(wide >> 64);
    }
  }
  for (uint64_t& word : limb) word = 0;
  limb[kLimbs - 1] = uint64_t{1} << 63;
  for (int k = -1; k >= kFirstPower; --k) {
    uint64_t rest = 0;
    for (int i = kLimbs - 1; i >= 0; --i) {
      Wide wide = static_cast<Wide>(rest) << 64 | limb[i];
      limb[i] = static_cast<uint64_t>(wide / 5);
      rest = static_cast<uint64_t>(wide % 5);
    }
    powers.at[k - kFirstPower] = up(leading(limb, &exact));
  }
  return powers;
}

constexpr Powers kPowers = makePowers();

// floor(log2(10**k)), floor(log10(2**q)) and floor(log10(3/4 * 2**q)) for every exponent of a double.
int floorLog2OfPower(int k) { return k * 1741647 >> 19; }
int floorLog10(int q) { return q * 1262611 >> 22; }
int floorLog10ThreeQuarters(int q) { return (q * 1262611 - 524031) >> 22; }

// The product's upper words, its last bit set if anything below was cut off.
uint64_t roundToOdd(Power g, uint64_t c) {
  Wide low = static_cast<Wide>(g.low) * c;
  Wide high = static_cast<Wide>(g.high) * c + static_cast<uint64_t>(low >> 64);
  return static_cast<uint64_t>(high >> 64) | (static_cast<uint64_t>(high) > 1);
}

Decimal trimmed(uint64_t digits, int exponent) {
  while (digits % 10 == 0) digits /= 10, ++exponent;
  return {digits, exponent};
}

}  // namespace

Decimal shortestDecimal(double d) {
  uint64_t bits;
  memcpy(&bits, &d, sizeof bits);
  uint64_t fraction = bits & ((uint64_t{1} << 52) - 1);
  int biased = static_cast<int>(bits >> 52 & 0x7ff);
  uint64_t c = biased ? fraction | uint64_t{1} << 52 : fraction;
  int q = (biased ? biased : 1) - 1075;
  if (q <= 0 && q > -53 && !(c & ((uint64_t{1} << -q) - 1))) return trimmed(c >> -q, 0);  // a whole number below 2**53
  // The double below a power of two is half as far away as the one above.
  bool lowerCloser = !fraction && biased > 1;
  bool open = c & 1;  // ties go to even: the interval's ends belong to it only then
  uint64_t middle = 4 * c, left = lowerCloser ? middle - 1 : middle - 2, right = middle + 2;
  int k = lowerCloser ? floorLog10ThreeQuarters(q) : floorLog10(q);
  int shift = q + floorLog2OfPower(-k) + 1;
  Power g = kPowers.at[-k - kFirstPower];
  uint64_t vl = roundToOdd(g, left << shift), v = roundToOdd(g, middle << shift), vr = roundToOdd(g, right << shift);
  uint64_t lower = vl + open, upper = vr - open;
  uint64_t s = v / 4;
  if (s >= 10) {  // one digit less, if exactly one of its two candidates lies inside
    uint64_t shorter = s / 10;
    bool down = lower <= 40 * shorter, above = 40 * shorter + 40 <= upper;
    if (down != above) return trimmed(shorter + above, k + 1);
  }
  bool down = lower <= 4 * s, above = 4 * s + 4 <= upper;
  if (down != above) return trimmed(s + above, k);
  uint64_t half = 4 * s + 2;
  bool roundUp = v > half || (v == half && (s & 1));
  return trimmed(s + roundUp, k);
}

}  // namespace molt
