// Parameters of functions and lambdas, and type parameters (PEP 695, defaults of PEP 696).
#include "grammar.h"
#include "parser.h"

namespace molt::parse {

Arg* Parser::parameter(bool lambda, bool starAnnotation) {
  Place from = here();
  Identifier name;
  if (!takeName(name)) return nullptr;
  Expr* annotation = nullptr;
  if (!lambda && accept(Tok::Colon)) {
    annotation = starAnnotation && at(Tok::Star) ? starExpression() : expression();
    if (!annotation) return nullptr;
  }
  auto* node = make<Arg>(from);
  node->arg = name;
  node->annotation = annotation;
  return node;
}

// Up to the closing ')' or ':', which stays.
Arguments* Parser::parameters(bool lambda) {
  size_t start = pos_;
  Arguments* result = parameterList(lambda);
  if (!result && diagnosing()) wrongParameters(start, lambda);
  return result;
}

Arguments* Parser::parameterList(bool lambda) {
  const Tok close = lambda ? Tok::Colon : Tok::RightParen;
  std::vector<Arg*> posonly, args, kwonly;
  std::vector<Expr*> defaults, kwDefaults;
  Arg *vararg = nullptr, *kwarg = nullptr;
  bool slash = false, star = false, bareStar = false;
  while (!at(close)) {
    if (kwarg) return nullptr;
    switch (kind()) {
      case Tok::Slash:
        if (slash || star || args.empty()) return nullptr;
        ++pos_;
        slash = true;
        posonly.swap(args);
        break;
      case Tok::Star: {
        if (star) return nullptr;
        if (diagnosing()) {
          wrongStarParameter(lambda);
          if (failed()) return nullptr;
        }
        ++pos_;
        star = true;
        if (at(Tok::Comma)) {
          bareStar = true;
        } else if (!(vararg = parameter(lambda, true))) {
          return nullptr;
        }
        break;
      }
      case Tok::DoubleStar:
        if (diagnosing()) {
          wrongDoubleStarParameter(lambda);
          if (failed()) return nullptr;
        }
        ++pos_;
        if (!(kwarg = parameter(lambda, false))) return nullptr;
        break;
      case Tok::Name: {
        Arg* arg = parameter(lambda, false);
        if (!arg) return nullptr;
        Expr* value = nullptr;
        if (at(Tok::Equal)) {
          const Token& equal = peek();
          ++pos_;
          if (diagnosing() && (at(close) || at(Tok::Comma)))
            return raiseToken(equal, "expected default value expression");
          if (!(value = expression())) return nullptr;
        }
        if (star) {
          kwonly.push_back(arg);
          kwDefaults.push_back(value);
        } else {
          if (!value && !defaults.empty()) return nullptr;
          args.push_back(arg);
          if (value) defaults.push_back(value);
        }
        break;
      }
      default: return nullptr;
    }
    if (!accept(Tok::Comma)) break;
  }
  if (!at(close) || (bareStar && kwonly.empty())) return nullptr;
  auto* node = arena_.make<Arguments>();
  node->posonlyargs = seq(posonly);
  node->args = seq(args);
  node->vararg = vararg;
  node->kwonlyargs = seq(kwonly);
  node->kw_defaults = seq(kwDefaults);
  node->kwarg = kwarg;
  node->defaults = seq(defaults);
  return node;
}

bool Parser::typeParams(Seq<TypeParam*>& out) {
  ++pos_;
  if (options_.pythonMinor >= 13 && diagnosing() && at(Tok::RightBracket)) {
    const Range bracket = rangeOf(peek());
    peekAhead(1);
    raiseFrom(bracket, "Type parameter list cannot be empty");
    return false;
  }
  Gather params(stack_);
  do {
    if (params.size() && at(Tok::RightBracket)) break;
    TypeParam* param = typeParam();
    if (!param) return false;
    params.add(param);
  } while (accept(Tok::Comma));
  if (!accept(Tok::RightBracket)) return false;
  out = seq<TypeParam>(params);
  return true;
}

TypeParam* Parser::typeParam() {
  Place from = here();
  bool star = accept(Tok::Star);
  bool doubleStar = !star && accept(Tok::DoubleStar);
  Identifier name;
  if (!takeName(name)) return nullptr;
  Expr *bound = nullptr, *defaultValue = nullptr;
  if (at(Tok::Colon)) {
    size_t colon = pos_;
    ++pos_;
    bound = expression();
    if (!bound) return nullptr;
    if (star || doubleStar) {
      return raiseFrom(rangeOf(tokens_[colon]), std::string("cannot use ") +
                                                    (bound->kind == Kind::Tuple ? "constraints" : "bound") +
                                                    " with " + (star ? "TypeVarTuple" : "ParamSpec"));
    }
  }
  if (options_.pythonMinor >= 13 && accept(Tok::Equal)) {
    defaultValue = star ? starExpression() : expression();
    if (!defaultValue) return nullptr;
  }
  if (star) {
    auto* node = make<TypeVarTuple>(from);
    node->name = name;
    node->default_value = defaultValue;
    return node;
  }
  if (doubleStar) {
    auto* node = make<ParamSpec>(from);
    node->name = name;
    node->default_value = defaultValue;
    return node;
  }
  auto* node = make<TypeVar>(from);
  node->name = name;
  node->bound = bound;
  node->default_value = defaultValue;
  return node;
}

}  // namespace molt::parse
