// property, classmethod, staticmethod.
#include <initializer_list>

#include "core/type.h"

namespace molt {

namespace {

struct Property : Object {
  Value get, set, del, doc, name;  // owned or 0
  bool getterDoc;
};
Property* pr(Value v) { return static_cast<Property*>(v.object()); }
WrapperOf* wr(Value v) { return static_cast<WrapperOf*>(v.object()); }
Value orNone(Value v) { return v ? retained(v) : kNone; }

void propertyDealloc(Object* o) {
  auto* p = static_cast<Property*>(o);
  Value fields[] = {p->get, p->set, p->del, p->doc, p->name};
  for (Value v : fields) decref(v);
  freeObject(o);
}
void propertyTraverse(Object* o, VisitFn visit, void* arg) {
  auto* p = static_cast<Property*>(o);
  Value fields[] = {p->get, p->set, p->del, p->doc};
  for (Value v : fields) visit(v, arg);
}
Value propertyMake(Type* t, const Value*, int64_t, Value) { return newInstance(t); }
constexpr NativeMethod kInitRow = {"property", "(fget=None, fset=None, fdel=None, doc=None)", nullptr, nullptr, nullptr, kStaticMethod};
void replace(Value* field, Value v) {
  Value old = *field;
  *field = v && !v.isNone() ? retained(v) : kNoValue;
  decref(old);
}
bool propertyInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  Value a[26];
  Ref owned[2];
  if (!bindNative(&kInitRow, args, nargs, kwnames, a, 26, owned)) return false;
  Property* p = pr(self);
  replace(&p->get, a[0]);
  replace(&p->set, a[1]);
  replace(&p->del, a[2]);
  Ref doc(a[3] ? retained(a[3]) : kNone);
  p->getterDoc = false;
  if (doc.get().isNone() && a[0] && !a[0].isNone()) {
    bool error;
    Ref of(getAttrOrNone0(a[0], "__doc__", &error));
    if (error) return false;
    p->getterDoc = of && !of.get().isNone();
    if (p->getterDoc) doc = Ref(of.release());
  }
  replace(&p->doc, typeOf(self) == &molt_type_property ? doc.get() : kNoValue);
  if (typeOf(self) == &molt_type_property) return true;
  // The docstring of a subclass's class hides the member, so the instance keeps its own.
  if (setAttr(self, internStr("__doc__"), doc)) return true;
  if (p->getterDoc || !pendingIs(&molt_exc_AttributeError)) return false;
  clearPending();
  return true;
}
Fail noAccessor(Property* p, Value instance, const char* what) {
  Ref qual(getAttr(Value::fromObject(static_cast<Object*>(typeOf(instance))), "__qualname__"));
  if (!qual) return Fail{};
  if (!p->name) return raise(&molt_exc_AttributeError, "property of %R object has no %s", qual.get(), what);
  return raise(&molt_exc_AttributeError, "property %R of %R object has no %s", p->name, qual.get(), what);
}
Value propertyGet(Value self, Value instance, Value) {
  if (!instance || instance.isNone()) return retained(self);
  Property* p = pr(self);
  if (!p->get) return noAccessor(p, instance, "getter");
  return call1(p->get, instance);
}
bool propertySet(Value self, Value instance, Value v) {
  Property* p = pr(self);
  Value f = v ? p->set : p->del;
  if (!f) return noAccessor(p, instance, v ? "setter" : "deleter");
  Ref r(v ? call2(f, instance, v) : call1(f, instance));
  return static_cast<bool>(r);
}
Value copyWith(Value self, Value get, Value set, Value del) {
  Property* p = pr(self);
  Value args[4] = {get ? get : orNone(p->get), set ? set : orNone(p->set), del ? del : orNone(p->del), kNone};
  if (!p->getterDoc && p->doc) args[3] = p->doc;
  Ref keepGet(get ? retained(get) : args[0]), keepSet(set ? retained(set) : args[1]), keepDel(del ? retained(del) : args[2]);
  Ref r(call(Value::fromObject(static_cast<Object*>(typeOf(self))), args, 4, kNoValue));
  if (r && isSubtype(typeOf(r), &molt_type_property)) replace(&pr(r)->name, p->name);
  return r.release();
}
Value getter(const Value* a) { return copyWith(a[0], a[1], kNoValue, kNoValue); }
Value setter(const Value* a) { return copyWith(a[0], kNoValue, a[1], kNoValue); }
Value deleter(const Value* a) { return copyWith(a[0], kNoValue, kNoValue, a[1]); }
Value setName(const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames) return raiseTypeError("property.__set_name__() takes no keyword arguments");
  if (nargs != 3) return raiseTypeError("__set_name__() takes 2 positional arguments but %z were given", nargs - 1);
  replace(&pr(args[0])->name, args[2]);
  return kNone;
}
constexpr NativeMethod kPropertyMethods[] = {{"getter", "!($self, fget, /)", getter, nullptr, "Descriptor to obtain a copy of the property with a different getter.", kInstanceMethod},
                                             {"setter", "!($self, fset, /)", setter, nullptr, "Descriptor to obtain a copy of the property with a different setter.", kInstanceMethod},
                                             {"deleter", "!($self, fdel, /)", deleter, nullptr, "Descriptor to obtain a copy of the property with a different deleter.", kInstanceMethod},
                                             {"__set_name__", nullptr, nullptr, setName, "Method to set name of a property.", kInstanceMethod},
                                             {}};
