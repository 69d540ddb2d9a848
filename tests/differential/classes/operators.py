class V:
    def __init__(self, *a): self.a = a
    def __repr__(self): return "V" + repr(self.a)
    def __add__(self, o):
        if isinstance(o, V): return V(*(x + y for x, y in zip(self.a, o.a)))
        return NotImplemented
    def __radd__(self, o): return V(*(o + x for x in self.a))
    def __iadd__(self, o):
        self.a += (o,)
        return self
    def __mul__(self, k): return V(*(x * k for x in self.a))
    __rmul__ = __mul__
    def __neg__(self): return V(*(-x for x in self.a))
    def __pos__(self): return self
    def __abs__(self): return sum(x * x for x in self.a) ** 0.5
    def __invert__(self): return "inv"
    def __matmul__(self, o): return sum(x * y for x, y in zip(self.a, o.a))
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __divmod__(self, o): return ("divmod", o)
    def __lshift__(self, o): return ("<<", o)
    def __rrshift__(self, o): return (">>r", o)
    def __bool__(self): return any(self.a)
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
    def __contains__(self, x): return x in self.a
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __index__(self): return 2
    def __complex__(self): return 1j
    def __round__(self, n=None): return ("round", n)
    def __lt__(self, o): return self.a < o.a
    def __le__(self, o): return self.a <= o.a
v, w = V(1, 2), V(3, 4)
print(v + w, 10 + v, v * 3, 3 * v, -v, +v, abs(w), ~v, v @ w, v ** 2, pow(v, 2, 3))
print(divmod(v, 5), v << 1, 8 >> v, bool(V(0)), bool(v), len(v), v[0], 2 in v, list(v))
print(int(v), float(v), [10, 20, 30][v], complex(v), round(v), round(v, 2), v < w, v > w, v <= w, sorted([w, v]))
v += 9
print(v)
for f in (lambda: v - w, lambda: v + "s", lambda: v >= 5, lambda: v / 2):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
