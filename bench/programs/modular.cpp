#include <cstdio>
static long power(long b, long e, long m) {
  long r = 1;
  for (; e; e >>= 1) {
    if (e & 1) r = r * b % m;
    b = b * b % m;
  }
  return r;
}
int main() {
  long total = 0;
  for (long i = 1; i < 20000; ++i) total += power(i, 1000000005, 1000000007);
  unsigned long h = 14695981039346656037ul;
  for (unsigned long i = 0; i < 1000000; ++i) h = (h ^ (i & 255)) * 1099511628211ul;
  std::printf("%ld %lu\n", total, h);
}
