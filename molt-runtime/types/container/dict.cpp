// The dict's table: lookup, insertion, deletion, growth, and what the rest of the runtime calls of dicts.
#include "types/container/dict.h"

#include "types/container/container.h"

namespace molt {

static int64_t usableFor(int bits) { return (int64_t{1} << bits) * 2 / 3; }

static void fillIndex(Dict* d) {
  memset(d->index, 0xff, static_cast<size_t>(dictIndexWidth(d->indexBits)) << d->indexBits);
  for (int64_t n = 0; n < d->entryCount; ++n) {
    DictProbe p(d, d->entries[n].hash);
    while (dictIndexGet(d, p.slot) != kIndexEmpty) p.next();
    dictIndexSet(d, p.slot, n);
  }
}

// Rebuilds with room for `want` entries in all; drops dead entries beyond the pinned ones.
static bool rebuild(Dict* d, int64_t want) {
  int bits = 3;
  while (usableFor(bits) < want) ++bits;
  int64_t capacity = usableFor(bits);
  size_t entryBytes = static_cast<size_t>(capacity) * sizeof(DictEntry);
  size_t indexBytes = static_cast<size_t>(dictIndexWidth(bits)) << bits;
  auto* block = static_cast<uint8_t*>(allocRaw(entryBytes + indexBytes));
  if (!block) return raiseNoMemory();
  auto* entries = reinterpret_cast<DictEntry*>(block);
  int64_t n = 0;
  for (int64_t i = 0; i < d->entryCount; ++i) {
    if (d->entries[i].value.bits || i < d->pinned) entries[n++] = d->entries[i];
  }
  if (d->ownsEntries) freeRaw(d->entries);
  else if (d->index) freeRaw(d->index);
  d->entries = entries;
  d->index = block + entryBytes;
  d->indexBits = static_cast<uint8_t>(bits);
  d->entryCount = n;
  d->capacity = capacity;
  d->ownsEntries = 1;
  fillIndex(d);
  return true;
}

bool dictReserve(Dict* d, int64_t entries) {
  return d->capacity >= entries || rebuild(d, entries);
}

void dictAdoptPinned(Dict* d, uint32_t n) {
  d->pinned = n;
  d->entryCount = n;
  d->capacity = n;
  d->used = 0;
  d->strKeysOnly = 1;
  d->ownsEntries = 0;
  int bits = 3;
  while (usableFor(bits) < n) ++bits;
  d->indexBits = static_cast<uint8_t>(bits);
  d->index = allocRaw(static_cast<uint64_t>(dictIndexWidth(bits)) << bits);
  if (!d->index) fatal("no memory for a module's globals");
  for (uint32_t i = 0; i < n; ++i) d->entries[i].hash = strHashFast(asStr(d->entries[i].key));
  fillIndex(d);
}

static int64_t lookupGeneric(Dict* d, Value key, int64_t hash) {
restart:
  if (!d->index) return -1;
  for (DictProbe p(d, hash);; p.next()) {
    int64_t n = dictIndexGet(d, p.slot);
    if (n == kIndexEmpty) return -1;
    if (n == kIndexDeleted) continue;
    DictEntry& e = d->entries[n];
    if (e.key == key) return n;
    if (e.hash != hash) continue;
    Value candidate = e.key;
    if (candidate.isInlineInt() && key.isInlineInt()) continue;
    if (isExactStr(candidate) && isExactStr(key)) {
      if (strEquals(asStr(candidate), asStr(key))) return n;
      continue;
    }
    // The comparison may run Python code that changes this very dict.
    DictEntry* entries = d->entries;
    void* index = d->index;
    Ref keep = Ref::borrow(candidate);
    int same = compareBool(candidate, key, CompareOp::Eq);
    if (same < 0) return -2;
    if (d->entries != entries || d->index != index || n >= d->entryCount || d->entries[n].key != candidate) goto restart;
    if (same) return n;
  }
}

// An inline int among keys of any kind. What has its hash and is no inline int may still be equal (True, 2.0, an object).
template <class Slot>
static int64_t lookupInt(Dict* d, Value key, int64_t hash) {
  auto* index = static_cast<const Slot*>(d->index);
  for (DictProbe p(d, hash);; p.next()) {
    int64_t n = index[p.slot];  // NOLINT(bugprone-signed-char-misuse): its marks are negative
    if (n == kIndexEmpty) return -1;
    if (n == kIndexDeleted) continue;
    const DictEntry& e = d->entries[n];
    if (e.key == key) return n;
    if (e.hash == hash && !e.key.isInlineInt()) return lookupGeneric(d, key, hash);
  }
}

// Where keys were found last, by the dict's address: `d[k] = d.get(k, 0) + 1` and `if k in d: d[k] …` ask again at once. A
// hint proves itself, by the entry's key being this very word.
static constinit uint32_t hints[64] = {};

int64_t dictLookup(Dict* d, Value key, int64_t hash) {
  bool isStr = isExactStr(key);
  if (!isStr && !key.isInlineInt()) return lookupGeneric(d, key, hash);
  if (!d->index) return -1;
  uint32_t& hint = hints[reinterpret_cast<uintptr_t>(d) >> 5 & 63];
  if (hint < d->entryCount && d->entries[hint].key == key) return hint;
  int64_t n;
  if (!isStr) n = d->indexBits <= 7 ? lookupInt<int8_t>(d, key, hash) : d->indexBits <= 15 ? lookupInt<int16_t>(d, key, hash) : lookupInt<int32_t>(d, key, hash);
  else n = d->strKeysOnly ? dictFindStr(d, asStr(key), hash) : lookupGeneric(d, key, hash);
  if (n >= 0) hint = static_cast<uint32_t>(n);
  return n;
}

// d[key] of an exact dict; 0 without an exception where there is no such key.
Value dictItemFast(Dict* d, Value key) {
  if (!isExactStr(key) && !key.isInlineInt()) return kNoValue;
  int64_t n = dictLookup(d, key, keyHash(key));
  return n < 0 || !d->entries[n].value.bits ? kNoValue : retained(d->entries[n].value);
}

Value dictGetHash(Dict* d, Value key, int64_t hash, bool* error) {
  int64_t n = dictLookup(d, key, hash);
  *error = n == -2;
  return n < 0 ? kNoValue : d->entries[n].value;
}

static bool insertNew(Dict* d, Value key, Value v, int64_t hash) {
  if (d->entryCount >= d->capacity) {
    int64_t live = d->used + d->pinned;
    if (!rebuild(d, live < 3 ? 5 : live * 2)) return false;
  }
  if (!d->used && !d->pinned) d->strKeysOnly = isExactStr(key);
  else if (d->strKeysOnly && !isExactStr(key)) d->strKeysOnly = 0;
  DictProbe p(d, hash);
  while (dictIndexGet(d, p.slot) >= 0) p.next();
  int64_t n = d->entryCount++;
  dictIndexSet(d, p.slot, n);
  d->entries[n] = {hash, retained(key), retained(v)};
  ++d->used;
  ++d->version;
  return true;
}

bool dictSetHash(Dict* d, Value key, Value v, int64_t hash) {
  int64_t n = dictLookup(d, key, hash);
  if (n == -2) return false;
  if (n < 0) return insertNew(d, key, v, hash);
  DictEntry& e = d->entries[n];
  Value old = e.value;
  e.value = retained(v);
  if (n < d->pinned) ++d->version;
  decref(old);
  return true;
}

Value dictSetDefaultHash(Dict* d, Value key, Value v, int64_t hash) {
  int64_t n = dictLookup(d, key, hash);
  if (n == -2) return kNoValue;
  if (n < 0) return insertNew(d, key, v, hash) ? retained(v) : kNoValue;
  DictEntry& e = d->entries[n];
  if (e.value.bits) return retained(e.value);
  e.value = retained(v);
  if (n < d->pinned) ++d->version;
  return retained(v);
}

static void dropEntry(Dict* d, int64_t n, Value* taken) {
  DictEntry& e = d->entries[n];
  Value value = e.value, key = kNoValue;
  e.value = kNoValue;
  if (n >= d->pinned) {
    DictProbe p(d, e.hash);
    while (dictIndexGet(d, p.slot) != n) p.next();
    dictIndexSet(d, p.slot, kIndexDeleted);
    key = e.key;
    e.key = kNoValue;
    --d->used;
  }
  ++d->version;
  if (taken) *taken = value;
  else decref(value);
  decref(key);
}

int dictDeleteHash(Dict* d, Value key, int64_t hash, Value* taken) {
  int64_t n = dictLookup(d, key, hash);
  if (n == -2) return -1;
  if (n < 0 || !d->entries[n].value.bits) return 0;
  dropEntry(d, n, taken);
  return 1;
}

// Removes the last live entry; false if there is none. Owned results.
bool dictPopLast(Dict* d, Value* key, Value* v) {
  int64_t n = d->entryCount;
  while (n > 0 && !d->entries[n - 1].value.bits) --n;
  if (n == 0) return false;
  *key = retained(d->entries[n - 1].key);
  dropEntry(d, n - 1, v);
  if (n - 1 >= d->pinned) d->entryCount = n - 1;
  return true;
}

// Moves an entry to the end or the beginning of the order (OrderedDict.move_to_end).
bool dictMove(Dict* d, int64_t n, bool last) {
  DictEntry e = d->entries[n];
  if (n < d->pinned) return true;
  if (last) {
    incref(e.key);
    incref(e.value);
    dropEntry(d, n, nullptr);
    bool ok = insertNew(d, e.key, e.value, e.hash);
    decref(e.key);
    decref(e.value);
    return ok;
  }
  memmove(&d->entries[d->pinned + 1], &d->entries[d->pinned], static_cast<size_t>(n - d->pinned) * sizeof(DictEntry));
  d->entries[d->pinned] = e;
  ++d->version;
  int64_t kept = d->pinned;  // the index is rebuilt from live entries only
  for (int64_t i = d->pinned; i < d->entryCount; ++i) {
    if (d->entries[i].value.bits) d->entries[kept++] = d->entries[i];
  }
  d->entryCount = kept;
  fillIndex(d);
  return true;
}

void dictClearAll(Dict* d) {
  DictEntry* entries = d->entries;
  int64_t n = d->entryCount;
  ++d->version;
  if (d->pinned) {  // entries stay where compiled code finds them
    for (int64_t i = n; i-- > d->pinned;) {
      if (d->entries[i].value.bits) dropEntry(d, i, nullptr);
    }
    for (uint32_t i = 0; i < d->pinned; ++i) replaceValue(&d->entries[i].value, kNoValue);
    return;
  }
  void* block = d->ownsEntries ? static_cast<void*>(entries) : d->index;
  d->entries = nullptr;
  d->index = nullptr;
  d->used = d->entryCount = d->capacity = 0;
  d->indexBits = 0;
  d->ownsEntries = 0;
  d->strKeysOnly = 1;
  for (int64_t i = 0; i < n; ++i) {
    decref(entries[i].key);
    decref(entries[i].value);
  }
  if (block) freeRaw(block);
}

Value dictCopy(Dict* d) {
  Ref out(newDict());
  if (!out) return kNoValue;
  if (d->type->iter != molt_type_dict.iter) {  // a subclass that iterates in its own way is copied through its keys()
    if (!dictMergeMode(out, Value::fromObject(static_cast<Object*>(d)), 1)) return kNoValue;
    return out.release();
  }
  auto* c = out.as<Dict>();
  int64_t live = dictCount(d);
  if (live == 0) return out.release();
  if (!rebuild(c, live)) return kNoValue;
  for (int64_t i = 0; i < d->entryCount; ++i) {
    const DictEntry& e = d->entries[i];
    if (!e.value.bits) continue;
    incref(e.key);
    incref(e.value);
    c->entries[c->entryCount++] = e;
  }
  c->used = live;
  c->strKeysOnly = d->strKeysOnly;
  fillIndex(c);
  return out.release();
}

// ---- core/api.h ----

Value newDict() {
  auto* d = static_cast<Dict*>(allocObject(sizeof(Dict), &molt_type_dict));
  d->strKeysOnly = 1;
  return objectOf(d);
}

Value dictGetBorrowed(Value dict, Value key, bool* error) {
  int64_t hash = keyHash(key);
  if (hash == -1) {
    *error = true;
    return kNoValue;
  }
  return dictGetHash(asDict(dict), key, hash, error);
}

Value dictGetStrBorrowed(Value dict, Str* key) {
  Dict* d = asDict(dict);
  int64_t hash = strHashFast(key);
  if (d->strKeysOnly && key->type == &molt_type_str) {
    int64_t n = dictFindStr(d, key, hash);
    return n < 0 ? kNoValue : d->entries[n].value;
  }
  if (!d->index) return kNoValue;
  for (DictProbe p(d, hash);; p.next()) {
    int64_t n = dictIndexGet(d, p.slot);
    if (n == kIndexEmpty) return kNoValue;
    if (n == kIndexDeleted) continue;
    const DictEntry& e = d->entries[n];
    if (e.hash == hash && isStr(e.key) && strEquals(asStr(e.key), key)) return e.value;
  }
}
Value dictGetStrBorrowed(Value dict, const char* key) { return dictGetStrBorrowed(dict, internStr(key)); }

bool dictSet(Value dict, Value key, Value v) {
  int64_t hash = keyHash(key);
  return hash != -1 && dictSetHash(asDict(dict), key, v, hash);
}
bool dictSetStr(Value dict, const char* key, Value v) {
  Str* s = internStr(key);
  return dictSetHash(asDict(dict), objectOf(s), v, strHashFast(s));
}
int dictDelete(Value dict, Value key) {
  int64_t hash = keyHash(key);
  return hash == -1 ? -1 : dictDeleteHash(asDict(dict), key, hash, nullptr);
}
int64_t dictLength(Value dict) { return dictCount(asDict(dict)); }
bool dictNext(Value dict, int64_t* pos, Value* key, Value* v) {
  DictEntry* e;
  if (!dictIterEntry(asDict(dict), pos, &e)) return false;
  if (key) *key = e->key;
  if (v) *v = e->value;
  return true;
}

// ---- merging ----

static bool mergeDict(Dict* d, Dict* o, int mode) {
  if (d == o) return true;
  int64_t expected = dictCount(o);
  if (!d->used && !d->pinned && mode != 2 && !dictReserve(d, expected)) return false;
  DictEntry* e;
  for (int64_t pos = 0; dictIterEntry(o, &pos, &e);) {
    Ref key = Ref::borrow(e->key), v = Ref::borrow(e->value);
    int64_t hash = e->hash;
    if (mode != 1) {
      int64_t n = dictLookup(d, key, hash);
      if (n == -2) return false;
      if (n >= 0 && d->entries[n].value.bits) {
        if (mode == 0) continue;
        return raiseWithValue(&molt_exc_KeyError, key);
      }
    }
    if (!dictSetHash(d, key, v, hash)) return false;
    if (dictCount(o) != expected) return raise(&molt_exc_RuntimeError, "dict mutated during update");
  }
  return true;
}

bool dictMergeMode(Value dict, Value other, int mode) {
  Dict* d = asDict(dict);
  if (isDict(other) && typeOf(other)->iter == molt_type_dict.iter) return mergeDict(d, asDict(other), mode);
  Ref keys(callMethod(other, "keys", nullptr, 0));
  if (!keys) return false;
  Ref it(getIter(keys));
  if (!it) return false;
  for (;;) {
    Ref key(iterNext(it));
    if (!key) return false;
    if (key.get().isStop()) return true;
    int64_t hash = keyHash(key);
    if (hash == -1) return false;
    if (mode != 1) {
      bool error = false;
      Value found = dictGetHash(d, key, hash, &error);
      if (error) return false;
      if (found.bits) {
        if (mode == 0) continue;
        return raiseWithValue(&molt_exc_KeyError, key);
      }
    }
    Ref v(getItem(other, key));
    if (!v || !dictSetHash(d, key, v, hash)) return false;
  }
}

bool dictMergePairs(Value dict, Value pairs, bool override_) {
  Ref it(getIter(pairs));
  if (!it) return false;
  for (int64_t i = 0;; ++i) {
    Ref item(iterNext(it));
    if (!item) return false;
    if (item.get().isStop()) return true;
    Ref fast;
    if (isExact(item, &molt_type_list) || isExact(item, &molt_type_tuple)) {
      fast = Ref::borrow(item);
    } else {
      fast = Ref(tupleFromIterable(item));
      if (!fast) {
        if (!pendingIs(&molt_exc_TypeError)) return false;
        clearPending();
        return raiseTypeError("cannot convert dictionary update sequence element #%z to a sequence", i);
      }
    }
    Value* items;
    int64_t n;
    sequenceItems(fast, &items, &n);
    if (n != 2) {
      return raiseValueError("dictionary update sequence element #%z has length %z; 2 is required", i, n);
    }
    Ref key = Ref::borrow(items[0]), v = Ref::borrow(items[1]);
    if (!override_) {
      bool error = false;
      Value found = dictGetBorrowed(dict, key, &error);
      if (error) return false;
      if (found.bits) continue;
    }
    if (!dictSet(dict, key, v)) return false;
  }
}

bool dictMerge(Value dict, Value other, bool override_) {
  if (isExact(other, &molt_type_dict)) return mergeDict(asDict(dict), asDict(other), override_);
  bool error = false;
  Ref keys(getAttrOrNone0(other, "keys", &error));
  if (error) return false;
  if (keys) return dictMergeMode(dict, other, override_);
  return dictMergePairs(dict, other, override_);
}

}  // namespace molt
