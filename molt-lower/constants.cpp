// Constants: literals, the displays and operators that CPython folds into constants, and their truth.
#include <cmath>
#include <optional>

#include "lowerer.h"
#include "abi/value.h"

namespace molt::lower {

using ast::ConstantKind;
using ir::Constant;
using K = ir::Constant::Kind;

namespace {

Constant ofInt(int64_t v) {
  Constant c;
  c.kind = K::Int;
  c.text = std::to_string(v);
  return c;
}
Constant ofFloat(double v) {
  Constant c;
  c.kind = K::Float;
  c.real = v;
  return c;
}
Constant ofBool(bool v) {
  Constant c;
  c.kind = v ? K::True : K::False;
  return c;
}

Constant fromLiteral(const ast::ConstantValue& v) {
  Constant c;
  switch (v.kind) {
    case ConstantKind::None: c.kind = K::None; break;
    case ConstantKind::False: c.kind = K::False; break;
    case ConstantKind::True: c.kind = K::True; break;
    case ConstantKind::Ellipsis: c.kind = K::Ellipsis; break;
    case ConstantKind::Int: return ofInt(v.integer);
    case ConstantKind::BigInt:
      c.kind = K::Int;
      c.text = ast::hexToDecimal(v.text);
      break;
    case ConstantKind::Float: return ofFloat(v.number);
    case ConstantKind::Complex:
      c.kind = K::Complex;
      c.imag = v.number;
      break;
    case ConstantKind::Str:
      c.kind = K::Str;
      c.text = v.text;
      break;
    case ConstantKind::Bytes:
      c.kind = K::Bytes;
      c.text = v.text;
      break;
  }
  return c;
}

std::optional<int64_t> smallInt(const Constant& c) {
  if (c.kind == K::True || c.kind == K::False) return c.kind == K::True;
  if (c.kind != K::Int || c.text.size() > 18) return {};
  return std::stoll(c.text);
}

bool isNumber(const Constant& c) {
  return c.kind == K::Int || c.kind == K::Float || c.kind == K::Complex || c.kind == K::True || c.kind == K::False;
}

std::optional<double> asDouble(const Constant& c) {
  if (c.kind == K::Float) return c.real;
  auto i = smallInt(c);
  if (!i || *i > (int64_t{1} << 53) || *i < -(int64_t{1} << 53)) return {};
  return static_cast<double>(*i);
}

std::optional<Constant> foldUnary(ast::UnaryOp op, const Constant& c) {
  if (!isNumber(c)) return {};
  switch (op) {
    case ast::UnaryOp::UAdd:
      if (c.kind == K::True || c.kind == K::False) return ofInt(c.kind == K::True);
      return c;
    case ast::UnaryOp::USub:
      if (auto i = smallInt(c)) return ofInt(-*i);
      if (c.kind == K::Int) {
        Constant r = c;
        r.text = c.text[0] == '-' ? c.text.substr(1) : "-" + c.text;
        return r;
      }
      if (c.kind == K::Float) return ofFloat(-c.real);
      if (c.kind == K::Complex) {
        Constant r = c;
        r.real = -c.real;
        r.imag = -c.imag;
        return r;
      }
      return {};
    case ast::UnaryOp::Invert:
      if (c.kind == K::Int)
        if (auto i = smallInt(c)) return ofInt(~*i);
      return {};
    default: return {};
  }
}

std::optional<Constant> foldIntegers(ast::BinaryOp op, int64_t x, int64_t y) {
  int64_t r;
  switch (op) {
    case ast::BinaryOp::Add: if (__builtin_add_overflow(x, y, &r)) return {}; break;
    case ast::BinaryOp::Sub: if (__builtin_sub_overflow(x, y, &r)) return {}; break;
    case ast::BinaryOp::Mult: if (__builtin_mul_overflow(x, y, &r)) return {}; break;
    case ast::BinaryOp::FloorDiv: if (x < 0 || y <= 0) return {}; r = x / y; break;
    case ast::BinaryOp::Mod: if (x < 0 || y <= 0) return {}; r = x % y; break;
    case ast::BinaryOp::LShift: if (x < 0 || y < 0 || y > 61 || x >= (int64_t{1} << (62 - y))) return {}; r = x << y; break;
    case ast::BinaryOp::RShift: if (y < 0 || y > 62) return {}; r = x >> y; break;
    case ast::BinaryOp::BitAnd: r = x & y; break;
    case ast::BinaryOp::BitOr: r = x | y; break;
    case ast::BinaryOp::BitXor: r = x ^ y; break;
    case ast::BinaryOp::Div: if (y == 0 || std::abs(x) > (int64_t{1} << 53) || std::abs(y) > (int64_t{1} << 53)) return {};
      return ofFloat(static_cast<double>(x) / static_cast<double>(y));
    case ast::BinaryOp::Pow:
      if (y < 0 || y > 63) return {};
      r = 1;
      for (int64_t i = 0; i < y; i++)
        if (__builtin_mul_overflow(r, x, &r)) return {};
      break;
    default: return {};
  }
  return ofInt(r);
}

std::optional<Constant> foldBinary(ast::BinaryOp op, const Constant& x, const Constant& y) {
  if (!isNumber(x) || !isNumber(y)) return {};
  if (x.kind == K::Complex || y.kind == K::Complex) {
    if (op != ast::BinaryOp::Add && op != ast::BinaryOp::Sub) return {};
    Constant r;
    r.kind = K::Complex;
    auto real = [](const Constant& c) { return c.kind == K::Complex ? std::optional(c.real) : asDouble(c); };
    auto a = real(x), c = real(y);
    if (!a || !c) return {};
    double xi = x.kind == K::Complex ? x.imag : 0, yi = y.kind == K::Complex ? y.imag : 0;
    bool isAdd = op == ast::BinaryOp::Add;
    r.real = isAdd ? *a + *c : *a - *c;
    r.imag = isAdd ? xi + yi : xi - yi;
    return r;
  }
  if (x.kind == K::Int && y.kind == K::Int) {
    auto i = smallInt(x), j = smallInt(y);
    if (i && j) return foldIntegers(op, *i, *j);
    return {};
  }
  if (x.kind != K::Float && y.kind != K::Float) return {};
  auto a = asDouble(x), c = asDouble(y);
  if (!a || !c) return {};
  switch (op) {
    case ast::BinaryOp::Add: return ofFloat(*a + *c);
    case ast::BinaryOp::Sub: return ofFloat(*a - *c);
    case ast::BinaryOp::Mult: return ofFloat(*a * *c);
    case ast::BinaryOp::Div: if (*c == 0) return {}; return ofFloat(*a / *c);
    default: return {};
  }
}

}  // namespace

void FunctionLowerer::noteConst(ConstId id) {
  if (constSeen_.insert(id.v).second) consts_.push_back(id);
}

ValueId FunctionLowerer::integer(int64_t v) {
  if (Value::fitsInline(v)) return b.emit(0, Op::ConstInt, {}, {static_cast<uint64_t>(v)});
  return constant(ctx.in.constant(ofInt(v)));
}

ValueId FunctionLowerer::constantOf(ConstId id) {
  const Constant& c = ctx.m.constants[id.v];
  noteConst(id);
  switch (c.kind) {
    case K::None: return none();
    case K::True: return boolean(true);
    case K::False: return boolean(false);
    case K::Ellipsis: return b.emit(0, Op::ConstEllipsis);
    case K::NotImplemented: return b.emit(0, Op::ConstNotImplemented);
    case K::Int:
      if (auto i = smallInt(c); i && Value::fitsInline(*i)) return integer(*i);
      return constant(id);
    default: return constant(id);
  }
}

// These encodings are modules which nobody need import: who names one may use it.
ConstId FunctionLowerer::literal(const ast::ConstantValue& v) {
  if (v.kind == ConstantKind::Str)
    for (const char* encoding : {"idna", "undefined"})
      if (v.text == encoding) noteImport(std::string("encodings.") + encoding);
  return ctx.in.constant(fromLiteral(v));
}
ValueId FunctionLowerer::constantValue(const ast::ConstantValue& v) { return constantOf(literal(v)); }

std::optional<ConstId> FunctionLowerer::foldItems(const Seq<ast::Expr*>& elts, K kind) {
  Constant c;
  c.kind = kind;
  for (ast::Expr* e : elts) {
    if (!e) return {};
    auto item = foldConstant(*e);
    if (!item) return {};
    c.items.push_back(*item);
  }
  return ctx.in.constant(std::move(c));
}

std::optional<ConstId> FunctionLowerer::foldConstant(const ast::Expr& e) {
  switch (e.kind) {
    case ast::Kind::Constant: return literal(static_cast<const ast::Constant&>(e).value);
    case ast::Kind::Tuple: {
      const auto& t = static_cast<const ast::Tuple&>(e);
      if (t.ctx != ast::Context::Load) return {};
      return foldItems(t.elts, K::Tuple);
    }
    case ast::Kind::Name:
      if (static_cast<const ast::Name&>(e).id == ctx.scopes.names().debug) return ctx.in.constant(ofBool(ctx.options.asserts));
      return {};
    case ast::Kind::UnaryExpr: {
      const auto& u = static_cast<const ast::UnaryExpr&>(e);
      if (!u.operand || u.op == ast::UnaryOp::Not) return {};
      auto operand = foldConstant(*u.operand);
      if (!operand) return {};
      auto r = foldUnary(u.op, Constant(ctx.m.constants[operand->v]));
      return r ? std::optional(ctx.in.constant(std::move(*r))) : std::nullopt;
    }
    case ast::Kind::BinOp: {
      const auto& o = static_cast<const ast::BinOp&>(e);
      if (!o.left || !o.right) return {};
      // Only a chain's first operand can be deep; a constant on the right is looked at first.
      auto right = foldConstant(*o.right);
      if (!right) return {};
      auto left = foldConstant(*o.left);
      if (!left) return {};
      auto r = foldBinary(o.op, Constant(ctx.m.constants[left->v]), Constant(ctx.m.constants[right->v]));
      return r ? std::optional(ctx.in.constant(std::move(*r))) : std::nullopt;
    }
    default: return {};
  }
}

std::optional<bool> FunctionLowerer::constantTruth(const ast::Expr& e) {
  if (e.kind == ast::Kind::UnaryExpr && static_cast<const ast::UnaryExpr&>(e).op == ast::UnaryOp::Not) {
    const auto& u = static_cast<const ast::UnaryExpr&>(e);
    auto r = u.operand ? constantTruth(*u.operand) : std::nullopt;
    return r ? std::optional(!*r) : std::nullopt;
  }
  if (e.kind != ast::Kind::Constant && e.kind != ast::Kind::Name) return {};
  auto id = foldConstant(e);
  if (!id) return {};
  const Constant& c = ctx.m.constants[id->v];
  switch (c.kind) {
    case K::None: case K::False: return false;
    case K::True: case K::Ellipsis: return true;
    case K::Int: return c.text != "0";
    case K::Float: return c.real != 0;
    case K::Complex: return c.real != 0 || c.imag != 0;
    case K::Str: case K::Bytes: return !c.text.empty();
    case K::Tuple: case K::FrozenSet: return !c.items.empty();
    default: return {};
  }
}

ConstId FunctionLowerer::nameTuple(const std::vector<Identifier>& names) {
  Constant c;
  c.kind = K::Tuple;
  for (Identifier n : names) c.items.push_back(ctx.str(n.text()));
  return ctx.in.constant(std::move(c));
}

}  // namespace molt::lower
