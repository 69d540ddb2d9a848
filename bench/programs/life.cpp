#include <cstdio>
#include <vector>
using G = std::vector<std::vector<long>>;
int main() {
  long n = 128;
  G grid;
  for (long y = 0; y < n; ++y) {
    grid.emplace_back();
    for (long x = 0; x < n; ++x) grid[y].push_back((x * 7 + y * 13 + x * y) % 5 == 0);
  }
  for (int s = 0; s < 150; ++s) {
    G next;
    for (long y = 0; y < n; ++y) {
      auto &up = grid[(y + n - 1) % n], &row = grid[y], &down = grid[(y + 1) % n];
      next.emplace_back();
      for (long x = 0; x < n; ++x) {
        long left = (x + n - 1) % n, right = (x + 1) % n;
        long around = up[left] + up[x] + up[right] + row[left] + row[right] + down[left] + down[x] + down[right];
        next.back().push_back(around == 3 || (around == 2 && row[x]));
      }
    }
    grid = next;
  }
  long total = 0;
  for (auto& r : grid)
    for (long v : r) total += v;
  std::printf("%ld\n", total);
}
