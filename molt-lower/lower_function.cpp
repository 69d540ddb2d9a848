// Functions: metadata, parameters, defaults, annotations, closures, decorators.
#include <algorithm>

#include "lowerer.h"

#include "abi/layout.h"

namespace molt::lower {

using namespace ast;

FunctionLowerer::FunctionLowerer(ModuleContext& context, Scope* scope, FunctionLowerer* parent)
    : ctx(context), scope_(scope), cur_(scope), parent_(parent), b(context.in) {}

std::string FunctionLowerer::qualifiedName(std::string_view name) const {
  std::string own(name);
  if (!parent_ || parent_->scope_->isTop()) return own;
  if (scope_->kind == ScopeKind::Function || scope_->kind == ScopeKind::Class) {
    // `global f` makes it a top-level name wherever it stands.
    Symbol* s = nullptr;
    if (auto* f = tryAs<FunctionDef>(scope_->node)) s = parent_->scope_->find(f->name);
    else if (auto* c = tryAs<ClassDef>(scope_->node)) s = parent_->scope_->find(c->name);
    if (s && s->globalDecl) return own;
  }
  if (parent_->scope_->kind == ScopeKind::Class) return parent_->qualname_ + "." + own;
  return parent_->qualname_ + ".<locals>." + own;
}

void FunctionLowerer::begin(std::string_view name, ir::FuncKind kind, int firstLine, std::string_view owner) {
  id_ = {static_cast<uint32_t>(ctx.m.functions.size())};
  ctx.m.functions.emplace_back();
  qualname_ = qualifiedName(owner.empty() ? std::string(name) : std::string(owner) + "." + std::string(name));
  ir::Function& f = b.fn;
  f.name = ctx.name(name);
  f.qualname = ctx.name(qualname_);
  std::string symbol = qualname_;
  int count = ++ctx.shared.symbols[qualname_];
  while (count > 1) {
    symbol = qualname_ + "$" + std::to_string(count);
    if (!ctx.shared.symbols.contains(symbol)) {
      ctx.shared.symbols[symbol] = 1;
      break;
    }
    count++;
  }
  f.symbol = ctx.name(symbol);
  f.kind = kind;
  f.firstLine = firstLine;
  f.filename = ctx.filename;
  if (ctx.isUnit) f.flags |= kCodeDynamicGlobals;
  switch (kind) {
    case ir::FuncKind::Generator: f.flags |= kCodeGenerator; break;
    case ir::FuncKind::Coroutine: f.flags |= kCodeCoroutine; break;
    case ir::FuncKind::AsyncGenerator: f.flags |= kCodeAsyncGenerator; break;
    case ir::FuncKind::Module: f.flags |= kCodeModule; break;
    case ir::FuncKind::ClassBody: f.flags |= kCodeClassBody; break;
    default: break;
  }
  if (scope_->isFunctionLike() && ctx.scopes.showsLocals()) f.flags |= kCodeShowsLocals;
  if (scope_->isFunctionLike() && parent_ && parent_->scope_->isFunctionLike()) f.flags |= kCodeNested;
  for (Identifier n : scope_->freeVars) f.freevars.push_back(ctx.name(n));
}

FuncId FunctionLowerer::end() {
  auto has = [](const std::vector<NameId>& list, NameId n) { return std::find(list.begin(), list.end(), n) != list.end(); };
  std::vector<NameId> locals;
  for (NameId n : localOrder_)
    if (has(b.fn.locals, n)) locals.push_back(n);
  for (NameId n : b.fn.locals)
    if (!has(locals, n)) locals.push_back(n);
  b.fn.locals = std::move(locals);
  std::sort(b.fn.cellvars.begin(), b.fn.cellvars.end(),
            [&](NameId x, NameId y) { return ctx.m.str(x) < ctx.m.str(y); });
  b.fn.cellvars.erase(std::unique(b.fn.cellvars.begin(), b.fn.cellvars.end()), b.fn.cellvars.end());
  ir::Constant noDoc;
  b.fn.consts.push_back(b.fn.doc.valid() ? b.fn.doc : ctx.in.constant(noDoc));
  for (ConstId c : consts_)
    if (c != b.fn.consts[0]) b.fn.consts.push_back(c);
  b.finish();
  ctx.m.functions[id_.v] = std::move(b.fn);
  return id_;
}

FuncId FunctionLowerer::functionFor(const Node& node, ScopeRole role, const std::function<FuncId()>& make) {
  uint64_t key = (reinterpret_cast<uintptr_t>(&node) << 3) ^ static_cast<uint64_t>(role);
  if (auto it = ctx.lowered.find(key); it != ctx.lowered.end()) return it->second;
  FuncId f = make();
  ctx.lowered[key] = f;
  return f;
}

namespace {
const ConstantValue* docOf(const Seq<Stmt*>& body) {
  if (body.empty()) return nullptr;
  auto* e = tryAs<ExprStmt>(static_cast<const Node*>(body[0]));
  auto* c = e ? tryAs<Constant>(static_cast<const Node*>(e->value)) : nullptr;
  return c && c->value.isStr() ? &c->value : nullptr;
}

// CPython 3.13 removes common indentation from docstrings when it compiles them.
std::string cleanDoc(std::string_view doc) {
  std::vector<std::string> lines;
  size_t start = 0;
  std::string expanded;
  size_t column = 0;
  for (char c : doc) {
    if (c == '\t') {
      do expanded += ' '; while (++column % 8);
    } else {
      expanded += c;
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  while (true) {
    size_t end = expanded.find('\n', start);
    lines.push_back(expanded.substr(start, end == std::string::npos ? std::string::npos : end - start));
    if (end == std::string::npos) break;
    start = end + 1;
  }
  size_t margin = std::string::npos;
  for (size_t i = 1; i < lines.size(); i++) {
    size_t indent = lines[i].find_first_not_of(' ');
    if (indent != std::string::npos) margin = std::min(margin, indent);
  }
  std::string result;
  for (size_t i = 0; i < lines.size(); i++) {
    size_t cut = i == 0 ? lines[0].find_first_not_of(' ') : margin;
    if (cut == std::string::npos || cut > lines[i].size()) cut = i == 0 ? lines[0].size() : std::min(margin, lines[i].size());
    if (i) result += '\n';
    result += lines[i].substr(cut);
  }
  return result;
}
}  // namespace

void FunctionLowerer::setDoc(const Seq<Stmt*>& body) {
  const ConstantValue* doc = docOf(body);
  if (!doc) return;
  b.fn.doc = ctx.str(ctx.pythonMinor >= 13 ? cleanDoc(doc->text) : std::string(doc->text));
  b.fn.flags |= kCodeHasDocstring;
}

size_t FunctionLowerer::bodyStart(const Seq<Stmt*>& body) const { return docOf(body) ? 1 : 0; }

void FunctionLowerer::declareParams(const ast::Arguments& args) {
  auto add = [&](const Arg* a, ir::ParamKind kind) {
    if (!a) return;
    Identifier name = ctx.scopes.mangle(cur_, a->arg);
    size_t slot = b.fn.params.size();
    b.fn.params.push_back({ctx.name(name), kind, Rep::Val});
    Symbol* s = scope_->find(name);
    if (!s) return;
    ValueId v = b.emit(0, Op::Param, {}, {slot});
    b.fn.values[v.v].hint = ctx.name(name);
    if (s->captured) {
      b.fn.cellvars.push_back(ctx.name(name));
      v = b.emit(0, Op::CellNew, {v});
    } else {
      v = heldLocal(v);
    }
    b.write(varOf(*s), v);
  };
  for (const Arg* a : args.posonlyargs) add(a, ir::ParamKind::PosOnly);
  for (const Arg* a : args.args) add(a, ir::ParamKind::PosOrKw);
  if (args.vararg) b.fn.flags |= kCodeVarArgs;
  add(args.vararg, ir::ParamKind::VarArgs);
  for (const Arg* a : args.kwonlyargs) add(a, ir::ParamKind::KwOnly);
  if (args.kwarg) b.fn.flags |= kCodeVarKeywords;
  add(args.kwarg, ir::ParamKind::VarKw);
}

template <class Def>
FuncId FunctionLowerer::functionBody(const Def& s, Scope* scope) {
  int line = static_cast<int>(s.decorator_list.empty() || !s.decorator_list[0] ? s.lineno : s.decorator_list[0]->lineno);
  ir::FuncKind kind = scope->isAsync ? (scope->hasYield ? ir::FuncKind::AsyncGenerator : ir::FuncKind::Coroutine)
                                     : (scope->hasYield ? ir::FuncKind::Generator : ir::FuncKind::Function);
  begin(s.name.text(), kind, line);
  declareParams(*s.args);
  declareLocals(scope, false);
  setDoc(s.body);
  for (size_t i = bodyStart(s.body); i < s.body.size(); i++)
    if (s.body[i]) stmt(*s.body[i]);
  returnValue(0, none());
  return end();
}

FuncId FunctionLowerer::lambdaBody(const Lambda& e, Scope* scope) {
  begin("<lambda>", scope->hasYield ? ir::FuncKind::Generator : ir::FuncKind::Function, static_cast<int>(e.lineno));
  declareParams(*e.args);
  declareLocals(scope, false);
  ValueId v = expr(e.body);
  returnValue(e.body ? pos(*e.body) : 0, v);
  return end();
}

FuncId FunctionLowerer::evaluatorBody(Scope* scope, std::string_view name, const Node& at,
                                      const std::function<void(FunctionLowerer&)>& body, std::string_view owner) {
  begin(name, ir::FuncKind::Function, static_cast<int>(at.lineno), owner);
  declareLocals(scope, false);
  body(*this);
  return end();
}

ValueId FunctionLowerer::makeClosure(PosId p, FuncId f, Scope* scope) {
  std::vector<ValueId> cells;
  for (Identifier name : scope->freeVars) cells.push_back(closureCell(name));
  uint64_t attrs[] = {f.v};
  ValueId function = b.emit(p, Op::MakeFunction, cells, attrs);
  if (ctx.isUnit) b.rt(p, Rt::function_set_globals, {function});
  return function;
}

FunctionLowerer::Defaults FunctionLowerer::defaults(const ast::Arguments& args, const Node& at) {
  Defaults d;
  if (!args.defaults.empty()) d.positional = tupleDisplay(args.defaults, at);
  std::vector<ValueId> items;
  for (size_t i = 0; i < args.kw_defaults.size() && i < args.kwonlyargs.size(); i++) {
    if (!args.kw_defaults[i] || !args.kwonlyargs[i]) continue;
    items.push_back(text(ctx.scopes.mangle(cur_, args.kwonlyargs[i]->arg)));
    items.push_back(expr(args.kw_defaults[i]));
  }
  if (!items.empty()) d.keyword = b.emit(pos(at), Op::BuildDict, items);
  return d;
}

void FunctionLowerer::setDefaults(PosId p, ValueId function, const Defaults& d) {
  if (d.positional.valid()) b.rt(p, Rt::function_set_defaults, {function, d.positional});
  if (d.keyword.valid()) b.rt(p, Rt::function_set_kwdefaults, {function, d.keyword});
}

// A dict of the annotations, or an invalid value if there are none.
ValueId FunctionLowerer::annotations(const ast::Arguments& args, const Expr* returns, const Node& at) {
  std::vector<ValueId> items;
  auto add = [&](Identifier name, const Expr* e) {
    if (!e) return;
    items.push_back(text(ctx.scopes.mangle(cur_, name)));
    if (e->kind == Kind::Starred && !ctx.scopes.futureAnnotations()) {
      // *args: *Ts
      ValueId v = expr(static_cast<const Starred*>(e)->value);
      items.push_back(b.emit(0, Op::TupleItem, {b.emit(pos(*e), Op::Unpack, {v}, {1})}, {0}));
      return;
    }
    items.push_back(annotationValue(*e));
  };
  for (const Arg* a : args.posonlyargs) if (a) add(a->arg, a->annotation);
  for (const Arg* a : args.args) if (a) add(a->arg, a->annotation);
  if (args.vararg) add(args.vararg->arg, args.vararg->annotation);
  for (const Arg* a : args.kwonlyargs) if (a) add(a->arg, a->annotation);
  if (args.kwarg) add(args.kwarg->arg, args.kwarg->annotation);
  add(ctx.scopes.intern("return"), returns);
  if (items.empty()) return {};
  return b.emit(pos(at), Op::BuildDict, items);
}

namespace {
bool hasAnnotation(const ast::Arguments& args, const Expr* returns) {
  auto any = [](const Seq<Arg*>& list) {
    return std::any_of(list.begin(), list.end(), [](const Arg* a) { return a && a->annotation; });
  };
  return returns || any(args.posonlyargs) || any(args.args) || any(args.kwonlyargs) ||
         (args.vararg && args.vararg->annotation) || (args.kwarg && args.kwarg->annotation);
}
}  // namespace

template <class Def>
void FunctionLowerer::functionDefT(const Def& s) {
  Scope* inner = ctx.scopes.find(&s);
  if (!inner || !s.args) return;
  PosId p = pos(s);
  std::vector<ValueId> decorators;
  for (const Expr* d : s.decorator_list) decorators.push_back(expr(d));
  Defaults d = defaults(*s.args, s);
  Scope* saved = cur_;
  ValueId params;
  if (!s.type_params.empty())
    if (Scope* generic = ctx.scopes.find(&s, ScopeRole::TypeParams)) {
      cur_ = generic;
      declareLocals(generic, true);
      params = typeParams(s.type_params, s);
    }
  ValueId notes;
  if (ctx.pythonMinor >= 14 && !ctx.scopes.futureAnnotations()) {
    Scope* lazy = ctx.scopes.find(&s, ScopeRole::Annotations);
    if (lazy && hasAnnotation(*s.args, s.returns)) {
      FuncId f = functionFor(s, ScopeRole::Annotations, [&] {
        FunctionLowerer g(ctx, lazy, this);
        return g.evaluatorBody(lazy, "__annotate__", s, [&](FunctionLowerer& l) {
          l.annotateEntry();
          ValueId dict = l.annotations(*s.args, s.returns, s);
          l.returnValue(0, dict);
        }, s.name.text());
      });
      notes = makeClosure(p, f, lazy);
    }
  } else {
    notes = annotations(*s.args, s.returns, s);
  }
  FuncId f = functionFor(s, ScopeRole::Self, [&] {
    FunctionLowerer g(ctx, inner, this);
    return g.functionBody(s, inner);
  });
  ValueId function = makeClosure(p, f, inner);
  setDefaults(p, function, d);
  if (notes.valid()) b.rt(p, Rt::function_set_annotations, {function, notes});
  if (params.valid()) {
    b.rt(p, Rt::function_set_type_params, {function, params});
    endLocals(cur_);
  }
  cur_ = saved;
  decorate(s.decorator_list, decorators, function);
  storeName(p, s.name, function);
}

void FunctionLowerer::functionDef(const FunctionDef& s) { functionDefT(s); }
void FunctionLowerer::asyncFunctionDef(const AsyncFunctionDef& s) { functionDefT(s); }

void FunctionLowerer::decorate(const Seq<Expr*>& decorators, const std::vector<ValueId>& functions, ValueId& v) {
  for (size_t i = functions.size(); i-- > 0;)
    v = b.emit(decorators[i] ? pos(*decorators[i]) : 0, Op::Call, {functions[i], v}, {0});
}

ValueId FunctionLowerer::lambda(const Lambda& e) {
  Scope* inner = ctx.scopes.find(&e);
  if (!inner || !e.args) return none();
  Defaults d = defaults(*e.args, e);
  FuncId f = functionFor(e, ScopeRole::Self, [&] {
    FunctionLowerer g(ctx, inner, this);
    return g.lambdaBody(e, inner);
  });
  PosId p = pos(e);
  ValueId function = makeClosure(p, f, inner);
  setDefaults(p, function, d);
  return function;
}

// __annotate__(format): only the VALUE format is evaluated by compiled code.
void FunctionLowerer::annotateEntry() {
  b.fn.params.push_back({ctx.name("format"), ir::ParamKind::PosOnly, Rep::Val});
  ValueId format = b.emit(0, Op::Param, {}, {0});
  BlockId bad = b.newBlock(), good = b.newBlock();
  ValueId isOther = b.emit(0, Op::CompareTrue, {format, integer(2)}, {static_cast<uint64_t>(molt::CompareOp::Gt)});
  b.branch(isOther, bad, good, 2);
  b.enterSealed(bad);
  ValueId error = loadGlobal(0, ctx.name("NotImplementedError"));
  b.rtFails(0, Rt::raise, {error, b.missing()});
  b.enterSealed(good);
}

// ---------------------------------------------------------------- the module

void FunctionLowerer::lowerModuleBody() {
  begin("<module>", ir::FuncKind::Module, 1);
  // The module's own names come first, so that its dict lists them in the order of the source.
  for (const Symbol& s : scope_->symbols)
    if (s.bound) ctx.in.global(ctx.name(s.name));
  declareLocals(scope_, false);
  b.fn.locals.clear();
  b.fn.cellvars.clear();
  if (ctx.pythonMinor >= 14) b.rt(0, Rt::deferred_annotations);
  if (auto* m = tryAs<Module>(static_cast<const Node*>(ctx.root))) {
    if (!ctx.options.mainPackage.empty()) {
      noteImport(ctx.options.mainPackage);
      storeName(0, ctx.scopes.intern("__package__"), text(ctx.options.mainPackage));
      b.rt(0, Rt::import_as, {}, {ctx.name(ctx.options.mainPackage).v, 0});
    }
    registerUnits(*m);
    const ConstantValue* doc = docOf(m->body);
    setDoc(m->body);
    if (doc) storeName(0, ctx.scopes.names().doc, constant(b.fn.doc));
    if (scope_->hasAnnotations) {
      if (ctx.pythonMinor >= 14 && !ctx.scopes.futureAnnotations()) {
        beginDeferredAnnotations(*m, [&](ValueId f) { storeName(0, ctx.scopes.intern("__annotate__"), f); });
      } else {
        b.rt(0, Rt::setup_annotations, {b.rt(0, Rt::globals)});
      }
    }
    for (size_t i = doc ? 1 : 0; i < m->body.size(); i++)
      if (m->body[i]) stmt(*m->body[i]);
  } else if (auto* e = tryAs<Expression>(static_cast<const Node*>(ctx.root))) {
    returnValue(0, expr(e->body));
  }
  returnValue(0, none());
  end();
}

}  // namespace molt::lower
