class D:
    def __init__(self, n, *parts): self.n, self.parts = n, parts
    def __del__(self): print("del", self.n)
d = D("outer", D("inner1"), D("inner2"))
del d
print("--")
x = D("x")
y = x
del x
print("y holds")
y = D("new")
print("--")
def f(a):
    b = D("b")
    return a
r = f(D("a"))
print("returned")
r = None
l = [D(i) for i in range(3)]
l[1] = None
l = l[:1]
print("sliced")
l = None
dd = {"k": D("v")}
dd["k"] = D("v2")
dd.pop("k")
print("popped")
def g():
    for i in range(2):
        t = D(("t", i))
    print("end g")
g()
s = {1: D("s1")}
s.clear()
D("temp")
print("end")
lst = [D("e1")]
try:
    raise ValueError(lst.pop())
except ValueError as e:
    print("caught")
print("after except")
def h():
    try:
        return D("ret")
    finally:
        print("finally")
h()
print("module end")
