// collections: defaultdict, and what Counter, OrderedDict and namedtuple are made of.
#include "gc/gc.h"
#include "core/native_module.h"
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

bool dictMove(Dict* d, int64_t n, bool last);

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/collections.def"

Value collectionsCountElements(const Value* a) {
  Ref it(getIter(a[1]));
  if (!it) return kNoValue;
  auto next = typeOf(it)->next;
  auto inherited = [&](const char* name) {
    return typeLookupBorrowed(typeOf(a[0]), internStr(name)) == typeLookupBorrowed(&molt_type_dict, internStr(name));
  };
  bool plain = isDict(a[0]) && inherited("__setitem__") && inherited("get");
  for (;;) {
    Ref v(next(it));
    if (!v) return kNoValue;
    if (v.get().isStop()) return kNone;
    if (plain) {
      int64_t hash = keyHash(v);
      if (hash == -1) return kNoValue;
      bool error = false;
      Value old = dictGetHash(asDict(a[0]), v, hash, &error);
      if (error) return kNoValue;
      Ref n(old.bits ? binaryOp(BinaryOp::Add, old, Value::fromInlineInt(1)) : Value::fromInlineInt(1));
      if (!n || !dictSetHash(asDict(a[0]), v, n, hash)) return kNoValue;
      continue;
    }
    Value args[3] = {kNoValue, v, Value::fromInlineInt(0)};
    Ref old(callMethod(a[0], "get", args + 1, 2));
    Ref n(old ? binaryOp(BinaryOp::Add, old, Value::fromInlineInt(1)) : kNoValue);
    if (!n || !setItem(a[0], v, n)) return kNoValue;
  }
}

Value collectionsMoveToEnd(const Value* a) {
  int last = isTrue(a[2]);
  if (last < 0) return kNoValue;
  int64_t hash = keyHash(a[1]);
  if (hash == -1) return kNoValue;
  Dict* d = asDict(a[0]);
  int64_t n = dictLookup(d, a[1], hash);
  if (n == -2) return kNoValue;
  if (n < 0 || !d->entries[n].value.bits) return raiseWithValue(&molt_exc_KeyError, a[1]);
  return dictMove(d, n, last) ? kNone : kNoValue;
}
Value collectionsFirstKey(const Value* a) {
  DictEntry* e;
  int64_t pos = 0;
  return dictIterEntry(asDict(a[0]), &pos, &e) ? retained(e->key) : raise(&molt_exc_KeyError, "dictionary is empty");
}

// A class that is registered with one that matches as a sequence or a mapping matches so too, with its subclasses.
static void passPattern(Type* t, uint32_t kind) {
  if (!(t->typeFlags & kTypeHeap) || (t->typeFlags & kTypePatterns) == kind) return;
  t->typeFlags = (t->typeFlags & ~kTypePatterns) | kind;
  for (int64_t i = 0; t->subclasses && i < listLength(t->subclasses); ++i) {
    Ref w(listGet(t->subclasses, i));
    if (Value target = weakrefTarget(w.as<WeakRef>())) passPattern(asType(target), kind);
  }
}
Value collectionsMarkPattern(const Value* a) {
  int64_t kind;
  if (isTypeObject(a[0]) && isTypeObject(a[1])) {
    if (uint32_t from = asType(a[1])->typeFlags & kTypePatterns) passPattern(asType(a[0]), from);
    return kNone;
  }
  if (!isTypeObject(a[0]) || !indexAsI64(a[1], &kind, &molt_exc_OverflowError)) return raiseTypeError("a class is required");
  asType(a[0])->typeFlags |= kind == 1 ? kTypeSequencePattern : kTypeMappingPattern;
  return kNone;
}

// ---- fields of named tuples ----

struct TupleGetter : Object {
  Value doc;  // owned
  int64_t index;
};
extern Type molt_type_collections_tuplegetter, molt_type_collections_deque;
static TupleGetter* asGetter(Value v) { return static_cast<TupleGetter*>(v.object()); }
Value collectionsTupleGetter(const Value* a) {
  int64_t i;
  if (!indexAsI64(a[0], &i, &molt_exc_OverflowError)) return kNoValue;
  auto* g = static_cast<TupleGetter*>(allocObject(sizeof(TupleGetter), &molt_type_collections_tuplegetter));
  g->doc = retained(a[1]);
  g->index = i;
  return objectOf(g);
}
static void getterDealloc(Object* o) {
  decref(static_cast<TupleGetter*>(o)->doc);
  freeObject(o);
}
static Value getterGet(Value self, Value instance, Value) {
  if (!instance.bits || instance.isNone()) return retained(self);
  TupleGetter* g = asGetter(self);
  if (!isTuple(instance)) {
    return raiseTypeError("descriptor for index '%z' for tuple subclasses doesn't apply to '%T' object", g->index, instance);
  }
  if (g->index >= asTuple(instance)->length) return raise(&molt_exc_IndexError, "tuple index out of range");
  return retained(asTuple(instance)->items()[g->index]);
}
static bool getterSet(Value, Value, Value v) {
  return raise(&molt_exc_AttributeError, v.bits ? "can't set attribute" : "can't delete attribute");
}
static Value getterDoc(Value self) { return retained(asGetter(self)->doc); }
static bool getterSetDoc(Value self, Value v) {
  replaceValue(&asGetter(self)->doc, v.bits ? retained(v) : kNone);
  return true;
}
static Value getterRepr(Value self) { return formatStr("_tuplegetter(%z, %R)", asGetter(self)->index, asGetter(self)->doc); }
static constinit const GetSet getterGetSets[] = {{"__doc__", getterDoc, getterSetDoc, nullptr}, {}};
constinit Type molt_type_collections_tuplegetter = [] {
  Type t = staticType("collections._tuplegetter", kTypeDisallowNew, sizeof(TupleGetter));
  t.dealloc = getterDealloc;
  t.descrGet = getterGet;
  t.descrSet = getterSet;
  t.repr = getterRepr;
  t.getsets = getterGetSets;
  return t;
}();

