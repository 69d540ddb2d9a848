// types.SimpleNamespace.
#include "core/type.h"
#include "types/container/dict.h"

namespace molt {

namespace {

struct Namespace : Object {
  ShapePart shape;
};

void namespaceDealloc(Object* o) {
  shapeClear(o, &static_cast<Namespace*>(o)->shape);
  freeObject(o);
}
void namespaceTraverse(Object* o, VisitFn visit, void* arg) { shapeTraverse(o, &static_cast<Namespace*>(o)->shape, visit, arg); }
void namespaceClear(Object* o) { shapeClear(o, &static_cast<Namespace*>(o)->shape); }

Value namespaceMake(Type* t, const Value*, int64_t, Value) { return newInstance(t); }

bool namespaceInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (nargs > 0) return raiseTypeError("no positional arguments expected");
  if (!kwnames) return true;
  for (int64_t i = 0; i < asTuple(kwnames)->length; ++i)
    if (!setAttr(self, asStr(asTuple(kwnames)->items()[i]), args[nargs + i])) return false;
  return true;
}

Value namespaceRepr(Value self) {
  bool recursive;
  if (!reprEnter(self, &recursive)) return kNoValue;
  StrBuilder b;
  if (isExact(self, &molt_type_namespace)) b.ascii("namespace");
  else b.utf8(typeOf(self)->name);
  if (recursive) {
    b.ascii("(...)");
    return b.finish();
  }
  b.put('(');
  Ref dict(instanceDict(self, true));
  bool ok = static_cast<bool>(dict), first = true;
  Value key, v;
  for (int64_t pos = 0; ok && dictNext(dict, &pos, &key, &v);) {
    if (!isStr(key) || asStr(key)->length == 0) continue;
    if (!first) b.ascii(", ");
    first = false;
    Ref keep = Ref::borrow(v);
    b.str(key);
    b.put('=');
    Ref text(reprOf(v));
    ok = static_cast<bool>(text);
    if (ok) b.str(text.get());
  }
  reprLeave(self);
  b.put(')');
  return ok ? b.finish() : kNoValue;
}

Value namespaceCompare(Value a, Value b, CompareOp op) {
  if (!isSubtype(typeOf(a), &molt_type_namespace) || !isSubtype(typeOf(b), &molt_type_namespace)) return kNotImplemented;
  Ref da(instanceDict(a, true)), db(instanceDict(b, true));
  if (!da || !db) return kNoValue;
  return compare(da, db, op);
}

Value namespaceReduce(const Value* a) {
  Ref dict(instanceDict(a[0], true)), none(newTuple(0));
  if (!dict || !none) return kNoValue;
  return tupleOf(Value::fromObject(static_cast<Object*>(typeOf(a[0]))), none.get(), dict.get());
}

constexpr NativeMethod kMethods[] = {
    {"__reduce__", "($self, /)", namespaceReduce, nullptr, "Return state information for pickling", kInstanceMethod}, {}};
Value namespaceDict(Value self) { return instanceDict(self, true); }
constexpr GetSet kGetSets[] = {{"__dict__", namespaceDict, nullptr, nullptr}, {}};

}  // namespace

constinit Type molt_type_namespace = [] {
  Type t = staticType("types.SimpleNamespace", kTypeBase | kTypeHasGc | kTypeHasDict, sizeof(Namespace));
  t.dealloc = namespaceDealloc;
  t.traverse = namespaceTraverse;
  t.clear = namespaceClear;
  t.make = namespaceMake;
  t.init = namespaceInit;
  t.repr = namespaceRepr;
  t.hash = hashUnhashable;
  t.compare = namespaceCompare;
  t.dictOffset = sizeof(Object);
  t.methods = kMethods;
  t.getsets = kGetSets;
  t.doc = "A simple attribute-based namespace.\n\nSimpleNamespace(**kwargs)";
  return t;
}();

}  // namespace molt
