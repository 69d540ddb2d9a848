# Classes: construction hooks, inheritance, descriptors, slots, class assignment.
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw): print("prepare", name, kw); return {"pre": 1}
    def __new__(m, name, bases, ns, **kw): print("new", name, sorted(k for k in ns if k[0] != '_')); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw): print("init", name, kw); super().__init__(name, bases, ns)
    def __call__(c, *a, **k): print("call", a, k); return super().__call__(*a, **k)
class A(metaclass=Meta, flag=3):
    x = 1
    def __init__(self, *a, **k): self.a = a
print(A(1, z=2).a, A.pre)
class Base:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print("sub", cls.__name__, tag)
class S1(Base, tag="t"): pass
class S2(S1): pass
try:
    class S3(Base, other=1): pass
except TypeError as e: print(e)
class Desc:
    def __set_name__(self, o, n): print("set_name", o.__name__, n); self.n = n
    def __get__(self, o, t): return (self.n, o is None, t.__name__)
    def __set__(self, o, v): print("set", self.n, v)
    def __delete__(self, o): print("delete", self.n)
class HasD: d = Desc()
h = HasD(); print(h.d, HasD.d); h.d = 5; del h.d
h.__dict__['d'] = 1; print(h.d)
class NonData:
    def __get__(self, o, t): return "nondata"
class HasN: n = NonData()
k = HasN(); print(k.n); k.n = 3; print(k.n); del k.n; print(k.n)
class Slots:
    __slots__ = ("a", "b")
s = Slots(); s.a = 1
for f in (lambda: s.b, lambda: setattr(s, "c", 1), lambda: s.__dict__, lambda: delattr(s, "b")):
    try: print(f())
    except AttributeError as e: print(e)
class X: pass
class Y: pass
o = X(); o.__class__ = Y; print(type(o).__name__)
try: o.__class__ = int
except TypeError as e: print(e)
try: o.__class__ = 5
except TypeError as e: print(e)
class P:
    def __getattr__(self, n): return "ga " + n
    def __setattr__(self, n, v): print("sa", n); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("da", n); object.__delattr__(self, n)
p = P(); p.q = 1; print(p.q, p.r); del p.q; print(p.q)
class Q:
    def __getattribute__(self, n):
        if n == "z": raise AttributeError("no z")
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return "fallback " + n
print(Q().z)
for bases in ((int, str), (X, X), (bool,), (type(None),)):
    try: type("T", bases, {})
    except TypeError as e: print(e)
class D1: pass
class D2(D1): pass
try:
    class Bad(D1, D2): pass
except TypeError as e: print(e)
class M1(type): pass
class M2(type): pass
try:
    class C(M1("a", (), {}), M2("b", (), {})): pass
except TypeError as e: print(e)
class Dia:
    def f(self): return ["Dia"]
class L(Dia):
    def f(self): return ["L"] + super().f()
class R(Dia):
    def f(self): return ["R"] + super().f()
class B(L, R):
    def f(self): return ["B"] + super().f()
print(B().f(), [c.__name__ for c in B.__mro__])
class N:
    def __new__(cls, v): return v if isinstance(v, int) else super().__new__(cls)
    def __init__(self, v): print("init", v)
print(N(3), type(N("s")).__name__)
try: object(1)
except TypeError as e: print(e)
class O: pass
try: O(1)
except TypeError as e: print(e)
class O2:
    def __init__(self): return 5
try: O2()
except TypeError as e: print(e)
print(O.__name__, O.__qualname__, O.__module__, O.__bases__, O.__doc__, O.__dict__.keys() >= {"__module__"})
class Idx:
    def __mro_entries__(self, bases): return (Dia,)
class FromIdx(Idx()): pass
print(FromIdx.__bases__, FromIdx.__orig_bases__[0].__class__.__name__)
class CG:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(CG[1, 2])
class Cmp:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, Cmp) else NotImplemented
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v)
print(Cmp(1) == Cmp(1), Cmp(1) != Cmp(2), Cmp(1) == 1, sorted([Cmp(2), Cmp(1)])[0].v, Cmp(1) > Cmp(0))
try: Cmp(1) <= Cmp(2)
except TypeError as e: print(e)
class NoHash:
    def __eq__(self, o): return True
try: hash(NoHash())
except TypeError as e: print(e)
class Ctx:
    def __len__(self): return 0
    def __bool__(self): return True
    def __contains__(self, x): return x == 3
    def __getitem__(self, k): return k
    def __call__(self, *a): return a
    def __index__(self): return 2
c = Ctx(); print(bool(c), 3 in c, c[1:2, ...], c(1), [5, 6, 7][c], hex(c))
class Op:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return "radd"
    def __iadd__(self, o): return "iadd"
    def __neg__(self): return "neg"
    def __matmul__(self, o): return "mm"
    def __pow__(self, o, m=None): return ("pow", m)
x = Op(); print(1 + x, -x, x @ 1, x ** 2, pow(x, 2, 3)); x += 1; print(x)
try: Op() + 1
except TypeError as e: print(e)
try: Op() - 1
except TypeError as e: print(e)
try: Op() < 1
except TypeError as e: print(e)
