# functools: partial, reduce, lru_cache, singledispatch, total_ordering, wraps, cached_property, partialmethod.
import functools as ft


def f(a, b=2, *args, c=3, **kw): return a, b, args, c, kw


p = ft.partial(f, 1, c=5)
q = ft.partial(p, 7, z=1)
print(p(), p(9), p(9, 10, c=0), q(), q(8, z=2), q.func is f, q.args, q.keywords, repr(ft.partial(len, [1])), p.func.__name__, ft.partial(int, base=2)("101"))
for g in (lambda: ft.partial(), lambda: ft.partial(5), lambda: p(b=5), lambda: ft.reduce(lambda a, b: a + b, []), lambda: ft.reduce(5, [1, 2]), lambda: ft.reduce(lambda a, b: a, 5), lambda: ft.reduce(), lambda: ft.lru_cache(maxsize="x"), lambda: ft.lru_cache(5)(5), lambda: ft.total_ordering(type("T", (), {})), lambda: ft.wraps(f)(5), lambda: ft.cmp_to_key(), lambda: ft.cached_property(5).func, lambda: ft.cache([])):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
print(ft.reduce(lambda a, b: a * 10 + b, [1, 2, 3]), ft.reduce(max, [3, 9, 2], 5), ft.reduce(lambda a, b: a + b, [], "init"), ft.reduce(lambda a, b: (a, b), "abcd"))
calls = []
@ft.lru_cache(maxsize=2)
def slow(x, y=0): calls.append((x, y)); return x + y
print([slow(v) for v in (1, 2, 1, 3, 2, 1)], calls, slow.cache_info(), slow.cache_parameters(), slow.__wrapped__(9), slow.__name__)
slow.cache_clear()
print(slow.cache_info(), slow(1), slow(1.0), slow(True), slow(x=1), slow(1, 0), slow.cache_info())
@ft.lru_cache(typed=True)
def typed(x): return type(x).__name__
print(typed(1), typed(1.0), typed(True), typed.cache_info())
@ft.cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
try:
    slow([])
except TypeError as e:
    print(e)
@ft.singledispatch
def kind(v, *a): return "object"
@kind.register
def _(v: int, *a): return "int"
@kind.register(list)
def _(v, *a): return "list"
@kind.register(float)
@kind.register(complex)
def _(v): return "inexact"
print(kind(1), kind(True), kind([]), kind("x"), kind(1.5), kind(1j), kind.dispatch(bool).__name__, sorted(t.__name__ for t in kind.registry), kind.registry[object]("x"))
try:
    kind()
except TypeError as e:
    print(e)
class S:
    @ft.singledispatchmethod
    def m(self, v): return "any"
    @m.register
    def _(self, v: str): return "str"
    @ft.cached_property
    def once(self): calls.append("once"); return len(calls)
    def base(self, *a, **k): return a, k
    part = ft.partialmethod(base, 1, k=2)
s = S()
print(s.m("x"), s.m(5), s.once == s.once, "once" in s.__dict__, s.part(3), s.part(k=4, j=5))
del s.once
print(s.once == len(calls), type(S.__dict__["once"]).__name__)
@ft.total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
a, b = V(1), V(2)
print(a < b, a <= b, a > b, a >= b, a != b, a <= V(1), a >= V(1))
for op in ("__le__", "__gt__", "__ge__"):
    print(getattr(a, op)(5), end=" ")
try:
    a <= 5
except TypeError as e:
    print(e)
def deco(g):
    @ft.wraps(g)
    def inner(*a): "inner doc"; return g(*a)
    return inner
@deco
def documented(x: int) -> str: "the doc"; return x
documented.attr = 1
print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__, documented.__annotations__, documented.__qualname__, deco(documented).attr, ft.WRAPPER_ASSIGNMENTS, ft.WRAPPER_UPDATES)
