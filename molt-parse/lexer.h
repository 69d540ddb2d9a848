// Source text to tokens, one at a time and on demand: CPython reports a broken token only when the parser
// reaches it.
#pragma once

#include <vector>

#include "diagnostics.h"
#include "token.h"

namespace molt::parse {

inline constexpr int kMaxParens = 200;      // "too many nested parentheses"
inline constexpr int kMaxIndents = 100;     // "too many levels of indentation"
inline constexpr int kMaxFStrings = 150;    // "too many nested f-strings"
inline constexpr int kMaxFieldNesting = 3;  // "f-string: expressions nested too deeply"

class Lexer {
 public:
  // `text` ends with a newline unless it is empty, and is followed by a NUL byte.
  Lexer(std::string_view text, ast::Interner& names, Diagnostics& diagnostics, int pythonMinor);

  Token next();

  std::string_view text() const { return {begin_, static_cast<size_t>(end_ - begin_)}; }
  std::string_view spelling(const Token& token) const {
    return {begin_ + token.begin, token.end - token.begin};
  }

  bool contains(std::string_view part) const { return part.data() >= begin_ && part.data() < end_; }

  // The innermost open bracket, for "'(' was never closed".
  bool anyOpen() const { return !parens_.empty(); }
  int innermostLine() const { return parens_.back().line; }
  void reportNeverClosed();

  // Where an error about a token without a place of its own is shown: CPython takes the read position.
  uint32_t line() const { return line_; }
  uint32_t cursorColumn() const { return static_cast<uint32_t>(cur_ - lineStart_); }
  bool failedAtEnd() const { return atEnd_; }
  bool insideFString() const { return modes_.size() > 1; }
  // Errors of layout are worded by CPython's parser and not by its tokenizer: only the parser's arrival
  // reports them.
  bool layoutFailed() const { return layoutFailed_; }

  // Line text (with newline) of a line number, and characters in its first `bytes` bytes.
  std::string_view lineText(uint32_t line) const;
  static int charCount(std::string_view text);

  bool emitWarnings = true;

 private:
  struct Paren {
    char open;
    uint32_t line;
    uint32_t col;
  };
  // One nested f-string (or t-string); the bottom entry stands for ordinary code.
  struct Mode {
    bool inText = false;  // reading literal text rather than an expression
    char quote = 0;
    uint8_t quoteSize = 0;
    bool raw = false;
    char prefix = 'f';
    bool inFormatSpec = false;
    int depth = 0;        // brackets opened inside this f-string
    int fieldDepth = -1;  // depth at which the current replacement field started
    int fields = 0;
    uint32_t start = 0;
    uint32_t startLine = 0;
    uint32_t lineStart = 0;
  };

  // lexer.cpp
  Token nextCode();
  Token make(Tok kind, const char* from, const char* to);
  Token endOfFile();
  void placeAtEnd(Token& token) const;
  Token name(const char* from, uint32_t hash);
  Token nonAsciiName(const char* from);
  Token punctuation(const char* from);
  Token openBracket(const char* from);
  Token closeBracket(const char* from);
  void newLine(const char* at);
  bool continuation();
  // indent.cpp
  bool startOfLine(Token& token);
  bool noteIndent(int column, int altColumn);
  // number.cpp
  Token number(const char* from);
  bool digits(const char* from);
  bool radixDigits(const char* from, int radix, const char* what);
  bool checkNumberEnd(const char* from, const char* what);
  Token numberFraction(const char* from);
  Token numberExponent(const char* from);
  // string_lexer.cpp
  Token string(const char* from);
  Token fstringStart(const char* from, char prefix, bool raw);
  Token nextFStringText();
  Token unterminatedFString();

  Token errorToken();
  Token fail(std::string message);  // at the last consumed character
  Token failRange(int from, int to, std::string message);
  Token failAt(ErrorType type, std::string message, uint32_t line, int offset, int endOffset);
  Token failInvalidCharacter(const char* at);

  const char* begin_;
  const char* end_;
  const char* cur_;
  const char* lineStart_;
  uint32_t line_ = 1;
  bool atLineStart_ = true;
  bool atEnd_ = false;
  bool layoutFailed_ = false;
  bool blankSoFar_ = true;  // no token since the last Newline
  int pendingDents_ = 0;
  int contColumn_ = 0;
  int pythonMinor_;
  std::vector<int> indents_{0};
  std::vector<int> altIndents_{0};
  std::vector<Paren> parens_;
  std::vector<Mode> modes_{Mode{}};
  ast::Interner* names_;
  Diagnostics* diagnostics_;
  mutable std::vector<uint32_t> lineOffsets_;
};

bool isIdentifierStart(unsigned char c);
bool isIdentifierPart(unsigned char c);

}  // namespace molt::parse
