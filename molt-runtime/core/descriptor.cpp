// Descriptors of builtin types: methods, class methods, slot wrappers, getsets, __slots__ members; builtin functions.
#include <cstring>

#include "core/pickle_words.h"
#include "core/type.h"
#include "gc/gc.h"

namespace molt {

namespace {

MethodDescriptor* md(Value v) { return static_cast<MethodDescriptor*>(v.object()); }
WrapperDescriptor* wd(Value v) { return static_cast<WrapperDescriptor*>(v.object()); }
GetSetDescriptor* gd(Value v) { return static_cast<GetSetDescriptor*>(v.object()); }
MemberDescriptor* mem(Value v) { return static_cast<MemberDescriptor*>(v.object()); }
BuiltinFunction* bf(Value v) { return static_cast<BuiltinFunction*>(v.object()); }
Value typeValue(Type* t) { return retained(Value::fromObject(static_cast<Object*>(t))); }

Value describe(const char* kind, Value name, Type* owner) {
  StrBuilder b;
  b.put('<');
  b.ascii(kind);
  b.ascii(" '");
  b.str(name);
  b.ascii("' of '");
  b.utf8(owner->name);
  b.ascii("' objects>");
  return b.finish();
}
Fail wrongReceiver(Value name, Type* owner, Value instance) {
  return raiseTypeError("descriptor '%U' for '%N' objects doesn't apply to a '%T' object", name, owner, instance);
}

// What pickle takes for a descriptor or a bound builtin: (getattr, (whose it is, name)).
Value reduceAsAttribute(Value of, Value name) {
  Ref keep(name), args(keep ? tupleOf(of, keep.get()) : kNoValue);
  return args ? tupleOf(molt_builtin_getattr, args.get()) : kNoValue;
}

// ---- method_descriptor ----
Value methodCallDescr(Value self, const Value* args, int64_t nargs, Value kwnames) {
  MethodDescriptor* d = md(self);
  if (nargs < 1) return raiseTypeError("unbound method %s.%s() needs an argument", lastPartOfName(d->owner), d->row->name);
  if (!isSubtype(typeOf(args[0]), d->owner))
    return raiseTypeError("descriptor '%s' for '%N' objects doesn't apply to a '%T' object", d->row->name, d->owner, args[0]);
  return callNative(d->row, kNoValue, args, nargs, kwnames);
}
Value methodDescrGet(Value self, Value instance, Value) {
  MethodDescriptor* d = md(self);
  if (!instance) return retained(self);
  if (!isSubtype(typeOf(instance), d->owner)) {
    Ref name(newStr(d->row->name));
    return wrongReceiver(name, d->owner, instance);
  }
  Value f = newBuiltinFunction(d->row, instance, kNoValue);
  if (f) bf(f)->owner = d->owner;
  return f;
}
Value methodDescrRepr(Value v) {
  Ref name(newStr(md(v)->row->name));
  return describe("method", name, md(v)->owner);
}
Value mdName(Value v) { return newStr(md(v)->row->name); }
Value mdOwner(Value v) { return typeValue(md(v)->owner); }
Value docOf(const char* doc) { return doc ? newStr(doc) : kNone; }
Value mdDoc(Value v) { return docOf(md(v)->row->doc); }
Value qual(Type* owner, const char* name) {
  StrBuilder b;
  b.utf8(lastPartOfName(owner));
  b.put('.');
  b.ascii(name);
  return b.finish();
}
Value mdQualname(Value v) { return qual(md(v)->owner, md(v)->row->name); }
Value textSignature(const char* s) { return s && *s == '(' ? newStr(s) : kNone; }
Value mdSignature(Value v) { return textSignature(md(v)->row->signature); }
Value mdReduce(const Value* a) { return reduceAsAttribute(Value::fromObject(md(a[0])->owner), mdName(a[0])); }
constexpr NativeMethod kMethodMethods[] = {{"__reduce__", "!($self, /)", mdReduce, nullptr, nullptr, kInstanceMethod}, {}};
constexpr GetSet kMethodGetSets[] = {{"__name__", mdName, nullptr, nullptr, true}, {"__objclass__", mdOwner, nullptr, nullptr, true},
                                     {"__doc__", mdDoc, nullptr, nullptr}, {"__qualname__", mdQualname, nullptr, nullptr},
                                     {"__text_signature__", mdSignature, nullptr, nullptr}, {}};

// ---- classmethod_descriptor ----
Value classDescrGet(Value self, Value instance, Value owner) {
  MethodDescriptor* d = md(self);
  Value cls = owner ? owner : Value::fromObject(static_cast<Object*>(typeOf(instance)));
  if (!isTypeObject(cls)) return raiseTypeError("descriptor '%s' for type '%N' needs a type, not '%T' as arg 2", d->row->name, d->owner, cls);
  if (!isSubtype(asType(cls), d->owner))
    return raiseTypeError("descriptor '%s' requires a subtype of '%N' but received '%N'", d->row->name, d->owner, asType(cls));
  Value f = newBuiltinFunction(d->row, cls, kNoValue);
  if (f) bf(f)->owner = d->owner;
  return f;
}
Value classDescrRepr(Value v) {
  Ref name(newStr(md(v)->row->name));
  return describe("method", name, md(v)->owner);
}
Value classDescrCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (nargs < 1) return raiseTypeError("descriptor '%s' of '%N' object needs an argument", md(self)->row->name, md(self)->owner);
  Ref bound(classDescrGet(self, kNoValue, args[0]));
  return bound ? call(bound, args + 1, nargs - 1, kwnames) : kNoValue;
}

// ---- wrapper_descriptor and method-wrapper ----
Value wrapperCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  WrapperDescriptor* w = wd(self);
  if (nargs < 1) return raiseTypeError("descriptor '%s' of '%N' object needs an argument", w->def->name, w->owner);
  if (!isSubtype(typeOf(args[0]), w->owner))
    return raiseTypeError("descriptor '%s' requires a '%N' object but received a '%T'", w->def->name, w->owner, args[0]);
  return callWrapper(w->def, w->function, args[0], args + 1, nargs - 1, kwnames);
}
struct MethodWrapper : Object {
  Value descriptor;
  Value self;
};
Value wrapperGet(Value self, Value instance, Value) {
  if (!instance) return retained(self);
  WrapperDescriptor* w = wd(self);
  if (!isSubtype(typeOf(instance), w->owner)) {
    Ref name(newStr(w->def->name));
    return wrongReceiver(name, w->owner, instance);
  }
  auto* m = static_cast<MethodWrapper*>(allocObject(sizeof(MethodWrapper), &molt_type_method_wrapper));
  m->descriptor = retained(self);
  m->self = retained(instance);
  return Value::fromObject(static_cast<Object*>(m));
}
Value wrapperRepr(Value v) {
  Ref name(newStr(wd(v)->def->name));
  return describe("slot wrapper", name, wd(v)->owner);
}
Value wdName(Value v) { return newStr(wd(v)->def->name); }
Value wdOwner(Value v) { return typeValue(wd(v)->owner); }
Value wdQualname(Value v) { return qual(wd(v)->owner, wd(v)->def->name); }
Value wdSignature(Value v) { return textSignature(wd(v)->def->signature); }
Value noDoc(Value) { return kNone; }
Value wdReduce(const Value* a) { return reduceAsAttribute(Value::fromObject(wd(a[0])->owner), wdName(a[0])); }
constexpr NativeMethod kWrapperMethods[] = {{"__reduce__", "!($self, /)", wdReduce, nullptr, nullptr, kInstanceMethod}, {}};
constexpr GetSet kWrapperGetSets[] = {{"__name__", wdName, nullptr, nullptr, true}, {"__objclass__", wdOwner, nullptr, nullptr, true},
                                      {"__qualname__", wdQualname, nullptr, nullptr}, {"__text_signature__", wdSignature, nullptr, nullptr},
                                      {"__doc__", noDoc, nullptr, nullptr}, {}};

