// The compression functions. A state is an array of 64-bit words for all of them; the 32-bit functions use the low halves.
#include "intrinsics/hash_kernels.h"

namespace molt::hash {

void md5Block(uint64_t* h, const uint8_t* block) {
  static constexpr uint8_t kShifts[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
  uint32_t v[4];
  for (int i = 0; i < 4; ++i) v[i] = static_cast<uint32_t>(h[i]);
  for (unsigned i = 0; i < 64; ++i) {
    uint32_t b = v[1], c = v[2], d = v[3], f;
    unsigned word;
    switch (i / 16) {
      case 0: f = (b & c) | (~b & d), word = i; break;
      case 1: f = (d & b) | (~d & c), word = 5 * i + 1; break;
      case 2: f = b ^ c ^ d, word = 3 * i + 5; break;
      default: f = c ^ (b | ~d), word = 7 * i; break;
    }
    f += v[0] + kSines[i] + loadLittle<uint32_t>(block + uint64_t{word % 16} * 4);
    v[0] = d, v[3] = c, v[2] = b;
    v[1] = b + rotl(f, kShifts[i / 16][i % 4]);
  }
  for (int i = 0; i < 4; ++i) h[i] = static_cast<uint32_t>(h[i] + v[i]);
}

void sha1Block(uint64_t* h, const uint8_t* block) {
  uint32_t w[80], v[5];
  for (uint64_t i = 0; i < 16; ++i) w[i] = loadBig<uint32_t>(block + 4 * i);
  for (int i = 16; i < 80; ++i) w[i] = rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
  for (int i = 0; i < 5; ++i) v[i] = static_cast<uint32_t>(h[i]);
  for (int i = 0; i < 80; ++i) {
    uint32_t b = v[1], c = v[2], d = v[3], f;
    if (i < 20) f = ((b & c) | (~b & d)) + 0x5a827999u;
    else if (i < 40) f = (b ^ c ^ d) + 0x6ed9eba1u;
    else if (i < 60) f = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcu;
    else f = (b ^ c ^ d) + 0xca62c1d6u;
    uint32_t next = rotl(v[0], 5) + f + v[4] + w[i];
    v[4] = d, v[3] = c, v[2] = rotl(b, 30), v[1] = v[0], v[0] = next;
  }
  for (int i = 0; i < 5; ++i) h[i] = static_cast<uint32_t>(h[i] + v[i]);
}

// SHA-2 in both widths: they differ in the rotations, the number of rounds and the part of the constants that is used.
template <class W>
struct Sha2 {
  static constexpr bool kWide = sizeof(W) == 8;
  static W turn(W x, int n) {
    if constexpr (kWide) return rotr64(x, n);
    else return rotr(x, n);
  }
  static W mix(W x, const int (&n)[3]) { return turn(x, n[0]) ^ turn(x, n[1]) ^ turn(x, n[2]); }
  static W smallMix(W x, const int (&n)[3]) { return turn(x, n[0]) ^ turn(x, n[1]) ^ (x >> n[2]); }

  static void block(uint64_t* h, const uint8_t* block) {
    constexpr int kRounds = kWide ? 80 : 64;
    constexpr int kSum0[3] = {kWide ? 28 : 2, kWide ? 34 : 13, kWide ? 39 : 22};
    constexpr int kSum1[3] = {kWide ? 14 : 6, kWide ? 18 : 11, kWide ? 41 : 25};
    constexpr int kStep0[3] = {kWide ? 1 : 7, kWide ? 8 : 18, kWide ? 7 : 3};
    constexpr int kStep1[3] = {kWide ? 19 : 17, kWide ? 61 : 19, kWide ? 6 : 10};
    W w[kRounds], v[8];
    for (int i = 0; i < 16; ++i) w[i] = loadBig<W>(block + sizeof(W) * static_cast<unsigned>(i));
    for (int i = 16; i < kRounds; ++i) w[i] = w[i - 16] + smallMix(w[i - 15], kStep0) + w[i - 7] + smallMix(w[i - 2], kStep1);
    for (int i = 0; i < 8; ++i) v[i] = static_cast<W>(h[i]);
    for (int i = 0; i < kRounds; ++i) {
      W constant = static_cast<W>(kCubeRoots[static_cast<unsigned>(i)] >> (kWide ? 0 : 32));
      W one = v[7] + mix(v[4], kSum1) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + constant + w[i];
      W two = mix(v[0], kSum0) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
      for (int j = 7; j; --j) v[j] = v[j - 1];
      v[4] += one;
      v[0] = one + two;
    }
    for (int i = 0; i < 8; ++i) h[i] = static_cast<W>(h[i] + v[i]);
  }
};

void sha256Block(uint64_t* h, const uint8_t* block) { Sha2<uint32_t>::block(h, block); }
void sha512Block(uint64_t* h, const uint8_t* block) { Sha2<uint64_t>::block(h, block); }

void keccak(uint64_t* h) {
  for (uint64_t constant : kKeccakRounds) {
    uint64_t column[5];
    for (int x = 0; x < 5; ++x) column[x] = h[x] ^ h[x + 5] ^ h[x + 10] ^ h[x + 15] ^ h[x + 20];
    for (int x = 0; x < 5; ++x) {
      uint64_t t = column[(x + 4) % 5] ^ rotl64(column[(x + 1) % 5], 1);
      for (int y = 0; y < 25; y += 5) h[x + y] ^= t;
    }
    // rho and pi in one walk over the lanes
    int x = 1, y = 0;
    uint64_t carried = h[1];
    for (int t = 1; t <= 24; ++t) {
      int nextX = y, nextY = (2 * x + 3 * y) % 5;
      x = nextX, y = nextY;
      uint64_t kept = h[x + 5 * y];
      h[x + 5 * y] = rotl64(carried, t * (t + 1) / 2 % 64);
      carried = kept;
    }
    for (int row = 0; row < 25; row += 5) {
      uint64_t line[5];
      for (int i = 0; i < 5; ++i) line[i] = h[row + i];
      for (int i = 0; i < 5; ++i) h[row + i] = line[i] ^ (~line[(i + 1) % 5] & line[(i + 2) % 5]);
    }
    h[0] ^= constant;
  }
}

template <class W>
struct Blake2 {
  static constexpr bool kWide = sizeof(W) == 8;
  static W turn(W x, int n) {
    if constexpr (kWide) return rotr64(x, n);
    else return rotr(x, n);
  }
  static W start(unsigned i) { return static_cast<W>(kSquareRoots[i] >> (kWide ? 0 : 32)); }

  static void quarter(W* v, int a, int b, int c, int d, W x, W y) {
    v[a] += v[b] + x;
    v[d] = turn(v[d] ^ v[a], kWide ? 32 : 16);
    v[c] += v[d];
    v[b] = turn(v[b] ^ v[c], kWide ? 24 : 12);
    v[a] += v[b] + y;
    v[d] = turn(v[d] ^ v[a], kWide ? 16 : 8);
    v[c] += v[d];
    v[b] = turn(v[b] ^ v[c], kWide ? 63 : 7);
  }

  static void block(uint64_t* h, const uint8_t* block, uint64_t length, bool last, bool lastNode) {
    static constexpr uint8_t kOrder[10][16] = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};
    W m[16], v[16];
    for (unsigned i = 0; i < 16; ++i) m[i] = loadLittle<W>(block + sizeof(W) * i);
    for (unsigned i = 0; i < 8; ++i) v[i] = static_cast<W>(h[i]), v[i + 8] = start(i);
    v[12] ^= static_cast<W>(length);
    if constexpr (!kWide) v[13] ^= static_cast<W>(length >> 32);
    if (last) v[14] = ~v[14];
    if (last && lastNode) v[15] = ~v[15];
    for (int round = 0; round < (kWide ? 12 : 10); ++round) {
      const uint8_t* s = kOrder[round % 10];
      for (uint64_t i = 0; i < 4; ++i) quarter(v, i, 4 + i, 8 + i, 12 + i, m[s[2 * i]], m[s[2 * i + 1]]);
      for (uint64_t i = 0; i < 4; ++i) quarter(v, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, m[s[8 + 2 * i]], m[s[9 + 2 * i]]);
    }
    for (int i = 0; i < 8; ++i) h[i] = static_cast<W>(h[i]) ^ v[i] ^ v[i + 8];
  }
};

void blake2bBlock(uint64_t* h, const uint8_t* block, uint64_t length, bool last, bool lastNode) {
  Blake2<uint64_t>::block(h, block, length, last, lastNode);
}
void blake2sBlock(uint64_t* h, const uint8_t* block, uint64_t length, bool last, bool lastNode) {
  Blake2<uint32_t>::block(h, block, length, last, lastNode);
}

}  // namespace molt::hash
