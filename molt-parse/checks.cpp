// Shared parts of the checks: how they report, tree depth, and the __future__ imports.
#include "checks.h"

namespace molt::parse {

using namespace molt::ast;

void CheckContext::raise(const Range& range, std::string message) {
  if (failed()) return;
  Problem problem;
  problem.message = std::move(message);
  problem.line = static_cast<int>(range.lineno);
  problem.endLine = static_cast<int>(range.end_lineno);
  if (showsText) problem.text = lexer.lineText(range.lineno);
  problem.hasText = showsText;
  // Here CPython counts bytes, not characters.
  problem.offset = static_cast<int>(range.col_offset) + 1;
  problem.endOffset = static_cast<int>(range.end_col_offset) + 1;
  diagnostics.error = std::move(problem);
}

void CheckContext::warn(const Range& range, std::string message) {
  if (!failed()) diagnostics.warn("SyntaxWarning", std::move(message), static_cast<int>(range.lineno));
}

void checkDepth(CheckContext& context) {
  // Level by level, without recursion: the tree may be as deep as it likes here.
  std::vector<Node*> level{context.tree.root}, next;
  for (int depth = 0; !level.empty(); ++depth) {
    if (depth >= kMaxTreeDepth) {
      Problem problem;
      problem.type = ErrorType::RecursionError;
      problem.message = "maximum recursion depth exceeded during compilation";
      context.diagnostics.error = std::move(problem);
      return;
    }
    next.clear();
    for (Node* node : level) forEachChild(*node, [&](Node& child) { next.push_back(&child); });
    level.swap(next);
  }
}

void checkFutures(CheckContext& context, bool& annotations) {
  static constexpr std::string_view kFeatures[] = {
      "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
      "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};
  const auto* module = tryAs<Module>(context.tree.root);
  if (!module) return;
  bool docstring = false;
  for (Stmt* stmt : module->body) {
    if (auto* import = tryAs<ImportFrom>(stmt);
        import && import->module == "__future__" && import->level == 0) {
      for (Alias* alias : import->names) {
        std::string_view feature = alias->name.text();
        bool known = false;
        for (std::string_view each : kFeatures) known = known || each == feature;
        if (feature == "annotations") annotations = true;
        if (known) continue;
        context.raise(*stmt, feature == "braces"
                                 ? "not a chance"
                                 : "future feature " + std::string(feature) + " is not defined");
        context.diagnostics.error->endLine = context.diagnostics.error->line;
        context.diagnostics.error->endOffset = 0;
        return;
      }
      continue;
    }
    auto* expr = tryAs<ExprStmt>(stmt);
    auto* constant = expr ? tryAs<Constant>(expr->value) : nullptr;
    if (docstring || !constant || !constant->value.isStr()) return;
    docstring = true;
  }
}

}  // namespace molt::parse
