import heapq
h = []
for x in [5, 1, 8, 3, 2]:
    heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(5)])
a = [9, 4, 7, 1, 8, 2]
heapq.heapify(a)
print(a, heapq.heapreplace(a, 5), a, heapq.heappushpop(a, 0), heapq.heappushpop(a, 6), a)
print(heapq.nsmallest(3, [5, 1, 4, 2, 3]), heapq.nlargest(2, [5, 1, 4]), heapq.nsmallest(1, "hello"), heapq.nlargest(3, "hello", key=ord), heapq.nsmallest(10, [2, 1]), heapq.nlargest(0, [1]))
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6, 8])), list(heapq.merge([3, 1], [4, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge()))
for f in (lambda: heapq.heappop([]), lambda: heapq.heappush(5, 1), lambda: heapq.heapify((1, 2)), lambda: heapq.heapify([1, "a"]), lambda: heapq.heapreplace([], 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t = []
for i, w in enumerate(["low", "high", "mid"]):
    heapq.heappush(t, (len(w), i, w))
print([heapq.heappop(t)[2] for _ in range(3)])
seed = 7
big = []
for i in range(2000):
    seed = seed * 1103515245 + 12345 & 0x7fffffff
    heapq.heappush(big, seed % 997)
out = [heapq.heappop(big) for _ in range(2000)]
print(out == sorted(out), out[:5], out[-5:])
