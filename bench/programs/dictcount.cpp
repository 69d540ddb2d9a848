#include <cstdio>
#include <unordered_map>
int main() {
  std::unordered_map<long, long> counts;
  long x = 12345;
  for (long i = 0; i < 1000000; ++i) {
    x = (x * 1103515245 + 12345) % 2147483648;
    ++counts[(x >> 16) % 5000];
  }
  long best = 0, total = 0, hits = 0;
  for (auto& [k, v] : counts) {
    total += k * v;
    if (v > best) best = v;
  }
  for (long i = 0; i < 10000; ++i)
    if (auto it = counts.find(i); it != counts.end()) hits += it->second;
  std::printf("%zu %ld %ld %ld\n", counts.size(), best, total, hits);
}
