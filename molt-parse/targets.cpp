// What may stand on the left of an assignment, after `del` and after `for`, and what CPython calls the rest.
#include "parser.h"

namespace molt::parse {

bool Parser::isSingleTarget(Expr* expr) {
  return expr->kind == Kind::Name || expr->kind == Kind::Attribute || expr->kind == Kind::Subscript;
}

bool Parser::isTarget(Expr* expr, TargetUse use) { return invalidTarget(expr, use) == nullptr; }

// The innermost expression that makes `expr` no target; null if it is one.
Expr* Parser::invalidTarget(Expr* expr, TargetUse use) {
  switch (expr->kind) {
    case Kind::List:
      for (Expr* each : as<List>(expr)->elts)
        if (Expr* wrong = invalidTarget(each, use)) return wrong;
      return nullptr;
    case Kind::Tuple:
      for (Expr* each : as<Tuple>(expr)->elts)
        if (Expr* wrong = invalidTarget(each, use)) return wrong;
      return nullptr;
    case Kind::Starred: return use == TargetUse::Delete ? expr : invalidTarget(as<Starred>(expr)->value, use);
    case Kind::Compare:
      // `for f() in x` has been read as a comparison: what stands before `in` is the target.
      if (use == TargetUse::For && as<Compare>(expr)->ops[0] == CompareOp::In)
        return invalidTarget(as<Compare>(expr)->left, use);
      return expr;
    case Kind::Name:
    case Kind::Attribute:
    case Kind::Subscript: return nullptr;
    default: return expr;
  }
}

const char* Parser::exprName(const Expr& expr) {
  switch (expr.kind) {
    case Kind::Attribute: return "attribute";
    case Kind::Subscript: return "subscript";
    case Kind::Starred: return "starred";
    case Kind::Name: return "name";
    case Kind::List: return "list";
    case Kind::Tuple: return "tuple";
    case Kind::Lambda: return "lambda";
    case Kind::Call: return "function call";
    case Kind::BoolExpr:
    case Kind::BinOp:
    case Kind::UnaryExpr: return "expression";
    case Kind::GeneratorExp: return "generator expression";
    case Kind::Yield:
    case Kind::YieldFrom: return "yield expression";
    case Kind::Await: return "await expression";
    case Kind::ListComp: return "list comprehension";
    case Kind::SetComp: return "set comprehension";
    case Kind::DictComp: return "dict comprehension";
    case Kind::Dict: return "dict literal";
    case Kind::Set: return "set display";
    case Kind::JoinedStr:
    case Kind::FormattedValue: return "f-string expression";
    case Kind::TemplateStr:
    case Kind::Interpolation: return "t-string expression";
    case Kind::Constant:
      switch (as<Constant>(&expr)->value.kind) {
        case ConstantKind::None: return "None";
        case ConstantKind::False: return "False";
        case ConstantKind::True: return "True";
        case ConstantKind::Ellipsis: return "ellipsis";
        default: return "literal";
      }
    case Kind::Compare: return "comparison";
    case Kind::IfExp: return "conditional expression";
    case Kind::NamedExpr: return "named expression";
    default: return "expression";
  }
}

std::nullptr_t Parser::raiseInvalidTarget(Expr* expr, TargetUse use) {
  Expr* wrong = invalidTarget(expr, use);
  if (!wrong || (use == TargetUse::For && wrong->kind == Kind::Compare)) return nullptr;
  std::string verb = use == TargetUse::Delete ? "cannot delete " : "cannot assign to ";
  return raiseNode(*wrong, verb + exprName(*wrong));
}

}  // namespace molt::parse
