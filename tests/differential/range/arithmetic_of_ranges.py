# Ranges of every sign and size: length, membership, slices, equality, hash, index errors.
big = 10**25
ranges = [range(0), range(5), range(2, 9, 3), range(9, 2, -3), range(-3, 4), range(5, 0), range(0, big, big // 3), range(big, big + 3), range(3, 3, -1)]


def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for r in ranges:
    print(repr(r), attempt(len, r), bool(r), attempt(lambda: r[0]), attempt(lambda: r[-1]), r[1:], r[::-1], r[-2:5], r[::2])
print([[v in r for v in (0, 2, 5, -3, big, 2.0, 2.5, True, "a", None, 8 + 0j)] for r in ranges])
print([[r.count(v) for v in (0, 5, 2.0, "x")] for r in ranges])
print([[attempt(r.index, v) for v in (2, 5, 2.0, "x")] for r in ranges[:5]])
print(range(0) == range(3, 3), range(0, 3, 2) == range(0, 4, 2), range(1) == range(0, 1, 9), range(3) == [0, 1, 2], range(1) != range(2))
print(hash(range(0)) == hash(range(5, 1)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), len({range(1), range(0, 1, 5), range(0, 1)}))
for args in ((), (1, 2, 3, 4), ("a",), (1.0,), (1, 2, 0), (None,), (0, 1, True)):
    print(args, attempt(range, *args))
for key in (9, -9, "a", 1.0, None, big, slice(None, None, 0), slice("a"), True, slice(big)):
    print(key, attempt(range(5).__getitem__, key))


class Index:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


print(range(Index(3)), range(Index(1), Index(9), Index(4))[Index(1)], type(range(Index(3)).stop).__name__, range(True), Index(2) in range(5))
print(attempt(range, Index("x")), attempt(len, range(big)), range(big)[big - 1] == big - 1, range(big)[-1:])
for name in ("start", "stop", "step"):
    print(getattr(range(1, 5, 2), name), attempt(setattr, range(3), name, 1))
it = iter(range(10))
print(next(it), it.__length_hint__(), it.__reduce__()[1], list(it), it.__length_hint__())
it = iter(range(4))
it.__setstate__(2)
print(list(it), list(reversed(range(0, 10, 4))), list(reversed(range(big, big + 2))), attempt(lambda: range(3) + range(3)), attempt(lambda: range(1) < range(2)))
print(type(iter(range(3))).__name__, type(iter(range(big))).__name__, type(reversed(range(3))).__name__)
