// Length, items and membership of any object.
#include "core/api.h"

namespace molt {

int64_t lengthOf(Value v) {
  if (auto f = typeOf(v)->length) return f(v);
  return raiseTypeError("object of type '%T' has no len()", v);
}

int64_t lengthHint(Value v, int64_t dflt) {
  if (auto f = typeOf(v)->length) {
    int64_t n = f(v);
    if (n >= 0 || !pendingIs(&molt_exc_TypeError)) return n;
    clearPending();
  }
  bool error = false;
  Ref method(lookupSpecial(v, "__length_hint__", &error));
  if (!method) return error ? -1 : dflt;
  Ref r(call0(method));
  if (!r) {
    if (!pendingIs(&molt_exc_TypeError)) return -1;
    clearPending();
    return dflt;
  }
  if (r.get().isNotImplemented()) return dflt;
  if (!isInt(r)) return raiseTypeError("__length_hint__ must be an integer, not %T", r.get());
  int64_t n;
  if (!intAsI64(r, &n)) return -1;
  if (n < 0) return raiseValueError("__length_hint__() should return >= 0");
  return n;
}

Value getItem(Value o, Value key) {
  if (auto f = typeOf(o)->getItem) return f(o, key);
  if (isTypeObject(o)) {
    if (asType(o) == &molt_type_type) return newGenericAlias(o, key);
    bool error = false;
    Ref method(getAttrOrNone0(o, "__class_getitem__", &error));
    if (error) return kNoValue;
    if (method && !method.get().isNone()) return call1(method, key);
    return raiseTypeError("type '%N' is not subscriptable", asType(o));
  }
  return raiseTypeError("'%T' object is not subscriptable", o);
}

bool setItem(Value o, Value key, Value v) {
  if (auto f = typeOf(o)->setItem) return f(o, key, v);
  if (v.bits) return raiseTypeError("'%T' object does not support item assignment", o);
  Type* t = typeOf(o);
  bool sequence = t->length || t->contains || t->getItem || (t->typeFlags & kTypeHeap);
  bool position = isInt(key) || typeOf(key)->unary[static_cast<int>(UnaryOp::Index)];
  return raiseTypeError(sequence && position ? "'%T' object doesn't support item deletion" : "'%T' object does not support item deletion", o);
}

Value searchIter(Value o) {
  Value it = getIter(o);
  if (it.bits || !pendingIs(&molt_exc_TypeError)) return it;
  clearPending();
  return raiseTypeError("argument of type '%T' is not iterable", o);
}

int containsItem(Value o, Value item) {
  Type* t = typeOf(o);
  if (t->contains) return t->contains(o, item);
  Ref it(searchIter(o));
  if (!it) return -1;
  for (;;) {
    Ref v(iterNext(it));
    if (!v) return -1;
    if (v.get().isStop()) return 0;
    int r = equals(v, item);
    if (r) return r;
  }
}

}  // namespace molt