MethodWrapper* mw(Value v) { return static_cast<MethodWrapper*>(v.object()); }
Value methodWrapperCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  WrapperDescriptor* w = wd(mw(self)->descriptor);
  return callWrapper(w->def, w->function, mw(self)->self, args, nargs, kwnames);
}
void methodWrapperDealloc(Object* o) {
  decref(static_cast<MethodWrapper*>(o)->descriptor);
  decref(static_cast<MethodWrapper*>(o)->self);
  freeObject(o);
}
void methodWrapperTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<MethodWrapper*>(o)->self, arg); }
Value methodWrapperRepr(Value v) {
  StrBuilder b;
  b.ascii("<method-wrapper '");
  b.ascii(wd(mw(v)->descriptor)->def->name);
  b.ascii("' of ");
  b.utf8(typeOf(mw(v)->self)->name);
  b.ascii(" object at ");
  putAddress(b, mw(v)->self.bits);
  b.put('>');
  return b.finish();
}
Value methodWrapperCompare(Value a, Value b, CompareOp op) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !isExact(b, &molt_type_method_wrapper)) return kNotImplemented;
  bool eq = mw(a)->descriptor == mw(b)->descriptor && mw(a)->self == mw(b)->self;
  return Value::fromBool(eq == (op == CompareOp::Eq));
}
int64_t methodWrapperHash(Value v) {
  int64_t h = static_cast<int64_t>((mw(v)->descriptor.bits ^ (mw(v)->self.bits << 7)) >> 4);
  return h == -1 ? -2 : h;
}
Value mwSelf(Value v) { return retained(mw(v)->self); }
Value mwName(Value v) { return wdName(mw(v)->descriptor); }
Value mwQualname(Value v) { return wdQualname(mw(v)->descriptor); }
Value mwOwner(Value v) { return wdOwner(mw(v)->descriptor); }
Value mwSignature(Value v) { return wdSignature(mw(v)->descriptor); }
Value mwReduce(const Value* a) { return reduceAsAttribute(mw(a[0])->self, mwName(a[0])); }
constexpr NativeMethod kMethodWrapperMethods[] = {{"__reduce__", "!($self, /)", mwReduce, nullptr, nullptr, kInstanceMethod}, {}};
constexpr GetSet kMethodWrapperGetSets[] = {{"__self__", mwSelf, nullptr, nullptr, true}, {"__name__", mwName, nullptr, nullptr},
                                            {"__qualname__", mwQualname, nullptr, nullptr}, {"__text_signature__", mwSignature, nullptr, nullptr},
                                            {"__objclass__", mwOwner, nullptr, nullptr},
                                            {"__doc__", noDoc, nullptr, nullptr}, {}};

