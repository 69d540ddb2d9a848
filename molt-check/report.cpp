#include "report.h"

#include <algorithm>

#include "support/text.h"

namespace molt::check {

using support::jsonString;

static std::vector<Finding> sorted(std::vector<Finding> findings) {
  std::sort(findings.begin(), findings.end());
  return findings;
}

std::string Report::text() const {
  std::string out = notes_;
  for (const Finding& f : sorted(findings_)) {
    if (!f.file.empty()) out += f.file + (f.line ? ":" + std::to_string(f.line) : "") + ": ";
    out += f.text + "\n";
  }
  out += gate_ + ":";
  for (auto& [name, value] : figures_) out += " " + name + "=" + std::to_string(value);
  out += " findings=" + std::to_string(findings_.size()) + (ok() ? ": ok\n" : ": failed\n");
  return out;
}

std::string Report::json() const {
  std::string out =
      "{\"gate\":" + jsonString(gate_) + ",\"ok\":" + (ok() ? "true" : "false") + ",\"figures\":{";
  const char* comma = "";
  for (auto& [name, value] : figures_)
    out += std::exchange(comma, ",") + jsonString(name) + ":" + std::to_string(value);
  out += "},\"findings\":[";
  comma = "";
  for (const Finding& f : sorted(findings_))
    out += std::exchange(comma, ",") + ("{\"file\":" + jsonString(f.file)) +
           ",\"line\":" + std::to_string(f.line) + ",\"text\":" + jsonString(f.text) + "}";
  return out + "]}\n";
}

int Report::print(support::Tool& tool, bool asJson) const {
  if (int failed = tool.write(asJson ? json() : text())) return failed;
  return ok() ? support::kExitOk : support::kExitUser;
}

}  // namespace molt::check
