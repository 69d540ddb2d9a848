// Compound statements, all but `match`.
#include "grammar.h"
#include "parser.h"

namespace molt::parse {

// Null with `matched` false: no compound statement starts here.
Stmt* Parser::compoundStatement(bool& matched) {
  matched = true;
  Place from = here();
  switch (kind()) {
    case Tok::If: return ifStmt(false);
    case Tok::While: return whileStmt();
    case Tok::For: return forStmt(from, false);
    case Tok::Try: return tryStmt();
    case Tok::With: return withStmt(from, false);
    case Tok::Def: return functionDef(from, false, {});
    case Tok::Class: return classDef({});
    case Tok::At: return decorated();
    case Tok::Async:
      switch (kindAhead(1)) {
        case Tok::Def: ++pos_; return functionDef(from, true, {});
        case Tok::With: ++pos_; return withStmt(from, true);
        case Tok::For: ++pos_; return forStmt(from, true);
        default: return nullptr;
      }
    case Tok::Name:
      if (peek().name == words_.match) {
        if (Stmt* node = matchStmt()) return node;
      }
      break;
    default: break;
  }
  matched = false;
  return nullptr;
}

// After the colon: an indented block, or simple statements on the same line.
bool Parser::block(Seq<Stmt*>& out) {
  Gather body(stack_);
  if (accept(Tok::Newline)) {
    if (!accept(Tok::Indent)) {
      if (diagnosing()) raiseLast("expected an indented block", ErrorType::IndentationError);
      return false;
    }
    if (!statements(body) || !accept(Tok::Dedent)) return false;
  } else if (!simpleStatements(body)) {
    return false;
  }
  out = seq<Stmt>(body);
  return true;
}

// A block whose absence is worded as "expected an indented block after WHAT on line N".
bool Parser::blockAfter(Seq<Stmt*>& out, const char* what, uint32_t line) {
  if (invalidRules_ && at(Tok::Newline) && kindAhead(1) != Tok::Indent) {
    if (!failed())
      raiseLast(std::string("expected an indented block after ") + what + " on line " + std::to_string(line),
                ErrorType::IndentationError);
    return false;
  }
  return block(out);
}

Stmt* Parser::expectedColon() {
  if (diagnosing() && at(Tok::Newline)) raiseLast("expected ':'");
  return nullptr;
}

Stmt* Parser::ifStmt(bool elif) {
  // An elif chain is one level deeper each time, in the tree as in CPython's parser.
  Depth depth(*this, 2);
  if (depth.tooDeep) return nullptr;
  Place from = here();
  ++pos_;
  Expr* test = namedExpression();
  if (!test) return nullptr;
  if (!accept(Tok::Colon)) return expectedColon();
  Seq<Stmt*> body, orelse;
  if (!blockAfter(body, elif ? "'elif' statement" : "'if' statement", from.line)) return nullptr;
  if (at(Tok::Elif)) {
    Stmt* next = ifStmt(true);
    if (!next) return nullptr;
    orelse = seq(&next, 1);
  } else if (!elseBlock(orelse)) {
    return nullptr;
  }
  auto* node = make<If>(from);
  node->test = test;
  node->body = body;
  node->orelse = orelse;
  return node;
}

bool Parser::elseBlock(Seq<Stmt*>& out) {
  if (!at(Tok::Else)) return true;
  uint32_t line = peek().line;
  ++pos_;
  return force(Tok::Colon) && blockAfter(out, "'else' statement", line);
}

Stmt* Parser::whileStmt() {
  Place from = here();
  ++pos_;
  Expr* test = namedExpression();
  if (!test) return nullptr;
  if (!accept(Tok::Colon)) return expectedColon();
  Seq<Stmt*> body, orelse;
  if (!blockAfter(body, "'while' statement", from.line) || !elseBlock(orelse)) return nullptr;
  auto* node = make<While>(from);
  node->test = test;
  node->body = body;
  node->orelse = orelse;
  return node;
}

template <class T>
static T* fill(T* node, Expr* target, Expr* iter, Seq<Stmt*> body, Seq<Stmt*> orelse) {
  node->target = target;
  node->iter = iter;
  node->body = body;
  node->orelse = orelse;
  return node;
}

Stmt* Parser::forStmt(Place from, bool async) {
  size_t start = pos_;
  uint32_t line = peek().line;
  ++pos_;
  Expr* target = starTargets();
  if (!target || !accept(Tok::In)) {
    if (diagnosing()) wrongForTarget(start);
    return nullptr;
  }
  if (!startsStarExpression(kind())) return nullptr;
  Expr* iter = starExpressions();
  if (!iter) return nullptr;
  if (!accept(Tok::Colon)) return expectedColon();
  Seq<Stmt*> body, orelse;
  if (!blockAfter(body, "'for' statement", line) || !elseBlock(orelse)) return nullptr;
  if (async) return fill(make<AsyncFor>(from), target, iter, body, orelse);
  return fill(make<For>(from), target, iter, body, orelse);
}

// ---------------------------------------------------------------- with

WithItem* Parser::withItem() {
  size_t start = pos_;
  Expr* context = expression();
  if (!context) return nullptr;
  Expr* vars = nullptr;
  if (at(Tok::As)) {
    size_t atAs = pos_;
    ++pos_;
    vars = startsStarExpression(kind()) ? starTarget() : nullptr;
    if (!vars || !(at(Tok::Comma) || at(Tok::RightParen) || at(Tok::Colon))) {
      if (diagnosing()) wrongWithItem(start);
      if (failed()) return nullptr;
      vars = nullptr;
      pos_ = atAs;
    }
  }
  auto* item = arena_.make<WithItem>();
  item->context_expr = context;
  item->optional_vars = vars;
  return item;
}

Stmt* Parser::withStmt(Place from, bool async) {
  size_t start = pos_;
  uint32_t line = peek().line;
  ++pos_;
  Gather items(stack_);
  bool done = false;
  if (at(Tok::LeftParen)) {
    // Either brackets around the items or an expression that starts with one: only the colon after it can
    // tell.
    ++pos_;
    for (;;) {
      if (items.size() && at(Tok::RightParen)) break;
      WithItem* item = startsExpression(kind()) ? withItem() : nullptr;
      if (failed()) return nullptr;
      if (!item) break;
      items.add(item);
      if (!accept(Tok::Comma)) break;
    }
    done = items.size() && accept(Tok::RightParen) && at(Tok::Colon);
    if (!done) {
      items.drop();
      pos_ = start + 1;
    }
  }
  if (!done) {
    do {
      WithItem* item = withItem();
      if (!item) {
        if (diagnosing()) wrongWith(start);
        return nullptr;
      }
      items.add(item);
    } while (accept(Tok::Comma));
  }
  if (!accept(Tok::Colon)) {
    if (diagnosing()) wrongWith(start);
    return nullptr;
  }
  Seq<Stmt*> body;
  if (!blockAfter(body, "'with' statement", line)) return nullptr;
  if (async) {
    auto* node = make<AsyncWith>(from);
    node->items = seq<WithItem>(items);
    node->body = body;
    return node;
  }
  auto* node = make<With>(from);
  node->items = seq<WithItem>(items);
  node->body = body;
  return node;
}

// ---------------------------------------------------------------- try

ExceptHandler* Parser::exceptBlock(bool& star) {
  size_t start = pos_;
  Place from = here();
  ++pos_;
  star = accept(Tok::Star);
  Expr* type = nullptr;
  Identifier name;
  auto head = [&] {
    if (at(Tok::Colon) && !star) return true;
    if (!startsExpression(kind())) return false;
    Place typeFrom = here();
    type = expression();
    if (!type) return false;
    if (options_.pythonMinor >= 14 && at(Tok::Comma)) {
      Gather types(stack_);
      types.add(type);
      while (accept(Tok::Comma)) {
        if (!startsExpression(kind())) break;
        Expr* next = expression();
        if (!next) return false;
        types.add(next);
      }
      auto* tuple = make<Tuple>(typeFrom);
      tuple->elts = seq<Expr>(types);
      tuple->ctx = Context::Load;
      type = tuple;
      return at(Tok::Colon);
    }
    if (accept(Tok::As) && !takeName(name)) return false;
    return at(Tok::Colon);
  };
  if (!head()) {
    if (diagnosing()) wrongExcept(start);
    return nullptr;
  }
  ++pos_;
  Seq<Stmt*> body;
  if (!blockAfter(body, star ? "'except*' statement" : "'except' statement", from.line)) return nullptr;
  auto* node = make<ExceptHandler>(from);
  node->type = type;
  node->name = name;
  node->body = body;
  return node;
}

template <class T>
static T* fillTry(T* node, Seq<Stmt*> body, Seq<ExceptHandler*> handlers, Seq<Stmt*> orelse,
                  Seq<Stmt*> finalbody) {
  node->body = body;
  node->handlers = handlers;
  node->orelse = orelse;
  node->finalbody = finalbody;
  return node;
}

Stmt* Parser::tryStmt() {
  Place from = here();
  ++pos_;
  if (!force(Tok::Colon)) return nullptr;
  Seq<Stmt*> body, orelse, finalbody;
  if (!blockAfter(body, "'try' statement", from.line)) return nullptr;
  Gather handlers(stack_);
  bool anyStar = false;
  while (at(Tok::Except)) {
    bool star = false;
    size_t handlerStart = pos_;
    ExceptHandler* handler = exceptBlock(star);
    if (!handler) return nullptr;
    if (handlers.size() && star != anyStar) {
      if (diagnosing()) wrongTry(handlerStart);
      return nullptr;
    }
    anyStar = star;
    handlers.add(handler);
  }
  if (handlers.size() == 0 && !at(Tok::Finally)) {
    if (diagnosing()) raiseLast("expected 'except' or 'finally' block");
    return nullptr;
  }
  if (handlers.size() && !elseBlock(orelse)) return nullptr;
  if (at(Tok::Finally)) {
    uint32_t line = peek().line;
    ++pos_;
    if (!force(Tok::Colon) || !blockAfter(finalbody, "'finally' statement", line)) return nullptr;
  }
  auto all = seq<ExceptHandler>(handlers);
  if (anyStar) return fillTry(make<TryStar>(from), body, all, orelse, finalbody);
  return fillTry(make<Try>(from), body, all, orelse, finalbody);
}

// ---------------------------------------------------------------- definitions

Stmt* Parser::decorated() {
  Gather decorators(stack_);
  while (accept(Tok::At)) {
    Expr* decorator = namedExpression();
    if (!decorator || !accept(Tok::Newline)) return nullptr;
    decorators.add(decorator);
  }
  auto all = seq<Expr>(decorators);
  Place from = here();
  if (at(Tok::Class)) return classDef(all);
  if (at(Tok::Def)) return functionDef(from, false, all);
  if (at(Tok::Async) && kindAhead(1) == Tok::Def) {
    ++pos_;
    return functionDef(from, true, all);
  }
  return nullptr;
}

template <class T>
static T* fillFunction(T* node, Identifier name, Arguments* args, Seq<Stmt*> body, Seq<Expr*> decorators,
                       Expr* returns, Seq<TypeParam*> params) {
  node->name = name;
  node->args = args;
  node->body = body;
  node->decorator_list = decorators;
  node->returns = returns;
  node->type_params = params;
  return node;
}

Stmt* Parser::functionDef(Place from, bool async, Seq<Expr*> decorators) {
  uint32_t line = peek().line;
  ++pos_;
  Identifier name;
  if (!takeName(name)) return nullptr;
  Seq<TypeParam*> params;
  size_t bracket = pos_;
  if (at(Tok::LeftBracket) && !typeParams(params)) {
    pos_ = bracket;
    if (options_.pythonMinor >= 13 && tokens_[bracket + 1].kind == Tok::RightBracket)
      return raiseFrom(rangeOf(tokens_[bracket + 1]), "Type parameter list cannot be empty");
  }
  if (failed() || !force(Tok::LeftParen)) return nullptr;
  Arguments* args = parameters(false);
  if (!args || !accept(Tok::RightParen)) return nullptr;
  Expr* returns = nullptr;
  size_t arrow = pos_;
  if (accept(Tok::Arrow) && !(returns = expression())) pos_ = arrow;
  if (failed() || !force(Tok::Colon)) return nullptr;
  Seq<Stmt*> body;
  if (!blockAfter(body, "function definition", line)) return nullptr;
  if (async) return fillFunction(make<AsyncFunctionDef>(from), name, args, body, decorators, returns, params);
  return fillFunction(make<FunctionDef>(from), name, args, body, decorators, returns, params);
}

Stmt* Parser::classDef(Seq<Expr*> decorators) {
  Place from = here();
  ++pos_;
  Identifier name;
  if (!takeName(name)) return nullptr;
  Seq<TypeParam*> params;
  if (at(Tok::LeftBracket) && !typeParams(params)) return nullptr;
  Gather bases(stack_);
  std::vector<Keyword*> keywords;
  if (at(Tok::LeftParen)) {
    size_t start = ++pos_;
    if (!at(Tok::RightParen) && !callArguments(bases, keywords, nullptr)) {
      if (diagnosing()) wrongArguments(start);
      return nullptr;
    }
    if (!accept(Tok::RightParen)) {
      if (diagnosing()) wrongArguments(start);
      return nullptr;
    }
  }
  if (!accept(Tok::Colon)) return expectedColon();
  Seq<Stmt*> body;
  if (!blockAfter(body, "class definition", from.line)) return nullptr;
  auto* node = make<ClassDef>(from);
  node->name = name;
  node->bases = seq<Expr>(bases);
  node->keywords = seq(keywords);
  node->body = body;
  node->decorator_list = decorators;
  node->type_params = params;
  return node;
}

}  // namespace molt::parse