// ---- getset_descriptor ----
Value getsetGet(Value self, Value instance, Value) {
  if (!instance) return retained(self);
  GetSetDescriptor* g = gd(self);
  if (!isSubtype(typeOf(instance), g->owner)) {
    Ref name(newStr(g->row->name));
    return wrongReceiver(name, g->owner, instance);
  }
  if (!g->row->get) return raise(&molt_exc_AttributeError, "attribute '%s' of '%N' objects is not readable", g->row->name, g->owner);
  return g->row->get(instance);
}
bool getsetSet(Value self, Value instance, Value v) {
  GetSetDescriptor* g = gd(self);
  if (!isSubtype(typeOf(instance), g->owner)) {
    Ref name(newStr(g->row->name));
    return wrongReceiver(name, g->owner, instance);
  }
  if (!g->row->set) return raise(&molt_exc_AttributeError, "attribute '%s' of '%N' objects is not writable", g->row->name, g->owner);
  return g->row->set(instance, v);
}
Value getsetRepr(Value v) {
  Ref name(newStr(gd(v)->row->name));
  return describe("attribute", name, gd(v)->owner);
}
Value gdName(Value v) { return newStr(gd(v)->row->name); }
Value gdOwner(Value v) { return typeValue(gd(v)->owner); }
Value gdQualname(Value v) { return qual(gd(v)->owner, gd(v)->row->name); }
Value gdDoc(Value v) { return docOf(gd(v)->row->doc); }
constexpr GetSet kGetSetGetSets[] = {{"__name__", gdName, nullptr, nullptr, true}, {"__objclass__", gdOwner, nullptr, nullptr, true},
                                     {"__qualname__", gdQualname, nullptr, nullptr}, {"__doc__", gdDoc, nullptr, nullptr}, {}};

