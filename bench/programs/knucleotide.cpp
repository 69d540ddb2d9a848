#include <algorithm>
#include <cstdio>
#include <string>
#include <unordered_map>
#include <vector>
static std::unordered_map<std::string, long> frequencies(const std::string& text, size_t k) {
  std::unordered_map<std::string, long> counts;
  for (size_t i = 0; i + k <= text.size(); ++i) ++counts[text.substr(i, k)];
  return counts;
}
int main() {
  long seed = 42;
  std::string text;
  for (int i = 0; i < 120000; ++i) {
    seed = (seed * 3877 + 29573) % 139968;
    text += "ACGT"[seed * 4 / 139968];
  }
  for (size_t k : {1, 2, 6}) {
    auto counts = frequencies(text, k);
    std::vector<std::pair<std::string, long>> ranked(counts.begin(), counts.end());
    std::sort(ranked.begin(), ranked.end(), [](auto& a, auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    for (int i = 0; i < 4; ++i)
      std::printf("%s %ld %.3f\n", ranked[i].first.c_str(), ranked[i].second, ranked[i].second * 100.0 / (text.size() - k + 1));
  }
  for (const char* piece : {"GGT", "GGTA", "GGTATT", "GGTATTTTAATT"}) {
    auto counts = frequencies(text, std::string(piece).size());
    auto at = counts.find(piece);
    std::printf("%s %ld\n", piece, at == counts.end() ? 0 : at->second);
  }
}
