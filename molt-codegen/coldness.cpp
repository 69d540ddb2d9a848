// Which blocks are cold, and the calls in them.
#include "coldness.h"

#include <llvm/ADT/SmallPtrSet.h>
#include <llvm/Analysis/LoopInfo.h>
#include <llvm/IR/CFG.h>
#include <llvm/IR/Dominators.h>
#include <llvm/IR/Instructions.h>
#include <llvm/IR/ProfDataUtils.h>

namespace molt::codegen {

using namespace llvm;

namespace {

// The emitter's weights say which way of a check is the failure.
constexpr uint32_t kUnlikely = 1000;

bool isUnlikely(const BasicBlock* from, const BasicBlock* to) {
  auto* branch = dyn_cast<BranchInst>(from->getTerminator());
  if (!branch || !branch->isConditional() || branch->getSuccessor(0) == branch->getSuccessor(1)) return false;
  uint64_t yes, no;
  if (!extractBranchWeights(*branch, yes, no)) return false;
  return branch->getSuccessor(0) == to ? yes * kUnlikely < no : no * kUnlikely < yes;
}

bool callsColdFunction(const BasicBlock& block) {
  for (const Instruction& i : block)
    if (auto* call = dyn_cast<CallInst>(&i); call && call->getCalledFunction() && call->getCalledFunction()->hasFnAttribute(Attribute::Cold))
      return true;
  return false;
}

// Blocks that call a cold function, and those that only unlikely edges or cold blocks lead to.
SmallPtrSet<const BasicBlock*, 32> coldBlocks(const Function& f) {
  SmallPtrSet<const BasicBlock*, 32> cold;
  std::vector<const BasicBlock*> work;
  auto add = [&](const BasicBlock* b) {
    if (cold.insert(b).second) work.push_back(b);
  };
  auto onlyCold = [&](const BasicBlock* b) {
    if (b == &f.getEntryBlock()) return false;
    for (const BasicBlock* p : predecessors(b))
      if (!cold.contains(p) && !isUnlikely(p, b)) return false;
    return true;
  };
  for (const BasicBlock& b : f)
    if (callsColdFunction(b) || onlyCold(&b)) add(&b);
  while (!work.empty()) {
    const BasicBlock* b = work.back();
    work.pop_back();
    for (const BasicBlock* s : successors(b))
      if (!cold.contains(s) && onlyCold(s)) add(s);
  }
  return cold;
}

// A function with more ready calls than this outside of its loops is long: what one of them would gain by inlining is small
// beside the rest, and all of them together are much code.
constexpr size_t kLongFunction = 64;
// In a library, most of whose functions a program calls now and then, that is so earlier.
constexpr size_t kLongLibraryFunction = 8;

}  // namespace

void keepColdCalls(Module& module, const StringSet<>& fast) {
  for (Function& f : module) {
    if (f.isDeclaration() || f.hasAvailableExternallyLinkage() || fast.contains(f.getName())) continue;
    bool rare = f.hasFnAttribute(Attribute::Cold), once = f.hasFnAttribute(kRunsOnce);
    auto cold = coldBlocks(f);
    DominatorTree tree(f);
    LoopInfo loops(tree);
    std::vector<CallInst*> straight;
    for (BasicBlock& b : f) {
      bool keep = rare || cold.contains(&b), loop = loops.getLoopFor(&b);
      for (Instruction& i : b) {
        auto* call = dyn_cast<CallInst>(&i);
        if (!call || !call->getCalledFunction() || !fast.contains(call->getCalledFunction()->getName())) continue;
        if (keep) call->setIsNoInline();
        else if (!loop) straight.push_back(call);
      }
    }
    if (once || straight.size() > (f.hasOptSize() ? kLongLibraryFunction : kLongFunction))
      for (CallInst* call : straight) call->setIsNoInline();
    // Straight code that runs once is not worth the optimiser's time.
    if (once && (f.hasMinSize() || loops.empty())) {
      f.addFnAttr(Attribute::NoInline);
      if (!f.hasMinSize()) f.addFnAttr(Attribute::OptimizeNone);
    }
  }
}

}  // namespace molt::codegen
