// try in all its forms, and the stack of regions around the current statement.
//
// A region with a handler block receives the exceptions of everything inside. Leaving regions by return, break or
// continue emits their exit code in place: finally bodies are lowered once for each way out.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

// ---------------------------------------------------------------- regions

void FunctionLowerer::push(Region r) {
  r.scope = cur_;
  regions_.push_back(r);
  updateHandler();
}

void FunctionLowerer::pop() {
  regions_.pop_back();
  updateHandler();
}

void FunctionLowerer::updateHandler() {
  for (size_t i = regions_.size(); i-- > 0;)
    if (regions_[i].handler.valid()) return b.setHandler(regions_[i].handler);
  b.setHandler({});
}

const FunctionLowerer::Region* FunctionLowerer::handlingRegion() const {
  for (size_t i = regions_.size(); i-- > 0;)
    if (regions_[i].kind == Region::Kind::Except) return &regions_[i];
  return nullptr;
}

void FunctionLowerer::leaveRegion(const Region& r) {
  switch (r.kind) {
    case Region::Kind::Loop:
    case Region::Kind::Try:
    case Region::Kind::Cleanup: return;
    case Region::Kind::Finally: stmts(*r.finalBody); return;
    case Region::Kind::Except:
      b.emit(0, Op::ExcPop, {r.previous});
      if (r.name) unbindName(r.namePos, r.name);
      return;
    case Region::Kind::With: callExit(r); return;
  }
}

void FunctionLowerer::leaveRegions(size_t downTo) {
  if (regions_.size() == downTo) return;
  std::vector<Region> saved(regions_.begin() + static_cast<ptrdiff_t>(downTo), regions_.end());
  while (regions_.size() > downTo) {
    Region r = regions_.back();
    pop();
    if (!b.isUnreachable()) leaveRegion(r);
  }
  for (Region& r : saved) regions_.push_back(r);
  updateHandler();
}

// ---------------------------------------------------------------- handling

// Without a position: going on with an exception adds no line to its traceback.
void FunctionLowerer::reraise(ValueId exception) { fail(0, Rt::raise_pending, {exception}); }

void FunctionLowerer::fail(PosId p, EmittedRt call, std::initializer_list<ValueId> args) {
  if (!b.handler().valid() && scope_->isFunctionLike() && !b.isUnreachable()) endLocals(scope_);
  b.rtFails(p, call, args);
}

void FunctionLowerer::unbindName(PosId p, Identifier name) {
  if (!name) return;
  if (Place at = place(name); at.kind == Place::Kind::Local) return endLocal(varOf(*at.symbol));
  storeName(p, name, none());
  deleteName(p, name);
}

FunctionLowerer::Caught FunctionLowerer::beginHandling(BlockId handler, Identifier name, PosId namePos) {
  b.enterSealed(handler);
  b.markCold(handler);
  Caught c;
  c.exception = b.emit(0, Op::ExcCatch);
  c.previous = b.emit(0, Op::ExcPush, {c.exception});
  c.cleanup = b.newBlock();
  push({.kind = Region::Kind::Except, .handler = c.cleanup, .previous = c.previous, .exception = c.exception, .name = name,
        .namePos = namePos});
  return c;
}

void FunctionLowerer::endHandling(const Caught& c) {
  Region r = regions_.back();
  pop();
  if (!b.hasPredecessors(c.cleanup)) {
    b.seal(c.cleanup);
    return;
  }
  BlockId resume = b.current();
  bool wasUnreachable = b.isUnreachable();
  b.enterSealed(c.cleanup);
  b.markCold(c.cleanup);
  ValueId e = b.emit(0, Op::ExcCatch);
  b.emit(0, Op::ExcPop, {c.previous});
  if (r.name) unbindName(r.namePos, r.name);
  reraise(e);
  if (!wasUnreachable) b.enter(resume);
}

// ---------------------------------------------------------------- statements

void FunctionLowerer::tryStmt(const Try& s) {
  auto inner = [&] {
    if (s.handlers.empty()) stmts(s.body), stmts(s.orelse);
    else tryExcept(s.body, s.handlers, s.orelse);
  };
  if (s.finalbody.empty()) return inner();
  tryFinally(s.finalbody, s, inner);
}

void FunctionLowerer::tryFinally(const Seq<Stmt*>& finalBody, const Node&, const std::function<void()>& body) {
  BlockId handler = b.newBlock(), end = b.newBlock();
  push({.kind = Region::Kind::Finally, .handler = handler, .finalBody = &finalBody});
  body();
  pop();
  if (!b.isUnreachable()) {
    stmts(finalBody);
    b.jump(end);
  }
  if (b.hasPredecessors(handler)) {
    Caught c = beginHandling(handler, {}, 0);
    stmts(finalBody);
    // Falls off the end of the finally clause: the exception goes on.
    if (!b.isUnreachable()) {
      Region r = regions_.back();
      pop();
      b.emit(0, Op::ExcPop, {r.previous});
      reraise(c.exception);
      regions_.push_back(r);
      updateHandler();
    }
    endHandling(c);
  } else {
    b.seal(handler);
  }
  b.enterSealed(end);
}

