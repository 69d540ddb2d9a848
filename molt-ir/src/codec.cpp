// Reading a module in whichever form it comes.
#include "molt/ir/codec.h"

#include "fields.h"

namespace molt::ir {
std::expected<Module, ReadError> readBinary(std::string_view data);
std::expected<Module, ReadError> readJson(std::string_view data);
std::expected<Module, ReadError> readText(std::string_view data);

std::expected<Module, ReadError> readModule(std::string_view data) {
  size_t start = data.find_first_not_of(" \t\r\n");
  std::string_view head = start == std::string_view::npos ? std::string_view() : data.substr(start);
  std::expected<Module, ReadError> m =
      data.starts_with("MOLTIR") ? readBinary(data)
      : head.starts_with("{")    ? readJson(data)
      : head.starts_with("module") || head.starts_with(";")
          ? readText(data)
          : std::unexpected(ReadError{data.empty() ? "empty input" : "not a Molt IR module", 0});
  if (!m) return m;
  auto findings = checkStructure(*m, 1);
  if (!findings.empty()) return std::unexpected(ReadError{findings[0], 0});
  return m;
}

}  // namespace molt::ir