Value fget(Value v) { return orNone(pr(v)->get); }
Value fset(Value v) { return orNone(pr(v)->set); }
Value fdel(Value v) { return orNone(pr(v)->del); }
Value fdoc(Value v) { return orNone(pr(v)->doc); }
bool setDoc(Value v, Value d) { replace(&pr(v)->doc, d); return true; }
Value isAbstractCallable(Value f) {
  if (!f) return kFalse;
  bool error;
  Ref a(getAttrOrNone0(f, "__isabstractmethod__", &error));
  if (error) return kNoValue;
  int r = a ? isTrue(a) : 0;
  return r < 0 ? kNoValue : Value::fromBool(r);
}
Value propertyAbstract(Value v) {
  Value fields[] = {pr(v)->get, pr(v)->set, pr(v)->del};
  for (Value f : fields) {
    Value r = isAbstractCallable(f);
    if (!r.isFalse()) return r;
  }
  return kFalse;
}
constexpr GetSet kPropertyGetSets[] = {{"fget", fget, nullptr, nullptr, true}, {"fset", fset, nullptr, nullptr, true}, {"fdel", fdel, nullptr, nullptr, true},
                                       {"__doc__", fdoc, setDoc, nullptr, true}, {"__isabstractmethod__", propertyAbstract, nullptr, nullptr}, {}};

