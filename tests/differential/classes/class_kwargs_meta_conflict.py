class M(type):
    def __new__(m, n, b, d, **k):
        d["kw"] = sorted(k)
        return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): super().__init__(n, b, d)
class A(metaclass=M, p=1, q=2): pass
class B(A, z=3): pass
print(A.kw, B.kw, type(B).__name__)
kw = {"metaclass": M, "r": 1}
class C(**kw): pass
print(C.kw)
bases = (A,)
class D(*bases): pass
print(D.__bases__)
def func_meta(name, bases, ns, **k): return (name, bases, sorted(x for x in ns if x[:2] != "__"), k)
class E(metaclass=func_meta, k=1):
    a = 1
print(E)
