import functools
def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        print("before", f.__name__)
        return f(*a, **k)
    return w
def param(n):
    def d(f):
        def w(*a): return [f(*a)] * n
        return w
    return d
@deco
@param(2)
def f(x): return x + 1
print(f(1), f.__name__)
@deco
def g(x):
    "doc g"
    return x
print(g(2), g.__name__, g.__doc__, g.__wrapped__(3))
class Deco:
    def __init__(self, f): self.f = f
    def __call__(self, *a): return ("deco", self.f(*a))
    def __get__(self, o, t=None): return functools.partial(self, o)
class A:
    @Deco
    def m(self, x): return x
print(A().m(4))
def cls_deco(c):
    c.added = True
    return c
@cls_deco
class B: pass
print(B.added)
@(lambda f: f)
def h(): return 1
print(h())
