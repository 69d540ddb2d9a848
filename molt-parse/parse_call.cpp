// Call arguments, also used for class bases.
#include "grammar.h"
#include "parser.h"

namespace molt::parse {

Expr* Parser::callTail(Expr* func, Place from) {
  size_t start = pos_;
  Place paren = here();
  ++pos_;
  Depth depth(*this, 1);
  if (depth.tooDeep) return nullptr;
  Gather args(stack_);
  std::vector<Keyword*> keywords;
  Expr* loneGenerator = nullptr;
  bool ok = at(Tok::RightParen) || callArguments(args, keywords, &loneGenerator);
  if (ok && loneGenerator) {
    ok = accept(Tok::RightParen);
    if (ok) {  // the generator's range includes the call's parentheses
      loneGenerator->lineno = paren.line;
      loneGenerator->col_offset = paren.col;
      loneGenerator->end_lineno = previous().endLine;
      loneGenerator->end_col_offset = previous().endCol;
      args.add(loneGenerator);
    }
  } else if (ok) {
    ok = accept(Tok::RightParen);
  }
  if (!ok) {
    if (diagnosing()) wrongArguments(start + 1);
    return nullptr;
  }
  auto* call = make<Call>(from);
  call->func = func;
  call->args = seq<Expr>(args);
  call->keywords = seq(keywords);
  return call;
}

// Up to the closing parenthesis, which stays. `loneGenerator` is null where f(x for x in y) is not allowed.
bool Parser::callArguments(Gather& args, std::vector<Keyword*>& keywords, Expr** loneGenerator) {
  bool sawKeyword = false, sawDoubleStar = false;
  do {
    Place from = here();
    switch (kind()) {
      case Tok::RightParen: return true;  // after a trailing comma
      case Tok::Star: {
        if (sawDoubleStar) return false;
        Expr* starred = starExpressionInSlice();
        if (!starred) return false;
        args.add(starred);
        break;
      }
      case Tok::DoubleStar: {
        ++pos_;
        Expr* value = expression();
        if (!value) return false;
        auto* keyword = make<Keyword>(from);
        keyword->value = value;
        keywords.push_back(keyword);
        sawDoubleStar = true;
        break;
      }
      default: {
        if (at(Tok::Name) && kindAhead(1) == Tok::Equal) {
          size_t start = pos_;
          if (diagnosing()) {
            wrongKeyword(start);
            if (failed()) return false;
          }
          Identifier name;
          takeName(name);
          ++pos_;
          Expr* value = expression();
          if (!value) return false;
          auto* keyword = make<Keyword>(from);
          keyword->arg = name;
          keyword->value = value;
          keywords.push_back(keyword);
          sawKeyword = true;
          break;
        }
        if (!startsExpression(kind())) return false;
        size_t start = pos_;
        if (sawKeyword || sawDoubleStar) {  // only keywords may follow; the rest is not even read
          if (diagnosing()) wrongKeyword(start);
          return false;
        }
        Expr* value = callArgument();
        if (!value || at(Tok::Equal)) {
          if (diagnosing()) wrongKeyword(start);
          return false;
        }
        if (at(Tok::For) || at(Tok::Async)) {
          if (!loneGenerator || args.size() || !keywords.empty()) return false;
          size_t before = pos_;
          Gather generators(stack_);
          if (!forIfClauses(generators)) return false;
          if (!at(Tok::RightParen)) {
            pos_ = before;
            return false;
          }
          auto* node = make<GeneratorExp>(from);
          node->elt = value;
          node->generators = seq<Comprehension>(generators);
          *loneGenerator = node;
          return true;
        }
        args.add(value);
      }
    }
  } while (accept(Tok::Comma));
  return true;
}

// An assignment expression or an expression that no ':=' follows.
Expr* Parser::callArgument() {
  if (at(Tok::Name) && kindAhead(1) == Tok::ColonEqual) return namedExpression();
  Expr* value = expression();
  return value && !at(Tok::ColonEqual) ? value : nullptr;
}

}  // namespace molt::parse
