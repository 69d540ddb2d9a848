// Every op goes through the emitter, in a function of its own for the target asked for; what is told of it is the difference
// to the same function without the op.
#include "list_ops.h"

#include <llvm/IR/Verifier.h>

#include <map>
#include <set>

#include "emitter.h"
#include "molt/ir/samples.h"
#include "src/fields.h"
#include "support/text.h"

namespace molt::codegen {

using namespace llvm;

namespace {

struct Code {
  std::map<std::string, int> calls, instructions;
};

Code codeOf(const llvm::Function& f) {
  Code code;
  for (const BasicBlock& block : f)
    for (const Instruction& i : block) {
      ++code.instructions[i.getOpcodeName()];
      if (const auto* call = dyn_cast<CallInst>(&i))
        if (const auto* callee = call->getCalledFunction()) ++code.calls[callee->getName().str()];
    }
  return code;
}

void subtract(std::map<std::string, int>& from, const std::map<std::string, int>& what) {
  for (auto& [name, count] : what)
    if (auto it = from.find(name); it != from.end() && (it->second -= count) <= 0) from.erase(it);
}

std::string entry(const std::string& name, const Code& code, bool json) {
  if (!json) {
    std::string line = name + ":";
    for (auto& [callee, count] : code.calls) line += " " + callee;
    for (auto& [opcode, count] : code.instructions)
      if (opcode != "call") line += " " + opcode + (count > 1 ? "*" + std::to_string(count) : "");
    return line + "\n";
  }
  std::string calls, instructions;
  for (auto& [callee, count] : code.calls) calls += (calls.empty() ? "" : ",") + support::jsonString(callee);
  for (auto& [opcode, count] : code.instructions)
    instructions += (instructions.empty() ? "" : ",") + support::jsonString(opcode) + ":" + std::to_string(count);
  return "{\"op\":" + support::jsonString(name) + ",\"calls\":[" + calls + "],\"instructions\":{" + instructions + "}}";
}

}  // namespace

bool listOps(const std::string& triple, bool json, std::string& result, std::string& error) {
  ir::Samples samples = ir::samplesOf(ir::Level::L);
  if (auto findings = ir::checkStructure(samples.module, 1); !findings.empty()) {
    error = findings[0];
    return false;
  }
  LLVMContext context;
  Options options;
  options.triple = triple;
  ModuleEmitter emitter(samples.module, context, options);
  emitter.module->setTargetTriple(triple);
  std::unique_ptr<Module> module = emitter.run();
  raw_string_ostream os(error);
  if (verifyModule(*module, &os)) return false;
  result = json ? "{\"target\":" + support::jsonString(triple) + ",\"ops\":[" : "";
  bool first = true;
  for (const ir::Sample& sample : samples.all) {
    const auto* with = module->getFunction(emitter.symbolOf(sample.with));
    const auto* without = module->getFunction(emitter.symbolOf(sample.without));
    if (!with || !without) {
      error = "no code for " + std::string(ir::info(sample.op).text);
      return false;
    }
    Code code = codeOf(*with), base = codeOf(*without);
    subtract(code.calls, base.calls);
    subtract(code.instructions, base.instructions);
    code.calls.erase("molt_op_traceback");
    std::string name(ir::info(sample.op).text);
    if (sample.rt) name += " " + std::string(ir::info(*sample.rt).name);
    if (json) result += first ? "\n" : ",\n";
    first = false;
    result += entry(name, code, json);
  }
  if (json) result += "\n]}\n";
  return true;
}

}  // namespace molt::codegen
