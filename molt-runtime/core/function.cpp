// Functions and bound methods as objects.
#include <initializer_list>

#include "core/annotate.h"
#include "core/layout.h"
#include "core/unit.h"
#include "gc/gc.h"

namespace molt {

Value functionCall(Value self, const Value* args, int64_t nargs, Value kwnames);
Value methodCall(Value self, const Value* args, int64_t nargs, Value kwnames);

namespace {

Function* fn(Value v) { return static_cast<Function*>(v.object()); }

void functionDealloc(Object* o) {
  auto* f = static_cast<Function*>(o);
  if (o->flags & kFlagHasWeakrefs) {
    o->refcount = 1;
    clearWeakrefs(o);
    if (--o->refcount) return;
  }
  for (uint32_t i = 0; f->closure && i < f->code->freevarCount; ++i) decref(f->closure[i]);
  freeRaw(f->closure);
  for (Value v : {f->globals, f->defaults, f->kwDefaults, f->name, f->qualname, f->doc, f->moduleName, f->annotations, f->annotate, f->dict, f->typeParams}) decref(v);
  freeObject(o);
}
void functionTraverse(Object* o, VisitFn visit, void* arg) {
  auto* f = static_cast<Function*>(o);
  for (uint32_t i = 0; f->closure && i < f->code->freevarCount; ++i) visit(Value::fromObject(f->closure[i]), arg);
  for (Value v : {f->globals, f->defaults, f->kwDefaults, f->annotations, f->annotate, f->dict, f->typeParams, f->doc}) visit(v, arg);
}
void functionClear(Object* o) {
  auto* f = static_cast<Function*>(o);
  // The closure stays: code may still run. Cells break the cycle themselves.
  for (Value* v : {&f->defaults, &f->kwDefaults, &f->annotations, &f->annotate, &f->dict}) {
    Value old = *v;
    *v = kNoValue;
    decref(old);
  }
}

Value functionRepr(Value v) {
  StrBuilder b;
  b.ascii("<function ");
  b.str(fn(v)->qualname);
  b.ascii(" at ");
  putAddress(b, v.bits);
  b.put('>');
  return b.finish();
}

Value orNone(Value v) { return v ? retained(v) : kNone; }
bool replace(Value* field, Value v) {
  Value old = *field;
  *field = v ? retained(v) : kNoValue;
  decref(old);
  return true;
}
constexpr NativeMethod kMakeRow = {"function", "(code, globals, name=None, argdefs=None, closure=None)", nullptr, nullptr, nullptr, kStaticMethod};
Value functionMake(Type*, const Value* args, int64_t nargs, Value kwnames) {
  Value a[26];
  Ref owned[2];
  if (!bindNative(&kMakeRow, args, nargs, kwnames, a, 26, owned)) return kNoValue;
  for (int i = 2; i < 5; ++i)
    if (!a[i]) a[i] = kNone;
  const CodeInfo* c = codeInfoOf(a[0]);
  if (!c) return raiseTypeError("function() argument 'code' must be code, not %A", a[0]);
  if (!isDict(a[1])) return raiseTypeError("function() argument 'globals' must be dict, not %A", a[1]);
  if (!a[2].isNone() && !isStr(a[2])) return raiseTypeError("arg 3 (name) must be None or string");
  if (!a[3].isNone() && !isTuple(a[3])) return raiseTypeError("arg 4 (defaults) must be None or tuple");
  if (!isTuple(a[4])) {
    if (c->freevarCount && a[4].isNone()) return raiseTypeError("arg 5 (closure) must be tuple");
    if (!a[4].isNone()) return raiseTypeError("arg 5 (closure) must be None or tuple");
  }
  int64_t cells = isTuple(a[4]) ? asTuple(a[4])->length : 0;
  if (cells != c->freevarCount)
    return raiseValueError("%S requires closure of length %z, not %z", c->name, static_cast<int64_t>(c->freevarCount), cells);
  for (int64_t i = 0; i < cells; ++i)
    if (Value each = asTuple(a[4])->items()[i]; !isExact(each, &molt_type_cell)) return raiseTypeError("arg 5 (closure) expected cell, found %T", each);
  Value own = Value::fromObject(static_cast<Object*>(c->module->globals));
  if (!(c->flags & kCodeDynamicGlobals) && a[1] != own && c->nameCount)
    return raise(&molt_exc_NotImplementedError, "compiled code keeps the globals of its module: only they can be given to function()");
  Ref f(functionOf(c, a[1], cells ? asTuple(a[4]) : nullptr));
  if (!a[2].isNone()) replace(&fn(f)->name, a[2]);
  if (!a[3].isNone()) replace(&fn(f)->defaults, a[3]);
  return f.release();
}

Value getName(Value v) { return retained(fn(v)->name); }
bool setName(Value v, Value n) {
  if (!n || !isStr(n)) return raiseTypeError("__name__ must be set to a string object");
  return replace(&fn(v)->name, n);
}
Value getQualname(Value v) { return retained(fn(v)->qualname); }
bool setQualname(Value v, Value n) {
  if (!n || !isStr(n)) return raiseTypeError("__qualname__ must be set to a string object");
  return replace(&fn(v)->qualname, n);
}
Value getDoc(Value v) { return orNone(fn(v)->doc); }
bool setDoc(Value v, Value d) { return replace(&fn(v)->doc, d); }
Value getModule(Value v) { return orNone(fn(v)->moduleName); }
bool setModule(Value v, Value m) { return replace(&fn(v)->moduleName, m); }
Value getDefaults(Value v) { return orNone(fn(v)->defaults); }
bool setDefaults(Value v, Value d) {
  if (d && !d.isNone() && !isTuple(d)) return raiseTypeError("__defaults__ must be set to a tuple object");
  return replace(&fn(v)->defaults, d && d.isNone() ? kNoValue : d);
}
Value getKwDefaults(Value v) { return orNone(fn(v)->kwDefaults); }
bool setKwDefaults(Value v, Value d) {
  if (d && !d.isNone() && !isDict(d)) return raiseTypeError("__kwdefaults__ must be set to a dict object");
  return replace(&fn(v)->kwDefaults, d && d.isNone() ? kNoValue : d);
}
Value getAnnotations(Value v) {
  Function* f = fn(v);
  if (f->annotations && isTuple(f->annotations)) {  // names and values alternate
    Ref d(newDict());
    Tuple* t = asTuple(f->annotations);
    for (int64_t i = 0; i + 1 < t->length; i += 2) dictSet(d, t->items()[i], t->items()[i + 1]);
    replace(&f->annotations, d);
  }
  if (!f->annotations && f->annotate) {
    Ref d(evaluateAnnotations(f->annotate));
    if (!d) return kNoValue;
    replace(&f->annotations, d);
  }
  if (!f->annotations) f->annotations = newDict();
  return retained(f->annotations);
}
bool setAnnotations(Value v, Value d) {
  if (d && !d.isNone() && !isDict(d)) return raiseTypeError("__annotations__ must be set to a dict object");
  replace(&fn(v)->annotate, kNoValue);
  return replace(&fn(v)->annotations, d && d.isNone() ? kNoValue : d);
}
Value getDict(Value v) {
  if (!fn(v)->dict) fn(v)->dict = newDict();
  return retained(fn(v)->dict);
}
bool setDict(Value v, Value d) {
  if (!d) return raiseTypeError("cannot delete __dict__");
  if (!isDict(d)) return raiseTypeError("__dict__ must be set to a dictionary, not a '%T'", d);
  return replace(&fn(v)->dict, d);
}
Value getClosure(Value v) {
  Function* f = fn(v);
  if (!f->closure) return kNone;
  Value t = newTuple(f->code->freevarCount);
  for (uint32_t i = 0; i < f->code->freevarCount; ++i) asTuple(t)->items()[i] = retained(Value::fromObject(f->closure[i]));
  return t;
}
Value getGlobals(Value v) { return orNone(fn(v)->globals); }
Value getCode(Value v) { return codeObjectOf(fn(v)->code); }
bool setCode(Value v, Value c) {
  const CodeInfo* info = c ? codeInfoOf(c) : nullptr;
  if (!info) return raiseTypeError("__code__ must be set to a code object");
  if (info->freevarCount != fn(v)->code->freevarCount)
    return raiseValueError("%U() requires a code object with %d free vars, not %d", fn(v)->name, static_cast<int>(fn(v)->code->freevarCount), static_cast<int>(info->freevarCount));
  forgetAllLayouts();
  fn(v)->code = info;
  fn(v)->entry = info->entry;
  return true;
}
Value getBuiltins(Value) { return importModule("builtins"); }
Value getTypeParams(Value v) { return fn(v)->typeParams ? retained(fn(v)->typeParams) : newTuple(0); }
bool setTypeParams(Value v, Value p) {
  if (!p || !isTuple(p)) return raiseTypeError("__type_params__ must be set to a tuple");
  return replace(&fn(v)->typeParams, p);
}
bool readonly(Value, Value) { return raise(&molt_exc_AttributeError, "readonly attribute"); }
constexpr GetSet kFunctionGetSets[] = {{"__name__", getName, setName, nullptr},
                                       {"__qualname__", getQualname, setQualname, nullptr},
                                       {"__doc__", getDoc, setDoc, nullptr, true},
                                       {"__module__", getModule, setModule, nullptr, true},
                                       {"__defaults__", getDefaults, setDefaults, nullptr},
                                       {"__kwdefaults__", getKwDefaults, setKwDefaults, nullptr},
                                       {"__annotations__", getAnnotations, setAnnotations, nullptr},
                                       {"__dict__", getDict, setDict, nullptr},
                                       {"__closure__", getClosure, nullptr, nullptr, true},
                                       {"__globals__", getGlobals, readonly, nullptr, true},
                                       {"__code__", getCode, setCode, nullptr},
                                       {"__builtins__", getBuiltins, nullptr, nullptr, true},
                                       {"__type_params__", getTypeParams, setTypeParams, nullptr},
                                       {}};

Value functionGetAttr(Value v, Str* name) {
  Value m = typeLookupBorrowed(&molt_type_function, name);
  if (m && typeOf(m)->descrSet) return genericGetAttr(v, name);
  if (fn(v)->dict) {
    Value own = dictGetStrBorrowed(fn(v)->dict, name);
    if (own) return retained(own);
  }
  return genericGetAttr(v, name);
}
bool functionSetAttr(Value v, Str* name, Value value) {
  Value m = typeLookupBorrowed(&molt_type_function, name);
  if (m && typeOf(m)->descrSet) return genericSetAttr(v, name, value);
  if (value) {
    if (!fn(v)->dict) fn(v)->dict = newDict();
    return dictSet(fn(v)->dict, Value::fromObject(canonicalName(name)), value);
  }
  int r = fn(v)->dict ? dictDelete(fn(v)->dict, Value::fromObject(name)) : 0;
  if (r < 0) return false;
  return r ? true : static_cast<bool>(noAttribute(v, name));
}

Method* me(Value v) { return static_cast<Method*>(v.object()); }
void methodDealloc(Object* o) {
  if (o->flags & kFlagHasWeakrefs) {
    o->refcount = 1;
    clearWeakrefs(o);
    if (--o->refcount) return;
  }
  decref(static_cast<Method*>(o)->function);
  decref(static_cast<Method*>(o)->self);
  freeObject(o);
}
void methodTraverse(Object* o, VisitFn visit, void* arg) {
  visit(static_cast<Method*>(o)->function, arg);
  visit(static_cast<Method*>(o)->self, arg);
}
Value methodRepr(Value v) {
  bool error;
  Ref name(getAttrOrNone0(me(v)->function, "__qualname__", &error));
  if (error) return kNoValue;
  if (!name || !isStr(name)) name = Ref(getAttrOrNone0(me(v)->function, "__name__", &error));
  if (error) return kNoValue;
  Ref self(reprOf(me(v)->self));
  if (!self) return kNoValue;
  StrBuilder b;
  b.ascii("<bound method ");
  if (name && isStr(name)) b.str(name.get()); else b.put('?');
  b.ascii(" of ");
  b.str(self.get());
  b.put('>');
  return b.finish();
}
int64_t methodHash(Value v) {
  int64_t h = hashOf(me(v)->function);
  if (h == -1) return -1;
  h ^= static_cast<int64_t>(me(v)->self.bits >> 4);
  return h == -1 ? -2 : h;
}
Value methodCompare(Value a, Value b, CompareOp op) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !isExact(a, &molt_type_method) || !isExact(b, &molt_type_method)) return kNotImplemented;
  int eq = me(a)->self == me(b)->self ? equals(me(a)->function, me(b)->function) : 0;
  return eq < 0 ? kNoValue : Value::fromBool((eq == 1) == (op == CompareOp::Eq));
}
Value methodGetAttr(Value v, Str* name) {
  if (typeLookupBorrowed(&molt_type_method, name)) return genericGetAttr(v, name);
  return getAttr(me(v)->function, name);
}
Value methodMake(Type*, const Value* args, int64_t nargs, Value) {
  if (nargs != 2) return raiseTypeError("method expected 2 arguments, got %z", nargs);
  if (!isCallable(args[0])) return raiseTypeError("first argument must be callable");
  if (args[1].isNone()) return raiseTypeError("instance must not be None");
  return newMethod(args[0], args[1]);
}
Value methodFunction(Value v) { return retained(me(v)->function); }
Value methodSelf(Value v) { return retained(me(v)->self); }
Value methodDoc(Value v) { return getAttr(me(v)->function, "__doc__"); }
constexpr GetSet kMethodGetSets[] = {{"__func__", methodFunction, nullptr, nullptr, true}, {"__self__", methodSelf, nullptr, nullptr, true}, {"__doc__", methodDoc, nullptr, nullptr}, {}};

}  // namespace

