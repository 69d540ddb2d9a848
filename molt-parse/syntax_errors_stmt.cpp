// The second pass, statements, parameters and patterns. See syntax_errors_expr.cpp for the rules of the game.
#include "grammar.h"
#include "parser.h"

namespace molt::parse {

void Parser::wrongAssignment(size_t start) {
  const size_t after = pos_;
  auto expressionHere = [&]() -> Expr* { return startsExpression(kind()) ? expression() : nullptr; };
  auto annotated = [&] {  // ':' expression
    if (!accept(Tok::Colon)) return false;
    return expressionHere() != nullptr;
  };

  // (a, b): int and [a]: int
  pos_ = start;
  size_t inner = start;
  if (at(Tok::LeftParen) || at(Tok::LeftBracket)) {
    Expr* whole = atom();
    if (failed()) return;
    if (whole && (whole->kind == Kind::Tuple || whole->kind == Kind::List) && annotated()) {
      raiseNode(*whole, std::string("only single target (not ") + exprName(*whole) + ") can be annotated");
      return;
    }
    if (failed()) return;
  }
  // a, b: int
  pos_ = inner;
  Expr* first = startsStarExpression(kind()) ? starNamedExpression() : nullptr;
  if (failed()) return;
  if (first && accept(Tok::Comma)) {
    // CPython repeats whole lists here, so that the commas between the rest may be missing.
    while (startsStarExpression(kind())) {
      const size_t before = pos_;
      if (!starNamedExpression()) {
        if (!failed()) pos_ = before;
        break;
      }
      accept(Tok::Comma);
    }
    if (!failed() && annotated()) raiseNode(*first, "only single target (not tuple) can be annotated");
    if (failed()) return;
  }
  // f(): int
  pos_ = start;
  first = expressionHere();
  if (failed()) return;
  if (first && annotated()) {
    raiseNode(*first, "illegal target for annotation");
    return;
  }
  if (failed()) return;

  // a = f() = b
  pos_ = start;
  for (;;) {
    if (at(Tok::Yield)) {
      Expr* value = yieldExpr();
      if (failed()) return;
      if (value && at(Tok::Equal)) {
        raiseNode(*value, "assignment to yield expression not possible");
        return;
      }
      break;
    }
    Expr* target = startsStarExpression(kind()) ? starExpressions() : nullptr;
    if (failed()) return;
    if (!target || !at(Tok::Equal)) break;
    raiseInvalidTarget(target, TargetUse::Assign);
    if (failed()) return;
    ++pos_;
  }
  // f() += 1
  pos_ = start;
  Expr* target = startsStarExpression(kind()) ? starExpressions() : nullptr;
  if (failed()) return;
  if (target && kind() >= Tok::PlusEqual && kind() <= Tok::RightShiftEqual) {
    ++pos_;
    Expr* value = at(Tok::Yield) ? yieldExpr() : startsStarExpression(kind()) ? starExpressions() : nullptr;
    if (failed()) return;
    if (value && !isSingleTarget(target)) {
      raiseNode(*target,
                std::string("'") + exprName(*target) + "' is an illegal expression for augmented assignment");
      return;
    }
  }
  pos_ = after;
}

void Parser::wrongDelete(size_t start) {
  const size_t after = pos_;
  pos_ = start + 1;
  Expr* targets = startsStarExpression(kind()) ? starExpressions() : nullptr;
  if (targets && !failed()) raiseInvalidTarget(targets, TargetUse::Delete);
  if (!failed()) pos_ = after;
}

void Parser::wrongForTarget(size_t start) {
  const size_t after = pos_;
  pos_ = start;
  accept(Tok::Async);
  ++pos_;
  Expr* targets = startsStarExpression(kind()) ? starExpressions() : nullptr;
  if (targets && !failed()) raiseInvalidTarget(targets, TargetUse::For);
  if (!failed()) pos_ = after;
}

void Parser::wrongWithItem(size_t start) {
  const size_t after = pos_;
  pos_ = start;
  Expr* context = expression();
  if (context && !failed() && accept(Tok::As)) {
    Expr* target = startsExpression(kind()) ? expression() : nullptr;
    if (target && !failed() && (at(Tok::Comma) || at(Tok::RightParen) || at(Tok::Colon)))
      raiseInvalidTarget(target, TargetUse::Assign);
  }
  if (!failed()) pos_ = after;
}

// `with` whose items are complete, but a line end stands where the colon should.
void Parser::wrongWith(size_t start) {
  const size_t after = pos_;
  auto items = [&](bool brackets) {
    for (;;) {
      if (brackets && at(Tok::RightParen)) return true;
      Expr* context = startsExpression(kind()) ? (brackets ? starExpressions() : expression()) : nullptr;
      if (!context) return false;
      if (accept(Tok::As) && !(startsStarExpression(kind()) && starTarget())) return false;
      if (!accept(Tok::Comma)) return true;
    }
  };
  pos_ = start + 1;
  if (items(false) && !failed() && at(Tok::Newline)) {
    raiseLast("expected ':'");
    return;
  }
  if (failed()) return;
  pos_ = start + 1;
  if (accept(Tok::LeftParen) && items(true) && !failed() && accept(Tok::RightParen) && at(Tok::Newline))
    raiseLast("expected ':'");
  if (!failed()) pos_ = after;
}

// ---------------------------------------------------------------- parameters

void Parser::wrongParameters(size_t start, bool lambda) {
  const size_t after = pos_;
  const Tok close = lambda ? Tok::Colon : Tok::RightParen;
  bool any = false, slash = false, star = false, sawDefault = false;
  pos_ = start;
  for (;;) {
    if (at(Tok::Slash)) {
      if (star) raiseHere("/ must be ahead of *");
      else if (slash) raiseHere("/ may appear only once");
      else if (!any && kindAhead(1) == Tok::Comma) raiseHere("at least one argument must precede /");
      if (failed() || !any) break;
      slash = true;
      ++pos_;
      if (at(Tok::Star)) {
        raiseHere("expected comma between / and *");
        break;
      }
    } else if (at(Tok::Star)) {
      if (star) break;
      star = true;
      ++pos_;
      if (!at(Tok::Comma) && !parameter(lambda, true)) break;
    } else if (at(Tok::Name)) {
      Arg* arg = parameter(lambda, false);
      if (!arg || failed()) break;
      any = true;
      bool hasDefault = accept(Tok::Equal);
      if (hasDefault && !(startsExpression(kind()) && expression())) break;
      if (failed()) break;
      if (!hasDefault && sawDefault && !star) {
        // A parameter counts as one only before a comma or the end.
        if (at(Tok::Comma) || at(close))
          raiseNode(*arg, "parameter without a default follows parameter with a default");
        break;
      }
      sawDefault = sawDefault || hasDefault;
    } else if (at(Tok::LeftParen) && !sawDefault && !star && !slash) {
      const Token open = peek();
      ++pos_;
      bool inside = false;
      while (at(Tok::Name)) {
        if (!parameter(lambda, false)) break;
        inside = true;
        if (!accept(Tok::Comma)) break;
      }
      if (inside && !failed() && at(Tok::RightParen)) {
        raiseTokens(open, peek(),
                    lambda ? "Lambda expression parameters cannot be parenthesized"
                           : "Function parameters cannot be parenthesized");
      }
      break;
    } else {
      break;
    }
    if (!accept(Tok::Comma)) break;
  }
  if (!failed()) pos_ = after;
}

void Parser::wrongStarParameter(bool lambda) {
  const size_t after = pos_;
  const Tok close = lambda ? Tok::Colon : Tok::RightParen;
  const Token star = peek();
  ++pos_;
  if (at(close) || (at(Tok::Comma) && (kindAhead(1) == close || kindAhead(1) == Tok::DoubleStar))) {
    constexpr const char* kText = "named arguments must follow bare *";
    if (lambda) raiseLast(kText);
    else raiseToken(star, kText);
    return;
  }
  if (at(Tok::Name)) {
    if (!parameter(lambda, true) || failed()) {
      if (!failed()) pos_ = after;
      return;
    }
    if (at(Tok::Equal)) {
      raiseHere("var-positional argument cannot have default value");
      return;
    }
  }
  // A second star after more parameters.
  while (accept(Tok::Comma)) {
    if (at(Tok::Star)) {
      if (kindAhead(1) == Tok::Name || kindAhead(1) == Tok::Comma)
        raiseHere("* argument may appear only once");
      break;
    }
    if (!at(Tok::Name) || !parameter(lambda, false)) break;
    if (accept(Tok::Equal) && !(startsExpression(kind()) && expression())) break;
  }
  if (!failed()) pos_ = after;
}

void Parser::wrongDoubleStarParameter(bool lambda) {
  const size_t after = pos_;
  ++pos_;
  if (at(Tok::Name) && parameter(lambda, false) && !failed()) {
    if (at(Tok::Equal)) {
      raiseHere("var-keyword argument cannot have default value");
    } else if (accept(Tok::Comma)) {
      constexpr const char* kText = "arguments cannot follow var-keyword argument";
      if (at(Tok::Name)) {
        Arg* arg = parameter(lambda, false);
        if (arg && !failed()) raiseNode(*arg, kText);
      } else if (at(Tok::Star) || at(Tok::DoubleStar) || at(Tok::Slash)) {
        raiseHere(kText);
      }
    }
  }
  if (!failed()) pos_ = after;
}

// ---------------------------------------------------------------- imports, try, patterns

void Parser::wrongImport(size_t start) {
  const size_t after = pos_;
  const Range from = rangeOf(tokens_[start]);
  pos_ = start + 1;
  if (at(Tok::Newline) && options_.pythonMinor >= 13) {
    raiseFrom(rangeOf(peek()), "Expected one or more names after 'import'");
    return;
  }
  Identifier name;
  do {
    if (!dottedName(name)) break;
  } while (accept(Tok::Comma));
  if (accept(Tok::From) && dottedName(name))
    raiseFrom(from, "Did you mean to use 'from ... import ...' instead?");
  if (!failed()) pos_ = after;
}

void Parser::wrongImportFrom(size_t start) {
  if (!at(Tok::Newline) || tokens_[start].kind == Tok::LeftParen) return;
  if (pos_ > start && previous().kind == Tok::Comma)
    raiseLast("trailing comma not allowed without surrounding parentheses");
  else if (pos_ == start && options_.pythonMinor >= 13)
    raiseFrom(rangeOf(peek()), "Expected one or more names after 'import'");
}

void Parser::wrongTry(size_t handlerStart) {
  const Token except = tokens_[handlerStart];
  const Token next = tokens_[handlerStart + 1];
  constexpr const char* kText = "cannot have both 'except' and 'except*' on the same 'try'";
  if (next.kind == Tok::Star) raiseTokens(except, next, kText);
  else raiseToken(except, kText);
}

void Parser::wrongExcept(size_t start) {
  const size_t after = pos_;
  pos_ = start + 1;
  bool star = accept(Tok::Star);
  if (startsExpression(kind())) {
    Expr* type = expression();
    if (failed() || !type) {
      if (!failed()) pos_ = after;
      return;
    }
    const size_t afterType = pos_;
    if (accept(Tok::Comma)) {
      bool any = false;
      while (startsExpression(kind())) {
        if (!expression()) break;
        any = true;
        if (!accept(Tok::Comma)) break;
      }
      if (failed()) return;
      bool named = at(Tok::As) && kindAhead(1) == Tok::Name;
      if (named) pos_ += 2;
      if (any && at(Tok::Colon)) {
        if (options_.pythonMinor < 14) raiseFrom(*type, "multiple exception types must be parenthesized");
        else if (named) raiseFrom(*type, "multiple exception types must be parenthesized when using 'as'");
      }
    }
    if (failed()) return;
    pos_ = afterType;
    if (at(Tok::As) && kindAhead(1) == Tok::Name) pos_ += 2;
    if (at(Tok::Newline)) raiseLast("expected ':'");
  } else if (star) {
    if (at(Tok::Newline) || at(Tok::Colon)) raiseLast("expected one or more exception types");
  } else if (at(Tok::Newline)) {
    raiseLast("expected ':'");
  }
  if (!failed()) pos_ = after;
}

void Parser::wrongClassPattern(size_t start) {
  const size_t after = pos_;
  pos_ = start + 1;
  Pattern *first = nullptr, *last = nullptr;
  bool named = false;
  for (;;) {
    if (at(Tok::Name) && kindAhead(1) == Tok::Equal) {
      if (first) break;
      pos_ += 2;
      if (!asPattern()) break;
      named = true;
    } else {
      Pattern* each = asPattern();
      if (!each) break;
      if (named) {
        if (!first) first = each;
        last = each;
      }
    }
    if (!accept(Tok::Comma)) break;
  }
  if (first && !failed()) raiseRange(*first, *last, "positional patterns follow keyword patterns");
  if (!failed()) pos_ = after;
}

// After `as` in a pattern.
void Parser::wrongAsPattern() {
  if (atSoftKeyword(words_.underscore)) {
    raiseHere("cannot use '_' as a target");
    return;
  }
  if (at(Tok::Name) || !startsExpression(kind())) return;
  const size_t after = pos_;
  Expr* target = expression();
  if (target && !failed()) raiseNode(*target, "invalid pattern target");
  if (!failed()) pos_ = after;
}

// ---------------------------------------------------------------- replacement fields

void Parser::wrongReplacementField(size_t start, bool templ) {
  const size_t after = pos_;
  const std::string prefix = templ ? "t-string: " : "f-string: ";
  pos_ = start + 1;
  switch (kind()) {
    case Tok::Equal:
    case Tok::Exclamation:
    case Tok::Colon:
    case Tok::RightBrace:
      raiseHere(prefix + "valid expression required before '" + std::string(tokenText(kind())) + "'");
      return;
    default: break;
  }
  // A lambda whose colon began the format specification.
  Expr* value = at(Tok::Yield) ? yieldExpr() : startsStarExpression(kind()) ? starExpressions() : nullptr;
  if (failed()) return;
  if (!value) {
    pos_ = start + 1;
    raiseHere(prefix + "expecting a valid expression after '{'");
    return;
  }
  auto oneOf = [&](std::initializer_list<Tok> wanted) {
    for (Tok each : wanted)
      if (at(each)) return true;
    return false;
  };
  if (!oneOf({Tok::Equal, Tok::Exclamation, Tok::Colon, Tok::RightBrace})) {
    raiseHere(prefix + "expecting '=', or '!', or ':', or '}'");
    return;
  }
  if (accept(Tok::Equal) && !oneOf({Tok::Exclamation, Tok::Colon, Tok::RightBrace})) {
    raiseHere(prefix + "expecting '!', or ':', or '}'");
    return;
  }
  if (at(Tok::Exclamation)) {
    ++pos_;
    if (at(Tok::Colon) || at(Tok::RightBrace)) {
      raiseHere(prefix + "missing conversion character");
      return;
    }
    if (!at(Tok::Name)) {
      raiseHere(prefix + "invalid conversion character");
      return;
    }
    ++pos_;
    if (!at(Tok::Colon) && !at(Tok::RightBrace)) {
      raiseHere(prefix + "expecting ':' or '}'");
      return;
    }
  }
  if (at(Tok::Colon)) {
    if (formatSpec(templ, false) && !failed() && !at(Tok::RightBrace))
      raiseHere(prefix + "expecting '}', or format specs");
  } else if (!at(Tok::RightBrace)) {
    raiseHere(prefix + "expecting '}'");
  }
  if (!failed()) pos_ = after;
}

}  // namespace molt::parse
