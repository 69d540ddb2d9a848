#include <cmath>
#include <cstdio>
#include <vector>
using V = std::vector<double>;
static double cell(long i, long j) { return 1.0 / static_cast<double>((i + j) * (i + j + 1) / 2 + i + 1); }
static V times(const V& v, long n) {
  V out;
  for (long i = 0; i < n; ++i) {
    double total = 0;
    for (long j = 0; j < n; ++j) total += cell(i, j) * v[j];
    out.push_back(total);
  }
  return out;
}
static V transposed(const V& v, long n) {
  V out;
  for (long i = 0; i < n; ++i) {
    double total = 0;
    for (long j = 0; j < n; ++j) total += cell(j, i) * v[j];
    out.push_back(total);
  }
  return out;
}
int main() {
  long n = 700;
  V u(n, 1.0), v = u;
  for (int step = 0; step < 6; ++step) v = transposed(times(u, n), n), u = transposed(times(v, n), n);
  double vbv = 0, vv = 0;
  for (long i = 0; i < n; ++i) vbv += u[i] * v[i], vv += v[i] * v[i];
  std::printf("%.9f\n", std::sqrt(vbv / vv));
}
