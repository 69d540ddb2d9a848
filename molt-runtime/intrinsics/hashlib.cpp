// The native part of hashlib: blocks are gathered in a state, which a bytearray holds, and handed to the kernels.
#include <string.h>

#include "core/native_module.h"
#include "intrinsics/hash_kernels.h"
#include "types/number/int.h"
#include "types/text/bytes.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/hashlib.def"

namespace {

using namespace hash;

// The numbers are stdlib/hashlib.py's. Shake is SHA-3 with another suffix and a digest of any length.
enum Kind : uint8_t { kMd5, kSha1, kSha256, kSha512, kSha3, kShake, kBlake2b, kBlake2s };

struct State {
  uint64_t words[25];
  uint64_t total;
  uint8_t block[168];
  uint32_t fill, blockSize;
  Kind kind;
  bool lastNode;

  void start(Kind k, int size, const uint8_t* parameters);
  void compress(const uint8_t* p, bool last);
  void update(const uint8_t* p, uint64_t n);
  void finish(uint8_t* out, uint64_t n);
};

void State::start(Kind k, int size, const uint8_t* parameters) {
  memset(this, 0, sizeof *this);
  kind = k;
  blockSize = k == kSha512 || k == kBlake2b ? 128 : 64;
  static constexpr uint32_t kFirst[5] = {0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u};
  switch (k) {
    case kMd5: case kSha1:
      for (int i = 0; i < 5; ++i) words[i] = kFirst[i];
      break;
    case kSha256:
      for (size_t i = 0; i < 8; ++i) words[i] = size == 28 ? kSquareRoots[i + 8] & 0xffffffffu : kSquareRoots[i] >> 32;
      break;
    case kSha512:
      for (size_t i = 0; i < 8; ++i) words[i] = kSquareRoots[size == 48 ? i + 8 : i];
      break;
    case kSha3: case kShake: blockSize = static_cast<uint32_t>(200 - 2 * size); break;
    case kBlake2b:
      for (size_t i = 0; i < 8; ++i) words[i] = kSquareRoots[i] ^ loadLittle<uint64_t>(parameters + 8 * i);
      break;
    case kBlake2s:
      for (size_t i = 0; i < 8; ++i) words[i] = (kSquareRoots[i] >> 32) ^ loadLittle<uint32_t>(parameters + 4 * i);
      break;
  }
}

void State::compress(const uint8_t* p, bool last) {
  switch (kind) {
    case kMd5: return md5Block(words, p);
    case kSha1: return sha1Block(words, p);
    case kSha256: return sha256Block(words, p);
    case kSha512: return sha512Block(words, p);
    case kBlake2b: return blake2bBlock(words, p, total, last, lastNode);
    case kBlake2s: return blake2sBlock(words, p, total, last, lastNode);
    case kSha3: case kShake:
      for (size_t i = 0; i < blockSize / 8; ++i) words[i] ^= loadLittle<uint64_t>(p + 8 * i);
      return keccak(words);
  }
}

// BLAKE2 treats its last block apart, so a full block waits there until more bytes come.
void State::update(const uint8_t* p, uint64_t n) {
  bool waits = kind >= kBlake2b;
  while (n) {
    if (fill == blockSize) {
      compress(block, false);
      fill = 0;
    }
    if (fill == 0) {
      while (waits ? n > blockSize : n >= blockSize) {
        total += blockSize;
        compress(p, false);
        p += blockSize;
        n -= blockSize;
      }
      if (n == 0) return;
    }
    uint64_t part = blockSize - fill < n ? blockSize - fill : n;
    memcpy(block + fill, p, part);
    fill += static_cast<uint32_t>(part);
    total += part;
    p += part;
    n -= part;
    if (fill == blockSize && !waits) {
      compress(block, false);
      fill = 0;
    }
  }
}

void State::finish(uint8_t* out, uint64_t n) {
  bool big = kind == kSha1 || kind == kSha256 || kind == kSha512;
  unsigned width = kind == kMd5 || kind == kSha1 || kind == kSha256 || kind == kBlake2s ? 4 : 8;
  memset(block + fill, 0, blockSize - fill);
  if (kind == kSha3 || kind == kShake) {
    block[fill] ^= kind == kSha3 ? 0x06 : 0x1f;
    block[blockSize - 1] ^= 0x80;
    compress(block, true);
  } else if (kind >= kBlake2b) {
    compress(block, true);
  } else {
    unsigned lengthBytes = kind == kSha512 ? 16 : 8;
    block[fill] = 0x80;
    if (fill + 1 + lengthBytes > blockSize) {
      compress(block, false);
      memset(block, 0, blockSize);
    }
    for (unsigned i = 0; i < 8; ++i) {
      auto byte = static_cast<uint8_t>((total << 3) >> (8 * i));
      block[big ? blockSize - 1 - i : blockSize - 8 + i] = byte;
    }
    compress(block, true);
  }
  for (uint64_t i = 0; i < n; ++i) {
    uint64_t at = kind == kShake || kind == kSha3 ? i % blockSize : i;
    if (i && at == 0) keccak(words);
    unsigned shift = static_cast<unsigned>(at % width) * 8;
    if (big) shift = width * 8 - 8 - shift;
    out[i] = static_cast<uint8_t>(words[at / width] >> shift);
  }
}

// The bytearray's bytes may lie anywhere, so the state is copied out and back.
bool load(Value v, State* out, Buffer* buffer) {
  if (!getBuffer(v, buffer, true)) return false;
  if (buffer->length != sizeof *out) {
    releaseBuffer(buffer);
    raiseValueError("not the state of a hash");
    return false;
  }
  memcpy(out, buffer->data, sizeof *out);
  return true;
}

}  // namespace

