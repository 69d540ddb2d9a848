// The tables of molt-ir/abi that gates read: every row with the place where it stands.
#pragma once
#include <span>
#include <string_view>

namespace molt::check {

struct MethodRow {
  std::string_view type, name;
};
struct IntrinsicRow {
  std::string_view module;  // "os" of modules/os.def: the native module _molt_os
  std::string_view name, function, capability;
  int line;
};
struct CapabilityRow {
  std::string_view name, family;
};

std::span<const MethodRow> allMethods();
std::span<const IntrinsicRow> allIntrinsics();
std::span<const CapabilityRow> allCapabilities();
std::span<const std::string_view> allBuiltins();  // exceptions too

}  // namespace molt::check
