#include "parser.h"
namespace molt::parse {
  void Parser::wrongExpression(size_t start, Expr* body){}
  void Parser::wrongConditional(Expr* body, Expr* test){}
  void Parser::wrongNamedExpression(size_t start, Expr* left){}
  void Parser::wrongGroup(size_t start){}
  void Parser::wrongComprehension(size_t start){}
  void Parser::wrongDict(size_t start){}
  void Parser::wrongArguments(size_t start){}
  void Parser::wrongKeyword(size_t start){}
  void Parser::wrongAssignment(size_t start){}
  void Parser::wrongDelete(size_t start){}
  void Parser::wrongForTarget(size_t start){}
  void Parser::wrongWithItem(size_t start){}
  void Parser::wrongParameters(size_t start, bool lambda){}
  void Parser::wrongStarParameter(bool lambda){}
  void Parser::wrongDoubleStarParameter(bool lambda){}
  void Parser::wrongImport(size_t start){}
  void Parser::wrongImportFrom(size_t start){}
  void Parser::wrongTry(size_t start){}
  void Parser::wrongExcept(size_t start){}
  void Parser::wrongWith(size_t start){}
  void Parser::wrongClassPattern(size_t start){}
  void Parser::wrongAsPattern(){}
  void Parser::wrongReplacementField(size_t start, bool templ){}
}
