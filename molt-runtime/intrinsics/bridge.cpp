// Module _molt_bridge (abi/modules/bridge.def).
#include "core/native_module.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) static Value fn(const Value* args);
#include "abi/modules/bridge.def"

Value bridgeInvoke(const Value* args) {
  if (!isStr(args[0])) return raise(&molt_exc_TypeError, "the name of a function must be a str"), kNoValue;
  return raise(&molt_exc_RuntimeError, "there is no other Python behind this program to call %S", args[0]), kNoValue;
}

static constinit const NativeMethod rows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/bridge.def"
    {}};

}  // namespace molt

MOLT_NATIVE_MODULE(_molt_bridge, molt::rows, nullptr)
