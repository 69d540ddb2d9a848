// Binary, in-place and unary operators: dispatch over the operands' types.
#include "core/api.h"

namespace molt {

static constinit const char* const kSymbols[] = {
#define MOLT_BINARY(slot, sym, fwd, refl, inpl) sym,
#include "abi/slots.def"
};
static constinit const char* const kInplaceSymbols[] = {"+=", "-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "divmod()"};

static Value operandError(const char* symbol, Value a, Value b) {
  return raiseTypeError("unsupported operand type(s) for %s: '%T' and '%T'", symbol, a, b);
}

// bool has no slots of its own until it is ready, and its instances need no call of the type.
static Type* readyTypeOf(Value v) {
  Type* t = typeOf(v);
  if (t == &molt_type_bool && !(t->typeFlags & kTypeReady) && !typeReady(t)) fatal("bool cannot be made ready");
  return t;
}

// The slots of both types; the right one goes first if its type derives from the left one and differs in the slot.
static Value dispatch(BinaryOp op, Value a, Value b) {
  Type *ta = readyTypeOf(a), *tb = readyTypeOf(b);
  auto fa = ta->binary[int(op)];
  auto fb = ta == tb ? nullptr : tb->binary[int(op)];
  if (fb == fa) fb = nullptr;
  if (fa) {
    if (fb && isSubtype(tb, ta)) {
      Value r = fb(a, b);
      if (!r.isNotImplemented()) return r;
      fb = nullptr;
    }
    Value r = fa(a, b);
    if (!r.isNotImplemented()) return r;
  }
  return fb ? fb(a, b) : kNotImplemented;
}

static bool hasIndex(Value v) { return isInt(v) || typeOf(v)->unary[int(UnaryOp::Index)]; }

static Value repeatBy(Value (*repeat)(Value, Value), Value sequence, Value count) {
  if (!hasIndex(count)) return raiseTypeError("can't multiply sequence by non-int of type '%T'", count);
  return repeat(sequence, count);
}

// `+` and `*` of sequences, after the numeric slots.
static Value sequenceFallback(BinaryOp op, Value a, Value b, bool inplace) {
  Type *ta = typeOf(a), *tb = typeOf(b);
  if (op == BinaryOp::Add) {
    auto f = inplace && ta->inplaceConcat ? ta->inplaceConcat : ta->concat;
    if (f) return f(a, b);
  } else if (op == BinaryOp::Mul) {
    auto f = inplace && ta->inplaceRepeat ? ta->inplaceRepeat : ta->repeat;
    if (f) return repeatBy(f, a, b);
    if (tb->repeat) return repeatBy(tb->repeat, b, a);
  }
  return kNotImplemented;
}

Value binaryOp(BinaryOp op, Value a, Value b) {
  if (a.isInlineInt() && b.isInlineInt()) {  // 49-bit operands cannot overflow a sum
    if (op == BinaryOp::Add) return newInt(a.inlineInt() + b.inlineInt());
    if (op == BinaryOp::Sub) return newInt(a.inlineInt() - b.inlineInt());
  }
  Value r = dispatch(op, a, b);
  if (!r.isNotImplemented()) return r;
  r = sequenceFallback(op, a, b, false);
  if (!r.isNotImplemented()) return r;
  if (op == BinaryOp::RShift && typeOf(a) == &molt_type_builtin_function) {
    bool error = false;
    Ref name(getAttrOrNone0(a, "__name__", &error));
    if (error) return kNoValue;
    if (name && isStr(name) && strEqualsAscii(name.as<Str>(), "print")) {
      return raiseTypeError(
          "unsupported operand type(s) for >>: '%T' and '%T'. Did you mean \"print(<message>, file=<output_stream>)\"?", a, b);
    }
  }
  return operandError(kSymbols[int(op)], a, b);
}

Value inplaceOp(BinaryOp op, Value a, Value b) {
  if (a.isInlineInt() && b.isInlineInt()) {
    if (op == BinaryOp::Add) return newInt(a.inlineInt() + b.inlineInt());
    if (op == BinaryOp::Sub) return newInt(a.inlineInt() - b.inlineInt());
  }
  if (auto f = typeOf(a)->inplace[int(op)]) {
    Value r = f(a, b);
    if (!r.isNotImplemented()) return r;
  }
  Value r = dispatch(op, a, b);
  if (!r.isNotImplemented()) return r;
  r = sequenceFallback(op, a, b, true);
  if (!r.isNotImplemented()) return r;
  return operandError(kInplaceSymbols[int(op)], a, b);
}

Value power(Value a, Value b, Value mod) {
  if (!mod.bits || mod.isNone()) return binaryOp(BinaryOp::Pow, a, b);
  Type *ta = readyTypeOf(a), *tb = readyTypeOf(b), *tm = readyTypeOf(mod);
  auto fa = ta->pow3;
  auto fb = ta == tb ? nullptr : tb->pow3;
  if (fb == fa) fb = nullptr;
  Value r = kNotImplemented;
  if (fa) {
    if (fb && isSubtype(tb, ta)) {
      r = fb(a, b, mod);
      if (!r.isNotImplemented()) return r;
      fb = nullptr;
    }
    r = fa(a, b, mod);
    if (!r.isNotImplemented()) return r;
  }
  if (fb) {
    r = fb(a, b, mod);
    if (!r.isNotImplemented()) return r;
  }
  auto fm = tm->pow3;
  if (fm && fm != fa && fm != fb) {
    r = fm(a, b, mod);
    if (!r.isNotImplemented()) return r;
  }
  return raiseTypeError("unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", a, b, mod);
}

bool indexValue(Value v, Value* out);

Value unaryOp(UnaryOp op, Value a) {
  if (op == UnaryOp::Index) {
    Value r;
    return indexValue(a, &r) ? r : kNoValue;
  }
  if (auto f = readyTypeOf(a)->unary[int(op)]) return f(a);
  switch (op) {
    case UnaryOp::Neg: return raiseTypeError("bad operand type for unary -: '%T'", a);
    case UnaryOp::Pos: return raiseTypeError("bad operand type for unary +: '%T'", a);
    case UnaryOp::Invert: return raiseTypeError("bad operand type for unary ~: '%T'", a);
    case UnaryOp::Abs: return raiseTypeError("bad operand type for abs(): '%T'", a);
    case UnaryOp::Int: return raiseTypeError("int() argument must be a string, a bytes-like object or a real number, not '%T'", a);
    case UnaryOp::Float: return raiseTypeError("float() argument must be a string or a real number, not '%T'", a);
    default: return kNoValue;
  }
}

// An exact or derived int by __index__, owned.
static Value indexOf(Value v) {
  if (isInt(v)) return retained(v);
  return unaryOp(UnaryOp::Index, v);
}

bool indexAsI64(Value v, int64_t* out, Type* overflow) {
  if (v.isInlineInt()) {
    *out = v.inlineInt();
    return true;
  }
  Ref n(indexOf(v));
  if (!n) return false;
  if (intAsI64NoRaise(n, out)) return true;
  if (!overflow) {
    *out = intSign(n) < 0 ? INT64_MIN : INT64_MAX;
    return true;
  }
  return raise(overflow, "cannot fit '%T' into an index-sized integer", v);
}

bool intAsSize(Value v, int64_t* out) {
  if (!isInt(v)) return raiseTypeError("an integer is required");
  if (intAsI64NoRaise(v, out)) return true;
  return raise(&molt_exc_OverflowError, "Python int too large to convert to C ssize_t");
}

bool indexAsSize(Value v, int64_t* out, const char* what) {
  if (v.isInlineInt()) {
    *out = v.inlineInt();
    return true;
  }
  Ref n(indexOf(v));
  if (!n) return false;
  if (intAsI64NoRaise(n, out)) return true;
  if (what) return raise(&molt_exc_OverflowError, "%s", what);
  return raise(&molt_exc_OverflowError, "Python int too large to convert to C ssize_t");
}

}  // namespace molt
