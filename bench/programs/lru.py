# A cache that forgets what was used longest ago: a dict and a doubly linked list.
class Node:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = None
        self.after = None


class Cache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.head = Node(None, None)
        self.tail = Node(None, None)
        self.head.after = self.tail
        self.tail.before = self.head

    def unlink(self, node):
        node.before.after = node.after
        node.after.before = node.before

    def linkFirst(self, node):
        first = self.head.after
        node.before = self.head
        node.after = first
        self.head.after = node
        first.before = node

    def get(self, key):
        node = self.nodes.get(key)
        if node is None:
            return None
        self.unlink(node)
        self.linkFirst(node)
        return node.value

    def put(self, key, value):
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self.unlink(node)
            self.linkFirst(node)
            return
        if len(self.nodes) >= self.capacity:
            oldest = self.tail.before
            self.unlink(oldest)
            del self.nodes[oldest.key]
        node = Node(key, value)
        self.nodes[key] = node
        self.linkFirst(node)


def main():
    cache = Cache(1000)
    seed, hits, misses, total = 7, 0, 0, 0
    for i in range(250000):
        seed = (seed * 1103515245 + 12345) % 2147483648
        key = (seed // 1024) % 4000
        if key > 1500:
            key %= 700
        value = cache.get(key)
        if value is None:
            misses += 1
            cache.put(key, key * 3 + i % 5)
        else:
            hits += 1
            total += value
    print(hits, misses, total)


main()
