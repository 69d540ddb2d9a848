// while, for, break and continue.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

// The end of a loop's round: `latch`, where continue goes and the body's end falls into, polls and goes back.
void FunctionLowerer::endRound(BlockId latch, BlockId loop, PosId p) {
  b.jump(latch);
  b.enterSealed(latch);
  if (!b.isUnreachable()) b.emit(p, Op::Poll);
  b.jump(loop);
  b.seal(loop);
}

namespace {
// What the interpreter did last before it goes back: what a loop that is interrupted shows.
const Node* lastOf(const Seq<Stmt*>& body, const Node* loop) {
  const Stmt* last = body.empty() ? nullptr : body[body.size() - 1];
  if (!last) return loop;
  const Expr* part = nullptr;
  switch (last->kind) {
    case Kind::Assign: {
      const auto& targets = static_cast<const Assign*>(last)->targets;
      if (!targets.empty()) part = targets[targets.size() - 1];
      break;
    }
    case Kind::AugAssign: part = static_cast<const AugAssign*>(last)->target; break;
    case Kind::AnnAssign: part = static_cast<const AnnAssign*>(last)->target; break;
    case Kind::If: part = static_cast<const If*>(last)->test; break;
    case Kind::While: part = static_cast<const While*>(last)->test; break;
    case Kind::For: part = static_cast<const For*>(last)->iter; break;
    default: break;
  }
  return part ? static_cast<const Node*>(part) : last;
}
}  // namespace

void FunctionLowerer::whileStmt(const While& s) {
  if (!s.test) return;
  BlockId loop = b.newBlock(), body = b.newBlock(), latch = b.newBlock(), end = b.newBlock();
  BlockId otherwise = s.orelse.empty() ? end : b.newBlock();
  b.jump(loop);
  b.enter(loop);
  condition(*s.test, body, otherwise);
  b.enterSealed(body);
  push({.kind = Region::Kind::Loop, .breakTo = end, .continueTo = latch});
  stmts(s.body);
  pop();
  endRound(latch, loop, pos(*s.test));
  if (!s.orelse.empty()) {
    b.enterSealed(otherwise);
    stmts(s.orelse);
    b.jump(end);
  }
  b.enterSealed(end);
}

void FunctionLowerer::forStmt(const For& s) {
  if (!s.iter || !s.target) return;
  PosId p = pos(s);
  ValueId iterator = b.emit(p, Op::Iter, {iterable(s.iter)});
  BlockId loop = b.newBlock(), body = b.newBlock(), latch = b.newBlock(), end = b.newBlock();
  BlockId otherwise = s.orelse.empty() ? end : b.newBlock();
  b.jump(loop);
  b.enter(loop);
  ValueId item = b.emit(p, Op::IterNext, {iterator});
  b.branch(b.emit(0, Op::IsStop, {item}), otherwise, body, 2);
  b.enterSealed(body);
  push({.kind = Region::Kind::Loop, .breakTo = end, .continueTo = latch});
  assign(*s.target, item);
  stmts(s.body);
  pop();
  endRound(latch, loop, pos(*lastOf(s.body, &s)));
  if (!s.orelse.empty()) {
    b.enterSealed(otherwise);
    stmts(s.orelse);
    b.jump(end);
  }
  b.enterSealed(end);
}

void FunctionLowerer::breakStmt() {
  for (size_t i = regions_.size(); i-- > 0;) {
    if (regions_[i].kind != Region::Kind::Loop) continue;
    BlockId to = regions_[i].breakTo;
    leaveRegions(i + 1);
    b.jump(to);
    return;
  }
}

void FunctionLowerer::continueStmt() {
  for (size_t i = regions_.size(); i-- > 0;) {
    if (regions_[i].kind != Region::Kind::Loop) continue;
    BlockId to = regions_[i].continueTo;
    leaveRegions(i + 1);
    b.jump(to);
    return;
  }
}

}  // namespace molt::lower
