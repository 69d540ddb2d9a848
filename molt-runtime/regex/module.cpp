// The native module _molt_re.
#include "core/native_module.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* args);
#include "abi/modules/re.def"

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
static constexpr NativeMethod kRows[] = {
#include "abi/modules/re.def"
    {}};
}  // namespace molt

MOLT_NATIVE_MODULE(_molt_re, molt::kRows, nullptr)
