def counter():
    n = 0
    def inc(k=1):
        nonlocal n
        n += k
        return n
    def get(): return n
    return inc, get
inc, get = counter()
print(inc(), inc(5), get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
def late():
    def g(): return v
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
    v = 1
    return g()
print(late())
def unbound():
    try:
        print(q)
    except UnboundLocalError as e:
        print(e)
    q = 1
unbound()
def deep():
    a = 1
    def l1():
        def l2():
            def l3():
                nonlocal a
                a += 1
                return a
            return l3
        return l2
    return l1()()(), a
print(deep())
c = inc.__closure__[0]
c.cell_contents = 100
print(get(), type(c).__name__)
