// The object allocator as the cycle collector and the leak check see it.
#pragma once
#include "core/api.h"

namespace molt {

inline constexpr uint32_t kFlagLargeObject = 1u << 15;  // not from a page: has a LargeHeader before it

// Every object that has been allocated and not freed, in no particular order. `f` must not allocate objects of its own.
void forEachObject(void (*f)(Object* o, void* arg), void* arg);
int64_t liveObjectCount();
void reportLeaks();  // prints live objects by type on standard error; static objects are not counted

}  // namespace molt
