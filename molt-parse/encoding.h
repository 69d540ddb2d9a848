// From the bytes of a source file to UTF-8 text (PEP 263).
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "diagnostics.h"

namespace molt::parse {

struct DecodedSource {
  std::string text;      // UTF-8, line ends are "\n", ends with one unless empty
  std::string encoding;  // as declared; "utf-8" by default
};

std::expected<DecodedSource, Problem> decodeSource(std::string_view bytes, std::string_view path,
                                                   bool isText = false);

}  // namespace molt::parse
