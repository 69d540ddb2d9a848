# Names: global, nonlocal, class bodies, comprehensions, exec-less corners, deletion.
x = "module"


def a():
    x = "a"
    def b():
        nonlocal x
        x += "b"
        def c():
            global x
            x += "c"
            return x
        return c(), x
    return b(), x


print(a(), x)


class K:
    x = "class"
    y = x + "!"
    def method(self): return x
    z = [x for _ in range(2)]
    w = [y2 for y2 in (x, x)]
    lam = lambda: x
    class Inner:
        v = x


print(K.y, K().method() == x, K.z[0] == x, K.w, K.lam() == x, K.Inner.v == x)


def shadow():
    class L:
        x = x
        def get(self): return x
    return L.x, L().get()


print(shadow())


def late():
    def inner(): return value
    value = 1
    first = inner()
    value = 2
    return first, inner()


print(late(), [f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])


def unbound(kind):
    if kind == 0: return y
    if kind == 1:
        del z
    def g(): return y
    if kind == 2: return g()
    y = 1
    z = 2
    del y
    if kind == 3: return y
    if kind == 4: return g()
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e


for kind in range(6):
    try:
        print(unbound(kind))
    except NameError as e:
        print(type(e).__name__, e)


def comp(n):
    return [n + m for m in range(n) if (last := m) >= 0], last, {k: v for k, v in zip("ab", range(2))}, n


print(comp(3))
try:
    m
except NameError as e:
    print(e)
def default(v=x, *, w=[]):
    w.append(v)
    return w
x = "changed"
print(default(), default("again"), default.__defaults__ == default.__defaults__, default.__kwdefaults__)
def fresh():
    for i in range(3):
        def f(): return i
        yield f
print([f() for f in fresh()], [f() for f in list(fresh())])
def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    def reset():
        nonlocal n
        n = 0
    return up, reset
up, reset = counter()
print(up(), up(5), reset(), up(), up.__closure__[0].cell_contents, up.__code__.co_freevars, counter.__code__.co_cellvars)
def g():
    global created
    created = "by g"
g()
print(created, "created" in globals())
del created
try:
    created
except NameError as e:
    print(e)
for x in "loop": pass
print(x, [x for x in "comp"], x)
class Meta(type):
    def __prepare__(name, bases): return {"injected": 5}
class P(metaclass=Meta):
    got = injected
print(P.got, P.injected)
