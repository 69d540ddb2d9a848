// The dict type: slots and methods.
#include "types/container/container.h"

namespace molt {

bool dictPopLast(Dict* d, Value* key, Value* v);

#define MOLT_METHOD MOLT_DECLARE_ROW
#define MOLT_METHOD_RAW MOLT_DECLARE_RAW
#include "abi/methods/dict.def"

static void dictDealloc(Object* o) {
  auto* d = static_cast<Dict*>(o);
  DictEntry* entries = d->entries;
  for (int64_t i = 0; i < d->entryCount; ++i) {
    decref(entries[i].key);
    decref(entries[i].value);
  }
  if (d->ownsEntries) freeRaw(entries);
  else if (d->index) freeRaw(d->index);
  freeObject(o);
}

static void dictTraverse(Object* o, VisitFn visit, void* arg) {
  auto* d = static_cast<Dict*>(o);
  for (int64_t i = 0; i < d->entryCount; ++i) {
    visitValue(d->entries[i].key, visit, arg);
    visitValue(d->entries[i].value, visit, arg);
  }
}
static void dictClearSlot(Object* o) { dictClearAll(static_cast<Dict*>(o)); }

static Value dictMake(Type* t, const Value*, int64_t, Value) {
  auto* d = static_cast<Dict*>(allocObject(t->basicSize, t));
  d->strKeysOnly = 1;
  return objectOf(d);
}

static bool updateArgs(const char* name, Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (!countArgs(name, nargs, 0, 1)) return false;
  if (nargs == 1 && !dictMerge(self, args[0], true)) return false;
  int64_t nkw = kwnames.bits ? asTuple(kwnames)->length : 0;
  for (int64_t i = 0; i < nkw; ++i) {
    if (!dictSet(self, asTuple(kwnames)->items()[i], args[nargs + i])) return false;
  }
  return true;
}
static bool dictInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  return updateArgs("dict", self, args, nargs, kwnames);
}

static Value dictRepr(Value self) {
  Dict* d = asDict(self);
  bool recursive = false;
  if (!reprEnter(self, &recursive)) return kNoValue;
  if (recursive) return newStr("{...}");
  StrBuilder b;
  b.put('{');
  DictEntry* e;
  bool first = true;
  Value result = kNoValue;
  for (int64_t pos = 0; dictIterEntry(d, &pos, &e);) {
    Ref key = Ref::borrow(e->key), v = Ref::borrow(e->value);
    if (!first) b.ascii(", ");
    first = false;
    Ref k(reprOf(key));
    if (!k) goto done;
    Ref r(reprOf(v));
    if (!r) goto done;
    b.str(k.get());
    b.ascii(": ");
    b.str(r.get());
  }
  b.put('}');
  result = b.finish();
done:
  reprLeave(self);
  return result;
}

static Value dictCompare(Value a, Value b, CompareOp op) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !isDict(a) || !isDict(b)) return kNotImplemented;
  Dict *x = asDict(a), *y = asDict(b);
  bool same = dictCount(x) == dictCount(y);
  DictEntry* e;
  for (int64_t pos = 0; same && dictIterEntry(x, &pos, &e);) {
    Ref key = Ref::borrow(e->key), v = Ref::borrow(e->value);
    bool error = false;
    Ref other = Ref::borrow(dictGetHash(y, key, e->hash, &error));
    if (error) return kNoValue;
    if (!other) {
      same = false;
      break;
    }
    int r = equals(v, other);
    if (r < 0) return kNoValue;
    same = r;
  }
  return Value::fromBool(same == (op == CompareOp::Eq));
}

static Value dictIterSlot(Value self) { return newDictIter(asDict(self), kDictKeys, false); }
static int64_t dictLengthSlot(Value self) { return dictCount(asDict(self)); }

static Value dictGetItem(Value self, Value key) {
  bool error = false;
  Value v = dictGetBorrowed(self, key, &error);
  if (v.bits) return retained(v);
  if (error) return kNoValue;
  if (!isExact(self, &molt_type_dict)) {
    Ref missing(lookupSpecial(self, "__missing__", &error));
    if (error) return kNoValue;
    if (missing) return call1(missing, key);
  }
  return raiseWithValue(&molt_exc_KeyError, key);
}

static bool dictSetItem(Value self, Value key, Value v) {
  if (v.bits) return dictSet(self, key, v);
  int r = dictDelete(self, key);
  if (r == 0) return raiseWithValue(&molt_exc_KeyError, key);
  return r > 0;
}

static int dictContains(Value self, Value key) {
  bool error = false;
  Value v = dictGetBorrowed(self, key, &error);
  return error ? -1 : v.bits != 0;
}

static Value dictOr(Value a, Value b) {
  if (!isDict(a) || !isDict(b)) return kNotImplemented;
  Ref out(dictCopy(asDict(a)));
  if (!out || !dictMerge(out, b, true)) return kNoValue;
  return out.release();
}
static Value dictInplaceOr(Value a, Value b) {
  if (!dictMerge(a, b, true)) return kNoValue;
  return retained(a);
}

// ---- methods ----

Value dictGet(const Value* a) {
  bool error = false;
  Value v = dictGetBorrowed(a[0], a[1], &error);
  if (error) return kNoValue;
  return retained(v.bits ? v : a[2].bits ? a[2] : kNone);
}

