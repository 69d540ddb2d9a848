// Calls: plain, of methods, with keywords, with * and **; super() and the builtins that look at the caller's frame.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

bool FunctionLowerer::isPlain(const Seq<Expr*>& args, const Seq<Keyword*>& keywords) {
  for (const Expr* a : args)
    if (a && a->kind == Kind::Starred) return false;
  for (const Keyword* k : keywords)
    if (k && !k->arg) return false;
  return true;
}

FunctionLowerer::Arguments FunctionLowerer::plainArguments(const Seq<Expr*>& args, const Seq<Keyword*>& keywords) {
  Arguments r;
  for (const Expr* a : args) r.values.push_back(expr(a));
  std::vector<Identifier> names;
  for (const Keyword* k : keywords) {
    if (!k) continue;
    names.push_back(k->arg);
    r.values.push_back(expr(k->value));
  }
  if (!names.empty()) r.names = nameTuple(names).v + 1;
  return r;
}

ValueId FunctionLowerer::call(const Call& e) {
  if (!e.func) return none();
  if (e.func->kind == Kind::Name || e.func->kind == Kind::Attribute) {
    if (auto special = frameCall(e)) return *special;
  }
  PosId p = pos(e);
  if (e.func->kind == Kind::Attribute && isPlain(e.args, e.keywords)) {
    // The method is looked up before the arguments are evaluated, and no bound method is made.
    const auto& method = static_cast<const Attribute&>(*e.func);
    ValueId object = expr(method.value);
    Identifier name = ctx.scopes.mangle(cur_, method.attr);
    useName(name);
    NameId id = ctx.name(name);
    ValueId callee = b.emit(posAttribute(method, method), Op::LoadMethod, {object}, {id.v});
    ValueId isMethod = b.emit(0, Op::IsMethod);
    Arguments a = plainArguments(e.args, e.keywords);
    std::vector<ValueId> operands{callee, isMethod, object};
    operands.insert(operands.end(), a.values.begin(), a.values.end());
    uint64_t attrs[] = {id.v, a.names};
    return b.emit(posAttribute(method, e), Op::CallLoaded, operands, attrs);
  }
  ValueId callee = expr(e.func);
  return callWith(p, callee, e.args, e.keywords, e);
}

ValueId FunctionLowerer::callWith(PosId p, ValueId callee, const Seq<Expr*>& args, const Seq<Keyword*>& keywords,
                                  const Node&) {
  if (isPlain(args, keywords)) {
    Arguments a = plainArguments(args, keywords);
    std::vector<ValueId> operands{callee};
    operands.insert(operands.end(), a.values.begin(), a.values.end());
    uint64_t attrs[] = {a.names};
    return b.emit(p, Op::Call, operands, attrs);
  }
  ValueId positional = starArguments(p, callee, args);
  ValueId named = keywords.empty() ? b.missing() : keywordArguments(p, callee, keywords);
  return b.emit(p, Op::CallEx, {callee, positional, named});
}

ValueId FunctionLowerer::starArguments(PosId p, ValueId callee, const Seq<Expr*>& args) {
  bool star = false;
  for (const Expr* a : args) star |= a && a->kind == Kind::Starred;
  if (args.size() == 1 && star)
    return b.rt(p, Rt::tuple_for_star_call, {expr(static_cast<const Starred*>(args[0])->value), callee});
  if (star) {
    std::vector<ValueId> items;
    ValueId list;
    for (const Expr* a : args) {
      if (a && a->kind == Kind::Starred) {
        if (!list.valid()) list = b.emit(p, Op::BuildList, items);
        ValueId more = expr(static_cast<const Starred*>(a)->value);
        b.rt(p, Rt::list_extend, {list, more});
      } else if (list.valid()) {
        b.rt(p, Rt::list_append, {list, expr(a)});
      } else {
        items.push_back(expr(a));
      }
    }
    return b.rt(p, Rt::list_to_tuple, {list});
  }
  if (auto folded = foldItems(args, ir::Constant::Kind::Tuple)) return constantOf(*folded);
  std::vector<ValueId> items;
  for (const Expr* a : args) items.push_back(expr(a));
  return b.emit(p, Op::BuildTuple, items);
}

ValueId FunctionLowerer::keywordArguments(PosId p, ValueId callee, const Seq<Keyword*>& keywords) {
  ValueId dict;
  std::vector<ValueId> run;
  auto flush = [&] {
    if (run.empty() && dict.valid()) return;
    ValueId part = b.emit(p, Op::BuildDict, run);
    run.clear();
    if (!dict.valid()) dict = part;
    else b.rt(p, Rt::dict_merge_call, {dict, part, callee});
  };
  for (const Keyword* k : keywords) {
    if (!k) continue;
    if (k->arg) {
      run.push_back(text(k->arg));
      run.push_back(expr(k->value));
      continue;
    }
    flush();
    ValueId more = expr(k->value);
    b.rt(p, Rt::dict_merge_call, {dict, more, callee});
  }
  flush();
  return dict;
}

// Is `name` the builtin of that name, as far as this module's own code can tell?
bool FunctionLowerer::isPlainBuiltin(Identifier name, Identifier builtin) {
  if (!(name == builtin)) return false;
  Place at = place(name);
  if (at.kind == Place::Kind::Namespace) {
    if (Symbol* s = at.classNs->find(name); s && s->bound) return false;
  } else if (at.kind != Place::Kind::Global) {
    return false;
  }
  return !ctx.scopes.globalIsBound(name);
}

