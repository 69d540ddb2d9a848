#include <algorithm>
#include <cstdio>
#include <queue>
#include <vector>
int main() {
  long n = 20000, x = 1;
  std::vector<std::vector<std::pair<long, long>>> edges(n);
  for (long u = 0; u < n; ++u)
    for (int k = 0; k < 6; ++k) x = x * 48271 % 2147483647, edges[u].push_back({x % n, x % 100 + 1});
  for (long start : {0, 77, 4242}) {
    std::vector<long> best(n, 1l << 40);
    best[start] = 0;
    using P = std::pair<long, long>;
    std::priority_queue<P, std::vector<P>, std::greater<P>> heap;
    heap.push({0, start});
    while (!heap.empty()) {
      auto [d, u] = heap.top();
      heap.pop();
      if (d > best[u]) continue;
      for (auto [v, w] : edges[u])
        if (d + w < best[v]) best[v] = d + w, heap.push({d + w, v});
    }
    long sum = 0;
    for (long b : best) sum += b;
    std::printf("%ld %ld\n", *std::max_element(best.begin(), best.end()), sum);
  }
}
