// A gate is one check with its own options: `molt-check NAME …`. The list of them is gates.def.
#pragma once
#include <span>
#include <string_view>

namespace molt::check {

struct Gate {
  std::string_view name;
  std::string_view doc;
  int (*run)(int argc, char** argv);  // argv[0] is "molt-check NAME"; the result is the exit code
  const char* options = nullptr;      // of `molt-check all`; null: it does not run this one
};

#define MOLT_GATE(name, function, doc) int function(int argc, char** argv);
#include "gates.def"

std::span<const Gate> allGates();

}  // namespace molt::check
