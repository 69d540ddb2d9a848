// Expressions: operators, displays, attributes, subscripts, lambda, yield and await.
#include "lowerer.h"

#include "abi/operators.h"

namespace molt::lower {

using namespace ast;

namespace {
constexpr int kMaxDepth = 100000;  // a tree deeper than this does not come from a source file

uint64_t binaryNumber(ast::BinaryOp op) {
  using O = molt::BinaryOp;
  switch (op) {
    case ast::BinaryOp::Add: return static_cast<uint64_t>(O::Add);
    case ast::BinaryOp::Sub: return static_cast<uint64_t>(O::Sub);
    case ast::BinaryOp::Mult: return static_cast<uint64_t>(O::Mul);
    case ast::BinaryOp::MatMult: return static_cast<uint64_t>(O::MatMul);
    case ast::BinaryOp::Div: return static_cast<uint64_t>(O::TrueDiv);
    case ast::BinaryOp::Mod: return static_cast<uint64_t>(O::Mod);
    case ast::BinaryOp::Pow: return static_cast<uint64_t>(O::Pow);
    case ast::BinaryOp::LShift: return static_cast<uint64_t>(O::LShift);
    case ast::BinaryOp::RShift: return static_cast<uint64_t>(O::RShift);
    case ast::BinaryOp::BitOr: return static_cast<uint64_t>(O::Or);
    case ast::BinaryOp::BitXor: return static_cast<uint64_t>(O::Xor);
    case ast::BinaryOp::BitAnd: return static_cast<uint64_t>(O::And);
    case ast::BinaryOp::FloorDiv: return static_cast<uint64_t>(O::FloorDiv);
  }
  return 0;
}
}  // namespace

uint64_t binaryOperator(ast::BinaryOp op) { return binaryNumber(op); }

ValueId FunctionLowerer::expr(const Expr* e) {
  if (!e || lowerDepth_ > kMaxDepth) return none();
  lowerDepth_++;
  ValueId v = exprInner(*e);
  lowerDepth_--;
  return v;
}

ValueId FunctionLowerer::exprInner(const Expr& e) {
  switch (e.kind) {
    case Kind::Constant: return constantValue(static_cast<const Constant&>(e).value);
    case Kind::Name: return loadName(pos(e), static_cast<const Name&>(e).id);
    case Kind::BoolExpr: return boolExpr(static_cast<const BoolExpr&>(e));
    case Kind::NamedExpr: return namedExpr(static_cast<const NamedExpr&>(e));
    case Kind::BinOp: return binOp(static_cast<const BinOp&>(e));
    case Kind::UnaryExpr: return unaryExpr(static_cast<const UnaryExpr&>(e));
    case Kind::Lambda: return lambda(static_cast<const Lambda&>(e));
    case Kind::IfExp: return ifExp(static_cast<const IfExp&>(e));
    case Kind::Dict: return dictDisplay(static_cast<const Dict&>(e));
    case Kind::Set: return setDisplay(static_cast<const Set&>(e));
    case Kind::ListComp:
    case Kind::SetComp:
    case Kind::DictComp: return comprehension(e);
    case Kind::GeneratorExp: return generatorExp(static_cast<const GeneratorExp&>(e));
    case Kind::Await: return await(static_cast<const Await&>(e));
    case Kind::Yield: return yieldExpr(static_cast<const Yield&>(e));
    case Kind::YieldFrom: return yieldFrom(static_cast<const YieldFrom&>(e));
    case Kind::Compare: return compare(static_cast<const Compare&>(e));
    case Kind::Call: return call(static_cast<const Call&>(e));
    case Kind::FormattedValue: return formattedValue(static_cast<const FormattedValue&>(e));
    case Kind::JoinedStr: return joinedStr(static_cast<const JoinedStr&>(e));
    case Kind::TemplateStr: return templateStr(static_cast<const TemplateStr&>(e));
    case Kind::Attribute: return attribute(static_cast<const Attribute&>(e));
    case Kind::Subscript: return subscript(static_cast<const Subscript&>(e));
    case Kind::Starred: return expr(static_cast<const Starred&>(e).value);
    case Kind::List: return listDisplay(static_cast<const List&>(e).elts, e);
    case Kind::Tuple: return tupleDisplay(static_cast<const Tuple&>(e).elts, e);
    case Kind::Slice: return sliceKey(e);
    default: return none();
  }
}

void FunctionLowerer::effect(const Expr& e) {
  if (e.kind == Kind::Constant) return;
  expr(&e);
}

// ---------------------------------------------------------------- conditions

void FunctionLowerer::condition(const Expr& e, BlockId ifTrue, BlockId ifFalse) {
  if (auto truth = constantTruth(e)) {
    b.jump(*truth ? ifTrue : ifFalse);
    return;
  }
  if (e.kind == Kind::UnaryExpr && static_cast<const UnaryExpr&>(e).op == ast::UnaryOp::Not) {
    if (auto* operand = static_cast<const UnaryExpr&>(e).operand) return condition(*operand, ifFalse, ifTrue);
  }
  if (e.kind == Kind::BoolExpr) {
    const auto& x = static_cast<const BoolExpr&>(e);
    for (size_t i = 0; i < x.values.size(); i++) {
      if (!x.values[i]) continue;
      if (i + 1 == x.values.size()) return condition(*x.values[i], ifTrue, ifFalse);
      BlockId next = b.newBlock();
      if (x.op == ast::BoolOp::And) condition(*x.values[i], next, ifFalse);
      else condition(*x.values[i], ifTrue, next);
      b.enterSealed(next);
    }
    b.jump(ifTrue);
    return;
  }
  if (e.kind == Kind::Compare) return compareCondition(static_cast<const Compare&>(e), ifTrue, ifFalse);
  if (e.kind == Kind::IfExp) {
    const auto& x = static_cast<const IfExp&>(e);
    if (x.test && x.body && x.orelse) {
      BlockId yes = b.newBlock(), no = b.newBlock();
      condition(*x.test, yes, no);
      b.enterSealed(yes);
      condition(*x.body, ifTrue, ifFalse);
      b.enterSealed(no);
      condition(*x.orelse, ifTrue, ifFalse);
      return;
    }
  }
  ValueId v = expr(&e);
  b.branch(b.emit(pos(e), Op::IsTrue, {v}), ifTrue, ifFalse);
}

ValueId FunctionLowerer::conditionValue(const Expr& e) {
  if (auto truth = constantTruth(e)) return b.emit(0, Op::ConstI1, {}, {*truth ? 1u : 0u});
  if (e.kind == Kind::UnaryExpr && static_cast<const UnaryExpr&>(e).op == ast::UnaryOp::Not) {
    if (auto* operand = static_cast<const UnaryExpr&>(e).operand) return b.emit(0, Op::NotI1, {conditionValue(*operand)});
  }
  if (e.kind == Kind::Compare) {
    const auto& c = static_cast<const Compare&>(e);
    if (c.ops.size() == 1 && c.comparators.size() == 1) {
      ValueId left = expr(c.left);
      ValueId right = comparand(c.comparators[0], c.ops[0]);
      return compareTruth(pos(e), c.ops[0], left, right);
    }
  }
  return b.emit(pos(e), Op::IsTrue, {expr(&e)});
}

ValueId FunctionLowerer::boolExpr(const BoolExpr& e) {
  if (e.values.empty()) return none();
  VarId result = b.newVar();
  BlockId end = b.newBlock();
  for (size_t i = 0; i < e.values.size(); i++) {
    bool isLast = i + 1 == e.values.size();
    if (!isLast && e.values[i])
      if (auto truth = constantTruth(*e.values[i])) {
        // A constant either decides the whole or drops out.
        if (*truth == (e.op == ast::BoolOp::And)) continue;
        b.write(result, expr(e.values[i]));
        b.jump(end);
        b.enterSealed(end);
        return b.read(result);
      }
    ValueId v = expr(e.values[i]);
    b.write(result, v);
    if (isLast) {
      b.jump(end);
      break;
    }
    BlockId next = b.newBlock();
    ValueId truth = b.emit(pos(e), Op::IsTrue, {v});
    // The failing op may have moved on to a new block: the variable is written in a dominating one.
    if (e.op == ast::BoolOp::And) b.branch(truth, next, end);
    else b.branch(truth, end, next);
    b.enterSealed(next);
  }
  b.enterSealed(end);
  return b.read(result);
}

ValueId FunctionLowerer::ifExp(const IfExp& e) {
  if (!e.test) return none();
  BlockId yes = b.newBlock(), no = b.newBlock(), end = b.newBlock();
  VarId result = b.newVar();
  condition(*e.test, yes, no);
  b.enterSealed(yes);
  b.write(result, expr(e.body));
  b.jump(end);
  b.enterSealed(no);
  b.write(result, expr(e.orelse));
  b.jump(end);
  b.enterSealed(end);
  return b.read(result);
}

// ---------------------------------------------------------------- operators

ValueId FunctionLowerer::binOp(const BinOp& e) {
  if (auto folded = foldConstant(e)) return constantOf(*folded);
  ValueId left = expr(e.left);
  ValueId right = expr(e.right);
  return b.emit(posBinary(e), Op::Binary, {left, right}, {binaryOperator(e.op)});
}

ValueId FunctionLowerer::unaryExpr(const UnaryExpr& e) {
  if (e.op == ast::UnaryOp::Not) {
    if (!e.operand) return boolean(true);
    return b.emit(0, Op::BoxBool, {b.emit(0, Op::NotI1, {conditionValue(*e.operand)})});
  }
  if (auto folded = foldConstant(e)) return constantOf(*folded);
  ValueId v = expr(e.operand);
  molt::UnaryOp op = e.op == ast::UnaryOp::USub   ? molt::UnaryOp::Neg
                     : e.op == ast::UnaryOp::UAdd ? molt::UnaryOp::Pos
                                                  : molt::UnaryOp::Invert;
  return b.emit(pos(e), Op::Unary, {v}, {static_cast<uint64_t>(op)});
}

ValueId FunctionLowerer::namedExpr(const NamedExpr& e) {
  ValueId v = expr(e.value);
  if (auto* target = tryAs<Name>(static_cast<const Node*>(e.target))) {
    // Comprehensions do not bind it themselves: it resolves outwards to the function around them.
    storeName(pos(*target), target->id, v);
  }
  return v;
}

ValueId FunctionLowerer::attribute(const Attribute& e) {
  ValueId object = expr(e.value);
  Identifier name = ctx.scopes.mangle(cur_, e.attr);
  useName(name);
  return b.emit(posAttribute(e, e), Op::LoadAttr, {object}, {ctx.name(name).v});
}

ValueId FunctionLowerer::subscript(const Subscript& e) {
  ValueId object = expr(e.value);
  ValueId key = e.slice ? sliceKey(*e.slice) : none();
  return b.emit(posSubscript(e), Op::Index, {object, key});
}

ValueId FunctionLowerer::sliceKey(const Expr& e) {
  if (e.kind != Kind::Slice) return expr(&e);
  const auto& s = static_cast<const Slice&>(e);
  ValueId lower = expr(s.lower), upper = expr(s.upper), step = expr(s.step);
  return b.emit(pos(e), Op::BuildSlice, {lower, upper, step});
}

// ---------------------------------------------------------------- displays

namespace {
bool hasStar(const Seq<Expr*>& elts) {
  for (const Expr* e : elts)
    if (e && e->kind == Kind::Starred) return true;
  return false;
}
}  // namespace

ValueId FunctionLowerer::tupleDisplay(const Seq<Expr*>& elts, const Node& at) {
  if (hasStar(elts)) return b.rt(pos(at), Rt::list_to_tuple, {listDisplay(elts, at)});
  if (auto folded = foldItems(elts, ir::Constant::Kind::Tuple)) return constantOf(*folded);
  std::vector<ValueId> items;
  for (const Expr* e : elts) items.push_back(expr(e));
  return b.emit(pos(at), Op::BuildTuple, items);
}

ValueId FunctionLowerer::listDisplay(const Seq<Expr*>& elts, const Node& at) {
  std::vector<ValueId> items;
  ValueId list;
  for (const Expr* e : elts) {
    if (e && e->kind == Kind::Starred) {
      if (!list.valid()) list = b.emit(pos(at), Op::BuildList, items);
      ValueId more = expr(static_cast<const Starred*>(e)->value);
      b.rt(pos(at), Rt::list_extend, {list, more});
    } else if (list.valid()) {
      b.rt(pos(at), Rt::list_append, {list, expr(e)});
    } else {
      items.push_back(expr(e));
    }
  }
  return list.valid() ? list : b.emit(pos(at), Op::BuildList, items);
}

ValueId FunctionLowerer::setDisplay(const ast::Set& e) {
  // From three constants on CPython fills the set from a frozenset, which shows in its order.
  if (e.elts.size() >= 3)
    if (auto folded = foldItems(e.elts, ir::Constant::Kind::FrozenSet)) {
      ValueId set = b.emit(pos(e), Op::BuildSet);
      b.rt(pos(e), Rt::set_update, {set, constantOf(*folded)});
      return set;
    }
  std::vector<ValueId> items;
  ValueId set;
  for (const Expr* x : e.elts) {
    if (x && x->kind == Kind::Starred) {
      if (!set.valid()) set = b.emit(pos(e), Op::BuildSet, items);
      ValueId more = expr(static_cast<const Starred*>(x)->value);
      b.rt(pos(e), Rt::set_update, {set, more});
    } else if (set.valid()) {
      b.rt(pos(e), Rt::set_add, {set, expr(x)});
    } else {
      items.push_back(expr(x));
    }
  }
  return set.valid() ? set : b.emit(pos(e), Op::BuildSet, items);
}

ValueId FunctionLowerer::dictDisplay(const Dict& e) {
  std::vector<ValueId> items;
  ValueId dict;
  for (size_t i = 0; i < e.values.size(); i++) {
    const Expr* key = i < e.keys.size() ? e.keys[i] : nullptr;
    if (!key) {
      if (!dict.valid()) dict = b.emit(pos(e), Op::BuildDict, items);
      ValueId more = expr(e.values[i]);
      b.rt(pos(e), Rt::dict_update, {dict, more});
      continue;
    }
    ValueId k = expr(key);
    ValueId v = expr(e.values[i]);
    if (dict.valid()) {
      b.rt(pos(e), Rt::dict_set, {dict, k, v});
    } else {
      items.push_back(k);
      items.push_back(v);
    }
  }
  return dict.valid() ? dict : b.emit(pos(e), Op::BuildDict, items);
}

ValueId FunctionLowerer::iterable(const Expr* e) {
  if (e && e->kind == Kind::List)
    if (auto folded = foldItems(static_cast<const List*>(e)->elts, ir::Constant::Kind::Tuple)) return constantOf(*folded);
  if (e && e->kind == Kind::Set && !static_cast<const ast::Set*>(e)->elts.empty())
    if (auto folded = foldItems(static_cast<const ast::Set*>(e)->elts, ir::Constant::Kind::FrozenSet)) return constantOf(*folded);
  return expr(e);
}

// ---------------------------------------------------------------- generators and coroutines

// The parser and the scopes see to it; a tree from elsewhere may have a yield anywhere, which then does nothing.
static bool suspends(const ir::Function& f) {
  return f.kind == ir::FuncKind::Generator || f.kind == ir::FuncKind::Coroutine || f.kind == ir::FuncKind::AsyncGenerator;
}

ValueId FunctionLowerer::yieldValue(PosId p, ValueId v) {
  if (!suspends(b.fn)) return v;
  if (b.fn.kind == ir::FuncKind::AsyncGenerator) v = b.rt(p, Rt::async_gen_wrap, {v});
  return b.emit(p, Op::Yield, {v});
}

ValueId FunctionLowerer::yieldExpr(const Yield& e) { return yieldValue(pos(e), expr(e.value)); }

ValueId FunctionLowerer::yieldFrom(const ast::YieldFrom& e) {
  ValueId v = expr(e.value);
  return delegate(pos(e), b.rt(pos(e), Rt::yield_from_iter, {v}));
}

ValueId FunctionLowerer::await(const Await& e) { return awaitValue(pos(e), expr(e.value), 0); }

ValueId FunctionLowerer::awaitValue(PosId p, ValueId v, int kind) {
  return delegate(p, b.rt(p, Rt::get_awaitable, {v}, {static_cast<uint64_t>(kind)}));
}

// Drives a sub-iterator to its end; the value is what it returned. When throw() into the suspended frame ended the
// sub-iterator, the frame is resumed with the 'exhausted' word and the result waits in send_result.
ValueId FunctionLowerer::delegate(PosId p, ValueId iterator) {
  if (!suspends(b.fn)) return iterator;
  VarId sent = b.newVar();
  b.write(sent, none());
  BlockId loop = b.newBlock(), suspend = b.newBlock(), again = b.newBlock(), done = b.newBlock();
  b.jump(loop);
  b.enter(loop);
  ValueId r = b.rt(p, Rt::send, {iterator, b.read(sent)});
  b.branch(b.emit(0, Op::IsStop, {r}), done, suspend);
  b.enterSealed(suspend);
  ValueId next = b.emit(p, Op::YieldFrom, {r, iterator});
  b.branch(b.emit(0, Op::IsStop, {next}), done, again, 2);
  b.enterSealed(again);
  b.write(sent, next);
  b.jump(loop);
  b.seal(loop);
  b.enterSealed(done);
  return b.rt(0, Rt::send_result);
}

}  // namespace molt::lower
