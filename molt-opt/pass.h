// What a pass sees, and the manager that runs lists of them.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "molt/ir/ir.h"

namespace molt::opt {

struct PassContext {
  explicit PassContext(ir::Module& module) : m(module), interner(module) {}
  ir::Module& m;
  ir::Interner interner;
  std::map<std::string, uint64_t> stats;  // "pass.what" -> how many
  bool inlinesGenerators = false;         // specialise may
  bool numbersOnly = false;               // specialise makes clones where they compute with numbers alone
  std::string* explanation = nullptr;     // where specialise tells what it came to, if anybody asks
  void count(const char* what, uint64_t n = 1) {
    if (n) stats[what] += n;
  }
};

struct PassInfo {
  std::string_view name;
  void (*onFunction)(PassContext&, ir::Function&);  // one of the two
  void (*onModule)(PassContext&);
  uint32_t needs, gives;
  std::string_view doc;
};

std::vector<PassInfo> allPasses();
const PassInfo* findPass(std::string_view name);

struct PipelineOptions {
  std::vector<const PassInfo*> passes;
  std::vector<std::string> printAfter;  // pass names, or "all"
  std::vector<std::string> skip;        // pass names that may be left out
  bool numbersOnly = false;             // see PassContext
  bool verifyEach = false;
  bool timing = false;
  bool stats = false;
  bool explain = false;
};

// The pass list of -O0, -O1 and -O2. Every list ends with a module that codegen takes.
std::vector<const PassInfo*> pipeline(int level);

// Runs the passes. `report` gets dumps, times and statistics. Returns what is wrong, or nothing.
std::vector<std::string> runPasses(ir::Module& m, const PipelineOptions& options,
                                   const std::function<void(std::string_view)>& report);

#define MOLT_PASS(name, function, ...) void function(PassContext& context, ir::Function& f);
#define MOLT_PASS_MODULE(name, function, ...) void function(PassContext& context);
#include "passes.def"

}  // namespace molt::opt
