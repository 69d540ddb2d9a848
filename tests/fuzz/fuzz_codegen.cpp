// molt-codegen: LIR that verifies gives LLVM IR that verifies, and an object.
#include <cstdlib>

#include "codegen.h"
#include "molt/ir/codec.h"
#include "targets.h"

namespace molt::fuzz {

static void compile(const ir::Module& m) {
  setenv("MOLT_VERIFY_LLVM", "1", 1);
  codegen::Options options;
  options.triple = codegen::tripleFor("");
  options.optLevel = 0;
  std::string result, error;
  if (!codegen::compile(m, options, codegen::Output::Object, result, error)) broken(error);
}

void codegen(std::string_view data) {
  ir::Module m;
  if (!readVerified(data, m) || m.functions[0].kind != ir::FuncKind::Module) return;
  constexpr uint32_t kLir = ir::kFactErrorEdges | ir::kFactStateMachines | ir::kFactOwnershipExplicit;
  if ((m.facts & kLir) == kLir) return compile(m);
  if (m.facts != ir::kFactSsa) return;  // halfway between the levels: neither tool takes it as a whole
  optimise(m, static_cast<int>(data.size() % 3));
  compile(m);
}

void codegen_source(std::string_view source) {
  ir::Module m;
  if (!lowered(source, m)) return;
  optimise(m, static_cast<int>(source.size() / 3 % 3));
  compile(m);
}

}  // namespace molt::fuzz
