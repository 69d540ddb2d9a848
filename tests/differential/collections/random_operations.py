from collections import deque, OrderedDict, Counter, defaultdict
from functools import lru_cache
import heapq, bisect
seed = 99
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
q = deque()
for step in range(3000):
    op = rnd(12)
    if op < 3: q.append(step)
    elif op < 6: q.appendleft(-step)
    elif op == 6 and q: q.pop()
    elif op == 7 and q: q.popleft()
    elif op == 8: q.rotate(rnd(11) - 5)
    elif op == 9 and q: q.insert(rnd(len(q)), "i")
    elif op == 10 and q: del q[rnd(len(q))]
    elif q: q[rnd(len(q))] = "set"
    if step % 300 == 0:
        print(step, len(q), list(q)[:8], q[-1] if q else None)
o = OrderedDict()
for step in range(3000):
    op, k = rnd(6), rnd(30)
    if op < 3: o[k] = step
    elif op == 3: o.pop(k, None)
    elif op == 4 and k in o: o.move_to_end(k, last=bool(rnd(2)))
    elif o: o.popitem(last=bool(rnd(2)))
    if step % 300 == 0:
        print(step, o)
@lru_cache(maxsize=16)
def f(x):
    return x * 2
total = sum(f(rnd(40)) for _ in range(4000))
print(total, f.cache_info())
h = []
for step in range(2000):
    if rnd(3) or not h:
        heapq.heappush(h, (rnd(100), step))
    else:
        heapq.heappop(h)
print(len(h), h[:5], h == sorted(h), sorted(h)[:3])
s = []
for _ in range(500):
    bisect.insort(s, rnd(1000))
print(s[:10], s == sorted(s))
c = Counter(rnd(10) for _ in range(1000))
g = defaultdict(list)
for i in range(100):
    g[rnd(7)].append(i)
print(c, dict(g))
