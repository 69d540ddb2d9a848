// Classes, PEP 695 type parameters and aliases, PEP 649 annotation functions.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

FuncId FunctionLowerer::classBody(const ClassDef& s, Scope* scope) {
  int line = static_cast<int>(s.decorator_list.empty() || !s.decorator_list[0] ? s.lineno : s.decorator_list[0]->lineno);
  begin(s.name.text(), ir::FuncKind::ClassBody, line);
  b.fn.params.push_back({ctx.name(".namespace"), ir::ParamKind::PosOnly, Rep::Val});
  namespace_ = b.emit(0, Op::Param, {}, {0});
  PosId p = pos(s);
  const auto& names = ctx.scopes.names();
  if (scope->needsClassDict) {
    classDictCell_ = b.emit(0, Op::CellNew, {namespace_});
    b.fn.cellvars.push_back(ctx.name(names.classDict));
  }
  if (scope->needsClassCell) {
    classCell_ = b.emit(0, Op::CellNew, {b.missing()});
    b.fn.cellvars.push_back(ctx.name(names.class_));
  }
  auto storeOwn = [&](Identifier name, ValueId v) { b.rt(p, Rt::store_name, {namespace_, v}, {ctx.name(name).v}); };
  useName(names.name);
  storeOwn(names.module, loadNamespace(p, namespace_, ctx.name(names.name)));
  storeOwn(names.qualname, text(qualname_));
  if (ctx.pythonMinor >= 13) storeOwn(ctx.scopes.intern("__firstlineno__"), integer(line));
  if (!s.type_params.empty()) {
    Place at = placeMangled(names.typeParams);
    if (at.kind == Place::Kind::Free) {
      at.viaNamespace = false;
      storeOwn(ctx.scopes.intern("__type_params__"), loadPlace(p, at));
    }
  }
  if (scope->hasAnnotations) {
    if (ctx.pythonMinor >= 14 && !ctx.scopes.futureAnnotations()) {
      beginDeferredAnnotations(s, [&](ValueId f) { storeOwn(ctx.scopes.intern("__annotate_func__"), f); });
    } else {
      b.rt(p, Rt::setup_annotations, {namespace_});
    }
  }
  setDoc(s.body);
  if (b.fn.doc.valid()) storeOwn(names.doc, constant(b.fn.doc));
  for (size_t i = bodyStart(s.body); i < s.body.size(); i++)
    if (s.body[i]) stmt(*s.body[i]);
  if (!b.isUnreachable()) {
    if (ctx.pythonMinor >= 13) {
      std::vector<Identifier> attributes;
      staticAttributes(s, attributes);
      storeOwn(ctx.scopes.intern("__static_attributes__"), constant(nameTuple(attributes)));
    }
    if (classCell_.valid()) {
      b.rt(p, Rt::class_cell_set, {namespace_, classCell_});
      b.ret(0, classCell_);
    } else {
      b.ret(0, none());
    }
  }
  return end();
}

// Names X of `self.X = …` in the methods.
void FunctionLowerer::staticAttributes(const Node& n, std::vector<Identifier>& out) {
  forEachChild(const_cast<Node&>(n), [&](Node& child) {
    if (child.kind == Kind::ClassDef) return;
    if (auto* a = tryAs<Attribute>(&child); a && a->ctx == Context::Store) {
      auto* self = tryAs<Name>(static_cast<Node*>(a->value));
      if (self && self->id == "self") {
        bool known = false;
        for (Identifier o : out) known |= o == a->attr;
        if (!known) out.push_back(a->attr);
      }
    }
    staticAttributes(child, out);
  });
}

