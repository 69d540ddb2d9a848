// The object allocator. Small objects come from 64 KiB pages of one size class, with a free list each; larger ones from
// malloc, on a list. Every allocated object can be found again by walking pages and list: the cycle collector does.
#pragma once
#include "core/api.h"

namespace molt {

// Calls fn for each allocated object. fn must neither allocate nor free objects.
void forEachObject(void (*fn)(Object* o, void* arg), void* arg);
int64_t liveObjectCount();
uint64_t allocatedObjectCount();  // since the start

// ---- leaks (leaks.cpp) ----
// Objects that the runtime makes once and keeps: the dicts of builtin types, interned names.
inline void keepForLife(Object* o) { o->flags |= kFlagForLife; }
inline void keepForLife(Value v) {
  if (v.isObject()) keepForLife(v.object());
}
// A static variable that owns a reference: dropped before leaks are counted.
void registerRoot(Value* slot);
// After finalisation: drops modules and roots, then counts the objects that are alive although nothing keeps them for
// life, and says on stderr what they are.
int64_t reportLeaks();

}  // namespace molt
