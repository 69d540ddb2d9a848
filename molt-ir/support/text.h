// Small string helpers that libstdc++ 12 lacks or makes long-winded.
#pragma once
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace molt::support {

std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

// A JSON string literal with quotes. Bytes that are not UTF-8 (lone surrogates included) become \udcXX-like escapes
// only for surrogates; other damage is replaced by U+FFFD, so the result is always valid JSON.
std::string jsonString(std::string_view text);

// The shortest decimal text that reads back as the same double.
std::string shortest(double value);

template <class T>
std::optional<T> parseNumber(std::string_view text, int base = 10) {
  T value{};
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}
std::string hex(uint64_t value);

}  // namespace molt::support
