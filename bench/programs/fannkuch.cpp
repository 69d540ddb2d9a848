#include <cstdio>
#include <utility>
#include <vector>
int main() {
  long n = 9;
  std::vector<long> perm1(n), perm, count(n);
  for (long i = 0; i < n; ++i) perm1[i] = i;
  long best = 0, checksum = 0, nperm = 0, r = n;
  for (;;) {
    while (r != 1) count[r - 1] = r, --r;
    perm = perm1;
    long flips = 0;
    for (long k = perm[0]; k; k = perm[0]) {
      for (long i = 0, j = k; i < j; ++i, --j) std::swap(perm[i], perm[j]);
      ++flips;
    }
    if (flips > best) best = flips;
    checksum += nperm % 2 ? -flips : flips;
    for (;;) {
      if (r == n) {
        std::printf("(%ld, %ld)\n", checksum, best);
        return 0;
      }
      long first = perm1[0];
      for (long i = 0; i < r; ++i) perm1[i] = perm1[i + 1];
      perm1[r] = first;
      if (--count[r] > 0) break;
      ++r;
    }
    ++nperm;
  }
}
