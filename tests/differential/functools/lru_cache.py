from functools import lru_cache, cache
calls = []
@lru_cache(maxsize=3)
def sq(x):
    calls.append(x)
    return x * x
print([sq(x) for x in (1, 2, 3, 1, 4, 2, 1, 5, 3)], calls)
print(sq.cache_info(), sq.__name__, sq.cache_parameters())
sq.cache_clear()
print(sq.cache_info())
@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
@lru_cache
def kw(a, b=1, *, c=2):
    return a, b, c
print(kw(1), kw(1, 1), kw(a=1), kw(1, c=3), kw(1, c=3), kw.cache_info())
@lru_cache(typed=True)
def t(x):
    return type(x).__name__
print(t(1), t(1.0), t(True), t.cache_info())
@lru_cache(None)
def u(x):
    return [x]
print(u(1) is u(1), u("a") is u("b"), u.cache_info())
@lru_cache(0)
def z(x):
    return x
z(1), z(1)
print(z.cache_info())
try:
    sq([])
except TypeError as e:
    print(e)
class A:
    @lru_cache(maxsize=None)
    def m(self, x):
        print("compute", x)
        return x + 1
a = A()
print(a.m(1), a.m(1), A().m(1))
print(sq.__wrapped__(5), kw.__wrapped__(0))