// ---- member_descriptor ----
Value* memberWord(Value self, Value instance) { return reinterpret_cast<Value*>(reinterpret_cast<uint8_t*>(instance.object()) + mem(self)->offset); }
Value memberGet(Value self, Value instance, Value) {
  if (!instance) return retained(self);
  if (!isSubtype(typeOf(instance), mem(self)->owner)) return wrongReceiver(mem(self)->name, mem(self)->owner, instance);
  if (mem(self)->row) return mem(self)->row->get(instance);
  Value v = *memberWord(self, instance);
  if (!v) {
    raise(&molt_exc_AttributeError, "'%T' object has no attribute '%U'", instance, mem(self)->name);
    setAttributeErrorFields(instance, asStr(mem(self)->name));
    return kNoValue;
  }
  return retained(v);
}
bool memberSet(Value self, Value instance, Value v) {
  if (!isSubtype(typeOf(instance), mem(self)->owner)) return wrongReceiver(mem(self)->name, mem(self)->owner, instance);
  if (const GetSet* row = mem(self)->row) return row->set ? row->set(instance, v) : raise(&molt_exc_AttributeError, "readonly attribute");
  Value* w = memberWord(self, instance);
  if (!v && !*w) return raise(&molt_exc_AttributeError, "%U", mem(self)->name);
  Value old = *w;
  *w = v ? retained(v) : kNoValue;
  decref(old);
  return true;
}
Value memberRepr(Value v) { return describe("member", mem(v)->name, mem(v)->owner); }
void memberDealloc(Object* o) {
  decref(static_cast<MemberDescriptor*>(o)->name);
  freeObject(o);
}
Value memName(Value v) { return retained(mem(v)->name); }
Value memOwner(Value v) { return typeValue(mem(v)->owner); }
Value memDoc(Value v) { return mem(v)->row ? docOf(mem(v)->row->doc) : kNone; }
Value memQualname(Value v) {
  Type* owner = mem(v)->owner;
  StrBuilder b;
  if (owner->qualname) b.str(owner->qualname);
  else b.utf8(owner->name);
  b.put('.');
  b.str(mem(v)->name);
  return b.finish();
}
Value memReduce(const Value* a) { return reduceAsAttribute(Value::fromObject(mem(a[0])->owner), memName(a[0])); }
constexpr NativeMethod kMemberMethods[] = {{"__reduce__", "!($self, /)", memReduce, nullptr, nullptr, kInstanceMethod}, {}};
constexpr GetSet kMemberGetSets[] = {{"__name__", memName, nullptr, nullptr, true}, {"__objclass__", memOwner, nullptr, nullptr, true},
                                     {"__qualname__", memQualname, nullptr, nullptr}, {"__doc__", memDoc, nullptr, nullptr}, {}};

// ---- builtin_function_or_method ----
Value builtinCall(Value v, const Value* args, int64_t nargs, Value kwnames) {
  BuiltinFunction* f = bf(v);
  return callNative(f->row, f->self, args, nargs, kwnames);
}
void builtinDealloc(Object* o) {
  if (!dropWeakrefs(o)) return;
  decref(static_cast<BuiltinFunction*>(o)->self);
  decref(static_cast<BuiltinFunction*>(o)->module);
  freeObject(o);
}
void builtinTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<BuiltinFunction*>(o)->self, arg); }
Value builtinRepr(Value v) {
  BuiltinFunction* f = bf(v);
  StrBuilder b;
  if (!f->self || isExact(f->self, &molt_type_module)) {
    b.ascii("<built-in function ");
    b.ascii(f->row->name);
  } else {
    b.ascii("<built-in method ");
    b.ascii(f->row->name);
    b.ascii(" of ");
    b.utf8(typeOf(f->self)->name);
    b.ascii(" object at ");
    putAddress(b, f->self.bits);
  }
  b.put('>');
  return b.finish();
}
Value builtinCompare(Value a, Value b, CompareOp op) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !isExact(b, &molt_type_builtin_function)) return kNotImplemented;
  bool eq = bf(a)->row == bf(b)->row && bf(a)->self == bf(b)->self;
  return Value::fromBool(eq == (op == CompareOp::Eq));
}
int64_t builtinHash(Value v) {
  int64_t h = static_cast<int64_t>((reinterpret_cast<uintptr_t>(bf(v)->row) >> 4) ^ (bf(v)->self.bits >> 4));
  return h == -1 ? -2 : h;
}
Value bfName(Value v) { return newStr(bf(v)->row->name); }
Value bfQualname(Value v) {
  BuiltinFunction* f = bf(v);
  if (!f->self || isExact(f->self, &molt_type_module)) return bfName(v);
  return qual(isTypeObject(f->self) ? asType(f->self) : typeOf(f->self), f->row->name);
}
Value bfModule(Value v) {
  if (bf(v)->module) return retained(bf(v)->module);
  return bf(v)->self ? kNone : newStr("builtins");
}
Value bfSelf(Value v) { return bf(v)->self ? retained(bf(v)->self) : bf(v)->module ? kNone : importModule("builtins"); }
Value bfDoc(Value v) { return docOf(bf(v)->row->doc); }
Value bfSignature(Value v) {
  const char* s = bf(v)->row->signature;
  // A function of a module has the module as its first, bound parameter.
  if (!s || *s != '(' || s[1] == '$' || (bf(v)->self && !isExact(bf(v)->self, &molt_type_module))) return textSignature(s);
  StrBuilder b;
  b.ascii("($module, ");
  bool positionalOnly = strstr(s, ", /") != nullptr;
  if (s[1] != ')' && !positionalOnly) b.ascii("/, ");
  b.ascii(s[1] == ')' ? "/)" : s + 1);
  return b.finish();
}
bool bfSetModule(Value v, Value m) {
  Value old = bf(v)->module;
  bf(v)->module = m ? retained(m) : kNoValue;
  decref(old);
  return true;
}
Value bfReduce(const Value* a) {
  Value self = bf(a[0])->self;
  return !self || isExact(self, &molt_type_module) ? bfName(a[0]) : reduceAsAttribute(self, bfName(a[0]));
}
constexpr NativeMethod kBuiltinMethods[] = {{"__reduce__", "!($self, /)", bfReduce, nullptr, nullptr, kInstanceMethod}, {}};
constexpr GetSet kBuiltinGetSets[] = {{"__name__", bfName, nullptr, nullptr}, {"__qualname__", bfQualname, nullptr, nullptr},
                                      {"__module__", bfModule, bfSetModule, nullptr, true}, {"__self__", bfSelf, nullptr, nullptr},
                                      {"__doc__", bfDoc, nullptr, nullptr}, {"__text_signature__", bfSignature, nullptr, nullptr}, {}};

}  // namespace

