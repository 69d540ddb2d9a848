#include <cstdio>
#include <utility>
#include <vector>
static void up(std::vector<long>& heap, size_t at) {
  long item = heap[at];
  while (at > 0) {
    size_t parent = (at - 1) >> 1;
    if (heap[parent] <= item) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = item;
}
static void down(std::vector<long>& heap, size_t end) {
  long item = heap[0];
  size_t at = 0;
  for (size_t child = 1; child < end; child = 2 * at + 1) {
    if (child + 1 < end && heap[child + 1] < heap[child]) ++child;
    if (item <= heap[child]) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = item;
}
int main() {
  std::vector<long> heap;
  long seed = 99, check = 0;
  for (int i = 0; i < 60000; ++i) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    heap.push_back(seed % 1000003);
    up(heap, heap.size() - 1);
  }
  for (size_t end = heap.size() - 1; end > 0; --end) {
    std::swap(heap[0], heap[end]);
    check = (check * 31 + heap[end]) % 1000000007;
    down(heap, end);
  }
  std::printf("%ld %ld %ld\n", heap[0], heap.back(), check);
}
