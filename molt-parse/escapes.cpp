// String tokens to constants: prefixes, escapes and the errors in them.
#include "escapes.h"

#include "unicode.h"

namespace molt::parse {
namespace {

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') return (c | 0x20) - 'a' + 10;
  return -1;
}

bool isOctal(char c) { return c >= '0' && c <= '7'; }

char simpleEscape(char c) {
  switch (c) {
    case '\\': return '\\';
    case '\'': return '\'';
    case '"': return '"';
    case 'a': return '\a';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return 0;
  }
}

}  // namespace

// CPython widens text before it decodes escapes, and its error positions count the widened text: a character
// above U+007F counts as ten, a backslash before one as six.
size_t EscapeDecoder::widened(size_t end) const {
  size_t width = 0;
  for (size_t i = 0; i < end;) {
    auto c = static_cast<unsigned char>(body_[i]);
    if (c < 0x80) {
      bool alone = c == '\\' && (i + 1 >= body_.size() || static_cast<unsigned char>(body_[i + 1]) >= 0x80);
      width += alone ? 6 : 1;
      // The character after a backslash is copied as it is, whatever it is.
      if (c == '\\' && !alone) {
        ++i;
        if (i < end) ++width;
      }
      ++i;
    } else {
      width += 10;
      ++i;
      while (i < body_.size() && (static_cast<unsigned char>(body_[i]) & 0xc0) == 0x80) ++i;
    }
  }
  return width;
}

bool EscapeDecoder::fail(size_t from, size_t to, const char* reason) {
  size_t first = widened(from), last = widened(to) - 1;
  error = "(unicode error) 'unicodeescape' codec can't decode ";
  if (first == last) error += "byte 0x5c in position " + std::to_string(first);
  else error += "bytes in position " + std::to_string(first) + "-" + std::to_string(last);
  error += std::string(": ") + reason;
  return false;
}

bool EscapeDecoder::hexEscape(size_t from, size_t& at, int digits, const char* reason) {
  char32_t value = 0;
  for (int i = 0; i < digits; ++i, ++at) {
    int digit = at < body_.size() ? hexValue(body_[at]) : -1;
    if (digit < 0) return fail(from, at, reason);
    value = value << 4 | digit;
  }
  if (value > 0x10ffff) return fail(from, at, "illegal Unicode character");
  appendUtf8(out, value);
  return true;
}

bool EscapeDecoder::namedEscape(size_t from, size_t& at) {
  constexpr const char* kMalformed = "malformed \\N character escape";
  if (at >= body_.size() || body_[at] != '{') return fail(from, at, kMalformed);
  size_t start = ++at;
  while (at < body_.size() && body_[at] != '}') ++at;
  if (at >= body_.size() || at == start) return fail(from, at, kMalformed);
  std::string_view name = body_.substr(start, at - start);
  ++at;
  char32_t c = characterByName(name);
  if (c == 0 && name != "NULL" && name != "NUL") return fail(from, at, "unknown Unicode character name");
  appendUtf8(out, c);
  return true;
}

void EscapeDecoder::octalEscape(size_t& at) {
  size_t start = at;
  int value = 0;
  for (int i = 0; i < 3 && at < body_.size() && isOctal(body_[at]); ++i)
    value = value * 8 + (body_[at++] - '0');
  if (value > 0377 && warning.empty())
    warning = "invalid octal escape sequence '\\" + std::string(body_.substr(start, 3)) + "'";
  if (bytes_) out += static_cast<char>(value);
  else appendUtf8(out, value);
}

bool EscapeDecoder::run() {
  out.reserve(body_.size());
  for (size_t at = 0; at < body_.size();) {
    size_t slash = body_.find('\\', at);
    out.append(body_.substr(at, slash - at));
    if (slash == std::string_view::npos) break;
    at = slash + 1;
    if (at >= body_.size()) {
      out += '\\';  // a piece of an f-string may end in one
      break;
    }
    char c = body_[at];
    if (c == '\n') {
      ++at;
    } else if (char plain = simpleEscape(c)) {
      out += plain;
      ++at;
    } else if (isOctal(c)) {
      octalEscape(at);
    } else if (bytes_ && c == 'x') {
      int high = at + 1 < body_.size() ? hexValue(body_[at + 1]) : -1;
      int low = at + 2 < body_.size() ? hexValue(body_[at + 2]) : -1;
      if (high < 0 || low < 0) {
        error = "(value error) invalid \\x escape at position " + std::to_string(slash);
        return false;
      }
      out += static_cast<char>(high * 16 + low);
      at += 3;
    } else if (!bytes_ && c == 'x') {
      if (!hexEscape(slash, ++at, 2, "truncated \\xXX escape")) return false;
    } else if (!bytes_ && c == 'u') {
      if (!hexEscape(slash, ++at, 4, "truncated \\uXXXX escape")) return false;
    } else if (!bytes_ && c == 'U') {
      if (!hexEscape(slash, ++at, 8, "truncated \\UXXXXXXXX escape")) return false;
    } else if (!bytes_ && c == 'N') {
      if (!namedEscape(slash, ++at)) return false;
    } else {
      // Unknown escapes stay as they are. Braces of f-strings have had their warning from the lexer.
      out += '\\';
      if (static_cast<unsigned char>(c) < 0x80 && warning.empty() && !(inFString_ && (c == '{' || c == '}')))
        warning = std::string("invalid escape sequence '\\") + c + "'";
    }
  }
  return true;
}

}  // namespace molt::parse
