// Method resolution orders that programs choose or change: mro() of a metaclass, and assignment to __bases__.
#include "core/type.h"
#include "gc/gc.h"

namespace molt {

namespace {

Value valueOf(Type* t) { return Value::fromObject(static_cast<Object*>(t)); }
Value valueOf(Tuple* t) { return Value::fromObject(static_cast<Object*>(t)); }

// The builtin type that decides what instances are made of.
Type* builtinOf(Type* t) {
  while (t->typeFlags & kTypeHeap) t = t->base;
  return t;
}

bool hasBase(Type* t, Type* wanted) {
  for (; t; t = t->base)
    if (t == wanted) return true;
  return false;
}

// What t's order shall be: by the metaclass's mro() if it has one of its own, else C3. Owned; null with an exception.
Tuple* wantedMro(Type* t) {
  Value own = typeLookupBorrowed(typeOf(valueOf(t)), internStr("mro"));
  if (!own || isExact(own, &molt_type_method_descriptor)) return computeMro(t);
  bool found;
  Ref answer(callTypeMethod(valueOf(t), internStr("mro"), nullptr, 0, &found));
  Ref order(answer ? tupleFromIterable(answer) : kNoValue);
  if (!order) return nullptr;
  for (int64_t i = 0; i < order.as<Tuple>()->length; ++i) {
    Value item = order.as<Tuple>()->items()[i];
    if (!isTypeObject(item)) return raiseTypeError("mro() returned a non-class ('%T')", item);
    if (!typeReady(asType(item))) return nullptr;
    if (!hasBase(builtinOf(t), builtinOf(asType(item))))
      return raiseTypeError("mro() returned base with unsuitable layout ('%N')", asType(item));
  }
  return asTuple(order.release());
}

enum class Established { kFailed, kOvertaken, kDone };

// Gives t its order; the one before goes to *before (owned). mro() may have assigned __bases__, whose order stays then.
Established establish(Type* t, Tuple** before) {
  Tuple* old = t->mro;
  Ref keep(Ref::borrow(valueOf(old)));
  Tuple* wanted = wantedMro(t);
  if (!wanted) return Established::kFailed;
  if (t->mro != old) {
    decref(static_cast<Object*>(wanted));
    return Established::kOvertaken;
  }
  t->mro = wanted;
  t->typeFlags &= ~kTypeMroPending;
  typeModified(t);
  *before = old;
  return Established::kDone;
}

// t and all that derive from it. What was changed is appended to `changes` as (type, order now, order before).
bool establishAll(Type* t, Value changes) {
  Tuple* before;
  switch (establish(t, &before)) {
    case Established::kFailed: return false;
    case Established::kOvertaken: return true;
    case Established::kDone: break;
  }
  Ref old(valueOf(before));
  Ref change(tupleOf(valueOf(t), valueOf(t->mro), old.get()));
  if (!change || !listAppend(changes, change)) return false;
  Ref subclasses(t->subclasses ? listFromIterable(t->subclasses) : kNoValue);
  for (int64_t i = 0; subclasses && i < listLength(subclasses); ++i) {
    Ref weak(listGet(subclasses, i));
    Ref target(Ref::borrow(weakrefTarget(weak.as<WeakRef>())));
    if (target && !establishAll(asType(target), changes)) return false;
  }
  return true;
}

void undo(Value changes) {
  for (int64_t i = 0; i < listLength(changes); ++i) {
    Ref change(listGet(changes, i));
    Value* part = change.as<Tuple>()->items();
    Type* t = asType(part[0]);
    if (static_cast<Object*>(t->mro) != part[1].object()) continue;
    t->mro = asTuple(retained(part[2]));
    typeModified(t);
    decref(part[1]);
  }
}

void forgetSubclass(Type* base, Type* t) {
  if (!base->subclasses) return;
  Ref kept(newList(0));
  if (!kept) return;
  for (int64_t i = 0; i < listLength(base->subclasses); ++i) {
    Ref weak(listGet(base->subclasses, i));
    Value target = weakrefTarget(weak.as<WeakRef>());
    if (target && target.object() != static_cast<Object*>(t) && !listAppend(kept, weak)) return;
  }
  Value old = base->subclasses;
  base->subclasses = kept.release();
  decref(old);
}

}  // namespace

bool registerSubclass(Type* t) {
  for (int64_t i = 0; i < t->bases->length; ++i) {
    Type* base = asType(t->bases->items()[i]);
    if (!base->subclasses) base->subclasses = newList(0);
    Ref weak(newWeakref(valueOf(t)));
    if (!weak || !base->subclasses || !listAppend(base->subclasses, weak)) return false;
  }
  return true;
}

bool establishFirstMro(Type* t) {
  Value own = typeLookupBorrowed(typeOf(valueOf(t)), internStr("mro"));
  if (!own || isExact(own, &molt_type_method_descriptor)) {
    t->mro = computeMro(t);
    return t->mro != nullptr;
  }
  // While mro() runs the class answers by its base's order; __mro__ is None and nothing can derive from it.
  int64_t n = t->base->mro->length;
  Ref items(newTuple(n + 1));
  if (!items) return false;
  items.as<Tuple>()->items()[0] = retained(valueOf(t));
  for (int64_t i = 0; i < n; ++i) items.as<Tuple>()->items()[i + 1] = retained(t->base->mro->items()[i]);
  t->mro = asTuple(items.release());
  t->typeFlags |= kTypeMroPending;
  Tuple* before;
  Established result = establish(t, &before);
  if (result == Established::kDone) decref(static_cast<Object*>(before));
  return result != Established::kFailed;
}

bool assignBases(Type* t, Tuple* bases) {
  for (int64_t i = 0; i < bases->length; ++i) {
    Value b = bases->items()[i];
    if (!isTypeObject(b)) return raiseTypeError("%N.__bases__ must be tuple of classes, not '%T'", t, b);
    if (isSubtype(asType(b), t) || hasBase(asType(b), t)) return raiseTypeError("a __bases__ item causes an inheritance cycle");
  }
  Type* base = bestBase(bases);
  if (!base) return false;
  Type *was = builtinOf(t->base), *will = builtinOf(base);
  if ((base->typeFlags ^ t->base->typeFlags) & kTypeHasGc)
    return raiseTypeError("__bases__ assignment: '%N' deallocator differs from '%N'", base, t->base);
  if (was != will || base->basicSize > t->basicSize)
    return raiseTypeError("__bases__ assignment: '%N' object layout differs from '%N'", base, t->base);
  Ref self(Ref::borrow(valueOf(t)));
  Ref oldBases(valueOf(t->bases)), oldBase(valueOf(t->base));
  t->bases = asTuple(retained(valueOf(bases)));
  t->base = asType(retained(valueOf(base)));
  Ref changes(newList(0));
  if (!changes || !establishAll(t, changes)) {
    Ref problem(takePending());
    undo(changes);
    if (t->bases == bases && t->base == base) {
      decref(valueOf(bases));
      decref(valueOf(base));
      t->bases = asTuple(oldBases.release());
      t->base = asType(oldBase.release());
    }
    typeModified(t);
    restorePendingSteal(problem.release());
    return false;
  }
  if (t->bases == bases) {  // mro() may have assigned others meanwhile
    Tuple* old = oldBases.as<Tuple>();
    for (int64_t i = 0; i < old->length; ++i) forgetSubclass(asType(old->items()[i]), t);
    if (!registerSubclass(t)) return false;
  }
  typeModified(t);
  updateSlotsOfSubclasses(t);
  return true;
}

}  // namespace molt
