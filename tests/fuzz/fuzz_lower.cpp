// molt-lower: any tree that can be read, and any that molt-parse makes, gives a module that verifies.
#include "lower.h"
#include "molt/ir/ast_codec.h"
#include "molt/ir/codec.h"
#include "targets.h"

namespace molt::fuzz {

static void check(const ir::Module& m) {
  auto findings = ir::verify(m);
  if (!findings.empty()) broken(findings[0]);
}

void lower(std::string_view data) {
  auto tree = ast::readTree(data);
  if (tree && tree->root) check(lower::lowerModule(*tree, {}));
}

void lower_source(std::string_view source) {
  ir::Module m;
  if (lowered(source, m)) check(m);
}

}  // namespace molt::fuzz
