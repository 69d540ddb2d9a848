def f(a, b): pass
def g(a, b=1, *, c, d=2): pass
def h(a, /, b, *args, c=1, **kw): return (a, b, args, c, kw)
def n(): pass
def k(*, x, y, z): pass
def p(a, b, /): pass
class C:
    def m(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
tests = [
    lambda: f(), lambda: f(1), lambda: f(1, 2, 3), lambda: f(1, a=2), lambda: f(1, 2, c=3), lambda: f(b=1),
    lambda: g(), lambda: g(1), lambda: g(1, 2, 3), lambda: g(1, 2, 3, c=4), lambda: g(1, c=1, e=5), lambda: g(1, 2, 3, 4, c=1, d=2),
    lambda: h(), lambda: h(1), lambda: h(a=1, b=2), lambda: h(1, 2, b=3), lambda: h(1, 2, 3, a=4, z=5),
    lambda: n(1), lambda: n(1, 2), lambda: n(x=1), lambda: k(), lambda: k(x=1), lambda: k(x=1, y=2), lambda: k(1),
    lambda: p(1), lambda: p(a=1, b=2), lambda: p(1, 2, 3), lambda: p(1, b=2),
    lambda: C().m(), lambda: C().m(1, 2), lambda: C.m(), lambda: C.c(), lambda: C.s(), lambda: C().s(1, 2),
    lambda: f(*[1], **{"a": 2}), lambda: f(**{1: 2}), lambda: f(*5), lambda: f(**5), lambda: f(**{"a": 1}, **{"a": 2}),
]
for t in tests:
    try:
        print(t())
    except TypeError as e:
        print(e)