Value dictSetDefault(const Value* a) {
  int64_t hash = keyHash(a[1]);
  if (hash == -1) return kNoValue;
  return dictSetDefaultHash(asDict(a[0]), a[1], a[2].bits ? a[2] : kNone, hash);
}

Value dictPop(const Value* a) {
  int64_t hash = 0;
  if (dictCount(asDict(a[0])) == 0) {  // an empty dict does not hash the key
    if (a[2].bits) return retained(a[2]);
    return raiseWithValue(&molt_exc_KeyError, a[1]);
  }
  hash = keyHash(a[1]);
  if (hash == -1) return kNoValue;
  Value v = kNoValue;
  int r = dictDeleteHash(asDict(a[0]), a[1], hash, &v);
  if (r < 0) return kNoValue;
  if (r) return v;
  if (a[2].bits) return retained(a[2]);
  return raiseWithValue(&molt_exc_KeyError, a[1]);
}

Value dictPopItem(const Value* a) {
  Value key, v;
  if (!dictPopLast(asDict(a[0]), &key, &v)) return raise(&molt_exc_KeyError, "popitem(): dictionary is empty");
  Ref k(key), x(v);
  return tupleOf(key, v);
}

Value dictKeys(const Value* a) { return newDictView(a[0], kDictKeys); }
Value dictValues(const Value* a) { return newDictView(a[0], kDictValues); }
Value dictItems(const Value* a) { return newDictView(a[0], kDictItems); }
Value dictUpdate(const Value* args, int64_t nargs, Value kwnames) {
  return updateArgs("update", args[0], args + 1, nargs - 1, kwnames) ? kNone : kNoValue;
}
Value dictClear(const Value* a) {
  dictClearAll(asDict(a[0]));
  return kNone;
}
Value dictCopyMethod(const Value* a) { return dictCopy(asDict(a[0])); }

Value dictFromKeys(const Value* a) {
  Value v = a[2].bits ? a[2] : kNone;
  Ref out(call0(a[0]));
  if (!out) return kNoValue;
  bool exact = isExact(out, &molt_type_dict);
  // The hashes of keys are known where they are kept.
  int64_t pos = 0;
  if (exact && isExact(a[1], &molt_type_dict)) {
    for (DictEntry* e; dictIterEntry(asDict(a[1]), &pos, &e);) {
      Ref key = Ref::borrow(e->key);
      if (!dictSetHash(asDict(out), key, v, e->hash)) return kNoValue;
    }
    return out.release();
  }
  if (exact && (isExact(a[1], &molt_type_set) || isExact(a[1], &molt_type_frozenset))) {
    for (SetEntry* e; setNextEntry(asSet(a[1]), &pos, &e);) {
      Ref key = Ref::borrow(e->key);
      if (!dictSetHash(asDict(out), key, v, e->hash)) return kNoValue;
    }
    return out.release();
  }
  Ref it(getIter(a[1]));
  if (!it) return kNoValue;
  for (;;) {
    Ref key(iterNext(it));
    if (!key) return kNoValue;
    if (key.get().isStop()) return out.release();
    if (!(exact ? dictSet(out, key, v) : setItem(out, key, v))) return kNoValue;
  }
}

Value dictReversed(const Value* a) { return newDictIter(asDict(a[0]), kDictKeys, true); }
Value dictSizeof(const Value* a) {
  Dict* d = asDict(a[0]);
  int64_t n = static_cast<int64_t>(sizeof(Dict)) + d->capacity * static_cast<int64_t>(sizeof(DictEntry));
  if (d->index) n += static_cast<int64_t>(dictIndexWidth(d->indexBits)) << d->indexBits;
  return newInt(n);
}

Value dictGetItemMethod(const Value* args) { return dictGetItem(args[0], args[1]); }
Value dictContainsMethod(const Value* args) {
  int found = dictContains(args[0], args[1]);
  return found < 0 ? kNoValue : Value::fromBool(found);
}

static constinit const NativeMethod dictMethods[] = {
#define MOLT_METHOD MOLT_TABLE_ROW
#define MOLT_METHOD_RAW MOLT_TABLE_RAW
#include "abi/methods/dict.def"
    {}};

constinit Type molt_type_dict = [] {
  Type t = staticType("dict", kTypeBase | kTypeHasGc | kTypeDict | kTypeMappingPattern | kTypeSelfPattern, sizeof(Dict));
  t.dealloc = dictDealloc;
  t.traverse = dictTraverse;
  t.clear = dictClearSlot;
  t.make = dictMake;
  t.init = dictInit;
  t.repr = dictRepr;
  t.hash = hashUnhashable;
  t.compare = dictCompare;
  t.iter = dictIterSlot;
  t.length = dictLengthSlot;
  t.getItem = dictGetItem;
  t.setItem = dictSetItem;
  t.contains = dictContains;
  t.binary[int(BinaryOp::Or)] = dictOr;
  t.inplace[int(BinaryOp::Or)] = dictInplaceOr;
  t.methods = dictMethods;
  t.doc =
      "dict() -> new empty dictionary\n"
      "dict(mapping) -> new dictionary initialized from a mapping object's\n"
      "    (key, value) pairs\n"
      "dict(iterable) -> new dictionary initialized as if via:\n"
      "    d = {}\n"
      "    for k, v in iterable:\n"
      "        d[k] = v\n"
      "dict(**kwargs) -> new dictionary initialized with the name=value pairs\n"
      "    in the keyword argument list.  For example:  dict(one=1, two=2)";
  return t;
}();

}  // namespace molt
