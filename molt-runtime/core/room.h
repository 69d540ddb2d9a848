// Memory for objects whose size a program computed.
#pragma once
#include <stdint.h>

namespace molt {

// Whether a block of so many bytes can be had; asked before allocObject, which ends the program when it cannot.
bool roomFor(int64_t bytes);

}  // namespace molt
