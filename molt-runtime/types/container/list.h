// The layout of list objects. Items are value words; `kind` leaves room for unboxed storage of one type.
#pragma once
#include "core/api.h"

namespace molt {

enum ListKind : uint8_t { kListGeneric };

struct List : Object {
  Value* items;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  int64_t length;
  int64_t capacity;  // -1 while list.sort runs: the list looks empty, and a change shows
  uint8_t kind;
  uint8_t pad1_[7];
};
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Winvalid-offsetof"
static_assert(sizeof(List) == 48);  // molt-codegen/function_emitter.h knows where items and length are
#pragma clang diagnostic pop

inline List* asList(Value v) { return static_cast<List*>(v.object()); }

// Makes room for `want` items in all; false with MemoryError.
bool listReserve(List* l, int64_t want);
inline bool listPush(List* l, Value item) {  // retains
  if (l->length >= l->capacity) [[unlikely]] {
    if (!listReserve(l, l->length + 1)) return false;
  }
  l->items[l->length++] = retained(item);
  return true;
}
inline bool listPushSteal(List* l, Value item) {
  if (l->length >= l->capacity) [[unlikely]] {
    if (!listReserve(l, l->length + 1)) {
      decref(item);
      return false;
    }
  }
  l->items[l->length++] = item;
  return true;
}
bool listExtend(List* l, Value iterable);
bool listSort(List* l, Value keyOrNone, bool reverse);
void listReverseInPlace(Value* items, int64_t n);
void listClearItems(List* l);
// Items of an exact or derived list or tuple, without copying; false if `v` is neither.
inline bool sequenceItems(Value v, Value** items, int64_t* n) {
  if (isList(v)) {
    *items = asList(v)->items;
    *n = asList(v)->length;
    return true;
  }
  if (isTuple(v)) {
    *items = asTuple(v)->items();
    *n = asTuple(v)->length;
    return true;
  }
  return false;
}

}  // namespace molt
