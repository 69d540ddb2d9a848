// molt-opt: MIR in, LIR out.
#include <cstdio>

#include "emit.h"
#include "molt/ir/codec.h"
#include "pass.h"
#include "support/text.h"
#include "support/tool.h"

using namespace molt;

int main(int argc, char** argv) {
  support::Tool tool("molt-opt", "Improves an IR module and makes it ready for molt-codegen.");
  std::string level = "1", profile, passes;
  std::vector<std::string> printAfter, skip;
  bool library = false, stats = false, explain = false, timing = false, verifyEach = false, noVerify = false, listOps = false, listPasses = false, json = false;
  tool.emits({"bin", "json", "text", "dot"});
  tool.choice("-O", level, {"0", "1", "2", "3"}, "how much to optimise");
  tool.flag("--library", library, "a library's module: typed clones only where they compute with numbers, as in dev");
  tool.choice("--profile", profile, {"dev", "release"}, "dev: -O1, release: -O2");
  tool.option("--passes", passes, "comma-separated passes instead of a level");
  tool.option("--skip", skip, "leave this pass out; may repeat");
  tool.option("--print-after", printAfter, "dump the module after this pass, or after all; may repeat");
  tool.flag("--verify-each", verifyEach, "verify after every pass");
  tool.flag("--no-verify", noVerify, "trust the input and the result");
  tool.flag("--stats", stats, "counts of what the passes did, to standard error");
  tool.flag("--explain", explain, "what each variable is, which calls are direct, what is tested and what is generic, by source line, to standard error");
  tool.flag("--time", timing, "time of each pass, to standard error");
  tool.flag("--list-ops", listOps, "print the op table and stop; with --json as JSON, and what the passes made of each op");
  tool.flag("--list-passes", listPasses, "print the passes and stop");
  tool.flag("--json", json, "with --list-ops");
  return tool.run(argc, argv, [&] {
    if (listOps) {
      std::string error, table = opt::opTable(json, error);
      if (error.empty()) return tool.write(table);
      tool.diags.error(error);
      return support::kExitInternal;
    }
    if (listPasses) {
      std::string out;
      for (const opt::PassInfo& p : opt::allPasses()) out += std::string(p.name) + ": " + std::string(p.doc) + "\n";
      return tool.write(out);
    }
    opt::PipelineOptions options;
    options.printAfter = printAfter;
    options.skip = skip;
    options.stats = stats;
    options.explain = explain;
    options.timing = timing;
    options.verifyEach = verifyEach;
    if (passes.empty()) {
      int n = profile == "release" ? 2 : profile == "dev" ? 1 : level[0] - '0';
      options.passes = opt::pipeline(n);
      options.numbersOnly = n < 2 || library;
    } else if (passes != "none") {
      for (std::string_view name : support::split(passes, ',')) {
        const opt::PassInfo* pass = opt::findPass(name);
        if (!pass) {
          tool.diags.error("unknown pass '" + std::string(name) + "'; see --list-passes");
          return support::kExitUsage;
        }
        options.passes.push_back(pass);
      }
    }
    auto data = tool.readInput();
    if (!data) return support::kExitUser;
    auto m = ir::readModule(*data);
    if (!m) return tool.damaged(m.error().text);
    if (!noVerify) {
      auto findings = ir::verify(*m);
      for (const std::string& f : findings) tool.diags.error(tool.inputName(), f);
      if (!findings.empty()) return support::kExitArtifact;
    }
    if (passes.empty() && m->facts != ir::kFactSsa)
      return tool.damaged(m->facts & ir::kFactOwnershipExplicit ? "LIR already" : "not HIR as molt-lower makes it: other facts than ssa");
    uint32_t facts = m->facts;
    for (const opt::PassInfo* pass : options.passes) {
      if ((facts & pass->needs) != pass->needs) {
        tool.diags.error("pass " + std::string(pass->name) + " stands too early: the module lacks a fact it needs");
        return support::kExitUsage;
      }
      facts |= pass->gives;
    }
    auto findings = opt::runPasses(*m, options, [](std::string_view s) { std::fwrite(s.data(), 1, s.size(), stderr); });
    if (findings.empty() && !noVerify) findings = ir::verify(*m);
    for (const std::string& f : findings) tool.diags.error(f);
    if (!findings.empty()) return support::kExitInternal;
    if (tool.emit == "json") return tool.write(ir::writeJson(*m));
    if (tool.emit == "text") return tool.write(ir::writeText(*m));
    if (tool.emit == "dot") return tool.write(opt::writeDot(*m));
    return tool.write(ir::writeBinary(*m));
  });
}
