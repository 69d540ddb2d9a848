// The types set and frozenset: slots, algebra, methods.
#include "types/container/container.h"
#include "gc/gc.h"
#include "types/container/iterators.h"

namespace molt {

Value setPopAny(Set* s);
void setSwap(Set* a, Set* b);
bool setNextEntry(Set* s, int64_t* pos, SetEntry** out);
bool setSweep(Set* s);

#define MOLT_METHOD MOLT_DECLARE_ROW
#include "abi/methods/set.def"
Value frozensetCopyMethod(const Value* args);

// ---- life ----

static void setDealloc(Object* o) {
  if (!dropWeakrefs(o)) return;
  setClearAll(static_cast<Set*>(o));
  freeObject(o);
}
static void setTraverse(Object* o, VisitFn visit, void* arg) {
  auto* s = static_cast<Set*>(o);
  SetEntry* e;
  for (int64_t pos = 0; setNextEntry(s, &pos, &e);) visitValue(e->key, visit, arg);
}
static void setClearSlot(Object* o) { setClearAll(static_cast<Set*>(o)); }

static Value setMake(Type* t, const Value*, int64_t, Value) { return newSetOfType(t); }
static bool setInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (hasKeywords(kwnames)) return raiseTypeError("set() takes no keyword arguments");
  if (!countArgs("set", nargs, 0, 1)) return false;
  if (asSet(self)->fill) setClearAll(asSet(self));
  asSet(self)->hash = -1;
  return nargs == 0 || setUpdate(asSet(self), args[0]);
}
static Value frozensetMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (t->init == molt_type_frozenset.init && !noKeywords("frozenset", kwnames)) return kNoValue;
  if (!countArgs("frozenset", nargs, 0, 1)) return kNoValue;
  if (t == &molt_type_frozenset && nargs && isExact(args[0], t)) return retained(args[0]);
  Ref s(newSetOfType(t));
  if (!s || (nargs && !setUpdate(s.as<Set>(), args[0]))) return kNoValue;
  return s.release();
}

// The type of results of algebra: set or frozenset, also for subclasses.
static Type* baseTypeOf(Value v) { return isSubtype(typeOf(v), &molt_type_set) ? &molt_type_set : &molt_type_frozenset; }
static Value copyAs(Type* t, Value iterable) {
  Ref s(newSetOfType(t));
  if (!s || !setUpdate(s.as<Set>(), iterable)) return kNoValue;
  return s.release();
}
static Value copyOf(Value v) { return copyAs(baseTypeOf(v), v); }

// ---- slots ----

static Value setRepr(Value self) {
  Set* s = asSet(self);
  if (s->used == 0) return formatStr("%s()", shortTypeName(self));
  bool recursive = false;
  if (!reprEnter(self, &recursive)) return kNoValue;
  if (recursive) return formatStr("%s(...)", shortTypeName(self));
  StrBuilder b;
  bool plain = isExact(self, &molt_type_set);
  if (!plain) {
    Ref name(formatStr("%s({", shortTypeName(self)));
    b.str(name.get());
  } else {
    b.put('{');
  }
  Ref items(listFromIterable(self));
  bool ok = static_cast<bool>(items);
  for (int64_t i = 0; ok && i < listLength(items); ++i) {
    if (i) b.ascii(", ");
    Ref r(reprOf(asList(items)->items[i]));
    ok = static_cast<bool>(r);
    if (ok) b.str(r.get());
  }
  reprLeave(self);
  if (!ok) return kNoValue;
  b.ascii(plain ? "}" : "})");
  return b.finish();
}

static int64_t frozensetHash(Value self) {
  Set* s = asSet(self);
  if (s->hash != -1) return s->hash;
  uint64_t hash = 0;
  SetEntry* e;
  for (int64_t pos = 0; setNextEntry(s, &pos, &e);) {
    auto h = static_cast<uint64_t>(e->hash);
    hash ^= ((h ^ 89869747u) ^ (h << 16)) * 3644798167u;
  }
  hash ^= (static_cast<uint64_t>(s->used) + 1) * 1927868237u;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069u + 907133923u;
  if (hash == ~uint64_t{0}) hash = 590923713u;
  return s->hash = static_cast<int64_t>(hash);
}

