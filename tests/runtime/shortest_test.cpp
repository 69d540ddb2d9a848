// shortestDecimal against the standard library's conversion: edges, neighbours of powers, random bit patterns.
#include "types/number/shortest.h"

#include <gtest/gtest.h>
#include <math.h>
#include <stdlib.h>

#include <charconv>
#include <cstring>
#include <random>
#include <string>

namespace {

// The standard library's digits and exponent in the same form.
std::string expected(double d) {
  char text[64];
  auto end = std::to_chars(text, text + sizeof text, d, std::chars_format::scientific).ptr;
  std::string digits;
  char* p = text;
  for (; *p != 'e'; ++p)
    if (*p != '.') digits += *p;
  *end = 0;
  int exponent = std::stoi(p + 1) - static_cast<int>(digits.size()) + 1;
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back(), ++exponent;
  return digits + "e" + std::to_string(exponent);
}

void check(double d) {
  molt::Decimal got = molt::shortestDecimal(d);
  ASSERT_EQ(std::to_string(got.digits) + "e" + std::to_string(got.exponent), expected(d)) << "of " << d;
}

void checkNear(double d) {
  for (double near : {nextafter(d, 0), d, nextafter(d, INFINITY)})
    if (near > 0 && isfinite(near)) check(near);
}

TEST(Shortest, Edges) {
  checkNear(5e-324);
  checkNear(2.2250738585072014e-308);
  checkNear(1.7976931348623157e308);
  for (double d : {0.1, 0.3, 1.0, 9.0, 10.0, 123456.0, 9007199254740991.0, 9007199254740992.0, 9007199254740993.0, 2e16, 1e23, 5e-5, 8.41e21, 9.5e-3}) checkNear(d);
}

TEST(Shortest, PowersAndTheirNeighbours) {
  for (int e = -1074; e < 1024; ++e) checkNear(ldexp(1, e));
  for (int e = -323; e < 309; ++e) checkNear(strtod(("1e" + std::to_string(e)).c_str(), nullptr));
}

TEST(Shortest, RandomBits) {
  std::mt19937_64 random(12345);
  for (int i = 0; i < 500000; ++i) {
    uint64_t bits = random() & ~(uint64_t{1} << 63);
    double d;
    memcpy(&d, &bits, sizeof d);
    if (d > 0 && isfinite(d)) check(d);
  }
}

TEST(Shortest, ShortDecimals) {
  std::mt19937_64 random(54321);
  for (int i = 0; i < 200000; ++i) {
    double d = static_cast<double>(random() % 1000000 + 1) / pow(10, static_cast<double>(random() % 9));
    check(d);
  }
}

}  // namespace
