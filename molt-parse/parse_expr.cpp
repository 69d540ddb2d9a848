// Expressions from the comma down to the unary operators.
#include "grammar.h"
#include "parser.h"

namespace molt::parse {

namespace {

struct OperatorTable {
  uint8_t precedence[128] = {};
  BinaryOp op[128] = {};
  bool startsExpression[128] = {};

  constexpr OperatorTable() {
    auto set = [&](Tok token, uint8_t level, BinaryOp value) {
      precedence[static_cast<size_t>(token)] = level;
      op[static_cast<size_t>(token)] = value;
    };
    set(Tok::Bar, 1, BinaryOp::BitOr);
    set(Tok::Caret, 2, BinaryOp::BitXor);
    set(Tok::Ampersand, 3, BinaryOp::BitAnd);
    set(Tok::LeftShift, 4, BinaryOp::LShift);
    set(Tok::RightShift, 4, BinaryOp::RShift);
    set(Tok::Plus, 5, BinaryOp::Add);
    set(Tok::Minus, 5, BinaryOp::Sub);
    set(Tok::Star, 6, BinaryOp::Mult);
    set(Tok::Slash, 6, BinaryOp::Div);
    set(Tok::DoubleSlash, 6, BinaryOp::FloorDiv);
    set(Tok::Percent, 6, BinaryOp::Mod);
    set(Tok::At, 6, BinaryOp::MatMult);
    for (Tok token : {Tok::Name, Tok::Number, Tok::String, Tok::FStringStart, Tok::LeftParen,
                      Tok::LeftBracket, Tok::LeftBrace, Tok::Minus, Tok::Plus, Tok::Tilde, Tok::Not,
                      Tok::Lambda, Tok::Await, Tok::None, Tok::True, Tok::False, Tok::Ellipsis})
      startsExpression[static_cast<size_t>(token)] = true;
  }
};
constexpr OperatorTable kOperators;

}  // namespace

bool startsExpression(Tok kind) { return kOperators.startsExpression[static_cast<size_t>(kind)]; }
bool startsStarExpression(Tok kind) { return kind == Tok::Star || startsExpression(kind); }

// a  |  a,  |  a, *b, c — without brackets
Expr* Parser::starExpressions() {
  Place from = here();
  Expr* first = starExpression();
  if (!first || !at(Tok::Comma)) return first;
  Gather items(stack_);
  items.add(first);
  while (accept(Tok::Comma)) {
    if (!startsStarExpression(kind())) break;
    const size_t before = pos_;
    Expr* next = starExpression();
    if (!next) {
      if (!shorter(before)) return nullptr;
      break;
    }
    items.add(next);
  }
  auto* tuple = make<Tuple>(from);
  tuple->elts = seq<Expr>(items);
  tuple->ctx = Context::Load;
  return tuple;
}

Expr* Parser::starExpression() {
  if (!at(Tok::Star)) return expression();
  Place from = here();
  ++pos_;
  Expr* value = bitwiseOr();
  if (!value) return nullptr;
  auto* node = make<Starred>(from);
  node->value = value;
  node->ctx = Context::Load;
  return node;
}

Expr* Parser::starNamedExpression() { return at(Tok::Star) ? starExpression() : namedExpression(); }

Expr* Parser::namedExpression() {
  if (at(Tok::Name) && kindAhead(1) == Tok::ColonEqual) {
    Place from = here();
    Expr* target = nameExpr(Context::Store);
    ++pos_;
    Expr* value = expression();
    if (!value) return nullptr;
    auto* node = make<NamedExpr>(from);
    node->target = target;
    node->value = value;
    return node;
  }
  size_t start = pos_;
  Expr* result = expression();
  if (diagnosing()) wrongNamedExpression(start, result);
  if (!result || failed() || at(Tok::ColonEqual)) return nullptr;
  return result;
}

// disjunction ['if' disjunction 'else' expression]  |  lambda
Expr* Parser::expressionBody() {
  Depth depth(*this, 1);
  if (depth.tooDeep) return nullptr;
  if (at(Tok::Lambda)) return lambdaExpr();
  size_t start = pos_;
  Place from = here();
  Expr* body = disjunction();
  if (!body) return nullptr;
  if (invalidRules_) {
    wrongExpression(start, body);
    if (failed()) return nullptr;
  }
  if (!at(Tok::If)) return body;
  const size_t before = pos_++;
  Expr* test = disjunction();
  Expr* orelse = test && accept(Tok::Else) ? expression() : nullptr;
  if (!orelse) return shorter(before) ? body : nullptr;
  auto* node = make<IfExp>(from);
  node->test = test;
  node->body = body;
  node->orelse = orelse;
  return node;
}

Expr* Parser::lambdaExpr() {
  const size_t start = pos_;
  Place from = here();
  Depth depth(*this, 1);
  if (depth.tooDeep) return nullptr;
  ++pos_;
  Arguments* args = parameters(true);
  if (!args) return nullptr;
  if (!accept(Tok::Colon)) return nullptr;
  if (diagnosing() && at(Tok::FStringMiddle)) {
    // The colon was taken for the start of a format specification.
    return raiseTokens(tokens_[start], previous(),
                       "f-string: lambda expressions are not allowed without parentheses");
  }
  Expr* body = expression();
  if (!body) return nullptr;
  auto* node = make<Lambda>(from);
  node->args = args;
  node->body = body;
  return node;
}

Expr* Parser::yieldExpr() {
  Place from = here();
  ++pos_;
  if (accept(Tok::From)) {
    Expr* value = expression();
    if (!value) return nullptr;
    auto* node = make<YieldFrom>(from);
    node->value = value;
    return node;
  }
  Expr* value = nullptr;
  if (startsStarExpression(kind())) {
    value = starExpressions();
    if (!value) return nullptr;
  }
  auto* node = make<Yield>(from);
  node->value = value;
  return node;
}

Expr* Parser::disjunctionBody() {
  Place from = here();
  Expr* first = conjunction();
  if (!first || !at(Tok::Or)) return first;
  Gather items(stack_);
  items.add(first);
  while (at(Tok::Or)) {
    const size_t before = pos_++;
    Expr* next = conjunction();
    if (!next) {
      if (!shorter(before)) return nullptr;
      break;
    }
    items.add(next);
  }
  if (items.size() == 1) return first;
  auto* node = make<BoolExpr>(from);
  node->op = BoolOp::Or;
  node->values = seq<Expr>(items);
  return node;
}

Expr* Parser::conjunction() {
  Place from = here();
  Expr* first = inversion();
  if (!first || !at(Tok::And)) return first;
  Gather items(stack_);
  items.add(first);
  while (at(Tok::And)) {
    const size_t before = pos_++;
    Expr* next = inversion();
    if (!next) {
      if (!shorter(before)) return nullptr;
      break;
    }
    items.add(next);
  }
  if (items.size() == 1) return first;
  auto* node = make<BoolExpr>(from);
  node->op = BoolOp::And;
  node->values = seq<Expr>(items);
  return node;
}

Expr* Parser::inversion() {
  if (!at(Tok::Not)) return comparison();
  Depth depth(*this, 1);
  if (depth.tooDeep) return nullptr;
  Place from = here();
  ++pos_;
  Expr* operand = inversion();
  if (!operand) return nullptr;
  auto* node = make<UnaryExpr>(from);
  node->op = UnaryOp::Not;
  node->operand = operand;
  return node;
}

Expr* Parser::comparison() {
  Place from = here();
  Expr* left = bitwiseOr();
  if (!left) return nullptr;
  std::vector<CompareOp> ops;  // stays empty, and so free, unless there is a comparison
  Gather items(stack_);
  for (;;) {
    CompareOp op;
    int size = 1;
    switch (kind()) {
      case Tok::EqualEqual: op = CompareOp::Eq; break;
      case Tok::NotEqual: op = CompareOp::NotEq; break;
      case Tok::Less: op = CompareOp::Lt; break;
      case Tok::LessEqual: op = CompareOp::LtE; break;
      case Tok::Greater: op = CompareOp::Gt; break;
      case Tok::GreaterEqual: op = CompareOp::GtE; break;
      case Tok::In: op = CompareOp::In; break;
      case Tok::Is:
        op = CompareOp::Is;
        if (kindAhead(1) == Tok::Not) op = CompareOp::IsNot, size = 2;
        break;
      case Tok::Not:
        if (kindAhead(1) != Tok::In) size = 0;
        op = CompareOp::NotIn;
        if (size) size = 2;
        break;
      default: size = 0;
    }
    if (size == 0) break;
    const size_t before = pos_;
    pos_ += size;
    Expr* right = bitwiseOr();
    if (!right) {
      if (!shorter(before)) return nullptr;
      break;
    }
    ops.push_back(op);
    items.add(right);
  }
  if (ops.empty()) return left;
  auto* node = make<Compare>(from);
  node->left = left;
  node->ops = seq(ops);
  node->comparators = seq<Expr>(items);
  return node;
}

// Operators that bind tighter than `minimum`, all of them left-associative.
Expr* Parser::binary(int minimum) {
  Place from = here();
  Expr* left = unary();
  if (!left) return nullptr;
  for (;;) {
    auto index = static_cast<size_t>(kind());
    int level = kOperators.precedence[index];
    if (level <= minimum) return left;
    const size_t before = pos_++;
    Expr* right = binary(level);
    if (!right) return shorter(before) ? left : nullptr;
    auto* node = make<BinOp>(from);
    node->left = left;
    node->op = kOperators.op[index];
    node->right = right;
    left = node;
  }
}

Expr* Parser::unary() {
  UnaryOp op;
  switch (kind()) {
    case Tok::Plus: op = UnaryOp::UAdd; break;
    case Tok::Minus: op = UnaryOp::USub; break;
    case Tok::Tilde: op = UnaryOp::Invert; break;
    default: return power();
  }
  Depth depth(*this, 1);
  if (depth.tooDeep) return nullptr;
  Place from = here();
  ++pos_;
  Expr* operand = unary();
  if (!operand) return nullptr;
  auto* node = make<UnaryExpr>(from);
  node->op = op;
  node->operand = operand;
  return node;
}

Expr* Parser::power() {
  Place from = here();
  Expr* base = awaitPrimary();
  if (!base || !at(Tok::DoubleStar)) return base;
  Depth depth(*this, 2);
  if (depth.tooDeep) return nullptr;
  const size_t before = pos_++;
  Expr* exponent = unary();
  if (!exponent) return shorter(before) ? base : nullptr;
  auto* node = make<BinOp>(from);
  node->left = base;
  node->op = BinaryOp::Pow;
  node->right = exponent;
  return node;
}

Expr* Parser::awaitPrimary() {
  if (!at(Tok::Await)) return primary();
  Place from = here();
  ++pos_;
  Expr* value = primary();
  if (!value) return nullptr;
  auto* node = make<Await>(from);
  node->value = value;
  return node;
}

}  // namespace molt::parse
