#include <cstdio>
#include <vector>
int main() {
  for (int round = 0; round < 3; ++round) {
    long limit = 2000000, count = 0, last = 0;
    std::vector<char> flags(limit + 1, 1);
    flags[0] = flags[1] = 0;
    for (long i = 2; i * i <= limit; ++i)
      if (flags[i])
        for (long k = i * i; k <= limit; k += i) flags[k] = 0;
    for (long n = 0; n <= limit; ++n)
      if (flags[n]) ++count, last = n;
    std::printf("(%ld, %ld)\n", count, last);
  }
}
