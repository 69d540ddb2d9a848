// Arguments that the C library takes as int.
#pragma once
#include "core/api.h"

namespace molt {

// An object with __index__ as a C int; otherwise false, with CPython's TypeError or OverflowError pending.
inline bool asCInt(Value v, int* out) {
  int64_t n;
  if (!indexAsI64(v, &n, nullptr)) return false;
  *out = static_cast<int>(n);
  if (n == *out) return true;
  return raise(&molt_exc_OverflowError, n < 0 ? "Python int too small to convert to C int" : "Python int too large to convert to C int");
}

}  // namespace molt
