// Source text of an expression, as CPython stores annotations under `from __future__ import annotations`.
#include <cmath>

#include "lower.h"

namespace molt::lower {

using namespace ast;

namespace {

// How tightly an operand must bind to stand without parentheses.
enum Level { kTuple, kTest, kOr, kAnd, kNot, kCompare, kExpr, kBitOr = kExpr, kBitXor, kBitAnd, kShift, kArith, kTerm, kFactor, kPower, kAwait, kAtom };

class Unparser {
 public:
  std::string out;

  void expr(const Expr* e, int level) {
    if (!e || depth_ > 5000) return;
    depth_++;
    one(*e, level);
    depth_--;
  }

 private:
  template <class F>
  void grouped(bool parens, F&& f) {
    if (parens) out += '(';
    f();
    if (parens) out += ')';
  }
  void list(const Seq<Expr*>& items, int level = kTest) {
    for (size_t i = 0; i < items.size(); i++) {
      if (i) out += ", ";
      expr(items[i], level);
    }
  }
  void name(Identifier n) { out += n.text(); }

  void one(const Expr& e, int level) {
    switch (e.kind) {
      case Kind::Constant: constant(static_cast<const Constant&>(e)); break;
      case Kind::Name: name(static_cast<const Name&>(e).id); break;
      case Kind::BoolExpr: {
        const auto& x = static_cast<const BoolExpr&>(e);
        int own = x.op == BoolOp::And ? kAnd : kOr;
        grouped(level > own, [&] {
          for (size_t i = 0; i < x.values.size(); i++) {
            if (i) out += x.op == BoolOp::And ? " and " : " or ";
            expr(x.values[i], own + 1);
          }
        });
        break;
      }
      case Kind::NamedExpr: {
        const auto& x = static_cast<const NamedExpr&>(e);
        grouped(level > kTuple, [&] {
          expr(x.target, kAtom);
          out += " := ";
          expr(x.value, kAtom);
        });
        break;
      }
      case Kind::BinOp: binary(static_cast<const BinOp&>(e), level); break;
      case Kind::UnaryExpr: {
        const auto& x = static_cast<const UnaryExpr&>(e);
        int own = x.op == ast::UnaryOp::Not ? kNot : kFactor;
        grouped(level > own, [&] {
          out += x.op == ast::UnaryOp::Not ? "not " : symbol(x.op);
          expr(x.operand, own);
        });
        break;
      }
      case Kind::Lambda: {
        const auto& x = static_cast<const Lambda&>(e);
        grouped(level > kTest, [&] {
          bool hasPositional = x.args && (!x.args->posonlyargs.empty() || !x.args->args.empty());
          out += hasPositional ? "lambda " : "lambda";
          if (x.args) arguments(*x.args);
          out += ": ";
          expr(x.body, kTest);
        });
        break;
      }
      case Kind::IfExp: {
        const auto& x = static_cast<const IfExp&>(e);
        grouped(level > kTest, [&] {
          expr(x.body, kTest + 1);
          out += " if ";
          expr(x.test, kTest + 1);
          out += " else ";
          expr(x.orelse, kTest);
        });
        break;
      }
      case Kind::Dict: {
        const auto& x = static_cast<const Dict&>(e);
        out += '{';
        for (size_t i = 0; i < x.values.size(); i++) {
          if (i) out += ", ";
          const Expr* key = i < x.keys.size() ? x.keys[i] : nullptr;
          if (key) {
            expr(key, kTest);
            out += ": ";
            expr(x.values[i], kTest);
          } else {
            out += "**";
            expr(x.values[i], kExpr);
          }
        }
        out += '}';
        break;
      }
      case Kind::Set:
        out += '{';
        list(static_cast<const ast::Set&>(e).elts);
        out += '}';
        break;
      case Kind::ListComp: {
        const auto& x = static_cast<const ListComp&>(e);
        comprehension('[', ']', x.elt, nullptr, x.generators);
        break;
      }
      case Kind::SetComp: {
        const auto& x = static_cast<const SetComp&>(e);
        comprehension('{', '}', x.elt, nullptr, x.generators);
        break;
      }
      case Kind::DictComp: {
        const auto& x = static_cast<const DictComp&>(e);
        comprehension('{', '}', x.key, x.value, x.generators);
        break;
      }
      case Kind::GeneratorExp: {
        const auto& x = static_cast<const GeneratorExp&>(e);
        comprehension('(', ')', x.elt, nullptr, x.generators);
        break;
      }
      case Kind::Await:
        grouped(level > kAwait, [&] {
          out += "await ";
          expr(static_cast<const Await&>(e).value, kAtom);
        });
        break;
      case Kind::Yield:
        out += '(';
        out += "yield";
        if (auto* v = static_cast<const Yield&>(e).value) {
          out += ' ';
          expr(v, kTest);
        }
        out += ')';
        break;
      case Kind::YieldFrom:
        out += "(yield from ";
        expr(static_cast<const YieldFrom&>(e).value, kTest);
        out += ')';
        break;
      case Kind::Compare: {
        const auto& x = static_cast<const Compare&>(e);
        grouped(level > kCompare, [&] {
          expr(x.left, kCompare + 1);
          for (size_t i = 0; i < x.ops.size() && i < x.comparators.size(); i++) {
            out += ' ';
            out += symbol(x.ops[i]);
            out += ' ';
            expr(x.comparators[i], kCompare + 1);
          }
        });
        break;
      }
      case Kind::Call: call(static_cast<const Call&>(e)); break;
      case Kind::JoinedStr:
      case Kind::FormattedValue:
      case Kind::TemplateStr:
      case Kind::Interpolation: {
        Unparser inner;
        inner.fstring(e, false);
        out += e.kind == Kind::TemplateStr || e.kind == Kind::Interpolation ? 't' : 'f';
        out += reprStr(inner.out, &isShown);
        break;
      }
      case Kind::Attribute: {
        const auto& x = static_cast<const Attribute&>(e);
        expr(x.value, kAtom);
        auto* c = tryAs<Constant>(static_cast<const Node*>(x.value));
        bool isInt = c && (c->value.kind == ConstantKind::Int || c->value.kind == ConstantKind::BigInt);
        out += isInt ? " ." : ".";
        name(x.attr);
        break;
      }
      case Kind::Subscript: {
        const auto& x = static_cast<const Subscript&>(e);
        expr(x.value, kAtom);
        out += '[';
        expr(x.slice, kTuple);
        out += ']';
        break;
      }
      case Kind::Starred:
        out += '*';
        expr(static_cast<const Starred&>(e).value, kExpr);
        break;
      case Kind::List:
        out += '[';
        list(static_cast<const List&>(e).elts);
        out += ']';
        break;
      case Kind::Tuple: {
        const auto& x = static_cast<const Tuple&>(e);
        if (x.elts.empty()) {
          out += "()";
          break;
        }
        grouped(level > kTuple, [&] {
          list(x.elts);
          if (x.elts.size() == 1) out += ',';
        });
        break;
      }
      case Kind::Slice: {
        const auto& x = static_cast<const Slice&>(e);
        expr(x.lower, kTest);
        out += ':';
        expr(x.upper, kTest);
        if (x.step) {
          out += ':';
          expr(x.step, kTest);
        }
        break;
      }
      default: break;
    }
  }

