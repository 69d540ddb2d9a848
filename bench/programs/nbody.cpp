#include <cmath>
#include <cstdio>
#include <vector>
using Body = std::vector<double>;
static const double kSolar = 39.47841760435743, kDay = 365.24;
static double energy(const std::vector<Body>& s) {
  double e = 0;
  for (size_t i = 0; i < s.size(); ++i) {
    const Body& a = s[i];
    e += 0.5 * a[6] * (a[3] * a[3] + a[4] * a[4] + a[5] * a[5]);
    for (size_t j = i + 1; j < s.size(); ++j) {
      const Body& b = s[j];
      double dx = a[0] - b[0], dy = a[1] - b[1], dz = a[2] - b[2];
      e -= a[6] * b[6] / std::sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return e;
}
int main() {
  std::vector<Body> s = {
      {0, 0, 0, 0, 0, 0, kSolar},
      {4.84143144246472, -1.16032004402742, -0.10362204447112, 0.00166007664274 * kDay, 0.00769901118419 * kDay, -0.00006904600169 * kDay, 0.00095479193842 * kSolar},
      {8.34336671824457, 4.12479856412430, -0.40352341711432, -0.00276742510726 * kDay, 0.00499852801234 * kDay, 0.00002304172975 * kDay, 0.00028588598066 * kSolar},
      {12.8943695621391, -15.1111514016986, -0.22330757889265, 0.00296460137564 * kDay, 0.00237847173959 * kDay, -0.00002965895685 * kDay, 0.00004366244043 * kSolar},
      {15.3796971148509, -25.9193146099879, 0.17925877295037, 0.00268067772490 * kDay, 0.00162824170038 * kDay, -0.00009515922545 * kDay, 0.00005151389020 * kSolar}};
  double px = 0, py = 0, pz = 0;
  for (auto& b : s) px += b[3] * b[6], py += b[4] * b[6], pz += b[5] * b[6];
  s[0][3] = -px / kSolar, s[0][4] = -py / kSolar, s[0][5] = -pz / kSolar;
  std::printf("%.9f\n", energy(s));
  double dt = 0.01;
  for (int step = 0; step < 150000; ++step) {
    for (size_t i = 0; i < s.size(); ++i) {
      Body& a = s[i];
      for (size_t j = i + 1; j < s.size(); ++j) {
        Body& b = s[j];
        double dx = a[0] - b[0], dy = a[1] - b[1], dz = a[2] - b[2];
        double d2 = dx * dx + dy * dy + dz * dz, mag = dt / (d2 * std::sqrt(d2));
        double ma = a[6] * mag, mb = b[6] * mag;
        a[3] -= dx * mb, a[4] -= dy * mb, a[5] -= dz * mb;
        b[3] += dx * ma, b[4] += dy * ma, b[5] += dz * ma;
      }
    }
    for (auto& a : s) a[0] += dt * a[3], a[1] += dt * a[4], a[2] += dt * a[5];
  }
  std::printf("%.9f\n", energy(s));
}
