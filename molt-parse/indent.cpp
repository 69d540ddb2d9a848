// Indentation: every line's leading blanks become Indent and Dedent tokens, with CPython's rules for tabs.
#include "lexer.h"

namespace molt::parse {

// Measures a line's indentation. True if the token it leaves is an error; blank lines and comments leave
// nothing.
bool Lexer::startOfLine(Token& token) {
  constexpr int kTabSize = 8;
  atLineStart_ = false;
  int column = 0;     // tabs to multiples of 8
  int altColumn = 0;  // tabs as one blank: both must agree on which line is deeper
  contColumn_ = 0;
  for (;; ++cur_) {
    char c = *cur_;
    if (c == ' ') {
      ++column, ++altColumn;
    } else if (c == '\t') {
      column = (column / kTabSize + 1) * kTabSize;
      ++altColumn;
    } else if (c == '\f') {
      column = altColumn = 0;
    } else if (c == '\\') {
      // A backslash cannot split an indentation: the part on the first line counts.
      if (contColumn_ == 0) contColumn_ = column;
      ++cur_;
      if (!continuation()) {
        token = errorToken();
        return true;
      }
      --cur_;
    } else {
      break;
    }
  }
  blankSoFar_ = true;
  bool blank = *cur_ == '#' || *cur_ == '\n';
  if (cur_ >= end_) {
    // The end of the file closes every block.
    column = altColumn = 0;
    contColumn_ = 0;
    blank = false;
  }
  if (blank || !parens_.empty()) return false;
  if (contColumn_) column = altColumn = contColumn_;
  if (!noteIndent(column, altColumn)) {
    layoutFailed_ = true;
    token = errorToken();
    return true;
  }
  return false;
}

bool Lexer::noteIndent(int column, int altColumn) {
  auto tabError = [&] {
    failAt(ErrorType::TabError, "inconsistent use of tabs and spaces in indentation", line_, 1, 0);
    return false;
  };
  if (column == indents_.back()) return altColumn == altIndents_.back() || tabError();
  if (column > indents_.back()) {
    if (indents_.size() >= static_cast<size_t>(kMaxIndents)) {
      failAt(ErrorType::IndentationError, "too many levels of indentation", line_, 1, 0);
      return false;
    }
    if (altColumn <= altIndents_.back()) return tabError();
    ++pendingDents_;
    indents_.push_back(column);
    altIndents_.push_back(altColumn);
    return true;
  }
  while (indents_.size() > 1 && column < indents_.back()) {
    --pendingDents_;
    indents_.pop_back();
    altIndents_.pop_back();
  }
  if (column != indents_.back()) {
    failAt(ErrorType::IndentationError, "unindent does not match any outer indentation level", line_,
           charCount(lineText(line_)), -1);
    return false;
  }
  return altColumn == altIndents_.back() || tabError();
}

}  // namespace molt::parse
