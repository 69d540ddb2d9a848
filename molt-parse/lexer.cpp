// The core of the lexer: names, punctuation, brackets, line ends. Indentation, numbers and strings have files
// of their own.
#include "lexer.h"

#include "unicode.h"

namespace molt::parse {

namespace {

enum CharClass : uint8_t { kOther, kStart, kDigit, kBlank };

struct CharTable {
  uint8_t of[256] = {};
  constexpr CharTable() {
    for (int c = 'a'; c <= 'z'; ++c) of[c] = kStart;
    for (int c = 'A'; c <= 'Z'; ++c) of[c] = kStart;
    for (int c = '0'; c <= '9'; ++c) of[c] = kDigit;
    for (int c = 128; c < 256; ++c) of[c] = kStart;
    of[static_cast<int>('_')] = kStart;
    of[static_cast<int>(' ')] = of[static_cast<int>('\t')] = of[static_cast<int>('\f')] = kBlank;
  }
};
constexpr CharTable kChars;

uint8_t classOf(char c) { return kChars.of[static_cast<unsigned char>(c)]; }

}  // namespace

bool isIdentifierStart(unsigned char c) { return kChars.of[c] == kStart; }
bool isIdentifierPart(unsigned char c) { return kChars.of[c] == kStart || kChars.of[c] == kDigit; }

std::string_view tokenText(Tok kind) {
  static constexpr std::string_view kTexts[] = {
#define MOLT_TOKEN(Name, text) text,
#include "tokens.def"
  };
  return kTexts[static_cast<size_t>(kind)];
}

Lexer::Lexer(std::string_view text, ast::Interner& names, Diagnostics& diagnostics, int pythonMinor)
    : begin_(text.data()),
      end_(text.data() + text.size()),
      cur_(begin_),
      lineStart_(begin_),
      pythonMinor_(pythonMinor),
      names_(&names),
      diagnostics_(&diagnostics) {
#define MOLT_KEYWORD(Name, text) names.setTag(names.intern(text), static_cast<uint32_t>(Tok::Name));
#include "tokens.def"
}

Token Lexer::next() { return modes_.back().inText ? nextFStringText() : nextCode(); }

Token Lexer::make(Tok kind, const char* from, const char* to) {
  Token token;
  token.kind = kind;
  token.level = static_cast<uint16_t>(parens_.size());
  token.begin = static_cast<uint32_t>(from - begin_);
  token.end = static_cast<uint32_t>(to - begin_);
  token.line = token.endLine = line_;
  token.col = static_cast<uint32_t>(from - lineStart_);
  token.endCol = static_cast<uint32_t>(to - lineStart_);
  return token;
}

void Lexer::newLine(const char* at) {
  ++line_;
  lineStart_ = at;
}

Token Lexer::nextCode() {
  if (atLineStart_) {
    Token token;
    if (startOfLine(token)) return token;
  }
  if (pendingDents_ != 0) {
    Token token = make(pendingDents_ < 0 ? Tok::Dedent : Tok::Indent, cur_, cur_);
    token.hasPlace = false;
    placeAtEnd(token);
    pendingDents_ += pendingDents_ < 0 ? 1 : -1;
    return token;
  }

  const char* comment = nullptr;
  for (;;) {
    while (classOf(*cur_) == kBlank) ++cur_;
    const char* from = cur_;
    char c = *from;
    switch (classOf(c)) {
      case kStart: {
        uint32_t hash = ast::Interner::kHashSeed;
        if (static_cast<unsigned char>(c) >= 0x80) return nonAsciiName(from);
        do {
          hash = ast::Interner::hashStep(hash, *cur_++);
          if (static_cast<unsigned char>(*cur_) >= 0x80) return nonAsciiName(from);
        } while (classOf(*cur_) == kStart || classOf(*cur_) == kDigit);
        blankSoFar_ = false;
        return name(from, hash);
      }
      case kDigit: blankSoFar_ = false; return number(from);
    }
    switch (c) {
      case '#':
        comment = from;
        cur_ = static_cast<const char*>(std::memchr(cur_, '\n', end_ - cur_));
        if (!cur_) cur_ = end_;
        continue;
      case '\n': {
        ++cur_;
        if (blankSoFar_ || !parens_.empty()) {
          // Inside brackets a line end is a blank; so is the end of a line that holds nothing.
          newLine(cur_);
          comment = nullptr;
          if (parens_.empty()) {
            atLineStart_ = true;
            return nextCode();
          }
          continue;
        }
        Token token =
            make(Tok::Newline, comment ? comment : from, cur_);  // a comment belongs to its line's end
        newLine(cur_);
        atLineStart_ = true;
        blankSoFar_ = true;
        return token;
      }
      case '\\':
        ++cur_;
        if (!continuation()) return errorToken();
        continue;
      case '\'':
      case '"': blankSoFar_ = false; return string(from);
      case '\0':
        if (cur_ >= end_) return endOfFile();
        ++cur_;
        return fail("source code cannot contain null bytes");
      case '.':
        blankSoFar_ = false;
        if (classOf(cur_[1]) == kDigit) {
          ++cur_;
          return numberFraction(from);
        }
        cur_ += cur_[1] == '.' && cur_[2] == '.' ? 3 : 1;
        return make(cur_ - from == 3 ? Tok::Ellipsis : Tok::Dot, from, cur_);
      default: blankSoFar_ = false; return punctuation(from);
    }
  }
}

Token Lexer::endOfFile() {
  atEnd_ = true;
  if (!parens_.empty()) {
    reportNeverClosed();
    return errorToken();
  }
  // The end counts as part of the last line.
  Token token = make(Tok::EndMarker, end_, end_);
  token.hasPlace = false;
  placeAtEnd(token);
  return token;
}

void Lexer::placeAtEnd(Token& token) const {
  if (cur_ >= end_ && token.col == 0 && token.line > 1) {
    token.line = token.endLine = token.line - 1;
    token.col = token.endCol = static_cast<uint32_t>(lineText(token.line).size());
  }
}

bool Lexer::continuation() {
  layoutFailed_ = true;  // unless all goes well
  if (*cur_ != '\n' || cur_ >= end_) {
    if (cur_ >= end_) {
      atEnd_ = true;
      failAt(ErrorType::SyntaxError, "unexpected EOF while parsing", line_,
             static_cast<int>(cur_ - lineStart_) + 1, -1);
      return false;
    }
    int offset = charCount({lineStart_, static_cast<size_t>(cur_ - lineStart_)}) + 1;
    failAt(ErrorType::SyntaxError, "unexpected character after line continuation character", line_, offset,
           0);
    return false;
  }
  ++cur_;
  if (cur_ >= end_) {
    atEnd_ = true;
    int offset = charCount({lineStart_, static_cast<size_t>(cur_ - lineStart_)});
    failAt(ErrorType::SyntaxError, "unexpected EOF while parsing", line_, offset, -1);
    return false;
  }
  newLine(cur_);
  layoutFailed_ = false;
  return true;
}

// A name that is directly followed by a quote may be a string prefix; keywords are recognised by the
// interner's tag.
Token Lexer::name(const char* from, uint32_t hash) {
  size_t size = cur_ - from;
  if ((*cur_ == '"' || *cur_ == '\'') && size <= 2) {
    bool bytes = false, raw = false, format = false, templ = false, unicode = false, prefix = true;
    for (size_t i = 0; i < size && prefix; ++i) {
      switch (from[i] | 0x20) {
        case 'b': prefix = !bytes && !format && !templ && !unicode, bytes = true; break;
        case 'r': prefix = !raw && !unicode, raw = true; break;
        case 'f': prefix = !format && !bytes && !templ && !unicode, format = true; break;
        case 't': prefix = pythonMinor_ >= 14 && !format && !bytes && !templ && !unicode, templ = true; break;
        case 'u': prefix = size == 1, unicode = true; break;
        default: prefix = false;
      }
    }
    if (prefix) return format || templ ? fstringStart(from, templ ? 't' : 'f', raw) : string(from);
  }
  ast::Identifier id = names_->intern({from, size}, hash);
  Token token = make(Tok::Name, from, cur_);
  token.name = id;
  if (id.entry->tag) token.kind = static_cast<Tok>(id.entry->tag);
  return token;
}

Token Lexer::nonAsciiName(const char* from) {
  blankSoFar_ = false;
  cur_ = from;
  while (isIdentifierPart(*cur_)) ++cur_;
  // CPython decodes the whole run and complains about the first character that does not belong.
  bool first = true;
  for (const char* at = from; at < cur_; first = false) {
    const char* start = at;
    char32_t c = decodeUtf8(at, cur_);
    if (first ? isXidStart(c) : isXidContinue(c)) continue;
    cur_ = at;
    return failInvalidCharacter(start);
  }
  Token token = make(Tok::Name, from, cur_);
  token.name = names_->intern({from, static_cast<size_t>(cur_ - from)});
  return token;
}

Token Lexer::failInvalidCharacter(const char* at) {
  const char* end = at;
  char32_t c = decodeUtf8(end, end_);
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
  if (isPrintable(c)) return fail("invalid character '" + std::string(at, end) + "' (" + code + ")");
  return fail(std::string("invalid non-printable character ") + code);
}

Token Lexer::punctuation(const char* from) {
  Mode& mode = modes_.back();
  char c = *cur_;
  if (modes_.size() > 1 && mode.fields > 0 && (c == ':' || c == '!' || c == '}' || c == '{')) {
    // At the top of a replacement field, ':' ends the expression whatever follows it.
    if (c == ':' && mode.depth - 1 == mode.fieldDepth) {
      ++cur_;
      mode.inText = true;
      mode.inFormatSpec = true;
      return make(Tok::Colon, from, cur_);
    }
  }
  auto take = [&](int size, Tok kind) {
    cur_ += size;
    return make(kind, from, cur_);
  };
  char second = cur_[1], third = second ? cur_[2] : '\0';
  switch (c) {
    case '(':
    case '[':
    case '{': return openBracket(from);
    case ')':
    case ']':
    case '}': return closeBracket(from);
    case ',': return take(1, Tok::Comma);
    case ';': return take(1, Tok::Semicolon);
    case '~': return take(1, Tok::Tilde);
    case ':': return second == '=' ? take(2, Tok::ColonEqual) : take(1, Tok::Colon);
    case '=': return second == '=' ? take(2, Tok::EqualEqual) : take(1, Tok::Equal);
    case '!': return second == '=' ? take(2, Tok::NotEqual) : take(1, Tok::Exclamation);
    case '+': return second == '=' ? take(2, Tok::PlusEqual) : take(1, Tok::Plus);
    case '-':
      return second == '='   ? take(2, Tok::MinusEqual)
             : second == '>' ? take(2, Tok::Arrow)
                             : take(1, Tok::Minus);
    case '*':
      if (second == '*') return third == '=' ? take(3, Tok::DoubleStarEqual) : take(2, Tok::DoubleStar);
      return second == '=' ? take(2, Tok::StarEqual) : take(1, Tok::Star);
    case '/':
      if (second == '/') return third == '=' ? take(3, Tok::DoubleSlashEqual) : take(2, Tok::DoubleSlash);
      return second == '=' ? take(2, Tok::SlashEqual) : take(1, Tok::Slash);
    case '%': return second == '=' ? take(2, Tok::PercentEqual) : take(1, Tok::Percent);
    case '@': return second == '=' ? take(2, Tok::AtEqual) : take(1, Tok::At);
    case '&': return second == '=' ? take(2, Tok::AmpersandEqual) : take(1, Tok::Ampersand);
    case '|': return second == '=' ? take(2, Tok::BarEqual) : take(1, Tok::Bar);
    case '^': return second == '=' ? take(2, Tok::CaretEqual) : take(1, Tok::Caret);
    case '<':
      if (second == '<') return third == '=' ? take(3, Tok::LeftShiftEqual) : take(2, Tok::LeftShift);
      // '<>' is a token of old; the parser words the error.
      if (second == '>') return take(2, Tok::Unknown);
      return second == '=' ? take(2, Tok::LessEqual) : take(1, Tok::Less);
    case '>':
      if (second == '>') return third == '=' ? take(3, Tok::RightShiftEqual) : take(2, Tok::RightShift);
      return second == '=' ? take(2, Tok::GreaterEqual) : take(1, Tok::Greater);
  }
  ++cur_;
  if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) {
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(c));
    return fail(std::string("invalid non-printable character ") + code);
  }
  return make(Tok::Unknown, from, cur_);  // $, ? or `
}