int setIsSubset(Set* a, Set* b) {
  if (a->used > b->used) return 0;
  SetEntry* e;
  for (int64_t pos = 0; setNextEntry(a, &pos, &e);) {
    Ref key = Ref::borrow(e->key);
    int r = setHasHash(b, key, e->hash);
    if (r <= 0) return r;
  }
  return 1;
}

static Value setCompare(Value a, Value b, CompareOp op) {
  if (!isAnySet(a) || !isAnySet(b)) return kNotImplemented;
  Set *x = asSet(a), *y = asSet(b);
  int r = 0;
  switch (op) {
    case CompareOp::Eq:
    case CompareOp::Ne:
      r = x->used == y->used && !(x->hash != -1 && y->hash != -1 && x->hash != y->hash) ? setIsSubset(x, y) : 0;
      if (op == CompareOp::Ne && r >= 0) r = !r;
      break;
    case CompareOp::Le: r = setIsSubset(x, y); break;
    case CompareOp::Ge: r = setIsSubset(y, x); break;
    case CompareOp::Lt: r = x->used < y->used ? setIsSubset(x, y) : 0; break;
    default: r = y->used < x->used ? setIsSubset(y, x) : 0; break;
  }
  return r < 0 ? kNoValue : Value::fromBool(r);
}

static int64_t setLength(Value self) { return asSet(self)->used; }

// Runs f(key) and, if key is a set (unhashable), once more with a frozenset of it.
template <class F>
static int withSetKey(Value key, F f) {
  int64_t hash = keyHash(key);
  if (hash != -1) return f(key, hash);
  if (!isAnySet(key) || !pendingIs(&molt_exc_TypeError)) return -1;
  clearPending();
  Ref frozen(copyAs(&molt_type_frozenset, key));
  return frozen ? f(frozen.get(), frozensetHash(frozen)) : -1;
}
static int setContainsSlot(Value self, Value item) {
  return withSetKey(item, [&](Value key, int64_t hash) { return setHasHash(asSet(self), key, hash); });
}

