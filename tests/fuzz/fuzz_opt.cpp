// molt-opt: a module that verifies stays one after every pass of every level.
#include "molt/ir/codec.h"
#include "targets.h"

namespace molt::fuzz {

static void allLevels(const ir::Module& m) {
  for (int level : {0, 1, 2}) {
    ir::Module copy = m;
    optimise(copy, level);
  }
}

void opt(std::string_view data) {
  ir::Module m;
  if (readVerified(data, m) && m.facts == ir::kFactSsa) allLevels(m);
}

void opt_source(std::string_view source) {
  ir::Module m;
  if (lowered(source, m)) allLevels(m);
}

}  // namespace molt::fuzz
