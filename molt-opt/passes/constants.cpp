// constants: evaluates operators on constants where the result fits and nothing can raise: arithmetic and comparison of
// small ints, logic of bools, truth of constants, concatenation of short strings, tuples of constants.
#include <optional>

#include "abi/value.h"
#include "ir/edit.h"
#include "pass.h"

namespace molt::opt {
using namespace ir;

namespace {

constexpr size_t kLongestText = 4096;

class Folder {
 public:
  Folder(PassContext& context, Function& f) : context_(context), f_(f), def_(f.values.size()) {}

  void run() {
    Cfg cfg(f_);
    uint64_t folded = 0;
    for (BlockId b : cfg.order)
      for (Inst& i : f_[b].insts) {
        if (!i.result.valid()) continue;
        // An op with an explicit check keeps it, and so does one that is said to fail always: only others are replaced.
        const Inst* next = &i == &f_[b].insts.back() ? nullptr : &i + 1;
        bool checked = next && (isCheck(next->op) || next->op == Op::Unwind);
        if (!checked && fold(i)) ++folded;
        switch (i.op) {
          case Op::ConstInt:
          case Op::ConstBool:
          case Op::ConstNone:
          case Op::ConstEllipsis:
          case Op::Const:
          case Op::ConstI1: def_[i.result.v] = {i.op, i.attrs.empty() ? 0 : i.attrs[0]}; break;
          default: break;
        }
      }
    context_.count("constants.folded", folded);
  }

 private:
  struct Known {
    Op op = Op::Unreachable;
    uint64_t attr = 0;
  };
  std::optional<int64_t> integer(ValueId v) const {
    const Known& k = def_[v.v];
    if (k.op == Op::ConstInt) return static_cast<int64_t>(k.attr);
    return std::nullopt;
  }
  const Constant* constant(ValueId v) const {
    const Known& k = def_[v.v];
    return k.op == Op::Const ? &context_.m.constants[k.attr] : nullptr;
  }
  static void become(Inst& i, Op op, std::initializer_list<uint64_t> attrs) {
    i.op = op;
    i.args.clear();
    i.attrs = attrs;
  }
  bool becomeInt(Inst& i, int64_t v) {
    if (!Value::fitsInline(v)) return false;
    become(i, Op::ConstInt, {static_cast<uint64_t>(v)});
    return true;
  }

  bool fold(Inst& i) {
    switch (i.op) {
      case Op::Binary: return foldBinary(i);
      case Op::Unary:
        if (auto a = integer(i.args[0])) {
          if (i.attrs[0] == static_cast<uint64_t>(UnaryOp::Neg)) return becomeInt(i, -*a);
          if (i.attrs[0] == static_cast<uint64_t>(UnaryOp::Pos)) return becomeInt(i, *a);
          if (i.attrs[0] == static_cast<uint64_t>(UnaryOp::Invert)) return becomeInt(i, ~*a);
        }
        return false;
      case Op::Compare:
      case Op::CompareTrue: {
        auto a = integer(i.args[0]), b = integer(i.args[1]);
        if (!a || !b) return false;
        bool r = false;
        switch (static_cast<CompareOp>(i.attrs[0])) {
          case CompareOp::Lt: r = *a < *b; break;
          case CompareOp::Le: r = *a <= *b; break;
          case CompareOp::Eq: r = *a == *b; break;
          case CompareOp::Ne: r = *a != *b; break;
          case CompareOp::Gt: r = *a > *b; break;
          case CompareOp::Ge: r = *a >= *b; break;
          default: return false;
        }
        become(i, i.op == Op::Compare ? Op::ConstBool : Op::ConstI1, {r});
        return true;
      }
      case Op::IsTrue: {
        const Known& k = def_[i.args[0].v];
        bool r;
        if (k.op == Op::ConstInt || k.op == Op::ConstBool) r = k.attr != 0;
        else if (k.op == Op::ConstNone) r = false;
        else if (k.op == Op::ConstEllipsis) r = true;
        else if (const Constant* c = constant(i.args[0])) {
          switch (c->kind) {
            case Constant::Kind::Str:
            case Constant::Kind::Bytes: r = !c->text.empty(); break;
            case Constant::Kind::Int: r = c->text != "0"; break;
            case Constant::Kind::Float: r = c->real != 0; break;
            case Constant::Kind::Tuple: r = !c->items.empty(); break;
            default: return false;
          }
        } else return false;
        become(i, Op::ConstI1, {r});
        return true;
      }
      case Op::NotI1:
        if (def_[i.args[0].v].op == Op::ConstI1) {
          become(i, Op::ConstI1, {!def_[i.args[0].v].attr});
          return true;
        }
        return false;
      case Op::BuildTuple: return foldTuple(i);
      default: return false;
    }
  }

