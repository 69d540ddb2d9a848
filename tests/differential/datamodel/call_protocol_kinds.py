# Everything callable and how calls fail: instances, classes, bound and unbound methods, partials of descriptors, nested __call__.
class Adds:
    def __init__(self, n): self.n = n
    def __call__(self, x, /, *rest, k=0, **kw): return (self.n + x, rest, k, kw)


class CallIsInstance:
    __call__ = Adds(10)


class CallIsClass:
    __call__ = int


class CallIsStatic:
    @staticmethod
    def __call__(*a): return ("static", a)


class CallIsClassmethod:
    @classmethod
    def __call__(cls, *a): return ("class", cls.__name__, a)


class CallIsProperty:
    @property
    def __call__(self): return lambda *a: ("property", a)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a = Adds(5)
attempt(lambda: a(1))
attempt(lambda: a(1, 2, 3, k=4, z=5))
attempt(lambda: a())
attempt(lambda: a(x=1))
attempt(lambda: a.__call__(2))
attempt(lambda: a.__call__.__call__(2))
attempt(lambda: Adds.__call__(a, 3))
attempt(lambda: CallIsInstance()(1))
attempt(lambda: CallIsClass()("12"))
attempt(lambda: CallIsStatic()(1))
attempt(lambda: CallIsClassmethod()(1))
attempt(lambda: CallIsProperty()(1))
for v in (5, "s", None, [], {}, object(), ..., NotImplemented, 1.5, (), b""):
    attempt(lambda: v())
attempt(lambda: Adds.nope())
attempt(lambda: a.n())
attempt(lambda: callable(a) and callable(Adds) and callable(len) and not callable(5) and callable(CallIsProperty()))


class Loop:
    pass


Loop.__call__ = Loop()
try:
    Loop()()
except RecursionError as e:
    print("RecursionError")


class M:
    def m(self, a, b=2, *, c): return (a, b, c)
    @classmethod
    def cm(cls, a): return a
    @staticmethod
    def sm(a): return a


m = M()
for f in (lambda: m.m(), lambda: m.m(1), lambda: m.m(1, 2, 3, c=1), lambda: m.m(1, c=3, d=4), lambda: m.m(1, a=1, c=2), lambda: M.m(1, c=2), lambda: M.m(), lambda: m.cm(), lambda: M.cm(1, 2),
          lambda: m.sm(), lambda: m.sm(1, 2), lambda: M(1), lambda: M(x=1), lambda: m.m(*[1], **{"c": 2}), lambda: m.m(*5), lambda: m.m(**5), lambda: m.m(**{1: 2}), lambda: m.m(1, c=1, **{"c": 2}),
          lambda: m.m(*[1, 2], *[3], c=0), lambda: m.m(**{"a": 1}, **{"a": 2}), lambda: M.m(m, 1, c=9), lambda: M.__init__(m, 1), lambda: m.m.__func__(m, 1, c=1), lambda: (lambda: 0)(1), lambda: (lambda x: 0)(), lambda: (lambda *, x: 0)()):
    attempt(f)
print(m.m == m.m, m.m is m.m, hash(m.m) == hash(m.m), m.m != M().m, m.m.__self__ is m, m.cm.__self__ is M, m.sm is M.sm, M.m is M.m)
