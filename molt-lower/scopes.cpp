// Collects the symbols of every scope, then decides which variables live in cells and what each function closes over.
#include "scopes.h"

#include <algorithm>

namespace molt::lower {

using namespace ast;

namespace {
uint64_t key(const Node* node, ScopeRole role) {
  return (reinterpret_cast<uintptr_t>(node) << 3) ^ static_cast<uint64_t>(role);
}
}  // namespace

class ScopeTable::Collector {
 public:
  explicit Collector(ScopeTable& table) : t_(table) {}

  Scope* run(Mod* root, ScopeKind kind) {
    Scope* module = enter(kind, root, ScopeRole::Self);
    if (auto* m = tryAs<Module>(static_cast<Node*>(root))) {
      for (Stmt* s : m->body) {
        auto* from = tryAs<ImportFrom>(static_cast<Node*>(s));
        if (!from || !(from->module == "__future__")) continue;
        for (Alias* a : from->names)
          if (a && a->name == "annotations") t_.futureAnnotations_ = true;
      }
      stmts(m->body);
    } else if (auto* e = tryAs<Expression>(static_cast<Node*>(root))) {
      expr(e->body);
    }
    return module;
  }
  // locals and its like by another name: such a name stands somewhere without being called, and means the builtin.
  void findRenamed() {
    for (auto [scope, name] : asked_)
      if (t_.resolve(scope, name).kind == Resolution::Kind::Global && !t_.globalIsBound(name)) t_.showsLocals_ = true;
  }

 private:
  Scope* enter(ScopeKind kind, const Node* node, ScopeRole role) {
    t_.all_.push_back(std::make_unique<Scope>());
    Scope* s = t_.all_.back().get();
    s->kind = kind;
    s->parent = cur_;
    s->node = node;
    if (cur_) s->privateName = cur_->privateName;
    if (cur_ && !s->isReal()) cur_->inlined.push_back(s);
    t_.byNode_[key(node, role)] = s;
    cur_ = s;
    return s;
  }
  void leave() { cur_ = cur_->parent; }

  Symbol& symbol(Scope* scope, Identifier name) {
    if (Symbol* s = scope->find(name)) return *s;
    scope->symbols.push_back({.name = name});
    Symbol* s = &scope->symbols.back();
    scope->byName[name.entry] = s;
    return *s;
  }
  Identifier mangle(Identifier name) { return t_.mangle(cur_, name); }
  void bind(Identifier name) {
    if (name) symbol(cur_, mangle(name)).bound = true;
  }
  void use(Identifier name) {
    if (!name) return;
    symbol(cur_, mangle(name)).used = true;
    if (cur_->isFunctionLike() && name == t_.names_.super) symbol(cur_, t_.names_.class_).used = true;
  }

  void stmts(const Seq<Stmt*>& body) {
    for (Stmt* s : body)
      if (s) stmt(*s);
  }
  void exprs(const Seq<Expr*>& list) {
    for (Expr* e : list) expr(e);
  }

  void stmt(Stmt& s) {
    switch (s.kind) {
      case Kind::FunctionDef: functionDef(static_cast<FunctionDef&>(s), false); break;
      case Kind::AsyncFunctionDef: functionDef(static_cast<AsyncFunctionDef&>(s), true); break;
      case Kind::ClassDef: classDef(static_cast<ClassDef&>(s)); break;
      case Kind::TypeAlias: typeAlias(static_cast<TypeAlias&>(s)); break;
      case Kind::AugAssign: {
        auto& a = static_cast<AugAssign&>(s);
        if (auto* n = tryAs<Name>(static_cast<Node*>(a.target))) use(n->id);
        expr(a.target);
        expr(a.value);
        break;
      }
      case Kind::AnnAssign: {
        auto& a = static_cast<AnnAssign&>(s);
        Scope* host = cur_->host();
        if (a.simple && !host->isFunctionLike()) {
          host->hasAnnotations = true;
          if (t_.isConditional(host, a)) host->hasConditionalAnnotations = true;
        }
        // `(x): int` without a value does not bind x.
        if (a.target && a.target->kind == Kind::Name) {
          if (a.simple || a.value) bind(static_cast<Name*>(a.target)->id);
        } else {
          expr(a.target);
        }
        annotation(a.annotation);
        expr(a.value);
        break;
      }
      case Kind::Global:
        for (Identifier n : static_cast<Global&>(s).names)
          if (n) symbol(cur_, mangle(n)).globalDecl = true;
        break;
      case Kind::Nonlocal:
        for (Identifier n : static_cast<Nonlocal&>(s).names)
          if (n) symbol(cur_, mangle(n)).nonlocalDecl = true;
        break;
      case Kind::Import:
        for (Alias* a : static_cast<Import&>(s).names) {
          if (!a) continue;
          std::string_view text = a->asname ? a->asname.text() : a->name.text().substr(0, a->name.text().find('.'));
          bind(t_.intern(text));
        }
        break;
      case Kind::ImportFrom:
        for (Alias* a : static_cast<ImportFrom&>(s).names)
          if (a && !(a->name == "*")) bind(a->asname ? a->asname : a->name);
        break;
      default: generic(s); break;
    }
  }

