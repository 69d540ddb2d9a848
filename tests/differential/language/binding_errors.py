# Binding of arguments: every kind of parameter, and the errors.
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(1, d=1, a=9, b=8))
def g(a, b): pass
def h(a, /, b): pass
def k(*, x, y): pass
def m(a, b=1): pass
def n(): pass
class C:
    def m(self, x): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
def attempt(text, call):
    try: print(text, call())
    except Exception as e: print(text, "|", type(e).__name__, e)
attempt('g()', lambda: g())
attempt('g(1)', lambda: g(1))
attempt('g(1, 2, 3)', lambda: g(1, 2, 3))
attempt('g(1, a=2)', lambda: g(1, a=2))
attempt('g(1, c=2)', lambda: g(1, c=2))
attempt('g(b=1)', lambda: g(b=1))
attempt('h(a=1, b=2)', lambda: h(a=1, b=2))
attempt('h(1)', lambda: h(1))
attempt('k()', lambda: k())
attempt('k(x=1)', lambda: k(x=1))
attempt('k(1, x=1, y=2)', lambda: k(1, x=1, y=2))
attempt('k(x=1, y=2, z=3)', lambda: k(x=1, y=2, z=3))
attempt('m()', lambda: m())
attempt('m(1, 2, 3)', lambda: m(1, 2, 3))
attempt('n(1)', lambda: n(1))
attempt('n(x=1)', lambda: n(x=1))
attempt('f()', lambda: f())
attempt('f(1)', lambda: f(1))
attempt('f(1, 2, 3, c=4, d=1)', lambda: f(1, 2, 3, c=4, d=1))
attempt('C().m()', lambda: C().m())
attempt('C().m(1, 2)', lambda: C().m(1, 2))
attempt('C.m(1)', lambda: C.m(1))
attempt('C.c()', lambda: C.c())
attempt('C.s()', lambda: C.s())
attempt('C.s(1, 2)', lambda: C.s(1, 2))
attempt('(lambda x: x)()', lambda: (lambda x: x)())
attempt('(lambda *, k: k)(1)', lambda: (lambda *, k: k)(1))
attempt('g(*[1])', lambda: g(*[1]))
attempt("g(**{'a': 1})", lambda: g(**{'a': 1}))
attempt("g(*[1, 2], **{'a': 1})", lambda: g(*[1, 2], **{'a': 1}))
attempt("n(**{'a b': 1})", lambda: n(**{'a b': 1}))
attempt('int(x=1)', lambda: int(x=1))
attempt('len()', lambda: len())
attempt('len(1, 2)', lambda: len(1, 2))
attempt('len(obj=1)', lambda: len(obj=1))
attempt('print(foo=1)', lambda: print(foo=1))
attempt('isinstance(1)', lambda: isinstance(1))
attempt('range()', lambda: range())
attempt('dict(1)', lambda: dict(1))
attempt('[].append()', lambda: [].append())
attempt("''.join(1, 2)", lambda: ''.join(1, 2))
attempt('sorted()', lambda: sorted())
attempt('max()', lambda: max())
attempt('sum(1, 2, 3, 4)', lambda: sum(1, 2, 3, 4))
attempt('abs(1, 2)', lambda: abs(1, 2))
attempt('object.__new__()', lambda: object.__new__())
attempt('C(1)', lambda: C(1))
def defaults(l=[]): l.append(1); return l
print(defaults(), defaults(), defaults.__defaults__)
def order(a, b): return a, b
def p(x): print("eval", x); return x
order(p(1), b=p(2)); order(b=p(1), a=p(2)); order(*[p(1)], **{'b': p(2)})
def kwonly(a, *, b=None): return a, b
print(kwonly(1), kwonly(1, b=2), kwonly(a=1, b=3))
def star(*args, **kwargs): return args, kwargs
print(star(), star(1), star(a=1), star(*(), **{}), star(*"ab", **dict(z=1)))
f2 = lambda a, *b, c=1, **d: (a, b, c, d)
print(f2(1, 2, 3, c=4, e=5))
def ann(a: int, b: str = "x") -> None: pass
print(ann.__annotations__)
def rec(n, acc=()): return acc if n == 0 else rec(n - 1, acc + (n,))
print(rec(4))
g.__defaults__ = (10, 20); print(g.__defaults__, g() is None)
g.__kwdefaults__ = {}
def tricky(self, **kw): return self, kw
print(tricky(self=1, other=2))
