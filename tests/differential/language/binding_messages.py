# Every way a call can fail to bind, with functions, methods, classes, lambdas, builtins.
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def d1(a, b=1): pass
def d2(a=1, b=2): pass
def p1(a, /): pass
def p2(a, b, /, c): pass
def k1(*, a): pass
def k2(a, *, b, c): pass
def k3(a, *, b, c, d=1): pass
def v1(a, *args): pass
def v2(a, **kw): pass
def v3(a, /, **kw): return a, kw
class C:
    def m(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def __call__(self, x): pass
    def none(): pass
class D:
    def __init__(self, a, b=2): pass
class E: pass
class N:
    def __new__(cls, a): return object.__new__(cls)
calls = [(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4)]
keywords = [{}, {"a": 1}, {"b": 1}, {"z": 1}, {"a": 1, "b": 2, "c": 3}, {"b": 1, "c": 2, "e": 3}]
for f in (f0, f1, f2, f3, d1, d2, p1, p2, k1, k2, k3, v1, v2, v3, C().m, C.c, C.s, C.m, C(), C().none, D, E, N, lambda q: 1, lambda *, r: 1):
    for args in calls:
        row = []
        for kw in keywords:
            try:
                f(*args, **kw)
                row.append("ok")
            except TypeError as e:
                row.append(str(e))
        print(args, *row, sep=" | ")
print(v3(1, a=2))
for f in (lambda: f1(1, a=1), lambda: f1(**{"a": 1, "b": 2}), lambda: f1(*(1, 2), **{"c": 3}), lambda: f2(1, **{"b": 2}, **{"b": 3}), lambda: f2(b=1, **{"b": 2}), lambda: f1(**5), lambda: f1(*5), lambda: f1(**{1: 2}), lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: abs("x"), lambda: int(1, 2, 3), lambda: "a".join(), lambda: [].append(), lambda: [].append(1, 2), lambda: {}.get(), lambda: print(foo=1), lambda: isinstance(1), lambda: C.m(), lambda: C.m(5), lambda: E(1), lambda: object(1), lambda: type(), lambda: super(), lambda: f3(1, 2, 3, c=4)):
    try:
        f()
        print("ok")
    except Exception as e:
        print(type(e).__name__, e)