  // Everything that opens no scope and binds nothing by itself: visit the children in source order.
  void generic(Node& n) {
    forEachChild(n, [&](Node& child) { any(child); });
  }
  void any(Node& n) {
    if (isStmt(n.kind)) return stmt(static_cast<Stmt&>(n));
    if (isExpr(n.kind)) return expr(static_cast<Expr*>(&n));
    switch (n.kind) {
      case Kind::ExceptHandler: {
        auto& h = static_cast<ExceptHandler&>(n);
        expr(h.type);
        bind(h.name);
        stmts(h.body);
        break;
      }
      case Kind::MatchStar: bind(static_cast<MatchStar&>(n).name); break;
      case Kind::MatchAs:
        if (auto* p = static_cast<MatchAs&>(n).pattern) any(*p);
        bind(static_cast<MatchAs&>(n).name);
        break;
      case Kind::MatchMapping:
        generic(n);
        bind(static_cast<MatchMapping&>(n).rest);
        break;
      default: generic(n); break;
    }
  }

  void expr(Expr* e) {
    if (!e) return;
    switch (e->kind) {
      case Kind::Name: {
        auto* n = static_cast<Name*>(e);
        if (n->ctx == Context::Load) use(n->id);
        else bind(n->id);
        if (n->ctx == Context::Load && asksForLocals(n->id)) asked_.push_back({cur_, n->id});
        break;
      }
      case Kind::Call: {
        auto* c = static_cast<Call*>(e);
        auto* callee = tryAs<Name>(static_cast<Node*>(c->func));
        if (!callee || !asksForLocals(callee->id)) {
          generic(*e);
          break;
        }
        use(callee->id);  // called by that name it is compiled in
        exprs(c->args);
        for (Keyword* k : c->keywords)
          if (k) expr(k->value);
        break;
      }
      case Kind::Attribute:
        if (static_cast<Attribute*>(e)->attr == "f_locals") t_.showsLocals_ = true;
        generic(*e);
        break;
      case Kind::NamedExpr: {
        auto* n = static_cast<NamedExpr*>(e);
        expr(n->value);
        if (auto* target = tryAs<Name>(static_cast<Node*>(n->target))) namedTarget(target->id);
        break;
      }
      case Kind::Lambda: {
        auto* l = static_cast<Lambda*>(e);
        if (!l->args) break;
        defaults(*l->args);
        enter(ScopeKind::Lambda, l, ScopeRole::Self);
        params(*l->args);
        expr(l->body);
        leave();
        break;
      }
      case Kind::ListComp: comprehension(e, static_cast<ListComp*>(e)->generators, {static_cast<ListComp*>(e)->elt}); break;
      case Kind::SetComp: comprehension(e, static_cast<SetComp*>(e)->generators, {static_cast<SetComp*>(e)->elt}); break;
      case Kind::DictComp:
        comprehension(e, static_cast<DictComp*>(e)->generators,
                      {static_cast<DictComp*>(e)->key, static_cast<DictComp*>(e)->value});
        break;
      case Kind::GeneratorExp:
        comprehension(e, static_cast<GeneratorExp*>(e)->generators, {static_cast<GeneratorExp*>(e)->elt});
        break;
      case Kind::Yield:
      case Kind::YieldFrom:
        cur_->host()->hasYield = true;
        generic(*e);
        break;
      case Kind::Await: {
        Scope* host = cur_->host();
        if (host->kind == ScopeKind::GeneratorExp) host->isAsync = true;
        generic(*e);
        break;
      }
      default: generic(*e); break;
    }
  }

  bool asksForLocals(Identifier name) const {
    const Names& n = t_.names_;
    return name && (name == n.locals || name == n.vars || name == n.dir || name == n.exec || name == n.eval);
  }

  // A walrus inside comprehensions binds in the function around them.
  void namedTarget(Identifier name) {
    if (!name) return;
    Scope* saved = cur_;
    while (cur_->kind == ScopeKind::Comprehension || cur_->kind == ScopeKind::GeneratorExp) {
      use(name);
      cur_ = cur_->parent;
    }
    bind(name);
    cur_ = saved;
  }

