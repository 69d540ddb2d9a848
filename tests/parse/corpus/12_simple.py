pass
del a
del a, b
del (a, b)
del [a, b]
del a.b, a[b]
del a,
del (a), ((b))
assert a
assert a, b
raise
raise a
raise a from b
global c
global d, e
a; b; c
a;
def f():
    return
    return a
    return a, b
    return *a, b
def g():
    x = 1
    def h():
        nonlocal x
        return (yield)
