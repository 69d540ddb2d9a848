// The parser's core: tokens on demand, the two passes, and how an error gets its place.
#include "parser.h"

#include "unicode.h"

namespace molt::parse {

Parser::Parser(Tree& tree, Diagnostics& diagnostics, Lexer& lexer, const ParseOptions& options)
    : tree_(tree), diagnostics_(diagnostics), lexer_(lexer), options_(options), arena_(*tree.arena) {
  tokens_.reserve(lexer.text().size() / 4 + 16);
  Interner& names = *tree.names;
  words_ = {names.intern("match"), names.intern("case"),  names.intern("type"),
            names.intern("_"),     names.intern("print"), names.intern("exec")};
}

void Parser::fetch() {
  while (pos_ >= tokens_.size()) {
    // Past the end or an error there is only more of the same.
    if (!tokens_.empty() && (tokens_.back().kind == Tok::EndMarker || tokens_.back().kind == Tok::Error))
      tokens_.push_back(tokens_.back());
    else tokens_.push_back(lexer_.next());
  }
}

const Token& Parser::peekAhead(size_t n) {
  size_t saved = pos_;
  pos_ += n;
  fetch();
  pos_ = saved;
  return tokens_[pos_ + n];
}

bool Parser::run() {
  auto parse = [&] { return options_.mode == InputMode::Module ? moduleRule() : expressionRule(); };
  tree_.root = parse();
  if (failed()) {
    tree_.root = nullptr;
    checkRestOfTokens();
    return false;
  }
  if (tree_.root) return true;

  size_t lastIndex = tokens_.size() - 1;
  pos_ = 0;
  stack_.clear();
  depth_ = 0;
  secondPass_ = invalidRules_ = true;
  lexer_.emitWarnings = false;
  parse();
  tree_.root = nullptr;
  if (failed()) checkRestOfTokens();
  else genericError(tokens_[lastIndex]);
  return false;
}

// ---------------------------------------------------------------- names and contexts

Identifier Parser::identifier(const Token& token) {
  std::string_view spelled = token.name.text();
  for (char c : spelled)
    if (static_cast<unsigned char>(c) >= 0x80) return tree_.names->intern(nfkc(spelled));
  return token.name;
}

bool Parser::takeName(Identifier& out) {
  if (!at(Tok::Name)) return false;
  out = identifier(peek());
  ++pos_;
  return true;
}

Expr* Parser::nameExpr(Context ctx) {
  if (!at(Tok::Name)) return nullptr;
  Place from = here();
  Identifier id;
  takeName(id);
  auto* node = make<Name>(from);
  node->id = id;
  node->ctx = ctx;
  return node;
}

Expr* Parser::setContext(Expr* expr, Context ctx) {
  switch (expr->kind) {
    case Kind::Name: as<Name>(expr)->ctx = ctx; break;
    case Kind::Attribute: as<Attribute>(expr)->ctx = ctx; break;
    case Kind::Subscript: as<Subscript>(expr)->ctx = ctx; break;
    case Kind::Starred:
      as<Starred>(expr)->ctx = ctx;
      setContext(as<Starred>(expr)->value, ctx);
      break;
    case Kind::List:
      as<List>(expr)->ctx = ctx;
      for (Expr* each : as<List>(expr)->elts) setContext(each, ctx);
      break;
    case Kind::Tuple:
      as<Tuple>(expr)->ctx = ctx;
      for (Expr* each : as<Tuple>(expr)->elts) setContext(each, ctx);
      break;
    default: break;
  }
  return expr;
}

// ---------------------------------------------------------------- errors

std::nullptr_t Parser::raiseAt(ErrorType type, std::string message, uint32_t line, uint32_t col,
                               uint32_t endLine, int endCol) {
  if (failed()) return nullptr;
  Problem problem;
  problem.type = type;
  problem.message = std::move(message);
  problem.line = static_cast<int>(line);
  problem.endLine = static_cast<int>(endLine);
  std::string_view text = lexer_.lineText(line);
  problem.text = text;
  problem.hasText = true;
  problem.offset = Lexer::charCount(text.substr(0, col)) + 1;
  // The end of the range counts bytes in 3.12, as far as CPython reads from a file.
  problem.endOffset = endCol < 0 ? 0
                      : options_.pythonMinor == 12
                          ? endCol + 1
                          : Lexer::charCount(lexer_.lineText(endLine).substr(0, endCol)) + 1;
  diagnostics_.error = std::move(problem);
  return nullptr;
}

std::nullptr_t Parser::raiseRange(const Range& first, const Range& last, std::string message) {
  return raiseAt(ErrorType::SyntaxError, std::move(message), first.lineno, first.col_offset, last.end_lineno,
                 static_cast<int>(last.end_col_offset));
}

std::nullptr_t Parser::raiseTokens(const Token& first, const Token& last, std::string message) {
  if (!first.hasPlace) {  // the end of the file or of a block: there is nothing to point at
    if (failed()) return nullptr;
    raiseAt(ErrorType::SyntaxError, std::move(message), first.line, 0, first.line, -1);
    diagnostics_.error->offset = 0;
    return nullptr;
  }
  return raiseAt(ErrorType::SyntaxError, std::move(message), first.line, first.col, last.endLine,
                 static_cast<int>(last.endCol));
}

std::nullptr_t Parser::raiseToken(const Token& token, std::string message) {
  return raiseTokens(token, token, std::move(message));
}

std::nullptr_t Parser::raiseFrom(const Range& first, std::string message) {
  const Token& last = lastFetched();
  if (failed()) return nullptr;
  raiseAt(ErrorType::SyntaxError, std::move(message), first.lineno, first.col_offset, last.endLine,
          static_cast<int>(last.endCol));
  --diagnostics_.error->endOffset;  // here CPython counts up to the last character, not past it
  return nullptr;
}

std::nullptr_t Parser::raiseLast(std::string message, ErrorType type) {
  if (failed()) return nullptr;
  const Token& token = lastFetched();
  if (token.hasPlace)
    return raiseAt(type, std::move(message), token.line, token.col, token.endLine,
                   static_cast<int>(token.endCol));
  // An indent or dedent: CPython shows the column up to which it has read, and no end.
  raiseAt(type, std::move(message), token.line, token.col, token.endLine, -1);
  if (diagnostics_.error) {
    --diagnostics_.error->offset;
    diagnostics_.error->endOffset = -1;
  }
  return nullptr;
}

std::nullptr_t Parser::raiseHere(std::string message) { return raiseToken(peek(), std::move(message)); }

std::nullptr_t Parser::raiseTooComplex() {
  if (failed()) return nullptr;
  diagnostics_.error = Problem{};
  diagnostics_.error->type = ErrorType::MemoryError;
  diagnostics_.error->message = "Parser stack overflowed - Python source too complex to parse";
  return nullptr;
}

// No mistake with a name was found: the last token of the first pass does not fit.
void Parser::genericError(const Token& last) {
  if (last.kind == Tok::Indent || last.kind == Tok::Dedent) {
    raiseAt(ErrorType::IndentationError,
            last.kind == Tok::Indent ? "unexpected indent" : "unexpected unindent", last.line, last.col,
            last.endLine, -1);
    --diagnostics_.error->offset;
    diagnostics_.error->endOffset = -1;
    return;
  }
  raiseToken(last, "invalid syntax");
  checkRestOfTokens();
}

// A token that cannot be read at all outranks a mistake of grammar before it, and so does a bracket left open
// on an earlier line.
void Parser::checkRestOfTokens() {
  if (diagnostics_.error->type == ErrorType::MemoryError) return;
  if (!tokens_.empty() && tokens_.back().kind == Tok::Error) return;
  std::optional<Problem> found = std::move(diagnostics_.error);
  diagnostics_.error.reset();
  uint32_t errorLine = tokens_.empty() ? 1 : tokens_.back().line;
  if (tokens_.empty() || tokens_.back().kind != Tok::EndMarker) {
    for (;;) {
      Token token = lexer_.next();
      if (token.kind == Tok::EndMarker) break;
      if (token.kind != Tok::Error) continue;
      // Not so for errors within f-strings and in the layout, nor for a bracket opened after the mistake.
      if (lexer_.insideFString() || lexer_.layoutFailed() ||
          (lexer_.failedAtEnd() && lexer_.anyOpen() &&
           errorLine <= static_cast<uint32_t>(lexer_.innermostLine())))
        diagnostics_.error.reset();
      break;
    }
  }
  if (!diagnostics_.error) diagnostics_.error = std::move(found);
}

bool Parser::force(Tok wanted) {
  if (accept(wanted)) return true;
  if (failed()) return false;
  if (at(Tok::Error)) return false;
  raiseHere("expected '" + std::string(tokenText(wanted)) + "'");
  return false;
}

}  // namespace molt::parse
