// Statements that are neither loops nor handlers nor definitions.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

void FunctionLowerer::stmts(const Seq<Stmt*>& body) {
  for (const Stmt* s : body)
    if (s) stmt(*s);
}

void FunctionLowerer::stmt(const Stmt& s) {
  if (lowerDepth_ > 20000) return;
  lowerDepth_++;
  switch (s.kind) {
    case Kind::FunctionDef: functionDef(static_cast<const FunctionDef&>(s)); break;
    case Kind::AsyncFunctionDef: asyncFunctionDef(static_cast<const AsyncFunctionDef&>(s)); break;
    case Kind::ClassDef: classDef(static_cast<const ClassDef&>(s)); break;
    case Kind::Return: returnStmt(static_cast<const Return&>(s)); break;
    case Kind::Delete:
      for (const Expr* t : static_cast<const Delete&>(s).targets)
        if (t) deleteTarget(*t);
      break;
    case Kind::Assign: {
      const auto& a = static_cast<const Assign&>(s);
      if (a.targets.size() == 1 && a.targets[0] && a.targets[0]->kind == Kind::Tuple && a.value &&
          a.value->kind == Kind::Tuple) {
        const auto& to = static_cast<const Tuple*>(a.targets[0])->elts;
        const auto& from = static_cast<const Tuple*>(a.value)->elts;
        bool isPlain = to.size() == from.size() && !to.empty();
        for (const Expr* e : to) isPlain = isPlain && e && e->kind != Kind::Starred;
        for (const Expr* e : from) isPlain = isPlain && e && e->kind != Kind::Starred;
        if (isPlain) {
          assignPairwise(to, from);
          break;
        }
      }
      ValueId v = expr(a.value);
      for (const Expr* t : a.targets)
        if (t) assign(*t, v);
      break;
    }
    case Kind::TypeAlias: typeAlias(static_cast<const TypeAlias&>(s)); break;
    case Kind::AugAssign: augAssign(static_cast<const AugAssign&>(s)); break;
    case Kind::AnnAssign: annAssign(static_cast<const AnnAssign&>(s)); break;
    case Kind::For: forStmt(static_cast<const For&>(s)); break;
    case Kind::AsyncFor: asyncFor(static_cast<const AsyncFor&>(s)); break;
    case Kind::While: whileStmt(static_cast<const While&>(s)); break;
    case Kind::If: ifStmt(static_cast<const If&>(s)); break;
    case Kind::With: {
      const auto& w = static_cast<const With&>(s);
      withItems(pos(s), w.items, 0, w.body, false);
      break;
    }
    case Kind::AsyncWith: {
      const auto& w = static_cast<const AsyncWith&>(s);
      withItems(pos(s), w.items, 0, w.body, true);
      break;
    }
    case Kind::Match: matchStmt(static_cast<const Match&>(s)); break;
    case Kind::Raise: raiseStmt(static_cast<const Raise&>(s)); break;
    case Kind::Try: tryStmt(static_cast<const Try&>(s)); break;
    case Kind::TryStar: tryStar(static_cast<const TryStar&>(s)); break;
    case Kind::Assert: assertStmt(static_cast<const Assert&>(s)); break;
    case Kind::Import: importStmt(static_cast<const Import&>(s)); break;
    case Kind::ImportFrom: importFrom(static_cast<const ImportFrom&>(s)); break;
    case Kind::ExprStmt:
      if (auto* e = static_cast<const ExprStmt&>(s).value) {
        if (ctx.isInteractive && scope_->kind == ScopeKind::Unit) b.rt(pos(s), Rt::print_expr, {expr(e)});
        else effect(*e);
      }
      break;
    case Kind::Break: breakStmt(); break;
    case Kind::Continue: continueStmt(); break;
    default: break;  // pass, global, nonlocal
  }
  lowerDepth_--;
}

void FunctionLowerer::ifStmt(const If& s) {
  if (!s.test) return;
  BlockId yes = b.newBlock(), end = b.newBlock();
  BlockId no = s.orelse.empty() ? end : b.newBlock();
  condition(*s.test, yes, no);
  b.enterSealed(yes);
  stmts(s.body);
  b.jump(end);
  if (!s.orelse.empty()) {
    b.enterSealed(no);
    stmts(s.orelse);
    b.jump(end);
  }
  b.enterSealed(end);
}

void FunctionLowerer::returnStmt(const Return& s) {
  ValueId v = expr(s.value);
  leaveRegions(0);
  returnValue(pos(s), v);
}

void FunctionLowerer::returnValue(PosId p, ValueId v) {
  if (b.isUnreachable()) return;
  if (scope_->isFunctionLike()) endLocals(scope_);
  b.ret(p, v);
}

void FunctionLowerer::assertStmt(const Assert& s) {
  if (!ctx.options.asserts || !s.test) return;
  BlockId fail = b.newBlock(), end = b.newBlock();
  condition(*s.test, end, fail);
  b.enterSealed(fail);
  b.markCold(fail);
  ValueId message = s.msg ? expr(s.msg) : b.missing();
  this->fail(pos(s), Rt::assert_fail, {message});
  b.enterSealed(end);
}

void FunctionLowerer::raiseStmt(const Raise& s) {
  PosId p = pos(s);
  if (!s.exc) {
    // The handled exception is known where the statement stands in a handler; it goes on with the traceback it has.
    if (const Region* r = handlingRegion(); r && r->exception.valid()) reraise(r->exception);
    else fail(p, Rt::reraise);
    return;
  }
  ValueId e = expr(s.exc);
  ValueId cause = s.cause ? expr(s.cause) : b.missing();
  fail(p, Rt::raise, {e, cause});
}

}  // namespace molt::lower