Value newMethod(Value function, Value self) {
  auto* m = static_cast<Method*>(allocObject(sizeof(Method), &molt_type_method));
  m->function = retained(function);
  m->self = retained(self);
  return Value::fromObject(static_cast<Object*>(m));
}
Value functionGet(Value descr, Value instance, Value) { return instance ? newMethod(descr, instance) : retained(descr); }

constinit Type molt_type_function = [] {
  Type t = staticType("function", kTypeHasGc | kTypeMethodDescriptor | kTypeHasWeakrefs, sizeof(Function));
  t.dealloc = functionDealloc;
  t.traverse = functionTraverse;
  t.clear = functionClear;
  t.repr = functionRepr;
  t.make = functionMake;
  t.textSignature = "(code, globals, name=None, argdefs=None, closure=None)";
  t.call = functionCall;
  t.getattr = functionGetAttr;
  t.setattr = functionSetAttr;
  t.descrGet = functionGet;
  t.getsets = kFunctionGetSets;
  return t;
}();

constinit Type molt_type_method = [] {
  Type t = staticType("method", kTypeHasGc | kTypeHasWeakrefs, sizeof(Method));
  t.dealloc = methodDealloc;
  t.traverse = methodTraverse;
  t.make = methodMake;
  t.textSignature = "(function, instance, /)";
  t.repr = methodRepr;
  t.hash = methodHash;
  t.compare = methodCompare;
  t.call = methodCall;
  t.getattr = methodGetAttr;
  t.getsets = kMethodGetSets;
  return t;
}();

extern "C" {

void molt_rt_function_set_defaults(Value f, Value t) { replace(&fn(f)->defaults, t); }
void molt_rt_function_set_kwdefaults(Value f, Value d) { replace(&fn(f)->kwDefaults, d); }
void molt_rt_function_set_annotations(Value f, Value a) { replace(isDict(a) || isTuple(a) ? &fn(f)->annotations : &fn(f)->annotate, a); }
void molt_rt_function_set_type_params(Value f, Value t) {
  if (isExact(f, &molt_type_function)) replace(&fn(f)->typeParams, t);
  else setAttr(f, internStr("__type_params__"), t);
}
}

}  // namespace molt
