// Ints of up to 128 bits, where range analysis knows that they get no larger.
#include "abi/operators.h"
#include "function_emitter.h"

namespace molt::codegen {

using namespace llvm;

Value* FunctionEmitter::i128Arithmetic(const ir::Inst& i) {
  Value *x = arg(i, 0), *y = arg(i, 1);
  switch (static_cast<BinaryOp>(i.attrs[0])) {
    case BinaryOp::Add: return b_.CreateNSWAdd(x, y);
    case BinaryOp::Sub: return b_.CreateNSWSub(x, y);
    case BinaryOp::Mul: return b_.CreateNSWMul(x, y);
    case BinaryOp::And: return b_.CreateAnd(x, y);
    case BinaryOp::Or: return b_.CreateOr(x, y);
    case BinaryOp::Xor: return b_.CreateXor(x, y);
    default: return b_.CreateAShr(x, y);
  }
}

// What fits 64 bits, and that is most of it, takes the machine's own division.
void FunctionEmitter::i128Mod(const ir::Inst& i) {
  Value *x = arg(i, 0), *m = arg(i, 1);
  need(b_.CreateICmpNE(m, me_.i64(0)));
  auto* narrow = BasicBlock::Create(me_.context, "", fn_);
  auto* wide = BasicBlock::Create(me_.context, "", fn_);
  auto* done = BasicBlock::Create(me_.context, "", fn_);
  Value* low = b_.CreateTrunc(x, me_.i64Type);
  // INT64_MIN % -1 must not reach the division.
  Value* fits = b_.CreateAnd(b_.CreateICmpEQ(b_.CreateSExt(low, x->getType()), x), b_.CreateICmpNE(m, me_.i64(~uint64_t{0})));
  condBranch(fits, narrow, wide, 1);
  b_.SetInsertPoint(narrow);
  Value* quick = floorDivide(id_, low, m, true);
  b_.CreateBr(done);
  b_.SetInsertPoint(wide);
  Value* slow = op("mod_i128", {low, b_.CreateTrunc(b_.CreateLShr(x, 64), me_.i64Type), m});
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto* phi = b_.CreatePHI(me_.i64Type, 2);
  phi->addIncoming(quick, narrow);
  phi->addIncoming(slow, wide);
  define(i, phi);
}

}  // namespace molt::codegen
