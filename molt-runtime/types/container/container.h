// Shared inside the container types: method tables from their rows, small helpers.
#pragma once
#include "core/api.h"
#include "types/container/dict.h"
#include "types/container/list.h"

namespace molt {

// Declares the functions of a methods .def, then builds its table:
//   #include MOLT_METHODS_DECLARE / MOLT_METHODS_TABLE are spelled out in each file, as an include path cannot be a macro argument of both.
#define MOLT_DECLARE_ROW(type, name, sig, fn, kind, result, effect, doc) Value fn(const Value* args);
#define MOLT_DECLARE_RAW(type, name, sig, fn, kind, result, effect, doc) \
  Value fn(const Value* args, int64_t nargs, Value kwnames);
#define MOLT_TABLE_ROW(type, name, sig, fn, kind, result, effect, doc) {name, sig, fn, nullptr, doc, kind},
#define MOLT_TABLE_RAW(type, name, sig, fn, kind, result, effect, doc) {name, sig, nullptr, fn, doc, kind},

Value formatStr(const char* fmt, ...);  // error/: owned str with the directives of raise

inline Value objectOf(const void* o) { return Value::fromObject(o); }
inline bool hasKeywords(Value kwnames) { return kwnames.bits && asTuple(kwnames)->length != 0; }
// Fails with "<name>() takes no keyword arguments" if there are any.
bool noKeywords(const char* name, Value kwnames);
// Fails with CPython's texts for a positional count outside of [min, max]: "<name> expected at most 2 arguments, got 3".
bool countArgs(const char* name, int64_t nargs, int64_t min, int64_t max);
void visitValue(Value v, VisitFn visit, void* arg);
inline void replaceValue(Value* slot, Value owned) {
  Value old = *slot;
  *slot = owned;
  decref(old);
}
// Index argument of methods such as list.index: any __index__ value, clamped to int64, None not allowed.
bool clampedIndexArg(Value v, int64_t* out);

// The name of a value's type without its module.
inline const char* shortTypeName(Value v) {
  const char* name = typeOf(v)->name;
  const char* dot = strrchr(name, '.');
  return dot ? dot + 1 : name;
}
// The setter of attributes that CPython makes read-only members.

// repr of a sequence between two brackets.
Value reprSequence(Value self, const char* open, const char* close, bool tupleComma);
// Lexicographic rich comparison of two item arrays that Python code may change meanwhile: `get` reads them anew.
Value compareSequences(Value a, Value b, CompareOp op);

// a == b, a < b of small ints, floats, text and (plainLess) tuples of these, which no comparison can change; -1: other values.
int plainEquals(Value a, Value b);
int plainLess(Value a, Value b);

struct SetEntry {
  int64_t hash;
  Value key;  // 0: never used; kStop: deleted
};
struct Set : Object {
  SetEntry* table;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  int64_t fill;  // live and deleted
  int64_t used;
  int64_t mask;
  int64_t hash;    // frozenset: -1 until asked for
  int64_t finger;  // where pop() goes on
  SetEntry small[8];
};
inline Set* asSet(Value v) { return static_cast<Set*>(v.object()); }
inline bool isAnySet(Value v) { return hasTypeFlag(v, kTypeSet); }
bool setNextEntry(Set* s, int64_t* pos, SetEntry** out);
Value newSetOfType(Type* t);  // empty
bool setUpdate(Set* s, Value iterable);
int setDiscardHash(Set* s, Value key, int64_t hash);
bool setAddHash(Set* s, Value key, int64_t hash);
int setHasHash(Set* s, Value key, int64_t hash);
void setClearAll(Set* s);
Value setIntersection(Set* s, Value other);
Value setDifference(Set* s, Value other);
int setIsSubset(Set* a, Set* b);

Value newTupleOfType(Type* t, int64_t n);  // items zeroed
extern "C" Tuple molt_empty_tuple;  // compiled code refers to it

struct Slice : Object {
  Value start, stop, step;  // owned
};
inline Slice* asSlice(Value v) { return static_cast<Slice*>(v.object()); }

}  // namespace molt
