// async for, as a statement and in comprehensions.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

void FunctionLowerer::asyncLoop(PosId p, ValueId iterator, bool isStatement, const std::function<void(ValueId)>& body,
                                BlockId exit, BlockId breakTo) {
  BlockId loop = b.newBlock(), handler = b.newBlock();
  b.jump(loop);
  b.enter(loop);
  // Only the step itself may end the loop with StopAsyncIteration.
  push({.kind = Region::Kind::Try, .handler = handler});
  ValueId item = awaitValue(p, b.rt(p, Rt::anext, {iterator}), 0);
  pop();
  if (isStatement) push({.kind = Region::Kind::Loop, .breakTo = breakTo, .continueTo = loop});
  body(item);
  if (isStatement) pop();
  b.jump(loop);
  b.seal(loop);
  b.enterSealed(handler);
  b.markCold(handler);
  ValueId e = b.emit(0, Op::ExcCatch);
  BlockId rethrow = b.newBlock();
  b.branch(b.rt(p, Rt::end_async_for, {e}), exit, rethrow);
  b.enterSealed(rethrow);
  reraise(e);
}

void FunctionLowerer::asyncFor(const AsyncFor& s) {
  if (!s.iter || !s.target) return;
  PosId p = pos(s);
  ValueId iterator = b.rt(p, Rt::aiter, {expr(s.iter)});
  BlockId end = b.newBlock();
  BlockId otherwise = s.orelse.empty() ? end : b.newBlock();
  asyncLoop(p, iterator, true, [&](ValueId item) {
    assign(*s.target, item);
    stmts(s.body);
  }, otherwise, end);
  if (!s.orelse.empty()) {
    b.enterSealed(otherwise);
    stmts(s.orelse);
    b.jump(end);
  }
  b.enterSealed(end);
}

}  // namespace molt::lower
