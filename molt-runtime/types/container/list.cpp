// The list type: storage, slots, slices, and what the rest of the runtime calls of lists.
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

#define MOLT_METHOD MOLT_DECLARE_ROW
#include "abi/methods/list.def"

bool listReserve(List* l, int64_t want) {
  if (want <= l->capacity) return true;
  int64_t capacity = (want + (want >> 3) + 6) & ~int64_t{3};
  if (want - l->length > capacity - want) capacity = (want + 3) & ~int64_t{3};
  auto* items = capacity > INT64_MAX / 16
                    ? nullptr
                    : static_cast<Value*>(reallocRaw(l->items, static_cast<uint64_t>(capacity) * sizeof(Value)));
  if (!items) return raiseNoMemory();
  l->items = items;
  l->capacity = capacity;
  return true;
}

void listClearItems(List* l) {
  Value* items = l->items;
  if (!items) return;  // a list that is being sorted stays marked as such
  int64_t n = l->length;
  l->items = nullptr;
  l->length = l->capacity = 0;
  while (n > 0) decref(items[--n]);
  if (items) freeRaw(items);
}

static List* allocList(Type* t) { return static_cast<List*>(allocObject(t->basicSize, t)); }

Value newList(int64_t reserve) {
  List* l = allocList(&molt_type_list);
  if (reserve > 0 && !listReserve(l, reserve)) {
    decref(l);
    return kNoValue;
  }
  return objectOf(l);
}
Value newListOf(const Value* items, int64_t n) {
  Value v = newList(0);
  List* l = asList(v);
  if (n > 0) {
    auto* copy = static_cast<Value*>(allocRaw(static_cast<uint64_t>(n) * sizeof(Value)));
    if (!copy) {
      decref(v);
      return raiseNoMemory();
    }
    for (int64_t i = 0; i < n; ++i) copy[i] = retained(items[i]);
    l->items = copy;
    l->length = l->capacity = n;
  }
  return v;
}
bool listAppend(Value list, Value item) { return listPush(asList(list), item); }
int64_t listLength(Value list) { return asList(list)->length; }
Value listGet(Value list, int64_t i) { return retained(asList(list)->items[i]); }
void listSetSteal(Value list, int64_t i, Value item) { replaceValue(&asList(list)->items[i], item); }

Value listFromIterable(Value iterable) {
  Value v = newList(0);
  if (v.bits && !listExtend(asList(v), iterable)) {
    decref(v);
    return kNoValue;
  }
  return v;
}

bool listExtend(List* l, Value iterable) {
  Value* items;
  int64_t n;
  if (isExact(iterable, &molt_type_list) || isExact(iterable, &molt_type_tuple) || iterable == objectOf(l)) {
    sequenceItems(iterable, &items, &n);
    if (!listReserve(l, l->length + n)) return false;
    sequenceItems(iterable, &items, &n);  // may be this very list, moved
    Value* to = l->items + l->length;
    for (int64_t i = 0; i < n; ++i) to[i] = retained(items[i]);
    l->length += n;
    return true;
  }
  Ref it(getIter(iterable));
  if (!it) return false;
  int64_t hint = lengthHint(iterable, 8);
  if (hint < 0) return false;
  if (hint > 0 && hint < (int64_t{1} << 40) && !listReserve(l, l->length + hint)) return false;
  auto next = typeOf(it)->next;
  for (;;) {
    Value v = next(it);
    if (v.isStop()) return true;
    if (!v.bits || !listPushSteal(l, v)) return false;
  }
}

// ---- slots ----

static void listDealloc(Object* o) {
  listClearItems(static_cast<List*>(o));
  freeObject(o);
}
static void listTraverse(Object* o, VisitFn visit, void* arg) {
  auto* l = static_cast<List*>(o);
  for (int64_t i = l->length; i-- > 0;) visitValue(l->items[i], visit, arg);
}
static void listClearSlot(Object* o) { listClearItems(static_cast<List*>(o)); }

static Value listMake(Type* t, const Value*, int64_t, Value) { return objectOf(allocList(t)); }
static bool listInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  if (hasKeywords(kwnames) && typeOf(self)->make == molt_type_list.make) return raiseTypeError("list() takes no keyword arguments");
  if (!countArgs("list", nargs, 0, 1)) return false;
  if (asList(self)->length) listClearItems(asList(self));
  return nargs == 0 || listExtend(asList(self), args[0]);
}

static Value listRepr(Value self) {
  if (asList(self)->length == 0) return newStr("[]");
  return reprSequence(self, "[", "]", false);
}
static Value listCompare(Value a, Value b, CompareOp op) {
  if (!isList(a) || !isList(b)) return kNotImplemented;
  return compareSequences(a, b, op);
}
static Value listIter(Value self) { return newSeqIter(&molt_type_list_iterator, self, 0); }
static int64_t listLengthSlot(Value self) { return asList(self)->length; }

