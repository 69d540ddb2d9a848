// What the ownership pass is told by its two analyses.
#pragma once
#include <vector>

#include "ir/edit.h"

namespace molt::opt {

// Local variables that an exception which leaves the function hands over to its traceback, as CPython's frames do.
// A value stands for the variable that its hint names, from its definition until a var_end.
struct KeptLocals {
  // Removes the var_ends in front of an op that raises for sure: what they name is bound while the function is left.
  // `countable`: values that the function owns. Slots count the parameters, locals and cells of `described`.
  KeptLocals(ir::Function& f, const ir::Function& described, const ir::Cfg& cfg, const std::vector<char>& countable);
  std::vector<std::vector<uint32_t>> at;  // by block whose end may leave the function: the values bound there, ascending
  std::vector<std::vector<uint32_t>> shown;  // with kCodeShowsLocals: the same for every block with an op that may fail at its end
  std::vector<uint32_t> slot;             // by value
};

// Turns additions whose first operand dies there into the form that gives it up on success; removes the var_end behind
// them. `in` is the liveness of the values that `owned` selects, kept up to date. Returns how many there were.
uint64_t giveFirstOperands(ir::Function& f, const ir::Cfg& cfg, const std::vector<char>& owned, std::vector<std::vector<uint32_t>>& in);

// A block through which exceptions leave the function.
bool isExit(const ir::Block& block);

}  // namespace molt::opt
