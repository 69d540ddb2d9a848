#include <cstdio>
#include <memory>
struct Node {
  std::unique_ptr<Node> left, right;
};
static std::unique_ptr<Node> make(long depth) {
  auto n = std::make_unique<Node>();
  if (depth) n->left = make(depth - 1), n->right = make(depth - 1);
  return n;
}
static long check(const Node& n) { return n.left ? 1 + check(*n.left) + check(*n.right) : 1; }
int main() {
  long most = 12;
  auto kept = make(most);
  for (long depth = 4; depth <= most; depth += 4) {
    long rounds = 1l << (most - depth + 4), total = 0;
    for (long i = 0; i < rounds; ++i) total += check(*make(depth));
    std::printf("%ld %ld %ld\n", rounds, depth, total);
  }
  std::printf("%ld\n", check(*kept));
}