ValueId FunctionLowerer::buildClass(const ClassDef& s) {
  Scope* inner = ctx.scopes.find(&s);
  if (!inner) return none();
  PosId p = pos(s);
  FuncId f = functionFor(s, ScopeRole::Self, [&] {
    FunctionLowerer g(ctx, inner, this);
    return g.classBody(s, inner);
  });
  ValueId body = makeClosure(p, f, inner);
  ValueId bases;
  bool generic = !s.type_params.empty();
  bool star = false;
  for (const Expr* e : s.bases) star |= e && e->kind == Kind::Starred;
  if (!generic && !star) {
    bases = tupleDisplay(s.bases, s);
  } else {
    ValueId list = star ? listDisplay(s.bases, s) : ValueId{};
    if (!star) {
      std::vector<ValueId> items;
      for (const Expr* e : s.bases) items.push_back(expr(e));
      list = b.emit(p, Op::BuildList, items);
    }
    if (generic) {
      Place at = placeMangled(ctx.scopes.names().typeParams);
      b.rt(p, Rt::list_append, {list, b.rt(p, Rt::subscript_generic, {loadPlace(p, at)})});
    }
    bases = b.rt(p, Rt::list_to_tuple, {list});
  }
  ValueId keywords = s.keywords.empty() ? b.missing() : keywordArguments(p, body, s.keywords);
  return b.rt(p, Rt::build_class, {body, text(s.name), bases, keywords});
}

void FunctionLowerer::classDef(const ClassDef& s) {
  PosId p = pos(s);
  std::vector<ValueId> decorators;
  for (const Expr* d : s.decorator_list) decorators.push_back(expr(d));
  Scope* saved = cur_;
  ValueId type;
  Scope* generic = s.type_params.empty() ? nullptr : ctx.scopes.find(&s, ScopeRole::TypeParams);
  if (generic) {
    cur_ = generic;
    declareLocals(generic, true);
    ValueId params = typeParams(s.type_params, s);
    storePlace(p, placeMangled(ctx.scopes.names().typeParams), params);
    type = buildClass(s);
    endLocals(generic);
    cur_ = saved;
  } else {
    type = buildClass(s);
  }
  decorate(s.decorator_list, decorators, type);
  storeName(p, s.name, type);
}

// ---------------------------------------------------------------- PEP 695

ValueId FunctionLowerer::evaluator(const Node& owner, ScopeRole role, const Expr* e, std::string_view name) {
  Scope* inner = e ? ctx.scopes.find(&owner, role) : nullptr;
  if (!inner) return b.missing();
  FuncId f = functionFor(owner, role, [&] {
    FunctionLowerer g(ctx, inner, this);
    return g.evaluatorBody(inner, name, *e, [&](FunctionLowerer& l) {
      ValueId v;
      if (e->kind == Kind::Starred) {
        // TypeVarTuple default: *Ts = *tuple[int, str]
        ValueId items = l.expr(static_cast<const Starred*>(e)->value);
        v = l.b.emit(0, Op::TupleItem, {l.b.emit(l.pos(*e), Op::Unpack, {items}, {1})}, {0});
      } else {
        v = l.expr(e);
      }
      l.returnValue(l.pos(*e), v);
    });
  });
  return makeClosure(pos(*e), f, inner);
}

ValueId FunctionLowerer::typeParams(const Seq<TypeParam*>& params, const Node& at) {
  std::vector<ValueId> items;
  for (const TypeParam* t : params) {
    if (!t) continue;
    PosId p = pos(*t);
    Identifier name;
    const Expr* bound = nullptr;
    const Expr* fallback = nullptr;
    uint64_t kind = 0;
    switch (t->kind) {
      case Kind::TypeVar: {
        const auto& v = static_cast<const TypeVar&>(*t);
        name = v.name;
        bound = v.bound;
        fallback = v.default_value;
        kind = bound && bound->kind == Kind::Tuple ? 1 : 0;
        break;
      }
      case Kind::TypeVarTuple:
        name = static_cast<const TypeVarTuple&>(*t).name;
        fallback = static_cast<const TypeVarTuple&>(*t).default_value;
        kind = 2;
        break;
      case Kind::ParamSpec:
        name = static_cast<const ParamSpec&>(*t).name;
        fallback = static_cast<const ParamSpec&>(*t).default_value;
        kind = 3;
        break;
      default: continue;
    }
    ValueId evaluate = evaluator(*t, ScopeRole::Bound, bound, name.text());
    ValueId v = b.rt(p, Rt::make_type_var, {text(name), evaluate}, {kind});
    if (fallback) b.rt(p, Rt::type_var_set_default, {v, evaluator(*t, ScopeRole::Default, fallback, name.text())});
    storeName(p, name, v);
    items.push_back(v);
  }
  return b.emit(pos(at), Op::BuildTuple, items);
}

