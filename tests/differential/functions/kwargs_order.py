def f(**kw): return list(kw)
print(f(b=1, a=2, c=3), f(**{"z": 1, "y": 2}, x=3))
def g(*args, **kw):
    args += (9,)
    kw["new"] = 1
    return args, kw
d = {"a": 1}
print(g(1, **d), d)
def h(self, **kw): return self, kw
print(h(1, other=2))
try:
    h(1, self=2)
except TypeError as e:
    print(e)
def p(self, /, **kw): return self, kw
print(p(1, self=2))
def order():
    def t(x):
        print("eval", x)
        return x
    f2 = lambda *a, **k: (a, k)
    return f2(t(1), *t([2]), x=t(3), **t({"y": 4}))
print(order())
