// dict.keys(), values(), items(): views with set algebra, and the dict iterators.
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

extern Type molt_type_dict_keyiterator, molt_type_dict_valueiterator, molt_type_dict_itemiterator;
extern Type molt_type_dict_reversekeyiterator, molt_type_dict_reversevalueiterator, molt_type_dict_reverseitemiterator;

static Type* const kIterTypes[2][3] = {
    {&molt_type_dict_keyiterator, &molt_type_dict_valueiterator, &molt_type_dict_itemiterator},
    {&molt_type_dict_reversekeyiterator, &molt_type_dict_reversevalueiterator, &molt_type_dict_reverseitemiterator}};
static Type* const kViewTypes[3] = {&molt_type_dict_keys, &molt_type_dict_values, &molt_type_dict_items};

// ---- iterators ----

Value newDictIter(Dict* d, DictViewKind kind, bool reversed) {
  auto* it = static_cast<DictIter*>(allocObject(sizeof(DictIter), kIterTypes[reversed][kind]));
  it->dict = retained(objectOf(d));
  it->expected = it->left = dictCount(d);
  it->pos = reversed ? d->entryCount : 0;
  it->kind = kind;
  it->reversed = reversed;
  return objectOf(it);
}

static DictIter* asIter(Value v) { return static_cast<DictIter*>(v.object()); }

static void iterDealloc(Object* o) {
  auto* it = static_cast<DictIter*>(o);
  decref(it->dict);
  decref(it->pair);
  freeObject(o);
}
static void iterTraverse(Object* o, VisitFn visit, void* arg) {
  visitValue(static_cast<DictIter*>(o)->dict, visit, arg);
  visitValue(static_cast<DictIter*>(o)->pair, visit, arg);
}

static Value iterPair(DictIter* it, const DictEntry& e) {
  if (it->pair.bits && it->pair.object()->refcount == 1) {
    Value* items = asTuple(it->pair)->items();
    Value k = items[0], v = items[1];
    items[0] = retained(e.key);
    items[1] = retained(e.value);
    incref(it->pair);
    decref(k);
    decref(v);
    return it->pair;
  }
  Value pair = tupleOf(e.key, e.value);
  if (!pair.bits) return pair;
  replaceValue(&it->pair, retained(pair));
  return pair;
}

static Value iterNextSlot(Value self) {
  DictIter* it = asIter(self);
  if (!it->dict.bits) return kStop;
  Dict* d = asDict(it->dict);
  if (dictCount(d) != it->expected) {
    it->expected = -1;  // stays wrong
    return raise(&molt_exc_RuntimeError, "dictionary changed size during iteration");
  }
  DictEntry* e = nullptr;
  if (it->reversed) {
    if (it->pos > d->entryCount) it->pos = d->entryCount;
    while (it->pos > 0 && !e) {
      DictEntry* c = &d->entries[--it->pos];
      if (c->value.bits) e = c;
    }
  } else if (!dictIterEntry(d, &it->pos, &e)) {
    e = nullptr;
  }
  if (!e) {
    replaceValue(&it->dict, kNoValue);
    return kStop;
  }
  if (it->left == 0) return raise(&molt_exc_RuntimeError, "dictionary keys changed during iteration");
  --it->left;
  if (it->kind == kDictKeys) return retained(e->key);
  if (it->kind == kDictValues) return retained(e->value);
  return iterPair(it, *e);
}

static Value iterHint(const Value* a) {
  DictIter* it = asIter(a[0]);
  if (!it->dict.bits || it->expected != dictCount(asDict(it->dict))) return newInt(0);
  return newInt(it->left);
}
static Value iterReduce(const Value* a) {
  DictIter* it = asIter(a[0]);
  Ref rest(newList(0));
  DictEntry* e;
  if (it->dict.bits) {
    Dict* d = asDict(it->dict);
    for (int64_t pos = it->pos; it->reversed ? pos > 0 : true;) {
      if (it->reversed) {
        e = &d->entries[--pos];
        if (!e->value.bits) continue;
      } else if (!dictIterEntry(d, &pos, &e)) {
        break;
      }
      Ref item = it->kind == kDictKeys ? Ref::borrow(e->key) : it->kind == kDictValues ? Ref::borrow(e->value) : Ref(tupleOf(e->key, e->value));
      if (!listAppend(rest, item)) return kNoValue;
    }
  }
  return reduceIterator(rest);
}