// The __new__ of a named tuple: args[0] is (typename, fields, defaults), args[1] the class.
static Value tupleNew(const Value* args, int64_t nargs, Value kwnames) {
  Value* info = asTuple(args[0])->items();
  Tuple *fields = asTuple(info[1]), *defaults = asTuple(info[2]);
  int64_t n = fields->length;
  const Str* name = asStr(info[0]);
  if (nargs < 2) return raiseTypeError("%S.__new__() missing 1 required positional argument: '_cls'", name);
  if (!isTypeObject(args[1])) return raiseTypeError("tuple.__new__(X): X is not a type object (%T)", args[1]);
  Type* t = asType(args[1]);
  int64_t given = nargs - 2, nkw = kwnames.bits ? asTuple(kwnames)->length : 0;
  if (given > n) {
    int64_t least = n + 1 - defaults->length;
    if (defaults->length) {
      return raiseTypeError("%S.__new__() takes from %z to %z positional arguments but %z were given", name, least, n + 1, given + 1);
    }
    return raiseTypeError("%S.__new__() takes %z positional argument%s but %z were given", name, n + 1, n ? "s" : "", given + 1);
  }
  Ref out(newTupleOfType(t, n));
  if (!out) return kNoValue;
  Value* items = out.as<Tuple>()->items();
  for (int64_t i = 0; i < given; ++i) items[i] = retained(args[2 + i]);
  for (int64_t k = 0; k < nkw; ++k) {
    const Str* key = asStr(asTuple(kwnames)->items()[k]);
    int64_t i = 0;
    while (i < n && !strEquals(asStr(fields->items()[i]), key)) ++i;
    if (i == n) return raiseTypeError("%S.__new__() got an unexpected keyword argument '%S'", name, key);
    if (items[i].bits) return raiseTypeError("%S.__new__() got multiple values for argument '%S'", name, key);
    items[i] = retained(args[nargs + k]);
  }
  int64_t missing = 0, firstDefault = n - defaults->length;
  for (int64_t i = 0; i < n; ++i) {
    if (items[i].bits) continue;
    if (i >= firstDefault) items[i] = retained(defaults->items()[i - firstDefault]);
    else ++missing;
  }
  if (!missing) return out.release();
  StrBuilder b;
  int64_t seen = 0;
  for (int64_t i = 0; i < n; ++i) {
    if (items[i].bits) continue;
    if (seen) b.ascii(missing > 2 ? (seen == missing - 1 ? ", and " : ", ") : " and ");
    ++seen;
    b.put('\'');
    b.str(fields->items()[i]);
    b.put('\'');
  }
  Ref names(b.finish());
  for (int64_t i = 0; i < n; ++i) {
    if (!items[i].bits) items[i] = kNone;
  }
  return raiseTypeError("%S.__new__() missing %z required positional argument%s: %U", name, missing, missing == 1 ? "" : "s", names.get());
}
static constinit const NativeMethod tupleNewRow = {"__new__", nullptr, nullptr, tupleNew, nullptr, kStaticMethod};
Value collectionsTupleNew(const Value* a) {
  Ref info(tupleOf(a[0], a[1], a[2]));
  return newBuiltinFunction(&tupleNewRow, info, kNoValue);
}

// ---- defaultdict ----

struct DefaultDict : Dict {
  Value factory;  // owned
};
extern Type molt_type_collections_defaultdict;
static DefaultDict* asDefault(Value v) { return static_cast<DefaultDict*>(v.object()); }

