#include <cstdio>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>
static std::vector<std::string> split(const std::string& s, char c) {
  std::vector<std::string> out;
  size_t at = 0;
  for (;;) {
    size_t next = s.find(c, at);
    out.push_back(s.substr(at, next == std::string::npos ? next : next - at));
    if (next == std::string::npos) return out;
    at = next + 1;
  }
}
int main() {
  const char* names[] = {"north", "south", "east", "west", "centre"};
  std::vector<std::string> rows;
  for (long i = 0; i < 60000; ++i)
    rows.push_back(std::string(names[i % 5]) + "," + std::to_string(i * 7 % 1000) + "," + std::to_string(i % 13) + ",x" + std::to_string(i % 101));
  std::unordered_map<std::string, long> totals;
  for (int round = 0; round < 4; ++round) {
    totals.clear();
    for (auto& line : rows) {
      auto f = split(line, ',');
      long value = std::stol(f[1]) * std::stol(f[2]);
      if (f[3].starts_with("x1")) ++value;
      totals[f[0]] += value;
    }
  }
  for (auto& [k, v] : std::map<std::string, long>(totals.begin(), totals.end())) std::printf("%s %ld\n", k.c_str(), v);
  size_t n = rows.size() - 1;
  for (auto& r : rows) n += r.size();
  std::printf("%zu\n", n);
}
