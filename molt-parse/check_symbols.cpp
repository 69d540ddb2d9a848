// Scopes as CPython's symbol table sees them, as far as needed to find its errors: each scope's names with
// how they are used, in one walk over the tree; then the nonlocals, from the outside in.
#include <unordered_map>

#include "checks.h"

namespace molt::parse {

using namespace molt::ast;

namespace {

enum Use : uint32_t {
  kGlobal = 1,
  kLocal = 2,
  kParam = 4,
  kNonlocal = 8,
  kUsed = 16,
  kAnnotated = 32,
  kLoopVariable = 64,  // of a comprehension
  kTypeParam = 128,
  kImported = 256,
};

enum class ScopeKind : uint8_t { Module, Class, Function, Annotation, TypeVarBound, TypeAlias, TypeParams };

struct Scope {
  ScopeKind kind;
  Scope* parent;
  const char* comprehension = nullptr;  // "list comprehension" … or null
  bool inLoopTarget = false;
  int inIterable = 0;
  std::unordered_map<const InternedText*, uint32_t> uses;
  std::vector<Identifier> order;
  std::vector<std::pair<Identifier, Range>> directives;
  std::vector<std::unique_ptr<Scope>> children;
};

class SymbolWalk {
 public:
  SymbolWalk(CheckContext& context, bool annotationScopes)
      : c_(context), annotationScopes_(annotationScopes) {}

  void run() {
    Scope top{.kind = ScopeKind::Module, .parent = nullptr};
    scope_ = &top;
    visit(c_.tree.root);
    if (c_.failed()) return;
    analyze(top, nullptr);
  }

 private:
  // ---- names

  uint32_t lookup(const Scope& scope, Identifier name) const {
    auto found = scope.uses.find(name.entry);
    return found == scope.uses.end() ? 0 : found->second;
  }

  void define(Identifier name, uint32_t use, const Range& where) { define(*scope_, name, use, where); }
  void define(Scope& scope, Identifier name, uint32_t use, const Range& where) {
    if (c_.failed()) return;
    auto [at, added] = scope.uses.try_emplace(name.entry, 0);
    if (added) scope.order.push_back(name);
    uint32_t& known = at->second;
    if ((use & kParam) && (known & kParam))
      return c_.raise(where, "duplicate argument '" + std::string(name.text()) + "' in function definition");
    if ((use & kTypeParam) && (known & kTypeParam))
      return c_.raise(where, "duplicate type parameter '" + std::string(name.text()) + "'");
    if (scope_->inLoopTarget && &scope == scope_ && !(use & kUsed)) {
      if (known & (kGlobal | kNonlocal))
        return c_.raise(where, "comprehension inner loop cannot rebind assignment expression target '" +
                                   std::string(name.text()) + "'");
      use |= kLoopVariable;
    }
    known |= use;
  }

  template <class F>
  void inside(ScopeKind kind, F&& body, const char* comprehension = nullptr) {
    if (c_.failed()) return;
    auto child = std::make_unique<Scope>();
    child->kind = kind;
    child->parent = scope_;
    child->comprehension = comprehension;
    Scope* saved = scope_;
    scope_ = child.get();
    saved->children.push_back(std::move(child));
    body();
    scope_ = saved;
  }

  // ---- the walk

  void visit(Node* node) {
    if (!node || c_.failed()) return;
    ast::visit(*node, [&](auto& concrete) { see(concrete); });
  }
  template <class T>
  void visitAll(const Seq<T>& items) {
    for (auto* each : items) visit(each);
  }
  void see(Node& node) {
    forEachChild(node, [&](Node& child) { visit(&child); });
  }

  void see(Name& name) { define(name.id, name.ctx == Context::Load ? kUsed : kLocal, name); }

  template <class F>
  void function(F& def) {
    define(def.name, kLocal, def);
    visitAll(def.decorator_list);
    defaults(*def.args);
    withTypeParams(def.type_params, [&] {
      annotations(*def.args, def.returns);
      inside(ScopeKind::Function, [&] {
        parameters(*def.args);
        visitAll(def.body);
      });
    });
  }
  void see(FunctionDef& def) { function(def); }
  void see(AsyncFunctionDef& def) { function(def); }
  void see(Lambda& lambda) {
    defaults(*lambda.args);
    inside(ScopeKind::Function, [&] {
      parameters(*lambda.args);
      visit(lambda.body);
    });
  }
  void see(ClassDef& def) {
    define(def.name, kLocal, def);
    visitAll(def.decorator_list);
    withTypeParams(def.type_params, [&] {
      visitAll(def.bases);
      visitAll(def.keywords);
      inside(ScopeKind::Class, [&] { visitAll(def.body); });
    });
  }
  void see(TypeAlias& alias) {
    visit(alias.name);
    withTypeParams(alias.type_params, [&] { inside(ScopeKind::TypeAlias, [&] { visit(alias.value); }); });
  }

