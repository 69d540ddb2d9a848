// Recursive descent over the token stream, operator precedence for binary expressions.
//
// A first pass is fast and only says yes or no. When it says no, a second pass over the same tokens looks at
// every construct for the mistakes CPython knows by name (syntax_errors_*.cpp) and words the error. In both,
// a null result means "does not match"; an error that has been worded is in diagnostics_.error and stops
// everything.
#pragma once

#include <unordered_map>
#include <vector>

#include "lexer.h"
#include "parse.h"

namespace molt::parse {

using namespace molt::ast;  // the node structs are this class's vocabulary; `Name` is a node, Tok::Name a
                            // token

// Recursion measured in CPython's units, so that the same programs are too complex for both.
inline constexpr int kMaxParserDepth = 6000;

enum class TargetUse : uint8_t { Assign, Delete, For };

class Parser {
 public:
  Parser(Tree& tree, Diagnostics& diagnostics, Lexer& lexer, const ParseOptions& options);

  // Fills tree.root; false if there was an error.
  bool run();

 private:
  struct Place {
    uint32_t line, col;
  };

  // ---- tokens (parser.cpp)
  const Token& peek() {
    if (pos_ >= tokens_.size()) [[unlikely]]
      fetch();
    return tokens_[pos_];
  }
  Tok kind() { return peek().kind; }
  const Token& peekAhead(size_t n);
  Tok kindAhead(size_t n) { return peekAhead(n).kind; }
  bool at(Tok wanted) { return kind() == wanted; }
  bool accept(Tok wanted) {
    if (kind() != wanted) return false;
    ++pos_;
    return true;
  }
  bool atSoftKeyword(const Identifier& word) {
    const Token& token = peek();
    return token.kind == Tok::Name && token.name == word;
  }
  void fetch();
  const Token& previous() const { return tokens_[pos_ - 1]; }
  // The last token read that is more than layout: where nodes end.
  const Token& lastSolid() const {
    size_t i = pos_ - 1;
    while (tokens_[i].kind <= Tok::Dedent && i > 0) --i;
    return tokens_[i];
  }
  const Token& lastFetched() const { return tokens_.back(); }
  static Range rangeOf(const Token& token) {
    Range range;
    range.lineno = token.line;
    range.col_offset = token.col;
    range.end_lineno = token.endLine;
    range.end_col_offset = token.endCol;
    return range;
  }
  Place here() {
    const Token& token = peek();
    return {token.line, token.col};
  }

  // ---- nodes
  template <class T>
  T* make(Place from) {
    T* node = arena_.make<T>();
    node->lineno = from.line;
    node->col_offset = from.col;
    const Token& last = lastSolid();
    node->end_lineno = last.endLine;
    node->end_col_offset = last.endCol;
    return node;
  }
  template <class T>
  Seq<T> seq(const T* from, size_t count) {
    Seq<T> result;
    result.count = static_cast<uint32_t>(count);
    if (count) {
      result.items = arena_.makeArray<T>(count);
      std::memcpy(static_cast<void*>(result.items), from, count * sizeof(T));
    }
    return result;
  }
  template <class T>
  Seq<T> seq(const std::vector<T>& items) {
    return seq(items.data(), items.size());
  }
  // Lists are gathered on one shared stack, so that nested constructs cost no allocation.
  struct Gather {
    explicit Gather(std::vector<Node*>& s) : stack(s), base(s.size()) {}
    ~Gather() { drop(); }
    void drop() { stack.resize(base); }
    void add(Node* node) { stack.push_back(node); }
    size_t size() const { return stack.size() - base; }
    Node* operator[](size_t i) const { return stack[base + i]; }
    Node* back() const { return stack.back(); }
    std::vector<Node*>& stack;
    size_t base;
  };
  template <class T>
  Seq<T*> seq(const Gather& items) {
    Seq<T*> result;
    result.count = static_cast<uint32_t>(items.size());
    if (result.count) {
      result.items = arena_.makeArray<T*>(result.count);
      for (size_t i = 0; i < result.count; ++i) result.items[i] = static_cast<T*>(items[i]);
    }
    return result;
  }
  Identifier identifier(const Token& token);
  bool takeName(Identifier& out);
  Expr* nameExpr(Context ctx);
  Expr* setContext(Expr* expr, Context ctx);

