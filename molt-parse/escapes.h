// Decoding of escape sequences in string literals.
#pragma once

#include <string>
#include <string_view>

namespace molt::parse {

class EscapeDecoder {
 public:
  EscapeDecoder(std::string_view body, bool bytes, bool inFString)
      : body_(body), bytes_(bytes), inFString_(inFString) {}

  bool run();

  std::string out;      // generalized UTF-8, or the bytes
  std::string error;    // set if run() is false
  std::string warning;  // the first questionable escape; empty if none

 private:
  size_t widened(size_t end) const;
  bool fail(size_t from, size_t to, const char* reason);
  bool hexEscape(size_t from, size_t& at, int digits, const char* reason);
  bool namedEscape(size_t from, size_t& at);
  void octalEscape(size_t& at);

  std::string_view body_;
  bool bytes_;
  bool inFString_;
};

}  // namespace molt::parse