  template <class F>
  void withTypeParams(const Seq<TypeParam*>& params, F&& body) {
    if (params.empty()) return body();
    inside(ScopeKind::TypeParams, [&] {
      visitAll(params);
      body();
    });
  }
  void see(TypeVar& param) {
    define(param.name, kTypeParam | kLocal, param);
    if (param.bound) inside(ScopeKind::TypeVarBound, [&] { visit(param.bound); });
    typeDefault(param.default_value);
  }
  void see(ParamSpec& param) {
    define(param.name, kTypeParam | kLocal, param);
    typeDefault(param.default_value);
  }
  void see(TypeVarTuple& param) {
    define(param.name, kTypeParam | kLocal, param);
    typeDefault(param.default_value);
  }
  void typeDefault(Expr* value) {
    if (value) inside(ScopeKind::TypeVarBound, [&] { visit(value); });
  }

  void defaults(Arguments& args) {
    visitAll(args.defaults);
    visitAll(args.kw_defaults);
  }
  template <class F>
  static void eachArg(Arguments& args, F&& use) {
    for (Arg* arg : args.posonlyargs) use(arg);
    for (Arg* arg : args.args) use(arg);
    for (Arg* arg : args.kwonlyargs) use(arg);
    if (args.vararg) use(args.vararg);
    if (args.kwarg) use(args.kwarg);
  }
  void annotation(Expr* value) {
    if (!value) return;
    if (annotationScopes_) inside(ScopeKind::Annotation, [&] { visit(value); });
    else visit(value);
  }
  void annotations(Arguments& args, Expr* returns) {
    eachArg(args, [&](Arg* arg) { annotation(arg->annotation); });
    annotation(returns);
  }
  void parameters(Arguments& args) {
    eachArg(args, [&](Arg* arg) { define(arg->arg, kParam, *arg); });
  }

  void see(AnnAssign& assign) {
    if (auto* name = tryAs<Name>(assign.target)) {
      uint32_t known = lookup(*scope_, name->id);
      if ((known & (kGlobal | kNonlocal)) && scope_->kind != ScopeKind::Module && assign.simple) {
        return c_.raise(assign, "annotated name '" + std::string(name->id.text()) + "' can't be " +
                                    (known & kGlobal ? "global" : "nonlocal"));
      }
      if (assign.simple) define(name->id, kAnnotated | kLocal, *name);
      else if (assign.value) define(name->id, kLocal, *name);
    } else {
      visit(assign.target);
    }
    annotation(assign.annotation);
    visit(assign.value);
  }

  template <class D>
  void directive(D& stmt, uint32_t use, const std::string& word) {
    for (Identifier name : stmt.names) {
      uint32_t known = lookup(*scope_, name);
      std::string quoted = "'" + std::string(name.text()) + "'";
      if (known & kParam) return c_.raise(stmt, "name " + quoted + " is parameter and " + word);
      if (known & kUsed)
        return c_.raise(stmt, "name " + quoted + " is used prior to " + word + " declaration");
      if (known & kAnnotated) return c_.raise(stmt, "annotated name " + quoted + " can't be " + word);
      if (known & kLocal)
        return c_.raise(stmt, "name " + quoted + " is assigned to before " + word + " declaration");
      define(name, use, stmt);
      scope_->directives.emplace_back(name, stmt);
    }
  }
  void see(Global& stmt) { directive(stmt, kGlobal, "global"); }
  void see(Nonlocal& stmt) { directive(stmt, kNonlocal, "nonlocal"); }

  void see(Alias& alias) {
    Identifier bound = alias.asname ? alias.asname : alias.name;
    if (bound == "*") {
      if (scope_->kind != ScopeKind::Module) c_.raise(alias, "import * only allowed at module level");
      return;
    }
    std::string_view text = bound.text();
    if (size_t dot = text.find('.'); dot != std::string_view::npos)
      bound = c_.tree.names->intern(text.substr(0, dot));
    define(bound, kImported, alias);
  }
  void see(ExceptHandler& handler) {
    visit(handler.type);
    if (handler.name) define(handler.name, kLocal, handler);
    visitAll(handler.body);
  }
  void see(MatchStar& pattern) {
    if (pattern.name) define(pattern.name, kLocal, pattern);
  }
  void see(MatchAs& pattern) {
    visit(pattern.pattern);
    if (pattern.name) define(pattern.name, kLocal, pattern);
  }
  void see(MatchMapping& pattern) {
    visitAll(pattern.keys);
    visitAll(pattern.patterns);
    if (pattern.rest) define(pattern.rest, kLocal, pattern);
  }

  // ---- comprehensions and what may not stand in them

  void comprehension(const char* what, Expr* key, Expr* value, const Seq<Comprehension*>& generators) {
    ++scope_->inIterable;
    visit(generators.front()->iter);
    --scope_->inIterable;
    inside(
        ScopeKind::Function,
        [&] {
          bool first = true;
          for (Comprehension* each : generators) {
            scope_->inLoopTarget = true;
            visit(each->target);
            scope_->inLoopTarget = false;
            if (!first) {
              ++scope_->inIterable;
              visit(each->iter);
              --scope_->inIterable;
            }
            visitAll(each->ifs);
            first = false;
          }
          visit(value);
          visit(key);
        },
        what);
  }
  void see(ListComp& e) { comprehension("list comprehension", e.elt, nullptr, e.generators); }
  void see(SetComp& e) { comprehension("set comprehension", e.elt, nullptr, e.generators); }
  void see(DictComp& e) { comprehension("dict comprehension", e.key, e.value, e.generators); }
  void see(GeneratorExp& e) { comprehension("generator expression", e.elt, nullptr, e.generators); }