  void comprehension(Expr* e, const Seq<Comprehension*>& generators, std::initializer_list<Expr*> elements) {
    if (generators.empty() || !generators[0]) return;
    expr(generators[0]->iter);
    bool isGenerator = e->kind == Kind::GeneratorExp;
    enter(isGenerator ? ScopeKind::GeneratorExp : ScopeKind::Comprehension, e, ScopeRole::Self);
    if (isGenerator) {
      Symbol& s = symbol(cur_, t_.names_.iterParam);
      s.bound = s.param = true;
    }
    bool isFirst = true;
    for (Comprehension* g : generators) {
      if (!g) continue;
      if (g->is_async) {
        Scope* host = cur_->host();
        if (host->kind == ScopeKind::GeneratorExp) host->isAsync = true;
      }
      expr(g->target);
      if (!isFirst) expr(g->iter);
      exprs(g->ifs);
      isFirst = false;
    }
    for (Expr* element : elements) expr(element);
    leave();
  }

  void defaults(Arguments& args) {
    exprs(args.defaults);
    exprs(args.kw_defaults);
  }
  void param(Arg* a) {
    if (!a) return;
    Symbol& s = symbol(cur_, mangle(a->arg));
    s.bound = s.param = true;
  }
  void params(Arguments& args) {
    for (Arg* a : args.posonlyargs) param(a);
    for (Arg* a : args.args) param(a);
    param(args.vararg);
    for (Arg* a : args.kwonlyargs) param(a);
    param(args.kwarg);
  }
  void annotation(Expr* e) {
    if (!e || t_.futureAnnotations_) return;
    if (t_.pythonMinor_ >= 14) return;  // deferred: see annotationScopes
    expr(e);
  }
  void annotationsOf(Arguments& args, Expr* returns) {
    auto each = [&](auto&& f) {
      for (Arg* a : args.posonlyargs) if (a) f(a->annotation);
      for (Arg* a : args.args) if (a) f(a->annotation);
      if (args.vararg) f(args.vararg->annotation);
      for (Arg* a : args.kwonlyargs) if (a) f(a->annotation);
      if (args.kwarg) f(args.kwarg->annotation);
      f(returns);
    };
    each([&](Expr* e) { annotation(e); });
    if (t_.pythonMinor_ >= 14 && !t_.futureAnnotations_) each([&](Expr* e) { expr(e); });
  }
  void typeParams(const Seq<TypeParam*>& list) {
    auto evaluator = [&](Node* owner, ScopeRole role, Expr* e) {
      if (!e) return;
      enter(ScopeKind::Evaluator, owner, role);
      expr(e);
      leave();
    };
    for (TypeParam* p : list) {
      if (!p) continue;
      switch (p->kind) {
        case Kind::TypeVar: {
          auto* v = static_cast<TypeVar*>(p);
          bind(v->name);
          evaluator(p, ScopeRole::Bound, v->bound);
          evaluator(p, ScopeRole::Default, v->default_value);
          break;
        }
        case Kind::ParamSpec:
          bind(static_cast<ParamSpec*>(p)->name);
          evaluator(p, ScopeRole::Default, static_cast<ParamSpec*>(p)->default_value);
          break;
        case Kind::TypeVarTuple:
          bind(static_cast<TypeVarTuple*>(p)->name);
          evaluator(p, ScopeRole::Default, static_cast<TypeVarTuple*>(p)->default_value);
          break;
        default: break;
      }
    }
  }

  template <class Def>
  void functionDef(Def& f, bool isAsync) {
    bind(f.name);
    exprs(f.decorator_list);
    if (!f.args) return;
    defaults(*f.args);
    bool generic = !f.type_params.empty();
    if (generic) {
      enter(ScopeKind::TypeParams, &f, ScopeRole::TypeParams);
      typeParams(f.type_params);
    }
    if (t_.pythonMinor_ >= 14 && !t_.futureAnnotations_) {
      enter(ScopeKind::Evaluator, &f, ScopeRole::Annotations);
      annotationsOf(*f.args, f.returns);
      leave();
    } else {
      annotationsOf(*f.args, f.returns);
    }
    Scope* s = enter(ScopeKind::Function, &f, ScopeRole::Self);
    s->isAsync = isAsync;
    params(*f.args);
    stmts(f.body);
    leave();
    if (generic) leave();
  }

