// The library's front door: bytes of a source file in, tree and diagnostics out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics.h"
#include "molt/ir/ast.h"

namespace molt::parse {

enum class InputMode : uint8_t { Module, Expression };

struct ParseOptions {
  int pythonMinor = 12;  // 12, 13 or 14
  InputMode mode = InputMode::Module;
  bool compilerChecks = true;  // the errors that CPython's symbol table and compiler stages report
  bool isText = false;         // the source is text already: no encoding cookie counts
  bool isUnit = false;         // source of exec, eval or compile: CPython's compiler does not know the text of its lines
  bool units = true;           // parse constant source of exec, eval and compile too
};

struct ParseResult {
  ast::Tree tree;  // root is null after an error
  Diagnostics diagnostics;
};

// Decodes (PEP 263), parses and checks. Never throws, whatever the bytes are.
ParseResult parseSource(std::string_view bytes, std::string path, const ParseOptions& options = {});

// The same into a result whose tree may have an arena with other nodes in it; without digest and units.
void parseInto(ParseResult& result, std::string_view bytes, std::string path, const ParseOptions& options);

}  // namespace molt::parse
