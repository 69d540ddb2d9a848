// Weak references: a side table from objects to their references, and the reference type.
#include "gc/gc.h"

#include "error/exception.h"

namespace molt {

namespace {

struct Entry {
  Object* object;  // null: free; kGone: deleted
  WeakRef* first;
};
Object* const kGone = reinterpret_cast<Object*>(uintptr_t{1});
constinit Entry* table = nullptr;
constinit int64_t capacity = 0, filled = 0, live = 0;

int64_t slotOf(Object* o) { return static_cast<int64_t>((reinterpret_cast<uintptr_t>(o) >> 4) * 0x9e3779b97f4a7c15ull >> 20) & (capacity - 1); }

Entry* find(Object* o) {
  if (!capacity) return nullptr;
  for (int64_t i = slotOf(o);; i = (i + 1) & (capacity - 1)) {
    if (table[i].object == o) return &table[i];
    if (!table[i].object) return nullptr;
  }
}

bool grow() {
  int64_t old = capacity;
  Entry* from = table;
  int64_t want = 64;
  while (want < live * 4) want *= 2;
  auto* to = static_cast<Entry*>(allocRaw(static_cast<uint64_t>(want) * sizeof(Entry)));
  if (!to) return raiseNoMemory();
  for (int64_t i = 0; i < want; ++i) to[i] = {};
  table = to;
  capacity = want;
  filled = live;
  for (int64_t i = 0; i < old; ++i) {
    if (!from[i].object || from[i].object == kGone) continue;
    int64_t s = slotOf(from[i].object);
    while (table[s].object) s = (s + 1) & (capacity - 1);
    table[s] = from[i];
  }
  freeRaw(from);
  return true;
}

// Puts `w` behind the plain reference that heads the list, so that a plain one is found at once.
bool link(WeakRef* w, Object* o) {
  Entry* e = find(o);
  if (!e) {
    if (filled * 2 >= capacity && !grow()) return false;
    int64_t i = slotOf(o);
    while (table[i].object && table[i].object != kGone) i = (i + 1) & (capacity - 1);
    if (!table[i].object) ++filled;
    ++live;
    table[i] = {o, nullptr};
    e = &table[i];
    o->flags |= kFlagHasWeakrefs;
  }
  bool plain = !w->callback.bits && w->type == &molt_type_weakref;
  if (!e->first || plain || e->first->callback.bits) {
    w->next = e->first;
    w->previous = nullptr;
    if (e->first) e->first->previous = w;
    e->first = w;
  } else {
    WeakRef* at = e->first;
    w->next = at->next;
    w->previous = at;
    if (at->next) at->next->previous = w;
    at->next = w;
  }
  w->target = o;
  return true;
}

void unlink(WeakRef* w) {
  Object* o = w->target;
  if (!o) return;
  w->target = nullptr;
  if (w->next) w->next->previous = w->previous;
  if (w->previous) {
    w->previous->next = w->next;
  } else if (Entry* e = find(o)) {
    e->first = w->next;
    if (!e->first) {
      e->object = kGone;
      --live;
      o->flags &= ~kFlagHasWeakrefs;
    }
  }
  w->next = w->previous = nullptr;
}

WeakRef* asWeakref(Value v) { return static_cast<WeakRef*>(v.object()); }

}  // namespace

WeakRef* weakrefsOf(Object* o) {
  if (!(o->flags & kFlagHasWeakrefs)) return nullptr;
  Entry* e = find(o);
  return e ? e->first : nullptr;
}
void killWeakref(WeakRef* w) { unlink(w); }
Value weakrefTarget(const WeakRef* w) {
  return w->target && w->target->refcount > 0 && !(w->target->flags & kFlagDying) ? Value::fromObject(w->target) : kNoValue;
}

void clearWeakrefs(Object* o) {
  WeakRef* first = weakrefsOf(o);
  if (!first) return;
  Ref pending(takePending());
  // All go dead before the first callback runs: none may see a half-dead object.
  Ref callbacks(newList(2));
  for (WeakRef* w; (w = weakrefsOf(o));) {
    unlink(w);
    if (w->callback.bits && w->refcount > 0) {
      listAppend(callbacks, Value::fromObject(w));
      listAppend(callbacks, w->callback);
      Value old = w->callback;
      w->callback = kNoValue;
      decref(old);
    }
  }
  // Newest first, as CPython calls them.
  for (int64_t i = 0, n = listLength(callbacks); i + 1 < n; i += 2) {
    Ref w(listGet(callbacks, i)), f(listGet(callbacks, i + 1));
    Ref r(call1(f, w));
    if (!r) writeUnraisable(f);
  }
  if (pending) restorePendingSteal(pending.release());
}

static bool weakrefable(Value v) { return v.isObject() && (typeOf(v)->typeFlags & kTypeHasWeakrefs); }

Value makeWeakref(Type* t, Value target, Value callback) {
  if (!weakrefable(target)) return raiseTypeError("cannot create weak reference to '%T' object", target);
  if (callback.bits && callback.isNone()) callback = kNoValue;
  if (!callback.bits && t == &molt_type_weakref) {
    WeakRef* w = weakrefsOf(target.object());
    if (w && w->type == t && !w->callback.bits && w->refcount > 0) return retained(Value::fromObject(w));
  }
  Value v = t->typeFlags & kTypeHeap ? newInstance(t) : Value::fromObject(allocObject(t->basicSize, t));
  if (!v.bits) return kNoValue;
  WeakRef* w = asWeakref(v);
  w->hash = -1;
  w->callback = callback.bits ? retained(callback) : kNoValue;
  if (!link(w, target.object())) {
    decref(v);
    return kNoValue;
  }
  return v;
}
Value newWeakref(Value target) { return makeWeakref(&molt_type_weakref, target, kNoValue); }

// ---- weakref.ref ----
static Value refMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (nargs < 1) return raiseTypeError("__new__ expected at least 1 argument, got 0");
  // A subclass may take more in its __init__.
  if (nargs > 2 && !(t->typeFlags & kTypeHeap)) return raiseTypeError("__new__ expected at most 2 arguments, got %z", nargs);
  if (kwnames.bits && asTuple(kwnames)->length && !(t->typeFlags & kTypeHeap))
    return raiseTypeError("ref() takes no keyword arguments");
  return makeWeakref(t, args[0], nargs > 1 ? args[1] : kNoValue);
}
static bool refInit(Value, const Value*, int64_t nargs, Value) {
  return nargs <= 2 || raiseTypeError("__init__ expected at most 2 arguments, got %z", nargs);
}
static Value refCall(Value v, const Value*, int64_t nargs, Value kwnames) {
  if (nargs || (kwnames.bits && asTuple(kwnames)->length))
    return raiseTypeError("weakref.__call__() takes no arguments (%z given)", nargs);
  Value target = weakrefTarget(asWeakref(v));
  return target.bits ? retained(target) : kNone;
}
static int64_t refHash(Value v) {
  WeakRef* w = asWeakref(v);
  if (w->hash != -1) return w->hash;
  Ref target = Ref::borrow(weakrefTarget(w));
  if (!target) return raiseTypeError("weak object has gone away");
  w->hash = hashOf(target);
  return w->hash;
}
static Value refCompare(Value a, Value b, CompareOp op) {
  if ((op != CompareOp::Eq && op != CompareOp::Ne) || !isSubtype(typeOf(a), &molt_type_weakref) ||
      !isSubtype(typeOf(b), &molt_type_weakref))
    return kNotImplemented;
  Ref x = Ref::borrow(weakrefTarget(asWeakref(a))), y = Ref::borrow(weakrefTarget(asWeakref(b)));
  if (!x || !y) return Value::fromBool((a == b) == (op == CompareOp::Eq));
  return compare(x, y, op);
}
static Value addressOf(const void* p) {
  char text[24] = "0x";
  uint64_t bits = Value::fromObject(p).bits;
  int n = 2;
  for (int shift = 44; shift >= 0; shift -= 4)
    if (n > 2 || (bits >> shift & 15) || !shift) text[n++] = "0123456789abcdef"[bits >> shift & 15];
  text[n] = 0;
  return newStr(text);
}
static Value refRepr(Value v) {
  Ref at(addressOf(v.object()));
  Ref target = Ref::borrow(weakrefTarget(asWeakref(v)));
  if (!target) return formatStr("<weakref at %U; dead>", at.get());
  Ref there(addressOf(target.get().object()));
  bool error;
  Ref name(getAttrOrNone0(target, "__name__", &error));
  if (error) return kNoValue;
  if (name && isStr(name))
    return formatStr("<weakref at %U; to '%T' at %U (%U)>", at.get(), target.get(), there.get(), name.get());
  return formatStr("<weakref at %U; to '%T' at %U>", at.get(), target.get(), there.get());
}
static void refDealloc(Object* o) {
  if (!dropWeakrefs(o)) return;
  auto* w = static_cast<WeakRef*>(o);
  unlink(w);
  Value callback = w->callback;
  w->callback = kNoValue;
  decref(callback);
  freeObject(o);
}
static void refTraverse(Object* o, VisitFn visit, void* arg) { visit(static_cast<WeakRef*>(o)->callback, arg); }
static void refClear(Object* o) {
  auto* w = static_cast<WeakRef*>(o);
  unlink(w);
  Value callback = w->callback;
  w->callback = kNoValue;
  decref(callback);
}
static Value refGetCallback(Value v) {
  Value c = asWeakref(v)->callback;
  return c.bits ? retained(c) : kNone;
}
static constexpr GetSet kRefGetSets[] = {{"__callback__", refGetCallback, nullptr, nullptr}, {}};
static Value refClassGetItem(const Value* a) { return call2(Value::fromObject(&molt_type_generic_alias), a[0], a[1]); }
static constexpr NativeMethod kRefMethods[] = {
    {"__class_getitem__", "($cls, item, /)", refClassGetItem, nullptr, "See PEP 585", kClassMethod}, {}};

constinit Type molt_type_weakref = [] {
  Type t = staticType("weakref.ReferenceType", kTypeHasGc | kTypeBase, sizeof(WeakRef));
  t.dealloc = refDealloc;
  t.traverse = refTraverse;
  t.clear = refClear;
  t.make = refMake;
  t.init = refInit;
  t.call = refCall;
  t.hash = refHash;
  t.compare = refCompare;
  t.repr = refRepr;
  t.getsets = kRefGetSets;
  t.methods = kRefMethods;
  return t;
}();

}  // namespace molt
