// Addition, multiplication, division and shifts of magnitudes.
#include "types/number/bigint.h"

#include <string.h>

#include "core/api.h"

namespace molt::big {

namespace {

constexpr int64_t kKaratsuba = 40;      // limbs: measured break-even on x86-64
constexpr int64_t kRecursiveDiv = 80;   // divisor limbs

Limb addInPlace(Limb* r, int64_t rn, const Limb* b, int64_t bn) {  // returns the carry out of rn limbs
  Limb carry = 0;
  int64_t i = 0;
  for (; i < bn; ++i) {
    Wide t = static_cast<Wide>(r[i]) + b[i] + carry;
    r[i] = static_cast<Limb>(t);
    carry = static_cast<Limb>(t >> 64);
  }
  for (; carry && i < rn; ++i) carry = ++r[i] == 0;
  return carry;
}

Limb subInPlace(Limb* r, int64_t rn, const Limb* b, int64_t bn) {  // returns the borrow
  Limb borrow = 0;
  int64_t i = 0;
  for (; i < bn; ++i) {
    Wide t = static_cast<Wide>(r[i]) - b[i] - borrow;
    r[i] = static_cast<Limb>(t);
    borrow = static_cast<Limb>(t >> 64) & 1;
  }
  for (; borrow && i < rn; ++i) borrow = r[i]-- == 0;
  return borrow;
}

void mulSchool(Limb* r, const Limb* a, int64_t an, const Limb* b, int64_t bn) {
  Limb carry = 0, x = a[0];
  for (int64_t j = 0; j < bn; ++j) {
    Wide t = static_cast<Wide>(x) * b[j] + carry;
    r[j] = static_cast<Limb>(t);
    carry = static_cast<Limb>(t >> 64);
  }
  r[bn] = carry;
  for (int64_t i = 1; i < an; ++i) {
    carry = 0;
    x = a[i];
    for (int64_t j = 0; j < bn; ++j) {
      Wide t = static_cast<Wide>(x) * b[j] + r[i + j] + carry;
      r[i + j] = static_cast<Limb>(t);
      carry = static_cast<Limb>(t >> 64);
    }
    r[i + bn] = carry;
  }
}

// (high, low) / d where high < d.
inline Limb divTwo(Limb high, Limb low, Limb d, Limb* rem) {
#ifdef __x86_64__
  Limb q;
  asm("divq %4" : "=a"(q), "=d"(*rem) : "a"(low), "d"(high), "r"(d) : "cc");
  return q;
#else
  Wide n = static_cast<Wide>(high) << 64 | low;
  *rem = static_cast<Limb>(n % d);
  return static_cast<Limb>(n / d);
#endif
}

// Karatsuba on equal lengths n; r has 2n limbs, w at least 4n + 128 limbs of workspace.
void mulKaratsuba(Limb* r, const Limb* a, const Limb* b, int64_t n, Limb* w) {
  if (n < kKaratsuba) return mulSchool(r, a, n, b, n);
  int64_t low = n / 2, high = n - low;
  mulKaratsuba(r, a, b, low, w);
  mulKaratsuba(r + 2 * low, a + low, b + low, high, w);
  // (a0 + a1)(b0 + b1), with sums of high + 1 limbs
  int64_t sumN = high + 1;
  Limb *sa = w, *sb = w + sumN, *p = w + 2 * sumN, *rest = p + 2 * sumN;
  memcpy(sa, a + low, static_cast<size_t>(high) * sizeof(Limb));
  sa[high] = 0;
  addInPlace(sa, sumN, a, low);
  memcpy(sb, b + low, static_cast<size_t>(high) * sizeof(Limb));
  sb[high] = 0;
  addInPlace(sb, sumN, b, low);
  mulKaratsuba(p, sa, sb, sumN, rest);
  subInPlace(p, 2 * sumN, r, 2 * low);
  subInPlace(p, 2 * sumN, r + 2 * low, 2 * high);
  addInPlace(r + low, 2 * n - low, p, trim(p, 2 * sumN));
}

int64_t karatsubaSpace(int64_t n) { return 8 * n + 1024; }

// Knuth D. `u` holds the normalised dividend in un + 1 limbs and receives the remainder; v is normalised (top bit set).
void divSchool(Limb* q, Limb* u, int64_t un, const Limb* v, int64_t vn) {
  if (vn == 1) {
    Limb rem = u[un];
    for (int64_t j = un - 1; j >= 0; --j) {
      Wide cur = (static_cast<Wide>(rem) << 64) | u[j];
      q[j] = static_cast<Limb>(cur / v[0]);
      rem = static_cast<Limb>(cur % v[0]);
      u[j] = 0;
    }
    u[un] = 0;
    u[0] = rem;
    return;
  }
  Limb v1 = v[vn - 1], v2 = v[vn - 2];
  for (int64_t j = un - vn; j >= 0; --j) {
    Wide num = (static_cast<Wide>(u[j + vn]) << 64) | u[j + vn - 1];
    Wide qhat, rhat;
    if (u[j + vn] >= v1) {
      qhat = ~static_cast<Limb>(0);
      rhat = num - qhat * v1;
    } else {
      Limb left;
      qhat = divTwo(u[j + vn], u[j + vn - 1], v1, &left);
      rhat = left;
    }
    while (!(rhat >> 64) && qhat * v2 > ((rhat << 64) | u[j + vn - 2])) {
      --qhat;
      rhat += v1;
    }
    Limb carry = 0, borrow = 0, qd = static_cast<Limb>(qhat);
    for (int64_t i = 0; i < vn; ++i) {
      Wide p = static_cast<Wide>(qd) * v[i] + carry;
      carry = static_cast<Limb>(p >> 64);
      Wide t = static_cast<Wide>(u[i + j]) - static_cast<Limb>(p) - borrow;
      u[i + j] = static_cast<Limb>(t);
      borrow = static_cast<Limb>(t >> 64) & 1;
    }
    Wide t = static_cast<Wide>(u[j + vn]) - carry - borrow;
    u[j + vn] = static_cast<Limb>(t);
    if (t >> 64) {
      --qd;
      u[j + vn] += addInPlace(u + j, vn, v, vn);
    }
    q[j] = qd;
  }
}

void divRecursive2by1(Limb* q, Limb* a, const Limb* b, int64_t n);

// Burnikel–Ziegler D3n/2n: a has 3h limbs, b has 2h, quotient h limbs; the remainder replaces a's low 2h limbs (a[2h, 3h) = 0).
void divRecursive3by2(Limb* q, Limb* a, const Limb* b, int64_t h) {
  const Limb *b1 = b + h, *b0 = b;
  Limb* top = a + h;  // 2h limbs
  bool overflow = compare(a + 2 * h, trim(a + 2 * h, h), b1, trim(b1, h)) >= 0;
  Limb high = 0;  // limb above a
  if (!overflow) {
    divRecursive2by1(q, top, b1, h);
  } else {
    for (int64_t i = 0; i < h; ++i) q[i] = ~static_cast<Limb>(0);
    // top - (B^h - 1) * b1 = top - b1 * B^h + b1
    subInPlace(a + 2 * h, h, b1, h);
    high = addInPlace(top, 2 * h, b1, h);
  }
  Scratch d(2 * h);
  mul(d, q, h, b0, h);
  Limb borrow = subInPlace(a, 3 * h, d, 2 * h);
  int64_t sign = static_cast<int64_t>(high) - static_cast<int64_t>(borrow);
  const Limb one = 1;
  while (sign < 0) {
    subInPlace(q, h, &one, 1);
    sign += static_cast<int64_t>(addInPlace(a, 3 * h, b, 2 * h));
  }
}

// a has 2n limbs with a's top half < b, b has n normalised limbs; q has n limbs; the remainder replaces a's low half.
void divRecursive2by1(Limb* q, Limb* a, const Limb* b, int64_t n) {
  if (n < kRecursiveDiv || (n & 1)) {
    Scratch u(2 * n + 1), quotient(n + 1);
    memcpy(u, a, static_cast<size_t>(2 * n) * sizeof(Limb));
    u[2 * n] = 0;
    divSchool(quotient, u, 2 * n, b, n);
    memcpy(q, quotient, static_cast<size_t>(n) * sizeof(Limb));
    memcpy(a, u, static_cast<size_t>(n) * sizeof(Limb));
    memset(a + n, 0, static_cast<size_t>(n) * sizeof(Limb));
    return;
  }
  int64_t h = n / 2;
  divRecursive3by2(q + h, a + h, b, h);
  divRecursive3by2(q, a, b, h);
}

}  // namespace

Limb* allocLimbs(int64_t n) {
  void* p = allocRaw(static_cast<uint64_t>(n) * sizeof(Limb));
  if (!p) fatal("out of memory in integer arithmetic");
  return static_cast<Limb*>(p);
}
void freeLimbs(Limb* p) { freeRaw(p); }

int compare(const Limb* a, int64_t an, const Limb* b, int64_t bn) {
  if (an != bn) return an < bn ? -1 : 1;
  for (int64_t i = an - 1; i >= 0; --i)
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}

int64_t bitLength(const Limb* a, int64_t n) { return n ? n * 64 - __builtin_clzll(a[n - 1]) : 0; }

int64_t add(Limb* r, const Limb* a, int64_t an, const Limb* b, int64_t bn) {
  if (an < bn) {
    const Limb* t = a; a = b; b = t;
    int64_t tn = an; an = bn; bn = tn;
  }
  Limb carry = 0;
  int64_t i = 0;
  for (; i < bn; ++i) {
    Wide t = static_cast<Wide>(a[i]) + b[i] + carry;
    r[i] = static_cast<Limb>(t);
    carry = static_cast<Limb>(t >> 64);
  }
  for (; carry && i < an; ++i) carry = (r[i] = a[i] + 1) == 0;
  if (r != a && i < an) memmove(r + i, a + i, static_cast<size_t>(an - i) * sizeof(Limb));
  r[an] = carry;
  return trim(r, an + 1);
}

int64_t sub(Limb* r, const Limb* a, int64_t an, const Limb* b, int64_t bn) {
  if (r != a) memcpy(r, a, static_cast<size_t>(an) * sizeof(Limb));
  subInPlace(r, an, b, bn);
  return trim(r, an);
}

int64_t mul(Limb* r, const Limb* a, int64_t an, const Limb* b, int64_t bn) {
  if (an < bn) {
    const Limb* t = a; a = b; b = t;
    int64_t tn = an; an = bn; bn = tn;
  }
  if (bn < kKaratsuba) {
    mulSchool(r, b, bn, a, an);
    return trim(r, an + bn);
  }
  Scratch w(karatsubaSpace(bn));
  if (an == bn) {
    mulKaratsuba(r, a, b, an, w);
    return trim(r, an + bn);
  }
  // Unbalanced: slices of a as long as b.
  memset(r, 0, static_cast<size_t>(an + bn) * sizeof(Limb));
  Scratch part(2 * bn);
  for (int64_t i = 0; i < an; i += bn) {
    int64_t n = an - i < bn ? an - i : bn;
    int64_t pn = n == bn ? (mulKaratsuba(part, a + i, b, bn, w), 2 * bn) : (mul(part, b, bn, a + i, n), n + bn);
    addInPlace(r + i, an + bn - i, part, trim(part, pn));
  }
  return trim(r, an + bn);
}

Limb mulAddSmall(Limb* a, int64_t n, Limb m, Limb carry) {
  for (int64_t i = 0; i < n; ++i) {
    Wide t = static_cast<Wide>(a[i]) * m + carry;
    a[i] = static_cast<Limb>(t);
    carry = static_cast<Limb>(t >> 64);
  }
  return carry;
}

Limb divSmall(Limb* q, const Limb* a, int64_t n, Limb d) {
  Limb rem = 0;
  for (int64_t i = n - 1; i >= 0; --i) {
    q[i] = divTwo(rem, a[i], d, &rem);
  }
  return rem;
}

void divRem(Limb* q, Limb* r, const Limb* a, int64_t an, const Limb* b, int64_t bn) {
  if (bn == 1) {
    r[0] = divSmall(q, a, an, b[0]);
    return;
  }
  int shift = __builtin_clzll(b[bn - 1]);
  if (bn < kRecursiveDiv || an - bn < kRecursiveDiv / 2) {
    Scratch u(an + 1), v(bn + 1);
    u[an] = 0;
    shiftLeft(u, a, an, static_cast<uint64_t>(shift));
    shiftLeft(v, b, bn, static_cast<uint64_t>(shift));
    divSchool(q, u, an, v, bn);
    bool lost;
    memcpy(r, u, static_cast<size_t>(bn) * sizeof(Limb));
    shiftRight(r, r, bn, static_cast<uint64_t>(shift), &lost);
    return;
  }
  // Pad the divisor so that it halves evenly down to the base case, then divide block by block.
  int64_t pieces = 1;
  while ((bn + pieces - 1) / pieces >= kRecursiveDiv) pieces *= 2;
  int64_t n = (bn + pieces - 1) / pieces * pieces;
  uint64_t bits = static_cast<uint64_t>(shift) + static_cast<uint64_t>(n - bn) * 64;
  int64_t blocks = (an + (n - bn) + 1 + n - 1) / n;
  if (blocks < 2) blocks = 2;
  Scratch v(n + 1), u((blocks + 1) * n + 2), quotient(n);
  memset(v.p, 0, static_cast<size_t>(n + 1) * sizeof(Limb));
  memset(u.p, 0, static_cast<size_t>((blocks + 1) * n + 2) * sizeof(Limb));
  shiftLeft(v, b, bn, bits);
  shiftLeft(u, a, an, bits);
  int64_t qn = an - bn + 1;
  memset(q, 0, static_cast<size_t>(qn) * sizeof(Limb));
  for (int64_t i = blocks - 1; i >= 0; --i) {
    divRecursive2by1(quotient, u + i * n, v, n);
    for (int64_t k = 0; k < n && i * n + k < qn; ++k) q[i * n + k] = quotient[k];
  }
  // The remainder stands in u's low n limbs, scaled.
  bool lost;
  int64_t rn = shiftRight(u, u, n, bits, &lost);
  memset(r, 0, static_cast<size_t>(bn) * sizeof(Limb));
  memcpy(r, u, static_cast<size_t>(rn < bn ? rn : bn) * sizeof(Limb));
}

int64_t shiftLeft(Limb* r, const Limb* a, int64_t an, uint64_t bits) {
  int64_t limbs = static_cast<int64_t>(bits / 64);
  int s = static_cast<int>(bits % 64);
  Limb carry = s && an ? a[an - 1] >> (64 - s) : 0;
  int64_t n = an + limbs;
  if (carry) r[n] = carry;
  if (s) {
    for (int64_t i = an - 1; i > 0; --i) r[i + limbs] = (a[i] << s) | (a[i - 1] >> (64 - s));
    if (an) r[limbs] = a[0] << s;
  } else if (an) {
    memmove(r + limbs, a, static_cast<size_t>(an) * sizeof(Limb));
  }
  memset(r, 0, static_cast<size_t>(limbs) * sizeof(Limb));
  return trim(r, carry ? n + 1 : n);
}

int64_t shiftRight(Limb* r, const Limb* a, int64_t an, uint64_t bits, bool* lost) {
  *lost = false;
  if (bits / 64 >= static_cast<uint64_t>(an)) {
    *lost = an > 0;
    return 0;
  }
  int64_t limbs = static_cast<int64_t>(bits / 64);
  int s = static_cast<int>(bits % 64);
  for (int64_t i = 0; i < limbs; ++i)
    if (a[i]) *lost = true;
  if (s && (a[limbs] << (64 - s))) *lost = true;
  if (s) {
    for (int64_t i = limbs; i + 1 < an; ++i) r[i - limbs] = (a[i] >> s) | (a[i + 1] << (64 - s));
    r[an - 1 - limbs] = a[an - 1] >> s;
  } else {
    memmove(r, a + limbs, static_cast<size_t>(an - limbs) * sizeof(Limb));
  }
  return trim(r, an - limbs);
}

}  // namespace molt::big
