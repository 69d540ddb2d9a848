# Shortest paths with a heap.
from heapq import heappush, heappop


def graph(n):
    edges = [[] for _ in range(n)]
    x = 1
    for u in range(n):
        for _ in range(6):
            x = (x * 48271) % 2147483647
            v = x % n
            edges[u].append((v, x % 100 + 1))
    return edges


def shortest(edges, start):
    n = len(edges)
    best = [1 << 40] * n
    best[start] = 0
    heap = [(0, start)]
    while heap:
        d, u = heappop(heap)
        if d > best[u]:
            continue
        for v, w in edges[u]:
            c = d + w
            if c < best[v]:
                best[v] = c
                heappush(heap, (c, v))
    return best


def main():
    edges = graph(20000)
    for start in (0, 77, 4242):
        best = shortest(edges, start)
        print(max(best), sum(best))


main()
