# Tuples: construction, comparison, slices, methods, hashing, identity, errors.
t = (3, 1, 2, 1)
print(t[0], t[-1], t[1:3], t[::-1], t[5:], t.count(1), t.index(1), t.index(1, 2), t + (9,), t * 2, 0 * t, t * -1, len(t), 2 in t, sorted(t), tuple("ab"), tuple(), tuple(x for x in "q"), (1,), ())
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (1,) == (1.0,), (1, "a") < (2, 5), () < (0,), (1, 2) == [1, 2], (1, [2]) == (1, [2]), hash((1, 2)) == hash((1.0, 2.0)), hash(()) == hash(()), (0.0,) == (-0.0,))
nan = float("nan")
print((nan,) == (nan,), (nan,) == (float("nan"),), (nan,).count(nan), (nan,).index(nan), nan in (nan,))
print(tuple(t) is t, t[:] is t, t * 1 is t, t + () == t, () is tuple([]), tuple([1]) is not tuple([1]))
l = []
r = (l,)
l.append(r)
print(r, repr((1,)), str((1, "a")), (None,), ((),), (1, (2, (3,))))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __repr__(self): return "T" + super().__repr__()
s = T(1, 2)
print(s, s + (3,), type(s + (3,)).__name__, type(s[:]).__name__, type(s * 1).__name__, s == (1, 2), hash(s) == hash((1, 2)), {s: 5}[1, 2], tuple(s) is s, type(tuple(s)).__name__, s.__getnewargs__(), (*s, 3))
a = (1, [2])
try:
    a[1] += [3]
except TypeError as e:
    print(e, a)
for f in (lambda: t[4], lambda: t["a"], lambda: t[1.0], lambda: t.index(9), lambda: t.index(1, 4), lambda: t + [1], lambda: [1] + t, lambda: t * 1.5, lambda: t < 5, lambda: (1, "a") < (1, 2), lambda: hash(([],)), lambda: tuple(5), lambda: tuple(1, 2), lambda: tuple(x=1), lambda: t.append(1), lambda: t.__setitem__(0, 1), lambda: t.index(), lambda: t.count(), lambda: max(()), lambda: min((), default="none"), lambda: sum(((1,), (2,)), ()), lambda: t.index(3, "x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a, *b = t; *c, d = t; e, *f, g = (1, 2); (h, i), j = (1, 2), 3
print(a, b, c, d, e, f, g, h, i, j)