Token Lexer::openBracket(const char* from) {
  ++cur_;
  if (parens_.size() >= static_cast<size_t>(kMaxParens)) return fail("too many nested parentheses");
  parens_.push_back({*from, line_, static_cast<uint32_t>(from - lineStart_)});
  if (modes_.size() > 1) ++modes_.back().depth;
  return make(*from == '(' ? Tok::LeftParen : *from == '[' ? Tok::LeftBracket : Tok::LeftBrace, from, cur_);
}

Token Lexer::closeBracket(const char* from) {
  ++cur_;
  char close = *from;
  Mode& mode = modes_.back();
  bool inFString = modes_.size() > 1;
  std::string kind = mode.prefix == 't' ? "t-string: " : "f-string: ";
  if (inFString && mode.depth == 0 && close == '}') return fail(kind + "single '}' is not allowed");
  if (parens_.empty()) return fail(std::string("unmatched '") + close + "'");
  Paren open = parens_.back();
  parens_.pop_back();
  bool matches = open.open == (close == ')' ? '(' : close == ']' ? '[' : '{');
  if (!matches) {
    // A bracket that would close the replacement field itself has no partner inside it.
    if (inFString && open.open == '{' && mode.depth - 1 == mode.fieldDepth)
      return fail(kind + "unmatched '" + close + "'");
    std::string message = std::string("closing parenthesis '") + close +
                          "' does not match opening parenthesis '" + open.open + "'";
    if (open.line != line_) message += " on line " + std::to_string(open.line);
    return fail(message);
  }
  Token token = make(close == ')'   ? Tok::RightParen
                     : close == ']' ? Tok::RightBracket
                                    : Tok::RightBrace,
                     from, cur_);
  if (inFString) {
    --mode.depth;
    if (close == '}' && mode.depth == mode.fieldDepth) {
      --mode.fields;
      --mode.fieldDepth;
      mode.inText = true;
      mode.inFormatSpec = mode.fields > 0;
    }
  }
  return token;
}

