// LLVM's part: the target, the runtime's fast paths as bitcode, the passes, the output.
#include <llvm/Analysis/ProfileSummaryInfo.h>
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
#include <llvm/Transforms/IPO/ConstantMerge.h>
#include <llvm/Transforms/IPO/ElimAvailExtern.h>
#include <llvm/Transforms/IPO/FunctionAttrs.h>
#include <llvm/Transforms/IPO/GlobalDCE.h>
#include <llvm/Transforms/IPO/Inliner.h>
#include <llvm/Transforms/InstCombine/InstCombine.h>
#include <llvm/Transforms/Scalar/ADCE.h>
#include <llvm/Transforms/Scalar/CorrelatedValuePropagation.h>
#include <llvm/Transforms/Scalar/DeadStoreElimination.h>
#include <llvm/Transforms/Scalar/EarlyCSE.h>
#include <llvm/Transforms/Scalar/GVN.h>
#include <llvm/Transforms/Scalar/IndVarSimplify.h>
#include <llvm/Transforms/Scalar/JumpThreading.h>
#include <llvm/Transforms/Scalar/LICM.h>
#include <llvm/Transforms/Scalar/LoopDeletion.h>
#include <llvm/Transforms/Scalar/LoopPassManager.h>
#include <llvm/Transforms/Scalar/LoopRotation.h>
#include <llvm/Transforms/Scalar/SROA.h>
#include <llvm/Transforms/Scalar/SimpleLoopUnswitch.h>
#include <llvm/Transforms/Scalar/SimplifyCFG.h>

#include "codegen.h"
#include "coldness.h"

namespace molt::codegen {

using namespace llvm;

std::string tripleFor(std::string_view target) {
  if (target.empty() || target == "native" || target == "x86_64-linux") return "x86_64-pc-linux-gnu";
  if (target == "wasm" || target == "wasm32-wasi") return "wasm32-unknown-wasi";
  return std::string(target);
}

// The runtime's small functions become visible to the passes, which inline them. What is not inlined stays a call of the
// runtime's own copy, so that a module carries none.
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
  StringSet<> names, inRuntime;
  for (auto& f : **fast) {
    if (f.isDeclaration()) continue;
    names.insert(f.getName());
    if (f.hasLocalLinkage()) continue;
    f.setVisibility(GlobalValue::HiddenVisibility);
    if (f.hasExternalLinkage()) inRuntime.insert(f.getName());
  }
  if (Linker::linkModules(module, std::move(*fast), Linker::LinkOnlyNeeded)) {
    error = "the runtime's bitcode does not fit the module";
    return false;
  }
  for (const auto& entry : names)
    if (Function* f = module.getFunction(entry.getKey()); f && !f->isDeclaration()) {
      f->setComdat(nullptr);
      if (inRuntime.contains(entry.getKey())) {
        f->setLinkage(GlobalValue::AvailableExternallyLinkage);
      } else {
        f->setVisibility(GlobalValue::DefaultVisibility);
        f->setLinkage(GlobalValue::InternalLinkage);
      }
    }
  keepColdCalls(module, inRuntime);
  return true;
}

namespace {
// Loops of clones are turned round before their ends are merged with what stands before them (FunctionEmitter::roundEdge).
struct RotateLoopsOfClones : PassInfoMixin<RotateLoopsOfClones> {
  PreservedAnalyses run(Function& f, FunctionAnalysisManager& am) {
    if (!f.hasFnAttribute(kCloneLoops)) return PreservedAnalyses::all();
    return createFunctionToLoopPassAdaptor(LoopRotatePass()).run(f, am);
  }
};
}  // namespace