static constinit const NativeMethod iterMethods[] = {
    {"__length_hint__", "!($self, /)", iterHint, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod},
    {"__reduce__", "!($self, /)", iterReduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {}};

static constexpr Type iterType(const char* name) {
  Type t = staticType(name, kTypeHasGc | kTypeDisallowNew, sizeof(DictIter));
  t.dealloc = iterDealloc;
  t.traverse = iterTraverse;
  t.iter = iterSelf;
  t.next = iterNextSlot;
  t.methods = iterMethods;
  return t;
}
constinit Type molt_type_dict_keyiterator = iterType("dict_keyiterator");
constinit Type molt_type_dict_valueiterator = iterType("dict_valueiterator");
constinit Type molt_type_dict_itemiterator = iterType("dict_itemiterator");
constinit Type molt_type_dict_reversekeyiterator = iterType("dict_reversekeyiterator");
constinit Type molt_type_dict_reversevalueiterator = iterType("dict_reversevalueiterator");
constinit Type molt_type_dict_reverseitemiterator = iterType("dict_reverseitemiterator");

// ---- views ----

static DictView* asView(Value v) { return static_cast<DictView*>(v.object()); }
static Dict* dictOf(Value view) { return asDict(asView(view)->dict); }
static DictViewKind kindOfView(Value v) {
  return isExact(v, &molt_type_dict_keys) ? kDictKeys : isExact(v, &molt_type_dict_values) ? kDictValues : kDictItems;
}
static bool isSetView(Value v) { return isExact(v, &molt_type_dict_keys) || isExact(v, &molt_type_dict_items); }

Value newDictView(Value dict, DictViewKind kind) {
  auto* v = static_cast<DictView*>(allocObject(sizeof(DictView), kViewTypes[kind]));
  v->dict = retained(dict);
  return objectOf(v);
}

static void viewDealloc(Object* o) {
  decref(static_cast<DictView*>(o)->dict);
  freeObject(o);
}
static void viewTraverse(Object* o, VisitFn visit, void* arg) { visitValue(static_cast<DictView*>(o)->dict, visit, arg); }
static Value viewIter(Value v) { return newDictIter(dictOf(v), kindOfView(v), false); }
static int64_t viewLength(Value v) { return dictCount(dictOf(v)); }

static Value viewRepr(Value self) {
  bool recursive = false;
  if (!reprEnter(self, &recursive)) return kNoValue;
  if (recursive) return newStr("...");
  Ref list(listFromIterable(self));
  Value r = list ? formatStr("%N(%R)", typeOf(self), list.get()) : kNoValue;
  reprLeave(self);
  return r;
}

static int keysContain(Value self, Value item) { return containsItem(asView(self)->dict, item); }
static int itemsContain(Value self, Value item) {
  if (!isTuple(item) || asTuple(item)->length != 2) return 0;
  bool error = false;
  Ref found = Ref::borrow(dictGetBorrowed(asView(self)->dict, asTuple(item)->items()[0], &error));
  if (error) return -1;
  return found ? equals(found, asTuple(item)->items()[1]) : 0;
}

// Are all items of a in b?
static int allIn(Value a, Value b) {
  Ref it(getIter(a));
  if (!it) return -1;
  for (;;) {
    Ref item(iterNext(it));
    if (!item) return -1;
    if (item.get().isStop()) return 1;
    int r = containsItem(b, item);
    if (r <= 0) return r;
  }
}

static Value viewCompare(Value a, Value b, CompareOp op) {
  if (!isSetView(b) && !isAnySet(b)) return kNotImplemented;
  int64_t x = lengthOf(a), y = lengthOf(b);
  if (x < 0 || y < 0) return kNoValue;
  int r = 0;
  switch (op) {
    case CompareOp::Eq:
    case CompareOp::Ne:
      r = x == y ? allIn(a, b) : 0;
      if (op == CompareOp::Ne && r >= 0) r = !r;
      break;
    case CompareOp::Lt: r = x < y ? allIn(a, b) : 0; break;
    case CompareOp::Le: r = x <= y ? allIn(a, b) : 0; break;
    case CompareOp::Gt: r = x > y ? allIn(b, a) : 0; break;
    default: r = x >= y ? allIn(b, a) : 0; break;
  }
  return r < 0 ? kNoValue : Value::fromBool(r);
}

static Value setOf(Value iterable) {
  if (isExact(iterable, &molt_type_dict_keys)) iterable = static_cast<DictView*>(iterable.object())->dict;  // knows their hashes
  Ref s(newSet());
  if (!s || !setUpdate(s.as<Set>(), iterable)) return kNoValue;
  return s.release();
}

static Value viewAnd(Value a, Value b) {
  if (!isSetView(a)) {  // the left operand is any iterable
    Value t = a;
    a = b;
    b = t;
  }
  int64_t left = viewLength(a);
  if (isSetView(b) && viewLength(b) > left) {
    Value t = a;
    a = b;
    b = t;
  }
  if (isExact(b, &molt_type_set) && asSet(b)->used >= left) {
    Value args[1] = {a};
    return callMethod(b, "intersection", args, 1);
  }
  Ref result(newSet());
  Ref it(getIter(b));
  if (!it) return kNoValue;
  for (;;) {
    Ref item(iterNext(it));
    if (!item) return kNoValue;
    if (item.get().isStop()) return result.release();
    int r = containsItem(a, item);
    if (r < 0 || (r && !setAdd(result, item))) return kNoValue;
  }
}
static Value viewOr(Value a, Value b) {
  Ref s(setOf(a));
  if (!s || !setUpdate(s.as<Set>(), b)) return kNoValue;
  return s.release();
}
static Value viewSub(Value a, Value b) {
  Ref s(setOf(a));
  if (!s) return kNoValue;
  Value args[1] = {b};
  Ref none(callMethod(s, "difference_update", args, 1));
  return none ? s.release() : kNoValue;
}
static Value viewXor(Value a, Value b) {
  Ref s(setOf(a));
  if (!s) return kNoValue;
  Value args[1] = {b};
  Ref none(callMethod(s, "symmetric_difference_update", args, 1));
  return none ? s.release() : kNoValue;
}

Value dictViewIsDisjoint(const Value* a) {
  Value self = a[0], other = a[1];
  if (self == other) return Value::fromBool(viewLength(self) == 0);
  if (isSetView(other) || isAnySet(other)) {
    int64_t x = viewLength(self), y = lengthOf(other);
    if (y < 0) return kNoValue;
    if (y > x) {
      Value t = self;
      self = other;
      other = t;
    }
  }
  Ref it(getIter(other));
  if (!it) return kNoValue;
  for (;;) {
    Ref item(iterNext(it));
    if (!item) return kNoValue;
    if (item.get().isStop()) return kTrue;
    int r = containsItem(self, item);
    if (r) return r < 0 ? kNoValue : kFalse;
  }
}
Value dictViewReversed(const Value* a) { return newDictIter(dictOf(a[0]), kindOfView(a[0]), true); }

static Value viewMapping(Value v) { return newMappingProxy(asView(v)->dict); }
static constinit const GetSet viewGetSets[] = {
    {"mapping", viewMapping, nullptr, "dictionary that this view refers to"}, {}};

static constinit const NativeMethod keysMethods[] = {
#define MOLT_METHODS_OF_dict_keys
#define MOLT_METHOD MOLT_TABLE_ROW
#include "abi/methods/dict_views.def"
#undef MOLT_METHODS_OF_dict_keys
    {}};
static constinit const NativeMethod valuesMethods[] = {
#define MOLT_METHODS_OF_dict_values
#define MOLT_METHOD MOLT_TABLE_ROW
#include "abi/methods/dict_views.def"
#undef MOLT_METHODS_OF_dict_values
    {}};

static constexpr Type viewType(const char* name) {
  Type t = staticType(name, kTypeHasGc | kTypeDisallowNew, sizeof(DictView));
  t.dealloc = viewDealloc;
  t.traverse = viewTraverse;
  t.repr = viewRepr;
  t.iter = viewIter;
  t.length = viewLength;
  t.getsets = viewGetSets;
  return t;
}
static constexpr Type setViewType(const char* name) {
  Type t = viewType(name);
  t.hash = hashUnhashable;
  t.compare = viewCompare;
  t.binary[int(BinaryOp::And)] = viewAnd;
  t.binary[int(BinaryOp::Or)] = viewOr;
  t.binary[int(BinaryOp::Sub)] = viewSub;
  t.binary[int(BinaryOp::Xor)] = viewXor;
  t.methods = keysMethods;
  return t;
}
constinit Type molt_type_dict_keys = [] {
  Type t = setViewType("dict_keys");
  t.contains = keysContain;
  return t;
}();
constinit Type molt_type_dict_items = [] {
  Type t = setViewType("dict_items");
  t.contains = itemsContain;
  return t;
}();
constinit Type molt_type_dict_values = [] {
  Type t = viewType("dict_values");
  t.methods = valuesMethods;
  return t;
}();

}  // namespace molt
