print(sum([1, 2, 3]), sum([], 5), sum([1.5, 2]), sum([[1], [2]], []), sum((x for x in range(5)), start=10), sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([True, True]))
print(sum([1e100, 1.0, -1e100]), sum([1, 2.5, 10 ** 20]), sum([2 ** 60, 2 ** 60, 2 ** 62]), sum([0.1] * 3, 1), sum([float("inf"), 1.0]), sum([1e308, 1e308]))
print(min(3, 1, 2), max(3, 1, 2), min("abc"), max([1, 5, 3]), min([], default=7), max((), default=None), min([3, -5], key=abs), max("aB", key=str.lower), max([1, 1.0, True]), min((0.0, -0.0)))
print(any([]), any([0, 1]), all([]), all([1, 0]), any(x > 3 for x in range(5)), all("ab"))
for f in (lambda: sum(["a"]), lambda: sum([1], ""), lambda: sum([b"a"], b""), lambda: sum(5), lambda: min(), lambda: min([]), lambda: max(5), lambda: max([1, "a"]), lambda: max(1, 2, default=3), lambda: min([1], foo=2), lambda: any(5), lambda: all(), lambda: any(), lambda: max(1, 2, key=5), lambda: sum([[1]]), lambda: min(*[])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(len("abc"), len([1]), len({1: 2}), len({1, 2}), len(range(5)), len(b"xx"), len(()))
class Len:
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
print(len(Len(5)), bool(Len(0)), bool(Len(1)))
for n in (-1, "a", 2.5, 10 ** 30, None):
    try:
        print(len(Len(n)))
    except Exception as e:
        print(type(e).__name__, e)
