// What the program may do to the world outside. Intrinsics name a capability in their row (abi/modules/*.def), the row
// makes the call ask (MOLT_NATIVE_ROW); what opens files by other ways asks here. The table is abi/capabilities.def.
//
// Granted is, decided at the first question:
//   everything                       if MOLT_TRUSTED is 1, true, yes or on
//   the list baked into the program  by `molt build --capabilities`, narrowed by MOLT_CAPABILITIES if that is set
//   the list in MOLT_CAPABILITIES    if set, empty included
//   the column byDefault             natively; nothing on wasm32-wasi
// A list has names, families (fs, env, net, …) and profiles (core: nothing) between commas; what it names otherwise is
// granted to nobody.
#pragma once
#include <stdint.h>

#include <string_view>

namespace molt {

enum class Capability : uint8_t {
#define MOLT_CAPABILITY(Id, ...) Id,
#include "abi/capabilities.def"
  None,
  Unknown,
};

constexpr const char* kCapabilityNames[] = {
#define MOLT_CAPABILITY(Id, name, ...) name,
#include "abi/capabilities.def"
};

// "" is None; MOLT_NATIVE_ROW does not compile with a name that the table lacks.
consteval Capability capabilityOf(std::string_view name) {
  if (name.empty()) return Capability::None;
  for (uint8_t i = 0; i < uint8_t(Capability::None); ++i)
    if (name == kCapabilityNames[i]) return Capability{i};
  return Capability::Unknown;
}

bool capabilityGranted(Capability which);
// False with PermissionError("missing NAME capability") pending if it is not granted.
bool requireCapability(Capability which);

}  // namespace molt
