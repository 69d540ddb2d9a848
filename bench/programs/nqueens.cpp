#include <cstdio>
#include <vector>
using V = std::vector<long>;
static long place(long row, long n, V& columns, V& up, V& down) {
  if (row == n) return 1;
  long found = 0;
  for (long c = 0; c < n; ++c)
    if (columns[c] && up[row + c] && down[row - c + n - 1]) {
      columns[c] = up[row + c] = down[row - c + n - 1] = 0;
      found += place(row + 1, n, columns, up, down);
      columns[c] = up[row + c] = down[row - c + n - 1] = 1;
    }
  return found;
}
int main() {
  long n = 10;
  V columns(n, 1), up(2 * n, 1), down(2 * n, 1);
  std::printf("%ld\n", place(0, n, columns, up, down));
}
