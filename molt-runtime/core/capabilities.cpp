#include "core/capabilities.h"

#include <stdlib.h>

#include <algorithm>

#include "core/api.h"
#include "core/feedback.h"

// The list of `molt build --capabilities`, by molt-codegen in the main module's object.
extern "C" [[gnu::weak]] const char molt_baked_capabilities[];

namespace molt {
namespace {

struct Row {
  std::string_view name, family;
  bool byDefault;
};
constexpr Row rows[] = {
#define MOLT_CAPABILITY(Id, name, family, byDefault, doc) {name, family, byDefault},
#include "abi/capabilities.def"
};
constexpr uint64_t kDecided = uint64_t{1} << 63;
static_assert(std::size(rows) < 63);

uint64_t defaults() {
  uint64_t all = 0;
#if !defined(__wasm__)
  for (size_t i = 0; i < std::size(rows); ++i)
    if (rows[i].byDefault) all |= uint64_t{1} << i;
#endif
  return all;
}

uint64_t grantedBy(std::string_view list) {
  uint64_t all = 0;
  while (!list.empty()) {
    size_t length = std::min(list.find(','), list.size());
    std::string_view word = list;  // substr may throw: its code would be linked
    word.remove_suffix(list.size() - length);
    list.remove_prefix(std::min(length + 1, list.size()));
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    for (size_t i = 0; !word.empty() && i < std::size(rows); ++i)
      if (rows[i].name == word || rows[i].family == word) all |= uint64_t{1} << i;
  }
  return all;
}

bool trusted() {
  const char* wish = getenv("MOLT_TRUSTED");
  std::string_view word = wish ? wish : "";
  return word == "1" || word == "true" || word == "yes" || word == "on";
}

uint64_t decide() {
  if (trusted()) return ~uint64_t{0};
  const char* list = getenv("MOLT_CAPABILITIES");
  if (&molt_baked_capabilities[0]) {
    uint64_t baked = grantedBy(molt_baked_capabilities);
    return list ? baked & grantedBy(list) : baked;
  }
  return list ? grantedBy(list) : defaults();
}

constinit uint64_t granted = 0;

}  // namespace

bool capabilityGranted(Capability which) {
  if (!(granted & kDecided)) granted = decide() | kDecided;
  return which == Capability::None || granted >> unsigned(which) & 1;
}

bool requireCapability(Capability which) {
  if (capabilityGranted(which)) [[likely]] return true;
  if (which == Capability::PythonBridge) countDeopt(DeoptReason::invoke_ffi_bridge_capability_denied);
  return raise(&molt_exc_PermissionError, "missing %s capability", kCapabilityNames[unsigned(which)]);
}

}  // namespace molt
