#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>
static void quick(std::vector<long>& a, long low, long high) {
  while (low < high) {
    long pivot = a[(low + high) / 2], i = low, j = high;
    while (i <= j) {
      while (a[i] < pivot) ++i;
      while (a[j] > pivot) --j;
      if (i <= j) std::swap(a[i++], a[j--]);
    }
    if (j - low < high - i) quick(a, low, j), low = i;
    else quick(a, i, high), high = j;
  }
}
int main() {
  std::vector<long> a;
  long x = 99;
  for (int i = 0; i < 150000; ++i) x = (x * 69069 + 1) % 4294967296, a.push_back(x >> 8);
  auto b = a, c = a, d = a;
  std::sort(b.begin(), b.end());
  quick(c, 0, static_cast<long>(c.size()) - 1);
  std::stable_sort(d.begin(), d.end(), [](long p, long q) { return p % 1000 < q % 1000; });
  std::vector<std::string> e;
  for (long v : a) e.push_back(std::to_string(v));
  std::sort(e.begin(), e.end());
  std::printf("%s %ld %ld %s %s %ld\n", b == c ? "True" : "False", d[0], d.back(), e[0].c_str(), e.back().c_str(), b[b.size() / 2]);
}