  void classDef(ClassDef& c) {
    bind(c.name);
    exprs(c.decorator_list);
    bool generic = !c.type_params.empty();
    if (generic) {
      Scope* s = enter(ScopeKind::TypeParams, &c, ScopeRole::TypeParams);
      s->privateName = c.name;
      symbol(cur_, t_.names_.typeParams).bound = true;
      typeParams(c.type_params);
    }
    exprs(c.bases);
    for (Keyword* k : c.keywords)
      if (k) expr(k->value);
    Scope* s = enter(ScopeKind::Class, &c, ScopeRole::Self);
    s->privateName = c.name;
    if (generic) symbol(cur_, t_.names_.typeParams).used = true;
    stmts(c.body);
    annotationEvaluator(s, c.body);
    leave();
    if (generic) leave();
  }

  // PEP 649: one function evaluates all annotations of a class or module body.
  void annotationEvaluator(Scope* scope, const Seq<Stmt*>& body) {
    if (t_.pythonMinor_ < 14 || t_.futureAnnotations_ || !scope->hasAnnotations) return;
    enter(ScopeKind::Evaluator, scope->node, ScopeRole::Annotations);
    Identifier conditions = t_.names_.conditionalAnnotations;
    if (scope->kind != ScopeKind::Class) symbol(scope, conditions).bound = true;
    if (scope->kind != ScopeKind::Class || scope->hasConditionalAnnotations) symbol(cur_, conditions).used = true;
    deferred(body);
    leave();
  }
  void deferred(const Seq<Stmt*>& body) {
    for (Stmt* s : body)
      if (s) deferredIn(*s);
  }
  void deferredIn(Node& n) {
    if (n.kind == Kind::AnnAssign) {
      auto& a = static_cast<AnnAssign&>(n);
      if (a.simple) expr(a.annotation);
      return;
    }
    if (n.kind == Kind::FunctionDef || n.kind == Kind::AsyncFunctionDef || n.kind == Kind::ClassDef) return;
    forEachChild(n, [&](Node& child) {
      if (!isExpr(child.kind)) deferredIn(child);
    });
  }

  void typeAlias(TypeAlias& a) {
    if (auto* n = tryAs<Name>(static_cast<Node*>(a.name))) bind(n->id);
    bool generic = !a.type_params.empty();
    if (generic) {
      enter(ScopeKind::TypeParams, &a, ScopeRole::TypeParams);
      typeParams(a.type_params);
    }
    enter(ScopeKind::Evaluator, &a, ScopeRole::Self);
    expr(a.value);
    leave();
    if (generic) leave();
  }

 public:
  void finishModule(Module& m, Scope* module) {
    cur_ = module;
    annotationEvaluator(module, m.body);
  }