  // str.isprintable() up to characters that no annotation holds.
  static bool isShown(char32_t c) {
    if (c < 0xa1 || c == 0xad || (c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f)) return false;
    if ((c >= 0x205f && c <= 0x206f) || c == 0x3000 || (c >= 0xd800 && c <= 0xf8ff) || c == 0xfeff) return false;
    if (c >= 0xfff0 && c <= 0xfffb) return false;
    return c < 0x10000 || (c >= 0x10100 && c < 0x10a00) || (c >= 0x1d000 && c < 0x1fb00) || (c >= 0x20000 && c < 0x2fa20);
  }

  static std::string infinite(std::string text) {
    // 1e400 parses back to what inf does not.
    for (size_t at = text.find("inf"); at != std::string::npos; at = text.find("inf", at + 5)) text.replace(at, 3, "1e309");
    return text;
  }

  void constant(const Constant& c) {
    const ConstantValue& v = c.value;
    switch (v.kind) {
      case ConstantKind::None: out += "None"; break;
      case ConstantKind::True: out += "True"; break;
      case ConstantKind::False: out += "False"; break;
      case ConstantKind::Ellipsis: out += "..."; break;
      case ConstantKind::Int: out += std::to_string(v.integer); break;
      case ConstantKind::BigInt: out += hexToDecimal(v.text); break;
      case ConstantKind::Float: out += infinite(reprFloat(v.number)); break;
      case ConstantKind::Complex: {
        std::string text = infinite(reprFloat(v.number));
        if (text.ends_with(".0")) text.resize(text.size() - 2);
        out += text + "j";
        break;
      }
      case ConstantKind::Str:
        if (c.string_kind) out += c.string_kind.view();
        out += reprStr(v.text, &isShown);
        break;
      case ConstantKind::Bytes: out += reprBytes(v.text); break;
    }
  }

