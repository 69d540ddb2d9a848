// Comprehensions: list, set and dict displays are loops in place with variables of their own (PEP 709); a generator
// expression is a generator function over the outermost iterator.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

// All of its iteration steps stand at the position of the whole comprehension; it goes back to them from its element.
void FunctionLowerer::comprehensionLoops(PosId p, PosId last, const Seq<Comprehension*>& generators, size_t index, ValueId iterator,
                                         const std::function<void()>& element) {
  if (index == generators.size()) return element();
  const Comprehension* g = generators[index];
  if (!g || !g->iter || !g->target) return;
  if (!iterator.valid()) {
    ValueId source = iterable(g->iter);
    iterator = g->is_async ? b.rt(p, Rt::aiter, {source}) : b.emit(p, Op::Iter, {source});
  }
  auto inside = [&](BlockId next) {
    for (const Expr* test : g->ifs) {
      if (!test) continue;
      BlockId yes = b.newBlock();
      condition(*test, yes, next);
      b.enterSealed(yes);
    }
    comprehensionLoops(p, last, generators, index + 1, {}, element);
    b.jump(next);
  };
  BlockId exit = b.newBlock();
  if (g->is_async) {
    asyncLoop(p, iterator, false, [&](ValueId item) {
      assign(*g->target, item);
      BlockId next = b.newBlock();
      inside(next);
      b.enterSealed(next);
    }, exit, exit);
    b.enterSealed(exit);
    return;
  }
  BlockId loop = b.newBlock(), body = b.newBlock(), latch = b.newBlock();
  b.jump(loop);
  b.enter(loop);
  ValueId item = b.emit(p, Op::IterNext, {iterator});
  b.branch(b.emit(0, Op::IsStop, {item}), exit, body);
  b.enterSealed(body);
  assign(*g->target, item);
  inside(latch);
  endRound(latch, loop, last);
  b.enterSealed(exit);
}

ValueId FunctionLowerer::comprehension(const Expr& e) {
  Scope* inner = ctx.scopes.find(&e);
  const Seq<Comprehension*>* generators;
  switch (e.kind) {
    case Kind::ListComp: generators = &static_cast<const ListComp&>(e).generators; break;
    case Kind::SetComp: generators = &static_cast<const SetComp&>(e).generators; break;
    default: generators = &static_cast<const DictComp&>(e).generators; break;
  }
  if (!inner || generators->empty() || !(*generators)[0] || !(*generators)[0]->iter) return none();
  const Comprehension& first = *(*generators)[0];
  PosId p = pos(e);
  ValueId source = iterable(first.iter);
  ValueId iterator = first.is_async ? b.rt(p, Rt::aiter, {source}) : b.emit(p, Op::Iter, {source});
  EmittedOp build = e.kind == Kind::ListComp ? Op::BuildList : e.kind == Kind::SetComp ? Op::BuildSet : Op::BuildDict;
  ValueId result = b.emit(p, build);
  Scope* saved = cur_;
  cur_ = inner;
  declareLocals(inner, true);
  const Expr *from, *to;
  if (e.kind == Kind::ListComp) from = to = static_cast<const ListComp&>(e).elt;
  else if (e.kind == Kind::SetComp) from = to = static_cast<const SetComp&>(e).elt;
  else from = static_cast<const DictComp&>(e).key, to = static_cast<const DictComp&>(e).value;
  PosId last = from && to ? pos(*from, *to) : p;
  comprehensionLoops(p, last, *generators, 0, iterator, [&] {
    if (e.kind == Kind::ListComp) {
      ValueId v = expr(static_cast<const ListComp&>(e).elt);
      b.rt(last, Rt::list_append, {result, v});
    } else if (e.kind == Kind::SetComp) {
      ValueId v = expr(static_cast<const SetComp&>(e).elt);
      b.rt(last, Rt::set_add, {result, v});
    } else {
      ValueId k = expr(static_cast<const DictComp&>(e).key);
      ValueId v = expr(static_cast<const DictComp&>(e).value);
      b.rt(last, Rt::dict_set, {result, k, v});
    }
  });
  endLocals(inner);
  cur_ = saved;
  return result;
}

ValueId FunctionLowerer::generatorExp(const GeneratorExp& e) {
  Scope* inner = ctx.scopes.find(&e);
  if (!inner || e.generators.empty() || !e.generators[0] || !e.generators[0]->iter) return none();
  const Comprehension& first = *e.generators[0];
  PosId p = pos(e);
  FuncId f = functionFor(e, ScopeRole::Self, [&] {
    FunctionLowerer g(ctx, inner, this);
    return g.generatorBody(e, inner);
  });
  ValueId function = makeClosure(p, f, inner);
  ValueId source = iterable(first.iter);
  ValueId iterator = first.is_async ? b.rt(p, Rt::aiter, {source}) : b.emit(p, Op::Iter, {source});
  return b.emit(p, Op::Call, {function, iterator}, {0});
}

FuncId FunctionLowerer::generatorBody(const GeneratorExp& e, Scope* scope) {
  begin("<genexpr>", scope->isAsync ? ir::FuncKind::AsyncGenerator : ir::FuncKind::Generator, static_cast<int>(e.lineno));
  Symbol& source = scope->symbols.front();  // ".0"
  b.fn.params.push_back({ctx.name(source.name), ir::ParamKind::PosOnly, Rep::Val});
  b.write(varOf(source), b.emit(0, Op::Param, {}, {0}));
  declareLocals(scope, false);
  PosId p = pos(e);
  comprehensionLoops(p, e.elt ? pos(*e.elt) : p, e.generators, 0, b.read(varOf(source)), [&] { yieldValue(p, expr(e.elt)); });
  returnValue(0, none());
  return end();
}

}  // namespace molt::lower
