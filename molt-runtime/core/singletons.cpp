// NoneType, NotImplementedType, ellipsis, and the read-only view of a mapping.
#include "core/type.h"

namespace molt {

namespace {

Value noneRepr(Value) { return newStrAscii("None", 4); }
int noneBool(Value) { return 0; }
int64_t immediateHash(Value v) { return static_cast<int64_t>(v.bits >> 4 ^ 0xfca86420); }
int64_t noneHash(Value) { return 0xfca86420; }
template <uint64_t Bits>
Value singletonMake(Type* t, const Value*, int64_t nargs, Value kwnames) {
  if (nargs || (kwnames && asTuple(kwnames)->length)) return raiseTypeError("%N takes no arguments", t);
  return Value{Bits};
}
Value notImplementedRepr(Value) { return newStr("NotImplemented"); }
int notImplementedBool(Value) {
  if (!warn(&molt_exc_DeprecationWarning, 1, "NotImplemented should not be used in a boolean context")) return -1;
  return 1;
}
Value ellipsisRepr(Value) { return newStr("Ellipsis"); }
Value reduceName(const Value* a) { return reprOf(a[0]); }
constexpr NativeMethod kReduce[] = {{"__reduce__", "!($self, /)", reduceName, nullptr, nullptr, kInstanceMethod}, {}};

struct Proxy : Object {
  Value mapping;
};
Value map(Value v) { return static_cast<Proxy*>(v.object())->mapping; }
void proxyDealloc(Object* o) {
  decref(static_cast<Proxy*>(o)->mapping);
  freeObject(o);
}
void proxyTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<Proxy*>(o)->mapping, arg); }
Value proxyRepr(Value v) {
  Ref r(reprOf(map(v)));
  if (!r) return kNoValue;
  StrBuilder b;
  b.ascii("mappingproxy(");
  b.str(r.get());
  b.put(')');
  return b.finish();
}
Value proxyStr(Value v) { return strOf(map(v)); }
Value proxyGetItem(Value v, Value key) { return getItem(map(v), key); }
int64_t proxyLength(Value v) { return lengthOf(map(v)); }
int proxyContains(Value v, Value key) { return containsItem(map(v), key); }
Value proxyIter(Value v) { return getIter(map(v)); }
int64_t proxyHash(Value v) { return hashOf(map(v)); }
Value proxyCompare(Value a, Value b, CompareOp op) { return compare(map(a), b, op); }
Value unwrap(Value v) { return isExact(v, &molt_type_mappingproxy) ? map(v) : v; }
Value proxyOr(Value a, Value b) { return binaryOp(BinaryOp::Or, unwrap(a), unwrap(b)); }
Value proxyInplaceOr(Value a, Value b) { return raiseTypeError("'|=' is not supported by %T; use '|' instead", a); }
Value proxyMake(Type*, const Value* args, int64_t nargs, Value) {
  if (nargs != 1) return raiseTypeError("mappingproxy() missing required argument 'mapping' (pos 1)");
  Type* t = typeOf(args[0]);
  if (!typeReady(t) || !t->getItem || isList(args[0]) || isTuple(args[0])) return raiseTypeError("mappingproxy() argument must be a mapping, not %T", args[0]);
  return newMappingProxy(args[0]);
}
Value forwardRaw(const char* name, const Value* args, int64_t nargs) { return callMethod(map(args[0]), name, args + 1, nargs - 1); }
Value proxyGet(const Value* args, int64_t nargs, Value) { return forwardRaw("get", args, nargs); }
Value proxyKeys(const Value* a) { return forwardRaw("keys", a, 1); }
Value proxyValues(const Value* a) { return forwardRaw("values", a, 1); }
Value proxyItems(const Value* a) { return forwardRaw("items", a, 1); }
Value proxyCopy(const Value* a) { return forwardRaw("copy", a, 1); }
Value proxyReversed(const Value* a) { return forwardRaw("__reversed__", a, 1); }
Value proxyClassGetItem(const Value* a) { return newGenericAlias(a[0], a[1]); }
constexpr NativeMethod kProxyMethods[] = {{"get", nullptr, nullptr, proxyGet, nullptr, kInstanceMethod},
                                          {"keys", "!($self, /)", proxyKeys, nullptr, nullptr, kInstanceMethod},
                                          {"values", "!($self, /)", proxyValues, nullptr, nullptr, kInstanceMethod},
                                          {"items", "!($self, /)", proxyItems, nullptr, nullptr, kInstanceMethod},
                                          {"copy", "!($self, /)", proxyCopy, nullptr, nullptr, kInstanceMethod},
                                          {"__reversed__", "!($self, /)", proxyReversed, nullptr, nullptr, kInstanceMethod},
                                          {"__class_getitem__", "!($cls, item, /)", proxyClassGetItem, nullptr, "See PEP 585", kClassMethod},
                                          {}};

}  // namespace

Value newMappingProxy(Value mapping) {
  auto* p = static_cast<Proxy*>(allocObject(sizeof(Proxy), &molt_type_mappingproxy));
  p->mapping = retained(mapping);
  return Value::fromObject(static_cast<Object*>(p));
}

constinit Type molt_type_NoneType = [] {
  Type t = staticType("NoneType", 0, sizeof(Object));
  t.make = singletonMake<kNoneBits>;
  t.repr = noneRepr;
  t.hash = noneHash;
  t.boolean = noneBool;
  return t;
}();
constinit Type molt_type_NotImplementedType = [] {
  Type t = staticType("NotImplementedType", 0, sizeof(Object));
  t.make = singletonMake<kNotImplementedBits>;
  t.repr = notImplementedRepr;
  t.hash = immediateHash;
  t.boolean = notImplementedBool;
  t.methods = kReduce;
  return t;
}();
constinit Type molt_type_ellipsis = [] {
  Type t = staticType("ellipsis", 0, sizeof(Object));
  t.make = singletonMake<kEllipsisBits>;
  t.repr = ellipsisRepr;
  t.hash = immediateHash;
  t.methods = kReduce;
  return t;
}();
constinit Type molt_type_mappingproxy = [] {
  Type t = staticType("mappingproxy", kTypeHasGc | kTypeMappingPattern, sizeof(Proxy));
  t.dealloc = proxyDealloc;
  t.traverse = proxyTraverse;
  t.make = proxyMake;
  t.repr = proxyRepr;
  t.str = proxyStr;
  t.hash = proxyHash;
  t.compare = proxyCompare;
  t.iter = proxyIter;
  t.length = proxyLength;
  t.getItem = proxyGetItem;
  t.contains = proxyContains;
  t.binary[static_cast<int>(BinaryOp::Or)] = proxyOr;
  t.inplace[static_cast<int>(BinaryOp::Or)] = proxyInplaceOr;
  t.methods = kProxyMethods;
  return t;
}();

extern "C" {
Value molt_builtin_NotImplemented = kNotImplemented;
Value molt_builtin_Ellipsis = kEllipsis;
Value molt_builtin___debug__ = kTrue;
}

}  // namespace molt
