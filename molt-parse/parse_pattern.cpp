// The match statement and its patterns (PEP 634).
#include "grammar.h"
#include "parser.h"

namespace molt::parse {

// Null if this is not a match statement after all: `match` is a plain name elsewhere.
Stmt* Parser::matchStmt() {
  if (!startsStarExpression(kindAhead(1))) return nullptr;
  size_t start = pos_;
  Place from = here();
  auto read = [&]() -> Stmt* {
    ++pos_;
    Expr* subject = subjectExpr();
    if (!subject) return nullptr;
    if (!at(Tok::Colon)) return expectedColon();
    ++pos_;
    if (!accept(Tok::Newline)) return nullptr;
    if (!accept(Tok::Indent)) {
      if (diagnosing())
        raiseLast("expected an indented block after 'match' statement on line " + std::to_string(from.line),
                  ErrorType::IndentationError);
      return nullptr;
    }
    Gather cases(stack_);
    while (atSoftKeyword(words_.case_)) {
      MatchCase* each = caseBlock();
      if (!each) return nullptr;
      cases.add(each);
    }
    if (cases.size() == 0 || !accept(Tok::Dedent)) return nullptr;
    auto* node = make<Match>(from);
    node->subject = subject;
    node->cases = seq<MatchCase>(cases);
    return node;
  };
  Stmt* result = read();
  if (!result) pos_ = start;
  return result;
}

Expr* Parser::subjectExpr() {
  Place from = here();
  Expr* first = starNamedExpression();
  if (!first) return nullptr;
  if (!at(Tok::Comma)) return first->kind == Kind::Starred ? nullptr : first;
  Gather items(stack_);
  items.add(first);
  while (accept(Tok::Comma)) {
    if (!startsStarExpression(kind())) break;
    Expr* next = starNamedExpression();
    if (!next) return nullptr;
    items.add(next);
  }
  auto* tuple = make<Tuple>(from);
  tuple->elts = seq<Expr>(items);
  tuple->ctx = Context::Load;
  return tuple;
}

MatchCase* Parser::caseBlock() {
  uint32_t line = peek().line;
  ++pos_;
  Pattern* pattern = patterns();
  if (!pattern) return nullptr;
  Expr* guard = nullptr;
  if (accept(Tok::If) && !(guard = namedExpression())) return nullptr;
  if (!accept(Tok::Colon)) {
    expectedColon();
    return nullptr;
  }
  Seq<Stmt*> body;
  if (!blockAfter(body, "'case' statement", line)) return nullptr;
  auto* node = arena_.make<MatchCase>();
  node->pattern = pattern;
  node->guard = guard;
  node->body = body;
  return node;
}

static bool startsPattern(Tok kind) {
  switch (kind) {
    case Tok::Name:
    case Tok::Number:
    case Tok::String:
    case Tok::FStringStart:
    case Tok::Minus:
    case Tok::None:
    case Tok::True:
    case Tok::False:
    case Tok::LeftParen:
    case Tok::LeftBracket:
    case Tok::LeftBrace:
    case Tok::Star: return true;
    default: return false;
  }
}

Pattern* Parser::patterns() {
  Place from = here();
  Pattern* first = maybeStarPattern();
  if (!first) return nullptr;
  if (!at(Tok::Comma)) return first->kind == Kind::MatchStar ? nullptr : first;
  Gather items(stack_);
  items.add(first);
  while (accept(Tok::Comma)) {
    if (!startsPattern(kind())) break;
    Pattern* next = maybeStarPattern();
    if (!next) return nullptr;
    items.add(next);
  }
  auto* node = make<MatchSequence>(from);
  node->patterns = seq<Pattern>(items);
  return node;
}

Pattern* Parser::maybeStarPattern() {
  if (!at(Tok::Star)) return asPattern();
  Place from = here();
  ++pos_;
  Identifier name;
  if (!takeName(name)) return nullptr;
  if (name != words_.underscore && (at(Tok::Dot) || at(Tok::LeftParen) || at(Tok::Equal))) return nullptr;
  auto* node = make<MatchStar>(from);
  if (name != words_.underscore) node->name = name;
  return node;
}

Pattern* Parser::asPattern() {
  Depth depth(*this, 2);
  if (depth.tooDeep) return nullptr;
  Place from = here();
  Pattern* inner = orPattern();
  if (!inner || !at(Tok::As)) return inner;
  ++pos_;
  if (diagnosing()) {
    wrongAsPattern();
    if (failed()) return nullptr;
  }
  Identifier name;
  if (!takeName(name) || name == words_.underscore || at(Tok::Dot) || at(Tok::LeftParen) || at(Tok::Equal))
    return nullptr;
  auto* node = make<MatchAs>(from);
  node->pattern = inner;
  node->name = name;
  return node;
}

Pattern* Parser::orPattern() {
  Place from = here();
  Pattern* first = closedPattern();
  if (!first || !at(Tok::Bar)) return first;
  Gather items(stack_);
  items.add(first);
  while (accept(Tok::Bar)) {
    Pattern* next = closedPattern();
    if (!next) return nullptr;
    items.add(next);
  }
  auto* node = make<MatchOr>(from);
  node->patterns = seq<Pattern>(items);
  return node;
}

Pattern* Parser::closedPattern() {
  switch (kind()) {
    case Tok::Name: return namePattern();
    case Tok::LeftParen:
    case Tok::LeftBracket: return groupOrSequence();
    case Tok::LeftBrace: return mappingPattern();
    default: return literalPattern();
  }
}

Pattern* Parser::literalPattern() {
  Place from = here();
  ConstantKind singleton;
  switch (kind()) {
    case Tok::None: singleton = ConstantKind::None; break;
    case Tok::True: singleton = ConstantKind::True; break;
    case Tok::False: singleton = ConstantKind::False; break;
    default: {
      Expr* value = literalExpr();
      if (!value) return nullptr;
      auto* node = make<MatchValue>(from);
      node->value = value;
      return node;
    }
  }
  ++pos_;
  auto* node = make<MatchSingleton>(from);
  node->value.kind = singleton;
  return node;
}

// A number with sign, a complex number like 1-2j, or strings.
Expr* Parser::literalExpr() {
  if (at(Tok::String) || at(Tok::FStringStart)) return strings();
  Place from = here();
  Expr* real = signedNumber();
  if (!real || !(at(Tok::Plus) || at(Tok::Minus))) return real;
  auto valueOf = [](Expr* e) {
    return as<Constant>(e->kind == Kind::UnaryExpr ? as<UnaryExpr>(e)->operand : e)->value;
  };
  if (valueOf(real).kind == ConstantKind::Complex)
    return raiseNode(*real, "real number required in complex literal");
  BinaryOp op = at(Tok::Plus) ? BinaryOp::Add : BinaryOp::Sub;
  ++pos_;
  if (!at(Tok::Number)) return nullptr;
  Expr* imaginary = number();
  if (!imaginary) return nullptr;
  if (valueOf(imaginary).kind != ConstantKind::Complex)
    return raiseNode(*imaginary, "imaginary number required in complex literal");
  auto* node = make<BinOp>(from);
  node->left = real;
  node->op = op;
  node->right = imaginary;
  return node;
}

Expr* Parser::signedNumber() {
  Place from = here();
  bool negative = accept(Tok::Minus);
  if (!at(Tok::Number)) return nullptr;
  Expr* value = number();
  if (!value || !negative) return value;
  auto* node = make<UnaryExpr>(from);
  node->op = UnaryOp::USub;
  node->operand = value;
  return node;
}

// A capture, the wildcard, a dotted value or a class pattern.
Pattern* Parser::namePattern() {
  Place from = here();
  Identifier first = identifier(peek());
  Expr* value = nameExpr(Context::Load);
  if (!at(Tok::Dot) && !at(Tok::LeftParen)) {
    if (at(Tok::Equal)) return nullptr;
    auto* node = make<MatchAs>(from);
    if (first != words_.underscore) node->name = first;
    return node;
  }
  value = dottedValue(value, from);
  if (!value) return nullptr;
  if (at(Tok::LeftParen)) return classPattern(value, from);
  if (at(Tok::Equal)) return nullptr;
  auto* node = make<MatchValue>(from);
  node->value = value;
  return node;
}

Expr* Parser::dottedValue(Expr* value, Place from) {
  while (accept(Tok::Dot)) {
    Identifier name;
    if (!takeName(name)) return nullptr;
    auto* attribute = make<Attribute>(from);
    attribute->value = value;
    attribute->attr = name;
    attribute->ctx = Context::Load;
    value = attribute;
  }
  return value;
}

Pattern* Parser::groupOrSequence() {
  Place from = here();
  bool paren = at(Tok::LeftParen);
  Tok close = paren ? Tok::RightParen : Tok::RightBracket;
  ++pos_;
  Gather items(stack_);
  bool comma = false;
  while (startsPattern(kind())) {
    Pattern* next = maybeStarPattern();
    if (!next) return nullptr;
    items.add(next);
    if (!(comma = accept(Tok::Comma))) break;
  }
  if (!accept(close)) return nullptr;
  if (paren && items.size() == 1 && !comma && items[0]->kind != Kind::MatchStar)
    return static_cast<Pattern*>(items[0]);
  // (*rest) without a comma is no group, and no sequence either.
  if (paren && items.size() == 1 && !comma) return nullptr;
  auto* node = make<MatchSequence>(from);
  node->patterns = seq<Pattern>(items);
  return node;
}

Pattern* Parser::mappingPattern() {
  Place from = here();
  ++pos_;
  std::vector<Expr*> keys;
  Gather values(stack_);
  Identifier rest;
  while (!at(Tok::RightBrace)) {
    if (rest) return nullptr;
    if (accept(Tok::DoubleStar)) {
      if (!takeName(rest) || rest == words_.underscore || at(Tok::Dot) || at(Tok::LeftParen) ||
          at(Tok::Equal))
        return nullptr;
    } else {
      Expr* key = nullptr;
      if (at(Tok::Name)) {
        Place keyFrom = here();
        key = nameExpr(Context::Load);
        if (!at(Tok::Dot)) return nullptr;
        key = dottedValue(key, keyFrom);
      } else if (at(Tok::None) || at(Tok::True) || at(Tok::False)) {
        key = atom();
      } else {
        key = literalExpr();
      }
      if (!key || !accept(Tok::Colon)) return nullptr;
      Pattern* value = asPattern();
      if (!value) return nullptr;
      keys.push_back(key);
      values.add(value);
    }
    if (!accept(Tok::Comma)) break;
  }
  if (!accept(Tok::RightBrace)) return nullptr;
  auto* node = make<MatchMapping>(from);
  node->keys = seq(keys);
  node->patterns = seq<Pattern>(values);
  node->rest = rest;
  return node;
}

Pattern* Parser::classPattern(Expr* cls, Place from) {
  size_t start = pos_;
  ++pos_;
  Gather positional(stack_);
  std::vector<Identifier> names;
  std::vector<Pattern*> named;
  while (!at(Tok::RightParen)) {
    if (at(Tok::Name) && kindAhead(1) == Tok::Equal) {
      Identifier name;
      takeName(name);
      ++pos_;
      Pattern* value = asPattern();
      if (!value) return nullptr;
      names.push_back(name);
      named.push_back(value);
    } else {
      Pattern* value = asPattern();
      if (!value) return nullptr;
      if (!names.empty()) {
        if (diagnosing()) wrongClassPattern(start);
        return nullptr;
      }
      positional.add(value);
    }
    if (!accept(Tok::Comma)) break;
  }
  if (!accept(Tok::RightParen)) return nullptr;
  auto* node = make<MatchClass>(from);
  node->cls = cls;
  node->patterns = seq<Pattern>(positional);
  node->kwd_attrs = seq(names);
  node->kwd_patterns = seq(named);
  return node;
}

}  // namespace molt::parse