  // ---- errors (parser.cpp)
  bool failed() const { return diagnostics_.error.has_value(); }
  std::nullptr_t raiseAt(ErrorType type, std::string message, uint32_t line, uint32_t col, uint32_t endLine,
                         int endCol);
  std::nullptr_t raiseRange(const Range& first, const Range& last, std::string message);
  std::nullptr_t raiseNode(const Node& node, std::string message) {
    return raiseRange(node, node, std::move(message));
  }
  std::nullptr_t raiseToken(const Token& token, std::string message);
  std::nullptr_t raiseTokens(const Token& first, const Token& last, std::string message);
  std::nullptr_t raiseFrom(const Range& first, std::string message);  // from there to the last token read
  std::nullptr_t raiseLast(std::string message,
                           ErrorType type = ErrorType::SyntaxError);  // at the last token read
  std::nullptr_t raiseHere(std::string message);                      // at the current token
  std::nullptr_t raiseTooComplex();
  void genericError(const Token& last);
  void checkRestOfTokens();
  // `kind` is there, or the error "expected '…'" (both passes: CPython forces these tokens).
  bool force(Tok kind);
  // Counts nesting for the life of the object; `tooDeep` has worded the error.
  struct Depth {
    Depth(Parser& parser, int units) : p(parser), n(units) {
      p.depth_ += n;
      tooDeep = p.depth_ > kMaxParserDepth;
      if (tooDeep) p.raiseTooComplex();
    }
    ~Depth() { p.depth_ -= n; }
    Parser& p;
    int n;
    bool tooDeep;
  };

  // ---- statements (parse_stmt.cpp, parse_compound.cpp)
  Mod* moduleRule();
  Mod* expressionRule();
  bool statements(Gather& out);
  bool statement(Gather& out);
  bool simpleStatements(Gather& out);
  Stmt* simpleStatement();
  Stmt* expressionStatement();
  Stmt* assignmentOrExpression(bool& settled);
  Expr* starExpressionsOrFail();
  Stmt* returnStmt();
  Stmt* raiseStmt();
  Stmt* globalStmt();
  Stmt* deleteStmt();
  Stmt* assertStmt();
  Stmt* importName();
  Stmt* importFrom();
  Alias* dottedAlias();
  Alias* fromAlias();
  bool dottedName(Identifier& out);
  Stmt* typeAlias();
  bool block(Seq<Stmt*>& out);
  Stmt* compoundStatement(bool& matched);
  Stmt* ifStmt(bool elif);
  Stmt* whileStmt();
  Stmt* forStmt(Place from, bool async);
  Stmt* withStmt(Place from, bool async);
  WithItem* withItem();
  Stmt* expectedColon();
  Stmt* tryStmt();
  ExceptHandler* exceptBlock(bool& star);
  Stmt* decorated();
  Stmt* functionDef(Place from, bool async, Seq<Expr*> decorators);
  Stmt* classDef(Seq<Expr*> decorators);
  bool elseBlock(Seq<Stmt*>& out);
  bool blockAfter(Seq<Stmt*>& out, const char* what, uint32_t line);

  // ---- parameters (parse_params.cpp)
  Arguments* parameters(bool lambda);
  Arguments* parameterList(bool lambda);
  Arg* parameter(bool lambda, bool starAnnotation);
  bool typeParams(Seq<TypeParam*>& out);
  TypeParam* typeParam();

  // ---- expressions (parse_expr.cpp, parse_atom.cpp, parse_call.cpp)
  Expr* starExpressions();
  Expr* starExpression();
  Expr* starNamedExpression();
  Expr* namedExpression();
  Expr* expression() {
    return remember(Memo::Expression, [&] { return expressionBody(); });
  }
  Expr* expressionBody();
  Expr* disjunction() {
    return remember(Memo::Disjunction, [&] { return disjunctionBody(); });
  }
  Expr* disjunctionBody();
  Expr* conjunction();
  Expr* inversion();
  Expr* comparison();
  Expr* bitwiseOr() {
    return remember(Memo::BitwiseOr, [&] { return binary(0); });
  }
  Expr* binary(int minimum);
  Expr* unary();
  Expr* power();
  Expr* awaitPrimary();
  Expr* primary();
  Expr* atom();
  Expr* yieldExpr();
  Expr* lambdaExpr();
  Expr* group();
  Expr* listOrComp();
  Expr* dictOrSet();
  Expr* dictOrSetBody(Place from);
  Expr* starExpressionInSlice();
  bool forIfClauses(Gather& out);
  bool moreItems(Gather& items, Expr* (Parser::*item)(), Tok otherStart = Tok::Star);
  Expr* sliceItem();
  // From `for` to the closing bracket; the element is the caller's to fill in.
  template <class Node>
  Node* comprehension(Place from, Tok close) {
    Gather generators(stack_);
    if (!forIfClauses(generators) || !accept(close)) return nullptr;
    auto* node = make<Node>(from);
    node->generators = seq<Comprehension>(generators);
    return node;
  }
  template <class Node>
  Node* sequence(Place from, const Gather& items, Context ctx) {
    auto* node = make<Node>(from);
    node->elts = seq<Expr>(items);
    node->ctx = ctx;
    return node;
  }
  Expr* slices();
  Expr* slice();
  Expr* callTail(Expr* func, Place from);
  bool callArguments(Gather& args, std::vector<Keyword*>& keywords, Expr** loneGenerator);
  Expr* callArgument();
  Expr* starTargets();
  Expr* starTarget();
  Expr* number();
  bool numberValue(std::string_view spelling, ConstantValue& out);

