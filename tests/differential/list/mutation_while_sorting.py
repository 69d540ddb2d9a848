# Sorting with keys and comparisons that change the list, fail, or lie.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


l = [3, 1, 2]
def key(x):
    l.append(x)
    return x
attempt(lambda: l.sort(key=key))
print(l)
l = [3, 1, 2]
seen = []
l.sort(key=lambda x: (seen.append(list(l)), x)[1])
print(l, seen)
l = [3, 1, 2]
attempt(lambda: l.sort(key=lambda x: 1 / (x - 2)))
print(l)


class C:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"C{self.v}"
    def __lt__(self, o):
        if self.v == 13 or o.v == 13: raise ValueError("unlucky")
        return self.v < o.v


l = [C(i) for i in (5, 3, 13, 1)]
attempt(lambda: l.sort())
print(sorted(map(repr, l)))
l = [C(i) for i in (5, 3, 4, 1)]
l.sort(reverse=True)
print(l, min(l), max(l), sorted(l), sorted(l, key=lambda c: -c.v))


class Odd:
    def __lt__(self, o): return "yes"
class No:
    def __lt__(self, o): return NotImplemented


print(len(sorted([Odd(), Odd(), Odd()])))
attempt(lambda: sorted([No(), No()]))
class Clear:
    def __lt__(self, o): victims.clear(); return True
class Grow:
    def __lt__(self, o): victims.append(1); return True


victims = [Grow(), Grow(), Grow()]
attempt(victims.sort)
print(len(victims))
victims = [Clear(), Clear(), Clear()]
attempt(victims.sort)
print(len(victims))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted(pairs, reverse=True), sorted(pairs))
print(sorted([0.0, -0.0, 0, False]), sorted([True, 0.5, 2, -1]), sorted("bca"), sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], [1]]), sorted([(1, float("nan")), (0, 1)])[0], sorted([float("nan"), 1.0])[1])
for f in (lambda: sorted([1, "a"]), lambda: sorted([1, None]), lambda: sorted([1j, 2j]), lambda: sorted(5), lambda: sorted([1], 2), lambda: sorted(), lambda: [].sort(5), lambda: [].sort(key=5, reverse=1), lambda: [1, 2].sort(key=5), lambda: [1].sort(reverse="x"), lambda: [2, 1].sort(reverse=None), lambda: sorted([1], key=None, foo=1), lambda: sorted([{}, {}]), lambda: sorted([[1], ["a"]]), lambda: sorted([(1, {}), (1, {})])):
    attempt(f)
from functools import cmp_to_key
k = cmp_to_key(lambda a, b: (a % 3) - (b % 3))
print(sorted(range(9), key=k), k(1) < k(2), k(3) == k(6), k(5) >= k(2))
attempt(lambda: k(1) < 5)
attempt(lambda: hash(k(1)))
