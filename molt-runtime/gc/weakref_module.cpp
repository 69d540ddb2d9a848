// What module weakref is made of.
#include "core/native_module.h"
#include "gc/gc.h"

namespace molt {

Value weakrefCount(const Value* a) {
  int64_t n = 0;
  if (a[0].isObject())
    for (WeakRef* w = weakrefsOf(a[0].object()); w; w = w->next) ++n;
  return newInt(n);
}
Value weakrefList(const Value* a) {
  Ref list(newList(0));
  if (list && a[0].isObject())
    for (WeakRef* w = weakrefsOf(a[0].object()); w; w = w->next)
      if (w->refcount > 0) listAppend(list, Value::fromObject(w));
  return list.release();
}
Value weakrefProxy(const Value* a) {
  Type* t = isCallable(a[0]) ? &molt_type_weakcallableproxy : &molt_type_weakproxy;
  if (a[0].isObject() && !(a[1].bits && !a[1].isNone()))
    for (WeakRef* w = weakrefsOf(a[0].object()); w; w = w->next)
      if (w->type == t && !w->callback.bits && w->refcount > 0) return retained(Value::fromObject(w));
  return makeWeakref(t, a[0], a[1]);
}
Value weakrefRemoveDead(const Value* a) {
  bool error;
  Value v = dictGetBorrowed(a[0], a[1], &error);
  if (error) return kNoValue;
  if (v.bits && isSubtype(typeOf(v), &molt_type_weakref) && !weakrefTarget(static_cast<WeakRef*>(v.object())).bits &&
      dictDelete(a[0], a[1]) < 0)
    return kNoValue;
  return kNone;
}

Value weakrefTypes(const Value*) {
  if (!typeReady(&molt_type_weakref) || !typeReady(&molt_type_weakproxy) || !typeReady(&molt_type_weakcallableproxy)) return kNoValue;
  return tupleOf(Value::fromObject(&molt_type_weakref), Value::fromObject(&molt_type_weakproxy),
                 Value::fromObject(&molt_type_weakcallableproxy));
}

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
static constexpr NativeMethod kRows[] = {
#include "abi/modules/weakref.def"
    {}};
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_weakref, kRows, nullptr)
