class A:
    def __init__(self): self.real = 1
    def __getattr__(self, n):
        if n.startswith("dyn_"): return n[4:]
        raise AttributeError(f"no {n}")
a = A()
print(a.real, a.dyn_x, getattr(a, "nope", "dflt"), hasattr(a, "nope"))
try:
    a.zip
except AttributeError as e:
    print(e)
class B:
    def __getattribute__(self, n):
        if n == "secret": return 42
        return super().__getattribute__(n)
    y = 3
b = B()
print(b.secret, b.y)
try:
    b.z
except AttributeError as e:
    print(e)
class C:
    log = []
    def __setattr__(self, n, v):
        C.log.append((n, v))
        object.__setattr__(self, n, v)
    def __delattr__(self, n):
        C.log.append(("del", n))
        super().__delattr__(n)
c = C()
c.x = 1
c.x += 2
del c.x
print(C.log)
try:
    del c.x
except AttributeError as e:
    print(e)
class D:
    def __getattribute__(self, n): raise AttributeError("first " + n)
    def __getattr__(self, n): return "fallback " + n
print(D().q)
class E:
    @property
    def p(self): raise AttributeError("inner")
    def __getattr__(self, n): return "ga " + n
print(E().p)
