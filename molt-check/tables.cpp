#include "tables.h"

namespace molt::check {

std::span<const MethodRow> allMethods() {
  static constexpr MethodRow kRows[] = {
#include "method_rows.inc"
  };
  return kRows;
}

std::span<const IntrinsicRow> allIntrinsics() {
  static constexpr IntrinsicRow kRows[] = {
#include "intrinsic_rows.inc"
  };
  return kRows;
}

std::span<const CapabilityRow> allCapabilities() {
  static constexpr CapabilityRow kRows[] = {
#define MOLT_CAPABILITY(Id, name, family, byDefault, doc) {name, family},
#include "abi/capabilities.def"
  };
  return kRows;
}

std::span<const std::string_view> allBuiltins() {
  static constexpr std::string_view kNames[] = {
#define MOLT_BUILTIN_TYPE(name, symbol) #name,
#define MOLT_BUILTIN_FN(name, ...) #name,
#define MOLT_BUILTIN_RAW(name, ...) #name,
#define MOLT_BUILTIN_CONST(name, ...) #name,
#define MOLT_BUILTIN_OBJECT(name) #name,
#include "abi/builtins.def"
#define MOLT_EXC(Name, Base, Layout) #Name,
#include "abi/exceptions.def"
  };
  return kNames;
}

}  // namespace molt::check
