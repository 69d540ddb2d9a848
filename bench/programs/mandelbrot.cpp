#include <cstdio>
static long escape(double cr, double ci, long limit) {
  double zr = 0, zi = 0;
  for (long n = 0; n < limit; ++n) {
    if (zr * zr + zi * zi > 4.0) return n;
    double t = zr * zr - zi * zi + cr;
    zi = 2.0 * zr * zi + ci;
    zr = t;
  }
  return limit;
}
int main() {
  long size = 400, total = 0;
  for (long y = 0; y < size; ++y)
    for (long x = 0; x < size; ++x) total += escape(3.0 * x / size - 2.0, 2.0 * y / size - 1.0, 200);
  std::printf("%ld\n", total);
}
