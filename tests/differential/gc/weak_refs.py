import weakref, gc
class A:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"A({self.n})"
a = A(1)
r = weakref.ref(a)
print(r() is a, weakref.ref(a) is r, weakref.getweakrefcount(a))
def cb(ref): print("callback", ref() is None, ref is r2)
r2 = weakref.ref(a, cb)
print(weakref.getweakrefcount(a), len(weakref.getweakrefs(a)))
print(hash(r) == hash(a), r == weakref.ref(a), r == r2)
del a
print(r(), r2())
print(hash(r) is not None)
for o in (3, "s", None, (1,), []):
    try:
        weakref.ref(o)
    except TypeError as e:
        print(e)
x = A(2)
p = weakref.proxy(x)
print(p.n, repr(p) == repr(p), str(p))
p.n = 5
print(x.n)
del x
try:
    p.n
except ReferenceError as e:
    print(e)
class S:
    __slots__ = ("a",)
try:
    weakref.ref(S())
except TypeError as e:
    print(e)
class S2:
    __slots__ = ("a", "__weakref__")
s = S2()
print(weakref.ref(s)() is s)
def f(): pass
print(weakref.ref(f)() is f, weakref.ref(A)() is A)
order = []
o = A(3)
rs = [weakref.ref(o, lambda r, i=i: order.append(i)) for i in range(3)]
del o
print(order)
c1, c2 = A(1), A(2)
c1.o, c2.o = c2, c1
wr = weakref.ref(c1, lambda r: print("cycle cb"))
del c1, c2
print(wr() is not None)
gc.collect()
print(wr())
class L(list): pass
print(weakref.ref(L()))if False else None