Value newBuiltinFunction(const NativeMethod* row, Value self, Value module) {
  auto* f = static_cast<BuiltinFunction*>(allocObject(sizeof(BuiltinFunction), &molt_type_builtin_function));
  f->row = row;
  f->self = self ? retained(self) : kNoValue;
  f->module = module ? retained(module) : kNoValue;
  return Value::fromObject(static_cast<Object*>(f));
}

constinit Type molt_type_method_descriptor = [] {
  Type t = staticType("method_descriptor", kTypeMethodDescriptor | kTypeDisallowNew, sizeof(MethodDescriptor));
  t.repr = methodDescrRepr;
  t.call = methodCallDescr;
  t.descrGet = methodDescrGet;
  t.methods = kMethodMethods;
  t.getsets = kMethodGetSets;
  return t;
}();
constinit Type molt_type_classmethod_descriptor = [] {
  Type t = staticType("classmethod_descriptor", kTypeDisallowNew, sizeof(MethodDescriptor));
  t.repr = classDescrRepr;
  t.call = classDescrCall;
  t.descrGet = classDescrGet;
  t.getsets = kMethodGetSets;
  return t;
}();
constinit Type molt_type_wrapper_descriptor = [] {
  Type t = staticType("wrapper_descriptor", kTypeMethodDescriptor | kTypeDisallowNew, sizeof(WrapperDescriptor));
  t.repr = wrapperRepr;
  t.call = wrapperCall;
  t.descrGet = wrapperGet;
  t.methods = kWrapperMethods;
  t.getsets = kWrapperGetSets;
  return t;
}();
constinit Type molt_type_method_wrapper = [] {
  Type t = staticType("method-wrapper", kTypeHasGc | kTypeDisallowNew, sizeof(MethodWrapper));
  t.dealloc = methodWrapperDealloc;
  t.traverse = methodWrapperTraverse;
  t.repr = methodWrapperRepr;
  t.hash = methodWrapperHash;
  t.compare = methodWrapperCompare;
  t.call = methodWrapperCall;
  t.methods = kMethodWrapperMethods;
  t.getsets = kMethodWrapperGetSets;
  return t;
}();
constinit Type molt_type_getset_descriptor = [] {
  Type t = staticType("getset_descriptor", kTypeDisallowNew, sizeof(GetSetDescriptor));
  t.repr = getsetRepr;
  t.descrGet = getsetGet;
  t.descrSet = getsetSet;
  t.getsets = kGetSetGetSets;
  return t;
}();
constinit Type molt_type_member_descriptor = [] {
  Type t = staticType("member_descriptor", kTypeDisallowNew, sizeof(MemberDescriptor));
  t.dealloc = memberDealloc;
  t.repr = memberRepr;
  t.descrGet = memberGet;
  t.descrSet = memberSet;
  t.methods = kMemberMethods;
  t.getsets = kMemberGetSets;
  return t;
}();
constinit Type molt_type_builtin_function = [] {
  Type t = staticType("builtin_function_or_method", kTypeHasGc | kTypeHasWeakrefs | kTypeDisallowNew, sizeof(BuiltinFunction));
  t.dealloc = builtinDealloc;
  t.traverse = builtinTraverse;
  t.repr = builtinRepr;
  t.hash = builtinHash;
  t.compare = builtinCompare;
  t.call = builtinCall;
  t.methods = kBuiltinMethods;
  t.getsets = kBuiltinGetSets;
  return t;
}();

}  // namespace molt
