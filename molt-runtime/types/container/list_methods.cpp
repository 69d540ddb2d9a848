// list's methods.
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

bool listInsertAt(List* l, int64_t i, Value v);
bool listDeleteAt(List* l, int64_t i);

Value listAppendMethod(const Value* a) { return listPush(asList(a[0]), a[1]) ? kNone : kNoValue; }
Value listExtendMethod(const Value* a) { return listExtend(asList(a[0]), a[1]) ? kNone : kNoValue; }

Value listInsert(const Value* a) {
  int64_t i;
  if (!indexAsSize(a[1], &i, nullptr)) return kNoValue;
  return listInsertAt(asList(a[0]), i, a[2]) ? kNone : kNoValue;
}

Value listRemove(const Value* a) {
  List* l = asList(a[0]);
  for (int64_t i = 0; i < l->length; ++i) {
    Ref keep = Ref::borrow(l->items[i]);
    int r = equals(keep, a[1]);
    if (r < 0) return kNoValue;
    if (r) {
      if (i < l->length && !listDeleteAt(l, i)) return kNoValue;
      return kNone;
    }
  }
  return raiseValueError("list.remove(x): x not in list");
}

Value listPop(const Value* a) {
  List* l = asList(a[0]);
  int64_t i = -1;
  if (a[1].bits && !indexAsSize(a[1], &i, nullptr)) return kNoValue;
  if (l->length == 0) return raise(&molt_exc_IndexError, "pop from empty list");
  if (i < 0) i += l->length;
  if (i < 0 || i >= l->length) return raise(&molt_exc_IndexError, "pop index out of range");
  Value v = l->items[i];
  --l->length;
  if (i < l->length) memmove(l->items + i, l->items + i + 1, static_cast<size_t>(l->length - i) * sizeof(Value));
  if (l->capacity > 64 && l->length < l->capacity / 4) {  // a list that shrank gives memory back
    int64_t capacity = l->capacity / 2;
    if (auto* items = static_cast<Value*>(reallocRaw(l->items, static_cast<uint64_t>(capacity) * sizeof(Value)))) {
      l->items = items;
      l->capacity = capacity;
    }
  }
  return v;
}

Value listClear(const Value* a) {
  listClearItems(asList(a[0]));
  return kNone;
}

// Bounds of index(): defaults where absent, negative ones counted from the end.
static bool searchBounds(const Value* a, int64_t length, int64_t* start, int64_t* stop) {
  *start = 0;
  *stop = INT64_MAX;
  if (a[2].bits && !clampedIndexArg(a[2], start)) return false;
  if (a[3].bits && !clampedIndexArg(a[3], stop)) return false;
  if (*start < 0 && (*start += length) < 0) *start = 0;
  if (*stop < 0 && (*stop += length) < 0) *stop = 0;
  return true;
}

static Value indexIn(const Value* a, bool* absent) {
  Value* items;
  int64_t n, start, stop;
  sequenceItems(a[0], &items, &n);
  if (!searchBounds(a, n, &start, &stop)) return kNoValue;
  for (int64_t i = start; sequenceItems(a[0], &items, &n) && i < stop && i < n; ++i) {
    Ref keep = Ref::borrow(items[i]);
    int r = equals(keep, a[1]);
    if (r < 0) return kNoValue;
    if (r) return newInt(i);
  }
  *absent = true;
  return kNoValue;
}
static Value countIn(const Value* a) {
  Value* items;
  int64_t n, found = 0;
  for (int64_t i = 0; sequenceItems(a[0], &items, &n) && i < n; ++i) {
    Ref keep = Ref::borrow(items[i]);
    int r = equals(keep, a[1]);
    if (r < 0) return kNoValue;
    found += r;
  }
  return newInt(found);
}

Value listIndex(const Value* a) {
  bool absent = false;
  Value v = indexIn(a, &absent);
  if (absent) return raiseValueError("%R is not in list", a[1]);
  return v;
}
Value listCount(const Value* a) { return countIn(a); }
Value tupleIndex(const Value* a) {
  bool absent = false;
  Value v = indexIn(a, &absent);
  if (absent) return raiseValueError("tuple.index(x): x not in tuple");
  return v;
}
Value tupleCount(const Value* a) { return countIn(a); }

Value listSortMethod(const Value* a) {
  int reverse = a[2].bits ? isTrue(a[2]) : 0;
  if (reverse < 0) return kNoValue;
  return listSort(asList(a[0]), a[1].bits ? a[1] : kNone, reverse != 0) ? kNone : kNoValue;
}

void listReverseInPlace(Value* items, int64_t n) {
  for (int64_t i = 0, j = n - 1; i < j; ++i, --j) {
    Value t = items[i];
    items[i] = items[j];
    items[j] = t;
  }
}
Value listReverse(const Value* a) {
  listReverseInPlace(asList(a[0])->items, asList(a[0])->length);
  return kNone;
}
Value listCopy(const Value* a) { return newListOf(asList(a[0])->items, asList(a[0])->length); }
Value listReversed(const Value* a) {
  return newSeqIter(&molt_type_list_reverseiterator, a[0], asList(a[0])->length - 1);
}
Value listSizeof(const Value* a) {
  List* l = asList(a[0]);
  return newInt(40 + (l->capacity > 0 ? l->capacity : 0) * static_cast<int64_t>(sizeof(Value)));
}

}  // namespace molt
