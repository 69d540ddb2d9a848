// Text files of rows, the form of every data file and ratchet here: `#` starts a comment, fields are
// separated by tabs.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/tool.h"

namespace molt::check {

struct Row {
  int line = 0;  // 1-based
  std::vector<std::string> fields;
};

// Rows of a text; empty lines and comments are left out. `separator` ' ' splits at any run of blanks.
std::vector<Row> rowsOf(std::string_view text, char separator = '\t');

// A ratchet: `name number` lines, the largest count of each kind that is tolerated. A count above it is a
// finding, and one below it too (the file has to follow, so that the count can only fall).
class Ratchet {
 public:
  Ratchet(std::string file, std::string_view text);
  // Nothing, or what is wrong with this count.
  struct Verdict {
    int line;
    std::string text;
  };
  std::optional<Verdict> judge(std::string_view name, long count) const;
  const std::string& file() const { return file_; }

 private:
  std::string file_;
  std::vector<Row> rows_;
};

}  // namespace molt::check
