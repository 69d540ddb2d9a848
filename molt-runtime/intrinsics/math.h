// Declarations of the functions behind _molt_math.
#pragma once
#include "types/number/int.h"

namespace molt {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/math.def"
}  // namespace molt