std::optional<ValueId> FunctionLowerer::frameCall(const Call& e) {
  const auto& names = ctx.scopes.names();
  // Imports by a constant name count as static ones.
  Identifier target;
  if (e.func->kind == Kind::Name) target = static_cast<const Name&>(*e.func).id;
  else target = static_cast<const Attribute&>(*e.func).attr;
  if ((target == names.import_ || target == names.importModule) && !e.args.empty() && e.args[0] &&
      e.args[0]->kind == Kind::Constant) {
    const auto& v = static_cast<const Constant&>(*e.args[0]).value;
    if (v.isStr() && !v.text.empty() && v.text[0] != '.') noteImport(v.text);
  }
  if (e.func->kind != Kind::Name || !e.keywords.empty()) return {};
  PosId p = pos(e);
  if (isPlainBuiltin(target, names.exec) || isPlainBuiltin(target, names.eval)) {
    // Without globals the caller's are meant; with them, the call is like any other.
    bool isGiven = e.args.size() > 1 && e.args[1] && (e.args[1]->kind == Kind::Dict || e.args[1]->kind == Kind::Call);
    if (isGiven || e.args.empty() || !isPlain(e.args, e.keywords)) return {};
    std::vector<ValueId> operands{expr(e.func)}, values;
    for (const Expr* a : e.args) values.push_back(expr(a));
    operands.push_back(globalsValue(p));
    operands.push_back(localsValue(p));
    operands.insert(operands.end(), values.begin(), values.end());
    return b.rt(p, Rt::run_source, operands);
  }
  if (!e.args.empty()) return {};
  bool inFunction = scope_->isFunctionLike();
  if (isPlainBuiltin(target, names.super) && inFunction) return superZero(p);
  if (isPlainBuiltin(target, names.globals)) return globalsValue(p);
  if (isPlainBuiltin(target, names.locals) || isPlainBuiltin(target, names.vars)) {
    return localsValue(p);
  }
  if (isPlainBuiltin(target, names.dir)) {
    if (inFunction) return localsCall(p, Rt::dir_locals);
    ValueId ns = setupNamespace(p);
    ValueId sorted = loadGlobal(p, ctx.name("sorted"));
    return b.emit(p, Op::Call, {sorted, ns}, {0});
  }
  return {};
}

ValueId FunctionLowerer::superZero(PosId p) {
  Place cell = placeMangled(ctx.scopes.names().class_);
  ValueId classCell = cell.kind == Place::Kind::Free || cell.kind == Place::Kind::Cell ? cellOf(cell) : b.missing();
  ValueId self = b.missing();
  uint64_t hasFirst = 0;
  for (Symbol& s : scope_->symbols) {
    if (!s.param) continue;
    // Only a first positional parameter counts; the slot order of symbols is the parameter order.
    if (b.fn.params.empty() || b.fn.params[0].kind == ir::ParamKind::KwOnly || b.fn.params[0].kind == ir::ParamKind::VarArgs ||
        b.fn.params[0].kind == ir::ParamKind::VarKw)
      break;
    self = s.captured ? b.emit(p, Op::CellLoad, {b.read(varOf(s))}, {ctx.name(s.name).v, 0}) : b.read(varOf(s));
    hasFirst = 1;
    break;
  }
  useName(ctx.scopes.names().super);
  return b.rt(p, Rt::super_zero, {classCell, self}, {hasFirst});
}

ValueId FunctionLowerer::localsValue(PosId p) {
  if (scope_->isFunctionLike()) return localsCall(p, Rt::locals_dict);
  ValueId ns = setupNamespace(p);
  // In a comprehension its variables join a copy of the names around it.
  std::vector<Identifier> names;
  std::vector<ValueId> operands;
  for (Scope* s = cur_; s != scope_ && s; s = s->parent)
    for (Symbol& symbol : s->symbols) {
      if (!symbol.bound || symbol.name.text().starts_with(".")) continue;
      names.push_back(symbol.name);
      operands.push_back(b.read(varOf(symbol)));
    }
  if (names.empty()) return ns;
  ValueId all = b.emit(p, Op::BuildDict);
  b.rt(p, Rt::dict_update, {all, ns});
  operands.insert(operands.begin(), {all, constant(nameTuple(names))});
  return b.rt(p, Rt::locals_dict, operands);
}

ValueId FunctionLowerer::localsCall(PosId p, EmittedRt call) {
  std::vector<Identifier> names;
  std::vector<ValueId> values;
  auto add = [&](Scope* s) {
    for (Symbol& symbol : s->symbols) {
      if (!symbol.bound || symbol.globalDecl || symbol.nonlocalDecl || symbol.name.text().starts_with(".")) continue;
      names.push_back(symbol.name);
      values.push_back(b.read(varOf(symbol)));
    }
  };
  add(scope_);
  for (Scope* s = cur_; s != scope_ && s; s = s->parent) add(s);
  for (size_t i = 0; i < scope_->freeVars.size(); i++) {
    if (scope_->freeVars[i] == ctx.scopes.names().classDict) continue;
    names.push_back(scope_->freeVars[i]);
    values.push_back(b.emit(p, Op::LoadClosure, {}, {i}));
  }
  std::vector<ValueId> operands;
  bool isKept = call == ir::Rt::locals_dict;  // each call gives the same dict, with what others put into it
  if (isKept && localsVar_ == UINT32_MAX) localsVar_ = b.newVar(Rep::Val, ctx.name(".locals"));
  if (isKept) operands.push_back(b.read(localsVar_));
  operands.push_back(constant(nameTuple(names)));
  operands.insert(operands.end(), values.begin(), values.end());
  ValueId result = b.rt(p, call, operands);
  if (isKept) b.write(localsVar_, result);
  return result;
}

}  // namespace molt::lower
