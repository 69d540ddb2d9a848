# Unpacking assignments, stars in calls and displays.
a, *b, c = range(5); print(a, b, c)
*a, = "xyz"; print(a)
[p, (q, r)] = [1, (2, 3)]; print(p, q, r)
(a, b), c = "ab", 3; print(a, b, c)
for bad in ("a, b = 1", "a, b = 1,", "a, b = 1, 2, 3", "a, *b, c = 1,", "(a, b), c = 1, 2", "a, b = {1: 2}", "a, b = None", "[] = 1,"):
    try: exec(bad)
    except Exception as e: print(bad, "|", type(e).__name__, e)
d = {}
d['k'], d['j'] = 1, 2; print(d)
i, d[i] = 5, 'five'; print(d)
l = [0, 1, 2]
i = 0
i, l[i] = 2, 9; print(i, l)
x = y = z = []; x.append(1); print(y is z, y)
a = b, c = 1, 2; print(a, b, c)
def f(*a, **k): return a, k
print(f(*[1], *(2, 3), *"ab", x=1, **{'y': 2}, **{'z': 3}))
for bad in ("f(**{1: 2})", "f(x=1, **{'x': 2})", "f(*3)", "f(**3)", "f(**[('a', 1)])"):
    try: exec(bad)
    except Exception as e: print(bad, "|", type(e).__name__, e)
print([*range(3), *"ab"], {*[1, 2], *[2, 3]}, {**{'a': 1}, 'a': 2, **{'b': 3}}, (*[1], 2))
first, *rest = {1: 'a', 2: 'b'}; print(first, rest)
a, b = b"xy"; print(a, b)
(a), b = 1, 2; print(a)
for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]: print(a, b, c)
print([a + b for a, b in [(1, 2), (3, 4)]])
class It:
    def __iter__(self): return iter([7, 8])
m, n = It(); print(m, n)
class Bad:
    def __iter__(self): return 3
try: m, n = Bad()
except TypeError as e: print(e)
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
a, b, c = Seq(); print(a, b, c)
def gen():
    yield 1
    raise ValueError("stop")
try: a, b = gen()
except ValueError as e: print(e, a)
a = [1, 2, 3]
a[0], a[1:] = a[2], [a[0]]
print(a)
*a, b = [1]; print(a, b)
a, b, *c = 1, 2; print(c)
x = [1, 2]; x[0], x[1] = x[1], x[0]; print(x)
def swap(a, b, c): 
    a, b, c = c, a, b
    return a, b, c
print(swap(1, 2, 3))
