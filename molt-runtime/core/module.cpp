// The type module, native modules, attribute errors of modules.
#include "core/annotate.h"
#include "core/module.h"

namespace molt {

namespace {

void moduleDealloc(Object* o) {
  decref(static_cast<ModuleObject*>(o)->dict);
  decref(static_cast<ModuleObject*>(o)->name);
  freeObject(o);
}
void moduleTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<ModuleObject*>(o)->dict, arg); }

Value moduleMake(Type* t, const Value*, int64_t, Value) {
  Value v = newInstance(t);
  if (v) asModule(v)->dict = newDict();
  return v;
}
constexpr NativeMethod kInitRow = {"module", "(name, doc=None)", nullptr, nullptr, nullptr, kStaticMethod};
bool moduleInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  Value a[26];
  Ref owned[2];
  if (!bindNative(&kInitRow, args, nargs, kwnames, a, 26, owned)) return false;
  if (!isStr(a[0])) return raiseTypeError("module.__init__() argument 1 must be str, not %A", a[0]);
  ModuleObject* m = asModule(self);
  decref(m->name);
  m->name = retained(a[0]);
  return dictSetStr(m->dict, "__name__", a[0]) && dictSetStr(m->dict, "__doc__", a[1] ? a[1] : kNone) &&
         dictSetStr(m->dict, "__package__", kNone) && dictSetStr(m->dict, "__loader__", kNone) && dictSetStr(m->dict, "__spec__", kNone);
}
Value moduleRepr(Value v) {
  ModuleObject* m = asModule(v);
  Value name = dictGetStrBorrowed(m->dict, "__name__"), file = dictGetStrBorrowed(m->dict, "__file__");
  Ref n(name ? reprOf(name) : newStr("'?'"));
  if (!n) return kNoValue;
  StrBuilder b;
  b.ascii("<module ");
  b.str(n.get());
  if (file && isStr(file)) {
    Ref f(reprOf(file));
    b.ascii(" from ");
    b.str(f.get());
  } else if (m->descriptor) {
    b.ascii(" (built-in)");
  }
  b.put('>');
  return b.finish();
}
Value moduleGetAttr(Value self, Str* name) {
  ModuleObject* m = asModule(self);
  Value meta = typeLookupBorrowed(typeOf(self), name);
  if (meta && typeOf(meta)->descrSet) return genericGetAttr(self, name);
  Value v = dictGetStrBorrowed(m->dict, name);
  if (v) return retained(v);
  if (meta) return genericGetAttr(self, name);
  Value hook = dictGetStrBorrowed(m->dict, "__getattr__");
  if (hook) {
    Ref keep = Ref::borrow(hook);
    return call1(hook, Value::fromObject(name));
  }
  return noAttribute(self, name);
}
bool moduleSetAttr(Value self, Str* name, Value v) {
  ModuleObject* m = asModule(self);
  Value meta = typeLookupBorrowed(typeOf(self), name);
  if (meta && typeOf(meta)->descrSet) return typeOf(meta)->descrSet(meta, self, v);
  Value key = Value::fromObject(canonicalName(name));
  bool isBuiltins = builtinChanged && m->name && strEqualsAscii(asStr(m->name), "builtins");
  if (v) {
    if (isBuiltins) builtinChanged(name, v);
    return dictSet(m->dict, key, v);
  }
  int r = dictDelete(m->dict, key);
  if (r < 0) return false;
  if (r && isBuiltins) builtinChanged(name, kNoValue);
  return r ? true : static_cast<bool>(noAttribute(self, name));
}
Value getDict(Value v) { return retained(asModule(v)->dict); }
// An import of the module has not ended.
bool isInitializing(Value module) {
  Value spec = dictGetStrBorrowed(asModule(module)->dict, "__spec__");
  if (!spec || spec.isNone()) return false;
  bool error;
  Ref initializing(getAttrOrNone0(spec, "_initializing", &error));
  return initializing && isTrue(initializing) == 1;
}
Value getAnnotations(Value v) {
  Value a = dictGetStrBorrowed(asModule(v)->dict, "__annotations__");
  if (a) return retained(a);
  Value evaluate = dictGetStrBorrowed(asModule(v)->dict, "__annotate__");  // PEP 649
  Ref d(evaluate && !evaluate.isNone() ? evaluateAnnotations(evaluate) : newDict());
  if (!d) return kNoValue;
  bool complete = !evaluate || !isInitializing(v);  // more statements may run
  if (complete && !dictSetStr(asModule(v)->dict, "__annotations__", d)) return kNoValue;
  return d.release();
}
bool setAnnotations(Value v, Value a) {
  if (a) return dictSetStr(asModule(v)->dict, "__annotations__", a);
  return dictDelete(asModule(v)->dict, Value::fromObject(internStr("__annotations__"))) > 0;
}
constexpr GetSet kGetSets[] = {{"__dict__", getDict, nullptr, nullptr, true}, {"__annotations__", getAnnotations, setAnnotations, nullptr}, {}};
Value moduleDir(const Value* a) {
  Value hook = dictGetStrBorrowed(asModule(a[0])->dict, "__dir__");
  if (hook) {
    Ref keep = Ref::borrow(hook);
    return call0(hook);
  }
  return listFromIterable(asModule(a[0])->dict);
}
constexpr NativeMethod kMethods[] = {{"__dir__", "!($self, /)", moduleDir, nullptr, "__dir__() -> list", kInstanceMethod}, {}};

}  // namespace

