// The object allocator. Small objects come from 64 KiB pages of one size class, with a free list each; larger ones from
// malloc, on a list. Every allocated object can be found again by walking pages and list: the cycle collector does.
#pragma once
#include "core/api.h"

namespace molt {

// Calls fn for each allocated object. fn must neither allocate nor free objects.
void forEachObject(void (*fn)(Object* o, void* arg), void* arg);
int64_t liveObjectCount();
// Prints the objects that are alive, by type, to stderr; returns their number. For MOLT_LEAK_CHECK=1.
int64_t reportLiveObjects();

}  // namespace molt
