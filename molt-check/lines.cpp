#include "lines.h"

#include "support/text.h"

namespace molt::check {

std::vector<Row> rowsOf(std::string_view text, char separator) {
  std::vector<Row> rows;
  int line = 0;
  for (std::string_view each : support::split(text, '\n')) {
    ++line;
    if (support::trim(each).empty() || each.starts_with('#')) continue;
    Row row{line, {}};
    for (std::string_view field : support::split(each, separator)) {
      std::string_view kept = support::trim(field);
      if (separator != ' ' || !kept.empty()) row.fields.emplace_back(kept);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

Ratchet::Ratchet(std::string file, std::string_view text)
    : file_(std::move(file)), rows_(rowsOf(text, ' ')) {}

std::optional<Ratchet::Verdict> Ratchet::judge(std::string_view name, long count) const {
  for (const Row& row : rows_) {
    if (row.fields.size() != 2 || row.fields[0] != name) continue;
    auto limit = support::parseNumber<long>(row.fields[1]);
    if (!limit) return Verdict{row.line, "'" + row.fields[1] + "' is not a number"};
    if (count > *limit)
      return Verdict{row.line,
                     row.fields[0] + " rose to " + std::to_string(count) + " from " + row.fields[1]};
    if (count < *limit)
      return Verdict{row.line, row.fields[0] + " fell to " + std::to_string(count) +
                                   ": write that here in place of " + row.fields[1]};
    return std::nullopt;
  }
  return Verdict{0, "no row '" + std::string(name) + "'"};
}

}  // namespace molt::check
