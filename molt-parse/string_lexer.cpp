// String literals, and the two-state reading of f-strings (PEP 701): literal text here, expressions in
// nextCode().
#include "lexer.h"

namespace molt::parse {

// `from` is the start of the literal with its prefix; the cursor stands on the quote.
Token Lexer::string(const char* from) {
  const char quote = *cur_;
  const uint32_t startLine = line_;
  const char* const startOfLine = lineStart_;
  bool triple = cur_[1] == quote && cur_[2] == quote;
  if (!triple && cur_[1] == quote) {
    cur_ += 2;
    return make(Tok::String, from, cur_);
  }
  cur_ += triple ? 3 : 1;
  for (;;) {
    char c = *cur_;
    if (c == quote) {
      if (!triple) {
        ++cur_;
        break;
      }
      if (cur_[1] == quote && cur_[2] == quote) {
        cur_ += 3;
        break;
      }
    } else if (c == '\\') {
      ++cur_;
      if (*cur_ == '\n' && cur_ < end_) newLine(cur_ + 1);
      if (cur_ < end_) ++cur_;
      continue;
    } else if (c == '\n') {
      if (!triple) c = '\0';
      else newLine(cur_ + 1);
    }
    if (c == '\0' && (cur_ >= end_ || *cur_ == '\n')) {
      // Inside an f-string, a quote equal to the f-string's own more likely ends it: a '}' is missing.
      const Mode& mode = modes_.back();
      uint32_t lastLine = line_;
      bool pastEnd = cur_ >= end_;
      line_ = startLine;
      lineStart_ = startOfLine;
      cur_ = from + 1;
      if (modes_.size() > 1 && mode.quote == quote && mode.quoteSize == (triple ? 3 : 1))
        return fail(std::string(1, mode.prefix) + "-string: expecting '}'");
      if (pastEnd && triple && lastLine > startLine && end_[-1] == '\n') --lastLine;
      return fail(std::string("unterminated ") + (triple ? "triple-quoted " : "") +
                  "string literal (detected at line " + std::to_string(lastLine) + ")");
    }
    if (c == '\0') {
      ++cur_;
      return fail("source code cannot contain null bytes");
    }
    ++cur_;
  }
  Token token = make(Tok::String, from, cur_);
  token.line = startLine;
  token.col = static_cast<uint32_t>(from - startOfLine);
  return token;
}

Token Lexer::fstringStart(const char* from, char prefix, bool raw) {
  blankSoFar_ = false;
  char quote = *cur_;
  uint8_t size = cur_[1] == quote && cur_[2] == quote ? 3 : 1;
  if (modes_.size() >= static_cast<size_t>(kMaxFStrings)) {
    cur_ += size;
    return fail("too many nested f-strings");
  }
  cur_ += size;
  Mode mode;
  mode.inText = true;
  mode.quote = quote;
  mode.quoteSize = size;
  mode.raw = raw;
  mode.prefix = prefix;
  mode.start = static_cast<uint32_t>(from - begin_);
  mode.startLine = line_;
  mode.lineStart = static_cast<uint32_t>(lineStart_ - begin_);
  modes_.push_back(mode);
  return make(Tok::FStringStart, from, cur_);
}

Token Lexer::unterminatedFString() {
  const Mode& mode = modes_.back();
  uint32_t lastLine = line_;
  if (cur_ >= end_ && lastLine > mode.startLine && end_[-1] == '\n') --lastLine;
  line_ = mode.startLine;
  lineStart_ = begin_ + mode.lineStart;
  cur_ = begin_ + mode.start + 1;
  return fail(std::string("unterminated ") + (mode.quoteSize == 3 ? "triple-quoted " : "") + mode.prefix +
              "-string literal (detected at line " + std::to_string(lastLine) + ")");
}

// Literal text up to the next field or the closing quotes; either of those if there is no text before it.
Token Lexer::nextFStringText() {
  Mode& mode = modes_.back();
  const char* const from = cur_;
  const uint32_t startLine = line_;
  const char* const startOfLine = lineStart_;
  auto text = [&](const char* to) {
    Token token = make(Tok::FStringMiddle, from, to);
    token.line = startLine;
    token.col = static_cast<uint32_t>(from - startOfLine);
    return token;
  };
  auto doubledBrace = [&](Token token) {  // the second brace is in the range, not in the text
    ++cur_;
    ++token.endCol;
    return token;
  };
  auto enterField = [&] {
    ++mode.fields;
    if (++mode.fieldDepth >= kMaxFieldNesting) return false;
    mode.inText = false;
    return true;
  };
  auto atQuotes = [&] {
    return *cur_ == mode.quote && (mode.quoteSize == 1 || (cur_[1] == mode.quote && cur_[2] == mode.quote));
  };

  if (*cur_ == '{' && (cur_[1] != '{' || mode.inFormatSpec)) {
    if (!enterField()) {
      return fail(std::string(1, mode.prefix) + "-string: expressions nested too deeply");
    }
    return nextCode();
  }
  if (atQuotes()) {
    cur_ += mode.quoteSize;
    modes_.pop_back();
    return make(Tok::FStringEnd, from, cur_);
  }

  bool namedEscape = false;
  for (;;) {
    if (atQuotes()) return text(cur_);
    char c = *cur_;
    if (c == '\0' && cur_ >= end_) return unterminatedFString();
    if (c == '\0') {
      ++cur_;
      return fail("source code cannot contain null bytes");
    }
    ++cur_;
    switch (c) {
      case '\n':
        if (mode.quoteSize == 1) {
          --cur_;
          if (!mode.inFormatSpec) return unterminatedFString();
          // A line end closes the format specification; what follows it is the parser's to judge.
          mode.inText = false;
          return text(cur_);
        }
        newLine(cur_);
        break;
      case '{':
        if (*cur_ == '{' && !mode.inFormatSpec) {
          return doubledBrace(text(cur_));
        }
        --cur_;
        if (!enterField()) {
          return fail(std::string(1, mode.prefix) + "-string: expressions nested too deeply");
        }
        return text(cur_);
      case '}':
        if (namedEscape) return text(cur_);
        if (*cur_ == '}' && !mode.inFormatSpec && mode.depth == 0) {
          return doubledBrace(text(cur_));
        }
        --cur_;
        mode.inText = false;
        return cur_ == from ? nextCode() : text(cur_);
      case '\\':
        if (*cur_ == '{' || *cur_ == '}') {
          if (!mode.raw && emitWarnings)
            diagnostics_->warn("SyntaxWarning", std::string("invalid escape sequence '\\") + *cur_ + "'",
                               static_cast<int>(line_));
          break;
        }
        if (!mode.raw && *cur_ == 'N' && cur_[1] == '{') {
          namedEscape = true;
          cur_ += 2;
          break;
        }
        if (cur_ < end_) {
          if (*cur_ == '\n') newLine(cur_ + 1);
          ++cur_;
        }
        break;
    }
  }
}

}  // namespace molt::parse
