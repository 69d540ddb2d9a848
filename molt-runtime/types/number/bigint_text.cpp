// Conversion between magnitudes and digits.
#include <string.h>

#include "types/number/bigint.h"

namespace molt::big {

namespace {

constexpr Limb kTenTo19 = 10'000'000'000'000'000'000u;
constexpr int64_t kDivideText = 40;    // limbs below which repeated division by 10^19 wins
constexpr int64_t kConquerDigits = 1200;  // digits below which multiply-and-add wins

int log2OfPowerOfTwo(int base) {
  for (int k = 1; k <= 5; ++k)
    if (base == 1 << k) return k;
  return 0;
}

char* smallToText(const Limb* a, int64_t n, Limb chunk, int chunkDigits, int base, char* end) {
  Scratch t(n + 1);
  memcpy(t.p, a, static_cast<size_t>(n) * sizeof(Limb));
  while (n > 0) {
    Limb rem = divSmall(t, t, n, chunk);
    n = trim(t, n);
    for (int i = 0; i < chunkDigits && (n > 0 || rem); ++i) {
      *--end = "0123456789abcdefghijklmnopqrstuvwxyz"[rem % static_cast<Limb>(base)];
      rem /= static_cast<Limb>(base);
    }
  }
  return end;
}

struct Power {  // 10^(19 * 2^k)
  Limb* p;
  int64_t n;
};

// Writes exactly `digits` digits (leading zeros) if digits > 0, else as many as needed, ending at `end`.
char* divideToText(const Limb* a, int64_t n, int level, const Power* powers, int64_t digits, char* end) {
  n = trim(a, n);
  char* start = end;
  if (n < kDivideText || level < 0) {
    start = smallToText(a, n, kTenTo19, 19, 10, end);
  } else if (compare(a, n, powers[level].p, powers[level].n) < 0) {
    return divideToText(a, n, level - 1, powers, digits, end);
  } else {
    const Power& p = powers[level];
    int64_t half = static_cast<int64_t>(19) << level;
    Scratch q(n - p.n + 1), r(p.n);
    divRem(q, r, a, n, p.p, p.n);
    divideToText(r, p.n, level - 1, powers, half, end);
    start = divideToText(q, n - p.n + 1, level - 1, powers, 0, end - half);
  }
  if (digits > 0)
    while (end - start < digits) *--start = '0';
  return start;
}

}  // namespace

int64_t textBound(int64_t an, int base) {
  int k = log2OfPowerOfTwo(base);
  if (k) return an * 64 / k + 2;
  if (base == 10) return an * 64 * 30103 / 100000 + 20;
  return an * 64 + 2;  // base 3 and up needs fewer
}

char* toText(const Limb* a, int64_t an, int base, char* out, int64_t capacity) {
  char* end = out + capacity;
  if (an == 0) {
    *--end = '0';
    return end;
  }
  if (int k = log2OfPowerOfTwo(base)) {
    int64_t bits = bitLength(a, an);
    for (int64_t i = 0; i < bits; i += k) {
      int64_t limb = i / 64;
      int off = static_cast<int>(i % 64);
      Limb d = a[limb] >> off;
      if (off + k > 64 && limb + 1 < an) d |= a[limb + 1] << (64 - off);
      *--end = "0123456789abcdefghijklmnopqrstuvwxyz"[d & ((1u << k) - 1)];
    }
    return end;
  }
  if (base != 10) {
    Limb chunk = static_cast<Limb>(base);
    int digits = 1;
    while (chunk <= UINT64_MAX / static_cast<Limb>(base)) chunk *= static_cast<Limb>(base), ++digits;
    return smallToText(a, an, chunk, digits, base, end);
  }
  Power powers[48];
  int level = -1;
  if (an >= kDivideText) {
    powers[0] = {allocLimbs(1), 1};
    powers[0].p[0] = kTenTo19;
    level = 0;
    while (powers[level].n * 2 - 1 <= an && level < 46) {
      Power& p = powers[level];
      Limb* sq = allocLimbs(2 * p.n);
      int64_t n = mul(sq, p.p, p.n, p.p, p.n);
      powers[++level] = {sq, n};
    }
  }
  char* start = divideToText(a, an, level, powers, 0, end);
  for (; level >= 0; --level) freeLimbs(powers[level].p);
  return start;
}

int64_t digitsToLimbs(int64_t count, int base) {
  int bits = 1;
  while ((1 << bits) < base) ++bits;
  return count * bits / 64 + 2;
}

int64_t fromDigits(Limb* r, const uint8_t* digits, int64_t count, int base) {
  int64_t n = 0;
  if (int k = log2OfPowerOfTwo(base)) {
    int64_t limbs = digitsToLimbs(count, base);
    memset(r, 0, static_cast<size_t>(limbs) * sizeof(Limb));
    for (int64_t i = 0; i < count; ++i) {
      int64_t bit = (count - 1 - i) * k;
      Limb d = digits[i];
      r[bit / 64] |= d << (bit % 64);
      if (bit % 64 + k > 64) r[bit / 64 + 1] |= d >> (64 - bit % 64);
    }
    return trim(r, limbs);
  }
  if (count > kConquerDigits) {
    // value = high * base^low + rest
    int64_t low = count / 2;
    int64_t highN = digitsToLimbs(count - low, base), lowN = digitsToLimbs(low, base);
    Scratch h(highN), l(lowN), p(lowN + 2), t(highN + lowN + 4);
    int64_t hn = fromDigits(h, digits, count - low, base);
    int64_t ln = fromDigits(l, digits + count - low, low, base);
    // base^low by repeated squaring
    Scratch x(2 * lowN + 4), y(2 * lowN + 4);
    Limb* cur = x.p;
    Limb* other = y.p;
    cur[0] = 1;
    int64_t pn = 1;
    for (int bit = 63 - __builtin_clzll(static_cast<uint64_t>(low)); bit >= 0; --bit) {
      pn = mul(other, cur, pn, cur, pn);
      if ((low >> bit) & 1) {
        Limb carry = mulAddSmall(other, pn, static_cast<Limb>(base), 0);
        if (carry) other[pn++] = carry;
      }
      Limb* s = cur; cur = other; other = s;
    }
    int64_t tn = hn ? mul(t, h, hn, cur, pn) : 0;
    // room for the carry: t has highN + lowN + 4 limbs
    tn = add(t, t, tn, l, ln);
    memcpy(r, t, static_cast<size_t>(tn) * sizeof(Limb));
    return tn;
  }
  Limb chunk = 1, value = 0;
  Limb limit = UINT64_MAX / static_cast<Limb>(base);
  for (int64_t i = 0; i < count; ++i) {
    value = value * static_cast<Limb>(base) + digits[i];
    chunk *= static_cast<Limb>(base);
    if (chunk > limit || i + 1 == count) {
      Limb carry = mulAddSmall(r, n, chunk, value);
      if (carry) r[n++] = carry;
      chunk = 1;
      value = 0;
    }
  }
  return n;
}

}  // namespace molt::big
