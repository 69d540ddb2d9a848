// The stack that Python code runs on: larger than the process's own, so that the recursion limit and not the machine
// decides how deep a program may go.
#pragma once
#include <stddef.h>

namespace molt {

constexpr size_t kStackReserve = size_t{512} << 20;

// Calls `body` on a stack of kStackReserve bytes; on wasm32 and where there is no room for one on the process's own.
int runOnLargeStack(int (*body)());

}  // namespace molt
