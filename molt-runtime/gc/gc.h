// The cycle collector and weak references.
#pragma once
#include "core/api.h"

namespace molt {

// ---- collector (collector.cpp) ----
extern int64_t gcCountdown;       // allocations of containers until the next automatic collection
extern bool gcEnabled;
int64_t gcCollect();              // number of unreachable objects found
// The end of a program: modules are let go with all that only they hold. Finalisers run while every module still has its
// globals, first those of what the globals name, in their order, then those of what these refer to, and so on: the order that
// CPython's collector comes to, which has moved the objects into it by then.
void gcCollectModules(const Value* modules, int64_t count);
// Would anybody notice if the objects that are alive died: is there a finaliser or a weak reference?
bool gcEndIsSeen();
void gcRequest();                 // from the allocator: a collection at the next safe point
bool gcRunRequested();            // at a safe point: never fails

// ---- weak references (weakref.cpp) ----
struct WeakRef : Object {
  Object* target;    // null once dead
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Value callback;    // owned or 0
  int64_t hash;      // -1 until asked for
  WeakRef* next;     // other references to the same target
  WeakRef* previous; // null: this one heads the list
};
void clearWeakrefs(Object* o);             // the object dies: references go dead, callbacks run
// For deallocs of types that can be referenced weakly: false if a callback kept the object after all.
inline bool dropWeakrefs(Object* o) {
  if (!(o->flags & kFlagHasWeakrefs)) return true;
  o->refcount = 1;
  clearWeakrefs(o);
  return --o->refcount == 0;
}
WeakRef* weakrefsOf(Object* o);            // first of the list, or null
void killWeakref(WeakRef* w);              // takes it off its list; no callback
Value weakrefTarget(const WeakRef* w);     // borrowed or 0
Value newWeakref(Value target);            // the plain one, shared; TypeError if the type does not allow it
Value makeWeakref(Type* t, Value target, Value callback);  // any of the reference types; callback 0: none
extern Type molt_type_weakcallableproxy;

}  // namespace molt
