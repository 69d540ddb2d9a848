// What CPython's code generator refuses and warns about, in the order in which it would generate the code.
#include "checks.h"

namespace molt::parse {

using namespace molt::ast;

void checkPattern(CheckContext& context, const Match& match);  // check_patterns.cpp

namespace {

// "too many statically nested blocks"
int maxBlocks(int pythonMinor) { return pythonMinor >= 13 ? 21 : 20; }

enum class Block : uint8_t { Loop, Plain, StarHandler, Finally };

enum class UnitKind : uint8_t { Module, Class, Function, AsyncFunction, Lambda, Comprehension };

// One code object being compiled.
struct Unit {
  UnitKind kind;
  bool function = false;  // in the symbol table's sense: comprehensions and lambdas are functions
  bool coroutine = false;
  bool generator = false;
  std::vector<Block> blocks;
};

// Does the body of a function yield? Nested functions and comprehensions do not count.
class YieldFinder {
 public:
  bool found = false;
  void visit(Node& node) {
    if (found) return;
    switch (node.kind) {
      case Kind::Yield:
      case Kind::YieldFrom: found = true; return;
      case Kind::FunctionDef:
      case Kind::AsyncFunctionDef:
      case Kind::ClassDef:
      case Kind::Lambda: return;
      default: forEachChild(node, [&](Node& child) { visit(child); });
    }
  }
};

class CodeWalk {
 public:
  explicit CodeWalk(CheckContext& context) : c_(context) {}

  void run() {
    Unit top{.kind = UnitKind::Module};
    unit_ = &top;
    if (auto* module = tryAs<Module>(c_.tree.root)) {
      bool early = true, docstring = true;
      for (Stmt* stmt : module->body) {
        early = early && mayPrecedeFuture(*stmt, docstring);
        afterFutures_ = !early;
        visit(stmt);
      }
    } else {
      see(*c_.tree.root);
    }
  }

 private:
  static bool mayPrecedeFuture(const Stmt& stmt, bool& docstring) {
    if (auto* import = tryAs<ImportFrom>(&stmt)) {
      docstring = false;
      return import->module == "__future__" && import->level == 0;
    }
    auto* expr = tryAs<ExprStmt>(&stmt);
    auto* constant = expr ? tryAs<Constant>(expr->value) : nullptr;
    bool ok = docstring && constant && constant->value.isStr();
    docstring = false;
    return ok;
  }

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

  // ---- units and blocks

  template <class F>
  void unit(Unit next, F&& body) {
    Unit* saved = unit_;
    unit_ = &next;
    body();
    unit_ = saved;
  }
  template <class F>
  void block(Block kind, const Range& where, F&& body) {
    if (c_.failed()) return;
    if (static_cast<int>(unit_->blocks.size()) >= maxBlocks(c_.pythonMinor))
      return c_.raise(where, "too many statically nested blocks");
    unit_->blocks.push_back(kind);
    body();
    unit_->blocks.pop_back();
  }

  template <class F>
  void function(F& def, bool async) {
    visitAll(def.decorator_list);
    parameters(*def.args, def);
    visitAll(def.type_params);
    annotations(*def.args);
    visit(def.returns);
    forbidden(def.name, def, true);
    YieldFinder finder;
    for (Stmt* stmt : def.body) finder.visit(*stmt);
    Unit next{.kind = async ? UnitKind::AsyncFunction : UnitKind::Function,
              .function = true,
              .coroutine = async,
              .generator = finder.found};
    unit(std::move(next), [&] { visitAll(def.body); });
  }
  void see(FunctionDef& def) { function(def, false); }
  void see(AsyncFunctionDef& def) { function(def, true); }
  void see(Lambda& lambda) {
    parameters(*lambda.args, lambda);
    YieldFinder finder;
    finder.visit(*lambda.body);
    Unit next{.kind = UnitKind::Lambda, .function = true, .generator = finder.found};
    unit(std::move(next), [&] { visit(lambda.body); });
  }
  void see(ClassDef& def) {
    visitAll(def.decorator_list);
    forbidden(def.name, def, true);
    visitAll(def.type_params);
    unit(Unit{.kind = UnitKind::Class}, [&] { visitAll(def.body); });
    keywords(def.keywords);
    arguments(def.bases);
    visitAll(def.keywords);
  }
  void arguments(const Seq<Expr*>& args) {
    for (Expr* each : args) {
      if (each->kind == Kind::Starred) visit(as<Starred>(each)->value);
      else visit(each);
    }
  }
  void see(TypeVarTuple& param) {
    if (auto* starred = param.default_value ? tryAs<Starred>(param.default_value) : nullptr)
      visit(starred->value);
    else visit(param.default_value);
  }
  template <class N>
  void parameters(Arguments& args, N& owner) {
    eachArg(args, [&](Arg* arg) { forbidden(arg->arg, *arg, true); });
    visitAll(args.defaults);
    visitAll(args.kw_defaults);
  }
  void annotations(Arguments& args) {
    eachArg(args, [&](Arg* arg) {
      // *args: *Ts is the one place where a starred annotation stands.
      if (auto* starred = arg->annotation ? tryAs<Starred>(arg->annotation) : nullptr) visit(starred->value);
      else visit(arg->annotation);
    });
  }
  template <class F>
  static void eachArg(Arguments& args, F&& use) {
    for (Arg* arg : args.posonlyargs) use(arg);
    for (Arg* arg : args.args) use(arg);
    if (args.vararg) use(args.vararg);
    for (Arg* arg : args.kwonlyargs) use(arg);
    if (args.kwarg) use(args.kwarg);
  }

