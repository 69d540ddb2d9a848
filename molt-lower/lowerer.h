// Lowers one function (or module, class body, generator …): a walk over its AST that drives an SsaBuilder. The methods
// are spread over the lower_*.cpp files by subject.
#pragma once
#include <functional>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "lower.h"
#include "scopes.h"
#include "ssa_builder.h"

namespace molt::lower {

using ir::ConstId;
using ir::FuncId;
using ast::Identifier;
using ast::Seq;

// What a module shares with the constant source in it.
struct Shared {
  std::set<std::string> imports;
  std::unordered_map<std::string, int> symbols;
};

// What all functions of a module, or of one constant source, share.
struct ModuleContext {
  ir::Module& m;
  ir::Interner& in;
  ast::Tree& tree;
  ast::Mod* root;
  Shared& shared;
  ScopeTable& scopes;
  const Options& options;
  int pythonMinor;
  std::string package;                 // for relative imports
  bool isUnit = false;                 // names live in the globals of the function object
  bool isInteractive = false;          // compiled as 'single': expression statements are shown
  NameId filename{};                   // invalid: the module's
  std::unordered_map<const void*, NameId> nameIds{};
  std::unordered_map<uint64_t, FuncId> lowered{};  // (node, role): finally bodies are lowered more than once
  std::vector<std::string_view> lines{};
  int depth = 0;

  NameId name(Identifier id) {
    auto [it, fresh] = nameIds.try_emplace(id.entry);
    if (fresh) it->second = in.name(id.text());
    return it->second;
  }
  NameId name(std::string_view text) { return in.name(text); }
  ConstId str(std::string_view text) {
    ir::Constant c;
    c.kind = ir::Constant::Kind::Str;
    c.text = text;
    return in.constant(std::move(c));
  }
  std::string_view line(uint32_t number) const {
    return number >= 1 && number <= lines.size() ? lines[number - 1] : std::string_view();
  }
};

std::vector<std::string_view> linesOf(std::string_view text);

class FunctionLowerer {
 public:
  FunctionLowerer(ModuleContext& context, Scope* scope, FunctionLowerer* parent);

  // ---- whole functions (lower_function.cpp, lower_class.cpp)
  void lowerModuleBody();
  FuncId lowerUnitBody();
  FuncId functionFor(const ast::Node& node, ScopeRole role, const std::function<FuncId()>& make);

 private:
  // ---- what lies around the current statement, innermost last (lower_try.cpp)
  struct Region {
    enum class Kind : uint8_t {
      Loop,
      Try,            // body with except clauses: nothing to do when leaving
      Finally,        // body whose finally clause is run when leaving
      Except,         // inside a handler: restore the handled exception, unbind the name
      With,           // body of a with item: call __exit__(None, None, None)
      Cleanup,        // anything else, e.g. leaving an inlined scope
    } kind;
    BlockId handler;                              // where an exception goes; invalid: to the next region outwards
    BlockId breakTo, continueTo;                  // Loop
    const Seq<ast::Stmt*>* finalBody = nullptr;   // Finally
    ValueId previous;                             // Except: what exc_push returned
    ValueId exception;                            // Except: the exception being handled
    Identifier name;                              // Except: `as name`
    PosId namePos = 0;
    ValueId exit;                                 // With: bound __exit__
    bool isAsync = false;
    PosId pos = 0;
    Scope* scope = nullptr;                       // scope to be in while leaving
  };
  void push(Region r);
  void pop();
  void updateHandler();
  void leaveRegions(size_t downTo);
  void leaveRegion(const Region& r);
  const Region* handlingRegion() const;

  // ---- positions
  PosId pos(const ast::Node& n);
  PosId pos(const ast::Node& first, const ast::Node& last);
  PosId posBinary(const ast::BinOp& e);
  PosId posSubscript(const ast::Subscript& e);
  PosId posAttribute(const ast::Attribute& e, const ast::Node& whole);

