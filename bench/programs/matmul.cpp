#include <cstdio>
#include <vector>
using M = std::vector<std::vector<double>>;
static M make(long n, long seed) {
  M rows;
  for (long i = 0; i < n; ++i) {
    std::vector<double> r;
    for (long j = 0; j < n; ++j) r.push_back(static_cast<double>((i * 31 + j * 17 + seed) % 97) / 97.0);
    rows.push_back(r);
  }
  return rows;
}
int main() {
  long n = 180;
  M a = make(n, 1), b = make(n, 2), c(n, std::vector<double>(n));
  for (long i = 0; i < n; ++i)
    for (long j = 0; j < n; ++j) {
      double total = 0;
      for (long k = 0; k < n; ++k) total += a[i][k] * b[k][j];
      c[i][j] = total;
    }
  double total = 0;
  for (auto& row : c)
    for (double x : row) total += x;
  std::printf("%.6f\n", total);
}
