// Source positions of instructions, as CPython's traceback shows them.
#include <algorithm>

#include "lowerer.h"

namespace molt::lower {

using namespace ast;

PosId FunctionLowerer::pos(const Node& n) {
  return b.position({static_cast<int32_t>(n.lineno), static_cast<int32_t>(n.end_lineno), static_cast<int32_t>(n.col_offset),
                     static_cast<int32_t>(n.end_col_offset), 0, 0});
}

PosId FunctionLowerer::pos(const Node& first, const Node& last) {
  return b.position({static_cast<int32_t>(first.lineno), static_cast<int32_t>(last.end_lineno),
                     static_cast<int32_t>(first.col_offset), static_cast<int32_t>(last.end_col_offset), 0, 0});
}

namespace {
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == '\r' || c == '\n'; }
}  // namespace

// The operator between the operands: past blanks and closing parentheses after the left one.
PosId FunctionLowerer::posBinary(const BinOp& e) {
  ir::Position p{static_cast<int32_t>(e.lineno), static_cast<int32_t>(e.end_lineno), static_cast<int32_t>(e.col_offset),
                 static_cast<int32_t>(e.end_col_offset), 0, 0};
  if (e.lineno == e.end_lineno && e.left && e.right) {
    std::string_view line = ctx.line(e.lineno);
    size_t at = e.left->end_col_offset, end = std::min<size_t>(line.size(), e.right->col_offset);
    size_t first = at;
    while (first < end && isSpace(line[first])) first++;
    size_t last = first + 1;
    if (first + 1 < end && !isSpace(line[first + 1])) last++;
    while (first < line.size() && (isSpace(line[first]) || line[first] == ')')) {
      first++;
      last++;
    }
    if (first < line.size()) {
      p.anchorCol = static_cast<int32_t>(first);
      p.anchorEndCol = static_cast<int32_t>(last);
    }
  }
  return b.position(p);
}

PosId FunctionLowerer::posSubscript(const Subscript& e) {
  ir::Position p{static_cast<int32_t>(e.lineno), static_cast<int32_t>(e.end_lineno), static_cast<int32_t>(e.col_offset),
                 static_cast<int32_t>(e.end_col_offset), 0, 0};
  if (e.lineno == e.end_lineno && e.value && e.slice) {
    std::string_view line = ctx.line(e.lineno);
    size_t first = e.value->end_col_offset, last = e.slice->end_col_offset + 1;
    while (first < line.size() && line[first] != '[') first++;
    while (last < line.size() && last > 0 && line[last - 1] != ']' && line[last] != ']') last++;
    if (last > 0 && last <= line.size() && line[last - 1] != ']' && last < line.size()) last++;
    if (first < line.size() && last <= line.size()) {
      p.anchorCol = static_cast<int32_t>(first);
      p.anchorEndCol = static_cast<int32_t>(last);
    }
  }
  return b.position(p);
}

// An attribute, or a call of one, on several lines counts from the name on: chains show the line that matters.
PosId FunctionLowerer::posAttribute(const Attribute& e, const Node& whole) {
  ir::Position p{static_cast<int32_t>(whole.lineno), static_cast<int32_t>(whole.end_lineno),
                 static_cast<int32_t>(whole.col_offset), static_cast<int32_t>(whole.end_col_offset), 0, 0};
  if (whole.lineno != e.end_lineno) {
    p.line = static_cast<int32_t>(e.end_lineno);
    p.col = std::max(0, static_cast<int32_t>(e.end_col_offset) - static_cast<int32_t>(e.attr.text().size()));
  }
  return b.position(p);
}

}  // namespace molt::lower