  // ---- values and constants (constants.cpp)
  ValueId none() { return b.emit(0, Op::ConstNone); }
  ValueId boolean(bool v) { return b.emit(0, Op::ConstBool, {}, {v ? 1u : 0u}); }
  ValueId integer(int64_t v);
  ValueId constant(ConstId id) { return b.emit(0, Op::Const, {}, {id.v}); }
  ValueId text(std::string_view s) { return constant(ctx.str(s)); }
  ValueId text(Identifier s) { return text(s.text()); }
  ValueId constantValue(const ast::ConstantValue& v);
  ir::ConstId literal(const ast::ConstantValue& v);
  std::optional<ConstId> foldConstant(const ast::Expr& e);
  std::optional<ConstId> foldItems(const Seq<ast::Expr*>& elts, ir::Constant::Kind kind);
  ValueId constantOf(ConstId id);
  std::optional<bool> constantTruth(const ast::Expr& e);
  ConstId nameTuple(const std::vector<Identifier>& names);
  void noteConst(ConstId id);

  // ---- variables
  struct Place {
    enum class Kind : uint8_t { Global, Local, Cell, Free, Namespace } kind = Kind::Global;
    Symbol* symbol = nullptr;   // Local, Cell
    int freeIndex = -1;         // Free
    bool viaNamespace = false;  // look in the class namespace first
    Scope* classNs = nullptr;
    Identifier name;            // mangled
  };
  Place place(Identifier name);
  Place placeMangled(Identifier mangled);
  ValueId loadName(PosId p, Identifier name);
  void storeName(PosId p, Identifier name, ValueId v);
  void deleteName(PosId p, Identifier name);
  ValueId loadNamespace(PosId p, ValueId ns, NameId n);
  ValueId loadGlobal(PosId p, NameId n);
  ValueId globalsValue(PosId p);
  ValueId setupNamespace(PosId p);
  void registerUnits(const ast::Module& m);
  ValueId loadPlace(PosId p, const Place& place);
  void storePlace(PosId p, const Place& place, ValueId v);
  VarId varOf(Symbol& s);
  ValueId cellOf(const Place& place);
  ValueId closureCell(Identifier mangled);  // the cell itself, for a nested function
  ValueId classBodyCell(Identifier name) const;  // invalid if the name is no cell of the class body
  ValueId namespaceValue(PosId p, Scope* classScope);
  ValueId heldLocal(ValueId v);
  void endLocal(VarId var);
  void declareLocals(Scope* s, bool isInlined);
  void endLocals(Scope* s);
  void useName(Identifier mangled);
  void useLocal(NameId name);
  int freeIndexOf(Identifier mangled) const;
  bool isPlainBuiltin(Identifier name, Identifier builtin);

  // ---- expressions (lower_expr.cpp and friends)
  ValueId expr(const ast::Expr* e);
  ValueId exprInner(const ast::Expr& e);
  void effect(const ast::Expr& e);  // expression statement
  void condition(const ast::Expr& e, BlockId ifTrue, BlockId ifFalse);
  ValueId conditionValue(const ast::Expr& e);  // as a raw truth value
  ValueId boolExpr(const ast::BoolExpr& e);
  ValueId ifExp(const ast::IfExp& e);
  ValueId binOp(const ast::BinOp& e);
  ValueId unaryExpr(const ast::UnaryExpr& e);
  ValueId namedExpr(const ast::NamedExpr& e);
  ValueId attribute(const ast::Attribute& e);
  ValueId subscript(const ast::Subscript& e);
  ValueId sliceKey(const ast::Expr& e);
  ValueId tupleDisplay(const Seq<ast::Expr*>& elts, const ast::Node& at);
  ValueId listDisplay(const Seq<ast::Expr*>& elts, const ast::Node& at);
  ValueId setDisplay(const ast::Set& e);
  ValueId dictDisplay(const ast::Dict& e);
  ValueId lambda(const ast::Lambda& e);
  ValueId yieldExpr(const ast::Yield& e);
  ValueId yieldValue(PosId p, ValueId v);
  ValueId yieldFrom(const ast::YieldFrom& e);
  ValueId await(const ast::Await& e);
  ValueId awaitValue(PosId p, ValueId v, int kind);
  ValueId delegate(PosId p, ValueId iterator);
  ValueId iterable(const ast::Expr* e);  // of a for loop: a list display of constants becomes a tuple

  // lower_compare.cpp
  ValueId compare(const ast::Compare& e);
  void compareCondition(const ast::Compare& e, BlockId ifTrue, BlockId ifFalse);
  ValueId compareStep(PosId p, ast::CompareOp op, ValueId left, ValueId right, const ast::Expr* rightExpr);
  ValueId compareTruth(PosId p, ast::CompareOp op, ValueId left, ValueId right);
  ValueId comparand(const ast::Expr* e, ast::CompareOp op);

