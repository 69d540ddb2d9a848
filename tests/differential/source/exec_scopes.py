# exec and eval of constant source: whose names they see and where they bind.
def in_function():
    x = 1
    exec("y = x + 1")
    print(sorted(locals().items()))
    print(eval("y"), eval("x"))
    exec("x = 5")
    print(x)


in_function()
g = {}
exec("def h(): return __name__", g)
print(sorted(g), g["h"].__module__, type(g["__builtins__"]))
print(g["h"]())
exec("class C: pass", g)
print(g["C"], g["C"].__module__)
exec("x=1; print([x for _ in range(2)])", {}, {})
exec("x=1\ntry: print([(lambda: x)() for _ in range(2)])\nexcept NameError as e: print(e)", {}, {})


class M(dict):
    def __missing__(self, k):
        return k * 2


print(eval("abc", {}, M()))
try:
    print(eval("abs(-1)", {"__builtins__": {}}))
except NameError as e:
    print(e)


def gen():
    z = 3
    exec("z2 = z")
    yield locals()


print(next(gen()))
exec("global q; q = 7\ndef ff():\n  global r\n  r = 8\nff()", globals(), {})
print(q, r)
print(eval("lambda x: x + q")(3))


class K:
    a = 1
    exec("b = a + 1")
    c = eval("b + 1")


print(K.b, K.c)
e = eval
print(e("1+1"))
print([eval("i*2") for i in range(3)])
print(eval(b"1+1"), eval("  7"), eval("\t 8"))
print(eval("sorted(k for k in globals() if k != '__builtins__')", {"a": 1}, {"b": 2}))


def outer():
    v = 10

    def inner():
        return eval("v")

    try:
        print(inner())
    except NameError as e:
        print(e)

    def closes():
        return eval("v") + v

    print(closes())


outer()

ns = {"total": 0}
source = """
def add(n):
    global total
    total += n
    return total

class Counter:
    kind = "c"
    def __init__(self, start=0):
        self.n = start
    def __call__(self):
        self.n += 1
        return self.n, super().__hash__() == object.__hash__(self)

def squares(n):
    for i in range(n):
        yield i * i + total
"""
exec(source, ns)
print(ns["add"](4), ns["add"](5), ns["total"])
c = ns["Counter"](3)
print(c(), c(), c.kind)
ns["total"] = 100
print(list(ns["squares"](4)))
print(ns["add"].__globals__ is ns, ns["Counter"].__qualname__, ns["Counter"].__call__.__qualname__)
for line in ("k = 1", "k += 2", "del k"):
    exec(line, ns)
    print(ns.get("k"))
try:
    exec("print(nothing)", ns)
except NameError as error:
    print(error)
try:
    exec("del nothing", {}, {})
except NameError as error:
    print(error)
exec("import os.path as p, sys\nfrom os.path import *\nprint(p.join('a', 'b'), join('c'), sys.__name__)", {})
exec("a: int = 1\nb: 'str'\nprint(__annotations__)", {})
exec("'''doc'''\nprint(__doc__)", {})
exec("for i in range(3):\n    if i == 2: break\nelse: pass\nprint(i)\n")
print(i)
exec("x, *y = 1, 2, 3\nprint(x, y)\nwith open('/dev/null') as f: pass\nprint(f.closed)", {})
exec("try:\n    raise KeyError('k')\nexcept KeyError as err:\n    print(repr(err))\nfinally:\n    print('done')", {})
print(eval("[x := 3, x + 1]", {}), eval("f'{1 + 1}'"), eval("{**{'a': 1}, 'b': 2}"))


def shadow(eval):
    return eval("1+1")


print(shadow(len))