  bool refusedHere(const char* what, const Expr& e) {
    const char* where = nullptr;
    switch (scope_->kind) {
      case ScopeKind::Annotation: where = "an annotation"; break;
      case ScopeKind::TypeVarBound: where = "a TypeVar bound"; break;
      case ScopeKind::TypeAlias: where = "a type alias"; break;
      case ScopeKind::TypeParams: where = "the definition of a generic"; break;
      default: return false;
    }
    c_.raise(e, std::string(what) + " cannot be used within " + where);
    return true;
  }
  void yield(Expr& e, Expr* value) {
    if (refusedHere("yield expression", e)) return;
    visit(value);
    if (scope_->comprehension) c_.raise(e, std::string("'yield' inside ") + scope_->comprehension);
  }
  void see(Yield& e) { yield(e, e.value); }
  void see(YieldFrom& e) { yield(e, e.value); }
  void see(Await& e) {
    if (!refusedHere("await expression", e)) visit(e.value);
  }
  void see(NamedExpr& e) {
    if (refusedHere("named expression", e)) return;
    if (scope_->inIterable > 0)
      return c_.raise(e, "assignment expression cannot be used in a comprehension iterable expression");
    if (scope_->comprehension) bindOutside(*as<Name>(e.target));
    visit(e.value);
    visit(e.target);
  }
  // An assignment expression in a comprehension binds in the scope around it.
  void bindOutside(Name& target) {
    for (Scope* scope = scope_; scope; scope = scope->parent) {
      if (scope->comprehension) {
        if (lookup(*scope, target.id) & kLoopVariable)
          return c_.raise(target, "assignment expression cannot rebind comprehension iteration variable '" +
                                      std::string(target.id.text()) + "'");
        continue;
      }
      switch (scope->kind) {
        case ScopeKind::Function:
          define(target.id, lookup(*scope, target.id) & kGlobal ? kGlobal : kNonlocal, target);
          scope_->directives.emplace_back(target.id, target);
          define(*scope, target.id, kLocal, target);
          return;
        case ScopeKind::Module:
          define(target.id, kGlobal, target);
          scope_->directives.emplace_back(target.id, target);
          define(*scope, target.id, kGlobal, target);
          return;
        default: {
          const char* where = scope->kind == ScopeKind::Class          ? "class body"
                              : scope->kind == ScopeKind::TypeVarBound ? "TypeVar bound"
                              : scope->kind == ScopeKind::TypeAlias    ? "type alias"
                                                                       : "type parameter";
          return c_.raise(
              target,
              std::string("assignment expression within a comprehension cannot be used in a ") + where);
        }
      }
    }
  }

  // ---- after the walk: does every nonlocal have a binding in a function around it?

  using Bound = std::unordered_map<const InternedText*, bool>;  // to: is it a type parameter?

  void analyze(Scope& scope, const Bound* bound) {
    Bound inner;
    if (bound) inner = *bound;
    for (Identifier name : scope.order) {
      uint32_t use = lookup(scope, name);
      if ((use & kGlobal) && (use & kNonlocal))
        return atDirective(scope, name, "name '" + std::string(name.text()) + "' is nonlocal and global");
      if (!(use & kGlobal) && (use & kNonlocal)) {
        if (!bound) return atDirective(scope, name, "nonlocal declaration not allowed at module level");
        if (!bound->contains(name.entry))
          return atDirective(scope, name, "no binding for nonlocal '" + std::string(name.text()) + "' found");
        if (bound->at(name.entry))
          return atDirective(
              scope, name,
              "nonlocal binding not allowed for type parameter '" + std::string(name.text()) + "'");
      }
    }
    bool binds = scope.kind == ScopeKind::Function || scope.kind == ScopeKind::TypeParams;
    if (binds) {
      for (Identifier name : scope.order) {
        uint32_t use = lookup(scope, name);
        if (use & kGlobal) inner.erase(name.entry);
        else if (use & (kLocal | kParam | kImported)) inner[name.entry] = (use & kTypeParam) != 0;
      }
    }
    if (scope.kind == ScopeKind::Class) inner[c_.tree.names->intern("__class__").entry] = false;
    for (auto& child : scope.children) {
      analyze(*child, &inner);
      if (c_.failed()) return;
    }
  }
  void atDirective(const Scope& scope, Identifier name, std::string message) {
    for (const auto& [declared, where] : scope.directives)
      if (declared == name) return c_.raise(where, std::move(message));
  }

  CheckContext& c_;
  bool annotationScopes_;
  Scope* scope_ = nullptr;
};

}  // namespace

void checkSymbols(CheckContext& context, bool annotationScopes) {
  SymbolWalk(context, annotationScopes).run();
}

}  // namespace molt::parse
