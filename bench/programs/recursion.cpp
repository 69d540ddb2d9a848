#include <cstdio>
#include <unordered_map>
#include <vector>
static long ackermann(long m, long n) {
  if (m == 0) return n + 1;
  if (n == 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, ackermann(m, n - 1));
}
static long hanoi(long n, long source, long target, long spare) {
  return n == 0 ? 0 : hanoi(n - 1, source, spare, target) + 1 + hanoi(n - 1, spare, target, source);
}
static long tak(long x, long y, long z) { return y >= x ? z : tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y)); }
static long ways(const std::vector<long>& coins, size_t at, long amount, std::unordered_map<long, long>& memo) {
  if (amount == 0) return 1;
  if (amount < 0 || at == coins.size()) return 0;
  long key = long(at) * 10000 + amount;
  if (auto known = memo.find(key); known != memo.end()) return known->second;
  long result = ways(coins, at, amount - coins[at], memo) + ways(coins, at + 1, amount, memo);
  return memo[key] = result;
}
int main() {
  std::printf("%ld %ld %ld\n", ackermann(2, 250), hanoi(17, 1, 3, 2), tak(16, 10, 4));
  long total = 0;
  for (long amount = 300; amount < 340; ++amount) {
    std::unordered_map<long, long> memo;
    total += ways({50, 20, 10, 5, 2, 1}, 0, amount, memo);
  }
  std::printf("%ld\n", total);
}
