// Rich comparison, truth and hashing.
#include "core/api.h"

namespace molt {

static constinit const char* const kCompareSymbols[] = {
#define MOLT_COMPARE(slot, sym, dunder) sym,
#include "abi/slots.def"
};
// The operation that b answers for a's.
static constinit const CompareOp kSwapped[] = {CompareOp::Gt, CompareOp::Ge, CompareOp::Eq,
                                               CompareOp::Ne, CompareOp::Lt, CompareOp::Le};

template <class T>
static bool holds(T a, T b, CompareOp op) {
  switch (op) {
    case CompareOp::Lt: return a < b;
    case CompareOp::Le: return a <= b;
    case CompareOp::Eq: return a == b;
    case CompareOp::Ne: return a != b;
    case CompareOp::Gt: return a > b;
    default: return a >= b;
  }
}

Value compare(Value a, Value b, CompareOp op) {
  if (a.isInlineInt() && b.isInlineInt()) return Value::fromBool(holds(a.inlineInt(), b.inlineInt(), op));
  if (a.isDouble() && b.isDouble()) return Value::fromBool(holds(a.asDouble(), b.asDouble(), op));
  if (!stackCheck()) return kNoValue;
  Type *ta = typeOf(a), *tb = typeOf(b);
  if (a.isBool() && !ta->compare && !typeReady(ta)) return kNoValue;
  bool reversed = false;
  if (ta != tb && tb->compare && isSubtype(tb, ta)) {
    reversed = true;
    Value r = tb->compare(b, a, kSwapped[int(op)]);
    if (!r.isNotImplemented()) return r;
  }
  if (ta->compare) {
    Value r = ta->compare(a, b, op);
    if (!r.isNotImplemented()) return r;
  }
  if (!reversed && tb->compare) {
    Value r = tb->compare(b, a, kSwapped[int(op)]);
    if (!r.isNotImplemented()) return r;
  }
  if (op == CompareOp::Eq) return Value::fromBool(a == b);
  if (op == CompareOp::Ne) return Value::fromBool(!(a == b));
  return raiseTypeError("'%s' not supported between instances of '%T' and '%T'", kCompareSymbols[int(op)], a, b);
}

int compareBool(Value a, Value b, CompareOp op) {
  if (a == b) {  // identity implies equality in containers
    if (op == CompareOp::Eq) return 1;
    if (op == CompareOp::Ne) return 0;
  }
  Value r = compare(a, b, op);
  if (r.isBool()) return r.isTrue();
  if (!r.bits) return -1;
  int t = isTrue(r);
  decref(r);
  return t;
}

int isTrue(Value v) {
  if (v.isBool()) return v.isTrue();
  if (v.isNone()) return 0;
  if (v.isInlineInt()) return v.inlineInt() != 0;
  if (v.isDouble()) return v.asDouble() != 0;
  Type* t = typeOf(v);
  if (t->boolean) return t->boolean(v);
  if (t->length) {
    int64_t n = t->length(v);
    return n < 0 ? -1 : n > 0;
  }
  return 1;
}

int64_t hashUnhashable(Value v) { return raiseTypeError("unhashable type: '%T'", v); }

int64_t hashOf(Value v) {
  Type* t = typeOf(v);
  if (!t->hash) {
    if (!(t->typeFlags & kTypeReady) && !typeReady(t)) return -1;
    if (!t->hash) return hashUnhashable(v);
  }
  return t->hash(v);
}

}  // namespace molt
