#include <cstdio>
#include <string>
#include <unordered_set>
using Set = std::unordered_set<long>;
static Set intersection(const Set& a, const Set& b) {
  Set out;
  for (long x : a)
    if (b.contains(x)) out.insert(x);
  return out;
}
static Set combined(Set a, const Set& b) {
  a.insert(b.begin(), b.end());
  return a;
}
static Set difference(const Set& a, const Set& b) {
  Set out;
  for (long x : a)
    if (!b.contains(x)) out.insert(x);
  return out;
}
static Set symmetric(const Set& a, const Set& b) {
  Set out = difference(a, b);
  for (long x : b)
    if (!a.contains(x)) out.insert(x);
  return out;
}
int main() {
  Set evens, threes, both, either, only;
  for (long i = 0; i < 60000; i += 2) evens.insert(i);
  for (long i = 0; i < 60000; i += 3) threes.insert(i);
  size_t total = 0, found = 0;
  for (int i = 0; i < 20; ++i) {
    both = intersection(evens, threes);
    either = combined(evens, threes);
    only = difference(evens, threes);
    Set odd = symmetric(evens, threes);
    total += both.size() + either.size() * 2 + only.size() * 3 + odd.size() * 5;
    evens.insert(60001 + i * 2);
    threes.erase(i * 3);
  }
  for (long i = 0; i < 300000; ++i) found += threes.contains(i);
  std::unordered_set<std::string> names;
  for (int i = 0; i < 40000; ++i) names.insert("n" + std::to_string(i % 5000));
  Set seen;
  long sum = 0;
  for (long i = 0; i < 100000; ++i) seen.insert(i * 7919 % 30011);
  for (long x : seen) sum += x;
  bool subset = true, disjoint = true;
  for (long x : both) subset &= either.contains(x), disjoint &= !only.contains(x);
  std::printf("%zu %zu %zu %zu %ld %s %s\n", total, found, names.size(), seen.size(), sum % 1000003, subset ? "True" : "False",
              disjoint ? "True" : "False");
}
