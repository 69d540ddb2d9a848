// molt-codegen: LIR to an object file.
#include <filesystem>

#include "codegen.h"
#include "list_ops.h"
#include "molt/ir/codec.h"
#include "support/text.h"
#include "support/tool.h"

using namespace molt;

int main(int argc, char** argv) {
  support::Tool tool("molt-codegen", "Translates a LIR module into an object file.");
  std::string target, fast, profile = "dev", level, stress;
  bool list = false, json = false, noDebug = false;
  codegen::Options options;
  tool.emits({"obj", "asm", "llvm-ir", "bitcode"});
  tool.option("--target", target, "x86_64-linux, wasm32-wasi or a triple (default: x86_64-linux)");
  tool.choice("--profile", profile, {"dev", "release"}, "dev: compile fast (-O0); release: run fast (-O2)");
  tool.option("-O", level, "0, 1 or 2: overrides what the profile says");
  tool.option("--fast-paths", fast, "bitcode of the runtime's fast paths (default: ../lib/molt_fast.bc beside the tool; 'none')");
  tool.option("--capabilities", options.capabilities, "main module: what the program is granted, names with commas or 'none'");
  tool.option("--deopt-stress", stress, "N: every Nth test in typed clones counts as failed, to try the exits; 0: off");
  tool.flag("--count-ops", options.countOps, "the program counts the ops it runs and writes the counts to MOLT_OP_COUNTS");
  tool.flag("--library", options.library, "programs may be linked without functions of this module that they do not name");
  tool.flag("--no-debug-info", noDebug, "leave out line tables");
  tool.flag("--list-ops", list, "print what this back end makes of each op, for the target");
  tool.flag("--json", json, "with --list-ops: as JSON");
  return tool.run(argc, argv, [&] {
    options.triple = codegen::tripleFor(target);
    if (list) {
      std::string result, error;
      if (codegen::listOps(options.triple, json, result, error)) return tool.write(result);
      tool.diags.error(error);
      return support::kExitInternal;
    }
    options.optLevel = profile == "release" ? 2 : 0;
    if (level == "0") options.optLevel = 0;
    else if (level == "1") options.optLevel = 1;
    else if (level == "2") options.optLevel = 2;
    else if (!level.empty()) {
      tool.diags.error("-O takes 0, 1 or 2");
      return support::kExitUsage;
    }
    options.debugInfo = !noDebug;
    if (!stress.empty()) {
      auto every = support::parseNumber<uint32_t>(stress);
      if (!every) {
        tool.diags.error("--deopt-stress takes a number");
        return support::kExitUsage;
      }
      options.deoptStress = *every;
    }
    if (fast.empty() && options.optLevel > 0) {
      std::error_code ignored;
      auto self = std::filesystem::read_symlink("/proc/self/exe", ignored);
      fast = (self.parent_path().parent_path() / "lib" / (options.triple.starts_with("wasm") ? "wasm32/molt_fast.bc" : "molt_fast.bc")).string();
      if (!std::filesystem::exists(fast, ignored)) fast.clear();
    }
    if (fast != "none") options.fastBitcode = fast;

    auto data = tool.readInput();
    if (!data) return support::kExitUser;
    auto module = ir::readModule(*data);
    if (!module) return tool.damaged(module.error().text);
    constexpr uint32_t needed = ir::kFactErrorEdges | ir::kFactStateMachines | ir::kFactOwnershipExplicit;
    if ((module->facts & needed) != needed)
      return tool.damaged("not LIR: the module lacks ErrorEdges, StateMachines or OwnershipExplicit (run it through molt-opt)");
    if (auto findings = ir::verify(*module); !findings.empty()) return tool.damaged(findings[0]);
    if (module->functions[0].kind != ir::FuncKind::Module) return tool.damaged("its first function is no module body");
    std::string result, error;
    codegen::Output output = tool.emit == "asm" ? codegen::Output::Assembly : tool.emit == "llvm-ir" ? codegen::Output::LlvmIr
                             : tool.emit == "bitcode" ? codegen::Output::Bitcode : codegen::Output::Object;
    if (!codegen::compile(*module, options, output, result, error)) {
      tool.diags.error(error);
      return error.find("target") != std::string::npos ? support::kExitUsage : support::kExitInternal;
    }
    return tool.write(result);
  });
}