// Passes for the code that the emitter makes: SSA already, calls of functions that were optimised when the runtime was built,
// many checks with a cold way out. LLVM's own sequence for -O2 would run most passes three times and more; here each runs
// where it finds something.
static ModulePassManager ownPasses() {
  FunctionPassManager first;
  first.addPass(SROAPass(SROAOptions::ModifyCFG));
  first.addPass(EarlyCSEPass());
  first.addPass(RotateLoopsOfClones());
  first.addPass(SimplifyCFGPass());

  FunctionPassManager afterInlining;
  afterInlining.addPass(SROAPass(SROAOptions::ModifyCFG));
  afterInlining.addPass(EarlyCSEPass(true));
  afterInlining.addPass(InstCombinePass());
  afterInlining.addPass(SimplifyCFGPass());

  FunctionPassManager rest;
  rest.addPass(JumpThreadingPass());
  rest.addPass(CorrelatedValuePropagationPass());
  rest.addPass(SimplifyCFGPass());
  LoopPassManager loops;
  loops.addPass(LoopRotatePass());
  loops.addPass(LICMPass(LICMOptions()));
  loops.addPass(SimpleLoopUnswitchPass());
  rest.addPass(createFunctionToLoopPassAdaptor(std::move(loops), true));
  LoopPassManager induction;
  induction.addPass(IndVarSimplifyPass());
  induction.addPass(LoopDeletionPass());
  rest.addPass(createFunctionToLoopPassAdaptor(std::move(induction)));
  rest.addPass(GVNPass());
  rest.addPass(InstCombinePass());
  rest.addPass(DSEPass());
  rest.addPass(ADCEPass());
  rest.addPass(SimplifyCFGPass(SimplifyCFGOptions().convertSwitchToLookupTable(true).hoistCommonInsts(true).sinkCommonInsts(true)));

  ModulePassManager all;
  all.addPass(createModuleToFunctionPassAdaptor(std::move(first)));
  // A threshold of a function's own (callClone) only counts where its cost is looked at to the end.
  InlineParams inlining = getInlineParams(225);
  inlining.ComputeFullInlineCost = true;
  ModuleInlinerWrapperPass inliner(inlining);
  inliner.addModulePass(RequireAnalysisPass<ProfileSummaryAnalysis, Module>());
  inliner.getPM().addPass(PostOrderFunctionAttrsPass());
  inliner.getPM().addPass(createCGSCCToFunctionPassAdaptor(std::move(afterInlining)));
  all.addPass(std::move(inliner));
  all.addPass(EliminateAvailableExternallyPass());
  all.addPass(GlobalDCEPass());
  all.addPass(createModuleToFunctionPassAdaptor(std::move(rest)));
  all.addPass(ConstantMergePass());
  return all;
}

static void optimise(Module& module, TargetMachine& machine) {
  LoopAnalysisManager lam;
  FunctionAnalysisManager fam;
  CGSCCAnalysisManager cgam;
  ModuleAnalysisManager mam;
  PassBuilder pb(&machine);
  pb.registerModuleAnalyses(mam);
  pb.registerCGSCCAnalyses(cgam);
  pb.registerFunctionAnalyses(fam);
  pb.registerLoopAnalyses(lam);
  pb.crossRegisterProxies(lam, fam, cgam, mam);
  ownPasses().run(module, mam);
}

// A library's generic code is for size: what is worth more of it, the typed clones, is left alone.
static void keepSmall(ModuleEmitter& emitter) {
  for (auto& [id, entry] : emitter.entries) entry->addFnAttr(Attribute::OptimizeForSize);
  for (auto& [id, body] : emitter.bodies) {
    ir::FuncKind kind = emitter.m.functions[id].kind;
    if (kind == ir::FuncKind::Clone) continue;
    bool rare = kind == ir::FuncKind::Module || kind == ir::FuncKind::ClassBody || kind == ir::FuncKind::GenericResume;
    body->addFnAttr(rare ? Attribute::MinSize : Attribute::OptimizeForSize);
    if (rare) body->addFnAttr(Attribute::OptimizeForSize);
  }
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
  // Without any optimisation every value is a local of its own on wasm, and engines keep all locals in the frame.
  auto level = options.optLevel != 0 ? CodeGenOptLevel::Default : wasm ? CodeGenOptLevel::Less : CodeGenOptLevel::None;
  std::unique_ptr<TargetMachine> machine(target->createTargetMachine(
      options.triple, wasm ? "generic" : "x86-64", "", to, wasm ? Reloc::Static : Reloc::PIC_, std::nullopt,
      level));
  LLVMContext context;
  context.setDiscardValueNames(output == Output::Object);
  std::unique_ptr<Module> module;
  {
    ModuleEmitter emitter(m, context, options);
    emitter.module->setTargetTriple(options.triple);
    emitter.module->setDataLayout(machine->createDataLayout());
    module = emitter.run();
    for (auto [id, body] : emitter.bodies)
      if (m.functions[id].kind == ir::FuncKind::Module || m.functions[id].kind == ir::FuncKind::ClassBody) body->addFnAttr(kRunsOnce);
    if (options.library && options.optLevel > 0) keepSmall(emitter);
  }
  if (!wasm) module->setPICLevel(PICLevel::BigPIC);
  if (!wasm) module->setPIELevel(PIELevel::Large);
  if (getenv("MOLT_VERIFY_LLVM")) {
    raw_string_ostream os(error);
    if (verifyModule(*module, &os)) return false;
  }
  if (options.optLevel > 0) {
    if (!options.fastBitcode.empty() && !linkFastPaths(*module, options, error)) return false;
    optimise(*module, *machine);
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