constinit void (*builtinChanged)(Str* name, Value v) = nullptr;

Fail raiseModuleAttribute(Value module, Str* name) {
  Value n = dictGetStrBorrowed(asModule(module)->dict, "__name__");
  if (!n || !isStr(n)) return raise(&molt_exc_AttributeError, "module has no attribute '%S'", name);
  if (isInitializing(module))
    return raise(&molt_exc_AttributeError, "partially initialized module '%U' has no attribute '%S' (most likely due to a circular import)", n, name);
  StrBuilder b;
  b.str(n);
  b.put('.');
  b.str(name);
  Ref dotted(b.finish());
  Value sub = dictGetStrBorrowed(modulesDict(), asStr(dotted));
  if (sub && isModule(sub) && isInitializing(sub))
    return raise(&molt_exc_AttributeError, "cannot access submodule '%S' of module '%U' (most likely due to a circular import)", name, n);
  return raise(&molt_exc_AttributeError, "module '%U' has no attribute '%S'", n, name);
}

Value newModule(Value name) {
  Value v = newInstance(&molt_type_module);
  if (!v) return kNoValue;
  asModule(v)->dict = newDict();
  asModule(v)->name = retained(name);
  dictSetStr(asModule(v)->dict, "__name__", name);
  dictSetStr(asModule(v)->dict, "__doc__", kNone);
  dictSetStr(asModule(v)->dict, "__package__", kNone);
  dictSetStr(asModule(v)->dict, "__loader__", kNone);
  dictSetStr(asModule(v)->dict, "__spec__", kNone);
  return v;
}
bool moduleAdd(Value module, const char* name, Value v) { return dictSetStr(asModule(module)->dict, name, v); }
bool moduleAddMethods(Value module, const NativeMethod* rows) {
  Value name = dictGetStrBorrowed(asModule(module)->dict, "__name__");
  // The public name: functions of _molt_math say that they are of math.
  Ref shown;
  if (name && asStr(name)->length > 6) {
    Ref prefix(strSlice(asStr(name), 0, 6));
    if (strEqualsAscii(prefix.as<Str>(), "_molt_")) shown = Ref(strSlice(asStr(name), 6, asStr(name)->length));
  }
  if (!shown) shown = Ref::borrow(name);
  for (; rows && rows->name; ++rows) {
    Ref f(newBuiltinFunction(rows, kNoValue, shown));
    if (!f || !moduleAdd(module, rows->name, f)) return false;
  }
  return true;
}
Value fillNativeModule(Object* module, const NativeMethod* rows, bool (*fill)(Value)) {
  Value m = Value::fromObject(module);
  if (!moduleAddMethods(m, rows)) return kNoValue;
  if (fill && !fill(m)) return kNoValue;
  return kNone;
}

constinit Type molt_type_module = [] {
  Type t = staticType("module", kTypeBase | kTypeHasGc | kTypeHasWeakrefs, sizeof(ModuleObject));
  t.dealloc = moduleDealloc;
  t.traverse = moduleTraverse;
  t.make = moduleMake;
  t.init = moduleInit;
  t.repr = moduleRepr;
  t.getattr = moduleGetAttr;
  t.setattr = moduleSetAttr;
  t.methods = kMethods;
  t.getsets = kGetSets;
  t.textSignature = "(name, doc=None)";
  return t;
}();

}  // namespace molt