struct SetIter : Object {
  Value set;  // owned; 0 once exhausted
  int64_t pos, expected, left;
};
extern Type molt_type_set_iterator;
static Value setIter(Value self) {
  auto* it = static_cast<SetIter*>(allocObject(sizeof(SetIter), &molt_type_set_iterator));
  it->set = retained(self);
  it->expected = it->left = asSet(self)->used;
  return objectOf(it);
}
static Value setIterNext(Value self) {
  auto* it = static_cast<SetIter*>(self.object());
  if (!it->set.bits) return kStop;
  Set* s = asSet(it->set);
  if (it->expected != s->used) {
    it->expected = -1;  // stays wrong
    return raise(&molt_exc_RuntimeError, "Set changed size during iteration");
  }
  SetEntry* e;
  if (setNextEntry(s, &it->pos, &e)) {
    --it->left;
    return retained(e->key);
  }
  replaceValue(&it->set, kNoValue);
  return kStop;
}
static void setIterDealloc(Object* o) {
  decref(static_cast<SetIter*>(o)->set);
  freeObject(o);
}
static void setIterTraverse(Object* o, VisitFn visit, void* arg) { visitValue(static_cast<SetIter*>(o)->set, visit, arg); }
static Value setIterHint(const Value* a) {
  auto* it = static_cast<SetIter*>(a[0].object());
  return newInt(it->set.bits && it->expected == asSet(it->set)->used ? it->left : 0);
}
static Value setIterReduce(const Value* a) {
  auto* it = static_cast<SetIter*>(a[0].object());
  Ref rest(newList(0));
  if (!rest) return kNoValue;
  if (it->set.bits && it->expected != asSet(it->set)->used) return raise(&molt_exc_RuntimeError, "Set changed size during iteration");
  SetEntry* e;
  for (int64_t pos = it->pos; it->set.bits && setNextEntry(asSet(it->set), &pos, &e);)
    if (!listAppend(rest, e->key)) return kNoValue;
  return reduceIterator(rest);
}
static constinit const NativeMethod setIterMethods[] = {
    {"__reduce__", "!($self, /)", setIterReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__length_hint__", "!($self, /)", setIterHint, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod}, {}};
constinit Type molt_type_set_iterator = [] {
  Type t = staticType("set_iterator", kTypeHasGc | kTypeDisallowNew, sizeof(SetIter));
  t.dealloc = setIterDealloc;
  t.traverse = setIterTraverse;
  t.iter = iterSelf;
  t.next = setIterNext;
  t.methods = setIterMethods;
  return t;
}();

// ---- algebra ----

Value setIntersection(Set* s, Value other) {
  Value self = objectOf(s);
  if (other == self) return copyOf(self);
  Ref result(newSetOfType(baseTypeOf(self)));
  Set* out = result.as<Set>();
  if (isAnySet(other)) {
    Set *few = asSet(other), *many = s;
    if (few->used > many->used) {
      few = s;
      many = asSet(other);
    }
    SetEntry* e;
    for (int64_t pos = 0; setNextEntry(few, &pos, &e);) {
      Ref key = Ref::borrow(e->key);
      int64_t hash = e->hash;
      int r = setHasHash(many, key, hash);
      if (r < 0 || (r && !setAddHash(out, key, hash))) return kNoValue;
    }
    return result.release();
  }
  Ref it(getIter(other));
  if (!it) return kNoValue;
  for (;;) {
    Ref v(iterNext(it));
    if (!v) return kNoValue;
    if (v.get().isStop()) return result.release();
    int64_t hash = keyHash(v);
    if (hash == -1) return kNoValue;
    int r = setHasHash(s, v, hash);
    if (r < 0 || (r && !setAddHash(out, v, hash))) return kNoValue;
  }
}

static bool differenceUpdate(Set* s, Value other) {
  if (objectOf(s) == other) {
    setClearAll(s);
    return true;
  }
  if (isAnySet(other)) {
    Ref smaller;
    Set* o = asSet(other);
    if ((o->used >> 3) > s->used) {  // a much larger set: look only at what they share
      smaller = Ref(setIntersection(s, other));
      if (!smaller) return false;
      o = smaller.as<Set>();
    }
    SetEntry* e;
    for (int64_t pos = 0; setNextEntry(o, &pos, &e);) {
      Ref key = Ref::borrow(e->key);
      if (setDiscardHash(s, key, e->hash) < 0) return false;
    }
  } else {
    Ref it(getIter(other));
    if (!it) return false;
    for (;;) {
      Ref v(iterNext(it));
      if (!v) return false;
      if (v.get().isStop()) break;
      int64_t hash = keyHash(v);
      if (hash == -1 || setDiscardHash(s, v, hash) < 0) return false;
    }
  }
  return setSweep(s);
}

Value setDifference(Set* s, Value other) {
  Value self = objectOf(s);
  int64_t size = isAnySet(other) ? asSet(other)->used : isExact(other, &molt_type_dict) ? dictLength(other) : -1;
  if (size < 0 || (s->used >> 2) > size) {
    Ref copy(copyOf(self));
    if (!copy || !differenceUpdate(copy.as<Set>(), other)) return kNoValue;
    return copy.release();
  }
  Ref result(newSetOfType(baseTypeOf(self)));
  SetEntry* e;
  for (int64_t pos = 0; setNextEntry(s, &pos, &e);) {
    Ref key = Ref::borrow(e->key);
    int64_t hash = e->hash;
    int r;
    if (isAnySet(other)) {
      r = setHasHash(asSet(other), key, hash);
    } else {
      bool error = false;
      r = dictGetHash(asDict(other), key, hash, &error).bits != 0;
      if (error) r = -1;
    }
    if (r < 0 || (!r && !setAddHash(result.as<Set>(), key, hash))) return kNoValue;
  }
  return result.release();
}

static bool toggle(Set* s, Value key, int64_t hash) {
  int r = setDiscardHash(s, key, hash);
  return r < 0 ? false : r || setAddHash(s, key, hash);
}
static bool symmetricUpdate(Set* s, Value other) {
  if (objectOf(s) == other) {
    setClearAll(s);
    return true;
  }
  if (isExact(other, &molt_type_dict)) {
    DictEntry* e;
    for (int64_t pos = 0; dictIterEntry(asDict(other), &pos, &e);) {
      Ref key = Ref::borrow(e->key);
      if (!toggle(s, key, e->hash)) return false;
    }
    return true;
  }
  Ref set(isAnySet(other) ? retained(other) : copyAs(baseTypeOf(objectOf(s)), other));
  if (!set) return false;
  SetEntry* e;
  for (int64_t pos = 0; setNextEntry(set.as<Set>(), &pos, &e);) {
    Ref key = Ref::borrow(e->key);
    if (!toggle(s, key, e->hash)) return false;
  }
  return true;
}

static Value setOr(Value a, Value b) {
  if (!isAnySet(a) || !isAnySet(b)) return kNotImplemented;
  Ref out(copyOf(a));
  if (!out || (!(a == b) && !setUpdate(out.as<Set>(), b))) return kNoValue;
  return out.release();
}
static Value setAnd(Value a, Value b) {
  return isAnySet(a) && isAnySet(b) ? setIntersection(asSet(a), b) : kNotImplemented;
}
static Value setSub(Value a, Value b) {
  return isAnySet(a) && isAnySet(b) ? setDifference(asSet(a), b) : kNotImplemented;
}
static Value symmetricDifference(Value a, Value b) {
  Ref out(copyAs(baseTypeOf(a), b));
  if (!out || !symmetricUpdate(out.as<Set>(), a)) return kNoValue;
  return out.release();
}
static Value setXor(Value a, Value b) {
  return isAnySet(a) && isAnySet(b) ? symmetricDifference(a, b) : kNotImplemented;
}
static bool intersectionUpdate(Set* s, Value other) {
  Ref both(setIntersection(s, other));
  if (!both) return false;
  setSwap(s, both.as<Set>());
  return true;
}
static Value setInplaceOr(Value a, Value b) {
  if (!isAnySet(b)) return kNotImplemented;
  return setUpdate(asSet(a), b) ? retained(a) : kNoValue;
}
static Value setInplaceAnd(Value a, Value b) {
  if (!isAnySet(b)) return kNotImplemented;
  return intersectionUpdate(asSet(a), b) ? retained(a) : kNoValue;
}
static Value setInplaceSub(Value a, Value b) {
  if (!isAnySet(b)) return kNotImplemented;
  return differenceUpdate(asSet(a), b) ? retained(a) : kNoValue;
}
static Value setInplaceXor(Value a, Value b) {
  if (!isAnySet(b)) return kNotImplemented;
  return symmetricUpdate(asSet(a), b) ? retained(a) : kNoValue;
}

// ---- methods; `others` arrive as a tuple ----

static Value noneIf(bool ok) { return ok ? kNone : kNoValue; }

Value setAddMethod(const Value* a) { return noneIf(setAdd(a[0], a[1])); }
Value setClearMethod(const Value* a) {
  setClearAll(asSet(a[0]));
  return kNone;
}
Value setCopyMethod(const Value* a) { return copyAs(baseTypeOf(a[0]), a[0]); }
Value frozensetCopyMethod(const Value* a) {
  return isExact(a[0], &molt_type_frozenset) ? retained(a[0]) : copyAs(&molt_type_frozenset, a[0]);
}
static int discard(const Value* a) {
  return withSetKey(a[1], [&](Value key, int64_t hash) { return setDiscardHash(asSet(a[0]), key, hash); });
}
Value setDiscardMethod(const Value* a) { return noneIf(discard(a) >= 0); }
Value setRemoveMethod(const Value* a) {
  int r = discard(a);
  if (r == 0) return raiseWithValue(&molt_exc_KeyError, a[1]);
  return noneIf(r > 0);
}
Value setPopMethod(const Value* a) {
  Value v = setPopAny(asSet(a[0]));
  return v.bits ? v : raise(&molt_exc_KeyError, "pop from an empty set");
}
Value setUnionMethod(const Value* a) {
  Ref out(copyOf(a[0]));
  for (int64_t i = 0; out && i < asTuple(a[1])->length; ++i) {
    Value other = asTuple(a[1])->items()[i];
    if (!(other == a[0]) && !setUpdate(out.as<Set>(), other)) return kNoValue;
  }
  return out.release();
}
Value setUpdateMethod(const Value* a) {
  for (int64_t i = 0; i < asTuple(a[1])->length; ++i) {
    if (!setUpdate(asSet(a[0]), asTuple(a[1])->items()[i])) return kNoValue;
  }
  return kNone;
}
Value setIntersectionMethod(const Value* a) {
  Tuple* others = asTuple(a[1]);
  if (others->length == 0) return copyOf(a[0]);
  Ref out = Ref::borrow(a[0]);
  for (int64_t i = 0; i < others->length; ++i) {
    out = Ref(setIntersection(out.as<Set>(), others->items()[i]));
    if (!out) return kNoValue;
  }
  return out.release();
}
Value setIntersectionUpdateMethod(const Value* a) {
  Ref both(setIntersectionMethod(a));
  if (!both) return kNoValue;
  setSwap(asSet(a[0]), both.as<Set>());
  return kNone;
}
Value setDifferenceMethod(const Value* a) {
  Tuple* others = asTuple(a[1]);
  if (others->length == 0) return copyOf(a[0]);
  Ref out(setDifference(asSet(a[0]), others->items()[0]));
  for (int64_t i = 1; out && i < others->length; ++i) {
    if (!differenceUpdate(out.as<Set>(), others->items()[i])) return kNoValue;
  }
  return out.release();
}
Value setDifferenceUpdateMethod(const Value* a) {
  for (int64_t i = 0; i < asTuple(a[1])->length; ++i) {
    if (!differenceUpdate(asSet(a[0]), asTuple(a[1])->items()[i])) return kNoValue;
  }
  return kNone;
}
Value setSymmetricDifferenceMethod(const Value* a) { return symmetricDifference(a[0], a[1]); }
Value setSymmetricDifferenceUpdateMethod(const Value* a) { return noneIf(symmetricUpdate(asSet(a[0]), a[1])); }

Value setIsDisjointMethod(const Value* a) {
  Set* s = asSet(a[0]);
  if (a[0] == a[1]) return Value::fromBool(s->used == 0);
  if (isAnySet(a[1])) {
    Set *few = asSet(a[1]), *many = s;
    if (few->used > many->used) {
      few = s;
      many = asSet(a[1]);
    }
    SetEntry* e;
    for (int64_t pos = 0; setNextEntry(few, &pos, &e);) {
      Ref key = Ref::borrow(e->key);
      int r = setHasHash(many, key, e->hash);
      if (r) return r < 0 ? kNoValue : kFalse;
    }
    return kTrue;
  }
  Ref it(getIter(a[1]));
  if (!it) return kNoValue;
  for (;;) {
    Ref v(iterNext(it));
    if (!v) return kNoValue;
    if (v.get().isStop()) return kTrue;
    int r = setContains(a[0], v);
    if (r) return r < 0 ? kNoValue : kFalse;
  }
}
Value setIsSubsetMethod(const Value* a) {
  Ref other(isAnySet(a[1]) ? retained(a[1]) : setIntersection(asSet(a[0]), a[1]));
  if (!other) return kNoValue;
  if (!isAnySet(a[1])) return Value::fromBool(other.as<Set>()->used == asSet(a[0])->used);
  int r = setIsSubset(asSet(a[0]), other.as<Set>());
  return r < 0 ? kNoValue : Value::fromBool(r);
}
Value setIsSupersetMethod(const Value* a) {
  if (isAnySet(a[1])) {
    int r = setIsSubset(asSet(a[1]), asSet(a[0]));
    return r < 0 ? kNoValue : Value::fromBool(r);
  }
  Ref it(getIter(a[1]));
  if (!it) return kNoValue;
  for (;;) {
    Ref v(iterNext(it));
    if (!v) return kNoValue;
    if (v.get().isStop()) return kTrue;
    int r = setContains(a[0], v);
    if (r <= 0) return r < 0 ? kNoValue : kFalse;
  }
}
Value setReduceMethod(const Value* a) {
  Ref items(listFromIterable(a[0]));
  if (!items) return kNoValue;
  Ref args(tupleOf(items.get()));
  Ref state(callMethod(a[0], "__getstate__", nullptr, 0));
  if (!state) return kNoValue;
  return tupleOf(objectOf(typeOf(a[0])), args.get(), state.get());
}
Value setSizeofMethod(const Value* a) {
  Set* s = asSet(a[0]);
  return newInt(static_cast<int64_t>(sizeof(Set)) + (s->table == s->small ? 0 : (s->mask + 1) * static_cast<int64_t>(sizeof(SetEntry))));
}

Value setContainsMethod(const Value* a) {
  int found = setContainsSlot(a[0], a[1]);
  return found < 0 ? kNoValue : Value::fromBool(found);
}

static constinit const NativeMethod setMethods[] = {
#define MOLT_METHOD MOLT_TABLE_ROW
#include "abi/methods/set.def"
    {}};
static constinit const NativeMethod frozensetMethods[] = {
#define MOLT_METHOD MOLT_TABLE_ROW
#include "abi/methods/frozenset.def"
    {}};

static constexpr Type baseSetType(const char* name) {
  Type t = staticType(name, kTypeBase | kTypeHasGc | kTypeHasWeakrefs | kTypeSet | kTypeSelfPattern, sizeof(Set));
  t.dealloc = setDealloc;
  t.traverse = setTraverse;
  t.clear = setClearSlot;
  t.repr = setRepr;
  t.compare = setCompare;
  t.iter = setIter;
  t.length = setLength;
  t.contains = setContainsSlot;
  t.binary[int(BinaryOp::Or)] = setOr;
  t.binary[int(BinaryOp::And)] = setAnd;
  t.binary[int(BinaryOp::Sub)] = setSub;
  t.binary[int(BinaryOp::Xor)] = setXor;
  return t;
}
constinit Type molt_type_set = [] {
  Type t = baseSetType("set");
  t.make = setMake;
  t.init = setInit;
  t.hash = hashUnhashable;
  t.inplace[int(BinaryOp::Or)] = setInplaceOr;
  t.inplace[int(BinaryOp::And)] = setInplaceAnd;
  t.inplace[int(BinaryOp::Sub)] = setInplaceSub;
  t.inplace[int(BinaryOp::Xor)] = setInplaceXor;
  t.methods = setMethods;
  t.doc = "set() -> new empty set object\nset(iterable) -> new set object\n\nBuild an unordered collection of unique elements.";
  return t;
}();
constinit Type molt_type_frozenset = [] {
  Type t = baseSetType("frozenset");
  t.make = frozensetMake;
  t.hash = frozensetHash;
  t.methods = frozensetMethods;
  t.doc = "frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object\n\nBuild an immutable unordered collection of unique elements.";
  return t;
}();

}  // namespace molt
