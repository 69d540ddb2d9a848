// Byte order marks, coding cookies, and the conversion to UTF-8.
#include "encoding.h"

#include <iconv.h>

#include <cstdio>
#include <cstring>

namespace molt::parse {
namespace {

bool isNameChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

// The encoding that a comment line declares; empty if none.
std::string_view cookieIn(std::string_view line) {
  size_t start = line.find_first_not_of(" \t\f");
  if (start == std::string_view::npos || line[start] != '#') return {};
  for (size_t at = line.find("coding", start); at != std::string_view::npos;
       at = line.find("coding", at + 1)) {
    size_t p = at + 6;
    if (p >= line.size() || (line[p] != ':' && line[p] != '=')) continue;
    ++p;
    while (p < line.size() && (line[p] == ' ' || line[p] == '\t')) ++p;
    size_t end = p;
    while (end < line.size() && isNameChar(line[end])) ++end;
    if (end > p) return line.substr(p, end - p);
  }
  return {};
}

bool onlyComment(std::string_view line) {
  size_t start = line.find_first_not_of(" \t\f\r");
  return start == std::string_view::npos || line[start] == '#';
}

std::string_view findCookie(std::string_view bytes) {
  for (int i = 0; i < 2; ++i) {
    size_t end = bytes.find_first_of("\r\n");
    std::string_view line = bytes.substr(0, end);
    if (std::string_view cookie = cookieIn(line); !cookie.empty()) return cookie;
    if (end == std::string_view::npos || !onlyComment(line)) return {};
    bytes.remove_prefix(end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1));
  }
  return {};
}

std::string normalized(std::string_view name) {
  std::string out;
  for (char c : name) out += c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

bool isUtf8Name(const std::string& name) {
  return name == "utf-8" || name == "utf8" || name.starts_with("utf-8-") || name == "u8" || name == "cp65001";
}
bool isLatin1Name(const std::string& name) {
  return name == "latin-1" || name == "latin1" || name == "iso-8859-1" || name == "iso8859-1" ||
         name == "8859" || name == "cp819" || name == "l1" || name.starts_with("latin-1-") ||
         name.starts_with("iso-8859-1-") || name == "iso-latin-1" || name == "latin";
}
bool isAsciiName(const std::string& name) { return name == "ascii" || name == "us-ascii" || name == "646"; }

// Offset of the first byte that is not well-formed UTF-8; npos if there is none.
size_t invalidUtf8(std::string_view s) {
  for (size_t i = 0; i < s.size();) {
    auto c = static_cast<unsigned char>(s[i]);
    if (c < 0x80) {
      // Most source is ASCII: eight bytes at a time.
      uint64_t word;
      while (i + 8 <= s.size() && (std::memcpy(&word, s.data() + i, 8), (word & 0x8080808080808080u) == 0))
        i += 8;
      while (i < s.size() && static_cast<unsigned char>(s[i]) < 0x80) ++i;
      continue;
    }
    int extra = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
    if (c < 0xc2 || c > 0xf4 || i + extra >= s.size() + 0u) return i;
    auto next = static_cast<unsigned char>(s[i + 1]);
    if ((c == 0xe0 && next < 0xa0) || (c == 0xed && next >= 0xa0) || (c == 0xf0 && next < 0x90) ||
        (c == 0xf4 && next >= 0x90))
      return i;
    for (int k = 1; k <= extra; ++k)
      if ((static_cast<unsigned char>(s[i + k]) & 0xc0) != 0x80) return i;
    i += extra + 1;
  }
  return std::string_view::npos;
}

Problem plain(std::string message) {
  Problem problem;
  problem.message = std::move(message);
  return problem;
}

// Other encodings, by the C library. Nothing is guessed: a name iconv does not know, or a byte that does not
// decode, is an error.
bool convert(std::string_view bytes, const std::string& encoding, std::string& out, bool& known) {
  iconv_t handle = iconv_open("UTF-8", encoding.c_str());
  known = handle != reinterpret_cast<iconv_t>(-1);
  if (!known) return false;
  std::string buffer(65536, '\0');
  auto* in = const_cast<char*>(bytes.data());
  size_t left = bytes.size();
  bool ok = true;
  while (left > 0) {
    char* to = buffer.data();
    size_t room = buffer.size();
    size_t result = iconv(handle, &in, &left, &to, &room);
    out.append(buffer.data(), to - buffer.data());
    if (result == static_cast<size_t>(-1) && errno != E2BIG) {
      ok = false;
      break;
    }
  }
  iconv_close(handle);
  return ok;
}

}  // namespace

std::expected<DecodedSource, Problem> decodeSource(std::string_view bytes, std::string_view path, bool isText) {
  DecodedSource result;
  constexpr std::string_view kMark = "\xef\xbb\xbf";
  bool mark = bytes.starts_with(kMark);
  if (mark) bytes.remove_prefix(kMark.size());
  if (bytes.contains('\0'))
    return std::unexpected(plain(isText ? "source code string cannot contain null bytes" : "source code cannot contain null bytes"));

  std::string cookie(isText ? std::string_view() : findCookie(bytes));
  std::string encoding = cookie.empty() ? "utf-8" : normalized(cookie);
  result.encoding = cookie.empty() ? "utf-8" : cookie;
  if (mark && encoding != "utf-8" && !encoding.starts_with("utf-8-"))
    return std::unexpected(plain("encoding problem: " + cookie + " with BOM"));

  std::string converted;
  if (isUtf8Name(encoding)) {
    if (size_t at = invalidUtf8(bytes); at != std::string_view::npos) {
      int line = 1;
      for (char c : bytes.substr(0, at)) line += c == '\n';
      char code[8];
      std::snprintf(code, sizeof code, "\\x%02x", static_cast<unsigned char>(bytes[at]));
      Problem problem =
          plain(std::string("Non-UTF-8 code starting with '") + code + "' in file " + std::string(path) +
                " on line " + std::to_string(line) +
                ", but no encoding declared; see https://peps.python.org/pep-0263/ for details");
      if (!cookie.empty())
        problem.message = "(unicode error) 'utf-8' codec can't decode byte 0x" + std::string(code + 2) +
                          " in position " + std::to_string(at) + ": invalid start byte";
      problem.line = problem.endLine = line;
      return std::unexpected(std::move(problem));
    }
  } else if (isLatin1Name(encoding)) {
    for (char c : bytes) {
      auto byte = static_cast<unsigned char>(c);
      if (byte < 0x80) {
        converted += c;
      } else {
        converted += static_cast<char>(0xc0 | byte >> 6);
        converted += static_cast<char>(0x80 | (byte & 0x3f));
      }
    }
    bytes = converted;
  } else if (isAsciiName(encoding)) {
    for (size_t i = 0; i < bytes.size(); ++i) {
      if (static_cast<unsigned char>(bytes[i]) < 0x80) continue;
      char code[8];
      std::snprintf(code, sizeof code, "0x%02x", static_cast<unsigned char>(bytes[i]));
      return std::unexpected(plain(std::string("(unicode error) 'ascii' codec can't decode byte ") + code +
                                   " in position " + std::to_string(i) + ": ordinal not in range(128)"));
    }
  } else {
    bool known = false;
    if (!convert(bytes, encoding, converted, known)) {
      if (!known) return std::unexpected(plain("unknown encoding: " + cookie));
      return std::unexpected(plain("(unicode error) '" + encoding + "' codec can't decode the source"));
    }
    if (converted.contains('\0'))
      return std::unexpected(plain("source code cannot contain null bytes"));
    bytes = converted;
  }

  // "\r\n" and a lone "\r" are line ends like "\n".
  if (bytes.find('\r') == std::string_view::npos) {
    result.text.reserve(bytes.size() + 1);
    result.text = bytes;
  } else {
    result.text.reserve(bytes.size() + 1);
    for (size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] != '\r') {
        result.text += bytes[i];
      } else {
        result.text += '\n';
        if (i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i;
      }
    }
  }
  if (!result.text.empty() && result.text.back() != '\n') result.text += '\n';
  return result;
}

}  // namespace molt::parse