static Value defaultMake(Type* t, const Value*, int64_t, Value) {
  auto* d = static_cast<DefaultDict*>(allocObject(t->basicSize, t));
  d->strKeysOnly = 1;
  d->factory = kNone;
  return objectOf(d);
}
static bool defaultInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (nargs > 0) {
    if (!args[0].isNone() && !isCallable(args[0])) return raiseTypeError("first argument must be callable or None");
    replaceValue(&asDefault(self)->factory, retained(args[0]));
    ++args;
    --nargs;
  }
  return molt_type_dict.init(self, args, nargs, kwnames);
}
static void defaultDealloc(Object* o) {
  decref(static_cast<DefaultDict*>(o)->factory);
  molt_type_dict.dealloc(o);
}
static void defaultTraverse(Object* o, VisitFn visit, void* arg) {
  visitValue(static_cast<DefaultDict*>(o)->factory, visit, arg);
  molt_type_dict.traverse(o, visit, arg);
}
static void defaultClear(Object* o) {
  replaceValue(&static_cast<DefaultDict*>(o)->factory, kNone);
  molt_type_dict.clear(o);
}
static Value defaultRepr(Value self) {
  Ref base(molt_type_dict.repr(self));
  if (!base) return kNoValue;
  bool recursive = false;
  Value factory = asDefault(self)->factory;
  if (!reprEnter(self, &recursive)) return kNoValue;
  Ref inner(recursive ? newStr("...") : reprOf(factory));
  if (!recursive) reprLeave(self);
  return inner ? formatStr("%s(%U, %U)", shortTypeName(self), inner.get(), base.get()) : kNoValue;
}
static Value defaultMissing(const Value* a) {
  Value factory = asDefault(a[0])->factory;
  if (factory.isNone()) return raiseWithValue(&molt_exc_KeyError, a[1]);
  Ref f = Ref::borrow(factory);
  Ref v(call0(f));
  if (!v || !setItem(a[0], a[1], v)) return kNoValue;
  return v.release();
}
static Value defaultGetItem(Value self, Value key) {
  int64_t hash = keyHash(key);
  if (hash == -1) return kNoValue;
  bool error = false;
  Value v = dictGetHash(asDict(self), key, hash, &error);
  if (v.bits) return retained(v);
  if (error) return kNoValue;
  if (typeOf(self) != &molt_type_collections_defaultdict) return molt_type_dict.getItem(self, key);
  Value args[2] = {self, key};
  return defaultMissing(args);
}
static Value defaultCopy(const Value* a) {
  Value args[2] = {asDefault(a[0])->factory, a[0]};
  return call(objectOf(typeOf(a[0])), args, 2, kNoValue);
}
static Value defaultReduce(const Value* a) {
  Value factory = asDefault(a[0])->factory;
  Ref args(factory.isNone() ? newTuple(0) : tupleOf(factory));
  Ref items(callMethod(a[0], "items", nullptr, 0));
  Ref it(items ? getIter(items) : kNoValue);
  if (!it) return kNoValue;
  return tupleOf(objectOf(typeOf(a[0])), args.get(), kNone, kNone, it.get());
}
static Value defaultOr(Value a, Value b) {
  if (!isDict(a) || !isDict(b)) return kNotImplemented;
  bool left = isSubtype(typeOf(a), &molt_type_collections_defaultdict);
  Value mine = left ? a : b;
  Value args[2] = {asDefault(mine)->factory, a};
  Ref out(call(objectOf(typeOf(mine)), args, 2, kNoValue));
  if (!out || !dictMerge(out, b, true)) return kNoValue;
  return out.release();
}
static Value defaultGetFactory(Value self) { return retained(asDefault(self)->factory); }
static bool defaultSetFactory(Value self, Value v) {
  replaceValue(&asDefault(self)->factory, v.bits ? retained(v) : kNone);
  return true;
}
static constinit const NativeMethod defaultMethods[] = {
    {"__missing__", "($self, key, /)", defaultMissing, nullptr, "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n", kInstanceMethod},
    {"copy", "($self, /)", defaultCopy, nullptr, "D.copy() -> a shallow copy of D.", kInstanceMethod},
    {"__copy__", "($self, /)", defaultCopy, nullptr, "D.copy() -> a shallow copy of D.", kInstanceMethod},
    {"__reduce__", "($self, /)", defaultReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__class_getitem__", "($type, object, /)", containerClassGetItem, nullptr, "See PEP 585", kClassMethod},
    {}};
static constinit const GetSet defaultGetSets[] = {
    {"default_factory", defaultGetFactory, defaultSetFactory, "Factory for default value called by __missing__()."}, {}};
constinit Type molt_type_collections_defaultdict = [] {
  Type t = staticType("collections.defaultdict", kTypeBase | kTypeHasGc | kTypeDict | kTypeMappingPattern | kTypeSelfPattern, sizeof(DefaultDict), &molt_type_dict);
  t.dealloc = defaultDealloc;
  t.traverse = defaultTraverse;
  t.clear = defaultClear;
  t.make = defaultMake;
  t.init = defaultInit;
  t.repr = defaultRepr;
  t.getItem = defaultGetItem;
  t.binary[int(BinaryOp::Or)] = defaultOr;
  t.methods = defaultMethods;
  t.getsets = defaultGetSets;
  t.doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.";
  return t;
}();

// ---- the module ----

static constinit const NativeMethod moduleRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/collections.def"
    {}};
static bool moduleInit(Value module) {
  return moduleAdd(module, "deque", objectOf(&molt_type_collections_deque)) &&
         moduleAdd(module, "defaultdict", objectOf(&molt_type_collections_defaultdict));
}
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_collections, moduleRows, moduleInit)
