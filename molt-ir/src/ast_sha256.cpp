// SHA-256 (FIPS 180-4), for the digest of the source that every artifact carries.
#include <algorithm>
#include <bit>

#include "molt/ir/ast.h"

namespace molt::ast {
namespace {

struct Primes {
  std::array<uint32_t, 64> cubeRoots{};
  std::array<uint32_t, 8> squareRoots{};
};

// The standard's constants are the first 32 fractional bits of roots of primes; deriving them leaves nothing
// to mistype.
constexpr uint32_t rootBits(unsigned prime, int power) {
  // Largest x with x^power <= prime * 2^(32*power); its low 32 bits are the fraction.
  using Wide = unsigned __int128;
  uint64_t low = 0, high = uint64_t{1} << 37;
  while (high - low > 1) {
    uint64_t middle = low + (high - low) / 2;
    // middle^power / 2^(32*power), compared in two steps so that the cube stays inside 128 bits.
    Wide square = Wide{middle} * middle;
    bool fits;
    if (power == 2) {
      fits = square <= (Wide{prime} << 64);
    } else {
      Wide limit = Wide{prime} << 96;
      fits = square <= limit / middle;
    }
    (fits ? low : high) = middle;
  }
  return static_cast<uint32_t>(low);
}

constexpr Primes makePrimes() {
  Primes result;
  size_t found = 0;
  for (unsigned candidate = 2; found < 64; ++candidate) {
    bool prime = true;
    for (unsigned d = 2; d * d <= candidate; ++d) prime = prime && candidate % d != 0;
    if (!prime) continue;
    result.cubeRoots[found] = rootBits(candidate, 3);
    if (found < 8) result.squareRoots[found] = rootBits(candidate, 2);
    ++found;
  }
  return result;
}

constexpr Primes kPrimes = makePrimes();
static_assert(kPrimes.cubeRoots[0] == 0x428a2f98 && kPrimes.cubeRoots[63] == 0xc67178f2);
static_assert(kPrimes.squareRoots[0] == 0x6a09e667 && kPrimes.squareRoots[7] == 0x5be0cd19);

void addBlock(std::array<uint32_t, 8>& state, const unsigned char* block) {
  uint32_t w[64];
  for (size_t i = 0; i < 16; ++i)
    w[i] = uint32_t{block[4 * i]} << 24 | uint32_t{block[4 * i + 1]} << 16 | uint32_t{block[4 * i + 2]} << 8 |
           block[4 * i + 3];
  for (int i = 16; i < 64; ++i) {
    uint32_t a = w[i - 15], b = w[i - 2];
    w[i] = w[i - 16] + w[i - 7] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3) +
           (std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10);
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (int i = 0; i < 64; ++i) {
    uint32_t t1 = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) +
                  kPrimes.cubeRoots[i] + w[i];
    uint32_t t2 = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  uint32_t mixed[] = {a, b, c, d, e, f, g, h};
  for (int i = 0; i < 8; ++i) state[i] += mixed[i];
}

}  // namespace

Digest sha256(std::string_view bytes) {
  std::array<uint32_t, 8> state = kPrimes.squareRoots;
  auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  size_t left = bytes.size();
  for (; left >= 64; left -= 64, data += 64) addBlock(state, data);

  unsigned char tail[128] = {};
  std::copy_n(data, left, tail);
  tail[left] = 0x80;
  size_t tailSize = left < 56 ? 64 : 128;
  uint64_t bits = uint64_t{bytes.size()} * 8;
  for (int i = 0; i < 8; ++i) tail[tailSize - 1 - i] = static_cast<unsigned char>(bits >> (8 * i));
  for (size_t at = 0; at < tailSize; at += 64) addBlock(state, tail + at);

  Digest result;
  for (int i = 0; i < 32; ++i) result[i] = static_cast<uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  return result;
}

}  // namespace molt::ast
