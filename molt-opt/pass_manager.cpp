// The registry of passes, the standard pipelines, and the loop that runs them.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "molt/ir/codec.h"
#include "pass.h"

namespace molt::opt {
using enum ir::Fact;

std::vector<PassInfo> allPasses() {
  return {
#define MOLT_PASS(name, function, needs, gives, doc) {#name, function, nullptr, needs, gives, doc},
#define MOLT_PASS_MODULE(name, function, needs, gives, doc) {#name, nullptr, function, needs, gives, doc},
#include "passes.def"
  };
}

const PassInfo* findPass(std::string_view name) {
  static const std::vector<PassInfo> passes = allPasses();
  for (const PassInfo& p : passes)
    if (p.name == name) return &p;
  return nullptr;
}

std::vector<const PassInfo*> pipeline(int level) {
  std::vector<std::string_view> names;
  if (level == 0) {
    names = {"error_edges", "state_machine", "ownership"};
  } else if (level == 1) {
    names = {"simplify", "methods", "dce", "inline_generators", "specialise", "error_edges", "state_machine", "ownership"};
  } else {
    // Constants first, so that inference sees them; simplify once more before the edges multiply the blocks.
    names = {"simplify", "methods", "constants", "dce", "simplify", "inline_generators", "specialise", "error_edges", "state_machine", "ownership"};
  }
  std::vector<const PassInfo*> passes;
  for (std::string_view n : names) passes.push_back(findPass(n));
  return passes;
}

std::vector<std::string> runPasses(ir::Module& m, const PipelineOptions& options,
                                   const std::function<void(std::string_view)>& report) {
  PassContext context(m);
  context.numbersOnly = options.numbersOnly;
  std::string explanation;
  if (options.explain) context.explanation = &explanation;
  auto listed = [](const std::vector<std::string>& list, std::string_view name) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& s) { return s == name || s == "all"; });
  };
  for (const PassInfo* pass : options.passes) {
    if (listed(options.skip, pass->name)) continue;
    if ((m.facts & pass->needs) != pass->needs)
      return {"pass " + std::string(pass->name) + " stands too early: the module lacks a fact it needs"};
    auto start = std::chrono::steady_clock::now();
    if (pass->onModule) {
      pass->onModule(context);
    } else {
      for (size_t i = 0; i < m.functions.size(); ++i) pass->onFunction(context, m.functions[i]);
    }
    m.facts |= pass->gives;
    if (options.timing) {
      double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
      char line[96];
      std::snprintf(line, sizeof line, "%-16s %9.3f ms\n", std::string(pass->name).c_str(), ms);
      report(line);
    }
    if (listed(options.printAfter, pass->name))
      report("; after " + std::string(pass->name) + "\n" + ir::writeText(m));
    if (options.verifyEach) {
      auto findings = ir::verify(m);
      for (std::string& f : findings) f = "after " + std::string(pass->name) + ": " + f;
      if (!findings.empty()) return findings;
    }
  }
  if (options.explain) report(explanation);
  if (options.stats)
    for (auto& [name, n] : context.stats) report(name + " " + std::to_string(n) + "\n");
  return {};
}

}  // namespace molt::opt
