// Helpers that the container types share: argument checks, repr and comparison of sequences.
#include "types/container/container.h"

#include "types/container/iterators.h"

namespace molt {

bool noKeywords(const char* name, Value kwnames) {
  if (hasKeywords(kwnames)) return raiseTypeError("%s() takes no keyword arguments", name);
  return true;
}

bool countArgs(const char* name, int64_t nargs, int64_t min, int64_t max) {
  if (nargs >= min && nargs <= max) return true;
  int64_t bound = nargs < min ? min : max;
  const char* how = min == max ? "" : nargs < min ? "at least " : "at most ";
  return raiseTypeError("%s expected %s%z argument%s, got %z", name, how, bound, bound == 1 ? "" : "s", nargs);
}

void visitValue(Value v, VisitFn visit, void* arg) {
  if (v.isObject()) visit(v, arg);
}

bool clampedIndexArg(Value v, int64_t* out) {
  if (v.isInlineInt()) {
    *out = v.inlineInt();
    return true;
  }
  if (!isInt(v) && !typeOf(v)->unary[int(UnaryOp::Index)]) {
    return raiseTypeError("slice indices must be integers or have an __index__ method");
  }
  return indexAsI64(v, out, nullptr);
}

Value containerClassGetItem(const Value* args) { return newGenericAlias(args[0], args[1]); }

Value reprSequence(Value self, const char* open, const char* close, bool tupleComma) {
  bool recursive = false;
  if (!reprEnter(self, &recursive)) return kNoValue;
  StrBuilder b;
  b.ascii(open);
  if (recursive) {
    b.ascii("...");
    b.ascii(close);
    return b.finish();
  }
  Value result = kNoValue;
  Value* items;
  int64_t n = 0;
  for (int64_t i = 0; sequenceItems(self, &items, &n) && i < n; ++i) {
    Ref item = Ref::borrow(items[i]);
    if (i) b.ascii(", ");
    Ref r(reprOf(item));
    if (!r) goto done;
    b.str(r.get());
  }
  if (tupleComma && n == 1) b.put(',');
  b.ascii(close);
  result = b.finish();
done:
  reprLeave(self);
  return result;
}

static bool orderHolds(int64_t a, int64_t b, CompareOp op) {
  switch (op) {
    case CompareOp::Lt: return a < b;
    case CompareOp::Le: return a <= b;
    case CompareOp::Eq: return a == b;
    case CompareOp::Ne: return a != b;
    case CompareOp::Gt: return a > b;
    default: return a >= b;
  }
}

int plainEquals(Value a, Value b) {
  if (a.isInlineInt() && b.isInlineInt()) return a == b;
  if (a.isDouble() && b.isDouble()) return a.asDouble() == b.asDouble();
  if (isExactStr(a) && isExactStr(b)) return strEquals(asStr(a), asStr(b));
  return -1;
}

int plainLess(Value a, Value b) {
  if (a.isInlineInt() && b.isInlineInt()) return a.inlineInt() < b.inlineInt();
  if (a.isDouble() && b.isDouble()) return a.asDouble() < b.asDouble();
  if (!a.isObject() || !b.isObject() || a.object()->type != b.object()->type) return -1;
  if (a.object()->type == &molt_type_str) return strCompare(asStr(a), asStr(b)) < 0;
  if (a.object()->type != &molt_type_tuple) return -1;
  Tuple *x = asTuple(a), *y = asTuple(b);
  int64_t n = x->length < y->length ? x->length : y->length;
  for (int64_t i = 0; i < n; ++i) {
    Value p = x->items()[i], q = y->items()[i];
    if (p == q) continue;  // identity implies equality in containers
    int same = plainEquals(p, q);
    if (same < 0) return -1;
    if (!same) return plainLess(p, q);
  }
  return x->length < y->length;
}

Value compareSequences(Value a, Value b, CompareOp op) {
  Value *x, *y;
  int64_t n = 0, m = 0;
  sequenceItems(a, &x, &n);
  sequenceItems(b, &y, &m);
  if (n != m && isList(a) && (op == CompareOp::Eq || op == CompareOp::Ne)) return Value::fromBool(op == CompareOp::Ne);
  int64_t i = 0;
  for (; i < n && i < m; ++i) {
    if (!(x[i] == y[i])) {
      int plain = plainEquals(x[i], y[i]);
      if (plain > 0) continue;
      Ref p = Ref::borrow(x[i]), q = Ref::borrow(y[i]);
      int same = plain == 0 ? 0 : compareBool(p, q, CompareOp::Eq);
      if (same < 0) return kNoValue;
      if (!same) {
        sequenceItems(a, &x, &n);
        sequenceItems(b, &y, &m);
        if (i >= n || i >= m) break;  // the comparison took away what it compared
        if (op == CompareOp::Eq) return kFalse;
        if (op == CompareOp::Ne) return kTrue;
        return compare(p, q, op);
      }
    }
    sequenceItems(a, &x, &n);
    sequenceItems(b, &y, &m);
  }
  return Value::fromBool(orderHolds(n, m, op));
}

}  // namespace molt
