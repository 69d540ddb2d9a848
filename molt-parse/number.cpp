// Number literals. A literal must not run into a letter, except (with a warning) into a keyword that may
// follow it.
#include "lexer.h"

namespace molt::parse {

static bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Digits with single underscores between them, starting on a digit.
bool Lexer::digits(const char* from) {
  for (;;) {
    while (isDigit(*cur_)) ++cur_;
    if (*cur_ != '_') return true;
    ++cur_;
    if (!isDigit(*cur_)) {
      fail("invalid decimal literal");
      return false;
    }
  }
}

bool Lexer::checkNumberEnd(const char* from, const char* what) {
  unsigned char c = *cur_;
  auto follows = [&](std::string_view rest) {
    return std::string_view(cur_, end_ - cur_).substr(0, rest.size()) == rest;
  };
  if (follows("and") || follows("else") || follows("for") || follows("if") || follows("in") ||
      follows("is") || follows("or") || follows("not")) {
    if (emitWarnings)
      diagnostics_->warn("SyntaxWarning", std::string("invalid ") + what + " literal",
                         static_cast<int>(line_));
    return true;
  }
  if (c < 128 && isIdentifierPart(c)) {
    fail(std::string("invalid ") + what + " literal");
    return false;
  }
  return true;
}

bool Lexer::radixDigits(const char* from, int radix, const char* what) {
  auto valid = [&](char c) {
    return radix == 16 ? (isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'))
                       : c >= '0' && c < '0' + radix;
  };
  cur_ += 2;
  do {
    if (*cur_ == '_') ++cur_;
    if (!valid(*cur_)) {
      if (radix != 16 && isDigit(*cur_)) {
        char digit = *cur_++;
        fail(std::string("invalid digit '") + digit + "' in " + what + " literal");
      } else {
        fail(std::string("invalid ") + what + " literal");
      }
      return false;
    }
    while (valid(*cur_)) ++cur_;
  } while (*cur_ == '_');
  if (radix != 16 && isDigit(*cur_)) {
    char digit = *cur_++;
    fail(std::string("invalid digit '") + digit + "' in " + what + " literal");
    return false;
  }
  return checkNumberEnd(from, what);
}

Token Lexer::number(const char* from) {
  if (*cur_ == '0') {
    char kind = cur_[1] | 0x20;
    if (kind == 'x' || kind == 'o' || kind == 'b') {
      int radix = kind == 'x' ? 16 : kind == 'o' ? 8 : 2;
      const char* what = kind == 'x' ? "hexadecimal" : kind == 'o' ? "octal" : "binary";
      if (!radixDigits(from, radix, what)) return errorToken();
      return make(Tok::Number, from, cur_);
    }
    bool nonZero = false;
    ++cur_;
    for (;;) {
      if (*cur_ == '_') {
        ++cur_;
        if (!isDigit(*cur_)) return fail("invalid decimal literal");
      }
      if (*cur_ != '0') break;
      ++cur_;
    }
    const char* zerosEnd = cur_;
    if (isDigit(*cur_)) {
      nonZero = true;
      if (!digits(from)) return errorToken();
    }
    char c = *cur_;
    if (c == '.') {
      ++cur_;
      return numberFraction(from);
    }
    if ((c | 0x20) == 'e') return numberExponent(from);
    if ((c | 0x20) == 'j') return numberExponent(from);
    if (nonZero) {
      return failRange(
          static_cast<int>(from - lineStart_) + 1, static_cast<int>(zerosEnd - lineStart_) + 1,
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
          "integers");
    }
    if (!checkNumberEnd(from, "decimal")) return errorToken();
    return make(Tok::Number, from, cur_);
  }
  if (!digits(from)) return errorToken();
  if (*cur_ == '.') {
    ++cur_;
    return numberFraction(from);
  }
  if ((*cur_ | 0x20) == 'e' || (*cur_ | 0x20) == 'j') return numberExponent(from);
  if (!checkNumberEnd(from, "decimal")) return errorToken();
  return make(Tok::Number, from, cur_);
}

// After the point.
Token Lexer::numberFraction(const char* from) {
  if (isDigit(*cur_) && !digits(from)) return errorToken();
  return numberExponent(from);
}

// At an optional exponent and an optional 'j'.
Token Lexer::numberExponent(const char* from) {
  if ((*cur_ | 0x20) == 'e') {
    const char* e = cur_;
    ++cur_;
    if (*cur_ == '+' || *cur_ == '-') {
      ++cur_;
      if (!isDigit(*cur_)) return fail("invalid decimal literal");
    } else if (!isDigit(*cur_)) {
      cur_ = e;
      if (!checkNumberEnd(from, "decimal")) return errorToken();
      return make(Tok::Number, from, cur_);
    }
    if (!digits(from)) return errorToken();
  }
  if ((*cur_ | 0x20) == 'j') {
    ++cur_;
    if (!checkNumberEnd(from, "imaginary")) return errorToken();
  } else if (!checkNumberEnd(from, "decimal")) {
    return errorToken();
  }
  return make(Tok::Number, from, cur_);
}

}  // namespace molt::parse
