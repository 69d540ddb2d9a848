// weakref.proxy: every operation goes to the referent, or raises ReferenceError once it is gone.
#include "error/exception.h"
#include "gc/gc.h"

namespace molt {


static bool isProxy(Value v) { return isExact(v, &molt_type_weakproxy) || isExact(v, &molt_type_weakcallableproxy); }

// The referent, owned; 0 with ReferenceError. Anything that is no proxy stands for itself.
static Ref unwrap(Value v) {
  if (!isProxy(v)) return Ref::borrow(v);
  Value t = weakrefTarget(static_cast<WeakRef*>(v.object()));
  if (!t.bits) {
    raise(&molt_exc_ReferenceError, "weakly-referenced object no longer exists");
    return Ref();
  }
  return Ref::borrow(t);
}

static void proxyDealloc(Object* o) {
  auto* w = static_cast<WeakRef*>(o);
  killWeakref(w);
  Value callback = w->callback;
  w->callback = kNoValue;
  decref(callback);
  freeObject(o);
}
static void proxyTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<WeakRef*>(o)->callback, arg); }

static Value proxyRepr(Value v) {
  Value t = weakrefTarget(static_cast<WeakRef*>(v.object()));
  return formatStr("<weakproxy at %z to %T at %z>", static_cast<int64_t>(v.bits), t.bits ? t : kNone, static_cast<int64_t>(t.bits));
}
static Value proxyStr(Value v) {
  Ref t = unwrap(v);
  return t ? strOf(t) : kNoValue;
}
static int64_t proxyHash(Value v) { return raiseTypeError("unhashable type: '%T'", v); }
static Value proxyCall(Value v, const Value* args, int64_t nargs, Value kwnames) {
  Ref t = unwrap(v);
  return t ? call(t, args, nargs, kwnames) : kNoValue;
}
static Value proxyGetattr(Value v, Str* name) {
  Ref t = unwrap(v);
  return t ? getAttr(t, name) : kNoValue;
}
static bool proxySetattr(Value v, Str* name, Value x) {
  Ref t = unwrap(v);
  return t && setAttr(t, name, x);
}
static Value proxyCompare(Value a, Value b, CompareOp op) {
  Ref x = unwrap(a), y = x ? unwrap(b) : Ref();
  return y ? compare(x, y, op) : kNoValue;
}
static Value proxyIter(Value v) {
  Ref t = unwrap(v);
  return t ? getIter(t) : kNoValue;
}
static Value proxyNext(Value v) {
  Ref t = unwrap(v);
  if (!t) return kNoValue;
  if (!typeOf(t)->next) return raiseTypeError("Weakref proxy referenced a non-iterator '%T' object", t.get());
  return iterNext(t);
}
static int proxyBoolean(Value v) {
  Ref t = unwrap(v);
  return t ? isTrue(t) : -1;
}
static int64_t proxyLength(Value v) {
  Ref t = unwrap(v);
  return t ? lengthOf(t) : -1;
}
static Value proxyGetItem(Value v, Value key) {
  Ref t = unwrap(v);
  return t ? getItem(t, key) : kNoValue;
}
static bool proxySetItem(Value v, Value key, Value x) {
  Ref t = unwrap(v);
  return t && setItem(t, key, x);
}
static int proxyContains(Value v, Value item) {
  Ref t = unwrap(v);
  return t ? containsItem(t, item) : -1;
}
template <BinaryOp op>
static Value proxyBinary(Value a, Value b) {
  Ref x = unwrap(a), y = x ? unwrap(b) : Ref();
  return y ? binaryOp(op, x, y) : kNoValue;
}
template <BinaryOp op>
static Value proxyInplace(Value a, Value b) {
  Ref x = unwrap(a), y = x ? unwrap(b) : Ref();
  return y ? inplaceOp(op, x, y) : kNoValue;
}
template <UnaryOp op>
static Value proxyUnary(Value v) {
  Ref t = unwrap(v);
  return t ? unaryOp(op, t) : kNoValue;
}

static Value proxyBytes(const Value* a) {
  Ref t = unwrap(a[0]);
  return t ? callMethod(t, "__bytes__", nullptr, 0) : kNoValue;
}
static Value proxyReversed(const Value* a) {
  Ref t = unwrap(a[0]);
  return t ? callMethod(t, "__reversed__", nullptr, 0) : kNoValue;
}
static constexpr NativeMethod kProxyMethods[] = {{"__bytes__", "!($self, /)", proxyBytes, nullptr, nullptr, kInstanceMethod},
                                                 {"__reversed__", "!($self, /)", proxyReversed, nullptr, nullptr, kInstanceMethod}, {}};

static constexpr Type proxyType(const char* name, bool callable) {
  Type t = staticType(name, kTypeHasGc | kTypeDisallowNew, sizeof(WeakRef));
  t.dealloc = proxyDealloc;
  t.traverse = proxyTraverse;
  t.repr = proxyRepr;
  t.str = proxyStr;
  t.hash = proxyHash;
  t.methods = kProxyMethods;
  if (callable) t.call = proxyCall;
  t.getattr = proxyGetattr;
  t.setattr = proxySetattr;
  t.compare = proxyCompare;
  t.iter = proxyIter;
  t.next = proxyNext;
  t.boolean = proxyBoolean;
  t.length = proxyLength;
  t.getItem = proxyGetItem;
  t.setItem = proxySetItem;
  t.contains = proxyContains;
#define MOLT_BINARY(slot, sym, fwd, refl, inpl)                          \
  t.binary[static_cast<int>(BinaryOp::slot)] = proxyBinary<BinaryOp::slot>; \
  if (BinaryOp::slot != BinaryOp::DivMod) t.inplace[static_cast<int>(BinaryOp::slot)] = proxyInplace<BinaryOp::slot>;
#define MOLT_UNARY(slot, sym, dunder) t.unary[static_cast<int>(UnaryOp::slot)] = proxyUnary<UnaryOp::slot>;
#include "abi/slots.def"
  return t;
}
constinit Type molt_type_weakproxy = proxyType("weakref.ProxyType", false);
constinit Type molt_type_weakcallableproxy = proxyType("weakref.CallableProxyType", true);

}  // namespace molt
