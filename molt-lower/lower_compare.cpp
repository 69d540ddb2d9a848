// Comparisons: single, chained, identity and membership; as values and as conditions.
#include "lowerer.h"

#include "abi/operators.h"

namespace molt::lower {

using namespace ast;

namespace {
uint64_t compareNumber(ast::CompareOp op) {
  using O = molt::CompareOp;
  switch (op) {
    case ast::CompareOp::Eq: return static_cast<uint64_t>(O::Eq);
    case ast::CompareOp::NotEq: return static_cast<uint64_t>(O::Ne);
    case ast::CompareOp::Lt: return static_cast<uint64_t>(O::Lt);
    case ast::CompareOp::LtE: return static_cast<uint64_t>(O::Le);
    case ast::CompareOp::Gt: return static_cast<uint64_t>(O::Gt);
    default: return static_cast<uint64_t>(O::Ge);
  }
}
bool isRich(ast::CompareOp op) { return op <= ast::CompareOp::GtE; }
}  // namespace

// The right side of `in`: a display of constants becomes a constant.
ValueId FunctionLowerer::comparand(const Expr* e, ast::CompareOp op) {
  if (op == ast::CompareOp::In || op == ast::CompareOp::NotIn) return iterable(e);
  return expr(e);
}

ValueId FunctionLowerer::compareTruth(PosId p, ast::CompareOp op, ValueId left, ValueId right) {
  switch (op) {
    case ast::CompareOp::Is: return b.emit(p, Op::Is, {left, right});
    case ast::CompareOp::IsNot: return b.emit(0, Op::NotI1, {b.emit(p, Op::Is, {left, right})});
    case ast::CompareOp::In: return b.emit(p, Op::Contains, {right, left});
    case ast::CompareOp::NotIn: return b.emit(0, Op::NotI1, {b.emit(p, Op::Contains, {right, left})});
    default: return b.emit(p, Op::CompareTrue, {left, right}, {compareNumber(op)});
  }
}

ValueId FunctionLowerer::compareStep(PosId p, ast::CompareOp op, ValueId left, ValueId right, const Expr*) {
  if (isRich(op)) return b.emit(p, Op::Compare, {left, right}, {compareNumber(op)});
  return b.emit(0, Op::BoxBool, {compareTruth(p, op, left, right)});
}

ValueId FunctionLowerer::compare(const Compare& e) {
  PosId p = pos(e);
  ValueId left = expr(e.left);
  size_t count = std::min<size_t>(e.ops.size(), e.comparators.size());
  if (count == 0) return left;
  if (count == 1) return compareStep(p, e.ops[0], left, comparand(e.comparators[0], e.ops[0]), nullptr);
  VarId result = b.newVar();
  BlockId end = b.newBlock();
  for (size_t i = 0; i < count; i++) {
    ValueId right = comparand(e.comparators[i], e.ops[i]);
    ValueId v = compareStep(p, e.ops[i], left, right, nullptr);
    b.write(result, v);
    left = right;
    if (i + 1 == count) {
      b.jump(end);
      break;
    }
    BlockId next = b.newBlock();
    b.branch(b.emit(p, Op::IsTrue, {v}), next, end);
    b.enterSealed(next);
  }
  b.enterSealed(end);
  return b.read(result);
}

void FunctionLowerer::compareCondition(const Compare& e, BlockId ifTrue, BlockId ifFalse) {
  PosId p = pos(e);
  ValueId left = expr(e.left);
  size_t count = std::min<size_t>(e.ops.size(), e.comparators.size());
  for (size_t i = 0; i < count; i++) {
    ValueId right = comparand(e.comparators[i], e.ops[i]);
    ValueId truth = compareTruth(p, e.ops[i], left, right);
    left = right;
    if (i + 1 == count) {
      b.branch(truth, ifTrue, ifFalse);
      return;
    }
    BlockId next = b.newBlock();
    b.branch(truth, next, ifFalse);
    b.enterSealed(next);
  }
  b.jump(ifFalse);
}

}  // namespace molt::lower
