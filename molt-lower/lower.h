// The library's face: AST in, HIR module out.
#pragma once
#include <string>

#include "molt/ir/ast.h"
#include "molt/ir/ir.h"

namespace molt::lower {

struct Options {
  std::string moduleName;    // empty: what the AST says
  bool isPackage = false;    // the file is a package's __init__
  std::string mainPackage;   // __package__ of a program that was named by its module (-m)
  int pythonMinor = 0;       // 0: what the AST says
  bool asserts = true;       // false: as under -O (also __debug__ is False)
};

// Never fails on a tree that molt-parse made; a damaged one gives some module, without crashing.
ir::Module lowerModule(ast::Tree& tree, const Options& options);

// The text CPython stores for an annotation under `from __future__ import annotations`.
std::string unparse(const ast::Expr& e);

}  // namespace molt::lower
