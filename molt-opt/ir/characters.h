// Characters: what a clone knows of a str of one code point below 256 without an object.
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "molt/ir/ir.h"

namespace molt::opt {

using CharSet = std::array<uint64_t, 4>;

// The code point of a constant that is one character, else -1.
int charOf(const ir::Constant& c);
// The characters for which such a method of str, without arguments, says yes.
std::optional<CharSet> charsWith(std::string_view method);
// The characters that `in` finds in a constant: a str, or a tuple or frozenset.
std::optional<CharSet> charsIn(const ir::Module& m, const ir::Constant& c);

}  // namespace molt::opt