// ---- classmethod, staticmethod ----
void wrapDealloc(Object* o) {
  auto* w = static_cast<WrapperOf*>(o);
  Value f = w->callable;
  shapeClear(o, &w->shape);
  decref(f);
  freeObject(o);
}
void wrapTraverse(Object* o, VisitFn visit, void* arg) {
  visit(static_cast<WrapperOf*>(o)->callable, arg);
  shapeTraverse(o, &static_cast<WrapperOf*>(o)->shape, visit, arg);
}
Value wrapMake(Type* t, const Value*, int64_t, Value) {
  Value v = newInstance(t);
  if (v) wr(v)->callable = kNone;
  return v;
}
bool copyAttributes(Value self) {
  for (const char* name : {"__module__", "__name__", "__qualname__", "__doc__", "__annotations__"}) {
    bool error;
    Ref v(getAttrOrNone0(wr(self)->callable, name, &error));
    if (error) return false;
    if (v && !shapeSet(self.object(), shapePartOf(self.object()), internStr(name), v)) return false;
  }
  return true;
}
bool wrapInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("%T() takes no keyword arguments", self);
  if (nargs != 1) return raiseTypeError("%T expected 1 argument, got %z", self, nargs);
  Value old = wr(self)->callable;
  wr(self)->callable = retained(args[0]);
  decref(old);
  return copyAttributes(self);
}
Value classMethodGet(Value self, Value instance, Value owner) {
  Value cls = owner ? owner : Value::fromObject(static_cast<Object*>(typeOf(instance)));
  Value f = wr(self)->callable;
  Type* ft = typeOf(f);
  if (!typeReady(ft)) return kNoValue;
  if (ft != &molt_type_function && ft->descrGet) return ft->descrGet(f, cls, cls);
  return newMethod(f, cls);
}
Value staticMethodGet(Value self, Value, Value) { return retained(wr(self)->callable); }
Value staticMethodCall(Value self, const Value* args, int64_t nargs, Value kwnames) { return call(wr(self)->callable, args, nargs, kwnames); }
Value wrapRepr(Value v) {
  Ref r(reprOf(wr(v)->callable));
  if (!r) return kNoValue;
  StrBuilder b;
  b.put('<');
  b.utf8(isSubtype(typeOf(v), &molt_type_classmethod) ? "classmethod" : "staticmethod");
  b.put('(');
  b.str(r.get());
  b.ascii(")>");
  return b.finish();
}
Value wrapFunc(Value v) { return retained(wr(v)->callable); }
Value wrapAbstract(Value v) { return isAbstractCallable(wr(v)->callable); }
Value wrapDict(Value v) { return instanceDict(v, true); }
constexpr GetSet kWrapGetSets[] = {{"__func__", wrapFunc, nullptr, nullptr, true}, {"__wrapped__", wrapFunc, nullptr, nullptr, true},
                                   {"__isabstractmethod__", wrapAbstract, nullptr, nullptr},
                                   {"__dict__", wrapDict, nullptr, nullptr}, {}};

Value wrapNew(Type* t, Value f) {
  Value v = newInstance(t);
  if (!v) return kNoValue;
  wr(v)->callable = retained(f);
  if (isExact(f, &molt_type_function) && !copyAttributes(v)) {
    decref(v);
    return kNoValue;
  }
  return v;
}

}  // namespace

Value newStaticMethod(Value f) { return wrapNew(&molt_type_staticmethod, f); }
Value newClassMethod(Value f) { return wrapNew(&molt_type_classmethod, f); }
Value newProperty(Value get) { return call1(Value::fromObject(&molt_type_property), get); }

#pragma clang diagnostic ignored "-Winvalid-offsetof"
constinit Type molt_type_property = [] {
  Type t = staticType("property", kTypeBase | kTypeHasGc, sizeof(Property));
  t.dealloc = propertyDealloc;
  t.traverse = propertyTraverse;
  t.make = propertyMake;
  t.init = propertyInit;
  t.descrGet = propertyGet;
  t.descrSet = propertySet;
  t.methods = kPropertyMethods;
  t.getsets = kPropertyGetSets;
  t.textSignature = "(fget=None, fset=None, fdel=None, doc=None)";
  return t;
}();
static constexpr Type wrapType(const char* name) {
  Type t = staticType(name, kTypeBase | kTypeHasGc | kTypeHasDict, sizeof(WrapperOf));
  t.dealloc = wrapDealloc;
  t.traverse = wrapTraverse;
  t.make = wrapMake;
  t.init = wrapInit;
  t.repr = wrapRepr;
  t.getsets = kWrapGetSets;
  t.dictOffset = __builtin_offsetof(WrapperOf, shape);
  return t;
}
constinit Type molt_type_classmethod = [] {
  Type t = wrapType("classmethod");
  t.descrGet = classMethodGet;
  return t;
}();
constinit Type molt_type_staticmethod = [] {
  Type t = wrapType("staticmethod");
  t.descrGet = staticMethodGet;
  t.call = staticMethodCall;
  return t;
}();

}  // namespace molt
