from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend("ab")
d.extendleft([8, 9])
print(d, len(d), d[0], d[-1], d[2], 3 in d, 99 in d)
print(d.pop(), d.popleft(), d)
d.rotate(2)
print(d)
d.rotate(-3)
print(d, d.index(3), d.count(1))
d.remove(8)
d.insert(1, "ins")
d.reverse()
print(d)
d[0] = "first"
del d[1]
print(d, list(reversed(d)), d.copy(), deque(d) == d)
m = deque(range(10), maxlen=3)
print(m, m.maxlen)
m.append(10)
m.appendleft(5)
print(m, deque("abc") + deque("d"), deque("ab") * 2)
d.clear()
print(d, bool(d), deque() == deque(), deque([1]) < deque([2]), deque([1]) == [1])
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque()[0], lambda: deque([1]).remove(5), lambda: deque([1]).index(5), lambda: deque(5), lambda: deque([], -1), lambda: deque([1], maxlen=1).insert(0, 2), lambda: hash(deque()), lambda: deque([1])["a"], lambda: deque() + [1]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
q = deque([1, 2])
try:
    for x in q:
        q.append(x)
except RuntimeError as e:
    print(e)
r = deque([1])
r.append(r)
print(r)
big = deque()
for i in range(10000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
print(len(big), big[0], big[-1], sum(big))