  bool foldBinary(Inst& i) {
    auto op = static_cast<BinaryOp>(i.attrs[0]);
    auto a = integer(i.args[0]), b = integer(i.args[1]);
    if (a && b) {
      int64_t r = 0;
      switch (op) {
        case BinaryOp::Add: return becomeInt(i, *a + *b);
        case BinaryOp::Sub: return becomeInt(i, *a - *b);
        case BinaryOp::Mul: return !__builtin_mul_overflow(*a, *b, &r) && becomeInt(i, r);
        case BinaryOp::And: return becomeInt(i, *a & *b);
        case BinaryOp::Or: return becomeInt(i, *a | *b);
        case BinaryOp::Xor: return becomeInt(i, *a ^ *b);
        case BinaryOp::LShift:
          return *b >= 0 && *b < 48 && !__builtin_mul_overflow(*a, int64_t{1} << *b, &r) && becomeInt(i, r);
        case BinaryOp::RShift: return *b >= 0 && becomeInt(i, *b > 63 ? (*a < 0 ? -1 : 0) : *a >> *b);
        case BinaryOp::FloorDiv:
        case BinaryOp::Mod: {
          if (*b == 0) return false;
          int64_t q = *a / *b, m = *a % *b;
          if (m != 0 && (m < 0) != (*b < 0)) {
            --q;
            m += *b;
          }
          return becomeInt(i, op == BinaryOp::FloorDiv ? q : m);
        }
        case BinaryOp::Pow: {
          if (*b < 0 || *b > 64) return false;
          r = 1;
          for (int64_t n = 0; n < *b; ++n)
            if (__builtin_mul_overflow(r, *a, &r)) return false;
          return becomeInt(i, r);
        }
        default: return false;
      }
    }
    const Constant *x = constant(i.args[0]), *y = constant(i.args[1]);
    if (op == BinaryOp::Add && x && y && x->kind == y->kind &&
        (x->kind == Constant::Kind::Str || x->kind == Constant::Kind::Bytes) && x->text.size() + y->text.size() <= kLongestText) {
      // Two halves of a surrogate pair would change their meaning when joined as bytes.
      if (x->kind == Constant::Kind::Str && x->text.size() >= 3 && static_cast<unsigned char>(x->text[x->text.size() - 3]) == 0xed) return false;
      Constant c;
      c.kind = x->kind;
      c.text = x->text + y->text;
      become(i, Op::Const, {context_.interner.constant(std::move(c)).v});
      return true;
    }
    return false;
  }

  bool foldTuple(Inst& i) {
    if (i.args.size() > 256) return false;
    Constant tuple;
    tuple.kind = Constant::Kind::Tuple;
    for (ValueId v : i.args) {
      const Known& k = def_[v.v];
      Constant c;
      switch (k.op) {
        case Op::ConstInt:
          c.kind = Constant::Kind::Int;
          c.text = std::to_string(static_cast<int64_t>(k.attr));
          break;
        case Op::ConstBool: c.kind = k.attr ? Constant::Kind::True : Constant::Kind::False; break;
        case Op::ConstNone: c.kind = Constant::Kind::None; break;
        case Op::ConstEllipsis: c.kind = Constant::Kind::Ellipsis; break;
        case Op::Const: tuple.items.push_back({static_cast<uint32_t>(k.attr)}); continue;
        default: return false;
      }
      tuple.items.push_back(context_.interner.constant(std::move(c)));
    }
    become(i, Op::Const, {context_.interner.constant(std::move(tuple)).v});
    return true;
  }

  PassContext& context_;
  Function& f_;
  std::vector<Known> def_;
};

}  // namespace

void foldConstants(PassContext& context, Function& f) { Folder(context, f).run(); }

}  // namespace molt::opt
