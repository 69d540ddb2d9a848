// A function for each op and each runtime call that does little else, made from the tables: what a stage answers
// `--list-ops` with is what it really did to them.
#pragma once
#include <optional>

#include "molt/ir/ir.h"

namespace molt::ir {

struct Sample {
  Op op;
  std::optional<Rt> rt;   // op is CallRt
  FuncId with, without;   // the function, and the same one without the op
};

struct Samples {
  Module module;
  std::vector<Sample> all;
};

// HIR: of every op that may stand in it, valid for the verifier but where an op wants others before it. LIR: every failing
// op has its check; who owns what is not right, as an op alone cannot be.
Samples samplesOf(Level level);

}  // namespace molt::ir
