#include <algorithm>
#include <cctype>
#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
static std::string text(int n) {
  const char* stems[] = {"stone", "river", "cloud", "field", "house", "light", "north", "winter"};
  const char* endings[] = {"", "s", "ing", "ed", "er"};
  long seed = 12345;
  std::string out;
  for (int i = 0; i < n; ++i) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    std::string word = stems[seed / 65536 % 8];
    word += endings[seed / 524288 % 5];
    if (seed % 7 == 0) {
      for (char& c : word) c = std::toupper(c);
      word += ',';
    }
    if (i) out += ' ';
    out += word;
    if (i % 11 == 10) out += " \n";
  }
  return out;
}
int main() {
  std::string source = text(150000);
  std::unordered_map<std::string, long> counts;
  std::string_view rest = source;
  while (!rest.empty()) {
    size_t start = rest.find_first_not_of(" \n");
    if (start == rest.npos) break;
    rest.remove_prefix(start);
    std::string_view field = rest.substr(0, rest.find_first_of(" \n"));
    rest.remove_prefix(field.size());
    while (!field.empty() && field.front() == ',') field.remove_prefix(1);
    while (!field.empty() && field.back() == ',') field.remove_suffix(1);
    std::string word(field);
    for (char& c : word) c = std::tolower(c);
    ++counts[word];
  }
  std::vector<std::pair<std::string, long>> ranked(counts.begin(), counts.end());
  std::sort(ranked.begin(), ranked.end(), [](auto& a, auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
  for (int i = 0; i < 10; ++i) std::printf("%s %ld\n", ranked[i].first.c_str(), ranked[i].second);
  std::printf("%zu\n", counts.size());
}
