// Class creation: __build_class__, type.__new__, layout of instances.
#include <string.h>

#include "core/type.h"
#include "error/frames.h"
#include "gc/gc.h"
#include "types/container/dict.h"

namespace molt {

namespace {

// The nearest ancestor that determines the layout of instances (CPython's solid base).
Type* layoutBase(Type* t) {
  for (; t->base; t = t->base) {
    if (!(t->typeFlags & kTypeHeap)) {
      Type* b = t->base;
      if (t->basicSize != b->basicSize || t->itemSize != b->itemSize || t->dictOffset != b->dictOffset) return t;
    } else if (t->slotCount) {
      return t;
    }
  }
  return t;
}

}  // namespace

Type* bestBase(Tuple* bases) {
  Type *best = nullptr, *winner = nullptr;
  for (int64_t i = 0; i < bases->length; ++i) {
    if (!isTypeObject(bases->items()[i])) return raiseTypeError("bases must be types");
    Type* b = asType(bases->items()[i]);
    if (!typeReady(b)) return nullptr;
    if (!(b->typeFlags & (kTypeBase | kTypeHeap))) return raiseTypeError("type '%N' is not an acceptable base type", b);
    Type* candidate = layoutBase(b);
    if (!winner || (candidate != winner && isSubtype(candidate, winner))) {
      winner = candidate;
      best = b;
    } else if (!isSubtype(winner, candidate)) {
      return raiseTypeError("multiple bases have instance lay-out conflict");
    }
  }
  return best;
}

namespace {

Value instanceDictGet(Value self) {
  Value d = instanceDict(self, true);
  if (!d && !hasPending()) return raise(&molt_exc_AttributeError, "'%T' object has no attribute '__dict__'", self);
  return d;
}
bool instanceDictSet(Value self, Value v) {
  ShapePart* p = self.isObject() ? shapePartOf(self.object()) : nullptr;
  if (!p) return raise(&molt_exc_AttributeError, "'%T' object has no attribute '__dict__'", self);
  if (v && !isDict(v)) return raiseTypeError("__dict__ must be set to a dictionary, not a '%T'", v);
  Value dict = v ? retained(v) : newDict();
  if (!dict) return false;
  shapeSetDictSteal(self.object(), p, dict);
  return true;
}
Value weakrefGet(Value self) {
  WeakRef* w = weakrefsOf(self.object());
  return w ? retained(Value::fromObject(static_cast<Object*>(w))) : kNone;
}
constexpr GetSet kDictRow = {"__dict__", instanceDictGet, instanceDictSet, "dictionary for instance variables"};
constexpr GetSet kWeakrefRow = {"__weakref__", weakrefGet, nullptr, "list of weak references to the object"};

}  // namespace

bool addGetSet(Type* t, const GetSet* row) {
  auto* d = static_cast<GetSetDescriptor*>(allocObject(sizeof(GetSetDescriptor), &molt_type_getset_descriptor));
  d->owner = t;
  d->row = row;
  Ref keep(static_cast<Object*>(d));
  if (dictGetStrBorrowed(Value::fromObject(t->dict), row->name)) return true;
  return dictSetStr(Value::fromObject(t->dict), row->name, keep);
}

namespace {

Value mangle(Value className, Value name) {
  Str* n = asStr(name);
  int64_t len = n->length;
  if (len < 2 || strAt(n, 0) != '_' || strAt(n, 1) != '_' || (len > 3 && strAt(n, len - 1) == '_' && strAt(n, len - 2) == '_')) return retained(name);
  Str* c = asStr(className);
  int64_t from = 0;
  while (from < c->length && strAt(c, from) == '_') ++from;
  if (from == c->length) return retained(name);
  StrBuilder b;
  b.put('_');
  b.range(c, from, c->length);
  b.str(n);
  return b.finish();
}

// __slots__: descriptors and layout. *wantsDict, *wantsWeakref as CPython decides them.
bool layOut(Type* t, Value className, bool* wantsDict, bool* wantsWeakref) {
  Type* base = t->base;
  Value dict = Value::fromObject(t->dict);
  Value slots = dictGetStrBorrowed(dict, "__slots__");
  uint32_t size = (base->basicSize + 7) / 8 * 8;
  bool mayDict = base->dictOffset == 0 && !(base->typeFlags & kTypeType) && !isSubtype(base, &molt_type_module);
  bool mayWeakref = !(base->typeFlags & kTypeHasWeakrefs) && base->itemSize == 0;
  *wantsDict = *wantsWeakref = true;
  if (slots) {
    *wantsDict = *wantsWeakref = false;
    Ref list;
    if (isStr(slots)) list = Ref(tupleOf(slots));
    else list = Ref(tupleFromIterable(slots));
    if (!list) return false;
    Tuple* names = list.as<Tuple>();
    if (names->length && (base->itemSize || base->typeFlags & kTypeType)) return raiseTypeError("nonempty __slots__ not supported for subtype of '%N'", base);
    t->slotOffset = size;
    Ref own(newList(0));
    if (!own) return false;
    for (int64_t i = 0; i < names->length; ++i) {
      Value n = names->items()[i];
      if (!isStr(n)) return raiseTypeError("__slots__ items must be strings, not '%T'", n);
      Ref valid(callMethod(n, "isidentifier", nullptr, 0));
      if (!valid) return false;
      if (!valid.get().isTrue()) return raiseTypeError("__slots__ must be identifiers");
      if (strEqualsAscii(asStr(n), "__dict__")) {
        if (!mayDict || *wantsDict) return raiseTypeError("__dict__ slot disallowed: we already got one");
        *wantsDict = true;
        continue;
      }
      if (strEqualsAscii(asStr(n), "__weakref__")) {
        if (*wantsWeakref) return raiseTypeError("__weakref__ slot disallowed: we already got one");
        *wantsWeakref = true;
        continue;
      }
      Ref name(mangle(className, n));
      bool error;
      if (Value taken = dictGetBorrowed(dict, name, &error)) {
        if (isExact(taken, &molt_type_member_descriptor) && static_cast<MemberDescriptor*>(taken.object())->owner == t) continue;  // named twice
        if (!strEqualsAscii(asStr(n), "__qualname__") && !strEqualsAscii(asStr(n), "__classcell__"))
          return raiseValueError("%R in __slots__ conflicts with class variable", n);
      }
      if (!listAppend(own, name)) return false;
    }
    // By name, so that classes with the same slots have the same layout however they list them.
    Ref sorted(callMethod(own, "sort", nullptr, 0));
    if (!sorted) return false;
    for (int64_t i = 0; i < listLength(own); ++i) {
      Value name = listGet(own, i);
      auto* d = static_cast<MemberDescriptor*>(allocObject(sizeof(MemberDescriptor), &molt_type_member_descriptor));
      d->owner = t;
      d->name = name;
      d->row = nullptr;
      d->offset = size;
      Ref keep(static_cast<Object*>(d));
      if (!dictSet(dict, name, keep)) return false;
      ++t->slotCount;
      size += 8;
    }
    // What another base's instances have, these have too.
    for (int64_t i = 0; i < t->bases->length; ++i) {
      const Type* other = asType(t->bases->items()[i]);
      if (other == base) continue;
      *wantsDict |= mayDict && other->dictOffset;
      *wantsWeakref |= mayWeakref && (other->typeFlags & kTypeHasWeakrefs);
    }
  }
  t->itemSize = base->itemSize;
  t->dictOffset = base->dictOffset;
  if (mayDict && *wantsDict) {
    if (base->itemSize) {
      t->dictOffset = kDictAtEnd;
    } else {
      t->dictOffset = size;
      size += sizeof(ShapePart);
    }
    t->typeFlags |= kTypeHasDict;
    if (!addGetSet(t, &kDictRow)) return false;
  }
  t->basicSize = base->itemSize ? base->basicSize : size;
  if (*wantsWeakref && (!base->itemSize || isSubtype(base, &molt_type_str))) {  // as CPython, whose str alone is not of variable size
    t->typeFlags |= kTypeHasWeakrefs;
    if (mayWeakref && !addGetSet(t, &kWeakrefRow)) return false;
  }
  return true;
}

bool callSetNames(Type* t) {
  // Over a copy: __set_name__ may change the class.
  Ref copy(dictCopy(t->dict));
  int64_t pos = 0;
  Value key, v;
  while (dictNext(copy, &pos, &key, &v)) {
    Value hook = typeLookupBorrowed(typeOf(v), internStr("__set_name__"));
    if (!hook) continue;
    Value args[2] = {Value::fromObject(t), key};
    bool found;
    Ref r(callTypeMethod(v, internStr("__set_name__"), args, 2, &found));
    if (r) continue;
    Ref note;
    StrBuilder b;
    b.ascii("Error calling __set_name__ on '");
    b.utf8(typeOf(v)->name);
    b.ascii("' instance ");
    Ref repr(reprOf(key));
    if (repr) b.str(repr.get());
    b.ascii(" in '");
    b.utf8(t->name);
    b.put('\'');
    note = Ref(b.finish());
    Ref exc(takePending());
    Value noteValue = note;
    Ref added(callMethod(exc, "add_note", &noteValue, 1));
    clearPending();
    restorePendingSteal(exc.release());
    return false;
  }
  return true;
}

bool wrapFunction(Type* t, const char* name, Value (*wrap)(Value)) {
  Value f = dictGetStrBorrowed(Value::fromObject(t->dict), name);
  if (!f || !isExact(f, &molt_type_function)) return true;
  Ref w(wrap(f));
  return w && dictSetStr(Value::fromObject(t->dict), name, w);
}

}  // namespace

bool addDictAttribute(Type* t) { return addGetSet(t, &kDictRow); }

bool addClassAttributes(Type* t) {
  Ref module(newStr("builtins"));
  return dictSetStr(Value::fromObject(t->dict), "__module__", module) && addGetSet(t, &kWeakrefRow);
}

Value makeClass(Type* metatype, Value name, Tuple* bases, Value ns, const Value* kwargs, Value kwnames) {
  Ref allBases = bases->length ? Ref::borrow(Value::fromObject(bases)) : Ref(tupleOf(Value::fromObject(&molt_type_object)));
  Type* base = bestBase(allBases.as<Tuple>());
  if (!base) return kNoValue;
  auto* t = static_cast<Type*>(allocObject(metatype->basicSize > sizeof(Type) ? metatype->basicSize : sizeof(Type), metatype));
  Ref result(Value::fromObject(static_cast<Object*>(t)));
  t->base = base;
  incref(static_cast<Object*>(base));
  t->bases = allBases.as<Tuple>();
  allBases.release();
  Ref copy(isExact(ns, &molt_type_dict) ? dictCopy(asDict(ns)) : newDict());
  if (!copy) return kNoValue;
  if (!isExact(ns, &molt_type_dict) && !dictMerge(copy, ns, true)) return kNoValue;
  t->dict = copy.as<Dict>();
  copy.release();
  Value dict = Value::fromObject(t->dict);
  t->nameObj = retained(name);
  Ref keepName;
  int64_t bytes;
  const char* utf8 = strUtf8(asStr(name), &bytes, &keepName);
  char* ownName = static_cast<char*>(allocRaw(static_cast<uint64_t>(bytes) + 1));
  if (!ownName) return raiseNoMemory();
  memcpy(ownName, utf8, static_cast<size_t>(bytes) + 1);
  t->name = ownName;
  t->typeFlags = kTypeHeap | kTypeBase | kTypeHasGc | kTypeReady | (base->typeFlags & ((kTypeInherited & ~kTypePatterns) | kTypeHasDict | kTypeHasWeakrefs));
  Value qualname = dictGetStrBorrowed(dict, "__qualname__");
  if (qualname) {
    if (!isStr(qualname)) return raiseTypeError("type __qualname__ must be a str, not %T", qualname);
    t->qualname = retained(qualname);
    dictDelete(dict, Value::fromObject(internStr("__qualname__")));
  } else {
    t->qualname = retained(name);
  }
  Ref cell = Ref::borrow(dictGetStrBorrowed(dict, "__classcell__"));
  if (cell) {
    if (!isExact(cell, &molt_type_cell))
      return raiseTypeError("__classcell__ must be a nonlocal cell, not <class '%T'>", cell.get());
    dictDelete(dict, Value::fromObject(internStr("__classcell__")));
  }
  if (!dictGetStrBorrowed(dict, "__module__")) {
    Ref globals(callerGlobals("type"));  // type() gives its caller's name
    Value module = globals ? dictGetStrBorrowed(globals, "__name__") : kNoValue;
    if (!globals || (module && !dictSetStr(dict, "__module__", module))) return kNoValue;
  }
  if (!dictGetStrBorrowed(dict, "__doc__") && !dictSetStr(dict, "__doc__", kNone)) return kNoValue;
  if (!wrapFunction(t, "__new__", newStaticMethod) || !wrapFunction(t, "__init_subclass__", newClassMethod) ||
      !wrapFunction(t, "__class_getitem__", newClassMethod))
    return kNoValue;
  bool wantsDict, wantsWeakref;
  if (!layOut(t, name, &wantsDict, &wantsWeakref)) return kNoValue;
  // A class that compares without hashing cannot be hashed.
  if (dictGetStrBorrowed(dict, "__eq__") && !dictGetStrBorrowed(dict, "__hash__") && !dictSetStr(dict, "__hash__", kNone)) return kNoValue;
  bool plain = t->basicSize == sizeof(Object) + sizeof(ShapePart) && t->dictOffset == sizeof(Object) && t->itemSize == 0;
  for (Type* b = base; plain && b; b = b->base) plain = (b->typeFlags & kTypeHeap) || b == &molt_type_object;
  if (plain) t->inlineSlots = kLeastInlineRoom;
  t->dealloc = plain ? plainDealloc : heapDealloc;
  t->traverse = heapTraverse;
  t->clear = heapClear;
  if (base->typeFlags & kTypeType) t->dealloc = base->dealloc, t->traverse = base->traverse, t->clear = base->clear;
  if (!establishFirstMro(t)) return kNoValue;
  // A class matches as the first of its bases that matches as a sequence or a mapping does, never as both.
  for (int64_t i = 1; i < t->mro->length && !(t->typeFlags & kTypePatterns); ++i)
    t->typeFlags |= asType(t->mro->items()[i])->typeFlags & kTypePatterns;
  updateSlots(t);
  if (!registerSubclass(t)) return kNoValue;
  if (cell) {
    auto* c = cell.as<Cell>();
    Value old = c->value;
    c->value = retained(result.get());
    decref(old);
  }
  if (!callSetNames(t)) return kNoValue;
  // super(cls, cls).__init_subclass__(**kwargs)
  Ref hook;
  for (int64_t i = 1; i < t->mro->length && !hook; ++i) {
    Type* b = asType(t->mro->items()[i]);
    Value v = dictGetStrBorrowed(Value::fromObject(b->dict), "__init_subclass__");
    if (!v) continue;
    Type* vt = typeOf(v);
    if (!typeReady(vt)) return kNoValue;
    hook = vt->descrGet ? Ref(vt->descrGet(v, kNoValue, result)) : Ref::borrow(v);
    if (!hook) return kNoValue;
  }
  if (hook) {
    Ref r(call(hook, kwargs, 0, kwnames));
    if (!r) return kNoValue;
  }
  return result.release();
}

// The most derived of the metaclass and the metaclasses of the bases.
static Type* chooseMetaclass(Type* start, Tuple* bases) {
  Type* winner = start;
  for (int64_t i = 0; i < bases->length; ++i) {
    Type* t = typeOf(bases->items()[i]);
    if (isSubtype(winner, t)) continue;
    if (isSubtype(t, winner)) {
      winner = t;
      continue;
    }
    return raiseTypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
  }
  return winner;
}

Value typeMake(Type* metatype, const Value* args, int64_t nargs, Value kwnames) {
  int64_t kw = kwnames ? asTuple(kwnames)->length : 0;
  if (metatype == &molt_type_type && nargs == 1 && kw == 0) return retained(Value::fromObject(static_cast<Object*>(typeOf(args[0]))));
  if (nargs != 3) return raiseTypeError("type.__new__() takes exactly 3 arguments (%z given)", nargs);
  if (!isStr(args[0])) return raiseTypeError("type.__new__() argument 1 must be str, not %A", args[0]);
  if (!isTuple(args[1])) return raiseTypeError("type.__new__() argument 2 must be tuple, not %T", args[1]);
  if (!isDict(args[2])) return raiseTypeError("type.__new__() argument 3 must be dict, not %T", args[2]);
  Tuple* bases = asTuple(args[1]);
  for (int64_t i = 0; i < bases->length; ++i) {
    if (isTypeObject(bases->items()[i])) continue;
    bool error;
    Ref entries(lookupSpecial(bases->items()[i], "__mro_entries__", &error));
    if (error) return kNoValue;
    if (entries) return raiseTypeError("type() doesn't support MRO entry resolution; use types.new_class()");
  }
  Type* winner = chooseMetaclass(metatype, bases);
  if (!winner) return kNoValue;
  if (winner != metatype && winner->make && winner->make != typeMake) return winner->make(winner, args, nargs, kwnames);
  return makeClass(winner, args[0], bases, args[2], args + nargs, kwnames);
}

// Replaces bases that say what they stand for in a class statement (__mro_entries__).
static Value resolveBases(Value bases) {
  Tuple* t = asTuple(bases);
  Ref list;
  for (int64_t i = 0; i < t->length; ++i) {
    Value b = t->items()[i];
    Ref hook;
    if (!isTypeObject(b)) {
      bool error;
      hook = Ref(getAttrOrNone0(b, "__mro_entries__", &error));
      if (error) return kNoValue;
    }
    if (!hook) {
      if (list && !listAppend(list, b)) return kNoValue;
      continue;
    }
    if (!list) list = Ref(newListOf(t->items(), i));
    Ref entries(call1(hook, bases));
    if (!entries) return kNoValue;
    if (!isTuple(entries)) return raiseTypeError("__mro_entries__ must return a tuple");
    for (int64_t k = 0; k < entries.as<Tuple>()->length; ++k)
      if (!listAppend(list, entries.as<Tuple>()->items()[k])) return kNoValue;
  }
  return list ? tupleFromIterable(list) : retained(bases);
}

extern "C" Value molt_rt_build_class(Value body, Value name, Value originalBases, Value kwargs) {
  Ref bases(resolveBases(originalBases));
  if (!bases) return kNoValue;
  Ref keywords(kwargs ? dictCopy(asDict(kwargs)) : newDict());
  Ref meta;
  bool error;
  Value given = dictGetBorrowed(keywords, Value::fromObject(internStr("metaclass")), &error);
  if (given) {
    meta = Ref::borrow(given);
    dictDelete(keywords, Value::fromObject(internStr("metaclass")));
  } else if (bases.as<Tuple>()->length) {
    meta = Ref::borrow(Value::fromObject(static_cast<Object*>(typeOf(bases.as<Tuple>()->items()[0]))));
  } else {
    meta = Ref::borrow(Value::fromObject(&molt_type_type));
  }
  if (isTypeObject(meta)) {
    Type* winner = chooseMetaclass(asType(meta), bases.as<Tuple>());
    if (!winner) return kNoValue;
    meta = Ref::borrow(Value::fromObject(static_cast<Object*>(winner)));
  }
  // keywords as a vectorcall tail
  int64_t kw = dictLength(keywords);
  Value room[3 + 16];
  if (kw > 16) return raiseTypeError("too many keyword arguments in a class statement");
  Ref kwnames(kw ? newTuple(kw) : kNoValue);
  int64_t pos = 0, i = 0;
  Value key, v;
  while (dictNext(keywords, &pos, &key, &v)) {
    kwnames.as<Tuple>()->items()[i] = retained(key);
    room[3 + i++] = v;
  }
  Ref ns;
  Ref prepare(getAttrOrNone0(meta, "__prepare__", &error));
  if (error) return kNoValue;
  if (!prepare || (isExact(meta, &molt_type_type) && meta.get().object() == static_cast<Object*>(&molt_type_type))) {
    ns = Ref(newDict());
  } else {
    room[1] = name;
    room[2] = bases;
    ns = Ref(call(prepare, room + 1, 2, kwnames));
    if (!ns) return kNoValue;
    if (!isDict(ns)) {
      Type* nt = typeOf(ns);
      if (!typeReady(nt)) return kNoValue;
      if (!nt->getItem) {
        if (isTypeObject(meta)) return raiseTypeError("%N.__prepare__() must return a mapping, not %T", asType(meta), ns.get());
        return raiseTypeError("<metaclass>.__prepare__() must return a mapping, not %T", ns.get());
      }
    }
  }
  Value nsWord = ns;
  auto* f = static_cast<Function*>(body.object());
  Ref cell(f->entry(f, &nsWord));
  if (!cell) return kNoValue;
  if (!(bases.get() == originalBases)) {
    Ref orig(newStr("__orig_bases__"));
    if (!setItem(ns, orig, originalBases)) return kNoValue;
  }
  room[0] = name;
  room[1] = bases;
  room[2] = ns;
  Ref cls(call(meta, room, 3, kwnames));
  if (!cls) return kNoValue;
  if (isExact(cell, &molt_type_cell) && isTypeObject(cls)) {
    auto* c = cell.as<Cell>();
    if (!c->value) return raise(&molt_exc_RuntimeError, "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?", name, cls.get());
    if (!(c->value == cls.get())) return raiseTypeError("__class__ set to %R defining %R as %R", c->value, name, cls.get());
  }
  return cls.release();
}

extern "C" void molt_rt_class_cell_set(Value ns, Value cell) {
  Ref key(newStr("__classcell__"));
  setItem(ns, key, cell);
}

Value builtinBuildClass(const Value* args, int64_t nargs, Value kwnames);
Value builtinBuildClass(const Value* args, int64_t nargs, Value kwnames) {
  if (nargs < 2) return raiseTypeError("__build_class__: not enough arguments");
  if (!isExact(args[0], &molt_type_function)) return raiseTypeError("__build_class__: func must be a function");
  if (!isStr(args[1])) return raiseTypeError("__build_class__: name is not a string");
  Ref bases(newTupleOf(args + 2, nargs - 2));
  Ref keywords;
  if (kwnames) {
    keywords = Ref(newDict());
    for (int64_t i = 0; i < asTuple(kwnames)->length; ++i) dictSet(keywords, asTuple(kwnames)->items()[i], args[nargs + i]);
  }
  return molt_rt_build_class(args[0], args[1], bases, keywords);
}

}  // namespace molt