static int listContains(Value self, Value item) {
  List* l = asList(self);
  for (int64_t i = 0; i < l->length; ++i) {
    if (l->items[i] == item) return 1;
    Ref keep = Ref::borrow(l->items[i]);
    int r = compareBool(keep, item, CompareOp::Eq);
    if (r) return r;
  }
  return 0;
}

static Value listSlice(List* l, Value slice) {
  int64_t start, stop, step, count;
  if (!sliceIndices(slice, l->length, &start, &stop, &step, &count)) return kNoValue;
  if (step == 1) return newListOf(l->items + start, count);
  Value out = newList(count);
  if (!out.bits) return out;
  List* r = asList(out);
  for (int64_t i = 0, at = start; i < count; ++i, at += step) r->items[i] = retained(l->items[at]);
  r->length = count;
  return out;
}

static bool listKey(Value key, int64_t* out) {
  if (key.isInlineInt()) {
    *out = key.inlineInt();
    return true;
  }
  if (!isInt(key) && !typeOf(key)->unary[int(UnaryOp::Index)]) {
    return raiseTypeError("list indices must be integers or slices, not %T", key);
  }
  return indexAsI64(key, out, &molt_exc_IndexError);
}

static Value listGetItem(Value self, Value key) {
  List* l = asList(self);
  if (isExact(key, &molt_type_slice)) return listSlice(l, key);
  int64_t i;
  if (!listKey(key, &i)) return kNoValue;
  if (i < 0) i += l->length;
  if (i < 0 || i >= l->length) return raise(&molt_exc_IndexError, "list index out of range");
  return retained(l->items[i]);
}

// Replaces items [start, stop) by n items (retained), which must not be the list's own storage.
static bool listSplice(List* l, int64_t start, int64_t stop, const Value* items, int64_t n) {
  int64_t removed = stop - start, tail = l->length - stop;
  Value local[8];
  Value* dead = removed <= 8 ? local : static_cast<Value*>(allocRaw(static_cast<uint64_t>(removed) * sizeof(Value)));
  if (!dead) return raiseNoMemory();
  if (n > removed && !listReserve(l, l->length + n - removed)) {
    if (dead != local) freeRaw(dead);
    return false;
  }
  if (removed) memcpy(dead, l->items + start, static_cast<size_t>(removed) * sizeof(Value));
  if (n != removed && tail) memmove(l->items + start + n, l->items + stop, static_cast<size_t>(tail) * sizeof(Value));
  for (int64_t i = 0; i < n; ++i) l->items[start + i] = retained(items[i]);
  l->length += n - removed;
  for (int64_t i = removed; i-- > 0;) decref(dead[i]);
  if (dead != local) freeRaw(dead);
  return true;
}

static bool listDeleteSlice(List* l, int64_t start, int64_t step, int64_t count) {
  if (count == 0) return true;
  if (step < 0) {
    start += step * (count - 1);
    step = -step;
  }
  auto* dead = static_cast<Value*>(allocRaw(static_cast<uint64_t>(count) * sizeof(Value)));
  if (!dead) return raiseNoMemory();
  int64_t to = start, next = start, k = 0;
  for (int64_t i = start; i < l->length; ++i) {
    if (k < count && i == next) {
      dead[k++] = l->items[i];
      next += step;
    } else {
      l->items[to++] = l->items[i];
    }
  }
  l->length = to;
  for (int64_t i = 0; i < count; ++i) decref(dead[i]);
  freeRaw(dead);
  return true;
}

