seed = 7
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n & 7
    def __eq__(self, o):
        return isinstance(o, K) and o.n == self.n
    def __repr__(self):
        return f"K{self.n}"
def key():
    t = rnd(6)
    n = rnd(40)
    return [n, f"s{n}", float(n), (n, n + 1), K(n), -n][t]
d = {}
for step in range(6000):
    op = rnd(10)
    k = key()
    if op < 5:
        d[k] = step
    elif op < 7:
        d.pop(k, None)
    elif op == 7:
        d.setdefault(k, step)
    elif op == 8 and d:
        last = d.popitem()
        if step % 5 == 0:
            d[last[0]] = "again"
    else:
        d = d | {k: "merged"}
    if step % 400 == 0:
        print(step, len(d), list(d)[:10], list(d.values())[-3:], k in d)
print(d)
print(sorted(map(str, d.items()))[:5], d == dict(reversed(list(d.items()))))
