// What a fuzz target is: a function that takes any bytes and aborts when a promise of the tool is broken.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "molt/ir/ir.h"

namespace molt::fuzz {

#define MOLT_FUZZ_TARGET(name, input, doc) void name(std::string_view data);
#include "targets.def"

// Says what is broken and aborts, so that libFuzzer keeps the input.
[[noreturn]] void broken(std::string_view what);

// Changes made with the structure of the input in mind. Each takes at most `most` bytes back; empty: the input was not
// of that kind, or nothing fitted.
std::string mutateSource(std::string_view data, size_t most, uint32_t seed);
std::string mutateAst(std::string_view data, size_t most, uint32_t seed);
std::string mutateIr(std::string_view data, size_t most, uint32_t seed);

// Modules of one input on the way through the tools; false: the input is refused, as it should be.
bool lowered(std::string_view source, ir::Module& out);
bool readVerified(std::string_view data, ir::Module& out);
void optimise(ir::Module& m, int level);  // aborts if a verified module does not stay one

}  // namespace molt::fuzz
