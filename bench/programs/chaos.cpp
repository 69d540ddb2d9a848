#include <cmath>
#include <cstdio>
#include <vector>
struct Vec {
  double x, y;
  Vec operator+(const Vec& o) const { return {x + o.x, y + o.y}; }
  Vec operator-(const Vec& o) const { return {x - o.x, y - o.y}; }
  Vec operator*(double k) const { return {x * k, y * k}; }
  double dot(const Vec& o) const { return x * o.x + y * o.y; }
};
static Vec spline(std::vector<Vec> p, double t) {
  while (p.size() > 1) {
    std::vector<Vec> next;
    for (size_t i = 0; i + 1 < p.size(); ++i) next.push_back(p[i] * (1.0 - t) + p[i + 1] * t);
    p = next;
  }
  return p[0];
}
int main() {
  std::vector<Vec> points = {{0, 0}, {1, 3}, {2.5, -1}, {4, 2}, {5, 0.5}};
  double total = 0;
  Vec at{0, 0};
  for (int i = 0; i < 20000; ++i) {
    Vec p = spline(points, i / 20000.0), d = p - at;
    total += std::pow(d.dot(d), 0.5);
    at = p;
  }
  std::printf("%.9f\n", total);
}
