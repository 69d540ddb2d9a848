// What the parser has to say about a source: one error that ends it, and warnings, both worded as CPython
// words them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "molt/ir/ast.h"

namespace molt::parse {

enum class ErrorType : uint8_t {
  SyntaxError,
  IndentationError,
  TabError,
  MemoryError,
  RecursionError,
  OverflowError
};

std::string_view name(ErrorType type);

// Positions as SyntaxError has them: offsets from 1 in characters; 0 or negative: unknown.
struct Problem {
  ErrorType type = ErrorType::SyntaxError;
  std::string message;
  int line = 0;
  int offset = 0;
  int endLine = 0;
  int endOffset = 0;
  std::string text;  // the source line with its newline; empty if unknown
  bool hasText = false;
};

struct Warning {
  std::string category;  // "SyntaxWarning", "DeprecationWarning"
  std::string message;
  int line = 0;
};

struct Diagnostics {
  std::optional<Problem> error;
  std::vector<Warning> warnings;

  // The same text on the same line is shown once, as the default warning filter does.
  void warn(std::string_view category, std::string message, int line);
};

// The error as CPython's traceback module shows it, and warnings as `warnings` prints them.
std::string formatProblem(const Problem& problem, std::string_view path);
std::string formatWarning(const Warning& warning, const ast::Source& source);
// One line of JSON each, for --diagnostics=json.
std::string problemJson(const Problem& problem, std::string_view path);
std::string warningJson(const Warning& warning, std::string_view path);

}  // namespace molt::parse
