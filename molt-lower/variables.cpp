// Reading, binding and deleting names: locals in SSA, cells, closures, class namespaces and module globals.
#include <algorithm>

#include "abi/layout.h"
#include "lowerer.h"

namespace molt::lower {

VarId FunctionLowerer::varOf(Symbol& s) {
  if (s.var == UINT32_MAX) s.var = b.newVar(Rep::Val, ctx.name(s.name));
  return s.var;
}

int FunctionLowerer::freeIndexOf(Identifier mangled) const {
  auto it = std::find(scope_->freeVars.begin(), scope_->freeVars.end(), mangled);
  return it == scope_->freeVars.end() ? -1 : static_cast<int>(it - scope_->freeVars.begin());
}

FunctionLowerer::Place FunctionLowerer::place(Identifier name) { return placeMangled(ctx.scopes.mangle(cur_, name)); }

FunctionLowerer::Place FunctionLowerer::placeMangled(Identifier mangled) {
  Resolution r = ctx.scopes.resolve(cur_, mangled);
  Place p;
  p.name = mangled;
  p.classNs = r.classNs;
  p.viaNamespace = r.classNs != nullptr;
  switch (r.kind) {
    case Resolution::Kind::Global:
      p.kind = r.classNs ? Place::Kind::Namespace : Place::Kind::Global;
      return p;
    case Resolution::Kind::ClassLocal: p.kind = Place::Kind::Namespace; return p;
    case Resolution::Kind::Local: break;
  }
  if (r.owner->host() == scope_) {
    p.symbol = r.symbol;
    p.kind = !r.symbol || r.symbol->captured ? Place::Kind::Cell : Place::Kind::Local;
    return p;
  }
  p.freeIndex = freeIndexOf(mangled);
  p.kind = p.freeIndex < 0 ? Place::Kind::Global : Place::Kind::Free;
  return p;
}

ValueId FunctionLowerer::cellOf(const Place& p) {
  if (p.kind == Place::Kind::Free) return b.emit(0, Op::LoadClosure, {}, {static_cast<uint64_t>(p.freeIndex)});
  if (p.symbol) return b.read(varOf(*p.symbol));
  ValueId cell = classBodyCell(p.name);
  return cell.valid() ? cell : b.missing();
}

ValueId FunctionLowerer::classBodyCell(Identifier name) const {
  const auto& names = ctx.scopes.names();
  if (name == names.class_) return classCell_;
  if (name == names.classDict) return classDictCell_;
  if (name == names.conditionalAnnotations) return conditionalAnnotationsCell_;
  return {};
}

ValueId FunctionLowerer::closureCell(Identifier mangled) {
  if (scope_->kind == ScopeKind::Class && cur_->host() == scope_) {
    if (ValueId cell = classBodyCell(mangled); cell.valid()) return cell;
  }
  // A class body passes cells on without looking into its own namespace.
  Resolution r = ctx.scopes.resolve(cur_, mangled);
  if (r.kind == Resolution::Kind::Local && r.owner->host() == scope_ && r.symbol && r.symbol->captured)
    return b.read(varOf(*r.symbol));
  int index = freeIndexOf(mangled);
  if (index >= 0) return b.emit(0, Op::LoadClosure, {}, {static_cast<uint64_t>(index)});
  return b.emit(0, Op::CellNew, {b.missing()});
}

ValueId FunctionLowerer::namespaceValue(PosId p, Scope* classScope) {
  if (classScope == scope_ && namespace_.valid()) return namespace_;
  int index = freeIndexOf(ctx.scopes.names().classDict);
  if (index < 0) return b.emit(p, Op::BuildDict);
  ValueId cell = b.emit(p, Op::LoadClosure, {}, {static_cast<uint64_t>(index)});
  return b.emit(p, Op::CellLoad, {cell}, {ctx.name(ctx.scopes.names().classDict).v, 1});
}

void FunctionLowerer::useName(Identifier mangled) {
  NameId n = ctx.name(mangled);
  if (nameSeen_.insert(n.v).second) b.fn.names.push_back(n);
}

ValueId FunctionLowerer::loadGlobal(PosId p, NameId n) {
  if (ctx.isUnit) return b.rt(p, Rt::load_global_of, {}, {n.v});
  return b.emit(p, Op::LoadGlobal, {}, {ctx.in.global(n).v});
}

ValueId FunctionLowerer::globalsValue(PosId p) { return b.rt(p, ctx.isUnit ? Rt::globals_of : Rt::globals); }

// The mapping that statements outside of functions bind names in.
ValueId FunctionLowerer::setupNamespace(PosId p) {
  if (scope_->kind == ScopeKind::Class || scope_->kind == ScopeKind::Unit) return namespaceValue(p, scope_);
  return globalsValue(p);
}

void FunctionLowerer::useLocal(NameId name) {
  if (std::find(localOrder_.begin(), localOrder_.end(), name) == localOrder_.end()) localOrder_.push_back(name);
}

// A name of a class body: the namespace, else as a global, so that builtins are found where the program names them.
ValueId FunctionLowerer::loadNamespace(PosId p, ValueId ns, NameId n) {
  if (ctx.isUnit) return b.rt(p, Rt::load_name_of, {ns}, {n.v});
  BlockId other = b.newBlock(), found = b.newBlock(), end = b.newBlock();
  VarId result = b.newVar();
  ValueId item = b.rt(p, Rt::load_name_or, {ns}, {n.v});
  b.branch(b.emit(0, Op::IsStop, {item}), other, found);
  b.enterSealed(found);
  b.write(result, item);
  b.jump(end);
  b.enterSealed(other);
  b.write(result, loadGlobal(p, n));
  b.jump(end);
  b.enterSealed(end);
  return b.read(result);
}

ValueId FunctionLowerer::loadPlace(PosId p, const Place& place) {
  NameId n = ctx.name(place.name);
  switch (place.kind) {
    case Place::Kind::Global:
      useName(place.name);
      return loadGlobal(p, n);
    case Place::Kind::Namespace:
      useName(place.name);
      return loadNamespace(p, namespaceValue(p, place.classNs), n);
    case Place::Kind::Local: {
      useLocal(n);
      ValueId v = b.read(varOf(*place.symbol));
      b.checkBound(p, v, n);
      return v;
    }
    case Place::Kind::Cell: return b.emit(p, Op::CellLoad, {cellOf(place)}, {n.v, 0});
    case Place::Kind::Free: {
      if (place.viaNamespace)
        return b.rt(p, Rt::load_class_deref, {namespaceValue(p, place.classNs), cellOf(place)}, {n.v});
      return b.emit(p, Op::CellLoad, {cellOf(place)}, {n.v, 1});
    }
  }
  return none();
}

// Where frames show their variables each of these has a value of its own, which says what it is called and until when.
ValueId FunctionLowerer::heldLocal(ValueId v) {
  return b.fn.flags & kCodeShowsLocals && !b.isMissing(v) ? b.emit(0, Op::HoldLocal, {v}) : v;
}

void FunctionLowerer::storePlace(PosId p, const Place& place, ValueId v) {
  NameId n = ctx.name(place.name);
  switch (place.kind) {
    case Place::Kind::Global:
      useName(place.name);
      if (ctx.isUnit) b.rt(p, Rt::store_global_of, {v}, {n.v});
      else b.emit(p, Op::StoreGlobal, {v}, {ctx.in.global(n).v});
      return;
    case Place::Kind::Namespace:
      useName(place.name);
      b.rt(p, Rt::store_name, {namespaceValue(p, place.classNs), v}, {n.v});
      return;
    case Place::Kind::Local: {
      useLocal(n);
      VarId var = varOf(*place.symbol);
      ValueId old = b.read(var);
      v = heldLocal(v);
      b.write(var, v);
      if (!b.isLent(old) && old != v) b.emit(0, Op::VarEnd, {old});
      return;
    }
    case Place::Kind::Cell:
    case Place::Kind::Free: b.emit(p, Op::CellStore, {cellOf(place), v}); return;
  }
}

ValueId FunctionLowerer::loadName(PosId p, Identifier name) {
  if (!name) return none();
  if (name == ctx.scopes.names().debug) return boolean(ctx.options.asserts);
  if ((name == "NotImplemented" || name == "Ellipsis") && isPlainBuiltin(name, name))
    return b.emit(p, name == "Ellipsis" ? Op::ConstEllipsis : Op::ConstNotImplemented);
  return loadPlace(p, place(name));
}

void FunctionLowerer::storeName(PosId p, Identifier name, ValueId v) {
  if (name) storePlace(p, place(name), v);
}

// The variable is unbound from here on.
void FunctionLowerer::endLocal(VarId var) {
  ValueId old = b.read(var);
  b.write(var, b.missing());
  if (!b.isLent(old)) b.emit(0, Op::VarEnd, {old});
}

void FunctionLowerer::deleteName(PosId p, Identifier name) {
  if (!name) return;
  Place at = place(name);
  NameId n = ctx.name(at.name);
  switch (at.kind) {
    case Place::Kind::Global:
      useName(at.name);
      if (ctx.isUnit) b.rt(p, Rt::delete_global_of, {}, {n.v});
      else b.emit(p, Op::DelGlobal, {}, {ctx.in.global(n).v});
      return;
    case Place::Kind::Namespace:
      useName(at.name);
      b.rt(p, Rt::delete_name, {namespaceValue(p, at.classNs)}, {n.v});
      return;
    case Place::Kind::Local: {
      VarId var = varOf(*at.symbol);
      ValueId old = b.read(var);
      b.checkBound(p, old, n);
      endLocal(var);
      return;
    }
    case Place::Kind::Cell:
    case Place::Kind::Free: {
      ValueId cell = cellOf(at);
      b.emit(p, Op::CellLoad, {cell}, {n.v, at.kind == Place::Kind::Free ? 1u : 0u});
      b.emit(p, Op::CellStore, {cell, b.missing()});
      return;
    }
  }
}

// Entry of a scope: captured variables get their cells, the others start unbound.
void FunctionLowerer::declareLocals(Scope* s, bool isInlined) {
  for (Symbol& symbol : s->symbols) {
    if (!symbol.bound || symbol.globalDecl || symbol.nonlocalDecl || symbol.param) continue;
    if (symbol.captured) {
      b.fn.cellvars.push_back(ctx.name(symbol.name));
      b.write(varOf(symbol), b.emit(0, Op::CellNew, {b.missing()}));
    } else {
      if (!isInlined || symbol.var == UINT32_MAX) {
        NameId n = ctx.name(symbol.name);
        if (std::find(b.fn.locals.begin(), b.fn.locals.end(), n) == b.fn.locals.end()) b.fn.locals.push_back(n);
      }
      if (isInlined) b.write(varOf(symbol), b.missing());
    }
  }
}

// A scope is left: its variables die in slot order.
void FunctionLowerer::endLocals(Scope* s) {
  for (Symbol& symbol : s->symbols) {
    if (symbol.var == UINT32_MAX || !symbol.bound || symbol.globalDecl || symbol.nonlocalDecl) continue;
    ValueId v = b.read(symbol.var);
    if (!b.isLent(v)) b.emit(0, Op::VarEnd, {v});
    if (!s->isReal()) b.write(symbol.var, b.missing());
  }
}

}  // namespace molt::lower
