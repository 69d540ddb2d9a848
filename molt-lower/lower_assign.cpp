// Binding: assignment targets, unpacking, augmented and annotated assignment, del.
#include "lowerer.h"

namespace molt::lower {

using namespace ast;

uint64_t binaryOperator(ast::BinaryOp op);

void FunctionLowerer::assign(const Expr& target, ValueId v) {
  switch (target.kind) {
    case Kind::Name: storeName(pos(target), static_cast<const Name&>(target).id, v); return;
    case Kind::Attribute: {
      const auto& t = static_cast<const Attribute&>(target);
      ValueId object = expr(t.value);
      Identifier name = ctx.scopes.mangle(cur_, t.attr);
      useName(name);
      b.emit(posAttribute(t, t), Op::StoreAttr, {object, v}, {ctx.name(name).v});
      return;
    }
    case Kind::Subscript: {
      const auto& t = static_cast<const Subscript&>(target);
      ValueId object = expr(t.value);
      ValueId key = t.slice ? sliceKey(*t.slice) : none();
      b.emit(posSubscript(t), Op::StoreIndex, {object, key, v});
      return;
    }
    case Kind::Tuple: return assignUnpacked(static_cast<const Tuple&>(target).elts, v, target);
    case Kind::List: return assignUnpacked(static_cast<const List&>(target).elts, v, target);
    case Kind::Starred:
      if (auto* inner = static_cast<const Starred&>(target).value) assign(*inner, v);
      return;
    default: return;
  }
}

void FunctionLowerer::assignUnpacked(const Seq<Expr*>& targets, ValueId v, const Node& at) {
  size_t star = targets.size();
  for (size_t i = 0; i < targets.size(); i++)
    if (targets[i] && targets[i]->kind == Kind::Starred) star = i;
  PosId p = pos(at);
  ValueId items = star == targets.size() ? b.emit(p, Op::Unpack, {v}, {targets.size()})
                                         : b.emit(p, Op::UnpackEx, {v}, {star, targets.size() - star - 1});
  for (size_t i = 0; i < targets.size(); i++)
    if (targets[i]) assign(*targets[i], b.emit(0, Op::TupleItem, {items}, {i}));
}

// `a, b = b, a`: both sides are known, so no tuple is made; values are evaluated first, then bound from left to right.
void FunctionLowerer::assignPairwise(const Seq<Expr*>& targets, const Seq<Expr*>& values) {
  std::vector<ValueId> v;
  for (const Expr* e : values) v.push_back(expr(e));
  for (size_t i = 0; i < targets.size(); i++) assign(*targets[i], v[i]);
}

void FunctionLowerer::augAssign(const AugAssign& s) {
  if (!s.target) return;
  PosId p = pos(s);
  uint64_t op = binaryOperator(s.op);
  switch (s.target->kind) {
    case Kind::Name: {
      Identifier name = static_cast<const Name*>(s.target)->id;
      ValueId old = loadName(pos(*s.target), name);
      ValueId v = b.emit(p, Op::Inplace, {old, expr(s.value)}, {op});
      storeName(pos(*s.target), name, v);
      return;
    }
    case Kind::Attribute: {
      const auto& t = static_cast<const Attribute&>(*s.target);
      ValueId object = expr(t.value);
      Identifier mangled = ctx.scopes.mangle(cur_, t.attr);
      useName(mangled);
      NameId name = ctx.name(mangled);
      ValueId old = b.emit(posAttribute(t, t), Op::LoadAttr, {object}, {name.v});
      ValueId v = b.emit(p, Op::Inplace, {old, expr(s.value)}, {op});
      b.emit(posAttribute(t, t), Op::StoreAttr, {object, v}, {name.v});
      return;
    }
    case Kind::Subscript: {
      const auto& t = static_cast<const Subscript&>(*s.target);
      ValueId object = expr(t.value);
      ValueId key = t.slice ? sliceKey(*t.slice) : none();
      PosId at = posSubscript(t);
      ValueId old = b.emit(at, Op::Index, {object, key});
      ValueId v = b.emit(p, Op::Inplace, {old, expr(s.value)}, {op});
      b.emit(at, Op::StoreIndex, {object, key, v});
      return;
    }
    default: expr(s.value); return;
  }
}

ValueId FunctionLowerer::annotationValue(const Expr& e) {
  if (ctx.scopes.futureAnnotations()) return text(unparse(e));
  return expr(&e);
}

void FunctionLowerer::annAssign(const AnnAssign& s) {
  if (!s.target) return;
  if (s.value) assign(*s.target, expr(s.value));
  bool inFunction = scope_->isFunctionLike();
  bool isDeferred = ctx.pythonMinor >= 14 && !ctx.scopes.futureAnnotations();
  switch (s.target->kind) {
    case Kind::Name:
      if (s.simple && !inFunction && s.annotation && !isDeferred) {
        ValueId value = annotationValue(*s.annotation);
        PosId p = pos(s);
        ValueId ns = setupNamespace(p);
        Identifier name = ctx.scopes.mangle(cur_, static_cast<const Name*>(s.target)->id);
        b.rt(p, Rt::store_annotation, {ns, text(name), value});
        return;
      }
      if (auto place = conditional_.find(&s); place != conditional_.end()) {
        b.rt(pos(s), Rt::set_add, {annotationsThatRan_, integer(place->second)});
      }
      break;
    case Kind::Attribute:
      if (!s.value) expr(static_cast<const Attribute*>(s.target)->value);
      break;
    case Kind::Subscript:
      if (!s.value) {
        expr(static_cast<const Subscript*>(s.target)->value);
        expr(static_cast<const Subscript*>(s.target)->slice);
      }
      break;
    default: break;
  }
  // Not stored anywhere, but evaluated outside of functions.
  if (!s.simple && !inFunction && s.annotation && !ctx.scopes.futureAnnotations() && !isDeferred) expr(s.annotation);
}

void FunctionLowerer::deleteTarget(const Expr& target) {
  switch (target.kind) {
    case Kind::Name: deleteName(pos(target), static_cast<const Name&>(target).id); return;
    case Kind::Attribute: {
      const auto& t = static_cast<const Attribute&>(target);
      ValueId object = expr(t.value);
      Identifier name = ctx.scopes.mangle(cur_, t.attr);
      useName(name);
      b.emit(posAttribute(t, t), Op::DelAttr, {object}, {ctx.name(name).v});
      return;
    }
    case Kind::Subscript: {
      const auto& t = static_cast<const Subscript&>(target);
      ValueId object = expr(t.value);
      ValueId key = t.slice ? sliceKey(*t.slice) : none();
      b.emit(posSubscript(t), Op::DelIndex, {object, key});
      return;
    }
    case Kind::Tuple:
      for (const Expr* e : static_cast<const Tuple&>(target).elts)
        if (e) deleteTarget(*e);
      return;
    case Kind::List:
      for (const Expr* e : static_cast<const List&>(target).elts)
        if (e) deleteTarget(*e);
      return;
    default: return;
  }
}

}  // namespace molt::lower