  // lower_call.cpp
  ValueId call(const ast::Call& e);
  ValueId callWith(PosId p, ValueId callee, const Seq<ast::Expr*>& args, const Seq<ast::Keyword*>& keywords,
                   const ast::Node& at);
  struct Arguments {
    std::vector<ValueId> values;
    uint64_t names = 0;  // OptConst
  };
  Arguments plainArguments(const Seq<ast::Expr*>& args, const Seq<ast::Keyword*>& keywords);
  static bool isPlain(const Seq<ast::Expr*>& args, const Seq<ast::Keyword*>& keywords);
  ValueId starArguments(PosId p, ValueId callee, const Seq<ast::Expr*>& args);
  ValueId keywordArguments(PosId p, ValueId callee, const Seq<ast::Keyword*>& keywords);
  std::optional<ValueId> frameCall(const ast::Call& e);
  ValueId superZero(PosId p);
  ValueId localsCall(PosId p, EmittedRt call);
  ValueId localsValue(PosId p);

  // lower_fstring.cpp
  ValueId joinedStr(const ast::JoinedStr& e);
  ValueId formattedValue(const ast::FormattedValue& e);
  ValueId formatPart(const ast::Expr& value, int conversion, const ast::Expr* spec, const ast::Node& at);
  ValueId templateStr(const ast::TemplateStr& e);
  ValueId convert(PosId p, ValueId v, int conversion);

  // lower_comprehension.cpp
  ValueId comprehension(const ast::Expr& e);
  ValueId generatorExp(const ast::GeneratorExp& e);
  void comprehensionLoops(PosId p, PosId last, const Seq<ast::Comprehension*>& generators, size_t index, ValueId firstIter,
                          const std::function<void()>& element);

  // ---- statements
  void stmts(const Seq<ast::Stmt*>& body);
  void stmt(const ast::Stmt& s);
  void returnStmt(const ast::Return& s);
  void returnValue(PosId p, ValueId v);
  void assertStmt(const ast::Assert& s);
  void raiseStmt(const ast::Raise& s);
  void ifStmt(const ast::If& s);

  // lower_assign.cpp
  void assign(const ast::Expr& target, ValueId v);
  void assignUnpacked(const Seq<ast::Expr*>& targets, ValueId v, const ast::Node& at);
  void augAssign(const ast::AugAssign& s);
  void annAssign(const ast::AnnAssign& s);
  void deleteTarget(const ast::Expr& target);
  void assignPairwise(const Seq<ast::Expr*>& targets, const Seq<ast::Expr*>& values);

  // lower_loop.cpp
  void whileStmt(const ast::While& s);
  void forStmt(const ast::For& s);
  void asyncFor(const ast::AsyncFor& s);
  void endRound(BlockId latch, BlockId loop, PosId p);
  void breakStmt();
  void continueStmt();
  // Emits a loop over an async iterator; calls body with each item, then the exit block is current.
  void asyncLoop(PosId p, ValueId iterator, bool isStatement, const std::function<void(ValueId)>& body, BlockId exit,
                 BlockId breakTo);

  // lower_try.cpp
  void tryStmt(const ast::Try& s);
  void tryFinally(const Seq<ast::Stmt*>& finalBody, const ast::Node& at, const std::function<void()>& body);
  void tryExcept(const Seq<ast::Stmt*>& body, const Seq<ast::ExceptHandler*>& handlers,
                 const Seq<ast::Stmt*>& orelse);
  void tryStar(const ast::TryStar& s);
  void tryExceptStar(const ast::TryStar& s);
  void reraise(ValueId exception);
  // A call that always fails. Where nothing catches it here, the locals live until then.
  void fail(PosId p, EmittedRt call, std::initializer_list<ValueId> args = {});
  struct Caught {
    ValueId exception, previous;
    BlockId cleanup;
  };
  // In the handler block: takes the exception and makes it the handled one; push a region with its cleanup handler.
  Caught beginHandling(BlockId handler, Identifier name, PosId namePos);
  void endHandling(const Caught& c);  // pops the region and emits the cleanup block
  void unbindName(PosId p, Identifier name);

  // lower_with.cpp
  void withItems(PosId p, const Seq<ast::WithItem*>& items, size_t index, const Seq<ast::Stmt*>& body, bool isAsync);
  void callExit(const Region& r);

