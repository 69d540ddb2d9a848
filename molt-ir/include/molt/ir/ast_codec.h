// ASTs as files: compact binary and JSON, the same data in both. decode(encode(t)) equals t, and
// encode(decode(x)) is x.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "molt/ir/ast.h"

namespace molt::ast {

inline constexpr uint8_t kFormatVersion = 2;  // raised when ast.def gains a field or node
inline constexpr std::string_view kBinaryMagic = "MAST";

struct ReadError {
  std::string text;     // "truncated", "unknown node kind 0x7f", …
  uint64_t offset = 0;  // in bytes; 0 in JSON
};

std::string writeBinary(const Tree& tree);
std::string writeJson(const Tree& tree);

// Binary or JSON, by the first bytes. Whatever the bytes are, the answer is a sound tree or an error.
std::expected<Tree, ReadError> readTree(std::string_view data);

// Replaces the last eight bytes by the right checksum: for fuzzers, which would never guess it.
void sealBinary(std::string& file);

}  // namespace molt::ast
