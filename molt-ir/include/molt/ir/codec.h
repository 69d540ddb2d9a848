// IR modules as files: compact binary, JSON and the text form. Same data in all three; decode(encode(x)) == x.
#pragma once
#include <expected>
#include <string>
#include <string_view>

#include "molt/ir/ir.h"

namespace molt::ir {

struct ReadError {
  std::string text;    // "truncated in function 3", "unknown op number 0x1ff", …
  uint64_t offset = 0; // byte offset (binary, JSON) or line (text)
};

inline constexpr uint32_t kIrFormatVersion = 2;

std::string writeBinary(const Module& m);
std::string writeJson(const Module& m);
std::string writeText(const Module& m);
// Looks at the first bytes: binary (magic "MOLTIR"), JSON ('{') or text ("module").
std::expected<Module, ReadError> readModule(std::string_view data);

// Replaces the last eight bytes of a binary module by the right checksum: for fuzzers, which would never guess it.
void sealBinary(std::string& file);

// Everything that must hold of a module with its facts: structure, arity, kinds, dominance, levels, ownership when
// OwnershipExplicit is claimed. All findings, each with function, block and printed instruction.
std::vector<std::string> verify(const Module& m);

}  // namespace molt::ir