  // ---- names that may not be bound

  bool forbidden(Identifier name, const Range& where, bool store) {
    if (!name || !(name == "__debug__")) return false;
    c_.raise(where, store ? "cannot assign to __debug__" : "cannot delete __debug__");
    return true;
  }
  void see(Name& name) {
    if (name.ctx != Context::Load) forbidden(name.id, name, name.ctx == Context::Store);
  }
  void see(Attribute& e) {
    visit(e.value);
    if (e.ctx != Context::Load) forbidden(e.attr, e, e.ctx == Context::Store);
  }
  void imported(const Seq<Alias*>& names, const Stmt& stmt) {
    for (Alias* alias : names) forbidden(alias->asname ? alias->asname : alias->name, stmt, true);
  }
  void see(Import& stmt) { imported(stmt.names, stmt); }
  void see(ExceptHandler& handler) {
    visit(handler.type);
    forbidden(handler.name, handler, true);
    visitAll(handler.body);
  }

  // ---- control flow

  void see(Return& stmt) {
    if (!unit_->function) return c_.raise(stmt, "'return' outside function");
    if (stmt.value && unit_->coroutine && unit_->generator)
      return c_.raise(stmt, "'return' with value in async generator");
    visit(stmt.value);
    for (auto each = unit_->blocks.rbegin(); each != unit_->blocks.rend(); ++each) {
      if (*each == Block::StarHandler) return starHandler(stmt);
      if (*each == Block::Finally) leavesFinally(stmt, "return");
    }
  }
  // PEP 765, from 3.14 on.
  void leavesFinally(const Stmt& stmt, const char* word) {
    if (c_.pythonMinor >= 14) c_.warn(stmt, std::string("'") + word + "' in a 'finally' block");
  }
  void starHandler(const Stmt& stmt) {
    c_.raise(stmt, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
  bool insideLoop(const Stmt& stmt, const char* word) {
    for (auto each = unit_->blocks.rbegin(); each != unit_->blocks.rend(); ++each) {
      if (*each == Block::Loop) return true;
      if (*each == Block::Finally) leavesFinally(stmt, word);
      if (*each == Block::StarHandler) {
        starHandler(stmt);
        return true;
      }
    }
    return false;
  }
  void see(Break& stmt) {
    if (!insideLoop(stmt, "break")) c_.raise(stmt, "'break' outside loop");
  }
  void see(Continue& stmt) {
    if (!insideLoop(stmt, "continue")) c_.raise(stmt, "'continue' not properly in loop");
  }
  void see(While& stmt) {
    block(Block::Loop, stmt, [&] {
      visit(stmt.test);
      visitAll(stmt.body);
    });
    visitAll(stmt.orelse);
  }
  void see(For& stmt) {
    block(Block::Loop, stmt, [&] {
      visit(stmt.iter);
      visit(stmt.target);
      visitAll(stmt.body);
    });
    visitAll(stmt.orelse);
  }
  void see(AsyncFor& stmt) {
    if (unit_->kind != UnitKind::AsyncFunction) return c_.raise(stmt, "'async for' outside async function");
    visit(stmt.iter);
    block(Block::Loop, stmt, [&] {
      visit(stmt.target);
      visitAll(stmt.body);
    });
    visitAll(stmt.orelse);
  }
  template <class W>
  void with(W& stmt, size_t item) {
    if (item == stmt.items.size()) return visitAll(stmt.body);
    visit(stmt.items[item]->context_expr);
    block(Block::Plain, stmt, [&] {
      visit(stmt.items[item]->optional_vars);
      with(stmt, item + 1);
    });
  }
  void see(With& stmt) { with(stmt, 0); }
  void see(AsyncWith& stmt) {
    if (unit_->kind != UnitKind::AsyncFunction) return c_.raise(stmt, "'async with' outside async function");
    with(stmt, 0);
  }
  template <class T>
  void tryExcept(T& stmt, bool star) {
    block(Block::Plain, stmt, [&] { visitAll(stmt.body); });
    visitAll(stmt.orelse);
    block(star ? Block::StarHandler : Block::Plain, stmt, [&] {
      for (ExceptHandler* handler : stmt.handlers) {
        visit(handler->type);
        if (!star && !handler->type && handler != stmt.handlers.back())
          return c_.raise(*handler, "default 'except:' must be last");
        forbidden(handler->name, *handler, true);
        block(Block::Plain, *handler, [&] { visitAll(handler->body); });
      }
    });
  }
  template <class T>
  void tryStatement(T& stmt, bool star) {
    auto body = [&] {
      if (stmt.handlers.empty()) visitAll(stmt.body);
      else tryExcept(stmt, star);
    };
    if (stmt.finalbody.empty()) return body();
    block(Block::Plain, stmt, body);
    block(Block::Finally, stmt, [&] { visitAll(stmt.finalbody); });
  }
  void see(Try& stmt) { tryStatement(stmt, false); }
  void see(TryStar& stmt) { tryStatement(stmt, true); }
  void see(Match& stmt) {
    visit(stmt.subject);
    checkPattern(c_, stmt);
    for (MatchCase* each : stmt.cases) {
      visit(each->guard);
      visitAll(each->body);
    }
  }

  void see(ImportFrom& stmt) {
    if (stmt.module == "__future__" && stmt.level == 0 && (afterFutures_ || unit_->kind != UnitKind::Module))
      return c_.raise(stmt, "from __future__ imports must occur at the beginning of the file");
    imported(stmt.names, stmt);
  }
  void see(Assert& stmt) {
    auto* tuple = tryAs<Tuple>(stmt.test);
    if (tuple && !tuple->elts.empty()) c_.warn(stmt, "assertion is always true, perhaps remove parentheses?");
    visit(stmt.test);
    visit(stmt.msg);
  }
  void see(Assign& stmt) {
    visit(stmt.value);
    visitAll(stmt.targets);
  }
  void see(AnnAssign& stmt) {
    if (stmt.value) {
      visit(stmt.value);
      visit(stmt.target);
    } else if (stmt.target->kind == Kind::Name) {
      forbidden(as<Name>(stmt.target)->id, stmt, true);
    } else {
      visit(stmt.target);
    }
    visit(stmt.annotation);
  }
  // ---- functions only

  void see(Yield& e) {
    if (!unit_->function) return c_.raise(e, "'yield' outside function");
    visit(e.value);
  }
  void see(YieldFrom& e) {
    if (!unit_->function)
      return c_.raise(e, c_.pythonMinor >= 13 ? "'yield from' outside function" : "'yield' outside function");
    if (unit_->kind == UnitKind::AsyncFunction) return c_.raise(e, "'yield from' inside async function");
    visit(e.value);
  }
  void see(Await& e) {
    if (!unit_->function) return c_.raise(e, "'await' outside function");
    if (unit_->kind != UnitKind::AsyncFunction && unit_->kind != UnitKind::Comprehension)
      return c_.raise(e, "'await' outside async function");
    visit(e.value);
  }

  // Is there an await or an async clause that makes this comprehension asynchronous?
  static bool awaits(Node& node) {
    switch (node.kind) {
      case Kind::Await: return true;
      case Kind::Lambda:
      case Kind::GeneratorExp: return false;
      default: break;
    }
    bool result = false;
    if (auto* clause = tryAs<Comprehension>(&node)) result = clause->is_async;
    forEachChild(node, [&](Node& child) { result = result || awaits(child); });
    return result;
  }
  void comprehension(Expr& e, Expr* key, Expr* value, const Seq<Comprehension*>& generators, bool generator) {
    bool async = false;
    bool first = true;
    for (Comprehension* each : generators) {
      async = async || each->is_async || awaits(*each->target) || (!first && awaits(*each->iter));
      for (Expr* test : each->ifs) async = async || awaits(*test);
      first = false;
    }
    async = async || awaits(*key) || (value && awaits(*value));
    if (async && !generator && unit_->kind != UnitKind::AsyncFunction &&
        unit_->kind != UnitKind::Comprehension)
      return c_.raise(e, "asynchronous comprehension outside of an asynchronous function");
    visit(generators.front()->iter);
    Unit next{.kind = UnitKind::Comprehension, .function = true};
    unit(std::move(next), [&] {
      bool outer = true;
      for (Comprehension* each : generators) {
        if (!outer) visit(each->iter);
        outer = false;
        visit(each->target);
        visitAll(each->ifs);
      }
      visit(key);
      visit(value);
    });
  }
  void see(ListComp& e) { comprehension(e, e.elt, nullptr, e.generators, false); }
  void see(SetComp& e) { comprehension(e, e.elt, nullptr, e.generators, false); }
  void see(DictComp& e) { comprehension(e, e.key, e.value, e.generators, false); }
  void see(GeneratorExp& e) { comprehension(e, e.elt, nullptr, e.generators, true); }

  // ---- stars

  void see(Starred& e) {
    c_.raise(e, e.ctx == Context::Store ? "starred assignment target must be in a list or tuple"
                                        : "can't use starred expression here");
  }
  void elements(const Expr& owner, const Seq<Expr*>& elts, Context ctx) {
    if (ctx == Context::Store) {
      bool seen = false;
      for (uint32_t i = 0; i < elts.size(); ++i) {
        if (elts[i]->kind != Kind::Starred) continue;
        if (seen) return c_.raise(owner, "multiple starred expressions in assignment");
        if (i >= 256 || elts.size() - i - 1 >= (1u << 23))
          return c_.raise(owner, "too many expressions in star-unpacking assignment");
        seen = true;
      }
    }
    for (Expr* each : elts) {
      if (each->kind == Kind::Starred && ctx != Context::Del) visit(as<Starred>(each)->value);
      else visit(each);
    }
  }
  void see(List& e) { elements(e, e.elts, e.ctx); }
  void see(Tuple& e) { elements(e, e.elts, e.ctx); }
  void see(Set& e) { elements(e, e.elts, Context::Load); }

  // ---- calls, subscripts and comparisons that cannot work

  void keywords(const Seq<Keyword*>& all) {
    for (uint32_t i = 0; i < all.size(); ++i) {
      if (!all[i]->arg) continue;
      if (forbidden(all[i]->arg, *all[i], true)) return;
      for (uint32_t k = i + 1; k < all.size(); ++k) {
        if (all[i]->arg == all[k]->arg)
          return c_.raise(*all[k], "keyword argument repeated: " + std::string(all[k]->arg.text()));
      }
    }
  }

  static const char* constantType(const ConstantValue& value) {
    switch (value.kind) {
      case ConstantKind::None: return "NoneType";
      case ConstantKind::False:
      case ConstantKind::True: return "bool";
      case ConstantKind::Ellipsis: return "ellipsis";
      case ConstantKind::Int:
      case ConstantKind::BigInt: return "int";
      case ConstantKind::Float: return "float";
      case ConstantKind::Complex: return "complex";
      case ConstantKind::Str: return "str";
      case ConstantKind::Bytes: return "bytes";
    }
    return "object";
  }
  // The type an expression is sure to have; null if none is.
  static const char* typeOf(const Expr& e) {
    switch (e.kind) {
      case Kind::Tuple: return "tuple";
      case Kind::List:
      case Kind::ListComp: return "list";
      case Kind::Dict:
      case Kind::DictComp: return "dict";
      case Kind::Set:
      case Kind::SetComp: return "set";
      case Kind::GeneratorExp: return "generator";
      case Kind::Lambda: return "function";
      case Kind::JoinedStr:
      case Kind::FormattedValue: return "str";
      case Kind::Constant: return constantType(as<Constant>(&e)->value);
      case Kind::UnaryExpr: {
        // Folded before anybody looks, if the operand is a number.
        auto* operand = tryAs<Constant>(as<UnaryExpr>(&e)->operand);
        if (!operand || as<UnaryExpr>(&e)->op == UnaryOp::Not) return nullptr;
        std::string_view type = constantType(operand->value);
        return type == "int" || type == "float" || type == "complex" ? constantType(operand->value) : nullptr;
      }
      default: return nullptr;
    }
  }
  static bool isConstantTuple(const Expr& e) {
    const auto* tuple = tryAs<Tuple>(&e);
    if (!tuple) return false;
    for (Expr* each : tuple->elts)
      if (each->kind != Kind::Constant && !isConstantTuple(*each) &&
          !(each->kind == Kind::UnaryExpr && typeOf(*each)))
        return false;
    return true;
  }

  void see(Call& e) {
    keywords(e.keywords);
    if (e.func->kind != Kind::Lambda && e.func->kind != Kind::UnaryExpr)
      if (const char* type = typeOf(*e.func))
        c_.warn(*e.func, std::string("'") + type + "' object is not callable; perhaps you missed a comma?");
    visit(e.func);
    arguments(e.args);
    visitAll(e.keywords);
  }

  void see(Subscript& e) {
    if (e.ctx == Context::Load) {
      subscripted(*e.value);
      index(*e.value, *e.slice);
    }
    visit(e.value);
    visit(e.slice);
  }
  void subscripted(const Expr& e) {
    if (const auto* constant = tryAs<Constant>(&e)) {
      if (constant->value.kind == ConstantKind::Str || constant->value.kind == ConstantKind::Bytes) return;
    } else if (e.kind != Kind::Set && e.kind != Kind::SetComp && e.kind != Kind::GeneratorExp &&
               e.kind != Kind::Lambda && !(e.kind == Kind::UnaryExpr && typeOf(e))) {
      return;
    }
    c_.warn(e, std::string("'") + typeOf(e) + "' object is not subscriptable; perhaps you missed a comma?");
  }
  void index(const Expr& e, const Expr& slice) {
    const char* type = typeOf(slice);
    if (!type || slice.kind == Kind::Slice || std::string_view(type) == "int" ||
        std::string_view(type) == "bool")
      return;
    switch (e.kind) {
      case Kind::Constant:
        if (as<Constant>(&e)->value.kind != ConstantKind::Str &&
            as<Constant>(&e)->value.kind != ConstantKind::Bytes)
          return;
        break;
      case Kind::Tuple:
      case Kind::List:
      case Kind::ListComp:
      case Kind::JoinedStr:
      case Kind::FormattedValue: break;
      default: return;
    }
    c_.warn(e, std::string(typeOf(e)) + " indices must be integers or slices, not " + type +
                   "; perhaps you missed a comma?");
  }

  // Null if the operand may be compared with `is`.
  static const char* literalType(const Expr& e) {
    if (isConstantTuple(e)) return "tuple";
    const auto* constant = tryAs<Constant>(&e);
    if (!constant) return e.kind == Kind::UnaryExpr ? typeOf(e) : nullptr;
    switch (constant->value.kind) {
      case ConstantKind::None:
      case ConstantKind::False:
      case ConstantKind::True:
      case ConstantKind::Ellipsis: return nullptr;
      default: return constantType(constant->value);
    }
  }
  void see(Compare& e) {
    const char* left = literalType(*e.left);
    for (uint32_t i = 0; i < e.ops.size(); ++i) {
      const char* right = literalType(*e.comparators[i]);
      if ((e.ops[i] == CompareOp::Is || e.ops[i] == CompareOp::IsNot) && (left || right)) {
        bool is = e.ops[i] == CompareOp::Is;
        c_.warn(e, std::string(is ? "\"is\"" : "\"is not\"") + " with '" + (left ? left : right) +
                       "' literal. Did you mean \"" + (is ? "==" : "!=") + "\"?");
        break;
      }
      left = right;
    }
    visit(e.left);
    visitAll(e.comparators);
  }

  CheckContext& c_;
  Unit* unit_ = nullptr;
  bool afterFutures_ = false;
};

}  // namespace

void checkCode(CheckContext& context) { CodeWalk(context).run(); }

}  // namespace molt::parse
