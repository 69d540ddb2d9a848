// The way of an input through the tools, shared by the targets.
#include <cstdio>
#include <cstdlib>

#include "lower.h"
#include "molt/ir/codec.h"
#include "parse.h"
#include "pass.h"
#include "targets.h"

namespace molt::fuzz {

void broken(std::string_view what) {
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

bool lowered(std::string_view source, ir::Module& out) {
  parse::ParseOptions options;
  options.pythonMinor = 12 + static_cast<int>(source.size() % 3);
  auto result = parse::parseSource(source, "fuzz.py", options);
  if (!result.tree.root) return false;
  out = lower::lowerModule(result.tree, {});
  return true;
}

bool readVerified(std::string_view data, ir::Module& out) {
  auto m = ir::readModule(data);
  if (!m || !ir::verify(*m).empty()) return false;
  out = std::move(*m);
  return true;
}

void optimise(ir::Module& m, int level) {
  opt::PipelineOptions options;
  options.passes = opt::pipeline(level);
  options.verifyEach = true;
  auto findings = opt::runPasses(m, options, [](std::string_view) {});
  if (!findings.empty()) broken("level " + std::to_string(level) + ": " + findings[0]);
}

}  // namespace molt::fuzz
