// --deopt-stress=N: every Nth test of a typed clone counts as failed although it holds. What the generic code goes on
// with there must be what the clone would have done; so a program prints the same with any N. The count is one for the
// whole program, so that its modules leave at places that depend on one another.
#include "function_emitter.h"

namespace molt::codegen {

using namespace llvm;
using ir::Op;

bool FunctionEmitter::leavesClone(ir::BlockId to) const {
  if (f_.kind != ir::FuncKind::Clone) return false;
  // Releases may stand in blocks of their own on the way.
  for (size_t steps = 0; steps < f_.blocks.size(); ++steps) {
    const ir::Block& block = f_[to];
    for (const ir::Inst& i : block.insts)
      if (i.op == Op::CallResume) return true;
    if (block.insts.back().op != Op::Jump) return false;
    to = block.insts.back().succs[0].block;
  }
  return false;
}

Value* FunctionEmitter::notDue() {
  static constexpr char kCounter[] = "molt_deopt_stress";
  Constant* all = me_.i64(me_.options.deoptStress);
  auto* counter = me_.module->getNamedGlobal(kCounter);
  if (!counter) counter = new GlobalVariable(*me_.module, me_.i64Type, false, GlobalValue::LinkOnceODRLinkage, all, kCounter);
  Value* left = b_.CreateSub(b_.CreateLoad(me_.i64Type, counter), me_.i64(1));
  Value* more = b_.CreateICmpNE(left, me_.i64(0));
  b_.CreateStore(b_.CreateSelect(more, left, all), counter);
  return more;
}

}  // namespace molt::codegen