Value hashStart(const Value* a) {
  int64_t kind, size;
  if (!indexAsI64(a[0], &kind, &molt_exc_OverflowError) || !indexAsI64(a[1], &size, &molt_exc_OverflowError)) return kNoValue;
  Buffer parameters;
  if (!getBuffer(a[2], &parameters, false)) return kNoValue;
  State s;
  bool ok = kind >= kMd5 && kind <= kBlake2s && size > 0 && size <= 64 && (kind < kBlake2b || parameters.length >= (kind == kBlake2b ? 64 : 32));
  if (ok) {
    s.start(static_cast<Kind>(kind), static_cast<int>(size), reinterpret_cast<const uint8_t*>(parameters.data));
    s.lastNode = kind >= kBlake2b && parameters.length % 2 == 1;  // a byte more than the block tells
  }
  releaseBuffer(&parameters);
  if (!ok) return raiseValueError("no such hash");
  return newBytes(&s, sizeof s);
}

Value hashUpdate(const Value* a) {
  if (isStr(a[1])) return raiseTypeError("Strings must be encoded before hashing");
  if (!hasBuffer(a[1])) return raiseTypeError("object supporting the buffer API required");
  Buffer data, buffer;
  State s;
  if (!getBuffer(a[1], &data, false)) return kNoValue;
  bool ok = load(a[0], &s, &buffer);
  if (ok) {
    s.update(reinterpret_cast<const uint8_t*>(data.data), static_cast<uint64_t>(data.length));
    memcpy(buffer.data, &s, sizeof s);
    releaseBuffer(&buffer);
  }
  releaseBuffer(&data);
  return ok ? kNone : kNoValue;
}

Value hashFinish(const Value* a) {
  int64_t n;
  if (!indexAsI64(a[1], &n, &molt_exc_OverflowError)) return kNoValue;
  if (n < 0) return raiseValueError("value must be positive");
  Buffer buffer;
  State s;
  if (!load(a[0], &s, &buffer)) return kNoValue;
  releaseBuffer(&buffer);
  Value out = newBytes(nullptr, n);
  if (out) s.finish(static_cast<Bytes*>(out.object())->data(), static_cast<uint64_t>(n));
  return out;
}

}  // namespace molt

static constinit const molt::NativeMethod hashlibRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/hashlib.def"
    {}};
MOLT_NATIVE_MODULE(_molt_hashlib, hashlibRows, nullptr)
