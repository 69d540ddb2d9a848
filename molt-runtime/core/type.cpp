// Types: readiness of the builtin ones, the mro, cached lookup, isinstance and issubclass.
#include "core/type.h"

#include <string.h>

#include "core/alloc.h"
#include "core/layout.h"
#include "gc/gc.h"

namespace molt {

namespace {

struct CacheEntry {
  uint32_t version;
  Str* name;
  Value value;  // borrowed; 0: known to be absent
};
constexpr uint32_t kCacheSize = 2048;
constinit CacheEntry cache[kCacheSize] = {};
constinit uint32_t nextVersion = 1;

// Names and types lie at regular distances: the product mixes all their bits into the ones taken.
CacheEntry* cacheEntry(const Type* t, const Str* name) {
  uint64_t both = (uint64_t{t->version} << 32) ^ reinterpret_cast<uintptr_t>(name);
  return &cache[(both * 0x9E3779B97F4A7C15u >> 32) % kCacheSize];
}

bool assignVersion(Type* t) {
  if (t->version) return true;
  for (int64_t i = 0; t->mro && i < t->mro->length; ++i) {  // mro() may have put the class itself anywhere
    Type* b = asType(t->mro->items()[i]);
    if (b != t && !assignVersion(b)) return false;
  }
  t->version = nextVersion++;
  return t->version != 0;
}

bool addMethods(Type* t) {
  Value dict = Value::fromObject(t->dict);
  for (const NativeMethod* m = t->methods; m && m->name; ++m) {
    Ref v;
    if (m->kind == kStaticMethod) {
      Ref fn(newBuiltinFunction(m, kNoValue, kNoValue));
      v = Ref(newStaticMethod(fn));
    } else {
      auto* d = static_cast<MethodDescriptor*>(allocObject(
          sizeof(MethodDescriptor), m->kind == kClassMethod ? &molt_type_classmethod_descriptor : &molt_type_method_descriptor));
      d->row = m;
      d->owner = t;
      v = Ref(static_cast<Object*>(d));
    }
    if (!dictSetStr(dict, m->name, v)) return false;
  }
  for (const GetSet* g = t->getsets; g && g->name; ++g) {
    if (g->member) {
      auto* d = static_cast<MemberDescriptor*>(allocObject(sizeof(MemberDescriptor), &molt_type_member_descriptor));
      d->owner = t;
      d->name = retained(Value::fromObject(internStr(g->name)));
      d->row = g;
      d->offset = 0;
      Ref keep(static_cast<Object*>(d));
      if (!dictSetStr(dict, g->name, keep)) return false;
      continue;
    }
    auto* d = static_cast<GetSetDescriptor*>(allocObject(sizeof(GetSetDescriptor), &molt_type_getset_descriptor));
    d->owner = t;
    d->row = g;
    Ref keep(static_cast<Object*>(d));
    if (!dictSetStr(dict, g->name, keep)) return false;
  }
  return true;
}

constexpr NativeMethod kNewRow = {"__new__", "($type, *args, **kwargs)", nullptr,
                                  [](const Value* args, int64_t nargs, Value kwnames) -> Value {
                                    // args[0] is the builtin type whose __new__ this is, args[1] the class to make.
                                    Type* owner = asType(args[0]);
                                    if (nargs < 2) return raiseTypeError("%N.__new__(): not enough arguments", owner);
                                    if (!isTypeObject(args[1]))
                                      return raiseTypeError("%N.__new__(X): X is not a type object (%T)", owner, args[1]);
                                    Type* t = asType(args[1]);
                                    if (!isSubtype(t, owner))
                                      return raiseTypeError("%N.__new__(%N): %N is not a subtype of %N", owner, t, t, owner);
                                    Type* builtin = t;
                                    while (builtin->typeFlags & kTypeHeap) builtin = builtin->base;
                                    if (builtin != owner && (builtin->make != owner->make || builtin->typeFlags & kTypeDisallowNew))
                                      return raiseTypeError("%N.__new__(%N) is not safe, use %N.__new__()", owner, t, builtin);
                                    return owner->make(t, args + 2, nargs - 2, kwnames);
                                  },
                                  "Create and return a new object.  See help(type) for accurate signature.", kStaticMethod};

}  // namespace

bool addDictAttribute(Type* t);
bool addClassAttributes(Type* t);

static bool makeReady(Type* t) {
  t->typeFlags |= kTypeReady;
  if (t == &molt_type_object) t->base = nullptr;
  if (t->base && !typeReady(t->base)) return false;
  t->dict = asDict(newDict());
  if (!t->bases) {
    t->bases = t->base ? asTuple(tupleOf(Value::fromObject(t->base))) : asTuple(newTuple(0));
  } else {
    for (int64_t i = 0; i < t->bases->length; ++i)
      if (!typeReady(asType(t->bases->items()[i]))) return false;
  }
  bool ownMake = t->make && (!t->base || t->make != t->base->make);
  if (!addMethods(t)) return false;
  if (t->dictOffset && !(t->base && t->base->dictOffset) && !addDictAttribute(t)) return false;
  // A builtin type of several bases is CPython's only by way of type(): it has what a class statement has.
  if (t->bases->length > 1 && !(t->typeFlags & kTypeHeap) && !addClassAttributes(t)) return false;
  if (t->compare && !t->hash && t != &molt_type_object) t->hash = hashUnhashable;
  if (!addSlotWrappers(t)) return false;
  Value dict = Value::fromObject(t->dict);
  if (ownMake && !(t->typeFlags & kTypeDisallowNew)) {
    Ref fn(newBuiltinFunction(&kNewRow, Value::fromObject(t), kNoValue));
    if (!dictSetStr(dict, "__new__", fn)) return false;
  }
  if (!dictGetStrBorrowed(dict, "__doc__")) {
    Ref doc(t->doc ? newStr(t->doc) : kNone);
    if (!dictSetStr(dict, "__doc__", doc)) return false;
  }
  if (t->base) {
    if (t->bases->length > 1) t->typeFlags |= kTypeHasWeakrefs;
    inheritSlots(t, t->base);
    t->typeFlags |= t->base->typeFlags & (kTypeInherited | kTypeHasDict | kTypeHasWeakrefs);
    if (t->traverse) t->typeFlags |= t->base->typeFlags & kTypeHasGc;
    if (!t->dictOffset) t->dictOffset = t->base->dictOffset;
    if (!t->itemSize) t->itemSize = t->base->itemSize;
    if (!t->basicSize) t->basicSize = t->base->basicSize;
  }
  t->mro = computeMro(t);
  if (!t->mro) return false;
  keepForLife(t->mro);  // it names the type, through which leaks.cpp finds the rest
  return true;
}

bool typeReady(Type* t) { return (t->typeFlags & kTypeReady) || makeReady(t); }

const char* lastPartOfName(const Type* t) {
  const char* dot = t->typeFlags & kTypeHeap ? nullptr : strrchr(t->name, '.');
  return dot ? dot + 1 : t->name;
}

// ---- mro: C3 linearisation (Barrett and others, 1996) ----

Tuple* computeMro(Type* t) {
  int64_t n = t->bases->length;
  int64_t total = 1;
  for (int64_t i = 0; i < n; ++i) {
    Type* b = asType(t->bases->items()[i]);
    if (!typeReady(b)) return nullptr;
    if (b->typeFlags & kTypeMroPending) return raiseTypeError("Cannot extend an incomplete type '%N'", b);
    total += b->mro->length;
    for (int64_t k = 0; k < i; ++k)
      if (t->bases->items()[k].object() == static_cast<Object*>(b)) return raiseTypeError("duplicate base class %N", b);
  }
  auto* out = static_cast<Value*>(allocRaw(sizeof(Value) * static_cast<uint64_t>(total)));
  auto* at = static_cast<int64_t*>(allocRaw(sizeof(int64_t) * static_cast<uint64_t>(n + 1)));
  if (!out || !at) return raiseNoMemory();
  for (int64_t i = 0; i <= n; ++i) at[i] = 0;
  int64_t count = 0;
  out[count++] = Value::fromObject(t);
  auto seq = [&](int64_t i) { return i < n ? asType(t->bases->items()[i])->mro : t->bases; };
  Tuple* result = nullptr;
  for (;;) {
    bool more = false;
    Value chosen = kNoValue;
    for (int64_t i = 0; i <= n && !chosen; ++i) {
      if (at[i] >= seq(i)->length) continue;
      more = true;
      Value candidate = seq(i)->items()[at[i]];
      bool inTail = false;
      for (int64_t k = 0; k <= n && !inTail; ++k)
        for (int64_t j = at[k] + 1; j < seq(k)->length && !inTail; ++j) inTail = seq(k)->items()[j] == candidate;
      if (!inTail) chosen = candidate;
    }
    if (!more) {
      Value r = newTupleOf(out, count);
      result = r ? asTuple(r) : nullptr;
      break;
    }
    if (!chosen) {
      StrBuilder names;
      bool first = true;
      for (int64_t i = 0; i <= n; ++i) {
        if (at[i] >= seq(i)->length) continue;
        Value head = seq(i)->items()[at[i]];
        bool seen = false;
        for (int64_t k = 0; k < i; ++k) seen |= at[k] < seq(k)->length && seq(k)->items()[at[k]] == head;
        if (seen) continue;
        if (!first) names.ascii(", ");
        first = false;
        names.utf8(asType(head)->name);
      }
      Ref text(names.finish());
      raiseTypeError("Cannot create a consistent method resolution\norder (MRO) for bases %U", text.get());
      break;
    }
    out[count++] = chosen;
    for (int64_t i = 0; i <= n; ++i)
      if (at[i] < seq(i)->length && seq(i)->items()[at[i]] == chosen) ++at[i];
  }
  freeRaw(out);
  freeRaw(at);
  return result;
}

// ---- lookup ----

Value typeLookupBorrowed(Type* t, Str* name) {
  if (!(t->typeFlags & kTypeReady) && !typeReady(t)) return kNoValue;
  name = canonicalName(name);
  CacheEntry* e = cacheEntry(t, name);
  if (t->version && e->version == t->version && e->name == name) return e->value;
  Value found = kNoValue;
  for (int64_t i = 0; i < t->mro->length && !found; ++i) {
    Type* b = asType(t->mro->items()[i]);
    if (!typeReady(b)) return kNoValue;
    found = dictGetStrBorrowed(Value::fromObject(b->dict), name);
  }
  if (assignVersion(t)) *cacheEntry(t, name) = {t->version, name, found};
  return found;
}

static void forEachSubclass(Type* t, void (*fn)(Type*)) {
  if (!t->subclasses) return;
  for (int64_t i = 0; i < listLength(t->subclasses); ++i) {
    Ref w(listGet(t->subclasses, i));
    Value target = weakrefTarget(w.as<WeakRef>());
    if (target && isTypeObject(target)) fn(asType(target));
  }
}

void typeModified(Type* t) {
  t->version = 0;
  forgetLayout(t);
  forEachSubclass(t, typeModified);
}

void updateSlotsOfSubclasses(Type* t) {
  if (t->typeFlags & kTypeHeap) updateSlots(t);
  forEachSubclass(t, updateSlotsOfSubclasses);
}

bool isSubtype(Type* a, Type* b) {
  if (a == b || b == &molt_type_object) return true;
  if (a->mro) {
    for (int64_t i = 0; i < a->mro->length; ++i)
      if (a->mro->items()[i].object() == static_cast<Object*>(b)) return true;
    return false;
  }
  for (; a; a = a->base) {
    if (a == b) return true;
    for (int64_t i = 0; a->bases && i < a->bases->length; ++i)
      if (isSubtype(asType(a->bases->items()[i]), b)) return true;
  }
  return false;
}

Value callTypeMethod(Value self, Str* name, const Value* args, int64_t nargs, bool* found) {
  Value m = typeLookupBorrowed(typeOf(self), name);
  *found = m.bits != 0;
  if (!m) return kNoValue;
  Ref keep = Ref::borrow(m);
  Type* mt = typeOf(m);
  if (mt->typeFlags & kTypeMethodDescriptor) {
    Value all[8];
    all[0] = self;
    for (int64_t i = 0; i < nargs; ++i) all[i + 1] = args[i];
    return call(m, all, nargs + 1, kNoValue);
  }
  if (!typeReady(mt)) return kNoValue;
  if (!mt->descrGet) return call(m, args, nargs, kNoValue);
  Ref bound(mt->descrGet(m, self, Value::fromObject(typeOf(self))));
  return bound ? call(bound, args, nargs, kNoValue) : kNoValue;
}

Value lookupSpecial(Value o, const char* dunder, bool* error) {
  *error = false;
  Value m = typeLookupBorrowed(typeOf(o), internStr(dunder));
  if (!m) {
    *error = hasPending();
    return kNoValue;
  }
  Type* mt = typeOf(m);
  if (!typeReady(mt)) return *error = true, kNoValue;
  if (!mt->descrGet) return retained(m);
  Value r = mt->descrGet(m, o, Value::fromObject(typeOf(o)));
  *error = !r;
  return r;
}

Value callSpecial0(Value o, const char* dunder) {
  bool found;
  Value r = callTypeMethod(o, internStr(dunder), nullptr, 0, &found);
  return found ? r : kNotImplemented;
}

// ---- isinstance, issubclass ----

namespace {

Value basesOf(Value c) {  // __bases__ if it is a tuple; 0 without an exception otherwise
  bool error;
  Ref b(getAttrOrNone0(c, "__bases__", &error));
  if (error || !b || !isTuple(b)) return kNoValue;
  return b.release();
}

int abstractSubclass(Value derived, Value cls) {
  if (!stackCheck()) return -1;
  if (derived == cls) return 1;
  Ref bases(basesOf(derived));
  if (!bases) return hasPending() ? -1 : 0;
  for (int64_t i = 0; i < bases.as<Tuple>()->length; ++i) {
    int r = abstractSubclass(bases.as<Tuple>()->items()[i], cls);
    if (r) return r;
  }
  return 0;
}

// Does `v.__class__` say what its type is, without anybody having to ask? Types are remembered by version, which changes with
// all that they inherit.
bool hasPlainClass(Value v) {
  static constinit uint32_t known[64] = {};
  Type* t = typeOf(v);
  uint32_t* place = &known[t->version & 63];
  if (t->version && *place == t->version) return true;
  if (!(t->typeFlags & kTypeReady) || (t->getattr && t->getattr != genericGetAttr)) return false;
  Str* name = internStr("__class__");
  if (!(typeLookupBorrowed(t, name) == typeLookupBorrowed(&molt_type_object, name))) return false;
  if (t->version) *place = t->version;
  return true;
}

int plainInstance(Value v, Value cls) {
  if (isTypeObject(cls)) {
    if (isSubtype(typeOf(v), asType(cls))) return 1;
    if (hasPlainClass(v)) return 0;
    bool error;
    Ref c(getAttrOrNone0(v, "__class__", &error));
    if (error) return -1;
    if (c && isTypeObject(c) && asType(c) != typeOf(v)) return isSubtype(asType(c), asType(cls));
    return 0;
  }
  Ref bases(basesOf(cls));
  if (!bases) {
    if (hasPending()) return -1;
    return raiseTypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
  }
  bool error;
  Ref c(getAttrOrNone0(v, "__class__", &error));
  if (error) return -1;
  return c ? abstractSubclass(c, cls) : 0;
}

int plainSubclass(Value derived, Value cls) {
  if (isTypeObject(cls) && isTypeObject(derived)) return isSubtype(asType(derived), asType(cls));
  Ref d(basesOf(derived));
  if (!d) return hasPending() ? -1 : static_cast<int>(raiseTypeError("issubclass() arg 1 must be a class"));
  Ref c(basesOf(cls));
  if (!c) return hasPending() ? -1 : static_cast<int>(raiseTypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union"));
  return abstractSubclass(derived, cls);
}

int check(Value v, Value cls, bool instance) {
  if (instance && cls.isObject() && static_cast<Object*>(typeOf(v)) == cls.object()) return 1;
  if (isExact(cls, &molt_type_type)) return instance ? plainInstance(v, cls) : plainSubclass(v, cls);
  Ref unionArgs;
  if (isExact(cls, &molt_type_union)) {
    unionArgs = Ref(getAttr(cls, "__args__"));
    if (!unionArgs) return -1;
    cls = unionArgs;
    Tuple* t = asTuple(cls);
    for (int64_t i = 0; i < t->length; ++i) {
      Value item = t->items()[i].isNone() ? Value::fromObject(&molt_type_NoneType) : t->items()[i];
      if (isExact(item, &molt_type_generic_alias))
        return raiseTypeError(instance ? "isinstance() argument 2 cannot be a parameterized generic" : "issubclass() argument 2 cannot be a parameterized generic");
      int r = check(v, item, instance);
      if (r) return r;
    }
    return 0;
  }
  if (isTuple(cls)) {
    if (!stackCheck()) return -1;
    for (int64_t i = 0; i < asTuple(cls)->length; ++i) {
      int r = check(v, asTuple(cls)->items()[i], instance);
      if (r) return r;
    }
    return 0;
  }
  bool error;
  Ref hook(lookupSpecial(cls, instance ? "__instancecheck__" : "__subclasscheck__", &error));
  if (error) return -1;
  if (hook) {
    Ref r(call1(hook, v));
    return r ? isTrue(r) : -1;
  }
  return instance ? plainInstance(v, cls) : plainSubclass(v, cls);
}

}  // namespace

int isInstance(Value v, Value classInfo) { return check(v, classInfo, true); }
int isSubclass(Value c, Value classInfo) { return check(c, classInfo, false); }
int typeInstanceCheck(Value cls, Value v) { return plainInstance(v, cls); }
int typeSubclassCheck(Value cls, Value c) { return plainSubclass(c, cls); }

Value typeModuleName(Type* t) {
  if (t->typeFlags & kTypeHeap) {
    Value m = dictGetStrBorrowed(Value::fromObject(t->dict), "__module__");
    return m ? retained(m) : kNoValue;
  }
  const char* dot = strrchr(t->name, '.');
  return dot ? newStrN(t->name, dot - t->name) : newStr("builtins");
}

}  // namespace molt
