// The errors that CPython reports after parsing: what its symbol table and its code generator refuse, and the
// warnings they give. Lowering may rely on these having passed.
#pragma once

#include "lexer.h"

namespace molt::parse {

struct CheckContext {
  const ast::Tree& tree;
  const Lexer& lexer;  // for the text of lines
  Diagnostics& diagnostics;
  int pythonMinor;
  bool showsText = true;

  bool failed() const { return diagnostics.error.has_value(); }
  void raise(const ast::Range& range, std::string message);
  void warn(const ast::Range& range, std::string message);
};

// Words "maximum recursion depth exceeded during compilation" if the tree is deeper than ast::kMaxTreeDepth.
void checkDepth(CheckContext& context);
// The features of `from __future__ import`; sets `annotations` if that one is on.
void checkFutures(CheckContext& context, bool& annotations);
// Scopes: global, nonlocal, parameters, assignment expressions.
void checkSymbols(CheckContext& context, bool annotationScopes);
// Everything else: what stands where it must not.
void checkCode(CheckContext& context);

}  // namespace molt::parse
