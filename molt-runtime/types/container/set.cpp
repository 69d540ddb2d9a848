// The table of sets. Probing and growth follow the behaviour that CPython documents by its iteration order: a linear
// stretch of ten slots from each probe, then a perturbed jump; growth by four (by two beyond 50000) at 3/5 full; and a
// new key takes the last deleted slot that its search passed.
#include "types/container/container.h"

namespace molt {

static constexpr int64_t kLinearProbes = 9;

Value newSetOfType(Type* t) {
  auto* s = static_cast<Set*>(allocObject(t->basicSize, t));
  s->table = s->small;
  s->mask = 7;
  s->hash = -1;
  return objectOf(s);
}
Value newSet() { return newSetOfType(&molt_type_set); }

// The slot of the key, or the never-used slot where the search ends; null: error. *deleted: the last deleted slot passed.
static SetEntry* find(Set* s, Value key, int64_t hash, SetEntry** deleted = nullptr) {
restart:
  if (deleted) *deleted = nullptr;
  uint64_t mask = static_cast<uint64_t>(s->mask), perturb = static_cast<uint64_t>(hash), i = perturb & mask;
  for (;;) {
    SetEntry* e = &s->table[i];
    int64_t probes = i + kLinearProbes <= mask ? kLinearProbes : 0;
    do {
      if (!e->key.bits) return e;
      if (e->hash == hash && !e->key.isStop()) {
        Value candidate = e->key;
        if (candidate == key) return e;
        if (isExactStr(candidate) && isExactStr(key)) {
          if (strEquals(asStr(candidate), asStr(key))) return e;
        } else if (!(candidate.isInlineInt() && key.isInlineInt())) {
          SetEntry* table = s->table;
          Ref keep = Ref::borrow(candidate);
          int same = compareBool(candidate, key, CompareOp::Eq);
          if (same < 0) return nullptr;
          if (s->table != table || e->key != candidate || static_cast<uint64_t>(s->mask) != mask) goto restart;
          if (same) return e;
        }
      } else if (e->key.isStop() && deleted) {
        *deleted = e;
      }
      ++e;
    } while (probes--);
    perturb >>= 5;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

// Puts a key known to be absent into a table without deleted slots.
static void insertClean(SetEntry* table, uint64_t mask, Value key, int64_t hash) {
  uint64_t perturb = static_cast<uint64_t>(hash), i = perturb & mask;
  for (;;) {
    SetEntry* e = &table[i];
    int64_t probes = i + kLinearProbes <= mask ? kLinearProbes : 0;
    do {
      if (!e->key.bits) {
        e->key = key;
        e->hash = hash;
        return;
      }
      ++e;
    } while (probes--);
    perturb >>= 5;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

static bool resize(Set* s, int64_t minUsed) {
  int64_t size = 8;
  while (size <= minUsed) size <<= 1;
  SetEntry* old = s->table;
  bool ownsOld = old != s->small;
  int64_t oldMask = s->mask;
  SetEntry copy[8];
  SetEntry* table = s->small;
  if (size > 8) {
    table = static_cast<SetEntry*>(allocRaw(static_cast<uint64_t>(size) * sizeof(SetEntry)));
    if (!table) return raiseNoMemory();
  } else if (!ownsOld) {
    if (s->fill == s->used) return true;
    memcpy(copy, old, sizeof copy);
    old = copy;
  }
  memset(static_cast<void*>(table), 0, static_cast<size_t>(size) * sizeof(SetEntry));
  s->table = table;
  s->mask = size - 1;
  for (int64_t i = 0; i <= oldMask; ++i) {
    if (old[i].key.bits && !old[i].key.isStop()) insertClean(table, static_cast<uint64_t>(s->mask), old[i].key, old[i].hash);
  }
  s->fill = s->used;
  if (ownsOld) freeRaw(old);
  return true;
}

static int64_t grown(const Set* s) { return s->used > 50000 ? s->used * 2 : s->used * 4; }

bool setAddHash(Set* s, Value key, int64_t hash) {
  Ref keep = Ref::borrow(key);
  SetEntry* deleted;
  SetEntry* e = find(s, key, hash, &deleted);
  if (!e) return false;
  if (e->key.bits) return true;
  if (deleted) {
    deleted->key = keep.release();
    deleted->hash = hash;
    ++s->used;
    return true;
  }
  e->key = keep.release();
  e->hash = hash;
  ++s->fill;
  ++s->used;
  if (s->fill * 5 < s->mask * 3) return true;
  return resize(s, grown(s));
}

int setHasHash(Set* s, Value key, int64_t hash) {
  SetEntry* e = find(s, key, hash);
  return e ? e->key.bits != 0 : -1;
}

int setDiscardHash(Set* s, Value key, int64_t hash) {
  SetEntry* e = find(s, key, hash);
  if (!e) return -1;
  if (!e->key.bits) return 0;
  Value old = e->key;
  e->key = kStop;
  e->hash = -1;
  --s->used;
  decref(old);
  return 1;
}

void setClearAll(Set* s) {
  SetEntry copy[8];
  SetEntry* old = s->table;
  bool owned = old != s->small;
  int64_t mask = s->mask;
  if (!owned) {
    memcpy(copy, old, sizeof copy);
    old = copy;
  }
  memset(static_cast<void*>(s->small), 0, sizeof s->small);
  s->table = s->small;
  s->mask = 7;
  s->fill = s->used = 0;
  s->hash = -1;
  for (int64_t i = 0; i <= mask; ++i) decref(old[i].key);
  if (owned) freeRaw(old);
}

// Takes out an element as set.pop does; 0 without an exception if there is none.
Value setPopAny(Set* s) {
  if (s->used == 0) return kNoValue;
  int64_t i = s->finger & s->mask;
  while (!s->table[i].key.bits || s->table[i].key.isStop()) i = (i + 1) & s->mask;
  Value v = s->table[i].key;
  s->table[i].key = kStop;
  s->table[i].hash = -1;
  --s->used;
  s->finger = i + 1;
  return v;
}

// Exchanges the contents of two sets.
void setSwap(Set* a, Set* b) {
  SetEntry small[8];
  bool aSmall = a->table == a->small, bSmall = b->table == b->small;
  memcpy(small, a->small, sizeof small);
  memcpy(a->small, b->small, sizeof small);
  memcpy(b->small, small, sizeof small);
  SetEntry* table = a->table;
  a->table = bSmall ? a->small : b->table;
  b->table = aSmall ? b->small : table;
  auto swap = [](int64_t& x, int64_t& y) {
    int64_t t = x;
    x = y;
    y = t;
  };
  swap(a->fill, b->fill);
  swap(a->used, b->used);
  swap(a->mask, b->mask);
}

bool setNextEntry(Set* s, int64_t* pos, SetEntry** out) {
  while (*pos <= s->mask) {
    SetEntry* e = &s->table[(*pos)++];
    if (e->key.bits && !e->key.isStop()) {
      *out = e;
      return true;
    }
  }
  return false;
}

// Shrinks a table in which more than a quarter are deleted slots.
bool setSweep(Set* s) {
  if (s->fill - s->used <= s->mask / 4) return true;
  return resize(s, grown(s));
}

static bool merge(Set* s, Set* other) {
  if (s == other || other->used == 0) return true;
  if ((s->fill + other->used) * 5 >= s->mask * 3 && !resize(s, (s->used + other->used) * 2)) return false;
  if (s->fill == 0) {
    bool same = s->mask == other->mask && other->fill == other->used;
    for (int64_t i = 0; i <= other->mask; ++i) {
      SetEntry& e = other->table[i];
      if (!e.key.bits || e.key.isStop()) continue;
      incref(e.key);
      if (same) s->table[i] = e;
      else insertClean(s->table, static_cast<uint64_t>(s->mask), e.key, e.hash);
    }
    s->fill = s->used = other->used;
    return true;
  }
  for (int64_t i = 0; i <= other->mask; ++i) {
    SetEntry e = other->table[i];
    if (e.key.bits && !e.key.isStop() && !setAddHash(s, e.key, e.hash)) return false;
  }
  return true;
}

bool setUpdate(Set* s, Value iterable) {
  if (isAnySet(iterable)) return merge(s, asSet(iterable));
  if (isExact(iterable, &molt_type_dict)) {
    Dict* d = asDict(iterable);
    int64_t n = dictCount(d);
    if ((s->fill + n) * 5 >= s->mask * 3 && !resize(s, (s->used + n) * 2)) return false;
    DictEntry* e;
    for (int64_t pos = 0; dictIterEntry(d, &pos, &e);) {
      if (!setAddHash(s, e->key, e->hash)) return false;
    }
    return true;
  }
  Ref it(getIter(iterable));
  if (!it) return false;
  auto next = typeOf(it)->next;
  for (;;) {
    Ref v(next(it));
    if (!v) return false;
    if (v.get().isStop()) return true;
    int64_t hash = keyHash(v);
    if (hash == -1 || !setAddHash(s, v, hash)) return false;
  }
}

// ---- core/api.h ----

bool setAdd(Value set, Value item) {
  int64_t hash = keyHash(item);
  return hash != -1 && setAddHash(asSet(set), item, hash);
}
int setContains(Value set, Value item) {
  int64_t hash = keyHash(item);
  return hash == -1 ? -1 : setHasHash(asSet(set), item, hash);
}
bool setNext(Value set, int64_t* pos, Value* item) {
  SetEntry* e;
  if (!setNextEntry(asSet(set), pos, &e)) return false;
  *item = e->key;
  return true;
}
Value newFrozenSetFrom(Value iterable) {
  Ref s(newSetOfType(&molt_type_frozenset));
  if (!s || !setUpdate(s.as<Set>(), iterable)) return kNoValue;
  return s.release();
}

}  // namespace molt
