// Tokens as the parser sees them.
#pragma once

#include "molt/ir/ast.h"

namespace molt::parse {

enum class Tok : uint8_t {
#define MOLT_TOKEN(Name, text) Name,
#include "tokens.def"
};

std::string_view tokenText(Tok kind);

struct Token {
  Tok kind = Tok::EndMarker;
  bool hasPlace = true;  // indents, dedents and errors have no place of their own; see Lexer::placeOf
  uint16_t level = 0;    // open brackets around the token
  uint32_t begin = 0;    // byte offsets into the text
  uint32_t end = 0;
  uint32_t line = 0;  // from 1
  uint32_t col = 0;   // from 0, in bytes
  uint32_t endLine = 0;
  uint32_t endCol = 0;
  ast::Identifier name;  // of a Name or keyword, as spelled (not yet NFKC)
};

}  // namespace molt::parse
