import gc
class N:
    def __init__(self, n): self.n, self.o = n, None
    def __del__(self): print("del", self.n)
gc.collect()
a, b = N("a"), N("b")
a.o, b.o = b, a
del a, b
print("unreachable")
print(gc.collect() > 0)
a = N("self")
a.o = a
a = None
gc.collect()
l = []
l.append(l)
l.append(N("in list"))
del l
gc.collect()
d = {}
d["d"] = d
d["n"] = N("in dict")
d = None
gc.collect()
def f():
    x = N("closure")
    def g(): return x, g
    return g
f()
gc.collect()
keep = N("kept")
keep.o = [keep]
gc.collect()
print("still", keep.n)
t = N("tuple")
t.o = (1, (t,))
del t
gc.collect()
class C: pass
gc.collect()
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(len(gc.get_threshold()), type(gc.get_count()))
keep.o = None
print("end")