  // lower_match.cpp
  struct Captures {
    std::vector<std::pair<Identifier, VarId>> names;
  };
  void matchStmt(const ast::Match& s);
  void pattern(const ast::Pattern* p, ValueId subject, BlockId fail, Captures& captures);
  void capture(Identifier name, ValueId v, Captures& captures);
  void matchSequence(const ast::MatchSequence& p, ValueId subject, BlockId fail, Captures& captures);
  void matchMapping(const ast::MatchMapping& p, ValueId subject, BlockId fail, Captures& captures);
  void matchClass(const ast::MatchClass& p, ValueId subject, BlockId fail, Captures& captures);
  void matchOr(const ast::MatchOr& p, ValueId subject, BlockId fail, Captures& captures);
  void continueIf(ValueId condition, BlockId otherwise);

  // lower_import.cpp
  void importStmt(const ast::Import& s);
  void importFrom(const ast::ImportFrom& s);
  void noteImport(std::string_view dotted);

  // ---- functions and classes
  void functionDef(const ast::FunctionDef& s);
  void asyncFunctionDef(const ast::AsyncFunctionDef& s);
  template <class Def> void functionDefT(const Def& s);
  template <class Def> FuncId functionBody(const Def& s, Scope* scope);
  FuncId lambdaBody(const ast::Lambda& e, Scope* scope);
  FuncId generatorBody(const ast::GeneratorExp& e, Scope* scope);
  FuncId evaluatorBody(Scope* scope, std::string_view name, const ast::Node& at, const std::function<void(FunctionLowerer&)>& body, std::string_view owner = {});
  ValueId makeClosure(PosId p, FuncId f, Scope* scope);
  struct Defaults {
    ValueId positional, keyword;  // invalid: none
  };
  Defaults defaults(const ast::Arguments& args, const ast::Node& at);
  void setDefaults(PosId p, ValueId function, const Defaults& d);
  ValueId annotations(const ast::Arguments& args, const ast::Expr* returns, const ast::Node& at);
  ValueId annotationValue(const ast::Expr& e);
  void declareParams(const ast::Arguments& args);
  void classDef(const ast::ClassDef& s);
  FuncId classBody(const ast::ClassDef& s, Scope* scope);
  ValueId buildClass(const ast::ClassDef& s);
  void typeAlias(const ast::TypeAlias& s);
  ValueId typeParams(const Seq<ast::TypeParam*>& params, const ast::Node& at);  // the tuple
  ValueId evaluator(const ast::Node& owner, ScopeRole role, const ast::Expr* e, std::string_view name);
  void decorate(const Seq<ast::Expr*>& decorators, const std::vector<ValueId>& functions, ValueId& v);
  void deferredAnnotations(const ast::Node& n, ValueId dict, FunctionLowerer& body);
  ValueId annotateFunction(const ast::Node& owner);
  void beginDeferredAnnotations(const ast::Node& owner, const std::function<void(ValueId)>& store);
  void annotateEntry();
  static void staticAttributes(const ast::Node& n, std::vector<Identifier>& out);

  // Fills name, qualname, symbol …; reserves the function's number.
  void begin(std::string_view name, ir::FuncKind kind, int firstLine, std::string_view owner = {});  // owner: of an evaluator that is shown as its attribute
  FuncId end();
  void setDoc(const Seq<ast::Stmt*>& body);
  std::string qualifiedName(std::string_view name) const;
  size_t bodyStart(const Seq<ast::Stmt*>& body) const;
  bool isInClassNamespace() const { return cur_->host()->kind == ScopeKind::Class; }

  ModuleContext& ctx;
  Scope* scope_;              // the real scope
  Scope* cur_;                // the innermost scope, inlined ones included
  FunctionLowerer* parent_;
  SsaBuilder b;
  FuncId id_;
  std::string qualname_;
  std::vector<Region> regions_;
  std::vector<Scope*> inlined_;       // scopes entered and not left
  ValueId namespace_;                 // class bodies
  ValueId classCell_, classDictCell_, conditionalAnnotationsCell_;  // class bodies
  std::unordered_map<const ast::AnnAssign*, int64_t> conditional_;   // class and module bodies: their places in that set
  ValueId annotationsThatRan_;
  std::vector<NameId> localOrder_;    // co_varnames lists locals as code comes to them
  VarId localsVar_ = UINT32_MAX;      // the dict that locals() gave last
  std::vector<ConstId> consts_;
  std::set<uint32_t> constSeen_;
  std::set<uint32_t> nameSeen_;
  int lowerDepth_ = 0;
};

}  // namespace molt::lower
