# weakref: refs, proxies, callbacks, finalize, weak containers, which objects allow them.
import gc
import weakref


class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"C{self.n}"
    def __eq__(self, o): return isinstance(o, C) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def __len__(self): return self.n
    def hello(self): return f"hello {self.n}"
    def __add__(self, o): return self.n + o


log = []
c = C(1)
r = weakref.ref(c)
r2 = weakref.ref(c)
r3 = weakref.ref(c, lambda x: log.append(("cb", x() is None)))
print(r is r2, r is r3, r() is c, r == r3, hash(r) == hash(c), weakref.getweakrefcount(c), len(weakref.getweakrefs(c)), r.__callback__, r3.__callback__ is not None)
d = C(1)
print(weakref.ref(d) == r, weakref.ref(d) is r)
p = weakref.proxy(c)
print(p, p.n, len(p), p + 5, p.hello(), p == C(1), bool(p), type(p).__name__, isinstance(p, C), type(weakref.proxy(len.__class__)).__name__)
p.extra = 5
print(c.extra)
f = weakref.finalize(c, log.append, "final")
m = weakref.WeakMethod(c.hello)
print(f.alive, f.peek()[2:], m()(), f.atexit)
del c
print(log, r(), r3(), f.alive, m(), f(), r == r2, r == weakref.ref(d))
for g in (lambda: p.n, lambda: len(p), lambda: str(p), lambda: hash(weakref.proxy(d)), lambda: weakref.ref(5), lambda: weakref.ref("x"), lambda: weakref.ref(()), lambda: weakref.ref([]), lambda: weakref.ref({}), lambda: weakref.ref(None), lambda: weakref.ref(object()), lambda: weakref.proxy(5), lambda: weakref.ref(), lambda: weakref.ref(d, 1, 2), lambda: hash(weakref.ref(C([]))), lambda: setattr(r, "x", 1), lambda: weakref.WeakMethod(5)):
    try:
        print(type(g()).__name__)
    except Exception as e:
        print(type(e).__name__, e)
for o in (C, len, lambda: 0, {1}, frozenset(), (x for x in ()), int, weakref, type("S", (), {"__slots__": ("__weakref__",)})(), Exception(), __import__("re").compile("a"), iter([]), print, C(1).hello):
    try:
        weakref.ref(o)
        print(type(o).__name__, "yes")
    except TypeError as e:
        print(e)
a, b = C(10), C(11)
wv = weakref.WeakValueDictionary(a=a, b=b)
wk = weakref.WeakKeyDictionary({a: "A", b: "B"})
ws = weakref.WeakSet([a, b])
print(sorted(wv), len(wk), len(ws), wv["a"], wk[b], a in ws, wv.get("zz"), dict(wk))
del a
print(sorted(wv), len(wk), len(ws), list(wv.values()), list(wk.items()), list(ws))
try:
    wv["a"]
except KeyError as e:
    print("KeyError", e)
class Node: pass
n = Node()
n.self = n
rn = weakref.ref(n, lambda r: log.append("cycle"))
del n
print(rn() is not None, gc.collect() >= 1, rn(), log)
class Order:
    def __del__(self): log.append("del")
o = Order()
ro = weakref.ref(o, lambda r: log.append("callback"))
log.clear()
del o
print(log)
class R(weakref.ref):
    def __init__(self, o, tag): super().__init__(o); self.tag = tag
    def __new__(cls, o, tag): return super().__new__(cls, o)
rr = R(b, "t")
print(rr.tag, rr() is b, type(rr).__name__, rr == weakref.ref(b))