// ---------------------------------------------------------------- errors

Token Lexer::errorToken() {
  Token token = make(Tok::Error, cur_, cur_);
  token.hasPlace = false;
  return token;
}

int Lexer::charCount(std::string_view text) {
  int count = 0;
  for (char c : text) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  return count;
}

std::string_view Lexer::lineText(uint32_t line) const {
  if (lineOffsets_.empty()) {
    lineOffsets_.push_back(0);
    for (const char* at = begin_; (at = static_cast<const char*>(std::memchr(at, '\n', end_ - at)));)
      lineOffsets_.push_back(static_cast<uint32_t>(++at - begin_));
  }
  if (line == 0 || line > lineOffsets_.size()) return {};
  size_t from = lineOffsets_[line - 1];
  size_t to = line < lineOffsets_.size() ? lineOffsets_[line] : end_ - begin_;
  return {begin_ + from, to - from};
}

Token Lexer::failAt(ErrorType type, std::string message, uint32_t line, int offset, int endOffset) {
  if (!diagnostics_->error) {
    Problem problem{
        type, std::move(message), static_cast<int>(line), offset, static_cast<int>(line), endOffset, {},
        true};
    problem.text = lineText(line);
    diagnostics_->error = std::move(problem);
  }
  return errorToken();
}

Token Lexer::fail(std::string message) {
  int offset = charCount({lineStart_, static_cast<size_t>(cur_ - lineStart_)});
  return failAt(ErrorType::SyntaxError, std::move(message), line_, offset, offset);
}

Token Lexer::failRange(int from, int to, std::string message) {
  return failAt(ErrorType::SyntaxError, std::move(message), line_, from, to);
}

void Lexer::reportNeverClosed() {
  const Paren& open = parens_.back();
  int offset = charCount(lineText(open.line).substr(0, open.col)) + 1;
  failAt(ErrorType::SyntaxError, std::string("'") + open.open + "' was never closed", open.line, offset, 0);
}

}  // namespace molt::parse
