// collections.deque: a ring buffer with an optional maximum length.
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

extern Type molt_type_collections_deque, molt_type_collections_deque_iterator, molt_type_collections_deque_reverse_iterator;

namespace {

struct Deque : Object {
  Value* ring;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  int64_t capacity;  // a power of two, or 0
  int64_t head;
  int64_t length;
  int64_t maxLength;  // -1: none
  int64_t changes;    // counts what invalidates iterators
};
Deque* asDeque(Value v) { return static_cast<Deque*>(v.object()); }
bool isDeque(Value v) { return v.isObject() && isSubtype(typeOf(v), &molt_type_collections_deque); }
Value& at(Deque* d, int64_t i) { return d->ring[(d->head + i) & (d->capacity - 1)]; }

bool grow(Deque* d) {
  if (d->length < d->capacity) return true;
  int64_t capacity = d->capacity ? d->capacity * 2 : 8;
  auto* ring = static_cast<Value*>(allocRaw(static_cast<uint64_t>(capacity) * sizeof(Value)));
  if (!ring) return raiseNoMemory();
  for (int64_t i = 0; i < d->length; ++i) ring[i] = at(d, i);
  if (d->ring) freeRaw(d->ring);
  d->ring = ring;
  d->capacity = capacity;
  d->head = 0;
  return true;
}
Value takeLast(Deque* d) {
  ++d->changes;
  return at(d, --d->length);
}
Value takeFirst(Deque* d) {
  ++d->changes;
  Value v = at(d, 0);
  d->head = (d->head + 1) & (d->capacity - 1);
  --d->length;
  return v;
}
bool pushLast(Deque* d, Value v) {  // retains
  if (!grow(d)) return false;
  at(d, d->length++) = retained(v);
  ++d->changes;
  if (d->maxLength >= 0 && d->length > d->maxLength) decref(takeFirst(d));
  return true;
}
bool pushFirst(Deque* d, Value v) {
  if (!grow(d)) return false;
  d->head = (d->head - 1) & (d->capacity - 1);
  d->ring[d->head] = retained(v);
  ++d->length;
  ++d->changes;
  if (d->maxLength >= 0 && d->length > d->maxLength) decref(takeLast(d));
  return true;
}
void clearAll(Deque* d) {
  Value* ring = d->ring;
  int64_t n = d->length, head = d->head, mask = d->capacity - 1;
  d->ring = nullptr;
  d->capacity = d->length = d->head = 0;
  ++d->changes;
  for (int64_t i = 0; i < n; ++i) decref(ring[(head + i) & mask]);
  if (ring) freeRaw(ring);
}
bool extend(Deque* d, Value iterable, bool left) {
  Ref source = Ref::borrow(iterable);
  if (iterable == objectOf(d)) {
    source = Ref(listFromIterable(iterable));
    if (!source) return false;
  }
  Ref it(getIter(source));
  if (!it) return false;
  for (;;) {
    Ref v(iterNext(it));
    if (!v) return false;
    if (v.get().isStop()) return true;
    if (!(left ? pushFirst(d, v) : pushLast(d, v))) return false;
  }
}
void rotate(Deque* d, int64_t n) {
  if (d->length < 2) return;
  n %= d->length;
  if (n < 0) n += d->length;
  if (n == 0) return;
  ++d->changes;
  if (d->length == d->capacity) {
    d->head = (d->head - n) & (d->capacity - 1);
    return;
  }
  if (n <= d->length / 2) {
    for (; n > 0; --n) {
      Value v = at(d, d->length - 1);
      d->head = (d->head - 1) & (d->capacity - 1);
      d->ring[d->head] = v;
    }
  } else {
    for (n = d->length - n; n > 0; --n) {
      Value v = at(d, 0);
      d->head = (d->head + 1) & (d->capacity - 1);
      at(d, d->length - 1) = v;
    }
  }
}
void removeAt(Deque* d, int64_t i) {
  Value v = at(d, i);
  for (int64_t k = i; k + 1 < d->length; ++k) at(d, k) = at(d, k + 1);
  --d->length;
  ++d->changes;
  decref(v);
}

// ---- slots ----

Value make(Type* t, const Value*, int64_t, Value) {
  auto* d = static_cast<Deque*>(allocObject(t->basicSize, t));
  d->maxLength = -1;
  return objectOf(d);
}
constinit const NativeMethod initRow = {"deque", "(iterable=<unrepresentable>, maxlen=None)", nullptr, nullptr, nullptr, kStaticMethod};
bool init(Value self, const Value* args, int64_t nargs, Value kwnames) {
  Value bound[2] = {kNoValue, kNoValue};
  Ref owned[2];
  if (!bindNative(&initRow, args, nargs, kwnames, bound, 2, owned)) return false;
  int64_t max = -1;
  if (bound[1].bits && !bound[1].isNone()) {
    if (!isInt(bound[1])) return raiseTypeError("an integer is required");
    if (!intAsI64(bound[1], &max)) return false;
    if (max < 0) return raiseValueError("maxlen must be non-negative");
  }
  Deque* d = asDeque(self);
  d->maxLength = max;
  if (d->length) clearAll(d);
  return !bound[0].bits || extend(d, bound[0], false);
}
void dealloc(Object* o) {
  clearAll(static_cast<Deque*>(o));
  freeObject(o);
}
void traverse(Object* o, VisitFn visit, void* arg) {
  auto* d = static_cast<Deque*>(o);
  for (int64_t i = 0; i < d->length; ++i) visitValue(at(d, i), visit, arg);
}
void clearSlot(Object* o) { clearAll(static_cast<Deque*>(o)); }

Value newLike(Value self, Value iterableOrNone) {
  Deque* d = asDeque(self);
  Type* t = typeOf(self);
  if (t == &molt_type_collections_deque) {
    Ref out(make(t, nullptr, 0, kNoValue));
    out.as<Deque>()->maxLength = d->maxLength;
    if (!iterableOrNone.isNone() && !extend(out.as<Deque>(), iterableOrNone, false)) return kNoValue;
    return out.release();
  }
  Ref empty;
  if (iterableOrNone.isNone()) {
    empty = Ref(newTuple(0));
    iterableOrNone = empty;
  }
  if (d->maxLength < 0) return call1(objectOf(t), iterableOrNone);
  Ref max(newInt(d->maxLength));
  return call2(objectOf(t), iterableOrNone, max);
}

Value repr(Value self) {
  Deque* d = asDeque(self);
  bool recursive = false;
  if (!reprEnter(self, &recursive)) return kNoValue;
  if (recursive) return newStr("[...]");
  Ref list(listFromIterable(self));
  Value r = kNoValue;
  if (list) r = d->maxLength >= 0 ? formatStr("%s(%R, maxlen=%z)", shortTypeName(self), list.get(), d->maxLength) : formatStr("%s(%R)", shortTypeName(self), list.get());
  reprLeave(self);
  return r;
}
Value compareSlot(Value a, Value b, CompareOp op) {
  if (!isDeque(a) || !isDeque(b)) return kNotImplemented;
  Ref x(listFromIterable(a)), y(listFromIterable(b));
  if (!x || !y) return kNoValue;
  return compare(x, y, op);
}
int64_t length(Value self) { return asDeque(self)->length; }

bool indexIn(Deque* d, Value key, int64_t* out) {
  if (!isInt(key) && !typeOf(key)->unary[int(UnaryOp::Index)]) {
    return raiseTypeError("sequence index must be integer, not '%T'", key);
  }
  if (!indexAsI64(key, out, &molt_exc_IndexError)) return false;
  if (*out < 0) *out += d->length;
  if (*out >= 0 && *out < d->length) return true;
  return raise(&molt_exc_IndexError, "deque index out of range");
}
Value getItemSlot(Value self, Value key) {
  int64_t i;
  return indexIn(asDeque(self), key, &i) ? retained(at(asDeque(self), i)) : kNoValue;
}
bool setItemSlot(Value self, Value key, Value v) {
  int64_t i;
  if (!indexIn(asDeque(self), key, &i)) return false;
  if (!v.bits) removeAt(asDeque(self), i);
  else replaceValue(&at(asDeque(self), i), retained(v));
  return true;
}

// Position of an item in [start, stop): -1 absent, -2 error.
int64_t find(Value self, Value item, int64_t start, int64_t stop) {
  Deque* d = asDeque(self);
  int64_t changes = d->changes;
  for (int64_t i = start; i < stop && i < d->length; ++i) {
    Ref keep = Ref::borrow(at(d, i));
    int r = equals(keep, item);
    if (r < 0) return -2;
    if (d->changes != changes) {
      raise(&molt_exc_RuntimeError, "deque mutated during iteration");
      return -2;
    }
    if (r) return i;
  }
  return -1;
}
int contains(Value self, Value item) {
  int64_t i = find(self, item, 0, INT64_MAX);
  return i == -2 ? -1 : i >= 0;
}

Value concat(Value a, Value b) {
  if (!isDeque(b)) return raiseTypeError("can only concatenate deque (not \"%T\") to deque", b);
  Ref out(newLike(a, a));
  if (!out || !extend(out.as<Deque>(), b, false)) return kNoValue;
  return out.release();
}
Value inplaceConcat(Value a, Value b) { return extend(asDeque(a), b, false) ? retained(a) : kNoValue; }
bool repeatInto(Deque* d, Value items, Value count) {
  int64_t n;
  if (!indexAsI64(count, &n, &molt_exc_OverflowError)) return false;
  Ref list(listFromIterable(items));
  if (!list) return false;
  if (n <= 0) clearAll(d);
  int64_t size = listLength(list);
  if (size && n > INT64_MAX / 16 / size) return raiseNoMemory();
  for (int64_t i = 1; i < n && size; ++i) {
    if (!extend(d, list, false)) return false;
  }
  return true;
}
Value repeat(Value a, Value n) {
  Ref out(newLike(a, a));
  return out && repeatInto(out.as<Deque>(), a, n) ? out.release() : kNoValue;
}
Value inplaceRepeat(Value a, Value n) { return repeatInto(asDeque(a), a, n) ? retained(a) : kNoValue; }

// ---- iterators ----

struct DequeIter : Object {
  Value deque;  // owned; 0 once exhausted
  int64_t index, changes;
  bool reversed;
};
Value newIter(Value deque, bool reversed) {
  auto* it = static_cast<DequeIter*>(allocObject(sizeof(DequeIter), reversed ? &molt_type_collections_deque_reverse_iterator : &molt_type_collections_deque_iterator));
  it->deque = retained(deque);
  it->changes = asDeque(deque)->changes;
  it->reversed = reversed;
  return objectOf(it);
}
Value iter(Value self) { return newIter(self, false); }
Value iterNextSlot(Value self) {
  auto* it = static_cast<DequeIter*>(self.object());
  if (!it->deque.bits) return kStop;
  Deque* d = asDeque(it->deque);
  if (it->changes != d->changes) {
    replaceValue(&it->deque, kNoValue);
    return raise(&molt_exc_RuntimeError, "deque mutated during iteration");
  }
  if (it->index < d->length) {
    int64_t i = it->index++;
    return retained(at(d, it->reversed ? d->length - 1 - i : i));
  }
  replaceValue(&it->deque, kNoValue);
  return kStop;
}
void iterDealloc(Object* o) {
  decref(static_cast<DequeIter*>(o)->deque);
  freeObject(o);
}
void iterTraverse(Object* o, VisitFn visit, void* arg) { visitValue(static_cast<DequeIter*>(o)->deque, visit, arg); }
Value iterHint(const Value* a) {
  auto* it = static_cast<DequeIter*>(a[0].object());
  return newInt(it->deque.bits ? asDeque(it->deque)->length - it->index : 0);
}
constinit const NativeMethod iterMethods[] = {
    {"__length_hint__", "($self, /)", iterHint, nullptr, "Private method returning an estimate of len(list(it)).", kInstanceMethod}, {}};
constexpr Type iterType(const char* name) {
  Type t = staticType(name, kTypeHasGc | kTypeDisallowNew, sizeof(DequeIter));
  t.dealloc = iterDealloc;
  t.traverse = iterTraverse;
  t.iter = iterSelf;
  t.next = iterNextSlot;
  t.methods = iterMethods;
  return t;
}

// ---- methods ----

Value append(const Value* a) { return pushLast(asDeque(a[0]), a[1]) ? kNone : kNoValue; }
Value appendLeft(const Value* a) { return pushFirst(asDeque(a[0]), a[1]) ? kNone : kNoValue; }
Value clear(const Value* a) {
  clearAll(asDeque(a[0]));
  return kNone;
}
Value copy(const Value* a) { return newLike(a[0], a[0]); }
Value count(const Value* a) {
  Deque* d = asDeque(a[0]);
  int64_t n = 0, changes = d->changes;
  for (int64_t i = 0; i < d->length; ++i) {
    Ref keep = Ref::borrow(at(d, i));
    int r = equals(keep, a[1]);
    if (r < 0) return kNoValue;
    n += r;
    if (d->changes != changes) return raise(&molt_exc_RuntimeError, "deque mutated during iteration");
  }
  return newInt(n);
}
Value extendMethod(const Value* a) { return extend(asDeque(a[0]), a[1], false) ? kNone : kNoValue; }
Value extendLeft(const Value* a) { return extend(asDeque(a[0]), a[1], true) ? kNone : kNoValue; }
Value index(const Value* a) {
  int64_t n = asDeque(a[0])->length, start = 0, stop = n;
  if (a[2].bits && !clampedIndexArg(a[2], &start)) return kNoValue;
  if (a[3].bits && !clampedIndexArg(a[3], &stop)) return kNoValue;
  if (start < 0 && (start += n) < 0) start = 0;
  if (stop < 0 && (stop += n) < 0) stop = 0;
  int64_t i = find(a[0], a[1], start, stop);
  if (i == -2) return kNoValue;
  return i >= 0 ? newInt(i) : raiseValueError("%R is not in deque", a[1]);
}
Value insert(const Value* a) {
  Deque* d = asDeque(a[0]);
  int64_t i;
  if (!indexAsI64(a[1], &i, &molt_exc_OverflowError)) return kNoValue;
  if (d->length == d->maxLength) return raise(&molt_exc_IndexError, "deque already at its maximum size");
  if (i < 0 && (i += d->length) < 0) i = 0;
  if (i > d->length) i = d->length;
  if (!pushLast(d, a[2])) return kNoValue;
  Value v = at(d, d->length - 1);
  for (int64_t k = d->length - 1; k > i; --k) at(d, k) = at(d, k - 1);
  at(d, i) = v;
  return kNone;
}
Value pop(const Value* a) {
  Deque* d = asDeque(a[0]);
  return d->length ? takeLast(d) : raise(&molt_exc_IndexError, "pop from an empty deque");
}
Value popLeft(const Value* a) {
  Deque* d = asDeque(a[0]);
  return d->length ? takeFirst(d) : raise(&molt_exc_IndexError, "pop from an empty deque");
}
Value remove(const Value* a) {
  int64_t i = find(a[0], a[1], 0, INT64_MAX);
  if (i == -2) {
    if (!pendingIs(&molt_exc_RuntimeError)) return kNoValue;
    clearPending();
    return raise(&molt_exc_IndexError, "deque mutated during remove().");
  }
  if (i < 0) return raiseValueError("%R is not in deque", a[1]);
  removeAt(asDeque(a[0]), i);
  return kNone;
}
Value reverse(const Value* a) {
  Deque* d = asDeque(a[0]);
  ++d->changes;
  for (int64_t i = 0, j = d->length - 1; i < j; ++i, --j) {
    Value t = at(d, i);
    at(d, i) = at(d, j);
    at(d, j) = t;
  }
  return kNone;
}
Value rotateMethod(const Value* a) {
  int64_t n = 1;
  if (a[1].bits && !indexAsI64(a[1], &n, &molt_exc_OverflowError)) return kNoValue;
  rotate(asDeque(a[0]), n);
  return kNone;
}
Value reversed(const Value* a) { return newIter(a[0], true); }
Value reduce(const Value* a) {
  Deque* d = asDeque(a[0]);
  Ref args(newTuple(0)), max;
  if (d->maxLength >= 0) {
    Ref empty(newTuple(0));
    max = Ref(newInt(d->maxLength));
    args = Ref(tupleOf(empty.get(), max.get()));
  }
  Ref state(instanceDict(a[0], false));
  Ref it(getIter(a[0]));
  if (!it) return kNoValue;
  return tupleOf(objectOf(typeOf(a[0])), args.get(), state ? state.get() : kNone, it.get());
}
Value getMaxLength(Value self) { return asDeque(self)->maxLength < 0 ? kNone : newInt(asDeque(self)->maxLength); }

constinit const NativeMethod methods[] = {
    {"append", "($self, item, /)", append, nullptr, "Add an element to the right side of the deque.", kInstanceMethod},
    {"appendleft", "($self, item, /)", appendLeft, nullptr, "Add an element to the left side of the deque.", kInstanceMethod},
    {"clear", "($self, /)", clear, nullptr, "Remove all elements from the deque.", kInstanceMethod},
    {"copy", "($self, /)", copy, nullptr, "Return a shallow copy of a deque.", kInstanceMethod},
    {"__copy__", "($self, /)", copy, nullptr, "Return a shallow copy of a deque.", kInstanceMethod},
    {"count", "($self, value, /)", count, nullptr, "Return number of occurrences of value.", kInstanceMethod},
    {"extend", "($self, iterable, /)", extendMethod, nullptr, "Extend the right side of the deque with elements from the iterable", kInstanceMethod},
    {"extendleft", "($self, iterable, /)", extendLeft, nullptr, "Extend the left side of the deque with elements from the iterable", kInstanceMethod},
    {"index", "($self, value, start=<unrepresentable>, stop=<unrepresentable>, /)", index, nullptr, "Return first index of value.\n\nRaises ValueError if the value is not present.", kInstanceMethod},
    {"insert", "($self, index, value, /)", insert, nullptr, "Insert value before index", kInstanceMethod},
    {"pop", "($self, /)", pop, nullptr, "Remove and return the rightmost element.", kInstanceMethod},
    {"popleft", "($self, /)", popLeft, nullptr, "Remove and return the leftmost element.", kInstanceMethod},
    {"remove", "($self, value, /)", remove, nullptr, "Remove first occurrence of value.", kInstanceMethod},
    {"reverse", "($self, /)", reverse, nullptr, "Reverse *IN PLACE*", kInstanceMethod},
    {"rotate", "($self, n=1, /)", rotateMethod, nullptr, "Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left.", kInstanceMethod},
    {"__reversed__", "($self, /)", reversed, nullptr, "Return a reverse iterator over the deque.", kInstanceMethod},
    {"__reduce__", "($self, /)", reduce, nullptr, "Return state information for pickling.", kInstanceMethod},
    {"__class_getitem__", "($type, object, /)", containerClassGetItem, nullptr, "See PEP 585", kClassMethod},
    {}};
constinit const GetSet getsets[] = {{"maxlen", getMaxLength, nullptr, "maximum size of a deque or None if unbounded"}, {}};

}  // namespace

constinit Type molt_type_collections_deque_iterator = iterType("collections._deque_iterator");
constinit Type molt_type_collections_deque_reverse_iterator = iterType("collections._deque_reverse_iterator");
constinit Type molt_type_collections_deque = [] {
  Type t = staticType("collections.deque", kTypeBase | kTypeHasGc | kTypeHasWeakrefs | kTypeSequencePattern, sizeof(Deque));
  t.dealloc = dealloc;
  t.traverse = traverse;
  t.clear = clearSlot;
  t.make = make;
  t.init = init;
  t.repr = repr;
  t.hash = hashUnhashable;
  t.compare = compareSlot;
  t.iter = iter;
  t.length = length;
  t.getItem = getItemSlot;
  t.setItem = setItemSlot;
  t.contains = contains;
  t.concat = concat;
  t.repeat = repeat;
  t.inplaceConcat = inplaceConcat;
  t.inplaceRepeat = inplaceRepeat;
  t.methods = methods;
  t.getsets = getsets;
  t.doc = "deque([iterable[, maxlen]]) --> deque object\n\nA list-like sequence optimized for data accesses near its endpoints.";
  return t;
}();

}  // namespace molt
