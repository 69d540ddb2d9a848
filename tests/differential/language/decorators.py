# Decorators of functions, methods and classes.
log = []
def d(n):
    log.append(("make", n))
    def w(f):
        log.append(("apply", n, getattr(f, "__name__", f)))
        return f
    return w
@d(1)
@d(2)
def f(): pass
print(log)
class C:
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls.__name__, a
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v * 2
    @p.deleter
    def p(self): del self._p
    @d("m")
    def m(self): return 1
o = C(); o.p = 4
print(C.s(1), o.s(2), C.c(3), o.c(4), o.p)
del o.p
try: o.p
except AttributeError as e: print(e)
def cls_deco(c): c.extra = 1; return c
@cls_deco
class K: pass
print(K.extra)
@lambda f: 5
def five(): pass
print(five)
@(d("x") if True else d("y"))
def g(): pass
buttons = [d("b0")]
@buttons[0]
def h(): pass
class Wrap:
    def __init__(self, f): self.f = f
    def __call__(self, *a): return ("wrapped", self.f(*a))
    def __get__(self, o, t): return lambda *a: ("bound", self.f(o, *a))
@Wrap
def w(x): return x
class UsesWrap:
    @Wrap
    def m(self, x): return x
print(w(1), UsesWrap().m(2))
try:
    @undefined
    def z(): pass
except NameError as e: print(e)
try:
    @5
    def z(): pass
except TypeError as e: print(e)
def memo(f):
    cache = {}
    def inner(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    inner.__wrapped__ = f
    inner.__name__ = f.__name__
    return inner
@memo
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(50), fib.__name__)
class Meta(type):
    @property
    def mp(cls): return cls.__name__ + "!"
    @classmethod
    def mc(mcs): return mcs.__name__
class WithMeta(metaclass=Meta): pass
print(WithMeta.mp, WithMeta.mc())
