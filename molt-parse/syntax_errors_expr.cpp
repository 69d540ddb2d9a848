// The second pass, expressions: mistakes that CPython words specially, looked for in the order in which it
// meets them.
//
// Each function starts where the construct starts (or is given what has been read), words at most one error,
// and leaves the current token where it was. Reading ahead here goes through the same grammar functions,
// which in the second pass remember their results, so that looking again costs little.
#include "grammar.h"
#include "parser.h"

namespace molt::parse {

// The end of the last clause of a comprehension.
static const Node& lastOf(const Comprehension& clause) {
  return clause.ifs.empty() ? *clause.iter : *clause.ifs.back();
}

bool Parser::isLegacyStatement(const Expr* e) {
  const auto* name = tryAs<Name>(e);
  return name && (name->id == words_.print || name->id == words_.exec);
}

// CPython compares only as many letters as the name has: `c` and `ty` count as well.
static bool looksLikeSoftKeyword(std::string_view name) {
  for (std::string_view word : {"_", "case", "match", "type"})
    if (word.starts_with(name)) return true;
  return false;
}

// `a b` inside brackets: a comma is missing; `print a`: parentheses are.
void Parser::wrongExpression(size_t start, Expr* body) {
  const size_t after = pos_;
  const Token first = tokens_[start];
  bool soft = first.kind == Tok::Name && looksLikeSoftKeyword(first.name.text());
  bool nameString =
      first.kind == Tok::Name && tokens_.size() > start + 1 && tokens_[start + 1].kind == Tok::String;
  if (!soft && !nameString && startsExpression(kind())) {
    bool saved = invalidRules_;
    invalidRules_ = false;
    Expr* second = expressionBody();  // what it remembers within is remembered without a look for mistakes
    invalidRules_ = saved;
    if (failed()) return;
    if (second && !isLegacyStatement(body) && previous().level > 0) {
      raiseRange(*body, *second, "invalid syntax. Perhaps you forgot a comma?");
      return;
    }
    pos_ = after;
  }
  if (at(Tok::If)) {
    ++pos_;
    Expr* test = disjunction();
    if (failed()) return;
    if (test && !at(Tok::Else) && !at(Tok::Colon)) {
      raiseRange(*body, *test, "expected 'else' after 'if' expression");
      return;
    }
    pos_ = after;
  }
  if (first.kind != Tok::Name) return;
  // Whatever the name is, CPython reads on behind it before it asks whether the name was `print`.
  pos_ = start + 1;
  if (startsStarExpression(kind()) && !at(Tok::LeftParen)) {
    Expr* rest = starExpressions();
    if (!failed() && rest && (first.name == words_.print || first.name == words_.exec)) {
      std::string name(first.name.text());
      raiseRange(rangeOf(first), *rest,
                 "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?");
    }
  }
  pos_ = after;
}

void Parser::wrongNamedExpression(size_t start, Expr* left) {
  const size_t after = pos_;
  if (left && at(Tok::ColonEqual)) {
    ++pos_;
    Expr* value = startsExpression(kind()) ? expression() : nullptr;
    if (value && !failed()) {
      raiseNode(*left, std::string("cannot use assignment expressions with ") + exprName(*left));
      return;
    }
    pos_ = after;
  }
  pos_ = start;
  if (at(Tok::Name) && kindAhead(1) == Tok::Equal) {
    Expr* target = nameExpr(Context::Load);
    ++pos_;
    Expr* value = startsExpression(kind()) ? bitwiseOr() : nullptr;
    if (value && !failed() && !at(Tok::Equal) && !at(Tok::ColonEqual)) {
      raiseRange(*target, *value, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      return;
    }
  }
  if (failed()) return;
  pos_ = start;
  if (startsExpression(kind())) {
    Expr* target = bitwiseOr();
    bool excluded = target && (target->kind == Kind::List || target->kind == Kind::Tuple ||
                               target->kind == Kind::GeneratorExp);
    // The exclusion is of what the expression starts with, as in None.x = 1.
    Tok first = tokens_[start].kind;
    if (first == Tok::True || first == Tok::False || first == Tok::None) excluded = true;
    if (target && !failed() && !excluded && accept(Tok::Equal)) {
      Expr* value = startsExpression(kind()) ? bitwiseOr() : nullptr;
      if (value && !failed() && !at(Tok::Equal) && !at(Tok::ColonEqual)) {
        raiseNode(*target, std::string("cannot assign to ") + exprName(*target) +
                               " here. Maybe you meant '==' instead of '='?");
        return;
      }
    }
  }
  pos_ = after;
}

void Parser::wrongGroup(size_t start) {
  const size_t after = pos_;
  pos_ = start + 1;
  if (at(Tok::Star)) {
    Expr* starred = starExpressionInSlice();
    if (starred && !failed() && at(Tok::RightParen))
      raiseNode(*starred, "cannot use starred expression here");
  } else if (at(Tok::DoubleStar)) {
    const Token stars = peek();
    ++pos_;
    Expr* value = startsExpression(kind()) ? expression() : nullptr;
    if (value && !failed() && at(Tok::RightParen))
      raiseToken(stars, "cannot use double starred expression here");
  }
  pos_ = after;
}

void Parser::wrongComprehension(size_t start) {
  const size_t after = pos_;
  bool paren = tokens_[start].kind == Tok::LeftParen;
  auto clauses = [&] {
    Gather generators(stack_);
    return (at(Tok::For) || at(Tok::Async)) && forIfClauses(generators);
  };
  pos_ = start + 1;
  if (at(Tok::Star)) {
    Expr* starred = starExpressionInSlice();
    if (starred && !failed() && clauses()) {
      raiseNode(*starred, "iterable unpacking cannot be used in comprehension");
      return;
    }
  }
  if (failed()) return;
  pos_ = start + 1;
  if (!paren && startsStarExpression(kind())) {
    Expr* first = starNamedExpression();
    if (first && !failed() && at(Tok::Comma)) {
      const Token comma = peek();
      ++pos_;
      Expr* last = nullptr;
      while (startsStarExpression(kind())) {
        Expr* next = starNamedExpression();
        if (!next) break;
        last = next;
        if (!accept(Tok::Comma)) break;
      }
      if (failed()) return;
      constexpr const char* kText = "did you forget parentheses around the comprehension target?";
      if (clauses()) {
        if (last) {
          raiseRange(*first, *last, kText);
        } else {
          raiseRange(*first, rangeOf(comma), kText);
        }
        return;
      }
    }
  }
  pos_ = after;
}

// After the braces' content did not fit: what is wrong with the first key, pair or unpacking that does not?
void Parser::wrongDict(size_t start) {
  const size_t after = pos_;
  pos_ = start + 1;
  bool first = true;
  for (;; first = false) {
    const size_t item = pos_;
    if (at(Tok::DoubleStar)) {
      ++pos_;
      Expr* mapping = startsExpression(kind()) ? bitwiseOr() : nullptr;
      if (!mapping || failed()) break;
      if (!accept(Tok::Comma)) break;
      continue;
    }
    Expr* key = startsExpression(kind()) ? expression() : nullptr;
    if (!key || failed()) break;
    if (!at(Tok::Colon)) {
      if (!first) {
        raiseAt(ErrorType::SyntaxError, "':' expected after dictionary key", key->lineno,
                key->end_col_offset - 1, key->end_lineno, -1);
      }
      break;
    }
    const Token colon = peek();
    ++pos_;
    if (at(Tok::Star)) {
      const Range star = rangeOf(peek());
      ++pos_;
      Expr* value = startsExpression(kind()) ? bitwiseOr() : nullptr;
      if (value && !failed()) raiseFrom(star, "cannot use a starred expression in a dictionary value");
      break;
    }
    if (at(Tok::RightBrace) || at(Tok::Comma)) {
      raiseToken(colon, "expression expected after dictionary key and ':'");
      break;
    }
    Expr* value = startsExpression(kind()) ? expression() : nullptr;
    if (!value || failed() || !accept(Tok::Comma)) {
      pos_ = item;
      break;
    }
  }
  if (failed()) return;
  pos_ = start + 1;
  if (at(Tok::DoubleStar)) {
    const Token stars = peek();
    ++pos_;
    Expr* mapping = startsExpression(kind()) ? bitwiseOr() : nullptr;
    Gather generators(stack_);
    if (mapping && !failed() && (at(Tok::For) || at(Tok::Async)) && forIfClauses(generators) &&
        at(Tok::RightBrace)) {
      raiseToken(stars, "dict unpacking cannot be used in dict comprehension");
      return;
    }
  }
  if (failed()) return;
  pos_ = after;
  wrongComprehension(start);
}

// ---------------------------------------------------------------- calls

// name=value or something=value where a keyword argument should be.
void Parser::wrongKeyword(size_t start) {
  const size_t after = pos_;
  pos_ = start;
  const Token first = peek();
  if ((first.kind == Tok::True || first.kind == Tok::False || first.kind == Tok::None) &&
      kindAhead(1) == Tok::Equal) {
    raiseTokens(first, peekAhead(1), "cannot assign to " + std::string(tokenText(first.kind)));
    return;
  }
  if (first.kind == Tok::Name && kindAhead(1) == Tok::Equal) {
    const Token equal = peekAhead(1);
    pos_ += 2;
    Expr* value = startsExpression(kind()) ? expression() : nullptr;
    Gather generators(stack_);
    if (!failed() && (at(Tok::Comma) || at(Tok::RightParen)) && pos_ == start + 2)
      raiseTokens(first, equal, "expected argument value expression");
    else if (value && !failed() && (at(Tok::For) || at(Tok::Async)) && forIfClauses(generators))
      raiseTokens(first, equal, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  } else if (startsExpression(kind())) {
    Expr* value = expression();
    if (value && !failed() && at(Tok::Equal)) {
      raiseRange(*value, rangeOf(peek()), "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
  }
  if (!failed()) pos_ = after;
}

// As many arguments as fit: positional and starred ones, then keywords and starred ones, then keywords and
// mappings.
bool Parser::argumentPrefix(Prefix& out) {
  out = {};
  int stage = 0;
  size_t end = pos_;
  for (;;) {
    if (at(Tok::Star) && stage <= 1) {
      Expr* starred = starExpressionInSlice();
      if (!starred) break;
      out.lastPositional = starred;
      ++out.positional;
    } else if (at(Tok::DoubleStar)) {
      ++pos_;
      Expr* value = startsExpression(kind()) ? expression() : nullptr;
      if (!value) break;
      stage = 2;
      out.unpacking = true;
      ++out.keywords;
    } else if (at(Tok::Name) && kindAhead(1) == Tok::Equal) {
      wrongKeyword(pos_);
      if (failed()) return false;
      pos_ += 2;
      Expr* value = startsExpression(kind()) ? expression() : nullptr;
      if (!value) break;
      if (stage == 0) stage = 1;
      ++out.keywords;
    } else if (stage == 0 && startsExpression(kind())) {
      size_t start = pos_;
      Expr* value = callArgument();
      if (failed()) return false;
      if (!value || at(Tok::Equal)) {
        wrongKeyword(start);
        break;
      }
      out.lastPositional = value;
      ++out.positional;
    } else {
      if (startsExpression(kind())) wrongKeyword(pos_);
      break;
    }
    end = pos_;
    if (!accept(Tok::Comma)) break;
  }
  pos_ = end;
  return !failed() && out.positional + out.keywords > 0;
}

void Parser::wrongArguments(size_t start) {
  wrongComprehension(start - 1);
  if (failed()) return;
  const size_t after = pos_;
  constexpr const char* kGenerator = "Generator expression must be parenthesized";
  auto clauses = [&](Comprehension*& last) {
    Gather generators(stack_);
    if (!(at(Tok::For) || at(Tok::Async)) || !forIfClauses(generators)) return false;
    last = static_cast<Comprehension*>(generators.back());
    return true;
  };
  Comprehension* last = nullptr;
  Prefix prefix;

  pos_ = start;
  bool any = argumentPrefix(prefix);
  if (failed()) return;
  const size_t prefixEnd = pos_;
  if (any && prefix.keywords > 0 && at(Tok::Comma) && kindAhead(1) == Tok::Star) {
    constexpr const char* kText = "iterable argument unpacking follows keyword argument unpacking";
    if (options_.pythonMinor >= 13) raiseFrom(rangeOf(peek()), kText);
    else raiseToken(peekAhead(1), kText);
    return;
  }
  pos_ = start;
  if (startsExpression(kind())) {
    Expr* element = expression();
    if (element && !failed() && clauses(last) && accept(Tok::Comma)) {
      Prefix more;
      size_t next = pos_;
      argumentPrefix(more);
      if (failed()) return;
      pos_ = next;
      raiseRange(*element, lastOf(*last), kGenerator);
      return;
    }
    if (failed()) return;
  }
  pos_ = start;
  if (at(Tok::Name) && kindAhead(1) == Tok::Equal) {
    wrongKeyword(start);
    if (failed()) return;
  }
  if (any) {
    pos_ = prefixEnd;
    if (clauses(last) && prefix.positional > 1) {
      raiseRange(*prefix.lastPositional, lastOf(*last), kGenerator);
      return;
    }
    if (failed()) return;
    pos_ = prefixEnd;
    if (at(Tok::Comma)) {
      ++pos_;
      const size_t next = pos_;
      Expr* element = startsExpression(kind()) ? expression() : nullptr;
      if (element && !failed() && clauses(last)) {
        raiseRange(*element, lastOf(*last), kGenerator);
        return;
      }
      if (failed()) return;
      pos_ = next;
      Prefix more;
      if (argumentPrefix(more) && !failed()) {
        raiseLast(prefix.unpacking ? "positional argument follows keyword argument unpacking"
                                   : "positional argument follows keyword argument");
        return;
      }
      if (failed()) return;
    }
  }
  pos_ = after;
}

}  // namespace molt::parse
