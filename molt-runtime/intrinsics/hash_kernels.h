// Compression functions of the hashes that hashlib offers, written from RFC 1321, RFC 7693, FIPS 180-4 and FIPS 202. Constants that
// the standards derive (roots of primes, sines, a shift register) are derived here too, by the compiler.
#pragma once

#include <stdint.h>

#include <array>

namespace molt::hash {

constexpr uint32_t rotl(uint32_t x, int n) { return (x << n) | (x >> (32 - n)); }
constexpr uint32_t rotr(uint32_t x, int n) { return (x >> n) | (x << (32 - n)); }
constexpr uint64_t rotl64(uint64_t x, int n) { return n ? (x << n) | (x >> (64 - n)) : x; }
constexpr uint64_t rotr64(uint64_t x, int n) { return (x >> n) | (x << (64 - n)); }

// The word of type W at p, little or big endian.
template <class W>
inline W loadLittle(const uint8_t* p) {
  W v = 0;
  for (unsigned i = 0; i < sizeof(W); ++i) v |= static_cast<W>(p[i]) << (8 * i);
  return v;
}
template <class W>
inline W loadBig(const uint8_t* p) {
  W v = 0;
  for (unsigned i = 0; i < sizeof(W); ++i) v = static_cast<W>(v << 8) | p[i];
  return v;
}

namespace derive {

struct Wide {
  uint64_t limb[5] = {};
};

constexpr Wide times(const Wide& a, uint64_t low, uint64_t high) {
  Wide r;
  uint64_t factor[2] = {low, high};
  for (int j = 0; j < 2; ++j) {
    unsigned __int128 carry = 0;
    for (int i = 0; i + j < 5; ++i) {
      carry += static_cast<unsigned __int128>(a.limb[i]) * factor[j] + r.limb[i + j];
      r.limb[i + j] = static_cast<uint64_t>(carry);
      carry >>= 64;
    }
  }
  return r;
}

// 64 bits of the fraction of the degree-th root of n: the largest x with x**degree <= n << (64 * degree).
constexpr uint64_t rootFraction(uint64_t n, int degree) {
  uint64_t low = 0, high = 0;
  for (int bit = 69; bit >= 0; --bit) {
    uint64_t l = low | (bit < 64 ? uint64_t{1} << bit : 0), h = high | (bit >= 64 ? uint64_t{1} << (bit - 64) : 0);
    Wide power;
    power.limb[0] = 1;
    for (int i = 0; i < degree; ++i) power = times(power, l, h);
    bool fits = power.limb[4] == 0 && (degree == 3 || power.limb[3] == 0) && power.limb[degree] < n;
    if (fits) low = l, high = h;
  }
  return low;
}

template <int count>
constexpr std::array<uint64_t, count> primeRoots(int degree) {
  std::array<uint64_t, count> out{};
  int found = 0;
  for (uint64_t n = 2; found < count; ++n) {
    bool prime = true;
    for (uint64_t d = 2; d * d <= n; ++d) prime = prime && n % d;
    if (prime) out[static_cast<unsigned>(found++)] = rootFraction(n, degree);
  }
  return out;
}

constexpr std::array<uint32_t, 64> sines() {
  std::array<uint32_t, 64> out{};
  constexpr double kTwoPi = 6.283185307179586476925286766559;
  for (unsigned i = 0; i < 64; ++i) {
    double x = i + 1;
    while (x > kTwoPi / 2) x -= kTwoPi;
    double term = x, sum = x;
    for (int k = 2; k < 40; k += 2) {
      term *= -x * x / (k * (k + 1));
      sum += term;
    }
    out[i] = static_cast<uint32_t>((sum < 0 ? -sum : sum) * 4294967296.0);
  }
  return out;
}

constexpr std::array<uint64_t, 24> keccakRounds() {
  std::array<uint64_t, 24> out{};
  unsigned shift = 1;
  for (auto& word : out) {
    for (int j = 0; j < 7; ++j) {
      if (shift & 1) word |= uint64_t{1} << ((1 << j) - 1);
      shift <<= 1;
      if (shift & 0x100) shift ^= 0x171;
    }
  }
  return out;
}

}  // namespace derive

inline constexpr auto kSquareRoots = derive::primeRoots<16>(2);
inline constexpr auto kCubeRoots = derive::primeRoots<80>(3);
inline constexpr auto kSines = derive::sines();
inline constexpr auto kKeccakRounds = derive::keccakRounds();

void md5Block(uint64_t* h, const uint8_t* block);
void sha1Block(uint64_t* h, const uint8_t* block);
void sha256Block(uint64_t* h, const uint8_t* block);
void sha512Block(uint64_t* h, const uint8_t* block);
void keccak(uint64_t* h);
// `length` counts the bytes up to the end of this block.
void blake2bBlock(uint64_t* h, const uint8_t* block, uint64_t length, bool last, bool lastNode);
void blake2sBlock(uint64_t* h, const uint8_t* block, uint64_t length, bool last, bool lastNode);

}  // namespace molt::hash
