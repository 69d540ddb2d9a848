#include <cstdio>
#include <list>
#include <unordered_map>
class Cache {
  struct Node {
    long key, value;
  };
  size_t capacity_;
  std::list<Node> order_;
  std::unordered_map<long, std::list<Node>::iterator> nodes_;

 public:
  explicit Cache(size_t capacity) : capacity_(capacity) {}
  const long* get(long key) {
    auto at = nodes_.find(key);
    if (at == nodes_.end()) return nullptr;
    order_.splice(order_.begin(), order_, at->second);
    return &at->second->value;
  }
  void put(long key, long value) {
    if (auto at = nodes_.find(key); at != nodes_.end()) {
      at->second->value = value;
      order_.splice(order_.begin(), order_, at->second);
      return;
    }
    if (nodes_.size() >= capacity_) {
      nodes_.erase(order_.back().key);
      order_.pop_back();
    }
    order_.push_front({key, value});
    nodes_[key] = order_.begin();
  }
};
int main() {
  Cache cache(1000);
  long seed = 7, hits = 0, misses = 0, total = 0;
  for (long i = 0; i < 250000; ++i) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    long key = (seed / 1024) % 4000;
    if (key > 1500) key %= 700;
    if (const long* value = cache.get(key)) {
      ++hits;
      total += *value;
    } else {
      ++misses;
      cache.put(key, key * 3 + i % 5);
    }
  }
  std::printf("%ld %ld %ld\n", hits, misses, total);
}
