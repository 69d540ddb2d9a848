// The type type: attributes of classes, instantiation.
#include <string.h>

#include "core/annotate.h"
#include "core/layout.h"
#include "core/type.h"
#include "gc/gc.h"
#include "types/container/dict.h"

namespace molt {

bool mergeTypeNames(Value dict, Type* t);
Value typeMake(Type* metatype, const Value* args, int64_t nargs, Value kwnames);
Value newUnion(Value a, Value b);

namespace {

Value typeRepr(Value v) {
  Type* t = asType(v);
  Ref module(typeModuleName(t)), qual(t->typeFlags & kTypeHeap ? retained(t->qualname) : kNoValue);
  StrBuilder b;
  b.ascii("<class '");
  if (!qual) {
    b.utf8(t->name);
  } else {
    if (module && isStr(module) && !strEqualsAscii(module.as<Str>(), "builtins")) {
      b.str(module.get());
      b.put('.');
    }
    b.str(qual.get());
  }
  b.ascii("'>");
  return b.finish();
}

// A name has a form in UTF-8, without a NUL in it.
bool usableName(Value name) {
  Ref bytes(callMethod(name, "encode", nullptr, 0));
  if (!bytes) return false;
  Ref keep;
  int64_t n;
  const char* utf8 = strUtf8(asStr(name), &n, &keep);
  if (static_cast<int64_t>(strlen(utf8)) == n) return true;
  return raiseValueError("type name must not contain null characters");
}

Value typeCall(Value self, const Value* args, int64_t nargs, Value kwnames) {
  Type* t = asType(self);
  if (t == &molt_type_type) {
    int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
    if (nargs == 1 && kw == 0) return retained(Value::fromObject(static_cast<Object*>(typeOf(args[0]))));
    if (nargs != 3) return raiseTypeError("type() takes 1 or 3 arguments");
    if (isStr(args[0]) && !usableName(args[0])) return kNoValue;
  }
  if (!typeReady(t)) return kNoValue;
  if (!t->make || (t->typeFlags & kTypeDisallowNew)) return raiseTypeError("cannot create '%N' instances", t);
  Ref o(t->make(t, args, nargs, kwnames));
  if (!o) return kNoValue;
  Type* ot = typeOf(o);
  if (!isSubtype(ot, t)) return o.release();
  // object's __init__ has nothing to ask where a builtin type makes its instances itself.
  bool idle = ot->init == molt_type_object.init && !(ot->typeFlags & kTypeHeap) && ot->make != molt_type_object.make;
  if (!idle && ot->init && !ot->init(o, args, nargs, kwnames)) return kNoValue;
  return o.release();
}

Value typeGetAttr(Value o, Str* name) {
  Type* t = asType(o);
  Type* meta = typeOf(o);
  Value m = typeLookupBorrowed(meta, name);
  Ref keep;
  Type* mt = nullptr;
  if (m) {
    keep = Ref::borrow(m);
    mt = typeOf(m);
    if (!typeReady(mt)) return kNoValue;
    if (mt->descrGet && mt->descrSet) return mt->descrGet(m, o, Value::fromObject(static_cast<Object*>(meta)));
  }
  Value v = typeLookupBorrowed(t, name);
  if (v) {
    Type* vt = typeOf(v);
    if (!typeReady(vt)) return kNoValue;
    Ref own = Ref::borrow(v);
    return vt->descrGet ? vt->descrGet(v, kNoValue, o) : own.release();
  }
  if (hasPending()) return kNoValue;
  if (m) return mt->descrGet ? mt->descrGet(m, o, Value::fromObject(static_cast<Object*>(meta))) : keep.release();
  return noAttribute(o, name);
}

bool isDunder(const Str* s) {
  return s->ascii && s->length > 4 && strAt(s, 0) == '_' && strAt(s, 1) == '_' && strAt(s, s->length - 1) == '_' && strAt(s, s->length - 2) == '_';
}

bool typeSetAttr(Value o, Str* name, Value v) {
  Type* t = asType(o);
  if (!(t->typeFlags & kTypeHeap))
    return raiseTypeError("cannot set '%S' attribute of immutable type '%N'", name, t);
  Type* meta = typeOf(o);
  Value m = typeLookupBorrowed(meta, name);
  if (m) {
    Type* mt = typeOf(m);
    if (!typeReady(mt)) return false;
    if (mt->descrSet) return mt->descrSet(m, o, v);
  }
  Value key = Value::fromObject(canonicalName(name));
  Ref old = Ref::borrow(dictGetStrBorrowed(Value::fromObject(t->dict), name));
  if (v) {
    if (!dictSet(Value::fromObject(t->dict), key, v)) return false;
  } else {
    int r = dictDelete(Value::fromObject(t->dict), key);
    if (r < 0) return false;
    if (r == 0) return noAttribute(o, name);
  }
  typeModified(t);
  if (isDunder(name)) updateSlotsOfSubclasses(t);
  return true;
}

// ---- attributes ----
Value fromDict(Value v, const char* name) {
  Value r = dictGetStrBorrowed(Value::fromObject(asType(v)->dict), name);
  return r ? retained(r) : kNoValue;
}
Value ready(Value v) { return typeReady(asType(v)) ? v : kNoValue; }
Value getName(Value v) {
  Type* t = asType(v);
  if (t->typeFlags & kTypeHeap) return retained(t->nameObj);
  const char* dot = strrchr(t->name, '.');
  return newStr(dot ? dot + 1 : t->name);
}
bool mutableOnly(Value v, Value value, const char* name) {
  Type* t = asType(v);
  if (!(t->typeFlags & kTypeHeap)) return raiseTypeError("cannot set '%s' attribute of immutable type '%N'", name, t);
  if (!value) return raiseTypeError("cannot delete '%s' attribute of immutable type '%N'", name, t);
  return true;
}
bool setName(Value v, Value value) {
  if (!mutableOnly(v, value, "__name__")) return false;
  if (!isStr(value)) return raiseTypeError("can only assign string to %N.__name__, not '%T'", asType(v), value);
  if (!usableName(value)) return false;
  Type* t = asType(v);
  Ref keep;
  int64_t n;
  const char* utf8 = strUtf8(asStr(value), &n, &keep);
  auto* copy = static_cast<char*>(allocRaw(static_cast<uint64_t>(n) + 1));
  if (!copy) return raiseNoMemory();
  memcpy(copy, utf8, static_cast<size_t>(n) + 1);
  freeRaw(const_cast<char*>(t->name));
  t->name = copy;
  decref(t->nameObj);
  t->nameObj = retained(value);
  return true;
}
Value getQualname(Value v) { return asType(v)->typeFlags & kTypeHeap ? retained(asType(v)->qualname) : getName(v); }
bool setQualname(Value v, Value value) {
  if (!mutableOnly(v, value, "__qualname__")) return false;
  if (!isStr(value)) return raiseTypeError("can only assign string to %N.__qualname__, not '%T'", asType(v), value);
  decref(asType(v)->qualname);
  asType(v)->qualname = retained(value);
  return true;
}
Value getModule(Value v) {
  Value m = typeModuleName(asType(v));
  if (!m) return raise(&molt_exc_AttributeError, "__module__");
  return m;
}
bool setModule(Value v, Value value) {
  if (!mutableOnly(v, value, "__module__")) return false;
  typeModified(asType(v));
  return dictSetStr(Value::fromObject(asType(v)->dict), "__module__", value);
}
Value getBases(Value v) { return ready(v) ? retained(Value::fromObject(static_cast<Object*>(asType(v)->bases))) : kNoValue; }
bool setBases(Value v, Value value) {
  if (!mutableOnly(v, value, "__bases__")) return false;
  Type* t = asType(v);
  if (!isTuple(value)) return raiseTypeError("can only assign tuple to %N.__bases__, not %T", t, value);
  if (asTuple(value)->length == 0) return raiseTypeError("can only assign non-empty tuple to %N.__bases__, not ()", t);
  return assignBases(t, asTuple(value));
}
Value getMro(Value v) {
  if (asType(v)->typeFlags & kTypeMroPending) return kNone;
  return ready(v) ? retained(Value::fromObject(static_cast<Object*>(asType(v)->mro))) : kNoValue;
}
Value getBase(Value v) { return ready(v) && asType(v)->base ? retained(Value::fromObject(static_cast<Object*>(asType(v)->base))) : kNone; }
Value getDict(Value v) { return ready(v) ? newMappingProxy(Value::fromObject(static_cast<Object*>(asType(v)->dict))) : kNoValue; }
Value getDoc(Value v) {
  if (!ready(v)) return kNoValue;
  Value d = fromDict(v, "__doc__");
  if (!d) return kNone;
  Type* dt = typeOf(d);
  if (!typeReady(dt) || !dt->descrGet) return d;
  Ref keep(d);
  return dt->descrGet(d, kNoValue, v);
}
bool setDoc(Value v, Value value) {
  if (!mutableOnly(v, value, "__doc__")) return false;
  typeModified(asType(v));
  return dictSetStr(Value::fromObject(asType(v)->dict), "__doc__", value);
}
Value getAbstract(Value v) {
  Value r = asType(v) == &molt_type_type || !ready(v) ? kNoValue : fromDict(v, "__abstractmethods__");
  if (!r && !hasPending()) {
    raise(&molt_exc_AttributeError, "__abstractmethods__");
    return kNoValue;
  }
  return r;
}
bool setAbstract(Value v, Value value) {
  Type* t = asType(v);
  int on = 0;
  if (value) {
    on = isTrue(value);
    if (on < 0 || !dictSetStr(Value::fromObject(t->dict), "__abstractmethods__", value)) return false;
  } else {
    int r = dictDelete(Value::fromObject(t->dict), Value::fromObject(internStr("__abstractmethods__")));
    if (r < 0) return false;
    if (r == 0) return raise(&molt_exc_AttributeError, "__abstractmethods__");
  }
  t->typeFlags = (t->typeFlags & ~kTypeAbstract) | (on ? kTypeAbstract : 0);
  typeModified(t);
  return true;
}
Value getAnnotations(Value v) {
  Type* t = asType(v);
  if (!(t->typeFlags & kTypeHeap)) return raise(&molt_exc_AttributeError, "type object '%N' has no attribute '__annotations__'", t);
  if (Value a = fromDict(v, "__annotations__")) return a;
  if (Value a = fromDict(v, kAnnotationsCache)) return a;
  if (Ref evaluate(fromDict(v, kAnnotateFunction)); evaluate) {
    Ref made(evaluate.get().isNone() ? newDict() : evaluateAnnotations(evaluate));
    if (!made || !dictSetStr(Value::fromObject(t->dict), kAnnotationsCache, made)) return kNoValue;
    return made.release();
  }
  Ref d(newDict());
  if (!dictSetStr(Value::fromObject(t->dict), "__annotations__", d)) return kNoValue;
  return d.release();
}
bool setAnnotations(Value v, Value value) {
  Type* t = asType(v);
  if (!(t->typeFlags & kTypeHeap)) return raiseTypeError("cannot set '__annotations__' attribute of immutable type '%N'", t);
  typeModified(t);
  Value dict = Value::fromObject(t->dict);
  if (dictGetStrBorrowed(dict, kAnnotateFunction)) return setDeferredAnnotations(t, value);
  if (value) return dictSetStr(dict, "__annotations__", value);
  int r = dictDelete(dict, Value::fromObject(internStr("__annotations__")));
  if (r == 0) return raise(&molt_exc_AttributeError, "__annotations__");
  return r > 0;
}
Value getTypeParams(Value v) {
  Value p = ready(v) ? fromDict(v, "__type_params__") : kNoValue;
  return p ? p : newTuple(0);
}
bool setTypeParams(Value v, Value value) {
  return mutableOnly(v, value, "__type_params__") && dictSetStr(Value::fromObject(asType(v)->dict), "__type_params__", value);
}
Value getBasicSize(Value v) { return newInt(asType(v)->basicSize); }
Value getItemSize(Value v) { return newInt(asType(v)->itemSize); }
// Instances with a dict have it in their shape, those of variable size at the end; CPython answers 0, -1 or a place too.
Value getDictOffset(Value v) { return newInt(asType(v)->dictOffset == kDictAtEnd ? -1 : static_cast<int64_t>(asType(v)->dictOffset)); }
Value getWeakrefOffset(Value v) { return newInt(asType(v)->typeFlags & kTypeHasWeakrefs ? static_cast<int64_t>(sizeof(Object)) : 0); }
// The bits by CPython's numbers, as far as programs ask for them.
Value getFlags(Value v) {
  if (!ready(v)) return kNoValue;
  const Type* t = asType(v);
  static constexpr struct {
    uint32_t own;
    int bit;
  } kBits[] = {{kTypeDisallowNew, 7}, {kTypeHeap, 9}, {kTypeBase, 10}, {kTypeReady, 12}, {kTypeHasGc, 14}, {kTypeAbstract, 20}, {kTypeInt, 24}, {kTypeList, 25},
               {kTypeTuple, 26}, {kTypeBytes, 27}, {kTypeStr, 28}, {kTypeDict, 29}, {kTypeException, 30}, {kTypeType, 31}};
  uint64_t bits = t->typeFlags & kTypeHeap ? 0 : uint64_t{1} << 8;  // a builtin type does not change
  for (const auto& b : kBits)
    if (t->typeFlags & b.own) bits |= uint64_t{1} << b.bit;
  return newInt(static_cast<int64_t>(bits));
}
Value getSignature(Value v) { return asType(v)->textSignature ? newStr(asType(v)->textSignature) : kNone; }

constexpr GetSet kGetSets[] = {{"__name__", getName, setName, nullptr},
                               {"__qualname__", getQualname, setQualname, nullptr},
                               {"__module__", getModule, setModule, nullptr},
                               {"__bases__", getBases, setBases, nullptr},
                               {"__mro__", getMro, nullptr, nullptr},
                               {"__base__", getBase, nullptr, nullptr, true},
                               {"__dict__", getDict, nullptr, nullptr},
                               {"__doc__", getDoc, setDoc, nullptr},
                               {"__abstractmethods__", getAbstract, setAbstract, nullptr},
                               {"__annotations__", getAnnotations, setAnnotations, nullptr},
                               {"__type_params__", getTypeParams, setTypeParams, nullptr},
                               {"__basicsize__", getBasicSize, nullptr, nullptr, true},
                               {"__itemsize__", getItemSize, nullptr, nullptr, true},
                               {"__dictoffset__", getDictOffset, nullptr, nullptr, true},
                               {"__weakrefoffset__", getWeakrefOffset, nullptr, nullptr, true},
                               {"__flags__", getFlags, nullptr, nullptr, true},
                               {"__text_signature__", getSignature, nullptr, nullptr},
                               {}};

// ---- methods ----
Value typeMroMethod(const Value* a) {
  Tuple* m = computeMro(asType(a[0]));
  if (!m) return kNoValue;
  Ref keep(static_cast<Object*>(m));
  return listFromIterable(keep);
}
Value typeSubclasses(const Value* a) {
  Type* t = asType(a[0]);
  Value out = newList(0);
  for (int64_t i = 0; t->subclasses && i < listLength(t->subclasses); ++i) {
    Ref w(listGet(t->subclasses, i));
    Value target = weakrefTarget(w.as<WeakRef>());
    if (!target) continue;
    bool current = false;
    for (int64_t k = 0; k < asType(target)->bases->length; ++k) current |= asType(target)->bases->items()[k] == a[0];
    if (current) listAppend(out, target);
  }
  return out;
}
Value typePrepare(const Value*, int64_t, Value) { return newDict(); }
Value typeInstanceCheckMethod(const Value* a) {
  int r = typeInstanceCheck(a[0], a[1]);
  return r < 0 ? kNoValue : Value::fromBool(r);
}
Value typeSubclassCheckMethod(const Value* a) {
  int r = typeSubclassCheck(a[0], a[1]);
  return r < 0 ? kNoValue : Value::fromBool(r);
}
Value typeDir(const Value* a) {
  if (!ready(a[0])) return kNoValue;
  Ref names(newDict());
  return mergeTypeNames(names, asType(a[0])) ? listFromIterable(names) : kNoValue;
}
constexpr NativeMethod kMethods[] = {
    {"mro", "($self, /)", typeMroMethod, nullptr, "Return a type's method resolution order.", kInstanceMethod},
    {"__subclasses__", "($self, /)", typeSubclasses, nullptr, "Return a list of immediate subclasses.", kInstanceMethod},
    {"__prepare__", nullptr, nullptr, typePrepare, "Create the namespace for the class statement", kClassMethod},
    {"__instancecheck__", "($self, instance, /)", typeInstanceCheckMethod, nullptr, "Check if an object is an instance.", kInstanceMethod},
    {"__subclasscheck__", "($self, subclass, /)", typeSubclassCheckMethod, nullptr, "Check if a class is a subclass.", kInstanceMethod},
    {"__dir__", "($self, /)", typeDir, nullptr, "Specialized __dir__ implementation for types.", kInstanceMethod},
    {}};

bool typeInit(Value, const Value*, int64_t nargs, Value kwnames) {
  if (nargs == 1 && kwnames && asTuple(kwnames)->length) return raiseTypeError("type.__init__() takes no keyword arguments");
  if (nargs != 1 && nargs != 3) return raiseTypeError("type.__init__() takes 1 or 3 arguments");
  return true;
}

Value typeOr(Value a, Value b) { return newUnion(a, b); }

void typeTraverse(Object* o, VisitFn visit, void* arg) {
  auto* t = static_cast<Type*>(o);
  if (!(t->typeFlags & kTypeHeap)) return;
  if (o->type->typeFlags & kTypeHeap) visit(Value::fromObject(o->type), arg);
  if (t->base) visit(Value::fromObject(static_cast<Object*>(t->base)), arg);
  if (t->dict) visit(Value::fromObject(static_cast<Object*>(t->dict)), arg);
  if (t->bases) visit(Value::fromObject(static_cast<Object*>(t->bases)), arg);
  if (t->mro) visit(Value::fromObject(static_cast<Object*>(t->mro)), arg);
  visit(t->subclasses, arg);
}
void typeClear(Object* o) {
  auto* t = static_cast<Type*>(o);
  // Instances may still run their finalisers through the mro: only what makes cycles goes.
  if (t->dict) dictClearAll(t->dict);
  typeModified(t);
  if (t->mro) {
    Tuple* m = t->mro;
    t->mro = asTuple(newTuple(0));
    decref(static_cast<Object*>(m));
  }
}
void typeDealloc(Object* o) {
  auto* t = static_cast<Type*>(o);
  if (o->flags & kFlagHasWeakrefs) {
    o->refcount = 1;
    clearWeakrefs(o);
    if (--o->refcount) return;
  }
  typeModified(t);
  if (t->dict) decref(static_cast<Object*>(t->dict));
  if (t->mro) decref(static_cast<Object*>(t->mro));
  if (t->bases) decref(static_cast<Object*>(t->bases));
  decref(t->subclasses);
  decref(t->nameObj);
  decref(t->qualname);
  if (t->base) decref(static_cast<Object*>(t->base));
  forgetLayout(t);
  freeShapes(t->rootShape);
  freeRaw(const_cast<char*>(t->name));
  freeObject(o);
}

}  // namespace

constinit Type molt_type_type = [] {
  Type t = staticType("type", kTypeBase | kTypeType | kTypeHasGc | kTypeHasWeakrefs, sizeof(Type));
  t.dealloc = typeDealloc;
  t.traverse = typeTraverse;
  t.clear = typeClear;
  t.make = typeMake;
  t.init = typeInit;
  t.repr = typeRepr;
  t.call = typeCall;
  t.getattr = typeGetAttr;
  t.setattr = typeSetAttr;
  t.binary[static_cast<int>(BinaryOp::Or)] = typeOr;
  t.methods = kMethods;
  t.getsets = kGetSets;
  t.doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type";
  return t;
}();

}  // namespace molt
