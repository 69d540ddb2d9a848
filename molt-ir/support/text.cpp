// Small string helpers.
#include "support/text.h"

namespace molt::support {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string_view trim(std::string_view text) {
  auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
  return text;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i) out += separator;
    out += parts[i];
  }
  return out;
}

std::string hex(uint64_t value) {
  char buffer[17];
  auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, 16);
  return {buffer, end};
}

std::string shortest(double value) {
  char buffer[40];
  auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
  return {buffer, end};
}

namespace {
// Length of the valid UTF-8 sequence at `at` (1-4), or 0. Three-byte surrogates count as valid: callers escape them.
size_t sequenceAt(std::string_view s, size_t at, uint32_t& code) {
  auto byte = [&](size_t i) -> uint32_t { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0; };
  auto tail = [&](size_t i) { return (byte(i) & 0xc0) == 0x80; };
  uint32_t b = byte(at);
  if (b < 0x80) return code = b, 1;
  if (b >= 0xc2 && b < 0xe0 && tail(at + 1)) return code = (b & 0x1f) << 6 | (byte(at + 1) & 0x3f), 2;
  if (b >= 0xe0 && b < 0xf0 && tail(at + 1) && tail(at + 2)) {
    code = (b & 0xf) << 12 | (byte(at + 1) & 0x3f) << 6 | (byte(at + 2) & 0x3f);
    return code >= 0x800 ? 3 : 0;
  }
  if (b >= 0xf0 && b < 0xf5 && tail(at + 1) && tail(at + 2) && tail(at + 3)) {
    code = (b & 7) << 18 | (byte(at + 1) & 0x3f) << 12 | (byte(at + 2) & 0x3f) << 6 | (byte(at + 3) & 0x3f);
    return code >= 0x10000 && code < 0x110000 ? 4 : 0;
  }
  return 0;
}
void escape(std::string& out, uint32_t code) {
  static const char* digits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[code >> shift & 15];
}
}  // namespace

std::string jsonString(std::string_view text) {
  std::string out = "\"";
  for (size_t i = 0; i < text.size();) {
    uint32_t code = 0;
    size_t n = sequenceAt(text, i, code);
    if (n == 0) {
      out += "\xef\xbf\xbd";
      ++i;
      continue;
    }
    if (code == '"' || code == '\\') {
      out += '\\';
      out += static_cast<char>(code);
    } else if (code == '\n') {
      out += "\\n";
    } else if (code == '\t') {
      out += "\\t";
    } else if (code < 0x20 || code == 0x7f || (code >= 0xd800 && code < 0xe000)) {
      escape(out, code);
    } else {
      out += text.substr(i, n);
    }
    i += n;
  }
  return out += '"';
}

}  // namespace molt::support
