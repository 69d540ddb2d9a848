// Scopes: which variable each name means. The result of one walk over the AST, before any code is made.
//
// A scope is either real (it becomes a function of its own) or inlined into the nearest real one around it: list, set
// and dict comprehensions (PEP 709) and the type-parameter scopes of PEP 695. Variables of an inlined scope are
// variables of their own in the host function.
#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "molt/ir/ast.h"

namespace molt::lower {

enum class ScopeKind : uint8_t {
  Module,
  Unit,           // constant source of exec, eval or compile: names live in mappings
  Function,
  Lambda,
  Class,
  Comprehension,  // inlined
  GeneratorExp,
  TypeParams,     // inlined
  Evaluator,      // lazily evaluated: bounds, defaults, alias values, PEP 649 annotations
};

// An AST node can open more than one scope.
enum class ScopeRole : uint8_t { Self, TypeParams, Bound, Default, Annotations };

struct Symbol {
  ast::Identifier name;  // mangled
  bool bound = false;
  bool used = false;
  bool param = false;
  bool globalDecl = false;
  bool nonlocalDecl = false;
  bool captured = false;  // lives in a cell
  uint32_t var = UINT32_MAX;  // the host function's SSA variable
};

struct Scope {
  ScopeKind kind = ScopeKind::Module;
  Scope* parent = nullptr;
  const ast::Node* node = nullptr;
  ast::Identifier privateName;  // class whose name mangles private names here
  std::deque<Symbol> symbols;   // in order of first mention; stable addresses
  std::unordered_map<const void*, Symbol*> byName;
  std::vector<ast::Identifier> freeVars;  // real scopes: sorted by text
  std::vector<Scope*> inlined;            // scopes inlined here, in source order
  bool isAsync = false;      // async def, or a generator expression with async parts
  bool hasYield = false;
  bool hasAnnotations = false;  // module, class: some variable is annotated
  bool needsClassCell = false;  // class: a method uses __class__ or super()
  bool needsClassDict = false;  // class: an evaluator sees the namespace
  bool hasConditionalAnnotations = false;  // class: some annotation is evaluated only if its statement ran (PEP 649)

  Symbol* find(ast::Identifier name) const {
    auto it = byName.find(name.entry);
    return it == byName.end() ? nullptr : it->second;
  }
  bool isReal() const { return kind != ScopeKind::Comprehension && kind != ScopeKind::TypeParams; }
  bool isFunctionLike() const { return kind > ScopeKind::Unit && kind != ScopeKind::Class; }
  bool isTop() const { return kind <= ScopeKind::Unit; }
  Scope* host() {
    Scope* s = this;
    while (!s->isReal()) s = s->parent;
    return s;
  }
};

// What a name means at some place.
struct Resolution {
  enum class Kind : uint8_t { Global, Local, ClassLocal } kind = Kind::Global;
  Scope* owner = nullptr;    // Local: the scope that binds it
  Symbol* symbol = nullptr;  // Local: its symbol there; null for the cells of a class body (isClassCell)
  Scope* classNs = nullptr;  // look in this class's namespace first
};

class ScopeTable {
 public:
  // `unitOf`: the module whose constant source the root is, or null.
  ScopeTable(ast::Tree& tree, ast::Mod* root, int pythonMinor, const ScopeTable* unitOf = nullptr);
  ~ScopeTable();

  Scope* module() const { return module_; }
  // Null only for a damaged tree.
  Scope* find(const ast::Node* node, ScopeRole role = ScopeRole::Self) const;
  Resolution resolve(Scope* scope, ast::Identifier mangledName) const;
  ast::Identifier mangle(const Scope* scope, ast::Identifier name) const;
  ast::Identifier intern(std::string_view text) const { return tree_.names->intern(text); }
  bool futureAnnotations() const { return futureAnnotations_; }
  // Does the module ask frames for their variables: by `f_locals`, or by locals, dir … under another name?
  bool showsLocals() const { return showsLocals_; }
  // Is the module global ever bound by the module's own code (then a builtin of that name may be shadowed)?
  bool globalIsBound(ast::Identifier name) const;

  struct Names {
    ast::Identifier class_, classDict, conditionalAnnotations, super, typeParams, iterParam, doc, annotations, locals, globals, vars, dir, debug,
        name, module, qualname, import_, importModule, exec, eval;
  };
  const Names& names() const { return names_; }
  // Cells that a class body has for the functions in it, beside its variables.
  bool isClassCell(ast::Identifier name) const { return name == names_.class_ || name == names_.classDict || name == names_.conditionalAnnotations; }
  // Does the annotation of a variable count only once its statement ran? So in modules, which show their annotations while
  // they run, and in the branches of a class body.
  bool isConditional(const Scope* body, const ast::AnnAssign& s) const;

 private:
  class Collector;
  void linkFreeVariables();
  ast::Tree& tree_;
  Scope* module_ = nullptr;
  std::vector<std::unique_ptr<Scope>> all_;
  std::unordered_map<uint64_t, Scope*> byNode_;
  bool futureAnnotations_ = false, showsLocals_ = false;
  int pythonMinor_ = 12;
  Names names_;
};

// PEP 8's private names: __x inside class C is _C__x.
std::string mangledName(std::string_view className, std::string_view name);

}  // namespace molt::lower