  // ---- strings (strings.cpp, fstring.cpp)
  Expr* strings();
  Constant* plainString();
  Expr* formatString();
  Expr* replacementField(bool templ, bool raw);
  Expr* replacementFieldBody(bool templ, bool raw);
  Expr* formatSpec(bool templ, bool raw);
  std::string fieldText(uint32_t from, uint32_t to);
  Seq<Expr*> mergeConstants(const std::vector<Expr*>& parts);
  bool decodeText(std::string_view body, bool raw, bool bytes, bool inFString, const Token& token,
                  std::string_view& out);

  // ---- patterns (parse_pattern.cpp)
  Stmt* matchStmt();
  MatchCase* caseBlock();
  Expr* subjectExpr();
  Pattern* patterns();
  Pattern* maybeStarPattern();
  Pattern* asPattern();
  Pattern* orPattern();
  Pattern* closedPattern();
  Pattern* literalPattern();
  Expr* signedNumber();
  Expr* literalExpr();
  Expr* dottedValue(Expr* value, Place from);
  Pattern* namePattern();
  Pattern* groupOrSequence();
  Pattern* mappingPattern();
  Pattern* classPattern(Expr* cls, Place from);

  // ---- targets (targets.cpp)
  Expr* invalidTarget(Expr* expr, TargetUse use);
  bool isTarget(Expr* expr, TargetUse use);
  bool isSingleTarget(Expr* expr);
  static const char* exprName(const Expr& expr);
  std::nullptr_t raiseInvalidTarget(Expr* expr, TargetUse use);

  // ---- the second pass (syntax_errors_expr.cpp, syntax_errors_call.cpp, syntax_errors_stmt.cpp)
  // Each looks for the mistakes known at one place of the grammar, starting at the current token unless it is
  // given what has been read. They word an error or do nothing; the current token stays where it was.
  bool diagnosing() const { return invalidRules_ && !failed(); }
  void wrongExpression(size_t start, Expr* body);
  void wrongNamedExpression(size_t start, Expr* left);
  void wrongGroup(size_t start);
  void wrongComprehension(size_t start);
  void wrongDict(size_t start);
  void wrongArguments(size_t start);
  struct Prefix {
    Expr* lastPositional = nullptr;
    int positional = 0;
    int keywords = 0;
    bool unpacking = false;
  };
  bool argumentPrefix(Prefix& out);
  bool isLegacyStatement(const Expr* e);
  void wrongKeyword(size_t start);
  void wrongAssignment(size_t start);
  void wrongDelete(size_t start);
  void wrongForTarget(size_t start);
  void wrongWithItem(size_t start);
  void wrongParameters(size_t start, bool lambda);
  void wrongStarParameter(bool lambda);
  void wrongDoubleStarParameter(bool lambda);
  void wrongImport(size_t start);
  void wrongImportFrom(size_t start);
  void wrongTry(size_t start);
  void wrongExcept(size_t start);
  void wrongWith(size_t start);
  void wrongClassPattern(size_t start);
  void wrongAsPattern();
  void wrongReplacementField(size_t start, bool templ);

  // Where the first pass gives up at once, the second goes on with the part that did fit, as CPython's
  // grammar does: in `f(a, b %)` it is the expression `b` that a comma may be missing after.
  bool shorter() const { return secondPass_ && !failed(); }
  bool shorter(size_t position) {
    if (!shorter()) return false;
    pos_ = position;
    return true;
  }

  // Results of the second pass by place, so that looking again is cheap and errors are looked for once.
  enum class Memo : uint8_t { Expression, Disjunction, BitwiseOr };
  struct Remembered {
    Expr* result;
    size_t end;
  };
  template <class F>
  Expr* remember(Memo rule, F&& read) {
    if (!secondPass_) [[likely]]
      return read();
    uint64_t key = uint64_t{pos_} << 2 | static_cast<uint64_t>(rule);
    if (auto known = memo_.find(key); known != memo_.end()) {
      pos_ = known->second.end;
      return known->second.result;
    }
    Expr* result = read();
    memo_[key] = {result, pos_};
    return result;
  }
  std::unordered_map<uint64_t, Remembered> memo_;

  Tree& tree_;
  Diagnostics& diagnostics_;
  Lexer& lexer_;
  ParseOptions options_;
  Arena& arena_;
  std::vector<Token> tokens_;
  size_t pos_ = 0;
  std::vector<Node*> stack_;
  int depth_ = 0;
  bool secondPass_ = false;
  bool invalidRules_ = false;
  struct {
    Identifier match, case_, type, underscore, print, exec;
  } words_;
};

}  // namespace molt::parse