  void binary(const BinOp& x, int level) {
    int own = kArith;
    bool isRight = false;
    std::string_view op = symbol(x.op);
    switch (x.op) {
      case ast::BinaryOp::Add: case ast::BinaryOp::Sub: own = kArith; break;
      case ast::BinaryOp::LShift: case ast::BinaryOp::RShift: own = kShift; break;
      case ast::BinaryOp::BitOr: own = kBitOr; break;
      case ast::BinaryOp::BitXor: own = kBitXor; break;
      case ast::BinaryOp::BitAnd: own = kBitAnd; break;
      case ast::BinaryOp::Pow:
        own = kPower;
        isRight = true;
        break;
      default: own = kTerm; break;
    }
    grouped(level > own, [&] {
      expr(x.left, own + (isRight ? 1 : 0));
      out += ' ';
      out += op;
      out += ' ';
      expr(x.right, own + (isRight ? 0 : 1));
    });
  }

  void argument(const Arg* a) {
    if (!a) return;
    name(a->arg);
    if (a->annotation) {
      out += ": ";
      expr(a->annotation, kTest);
    }
  }

  void arguments(const Arguments& args) {
    bool first = true;
    auto comma = [&] {
      if (!first) out += ", ";
      first = false;
    };
    size_t positional = args.posonlyargs.size() + args.args.size();
    for (size_t i = 0; i < positional; i++) {
      comma();
      argument(i < args.posonlyargs.size() ? args.posonlyargs[i] : args.args[i - args.posonlyargs.size()]);
      size_t withoutDefault = positional - std::min<size_t>(positional, args.defaults.size());
      if (i >= withoutDefault) {
        out += '=';
        expr(args.defaults[i - withoutDefault], kTest);
      }
      if (i + 1 == args.posonlyargs.size()) out += ", /";
    }
    if (args.vararg || !args.kwonlyargs.empty()) {
      comma();
      out += '*';
      argument(args.vararg);
    }
    for (size_t i = 0; i < args.kwonlyargs.size(); i++) {
      comma();
      argument(args.kwonlyargs[i]);
      if (i < args.kw_defaults.size() && args.kw_defaults[i]) {
        out += '=';
        expr(args.kw_defaults[i], kTest);
      }
    }
    if (args.kwarg) {
      comma();
      out += "**";
      argument(args.kwarg);
    }
  }

  void call(const Call& x) {
    expr(x.func, kAtom);
    if (x.args.size() == 1 && x.keywords.empty() && x.args[0] && x.args[0]->kind == Kind::GeneratorExp) {
      expr(x.args[0], kTest);
      return;
    }
    out += '(';
    bool first = true;
    for (const Expr* a : x.args) {
      if (!first) out += ", ";
      first = false;
      expr(a, kTest);
    }
    for (const Keyword* k : x.keywords) {
      if (!k) continue;
      if (!first) out += ", ";
      first = false;
      if (k->arg) {
        name(k->arg);
        out += '=';
      } else {
        out += "**";
      }
      expr(k->value, kTest);
    }
    out += ')';
  }

  void comprehension(char open, char close, const Expr* key, const Expr* value, const Seq<Comprehension*>& generators) {
    out += open;
    expr(key, kTest);
    if (value) {
      out += ": ";
      expr(value, kTest);
    }
    for (const Comprehension* g : generators) {
      if (!g) continue;
      out += g->is_async ? " async for " : " for ";
      expr(g->target, kTuple);
      out += " in ";
      expr(g->iter, kTest + 1);
      for (const Expr* test : g->ifs) {
        out += " if ";
        expr(test, kTest + 1);
      }
    }
    out += close;
  }

  void escaped(std::string_view text) {
    for (char c : text) {
      out += c;
      if (c == '{' || c == '}') out += c;
    }
  }

  void fstring(const Expr& e, bool isSpec) {
    switch (e.kind) {
      case Kind::Constant: escaped(static_cast<const Constant&>(e).value.text); break;
      case Kind::JoinedStr:
        for (const Expr* x : static_cast<const JoinedStr&>(e).values)
          if (x) fstring(*x, isSpec);
        break;
      case Kind::TemplateStr:
        for (const Expr* x : static_cast<const TemplateStr&>(e).values)
          if (x) fstring(*x, isSpec);
        break;
      case Kind::FormattedValue: {
        const auto& x = static_cast<const FormattedValue&>(e);
        field(x.value, x.conversion, x.format_spec);
        break;
      }
      case Kind::Interpolation: {
        const auto& x = static_cast<const Interpolation&>(e);
        field(x.value, x.conversion, x.format_spec);
        break;
      }
      default: break;
    }
  }

  void field(const Expr* value, int conversion, const Expr* spec) {
    Unparser inner;
    inner.expr(value, kTest + 1);
    out += inner.out.starts_with("{") ? "{ " : "{";
    out += inner.out;
    if (conversion > 0) {
      out += '!';
      out += static_cast<char>(conversion);
    }
    if (spec) {
      out += ':';
      fstring(*spec, true);
    }
    out += '}';
  }

  int depth_ = 0;
};

}  // namespace

std::string unparse(const Expr& e) {
  Unparser u;
  u.expr(&e, kTest);
  return u.out;
}

}  // namespace molt::lower
