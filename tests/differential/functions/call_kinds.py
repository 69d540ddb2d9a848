class K:
    def __init__(self, *a, **k): self.v = (a, k)
    def m(self, *a, **k): return (a, k)
k = K(1, b=2)
print(k.v, k.m(3, c=4), K.m(k, 5), (lambda *a, **q: (a, q))(*[1], x=2))
args, kw = (1, 2), {"z": 3}
print(k.m(*args, **kw), K(*args, **kw).v, dict(*[[("a", 1)]], **kw), max(*args), int(*["7"], **{"base": 8}))
print("{0} {x}".format(*args, **{"x": 9}), sorted([3, 1], **{"reverse": True}), print(*args, sep="-", **{"end": "!\n"}))
f = k.m
print(f(1), [g(2) for g in (f, K.m.__get__(k), abs, str)])
print(list(map(lambda a, b=10: a + b, [1, 2])), type("T", (), {"c": classmethod(lambda cls, x: (cls.__name__, x))}).c(5))
