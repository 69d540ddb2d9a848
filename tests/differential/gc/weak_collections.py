import weakref
class K:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"K{self.n}"
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
wv = weakref.WeakValueDictionary()
a, b = K(1), K(2)
wv["a"], wv["b"] = a, b
print(sorted(wv.items(), key=lambda t: t[0]), len(wv), "a" in wv)
del a
print(list(wv.keys()), len(wv), wv.get("a"), wv.get("b"))
try:
    wv["a"]
except KeyError as e:
    print(repr(e))
print(wv.pop("b"), len(wv), wv.pop("zz", 5))
wk = weakref.WeakKeyDictionary()
k1, k2 = K(1), K(2)
wk[k1], wk[k2] = "x", "y"
print(len(wk), wk[k1], k2 in wk, K(9) in wk)
del k1
print(len(wk), list(wk.items()))
ws = weakref.WeakSet()
s1, s2 = K(1), K(2)
ws.add(s1); ws.add(s2); ws.add(s1)
print(len(ws), s1 in ws)
del s1
print(len(ws), list(ws))
class M:
    def m(self): return "called"
m = M()
wm = weakref.WeakMethod(m.m)
print(wm()(), weakref.ref(m.m)())
del m
print(wm())
class F: pass
f = F()
fin = weakref.finalize(f, print, "finalized", 1)
print(fin.alive)
del f
print(fin.alive)
f = F()
fin = weakref.finalize(f, lambda: "result")
print(fin(), fin(), fin.alive)
