// SHA-512 of a whole message, FIPS 180-4.
#include "intrinsics/sha512.h"

#include <string.h>

#include "intrinsics/hash_kernels.h"

namespace molt {

namespace {

// Fractional parts of the square roots of the first 8 primes.
constexpr uint64_t root(uint64_t prime) { return hash::derive::rootFraction(prime, 2); }
constexpr uint64_t kStart[8] = {root(2), root(3), root(5), root(7), root(11), root(13), root(17), root(19)};

}  // namespace

void sha512(const uint8_t* data, size_t length, uint8_t out[64]) {
  uint64_t state[8];
  memcpy(state, kStart, sizeof state);
  size_t whole = length / 128 * 128, rest = length - whole;
  for (size_t i = 0; i < whole; i += 128) hash::sha512Block(state, data + i);
  uint8_t tail[256] = {};
  if (rest) memcpy(tail, data + whole, rest);
  tail[rest] = 0x80;
  size_t end = rest < 112 ? 128 : 256;  // the length in bits takes the last 16 bytes
  for (int i = 0; i < 8; ++i) tail[end - 1 - i] = static_cast<uint8_t>(static_cast<uint64_t>(length) << 3 >> (8 * i));
  tail[end - 9] = static_cast<uint8_t>(static_cast<uint64_t>(length) >> 61);
  for (size_t i = 0; i < end; i += 128) hash::sha512Block(state, tail + i);
  for (int i = 0; i < 64; ++i) out[i] = static_cast<uint8_t>(state[i / 8] >> (56 - 8 * (i % 8)));
}

}  // namespace molt
