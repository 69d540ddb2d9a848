import inspect, functools
def f(a, b: int, /, c=1, *args, d, e: "str" = 'x', **kw) -> float: pass
def g(a, *, b): pass
def h(x=None, /): pass
class C:
    def __init__(self, a, b=2): pass
    def m(self, x, *y): "doc of m"
    @classmethod
    def k(cls, z): pass
    @staticmethod
    def s(q, r=3): pass
    def __call__(self, p): pass
class D(C):
    def m(self, x, *y): pass
class N:
    def __new__(cls, n, *, o=1): return super().__new__(cls)
class M(type):
    def __call__(cls, *a, **k): return super().__call__(*a, **k)
class E(metaclass=M): pass
class Empty: pass
for o in (f, g, h, C, C.m, C(1).m, C.k, C.s, C(1), D, N, E, Empty, lambda x, y=2: x, len, print, sorted, [].append, str.join,
          functools.partial(f, 1), functools.partial(f, 1, 2, d=4), functools.partial(g, b=2), functools.partial(C, b=1)):
    s = inspect.signature(o)
    print(s, repr(s))
for o in (1, int, type, min):
    try: print(inspect.signature(o))
    except Exception as e: print(type(e).__name__, e)
s = inspect.signature(f)
for p in s.parameters.values():
    print(p.name, p.kind, p.default, p.annotation, repr(p), p.kind.description)
def tb(s, *a, **k):
    for b in (s.bind, s.bind_partial):
        try:
            r = b(*a, **k)
            print(r, r.args, r.kwargs)
            r.apply_defaults()
            print(r)
        except TypeError as e: print('TypeError', e)
tb(s, 1, 2, 3, 4, 5, d=6, z=7)
tb(s, 1, 2, d=6)
tb(s, 1)
tb(s)
tb(s, 1, 2)
tb(inspect.signature(g), 1, 2)
tb(inspect.signature(g), 1, a=2, b=3)
tb(inspect.signature(g), 1, c=2, b=3)
tb(inspect.signature(h), x=2)
tb(inspect.signature(g), 1, 2, 3, b=4)
P = inspect.Parameter
for a in (("x", P.VAR_KEYWORD, 1), ("1x", P.KEYWORD_ONLY), ("if", P.KEYWORD_ONLY), (1, P.KEYWORD_ONLY), ("x", 9)):
    try: print(P(a[0], a[1], **({'default': a[2]} if len(a) > 2 else {})))
    except Exception as e: print(type(e).__name__, e)
for ps in ([P('a', P.KEYWORD_ONLY), P('b', P.POSITIONAL_ONLY)], [P('a', P.POSITIONAL_ONLY, default=1), P('b', P.POSITIONAL_OR_KEYWORD)], [P('a', P.POSITIONAL_ONLY), P('a', P.POSITIONAL_OR_KEYWORD)]):
    try: print(inspect.Signature(ps))
    except Exception as e: print(type(e).__name__, e)
print(s == inspect.signature(f), hash(s) == hash(inspect.signature(f)), s.replace(return_annotation=inspect.Signature.empty))
print(inspect.getfullargspec(f)); print(inspect.getfullargspec(C(1).m)); print(inspect.getfullargspec(C))
print(inspect.getdoc(D.m), inspect.getdoc(D(1).m), inspect.getdoc(D), inspect.cleandoc("  a\n    b\n      c\n\n"))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], [n for n, v in inspect.getmembers(C(1), inspect.ismethod)])
print(type(inspect.getattr_static(C, 's')), inspect.getattr_static(C(1), 'k').__func__ is C.k.__func__)
try: inspect.getattr_static(C, 'nope')
except AttributeError as e: print(e)
print(inspect.getattr_static(C, 'nope', 5))
def gen():
    x = 1
    yield x
    y = inspect.getgeneratorstate(G)
    yield y
G = gen()
print(inspect.getgeneratorstate(G)); next(G); print(inspect.getgeneratorstate(G)); print(next(G)); list(G); print(inspect.getgeneratorstate(G), inspect.getgeneratorlocals(G))
async def co(): pass
c = co(); print(inspect.getcoroutinestate(c), inspect.iscoroutine(c), inspect.isawaitable(c), inspect.iscoroutinefunction(co)); c.close(); print(inspect.getcoroutinestate(c))
print(inspect.getsource(gen)); print(inspect.getsource(C)); print(inspect.getsource(co))
print(inspect.getsourcelines(tb)[1])
print(inspect.currentframe().f_lineno, inspect.stack()[0].function, inspect.stack()[0].code_context)
print(inspect.getcallargs(f, 1, 2, d=3, u=4))
for a, k in (((), {}), ((1,), {}), ((1, 2, 3), {}), ((1,), {'a': 2}), ((1,), {'b': 2, 'q': 3})):
    try: print(inspect.getcallargs(g, *a, **k))
    except TypeError as e: print(e)
def outer():
    v = 5
    def inner(): return v + len([]) + undefined_q
    return inspect.getclosurevars(inner)
print(outer())
print(inspect.getclasstree([C, D, Empty]))
print(inspect.isroutine(len), inspect.ismethoddescriptor(str.join), inspect.isdatadescriptor(property()), inspect.isbuiltin(len), inspect.isgetsetdescriptor(type(f).__code__), inspect.ismemberdescriptor(type(f).__globals__))
def deco(fn):
    @functools.wraps(fn)
    def w(*a): return fn(*a)
    return w
@deco
def wrapped(a, b=3): "w"
print(inspect.signature(wrapped), inspect.signature(wrapped, follow_wrapped=False), inspect.unwrap(wrapped).__name__)
print(inspect.getmodule(C).__name__, inspect.getmro(D))
for a in inspect.classify_class_attrs(D):
    if not a.name.startswith('__'): print(a.name, a.kind, a.defining_class)
