// super objects.
#include "core/type.h"

namespace molt {

namespace {

struct Super : Object {
  Type* type;       // owned: look up after this one; null before __init__
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Value object;     // owned instance or class, or 0 when unbound
  Type* objectType; // owned: whose mro is searched
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
};
Super* su(Value v) { return static_cast<Super*>(v.object()); }

void superDealloc(Object* o) {
  auto* s = static_cast<Super*>(o);
  if (s->type) decref(static_cast<Object*>(s->type));
  if (s->objectType) decref(static_cast<Object*>(s->objectType));
  decref(s->object);
  freeObject(o);
}
void superTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<Super*>(o)->object, arg); }

Type* checkObject(Type* t, Value obj) {
  if (isTypeObject(obj) && isSubtype(asType(obj), t)) return asType(obj);
  if (isSubtype(typeOf(obj), t)) return typeOf(obj);
  bool error;
  Ref cls(getAttrOrNone0(obj, "__class__", &error));
  if (error) return nullptr;
  if (cls && isTypeObject(cls) && asType(cls) != typeOf(obj) && isSubtype(asType(cls), t)) return asType(cls);
  return raiseTypeError("super(type, obj): obj must be an instance or subtype of type");
}
Value makeSuper(Type* t, Value obj) {
  Type* ot = nullptr;
  if (obj && !obj.isNone()) {
    ot = checkObject(t, obj);
    if (!ot) return kNoValue;
  }
  auto* s = static_cast<Super*>(allocObject(sizeof(Super), &molt_type_super));
  s->type = retained(t);
  s->object = ot ? retained(obj) : kNoValue;
  s->objectType = ot ? retained(ot) : nullptr;
  return Value::fromObject(static_cast<Object*>(s));
}
Value superMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("super() takes no keyword arguments");
  if (nargs == 0) return raise(&molt_exc_RuntimeError, "super(): no arguments");
  if (nargs > 2) return raiseTypeError("super() expected at most 2 arguments, got %z", nargs);
  if (!isTypeObject(args[0])) return raiseTypeError("super() argument 1 must be a type, not %T", args[0]);
  (void)t;
  return makeSuper(asType(args[0]), nargs > 1 ? args[1] : kNoValue);
}
bool superInit(Value, const Value*, int64_t, Value) { return true; }

Value superGetAttr(Value self, Str* name) {
  Super* s = su(self);
  if (s->objectType && !strEqualsAscii(name, "__class__")) {
    Tuple* mro = s->objectType->mro;
    Ref keep = Ref::borrow(Value::fromObject(static_cast<Object*>(mro)));
    int64_t i = 0;
    while (i < mro->length && asType(mro->items()[i]) != s->type) ++i;
    for (++i; i < mro->length; ++i) {
      Type* b = asType(mro->items()[i]);
      if (!typeReady(b)) return kNoValue;
      Value v = dictGetStrBorrowed(Value::fromObject(static_cast<Object*>(b->dict)), canonicalName(name));
      if (!v) continue;
      Ref own = Ref::borrow(v);
      Type* vt = typeOf(v);
      if (!typeReady(vt)) return kNoValue;
      if (!vt->descrGet) return own.release();
      Value owner = Value::fromObject(static_cast<Object*>(s->objectType));
      return vt->descrGet(v, s->object == owner ? kNoValue : s->object, owner);
    }
  }
  Value m = typeLookupBorrowed(&molt_type_super, name);
  if (m) return genericGetAttr(self, name);
  raise(&molt_exc_AttributeError, "'super' object has no attribute '%S'", name);
  setAttributeErrorFields(self, name);
  return kNoValue;
}
Value superRepr(Value v) {
  Super* s = su(v);
  StrBuilder b;
  b.ascii("<super: <class '");
  b.utf8(s->type->name);
  b.ascii("'>, ");
  if (s->objectType) {
    b.put('<');
    b.utf8(s->objectType->name);
    b.ascii(" object>>");
  } else {
    b.ascii("NULL>");
  }
  return b.finish();
}
Value superGet(Value self, Value instance, Value) {
  Super* s = su(self);
  if (!instance || instance.isNone() || s->object) return retained(self);
  return makeSuper(s->type, instance);
}
Value thisClass(Value v) { return retained(Value::fromObject(static_cast<Object*>(su(v)->type))); }
Value self_(Value v) { return su(v)->object ? retained(su(v)->object) : kNone; }
Value selfClass(Value v) { return su(v)->objectType ? retained(Value::fromObject(static_cast<Object*>(su(v)->objectType))) : kNone; }
constexpr GetSet kGetSets[] = {{"__thisclass__", thisClass, nullptr, nullptr, true}, {"__self__", self_, nullptr, nullptr, true},
                               {"__self_class__", selfClass, nullptr, nullptr, true}, {}};

}  // namespace

extern "C" Value molt_rt_super_zero(Value cell, Value first, int64_t hasFirst);
extern "C" Value molt_rt_super_zero(Value cell, Value first, int64_t hasFirst) {
  if (!first) return raise(&molt_exc_RuntimeError, hasFirst ? "super(): arg[0] deleted" : "super(): no arguments");
  if (!isExact(cell, &molt_type_cell)) return raise(&molt_exc_RuntimeError, "super(): __class__ cell not found");
  Value cls = static_cast<Cell*>(cell.object())->value;
  if (!cls) return raise(&molt_exc_RuntimeError, "super(): empty __class__ cell");
  if (!isTypeObject(cls)) return raise(&molt_exc_RuntimeError, "super(): __class__ is not a type (%T)", cls);
  return makeSuper(asType(cls), first);
}

constinit Type molt_type_super = [] {
  Type t = staticType("super", kTypeBase | kTypeHasGc, sizeof(Super));
  t.dealloc = superDealloc;
  t.traverse = superTraverse;
  t.make = superMake;
  t.init = superInit;
  t.repr = superRepr;
  t.getattr = superGetAttr;
  t.descrGet = superGet;
  t.getsets = kGetSets;
  return t;
}();

}  // namespace molt
