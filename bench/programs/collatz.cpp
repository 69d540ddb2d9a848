#include <cstdio>
int main() {
  long best = 0, where = 0;
  for (long i = 1; i < 250000; ++i) {
    long n = i, k = 1;
    while (n != 1) n = n % 2 == 0 ? n / 2 : 3 * n + 1, ++k;
    if (k > best) best = k, where = i;
  }
  std::printf("%ld %ld\n", best, where);
}
