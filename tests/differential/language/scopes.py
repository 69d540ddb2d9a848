# Scopes: nonlocal chains, class bodies, comprehension scopes, walrus, del, exception names.
x = "global"
class A:
    x = "class"
    y = [x for _ in range(1)]
    z = (lambda: x)()
    w = [(lambda: x)() for _ in range(1)]
    def m(self): return x
    g = list(x for _ in range(1))
    first = list(q for q in x)
print(A.y if isinstance(A.y, list) else None, A.z, A.w, A().m(), A.g, A.first)
def outer():
    a = 1
    def mid():
        def inner():
            nonlocal a
            a += 1
            return a
        return inner
    f = mid()
    f(); f()
    return a
print(outer())
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter()
inc(); inc(5); print(get())
def unbound():
    try: print(v)
    except UnboundLocalError as e: print(e)
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
unbound()
def free():
    def f(): return v
    try: f()
    except NameError as e: print(e)
    v = 2
    print(f())
    del v
    try: f()
    except NameError as e: print(e)
free()
try:
    1/0
except ZeroDivisionError as e: pass
try: e
except NameError as err: print(err)
print([y := i * 2 for i in range(3)], y)
def wal():
    if any((hit := n) > 2 for n in [1, 3, 5]): return hit
print(wal())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
for i in range(3): pass
print(i)
class B:
    a = 1
    def f(self, d=a): return d
    class C:
        try: b = a
        except NameError as e: print(e)
    l = [a for a in range(2)]
print(B().f(), B.l, B.a)
def glob():
    global newg
    newg = 5
    def inner():
        newg = 6
        return newg
    return inner()
print(glob(), newg)
def shadow(len): return len
print(shadow(3))
class P:
    __priv = 1
    def get(self): return self.__priv
    def __hid(self): return "hid"
    def call(self): return self.__hid()
    class __Inner: pass
    def loc(self):
        __v = 2
        return sorted(locals())
print(P().get(), P._P__priv, P().call(), [n for n in dir(P) if 'P__' in n], P().loc())
class _Q:
    def f(self): return self.__x
try: _Q().f()
except AttributeError as e: print(e)
def nested_class():
    v = 1
    class K:
        v = 2
        def get(self): return v
        w = v
    return K().get(), K.w
print(nested_class())
def nested_class2():
    v = 1
    class K:
        print(v)
        w = v
    return K.w
print(nested_class2())
def cls_nonlocal():
    v = 1
    class K:
        nonlocal v
        v = 10
    return v, 'v' in vars(K)
print(cls_nonlocal())
def args_star():
    def f(*a, k=lambda: 3, **kw): return a, k(), kw
    return f(1, 2, z=3)
print(args_star())
print([[(i, j) for j in range(i)] for i in range(3)], {k: v for k, v in zip("ab", range(2))}, {i % 2 for i in range(5)})
print(list((a, b) for a in range(2) for b in range(2) if a != b))
def gl():
    return [x for x in [x for x in range(3)]]
print(gl(), x)