 private:
  ScopeTable& t_;
  Scope* cur_ = nullptr;
  std::vector<std::pair<Scope*, Identifier>> asked_;  // where names of locals and its like stand uncalled
};

ScopeTable::ScopeTable(Tree& tree, Mod* root, int pythonMinor, const ScopeTable* unitOf)
    : tree_(tree), futureAnnotations_(unitOf && unitOf->futureAnnotations_), pythonMinor_(pythonMinor) {
  auto id = [&](std::string_view text) { return intern(text); };
  names_ = {.class_ = id("__class__"), .classDict = id("__classdict__"), .conditionalAnnotations = id("__conditional_annotations__"), .super = id("super"),
            .typeParams = id(".type_params"), .iterParam = id(".0"), .doc = id("__doc__"),
            .annotations = id("__annotations__"), .locals = id("locals"), .globals = id("globals"), .vars = id("vars"),
            .dir = id("dir"), .debug = id("__debug__"), .name = id("__name__"), .module = id("__module__"),
            .qualname = id("__qualname__"), .import_ = id("__import__"), .importModule = id("import_module"),
            .exec = id("exec"), .eval = id("eval")};
  Collector collector(*this);
  module_ = collector.run(root, unitOf ? ScopeKind::Unit : ScopeKind::Module);
  if (auto* m = tryAs<Module>(static_cast<Node*>(root))) collector.finishModule(*m, module_);
  linkFreeVariables();
  collector.findRenamed();
}
ScopeTable::~ScopeTable() = default;

Scope* ScopeTable::find(const Node* node, ScopeRole role) const {
  auto it = byNode_.find(key(node, role));
  return it == byNode_.end() ? nullptr : it->second;
}

bool ScopeTable::isConditional(const Scope* body, const AnnAssign& s) const {
  if (pythonMinor_ < 14 || futureAnnotations_ || !s.simple) return false;
  if (body->kind != ScopeKind::Class) return true;
  const auto& statements = static_cast<const ClassDef*>(body->node)->body;
  return std::find(statements.begin(), statements.end(), static_cast<const Stmt*>(&s)) == statements.end();
}

bool ScopeTable::globalIsBound(Identifier name) const {
  if (Symbol* s = module_->find(name); s && s->bound) return true;
  for (const auto& scope : all_)
    if (Symbol* s = scope->find(name); s && s->globalDecl) return true;
  return false;
}

Resolution ScopeTable::resolve(Scope* scope, Identifier name) const {
  Resolution r;
  Scope* s = scope;
  // A type-parameter scope in a class body sees what the body sees.
  while (s->kind == ScopeKind::TypeParams) {
    if (Symbol* sym = s->find(name); sym && sym->bound) return {Resolution::Kind::Local, s, sym, nullptr};
    s = s->parent;
  }
  if (s->kind == ScopeKind::Module) return r;
  Symbol* sym = s->find(name);
  if (sym && sym->globalDecl) return r;
  auto inUnit = [&](Scope* unit) {
    Symbol* own = unit->find(name);
    if (own && own->globalDecl) return r;
    r.classNs = unit;
    if (own && own->bound) r.kind = Resolution::Kind::ClassLocal;
    return r;
  };
  if (s->kind == ScopeKind::Unit) return inUnit(s);
  if (s->kind == ScopeKind::Class) {
    if (name == names_.class_ && s->needsClassCell && !(sym && sym->bound)) {
      // Only nested functions see __class__; the body itself looks the name up as any other.
    }
    if (!sym || !sym->nonlocalDecl) r.classNs = s;
    if (sym && sym->bound && !sym->nonlocalDecl) {
      r.kind = Resolution::Kind::ClassLocal;
      return r;
    }
  } else if (sym && sym->bound && !sym->nonlocalDecl) {
    return {Resolution::Kind::Local, s, sym, nullptr};
  }
  Scope* child = s;
  for (Scope* p = s->parent; p; child = p, p = p->parent) {
    if (p->kind == ScopeKind::Module) return r;
    if (p->kind == ScopeKind::Unit) return scope->host() == p ? inUnit(p) : r;
    if (p->kind == ScopeKind::Class) {
      if (isClassCell(name)) {
        r.kind = Resolution::Kind::Local;
        r.owner = p;
        return r;
      }
      bool sees = child->kind == ScopeKind::Evaluator;
      for (Scope* c = s; c != p && !sees && child->kind == ScopeKind::TypeParams; c = c->parent)
        sees = c->kind == ScopeKind::Evaluator && c->parent->kind == ScopeKind::TypeParams;
      if (sees && !r.classNs) r.classNs = p;
      continue;
    }
    Symbol* outer = p->find(name);
    if (!outer) continue;
    if (outer->globalDecl) return r;
    if (outer->bound && !outer->nonlocalDecl) {
      r.kind = Resolution::Kind::Local;
      r.owner = p;
      r.symbol = outer;
      return r;
    }
  }
  return r;
}

void ScopeTable::linkFreeVariables() {
  auto addFree = [](Scope* s, Identifier name) {
    if (std::find(s->freeVars.begin(), s->freeVars.end(), name) == s->freeVars.end()) s->freeVars.push_back(name);
  };
  auto capture = [&](Scope* user, Scope* owner, Symbol* symbol, Identifier name) {
    Scope* from = user->host();
    Scope* to = owner->host();
    if (from == to && owner->kind != ScopeKind::Class) return;
    if (from == to) return;
    if (symbol) symbol->captured = true;
    for (Scope* s = from; s && s != to; s = s->parent)
      if (s->isReal()) addFree(s, name);
  };
  for (const auto& scope : all_) {
    for (size_t i = 0; i < scope->symbols.size(); i++) {
      Identifier name = scope->symbols[i].name;
      Resolution r = resolve(scope.get(), name);
      if (r.kind == Resolution::Kind::Local) {
        if (!r.symbol) {
          if (name == names_.class_) r.owner->needsClassCell = true;
          else if (name == names_.classDict) r.owner->needsClassDict = true;
        }
        capture(scope.get(), r.owner, r.symbol, name);
      }
      if (r.classNs && r.classNs != scope->host()) {
        r.classNs->needsClassDict = true;
        capture(scope.get(), r.classNs, nullptr, names_.classDict);
      }
    }
  }
  for (const auto& scope : all_)
    std::sort(scope->freeVars.begin(), scope->freeVars.end(),
              [](Identifier a, Identifier b) { return a.text() < b.text(); });
}

}  // namespace molt::lower
