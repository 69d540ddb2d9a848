// What every gate produces: findings with a place, figures for the summary line, and one way to print both.
#pragma once
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "support/tool.h"

namespace molt::check {

struct Finding {
  std::string file;  // "" when the fault has no file
  int line = 0;      // 1-based; 0: the file as a whole
  std::string text;
  bool operator<(const Finding& other) const {
    return std::tie(file, line, text) < std::tie(other.file, other.line, other.text);
  }
};

class Report {
 public:
  explicit Report(std::string_view gate) : gate_(gate) {}

  void find(std::string file, int line, std::string text) {
    findings_.push_back({std::move(file), line, std::move(text)});
  }
  // A figure of the summary line, in the order given.
  void figure(std::string name, long value) { figures_.emplace_back(std::move(name), value); }
  // A line for people above the findings; the JSON form leaves it out.
  void note(std::string line) { notes_ += std::move(line) + "\n"; }
  bool ok() const { return findings_.empty(); }
  const std::vector<Finding>& findings() const { return findings_; }

  // Sorted findings, a line each (`file:line: text`), then `GATE: a=1 b=2 findings=0: ok`.
  std::string text() const;
  // {"gate":…, "ok":…, "figures":{…}, "findings":[{"file","line","text"}]}
  std::string json() const;
  // Prints one of the two; 0 when nothing was found, 1 otherwise.
  int print(support::Tool& tool, bool asJson) const;

 private:
  std::string gate_;
  std::vector<Finding> findings_;
  std::string notes_;
  std::vector<std::pair<std::string, long>> figures_;
};

}  // namespace molt::check
