// The special methods __buffer__ and __release_buffer__ (PEP 688), in both directions.
#pragma once
#include "core/api.h"

namespace molt {

// What the slots of a class hold whose methods are Python's.
bool slotGetBuffer(Value self, Buffer* out, int flags);
void slotReleaseBuffer(Value self, Buffer* b);
// The methods of a builtin type that has the slots.
Value bufferMethod(Value self, Value flags);
Value releaseBufferMethod(Value self, Value view);

}  // namespace molt
