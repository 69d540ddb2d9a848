# Tuples: construction, count/index with ranges, comparison, hashing, repetition, concatenation errors, subclasses.
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


t = (1, "a", 1.0, None, True, (2,), float("nan"))
print(t.count(1), t.count("a"), t.count(None), t.count(float("nan")), t.count(t[6]), t.index(None), attempt(t.index, 2), t.index((2,)))
for args in ((1, 1), (1, 3), (1, -3), (1, 5), (1, -100, 100), (1, 2, 4), (1, 4, 2), ("a", 10**30), (1, None), (1, "x"), ()):
    print(args, attempt(t.index, *args))
print(attempt(tuple, 5), tuple("ab"), tuple({1: 2}), tuple(), attempt(tuple, 1, 2), attempt(tuple, iterable=[1]), tuple(x for x in [1]), tuple(t) is t)
same = (1, 2)
print(same[:] is same, same + () == same, () + same == same, same * 1 == same, (same * 0, same * -1), 3 * same, attempt(lambda: same * 1.5), attempt(lambda: same + [1]), attempt(lambda: [1] + same), attempt(lambda: same * "a"))
print([a < b for a, b in [((1,), (1, 0)), ((2,), (1, 9)), ((), (0,)), ((1, 2), (1, 3)), ((1, (2, 3)), (1, (2, 4)))]], attempt(lambda: (1, "a") < (1, 2)), (1, "a") < (2, 2), attempt(lambda: (1,) < [1]), (1,) == [1], attempt(lambda: (None,) < (None,)))
nan = float("nan")
print((nan,) == (nan,), (nan,) == (float("nan"),), (nan,) < (nan,), (1, True) == (True, 1.0), hash((1, 2)) == hash((1.0, 2)), attempt(hash, (1, [])), hash(()) == hash(tuple()))
print(attempt(lambda: same.__setitem__), attempt(exec, "same[0] = 1", {"same": same}), attempt(exec, "del same[0]", {"same": same}), attempt(exec, "same.x = 1", {"same": same}), attempt(lambda: same["0"]), attempt(lambda: same[5]), attempt(lambda: same[-3]), attempt(lambda: same[1.0]))
print(hash((1, 2, 3)), hash((0, -1)), hash(()), hash((1, (2, (3,)))))


class P(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, a)

    def __repr__(self):
        return "P" + super().__repr__()

    def __getitem__(self, k):
        return "own" if k == 0 else super().__getitem__(k)


p = P(1, 2)
p.extra = 3
print(p, p[0], p[1:], type(p[1:]).__name__, p + (3,), type(p * 2).__name__, p == (1, 2), hash(p) == hash((1, 2)), tuple(p), list(p), p.__dict__, type(tuple(p)).__name__)
a, b = p
print(a, b, p.__getnewargs__(), attempt(P.__new__), attempt(tuple.__new__, int), attempt(tuple.__new__, P, [1], 2), attempt(tuple.__new__, 5))
it = iter(same)
print(next(it), it.__length_hint__(), it.__reduce__()[1:], list(it), next(it, "end"), it.__reduce__()[1:])
it = iter((1, 2, 3))
it.__setstate__(2)
print(list(it), repr((1,)), repr(()), repr(((),)), str((1, "a", 2.0)), (1,).__len__(), 1 in same, "x" in same, attempt(lambda: same.append))
cyclic = ([],)
cyclic[0].append(cyclic)
print(cyclic, attempt(hash, cyclic), sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 2), (1, 3)), min([(1,), ()]))
del cyclic[0][:]
