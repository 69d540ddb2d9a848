// Magnitude arithmetic on little-endian arrays of 64-bit limbs: the kernel below int. No allocation of results: the
// caller provides room. A magnitude of n limbs has no leading zero limb unless said otherwise; zero is n = 0.
#pragma once
#include <stddef.h>
#include <stdint.h>

namespace molt::big {

using Limb = uint64_t;
using Wide = unsigned __int128;

inline int64_t trim(const Limb* a, int64_t n) {
  while (n > 0 && a[n - 1] == 0) --n;
  return n;
}
int compare(const Limb* a, int64_t an, const Limb* b, int64_t bn);
int64_t bitLength(const Limb* a, int64_t n);
// r has max(an, bn) + 1 limbs; returns the trimmed length. r may be a or b.
int64_t add(Limb* r, const Limb* a, int64_t an, const Limb* b, int64_t bn);
// a >= b; r has an limbs. r may be a.
int64_t sub(Limb* r, const Limb* a, int64_t an, const Limb* b, int64_t bn);
// r has an + bn limbs and overlaps neither; returns the trimmed length. Schoolbook, Karatsuba above a threshold.
int64_t mul(Limb* r, const Limb* a, int64_t an, const Limb* b, int64_t bn);
// a * m + carry in place over n limbs; returns the limb that overflows.
Limb mulAddSmall(Limb* a, int64_t n, Limb m, Limb carry);
// a / d into q (may be a), returns the remainder. d != 0.
Limb divSmall(Limb* q, const Limb* a, int64_t n, Limb d);
// Knuth's algorithm D (TAOCP 2, 4.3.1), and recursive division (Burnikel and Ziegler 1998) for long operands.
// q has an - bn + 1 limbs, r has bn limbs; an >= bn >= 1. Overlaps nothing.
void divRem(Limb* q, Limb* r, const Limb* a, int64_t an, const Limb* b, int64_t bn);
// r = a << bits: r has an + bits / 64 + 1 limbs; returns the trimmed length.
int64_t shiftLeft(Limb* r, const Limb* a, int64_t an, uint64_t bits);
// r = a >> bits, floor; r has an limbs (may be a). *lost: were any one bits dropped?
int64_t shiftRight(Limb* r, const Limb* a, int64_t an, uint64_t bits, bool* lost);
// Text of a magnitude. Writes at the end of out[0, capacity); returns the first character written.
// Radix 10 by divide and conquer above a threshold; powers of two by shifting.
char* toText(const Limb* a, int64_t an, int base, char* out, int64_t capacity);
int64_t textBound(int64_t an, int base);  // characters that suffice
// Digit values (0…35) to a magnitude; r has room for digitsToLimbs(count, base) limbs.
int64_t fromDigits(Limb* r, const uint8_t* digits, int64_t count, int base);
int64_t digitsToLimbs(int64_t count, int base);
// Scratch memory; aborts the program with MemoryError's fatal path when there is none.
Limb* allocLimbs(int64_t n);
void freeLimbs(Limb* p);

struct Scratch {  // a limb array for the length of a scope
  explicit Scratch(int64_t n) : p(n <= 16 ? small : allocLimbs(n)) {}
  ~Scratch() { if (p != small) freeLimbs(p); }
  Scratch(const Scratch&) = delete;
  operator Limb*() { return p; }
  Limb small[16];
  Limb* p;
};

}  // namespace molt::big
