// with and async with: each item is a region whose exit code calls __exit__.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

void FunctionLowerer::callExit(const Region& r) {
  ValueId v = b.emit(r.pos, Op::Call, {r.exit, none(), none(), none()}, {0});
  if (r.isAsync) awaitValue(r.pos, v, 2);
}

void FunctionLowerer::withItems(PosId p, const Seq<WithItem*>& items, size_t index, const Seq<Stmt*>& body, bool isAsync) {
  if (index == items.size()) return stmts(body);
  const WithItem* item = items[index];
  if (!item || !item->context_expr) return withItems(p, items, index + 1, body, isAsync);
  ValueId manager = expr(item->context_expr);
  ValueId pair = b.rt(p, Rt::with_lookup, {manager}, {isAsync ? 1u : 0u});
  ValueId enter = b.emit(0, Op::TupleItem, {pair}, {0});
  ValueId exit = b.emit(0, Op::TupleItem, {pair}, {1});
  ValueId entered = b.emit(p, Op::Call, {enter}, {0});
  if (isAsync) entered = awaitValue(p, entered, 1);

  BlockId handler = b.newBlock(), end = b.newBlock();
  Region region{.kind = Region::Kind::With, .handler = handler, .exit = exit, .isAsync = isAsync, .pos = p};
  push(region);
  if (item->optional_vars) assign(*item->optional_vars, entered);
  withItems(p, items, index + 1, body, isAsync);
  pop();
  if (!b.isUnreachable()) {
    callExit(region);
    b.jump(end);
  }
  if (!b.hasPredecessors(handler)) {
    b.seal(handler);
    b.enterSealed(end);
    return;
  }
  Caught c = beginHandling(handler, {}, 0);
  ValueId suppress;
  if (isAsync) {
    ValueId args = b.rt(p, Rt::with_exit_args, {c.exception});
    ValueId v = awaitValue(p, b.emit(p, Op::CallEx, {exit, args, b.missing()}), 2);
    suppress = b.emit(p, Op::IsTrue, {v});
  } else {
    suppress = b.rt(p, Rt::with_exit, {exit, c.exception});
  }
  Region r = regions_.back();
  pop();
  b.emit(0, Op::ExcPop, {r.previous});
  BlockId again = b.newBlock();
  b.branch(suppress, end, again);
  b.enterSealed(again);
  reraise(c.exception);
  push(r);
  endHandling(c);
  b.enterSealed(end);
}

}  // namespace molt::lower
