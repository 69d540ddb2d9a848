#include <cstdio>
int main() {
  for (int i = 0; i < 60000; ++i) {
    if (i % 4) std::printf("%d %d line %.10g\n", i, i * 3 % 7, i / 4.0);
    else std::printf("%d %d line %d.0\n", i, i * 3 % 7, i / 4);
  }
}
