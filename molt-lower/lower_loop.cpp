// while, for, break and continue.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

void FunctionLowerer::whileStmt(const While& s) {
  if (!s.test) return;
  BlockId loop = b.newBlock(), body = b.newBlock(), end = b.newBlock();
  BlockId otherwise = s.orelse.empty() ? end : b.newBlock();
  b.jump(loop);
  b.enter(loop);
  condition(*s.test, body, otherwise);
  b.enterSealed(body);
  push({.kind = Region::Kind::Loop, .breakTo = end, .continueTo = loop});
  stmts(s.body);
  pop();
  b.jump(loop);
  b.seal(loop);
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
  BlockId loop = b.newBlock(), body = b.newBlock(), end = b.newBlock();
  BlockId otherwise = s.orelse.empty() ? end : b.newBlock();
  b.jump(loop);
  b.enter(loop);
  ValueId item = b.emit(p, Op::IterNext, {iterator});
  b.branch(b.emit(0, Op::IsStop, {item}), otherwise, body, 2);
  b.enterSealed(body);
  push({.kind = Region::Kind::Loop, .breakTo = end, .continueTo = loop});
  assign(*s.target, item);
  stmts(s.body);
  pop();
  b.jump(loop);
  b.seal(loop);
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
