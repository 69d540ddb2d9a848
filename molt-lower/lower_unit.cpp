// Constant source of exec, eval and compile: each becomes a function whose one slot is the namespace that it binds names
// in; its globals are those of the function object. The module registers them, by their text, before its first statement.
#include "lowerer.h"

#include "abi/layout.h"

namespace molt::lower {

using namespace ast;

FuncId FunctionLowerer::lowerUnitBody() {
  begin("<module>", ir::FuncKind::ClassBody, 1);
  b.fn.flags |= kCodeUnit;
  b.fn.params.push_back({ctx.name(".namespace"), ir::ParamKind::PosOnly, Rep::Val});
  namespace_ = b.emit(0, Op::Param, {}, {0});
  if (auto* m = tryAs<Module>(static_cast<const Node*>(ctx.root))) {
    if (!ctx.isInteractive) setDoc(m->body);
    bool hasDoc = b.fn.doc.valid();
    if (hasDoc) storeName(0, ctx.scopes.names().doc, constant(b.fn.doc));
    if (scope_->hasAnnotations) {
      if (ctx.pythonMinor >= 14 && !ctx.scopes.futureAnnotations()) {
        beginDeferredAnnotations(*m, [&](ValueId f) { storeName(0, ctx.scopes.intern("__annotate__"), f); });
      } else {
        b.rt(0, Rt::setup_annotations, {namespace_});
      }
    }
    for (size_t i = hasDoc ? 1 : 0; i < m->body.size(); i++)
      if (m->body[i]) stmt(*m->body[i]);
    returnValue(0, none());
  } else if (auto* e = tryAs<Expression>(static_cast<const Node*>(ctx.root))) {
    ValueId v = expr(e->body);
    returnValue(0, v);
  }
  return end();
}

void FunctionLowerer::registerUnits(const Module& m) {
  if (m.units.empty()) return;
  noteImport("builtins");
  for (const SourceUnit* u : m.units) {
    if (!u) continue;
    ir::Constant source;
    source.kind = u->source.isStr() ? ir::Constant::Kind::Str : ir::Constant::Kind::Bytes;
    source.text = u->source.text;
    ConstId sourceId = ctx.in.constant(std::move(source));
    if (u->mode == 2) noteImport("sys");  // its displayhook
    uint64_t mode = static_cast<uint64_t>(u->mode);
    auto number = [&](int64_t n) {
      ir::Constant c;
      c.kind = ir::Constant::Kind::Int;
      c.text = std::to_string(n);
      return ctx.in.constant(std::move(c));
    };
    auto tuple = [&](std::vector<ConstId> items) {
      ir::Constant c;
      c.kind = ir::Constant::Kind::Tuple;
      c.items = std::move(items);
      return ctx.in.constant(std::move(c));
    };
    if (!u->body) {
      ir::Constant absent;
      ConstId line = u->text ? ctx.str(u->text.view()) : ctx.in.constant(absent);
      ConstId details = tuple({ctx.str(u->filename.view()), number(u->line), number(u->offset), line, number(u->end_line),
                               number(u->end_offset)});
      ConstId what = tuple({ctx.str(u->error.view()), ctx.str(u->message.view()), details});
      b.rt(0, Rt::register_bad_source, {constant(sourceId), text(u->filename.view()), constant(what)}, {mode});
      continue;
    }
    ScopeTable scopes(ctx.tree, u->body, ctx.pythonMinor, &ctx.scopes);
    ModuleContext inner{.m = ctx.m, .in = ctx.in, .tree = ctx.tree, .root = u->body, .shared = ctx.shared,
                        .scopes = scopes, .options = ctx.options, .pythonMinor = ctx.pythonMinor, .package = ctx.package,
                        .isUnit = true, .isInteractive = u->mode == 2, .filename = ctx.name(u->filename.view())};
    inner.lines = linesOf(u->source.text);
    FunctionLowerer body(inner, scopes.module(), nullptr);
    FuncId f = body.lowerUnitBody();
    b.rt(0, Rt::register_source, {constant(sourceId), text(u->filename.view())}, {mode, f.v});
  }
}

}  // namespace molt::lower