void FunctionLowerer::typeAlias(const TypeAlias& s) {
  auto* target = tryAs<Name>(static_cast<const Node*>(s.name));
  if (!target || !s.value) return;
  PosId p = pos(s);
  Scope* saved = cur_;
  Scope* generic = s.type_params.empty() ? nullptr : ctx.scopes.find(&s, ScopeRole::TypeParams);
  ValueId params;
  if (generic) {
    cur_ = generic;
    declareLocals(generic, true);
    params = typeParams(s.type_params, s);
  } else {
    params = b.emit(p, Op::BuildTuple);
  }
  ValueId alias = b.rt(p, Rt::make_type_alias, {text(target->id), params, evaluator(s, ScopeRole::Self, s.value, target->id.text())});
  if (generic) endLocals(generic);
  cur_ = saved;
  storeName(p, target->id, alias);
}

// ---------------------------------------------------------------- PEP 649

void FunctionLowerer::deferredAnnotations(const Node& n, ValueId dict, FunctionLowerer& body) {
  forEachChild(const_cast<Node&>(n), [&](Node& child) {
    if (isExpr(child.kind) || child.kind == Kind::FunctionDef || child.kind == Kind::AsyncFunctionDef ||
        child.kind == Kind::ClassDef || child.kind == Kind::SourceUnit)
      return;
    if (auto* a = tryAs<AnnAssign>(&child)) {
      auto* name = tryAs<Name>(static_cast<Node*>(a->target));
      if (!a->simple || !name || !a->annotation) return;
      PosId p = pos(*a);
      BlockId end;
      if (ctx.scopes.isConditional(body.scope_, *a)) {
        auto place = static_cast<int64_t>(body.conditional_.size());
        body.conditional_.emplace(a, place);
        BlockId ran = b.newBlock();
        end = b.newBlock();
        b.branch(b.emit(p, Op::Contains, {loadName(p, ctx.scopes.names().conditionalAnnotations), integer(place)}), ran, end);
        b.enterSealed(ran);
      }
      ValueId value = expr(a->annotation);
      b.emit(p, Op::StoreIndex, {dict, text(ctx.scopes.mangle(cur_, name->id)), value});
      if (end.valid()) {
        b.jump(end);
        b.enterSealed(end);
      }
      return;
    }
    deferredAnnotations(child, dict, body);
  });
}

ValueId FunctionLowerer::annotateFunction(const Node& owner) {
  Scope* inner = ctx.scopes.find(&owner, ScopeRole::Annotations);
  if (!inner) return {};
  FuncId f = functionFor(owner, ScopeRole::Annotations, [&] {
    FunctionLowerer g(ctx, inner, this);
    return g.evaluatorBody(inner, "__annotate__", owner, [&](FunctionLowerer& l) {
      l.annotateEntry();
      ValueId dict = l.b.emit(0, Op::BuildDict);
      l.deferredAnnotations(owner, dict, *this);
      l.returnValue(0, dict);
    });
  });
  return makeClosure(0, f, inner);
}

// The start of a class or module body with annotations: `store` puts the annotate function where it belongs.
void FunctionLowerer::beginDeferredAnnotations(const Node& owner, const std::function<void(ValueId)>& store) {
  Identifier name = ctx.scopes.names().conditionalAnnotations;
  bool isClass = scope_->kind == ScopeKind::Class;
  if (!isClass || scope_->hasConditionalAnnotations) annotationsThatRan_ = b.emit(0, Op::BuildSet);
  if (!isClass) storeName(0, name, annotationsThatRan_);
  if (isClass && annotationsThatRan_.valid()) {
    conditionalAnnotationsCell_ = b.emit(0, Op::CellNew, {annotationsThatRan_});
    b.fn.cellvars.push_back(ctx.name(name));
  }
  ValueId f = annotateFunction(owner);
  if (f.valid()) store(f);
}

}  // namespace molt::lower
