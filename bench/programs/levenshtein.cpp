#include <algorithm>
#include <cstdio>
#include <numeric>
#include <string>
#include <vector>
static long distance(const std::string& a, const std::string& b) {
  std::vector<long> previous(b.size() + 1), current(b.size() + 1);
  std::iota(previous.begin(), previous.end(), 0);
  for (size_t i = 0; i < a.size(); ++i) {
    current[0] = long(i) + 1;
    for (size_t j = 0; j < b.size(); ++j)
      current[j + 1] = a[i] == b[j] ? previous[j] : 1 + std::min({previous[j], previous[j + 1], current[j]});
    std::swap(previous, current);
  }
  return previous.back();
}
int main() {
  std::vector<std::string> words;
  for (int i = 0; i < 60; ++i) {
    std::string word = "kitten" + std::to_string(i * i);
    for (int k = 0; k < i % 4; ++k) word += "sitting";
    words.push_back(word);
  }
  long total = 0;
  for (auto& a : words)
    for (size_t i = 0; i < words.size(); i += 3) total += distance(a, words[i]);
  std::printf("%ld\n", total);
}