static bool listSetSlice(List* l, Value slice, Value v) {
  int64_t start, stop, step, count;
  if (!sliceIndices(slice, l->length, &start, &stop, &step, &count)) return false;
  if (step == 1 && stop < start) stop = start;
  if (!v.bits) return step == 1 ? listSplice(l, start, stop, nullptr, 0) : listDeleteSlice(l, start, step, count);
  Ref source;
  if (isExact(v, &molt_type_tuple) || (isExact(v, &molt_type_list) && v != objectOf(l))) {
    source = Ref::borrow(v);
  } else if (isList(v)) {
    source = Ref(newListOf(asList(v)->items, asList(v)->length));
  } else {
    source = Ref(listFromIterable(v));
    if (!source && pendingIs(&molt_exc_TypeError) && !typeOf(v)->iter && !typeOf(v)->getItem) {
      clearPending();
      return raiseTypeError(step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice");
    }
  }
  if (!source) return false;
  Value* items;
  int64_t n;
  sequenceItems(source, &items, &n);
  if (step == 1) {
    // The iterable may have changed the list.
    if (start > l->length) start = l->length;
    if (stop > l->length) stop = l->length;
    if (stop < start) stop = start;
    return listSplice(l, start, stop, items, n);
  }
  if (n != count) {
    return raiseValueError("attempt to assign sequence of size %z to extended slice of size %z", n, count);
  }
  for (int64_t i = 0, at = start; i < n && at < l->length; ++i, at += step) replaceValue(&l->items[at], retained(items[i]));
  return true;
}

static bool listSetItem(Value self, Value key, Value v) {
  List* l = asList(self);
  if (isExact(key, &molt_type_slice)) return listSetSlice(l, key, v);
  int64_t i;
  if (!listKey(key, &i)) return false;
  if (i < 0) i += l->length;
  if (i < 0 || i >= l->length) return raise(&molt_exc_IndexError, "list assignment index out of range");
  if (!v.bits) return listSplice(l, i, i + 1, nullptr, 0);
  replaceValue(&l->items[i], retained(v));
  return true;
}

bool listInsertAt(List* l, int64_t i, Value v) {
  if (i < 0) i += l->length;
  if (i < 0) i = 0;
  if (i > l->length) i = l->length;
  return listSplice(l, i, i, &v, 1);
}
bool listDeleteAt(List* l, int64_t i) { return listSplice(l, i, i + 1, nullptr, 0); }

static Value listConcat(Value a, Value b) {
  if (!isList(b)) return raiseTypeError("can only concatenate list (not \"%T\") to list", b);
  List *x = asList(a), *y = asList(b);
  Value out = newList(x->length + y->length);
  if (!out.bits) return out;
  List* r = asList(out);
  for (int64_t i = 0; i < x->length; ++i) r->items[r->length++] = retained(x->items[i]);
  for (int64_t i = 0; i < y->length; ++i) r->items[r->length++] = retained(y->items[i]);
  return out;
}
static bool repeatCount(Value n, int64_t length, int64_t* out) {
  if (!indexAsI64(n, out, &molt_exc_OverflowError)) return false;
  if (*out < 0) *out = 0;
  if (length && *out > INT64_MAX / 16 / length) return raiseNoMemory();
  return true;
}
static Value listRepeat(Value a, Value count) {
  List* l = asList(a);
  int64_t n, k = l->length;
  if (!repeatCount(count, k, &n)) return kNoValue;
  Value out = newList(n * k);
  if (!out.bits) return out;
  List* r = asList(out);
  for (int64_t i = 0; i < k; ++i) {
    if (l->items[i].isObject()) l->items[i].object()->refcount += static_cast<uint32_t>(n);
  }
  if (k == 1) {
    for (int64_t i = 0; i < n; ++i) r->items[i] = l->items[0];
  } else {
    for (int64_t i = 0; i < n && k; ++i) memcpy(r->items + i * k, l->items, static_cast<size_t>(k) * sizeof(Value));
  }
  r->length = n * k;
  return out;
}
static Value listInplaceConcat(Value a, Value b) { return listExtend(asList(a), b) ? retained(a) : kNoValue; }
static Value listInplaceRepeat(Value a, Value count) {
  List* l = asList(a);
  int64_t n, k = l->length;
  if (!repeatCount(count, k, &n)) return kNoValue;
  if (k == 0 || n == 1) return retained(a);
  if (n == 0) {
    listClearItems(l);
    return retained(a);
  }
  if (!listReserve(l, n * k)) return kNoValue;
  for (int64_t i = 1; i < n; ++i) {
    for (int64_t j = 0; j < k; ++j) l->items[l->length++] = retained(l->items[j]);
  }
  return retained(a);
}

Value listGetItemMethod(const Value* args) { return listGetItem(args[0], args[1]); }

static constinit const NativeMethod listMethods[] = {
#define MOLT_METHOD MOLT_TABLE_ROW
#include "abi/methods/list.def"
    {}};

constinit Type molt_type_list = [] {
  Type t = staticType("list", kTypeBase | kTypeHasGc | kTypeList | kTypeSequencePattern | kTypeSelfPattern, sizeof(List));
  t.dealloc = listDealloc;
  t.traverse = listTraverse;
  t.clear = listClearSlot;
  t.make = listMake;
  t.init = listInit;
  t.repr = listRepr;
  t.hash = hashUnhashable;
  t.compare = listCompare;
  t.iter = listIter;
  t.length = listLengthSlot;
  t.getItem = listGetItem;
  t.setItem = listSetItem;
  t.contains = listContains;
  t.concat = listConcat;
  t.repeat = listRepeat;
  t.inplaceConcat = listInplaceConcat;
  t.inplaceRepeat = listInplaceRepeat;
  t.methods = listMethods;
  t.textSignature = "(iterable=(), /)";
  t.doc = "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.";
  return t;
}();

}  // namespace molt