void FunctionLowerer::tryExcept(const Seq<Stmt*>& body, const Seq<ExceptHandler*>& handlers, const Seq<Stmt*>& orelse) {
  BlockId handler = b.newBlock(), end = b.newBlock();
  push({.kind = Region::Kind::Try, .handler = handler});
  stmts(body);
  pop();
  if (!b.isUnreachable()) {
    stmts(orelse);
    b.jump(end);
  }
  if (!b.hasPredecessors(handler)) {
    b.seal(handler);
    b.enterSealed(end);
    return;
  }
  Caught c = beginHandling(handler, {}, 0);
  Region clause = regions_.back();
  bool isCaught = false;  // by a bare except
  for (const ExceptHandler* h : handlers) {
    if (!h) continue;
    BlockId next;
    if (h->type) {
      PosId p = pos(*h->type);
      ValueId type = expr(h->type);
      b.rt(p, Rt::check_exc_match, {type});
      ValueId matches = b.emit(p, Op::ExcMatch, {c.exception, type});
      BlockId yes = b.newBlock();
      next = b.newBlock();
      b.branch(matches, yes, next);
      b.enterSealed(yes);
    } else {
      isCaught = true;
    }
    if (h->name) {
      PosId p = pos(*h);
      storeName(p, h->name, c.exception);
      // The body has a cleanup of its own, which also unbinds the name.
      Region named = clause;
      named.name = h->name;
      named.namePos = p;
      named.handler = b.newBlock();
      regions_.pop_back();
      push(named);
      stmts(h->body);
      if (!b.isUnreachable()) {
        Region r = regions_.back();
        pop();
        leaveRegion(r);
        b.jump(end);
        push(r);
      }
      Caught body = c;
      body.cleanup = named.handler;
      endHandling(body);
      push(clause);
    } else {
      stmts(h->body);
      if (!b.isUnreachable()) {
        Region r = regions_.back();
        pop();
        leaveRegion(r);
        b.jump(end);
        push(r);
      }
    }
    if (isCaught) break;
    b.enterSealed(next);
  }
  if (!isCaught) {
    Region r = regions_.back();
    pop();
    b.emit(0, Op::ExcPop, {r.previous});
    reraise(c.exception);
    push(r);
  }
  endHandling(c);
  b.enterSealed(end);
}

// ---------------------------------------------------------------- except*

void FunctionLowerer::tryStar(const TryStar& s) {
  auto inner = [&] { tryExceptStar(s); };
  if (s.finalbody.empty()) return inner();
  tryFinally(s.finalbody, s, inner);
}

// Each clause takes its share of the group; what the clauses raise and what nobody took is put together at the end.
void FunctionLowerer::tryExceptStar(const TryStar& s) {
  BlockId handler = b.newBlock(), end = b.newBlock();
  push({.kind = Region::Kind::Try, .handler = handler});
  stmts(s.body);
  pop();
  if (!b.isUnreachable()) {
    stmts(s.orelse);
    b.jump(end);
  }
  if (!b.hasPredecessors(handler)) {
    b.seal(handler);
    b.enterSealed(end);
    return;
  }
  Caught c = beginHandling(handler, {}, 0);
  VarId rest = b.newVar();
  ValueId raised = b.emit(0, Op::BuildList);
  b.write(rest, b.rt(0, Rt::except_star_begin, {c.exception}));
  for (const ExceptHandler* h : s.handlers) {
    if (!h) continue;
    PosId p = h->type ? pos(*h->type) : pos(*h);
    ValueId type = expr(h->type);
    ValueId pair = b.rt(p, Rt::except_star_match, {b.read(rest), type});
    ValueId matched = b.emit(0, Op::TupleItem, {pair}, {0});
    b.write(rest, b.emit(0, Op::TupleItem, {pair}, {1}));
    BlockId take = b.newBlock(), next = b.newBlock();
    b.branch(b.emit(0, Op::Is, {matched, none()}), next, take);
    b.enterSealed(take);
    ValueId previous = b.emit(0, Op::ExcPush, {matched});
    BlockId failed = b.newBlock();
    push({.kind = Region::Kind::Except, .handler = failed, .previous = previous, .exception = matched, .name = h->name,
          .namePos = pos(*h)});
    if (h->name) storeName(pos(*h), h->name, matched);
    stmts(h->body);
    Region r = regions_.back();
    pop();
    if (!b.isUnreachable()) {
      leaveRegion(r);
      b.jump(next);
    }
    b.enterSealed(failed);
    b.markCold(failed);
    ValueId e = b.emit(0, Op::ExcCatch);
    leaveRegion(r);
    b.rt(0, Rt::list_append, {raised, e});
    b.jump(next);
    b.enterSealed(next);
  }
  ValueId left = b.read(rest);
  BlockId append = b.newBlock(), finish = b.newBlock();
  b.branch(b.emit(0, Op::Is, {left, none()}), finish, append);
  b.enterSealed(append);
  b.rt(0, Rt::list_append, {raised, left});
  b.jump(finish);
  b.enterSealed(finish);
  ValueId out = b.rt(0, Rt::except_star_end, {c.exception, raised});
  Region r = regions_.back();
  pop();
  b.emit(0, Op::ExcPop, {r.previous});
  BlockId again = b.newBlock();
  b.branch(b.emit(0, Op::Is, {out, none()}), end, again);
  b.enterSealed(again);
  reraise(out);
  push(r);
  endHandling(c);
  b.enterSealed(end);
}

}  // namespace molt::lower
