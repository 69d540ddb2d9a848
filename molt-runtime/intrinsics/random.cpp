// MT19937 (Matsumoto and Nishimura 1998) on a state that a bytearray holds: 624 words, then the index.
#include <string.h>
#include <unistd.h>

#include "core/native_module.h"
#include "intrinsics/sha512.h"
#include "types/number/int.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/random.def"

namespace {

constexpr int kN = 624, kM = 397;

struct State {
  explicit State(Value v) {
    ok = getBuffer(v, &buffer, true);
    if (ok && buffer.length != (kN + 1) * 4) {
      releaseBuffer(&buffer);
      raiseValueError("state must be a bytearray of %d bytes", (kN + 1) * 4);
      ok = false;
    }
    if (ok) mt = reinterpret_cast<uint32_t*>(buffer.data);
  }
  ~State() { if (ok) releaseBuffer(&buffer); }
  State(const State&) = delete;
  Buffer buffer;
  uint32_t* mt;
  bool ok;

  uint32_t next() {
    if (mt[kN] >= kN) {
      auto twist = [](uint32_t u, uint32_t v) { return (((u & 0x80000000u) | (v & 0x7fffffffu)) >> 1) ^ ((v & 1) ? 0x9908b0dfu : 0); };
      int i = 0;
      for (; i < kN - kM; ++i) mt[i] = mt[i + kM] ^ twist(mt[i], mt[i + 1]);
      for (; i < kN - 1; ++i) mt[i] = mt[i + kM - kN] ^ twist(mt[i], mt[i + 1]);
      mt[kN - 1] = mt[kM - 1] ^ twist(mt[kN - 1], mt[0]);
      mt[kN] = 0;
    }
    uint32_t y = mt[mt[kN]++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
  }
  void seed(uint32_t s) {
    mt[0] = s;
    for (int i = 1; i < kN; ++i) mt[i] = 1812433253u * (mt[i - 1] ^ (mt[i - 1] >> 30)) + static_cast<uint32_t>(i);
    mt[kN] = kN;
  }
  Value bits(int64_t k) {
    if (k == 0) return Value::fromInlineInt(0);
    if (k <= 32) return newInt(next() >> (32 - k));
    int64_t words = (k - 1) / 32 + 1;
    big::Scratch limbs(words / 2 + 1);
    memset(limbs.p, 0, static_cast<size_t>(words / 2 + 1) * 8);
    for (int64_t i = 0; i < words; ++i, k -= 32) {
      uint32_t r = next();
      if (k < 32) r >>= 32 - k;
      limbs[i / 2] |= static_cast<uint64_t>(r) << (i % 2 * 32);
    }
    return intFromMagnitude(limbs, (words + 1) / 2, false);
  }
};

}  // namespace

Value randomSeedArray(const Value* a) {
  State s(a[0]);
  if (!s.ok) return kNoValue;
  Ref key(tupleFromIterable(a[1]));
  if (!key) return kNoValue;
  int64_t n = key.as<Tuple>()->length;
  if (n == 0) return raiseValueError("the key must not be empty");
  auto word = [&](int64_t j) {
    int64_t v = 0;
    intAsI64NoRaise(key.as<Tuple>()->items()[j], &v);
    return static_cast<uint32_t>(v);
  };
  s.seed(19650218u);
  int i = 1;
  int64_t j = 0;
  for (int64_t k = n > kN ? n : kN; k; --k) {
    s.mt[i] = (s.mt[i] ^ ((s.mt[i - 1] ^ (s.mt[i - 1] >> 30)) * 1664525u)) + word(j) + static_cast<uint32_t>(j);
    if (++i >= kN) s.mt[0] = s.mt[kN - 1], i = 1;
    if (++j >= n) j = 0;
  }
  for (int k = kN - 1; k; --k) {
    s.mt[i] = (s.mt[i] ^ ((s.mt[i - 1] ^ (s.mt[i - 1] >> 30)) * 1566083941u)) - static_cast<uint32_t>(i);
    if (++i >= kN) s.mt[0] = s.mt[kN - 1], i = 1;
  }
  s.mt[0] = 0x80000000u;
  return kNone;
}

Value randomRandom(const Value* a) {
  State s(a[0]);
  if (!s.ok) return kNoValue;
  uint32_t high = s.next() >> 5, low = s.next() >> 6;
  return Value::fromDouble((high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

Value randomGetRandBits(const Value* a) {
  int64_t k;
  if (!indexAsI64(a[1], &k, &molt_exc_OverflowError)) return kNoValue;
  if (k < 0) return raiseValueError("number of bits must be non-negative");
  State s(a[0]);
  return s.ok ? s.bits(k) : kNoValue;
}

Value randomBelow(const Value* a) {
  State s(a[0]);
  if (!s.ok) return kNoValue;
  Value n;
  if (!indexValue(a[1], &n)) return kNoValue;
  Ref keep(n);
  if (intSign(n) <= 0) return Value::fromInlineInt(0);
  int64_t k = intBitLength(n);
  for (;;) {
    Ref r(s.bits(k));
    if (intCompare(r, n) < 0) return r.release();
  }
}

Value randomEntropy(const Value* a) {
  int64_t n;
  if (!indexAsI64(a[0], &n, &molt_exc_OverflowError)) return kNoValue;
  if (n < 0) return raiseValueError("negative argument not allowed");
  Value out = newBytes(nullptr, n);
  if (!out) return kNoValue;
  uint8_t* p = static_cast<Bytes*>(out.object())->data();
  for (int64_t done = 0; done < n;) {
    size_t chunk = n - done > 256 ? 256 : static_cast<size_t>(n - done);
    if (getentropy(p + done, chunk) != 0) {
      decref(out);
      return raise(&molt_exc_NotImplementedError, "/dev/urandom (or equivalent) not found");
    }
    done += static_cast<int64_t>(chunk);
  }
  return out;
}

Value randomSha512(const Value* a) {
  Buffer b;
  if (!getBuffer(a[0], &b, false)) return kNoValue;
  uint8_t digest[64];
  sha512(b.data, static_cast<size_t>(b.length), digest);
  releaseBuffer(&b);
  return newBytes(digest, 64);
}

}  // namespace molt

static constinit const molt::NativeMethod randomRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/random.def"
    {}};
MOLT_NATIVE_MODULE(_molt_random, randomRows, nullptr)
