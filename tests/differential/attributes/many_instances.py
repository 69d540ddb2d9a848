class N:
    def __init__(self, i):
        self.a = i
        if i % 2: self.b = i * 2
        self.c = -i
ns = [N(i) for i in range(50)]
print(sum(n.a for n in ns), sum(getattr(n, "b", 0) for n in ns), sum(n.c for n in ns))
def read(o): return o.v
class P: v = 1
class Q:
    def __init__(self): self.v = 2
class R:
    __slots__ = "v"
    def __init__(self): self.v = 3
class S:
    @property
    def v(self): return 4
class T:
    def __getattr__(self, n): return 5
for _ in range(3):
    print([read(o) for o in (P(), Q(), R(), S(), T(), P)])
p = P()
print(read(p)); p.v = 10; print(read(p)); P.v = 20; print(read(p), read(P())); del p.v; print(read(p))
P.v = property(lambda self: 30)
print(read(p))
class Base:
    def m(self): return "base"
class Sub(Base): pass
s = Sub()
def callm(o): return o.m()
print(callm(s)); Sub.m = lambda self: "sub"; print(callm(s)); s.m = lambda: "inst"; print(callm(s)); del s.m, Sub.m; print(callm(s))
