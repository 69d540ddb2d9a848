// The compact binary form: magic, header, then every member in describe() order; integers as LEB128, signed ones
// zigzag, ids plus one, doubles as eight bytes. A hash of all that closes the file.
#include <bit>
#include <concepts>
#include <cstring>
#include <type_traits>

#include "fields.h"
#include "molt/ir/codec.h"

namespace molt::ir {
std::expected<Module, ReadError> readBinary(std::string_view data);

namespace {
constexpr std::string_view kMagic = "MOLTIR";
constexpr std::string_view kProducer = "molt 0.1";

uint64_t hashOf(std::string_view data) {
  uint64_t h = 0x9e3779b97f4a7c15u ^ data.size();
  while (data.size() >= 8) {
    uint64_t word;
    std::memcpy(&word, data.data(), 8);
    h = (h ^ word) * 0xff51afd7ed558ccdu;
    h ^= h >> 29;
    data.remove_prefix(8);
  }
  for (char c : data) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return h ^ h >> 32;
}

struct Writer {
  std::string out;

  void number(uint64_t v) {
    while (v >= 0x80) {
      out += static_cast<char>(v | 0x80);
      v >>= 7;
    }
    out += static_cast<char>(v);
  }
  template <class T>
  void operator()(const char*, T& v) { put(v); }
  template <class T>
  void put(T& v) {
    if constexpr (Id<T>) number(v.valid() ? uint64_t{v.v} + 1 : 0);
    else if constexpr (std::is_same_v<T, bool>) number(v);
    else if constexpr (std::is_enum_v<T>) number(static_cast<uint64_t>(v));
    else if constexpr (std::signed_integral<T>)
      number(static_cast<uint64_t>(int64_t{v}) << 1 ^ static_cast<uint64_t>(int64_t{v} >> 63));
    else if constexpr (std::unsigned_integral<T>) number(v);
    else if constexpr (std::is_same_v<T, double>) {
      uint64_t bits = std::bit_cast<uint64_t>(v);
      for (int i = 0; i < 8; ++i) out += static_cast<char>(bits >> 8 * i);
    } else if constexpr (std::is_same_v<T, std::string>) {
      number(v.size());
      out += v;
    } else if constexpr (requires { v.begin(); }) {
      number(v.size());
      for (auto& item : v) put(item);
    } else {
      describe(*this, v);
    }
  }
};

struct Reader {
  std::string_view data;
  size_t at = 0;
  const char* error = nullptr;

  void fail(const char* text) {
    if (!error) error = text;
    at = data.size();
  }
  uint64_t number() {
    uint64_t v = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at >= data.size()) return fail("truncated"), 0;
      uint8_t byte = static_cast<uint8_t>(data[at++]);
      if (shift == 63 && byte > 1) return fail("number too large"), 0;
      v |= uint64_t{byte & 0x7fu} << shift;
      if (byte < 0x80) {
        if (byte == 0 && shift) fail("number not in shortest form");
        return v;
      }
    }
    return fail("number too large"), 0;
  }
  uint64_t number(uint64_t max) {
    uint64_t v = number();
    if (v > max) return fail("number out of range"), 0;
    return v;
  }
  template <class T>
  void operator()(const char*, T& v) { get(v); }
  template <class T>
  void get(T& v) {
    if (error) return;
    if constexpr (Id<T>) {
      uint64_t n = number(UINT32_MAX);
      v.v = n ? static_cast<uint32_t>(n - 1) : UINT32_MAX;
    } else if constexpr (std::is_same_v<T, bool>) v = number(1);
    else if constexpr (std::is_enum_v<T>) v = static_cast<T>(number(lastOf(T{})));
    else if constexpr (std::signed_integral<T>) {
      uint64_t n = number();
      int64_t s = static_cast<int64_t>(n >> 1 ^ (~(n & 1) + 1));
      v = static_cast<T>(s);
      if (v != s) fail("number out of range");
    } else if constexpr (std::unsigned_integral<T>) v = static_cast<T>(number(static_cast<T>(-1)));
    else if constexpr (std::is_same_v<T, double>) {
      if (data.size() - at < 8) return fail("truncated");
      uint64_t bits = 0;
      for (int i = 0; i < 8; ++i) bits |= uint64_t{static_cast<uint8_t>(data[at++])} << 8 * i;
      v = std::bit_cast<double>(bits);
    } else if constexpr (std::is_same_v<T, std::string>) {
      uint64_t n = number();
      if (n > data.size() - at) return fail("truncated");
      v.assign(data.substr(at, n));
      at += n;
    } else if constexpr (requires { v.begin(); }) {
      uint64_t n = number();
      if (n > data.size() - at) return fail("truncated");  // each item takes a byte at least
      for (uint64_t i = 0; i < n && !error; ++i) get(v.emplace_back());
    } else {
      describe(*this, v);
    }
  }
};
}  // namespace

std::string writeBinary(const Module& m) {
  Writer w;
  w.out = kMagic;
  w.number(kIrFormatVersion);
  w.number(m.facts & kFactOwnershipExplicit ? 2 : 1);  // kind: 1 mir, 2 lir
  w.number(kProducer.size());
  w.out += kProducer;
  w.put(const_cast<Module&>(m));
  w.out.append(8, 0);
  sealBinary(w.out);
  return std::move(w.out);
}

void sealBinary(std::string& file) {
  if (!file.starts_with(kMagic) || file.size() < kMagic.size() + 8) return;
  uint64_t h = hashOf(std::string_view(file).substr(0, file.size() - 8));
  for (int i = 0; i < 8; ++i) file[file.size() - 8 + i] = static_cast<char>(h >> 8 * i);
}

std::expected<Module, ReadError> readBinary(std::string_view data) {
  auto error = [](std::string text, uint64_t at) { return std::unexpected(ReadError{std::move(text), at}); };
  if (data.size() < kMagic.size() + 11) return error("truncated", data.size());
  Reader r{data.substr(0, data.size() - 8), kMagic.size()};
  uint64_t version = r.number();
  if (!r.error && version != kIrFormatVersion)
    return error("format version " + std::to_string(version) + "; this tool reads version " +
                     std::to_string(kIrFormatVersion), kMagic.size());
  uint64_t kind = r.number();
  std::string producer;
  r.get(producer);
  Module m;
  r.get(m);
  if (r.error) return error(r.error, r.at);
  if (r.at != r.data.size()) return error("bytes after the end", r.at);
  if (kind != (m.facts & kFactOwnershipExplicit ? 2u : 1u)) return error("kind does not match the facts", 7);
  uint64_t h = hashOf(r.data);
  for (int i = 0; i < 8; ++i)
    if (static_cast<uint8_t>(data[r.at + i]) != static_cast<uint8_t>(h >> 8 * i))
      return error("damaged: checksum does not match", r.at);
  return m;
}

}  // namespace molt::ir
