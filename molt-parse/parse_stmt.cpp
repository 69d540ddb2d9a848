// The module and simple statements.
#include "grammar.h"
#include "parser.h"

namespace molt::parse {

Mod* Parser::moduleRule() {
  Gather body(stack_);
  if (!at(Tok::EndMarker) && !statements(body)) return nullptr;
  if (!at(Tok::EndMarker)) return nullptr;
  auto* module = arena_.make<Module>();
  module->body = seq<Stmt>(body);
  return module;
}

Mod* Parser::expressionRule() {
  Expr* body = starExpressionsOrFail();
  if (!body) return nullptr;
  while (accept(Tok::Newline)) {
  }
  if (!at(Tok::EndMarker)) return nullptr;
  auto* result = arena_.make<Expression>();
  result->body = body;
  return result;
}

Expr* Parser::starExpressionsOrFail() { return startsExpression(kind()) ? starExpressions() : nullptr; }

// Until something that no statement starts with; the caller knows whether that is the end it wants.
bool Parser::statements(Gather& out) {
  size_t before = out.size();
  while (!at(Tok::EndMarker) && !at(Tok::Dedent)) {
    if (!statement(out)) return false;
  }
  return out.size() > before;
}

bool Parser::statement(Gather& out) {
  bool matched = false;
  Stmt* compound = compoundStatement(matched);
  if (compound) {
    out.add(compound);
    return true;
  }
  return !matched && !failed() && simpleStatements(out);
}

bool Parser::simpleStatements(Gather& out) {
  do {
    if (at(Tok::Newline)) break;  // after a trailing semicolon
    Stmt* node = simpleStatement();
    if (!node) return false;
    out.add(node);
  } while (accept(Tok::Semicolon));
  return accept(Tok::Newline);
}

Stmt* Parser::simpleStatement() {
  Place from = here();
  switch (kind()) {
    case Tok::Return: return returnStmt();
    case Tok::Import: return importName();
    case Tok::From: return importFrom();
    case Tok::Raise: return raiseStmt();
    case Tok::Pass: ++pos_; return make<Pass>(from);
    case Tok::Break: ++pos_; return make<Break>(from);
    case Tok::Continue: ++pos_; return make<Continue>(from);
    case Tok::Del: return deleteStmt();
    case Tok::Assert: return assertStmt();
    case Tok::Global:
    case Tok::Nonlocal: return globalStmt();
    case Tok::Name:
      if (peek().name == words_.type && kindAhead(1) == Tok::Name) {
        size_t start = pos_;
        if (Stmt* alias = typeAlias()) return alias;
        if (failed()) return nullptr;
        pos_ = start;
      }
      return expressionStatement();
    default: return expressionStatement();
  }
}

static bool augmentedOperator(Tok kind, BinaryOp& op) {
  switch (kind) {
    case Tok::PlusEqual: op = BinaryOp::Add; return true;
    case Tok::MinusEqual: op = BinaryOp::Sub; return true;
    case Tok::StarEqual: op = BinaryOp::Mult; return true;
    case Tok::AtEqual: op = BinaryOp::MatMult; return true;
    case Tok::SlashEqual: op = BinaryOp::Div; return true;
    case Tok::PercentEqual: op = BinaryOp::Mod; return true;
    case Tok::AmpersandEqual: op = BinaryOp::BitAnd; return true;
    case Tok::BarEqual: op = BinaryOp::BitOr; return true;
    case Tok::CaretEqual: op = BinaryOp::BitXor; return true;
    case Tok::LeftShiftEqual: op = BinaryOp::LShift; return true;
    case Tok::RightShiftEqual: op = BinaryOp::RShift; return true;
    case Tok::DoubleStarEqual: op = BinaryOp::Pow; return true;
    case Tok::DoubleSlashEqual: op = BinaryOp::FloorDiv; return true;
    default: return false;
  }
}

// Expressions, assignments of all kinds. The left side is read as an expression and then judged.
Stmt* Parser::expressionStatement() {
  size_t start = pos_;
  bool settled = false;  // an augmented assignment stays one, whatever follows its operator
  Stmt* result = assignmentOrExpression(settled);
  if (diagnosing() && !settled) {
    bool suspicious = !result || (result->kind == Kind::ExprStmt && !at(Tok::Newline) && !at(Tok::Semicolon));
    if (suspicious) wrongAssignment(start);
    if (failed()) return nullptr;
  }
  return result;
}

Stmt* Parser::assignmentOrExpression(bool& settled) {
  Place from = here();
  bool parenthesised = at(Tok::LeftParen);
  auto side = [&]() -> Expr* {
    if (at(Tok::Yield)) return yieldExpr();
    return startsStarExpression(kind()) ? starExpressions() : nullptr;
  };
  Expr* first = side();
  if (!first) return nullptr;

  BinaryOp op;
  if (at(Tok::Equal)) {
    Gather targets(stack_);
    Expr* value = first;
    while (at(Tok::Equal)) {
      if (!isTarget(value, TargetUse::Assign)) return nullptr;
      targets.add(setContext(value, Context::Store));
      ++pos_;
      value = side();
      if (!value) return nullptr;
    }
    auto* node = make<Assign>(from);
    node->targets = seq<Expr>(targets);
    node->value = value;
    return node;
  }
  if (at(Tok::Colon)) {
    if (!isSingleTarget(first)) return nullptr;
    ++pos_;
    Expr* annotation = expression();
    if (!annotation) return nullptr;
    Expr* value = nullptr;
    const size_t before = pos_;
    if (accept(Tok::Equal) && !(value = side()) && !shorter(before)) return nullptr;
    auto* node = make<AnnAssign>(from);
    node->target = setContext(first, Context::Store);
    node->annotation = annotation;
    node->value = value;
    node->simple = first->kind == Kind::Name && !parenthesised;
    return node;
  }
  if (augmentedOperator(kind(), op)) {
    if (!isSingleTarget(first)) return nullptr;
    ++pos_;
    settled = true;
    Expr* value = side();
    if (!value) return nullptr;
    auto* node = make<AugAssign>(from);
    node->target = setContext(first, Context::Store);
    node->op = op;
    node->value = value;
    return node;
  }
  auto* node = make<ExprStmt>(from);
  node->value = first;
  return node;
}

Stmt* Parser::returnStmt() {
  Place from = here();
  ++pos_;
  Expr* value = nullptr;
  if (startsStarExpression(kind()) && !(value = starExpressions())) return nullptr;
  auto* node = make<Return>(from);
  node->value = value;
  return node;
}

Stmt* Parser::raiseStmt() {
  Place from = here();
  ++pos_;
  Expr *exc = nullptr, *cause = nullptr;
  if (startsExpression(kind())) {
    if (!(exc = expression())) return nullptr;
    if (accept(Tok::From) && !(cause = expression())) return nullptr;
  }
  auto* node = make<Raise>(from);
  node->exc = exc;
  node->cause = cause;
  return node;
}

Stmt* Parser::globalStmt() {
  Place from = here();
  bool global = at(Tok::Global);
  ++pos_;
  std::vector<Identifier> names;
  do {
    Identifier name;
    if (!takeName(name)) return nullptr;
    names.push_back(name);
  } while (accept(Tok::Comma));
  if (global) {
    auto* node = make<Global>(from);
    node->names = seq(names);
    return node;
  }
  auto* node = make<Nonlocal>(from);
  node->names = seq(names);
  return node;
}

Stmt* Parser::deleteStmt() {
  size_t start = pos_;
  Place from = here();
  ++pos_;
  auto read = [&]() -> Stmt* {
    Gather targets(stack_);
    do {
      if (!startsExpression(kind())) {
        if (targets.size() == 0) return nullptr;
        break;
      }
      Expr* target = primary();
      if (!target || !isTarget(target, TargetUse::Delete)) return nullptr;
      targets.add(setContext(target, Context::Del));
    } while (accept(Tok::Comma));
    if (!at(Tok::Semicolon) && !at(Tok::Newline)) return nullptr;
    auto* node = make<Delete>(from);
    node->targets = seq<Expr>(targets);
    return node;
  };
  Stmt* result = read();
  if (!result && diagnosing()) wrongDelete(start);
  return result;
}

Stmt* Parser::assertStmt() {
  Place from = here();
  ++pos_;
  Expr* test = expression();
  if (!test) return nullptr;
  Expr* msg = nullptr;
  if (accept(Tok::Comma) && !(msg = expression())) return nullptr;
  auto* node = make<Assert>(from);
  node->test = test;
  node->msg = msg;
  return node;
}

// ---------------------------------------------------------------- imports

bool Parser::dottedName(Identifier& out) {
  if (!takeName(out)) return false;
  if (!at(Tok::Dot)) return true;
  std::string text(out.text());
  while (accept(Tok::Dot)) {
    Identifier part;
    if (!takeName(part)) return false;
    text += '.';
    text += part.text();
  }
  out = tree_.names->intern(text);
  return true;
}

Alias* Parser::dottedAlias() {
  Place from = here();
  Identifier name, asname;
  if (!dottedName(name)) return nullptr;
  if (accept(Tok::As) && !takeName(asname)) return nullptr;
  auto* node = make<Alias>(from);
  node->name = name;
  node->asname = asname;
  return node;
}

Alias* Parser::fromAlias() {
  Place from = here();
  Identifier name, asname;
  if (!takeName(name)) return nullptr;
  if (accept(Tok::As) && !takeName(asname)) return nullptr;
  auto* node = make<Alias>(from);
  node->name = name;
  node->asname = asname;
  return node;
}

Stmt* Parser::importName() {
  size_t start = pos_;
  Place from = here();
  ++pos_;
  Gather names(stack_);
  do {
    Alias* alias = dottedAlias();
    if (!alias) {
      if (diagnosing()) wrongImport(start);
      return nullptr;
    }
    names.add(alias);
  } while (accept(Tok::Comma));
  if (diagnosing() && at(Tok::From)) wrongImport(start);
  if (failed()) return nullptr;
  auto* node = make<Import>(from);
  node->names = seq<Alias>(names);
  return node;
}

Stmt* Parser::importFrom() {
  Place from = here();
  ++pos_;
  int level = 0;
  for (;; ++pos_) {
    if (at(Tok::Dot)) ++level;
    else if (at(Tok::Ellipsis)) level += 3;
    else break;
  }
  Identifier module;
  if (!at(Tok::Import) && !dottedName(module)) return nullptr;
  if (!module && level == 0) return nullptr;
  if (!accept(Tok::Import)) return nullptr;
  Gather names(stack_);
  if (at(Tok::Star)) {
    Place star = here();
    ++pos_;
    auto* all = make<Alias>(star);
    all->name = tree_.names->intern("*");
    names.add(all);
  } else {
    size_t start = pos_;
    bool parens = accept(Tok::LeftParen);
    do {
      if (parens && names.size() && at(Tok::RightParen)) break;
      Alias* alias = fromAlias();
      if (!alias) {
        if (diagnosing()) wrongImportFrom(start);
        return nullptr;
      }
      names.add(alias);
    } while (accept(Tok::Comma));
    if (parens && !accept(Tok::RightParen)) return nullptr;
  }
  auto* node = make<ImportFrom>(from);
  node->module = module;
  node->names = seq<Alias>(names);
  node->level = level;
  return node;
}

Stmt* Parser::typeAlias() {
  Place from = here();
  ++pos_;
  Expr* name = nameExpr(Context::Store);
  if (!name) return nullptr;
  Seq<TypeParam*> params;
  if (at(Tok::LeftBracket) && !typeParams(params)) return nullptr;
  if (!accept(Tok::Equal)) return nullptr;
  Expr* value = expression();
  if (!value) return nullptr;
  auto* node = make<TypeAlias>(from);
  node->name = name;
  node->type_params = params;
  node->value = value;
  return node;
}

}  // namespace molt::parse
