// The dict's table: probing that fast paths may inline, and the operations below the Python-visible methods.
//
// `entries` and the index of an ordinary dict are one block (entries first); a module's dict keeps its static entries
// and a separate index until it grows. Index slots have 1, 2 or 4 bytes by indexBits. An entry without value is absent,
// and keeps its key only if it is pinned. `used` counts live entries beyond the pinned ones.
#pragma once
#include <string.h>

#include "core/api.h"

namespace molt {

inline constexpr int64_t kIndexEmpty = -1;
inline constexpr int64_t kIndexDeleted = -2;

inline int dictIndexWidth(int bits) { return bits <= 7 ? 1 : bits <= 15 ? 2 : 4; }
inline int64_t dictIndexGet(const Dict* d, uint64_t slot) {
  if (d->indexBits <= 7) return static_cast<const int8_t*>(d->index)[slot];
  if (d->indexBits <= 15) return static_cast<const int16_t*>(d->index)[slot];
  return static_cast<const int32_t*>(d->index)[slot];
}
inline void dictIndexSet(Dict* d, uint64_t slot, int64_t n) {
  if (d->indexBits <= 7) static_cast<int8_t*>(d->index)[slot] = static_cast<int8_t>(n);
  else if (d->indexBits <= 15) static_cast<int16_t*>(d->index)[slot] = static_cast<int16_t>(n);
  else static_cast<int32_t*>(d->index)[slot] = static_cast<int32_t>(n);
}

// The sequence of slots that a hash visits.
struct DictProbe {
  uint64_t mask, perturb, slot;
  DictProbe(const Dict* d, int64_t hash)
      : mask((uint64_t{1} << d->indexBits) - 1), perturb(static_cast<uint64_t>(hash)), slot(perturb & mask) {}
  void next() {
    perturb >>= 5;
    slot = (slot * 5 + perturb + 1) & mask;
  }
};

inline bool isExactStr(Value v) { return isExact(v, &molt_type_str); }
inline int64_t strHashFast(Str* s) { return s->hash != -1 ? s->hash : strHash(s); }
// hashOf with the common keys inline.
inline int64_t keyHash(Value key) {
  if (key.isInlineInt()) {
    int64_t v = key.inlineInt();
    return v == -1 ? -2 : v;
  }
  if (isExactStr(key)) return strHashFast(asStr(key));
  return hashOf(key);
}

// Entry number of an exact str key in a dict whose keys are all exact str; -1 if absent.
inline int64_t dictFindStr(const Dict* d, const Str* s, int64_t hash) {
  if (!d->index) return -1;
  for (DictProbe p(d, hash);; p.next()) {
    int64_t n = dictIndexGet(d, p.slot);
    if (n == kIndexEmpty) return -1;
    if (n == kIndexDeleted) continue;
    const DictEntry& e = d->entries[n];
    if (e.key.object() == s) return n;
    if (e.hash == hash && strEquals(asStr(e.key), s)) return n;
  }
}

// Number of live entries.
inline int64_t dictCount(const Dict* d) {
  int64_t n = d->used;
  for (uint32_t i = 0; i < d->pinned; ++i) n += d->entries[i].value.bits != 0;
  return n;
}

int64_t dictLookup(Dict* d, Value key, int64_t hash);  // entry number, -1 no such key, -2 error; its value may be absent
Value dictGetHash(Dict* d, Value key, int64_t hash, bool* error);  // borrowed; 0 if absent
Value dictItemFast(Dict* d, Value key);  // owned; 0 (no exception) if absent, or if the key is neither text nor a small int
bool dictSetHash(Dict* d, Value key, Value v, int64_t hash);
Value dictSetDefaultHash(Dict* d, Value key, Value v, int64_t hash);  // owned: what was there, or v; one lookup
int dictDeleteHash(Dict* d, Value key, int64_t hash, Value* takenOr0);  // as dictDelete; the value goes to *taken
void dictClearAll(Dict* d);
bool dictReserve(Dict* d, int64_t entries);
Value dictCopy(Dict* d);  // an exact dict
bool dictMergeMode(Value dict, Value other, int mode);  // 0: keep existing, 1: override, 2: KeyError for duplicates
bool dictMergePairs(Value dict, Value pairs, bool override_);
// Fills hashes and index of a module's static dict, whose entries [0, n) are pinned.
void dictAdoptPinned(Dict* d, uint32_t n);

inline bool dictIterEntry(const Dict* d, int64_t* pos, DictEntry** out) {
  while (*pos < d->entryCount) {
    DictEntry* e = &d->entries[(*pos)++];
    if (e->value.bits) {
      *out = e;
      return true;
    }
  }
  return false;
}

enum DictViewKind : uint8_t { kDictKeys, kDictValues, kDictItems };
struct DictView : Object {
  Value dict;  // owned
};
struct DictIter : Object {
  Value dict;  // owned; 0 when exhausted
  int64_t pos;
  int64_t expected;  // length when iteration began
  int64_t left;      // items still to come
  Value pair;        // owned tuple that items() reuses while nobody else holds it
  uint8_t kind;      // DictViewKind
  uint8_t reversed;
  uint8_t pad_[6];
};
Value newDictIter(Dict* d, DictViewKind kind, bool reversed);
Value newDictView(Value dict, DictViewKind kind);
Value dictViewIsDisjoint(const Value* args);
Value dictViewReversed(const Value* args);

}  // namespace molt
