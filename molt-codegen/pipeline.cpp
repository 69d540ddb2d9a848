// LLVM's part: the target, the runtime's fast paths as bitcode, the passes, the output.
#include <llvm/Bitcode/BitcodeReader.h>
#include <llvm/Bitcode/BitcodeWriter.h>
#include <llvm/IR/LegacyPassManager.h>
#include <llvm/IR/Verifier.h>
#include <llvm/Linker/Linker.h>
#include <llvm/MC/TargetRegistry.h>
#include <llvm/Passes/PassBuilder.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/SmallVectorMemoryBuffer.h>
#include <llvm/Support/TargetSelect.h>
#include <llvm/Target/TargetMachine.h>
#include <llvm/TargetParser/Host.h>
#include <llvm/Transforms/IPO/Internalize.h>

#include "codegen.h"

namespace molt::codegen {

using namespace llvm;

std::string tripleFor(std::string_view target) {
  if (target.empty() || target == "native" || target == "x86_64-linux") return "x86_64-pc-linux-gnu";
  if (target == "wasm" || target == "wasm32-wasi") return "wasm32-unknown-wasi";
  return std::string(target);
}

// The runtime's small functions become part of this module, so that the passes see through the calls.
static bool linkFastPaths(Module& module, const Options& options, std::string& error) {
  auto buffer = MemoryBuffer::getFile(options.fastBitcode);
  if (!buffer) {
    error = "cannot read " + options.fastBitcode;
    return false;
  }
  auto fast = parseBitcodeFile((*buffer)->getMemBufferRef(), module.getContext());
  if (!fast) {
    consumeError(fast.takeError());
    error = options.fastBitcode + " is not bitcode of this LLVM";
    return false;
  }
  (*fast)->setTargetTriple(module.getTargetTriple());
  (*fast)->setDataLayout(module.getDataLayout());
  StringSet<> ours;
  for (auto& f : module)
    if (!f.isDeclaration()) ours.insert(f.getName());
  for (auto& f : **fast) {
    if (f.isDeclaration() || f.hasLocalLinkage()) continue;
    f.setVisibility(GlobalValue::HiddenVisibility);
  }
  std::vector<std::string> names;
  for (auto& f : **fast)
    if (!f.isDeclaration()) names.push_back(f.getName().str());
  if (Linker::linkModules(module, std::move(*fast), Linker::LinkOnlyNeeded)) {
    error = "the runtime's bitcode does not fit the module";
    return false;
  }
  for (const std::string& name : names)
    if (Function* f = module.getFunction(name); f && !f->isDeclaration()) {
      f->setComdat(nullptr);
      f->setVisibility(GlobalValue::DefaultVisibility);
      f->setLinkage(GlobalValue::InternalLinkage);
    }
  return true;
}

static void optimise(Module& module, TargetMachine& machine, int level) {
  PipelineTuningOptions tuning;
  LoopAnalysisManager lam;
  FunctionAnalysisManager fam;
  CGSCCAnalysisManager cgam;
  ModuleAnalysisManager mam;
  PassBuilder pb(&machine, tuning);
  pb.registerModuleAnalyses(mam);
  pb.registerCGSCCAnalyses(cgam);
  pb.registerFunctionAnalyses(fam);
  pb.registerLoopAnalyses(lam);
  pb.crossRegisterProxies(lam, fam, cgam, mam);
  pb.buildPerModuleDefaultPipeline(level == 1 ? OptimizationLevel::O1 : OptimizationLevel::O2).run(module, mam);
}

bool compile(const ir::Module& m, const Options& options, Output output, std::string& result, std::string& error) {
  if (options.triple.starts_with("wasm")) {
    LLVMInitializeWebAssemblyTargetInfo();
    LLVMInitializeWebAssemblyTarget();
    LLVMInitializeWebAssemblyTargetMC();
    LLVMInitializeWebAssemblyAsmPrinter();
  } else {
    LLVMInitializeX86TargetInfo();
    LLVMInitializeX86Target();
    LLVMInitializeX86TargetMC();
    LLVMInitializeX86AsmPrinter();
  }
  const Target* target = TargetRegistry::lookupTarget(options.triple, error);
  if (!target) return false;
  TargetOptions to;
  to.FunctionSections = true;
  to.DataSections = true;
  bool wasm = options.triple.starts_with("wasm");
  std::unique_ptr<TargetMachine> machine(target->createTargetMachine(
      options.triple, wasm ? "generic" : "x86-64", "", to, wasm ? Reloc::Static : Reloc::PIC_, std::nullopt,
      options.optLevel == 0 ? CodeGenOptLevel::None : CodeGenOptLevel::Default));
  LLVMContext context;
  context.setDiscardValueNames(output == Output::Object);
  std::unique_ptr<Module> module;
  {
    ModuleEmitter emitter(m, context, options);
    emitter.module->setTargetTriple(options.triple);
    emitter.module->setDataLayout(machine->createDataLayout());
    module = emitter.run();
  }
  if (!wasm) module->setPICLevel(PICLevel::BigPIC);
  if (!wasm) module->setPIELevel(PIELevel::Large);
  if (getenv("MOLT_VERIFY_LLVM")) {
    raw_string_ostream os(error);
    if (verifyModule(*module, &os)) return false;
  }
  if (options.optLevel > 0) {
    if (!options.fastBitcode.empty() && !linkFastPaths(*module, options, error)) return false;
    optimise(*module, *machine, options.optLevel);
  }
  SmallVector<char, 0> bytes;
  raw_svector_ostream os(bytes);
  switch (output) {
    case Output::LlvmIr: module->print(os, nullptr); break;
    case Output::Bitcode: WriteBitcodeToFile(*module, os); break;
    case Output::Object: case Output::Assembly: {
      legacy::PassManager passes;
      if (machine->addPassesToEmitFile(passes, os, nullptr,
                                       output == Output::Object ? CodeGenFileType::ObjectFile : CodeGenFileType::AssemblyFile)) {
        error = "this target has no such output";
        return false;
      }
      passes.run(*module);
      break;
    }
  }
  result.assign(bytes.data(), bytes.size());
  return true;
}

}  // namespace molt::codegen
