// The capabilities that `molt build --capabilities` gives a program, out of abi/capabilities.def.
#pragma once
#include <expected>
#include <string>

namespace molt::driver {

// `wish`: words between commas (a capability, a family such as fs or env, `core` or `none` for nothing, `all` for
// everything), or the path of a manifest, a file ending in .json: {"allow": [words], "deny": [words]}. The result is the list
// of names granted, in the table's order and with commas, or `none`; otherwise what is wrong, for a person.
std::expected<std::string, std::string> grantedCapabilities(const std::string& wish);

}  // namespace molt::driver
