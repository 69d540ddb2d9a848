# del of every target, in every scope, and what a use afterwards says.
def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Log:
    def __init__(self, log):
        object.__setattr__(self, "log", log)

    def __delattr__(self, n):
        self.log.append(f"attr {n}")

    def __delitem__(self, k):
        self.log.append(f"item {k}")


log = []
o = Log(log)
del o.a, o[1], o[1:2], (o.b, [o.c, o[3, 4]]), o[...],
del ()
del []
print(log)
g = 1
del g
print(attempt(lambda: g))


def local():
    a = 1
    del a
    return a


def twice():
    a = 1
    del a
    del a


def conditional(flag):
    if flag:
        v = 1
    del v
    v = 2
    return v


def cell():
    v = 1

    def inner():
        return v
    del v
    return inner()


def cell_deleted_inside():
    v = 1

    def inner():
        nonlocal v
        del v
    inner()
    return v


def global_deleted():
    global made
    made = 1
    del made
    return made


def parameter(a, *args, **kw):
    del a, args, kw
    return sorted(locals())


def loop():
    seen = []
    for i in range(3):
        seen.append(i)
        del i
    return seen, "i" in locals()


def handler():
    e = "before"
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e


def handler_deletes():
    try:
        1 / 0
    except ZeroDivisionError as e:
        del e
    return "fine"


for f in (local, twice, cell, cell_deleted_inside, global_deleted, loop, handler, handler_deletes):
    print(f.__name__, attempt(f))
print(attempt(conditional, True), attempt(conditional, False), parameter(1, 2, b=3))


class C:
    x = 1
    y = [x for _ in range(2)] if False else x
    del x
    try:
        x
    except NameError as e:
        z = str(e)


print(C.y, C.z, hasattr(C, "x"))
x = {"k": [1, 2, 3], "m": "s"}
for text in ("del x['q']", "del x['k'][7]", "del x['k'][0]", "del x['m'][0]", "del x.a", "del x['k'][::2]", "del y", "del x['k'], x['k']", "del (1).real", "del C.nothing", "del C().y", "del len", "del print.x"):
    print(text, attempt(exec, text, {"x": x, "C": C}), x)


class P:
    @property
    def ro(self):
        return 1

    @property
    def rw(self):
        return 1

    @rw.deleter
    def rw(self):
        log.append("deleted")

    __slots__ = ("s",)


p = P()
print(attempt(delattr, p, "ro"), attempt(delattr, p, "rw"), attempt(delattr, p, "s"), attempt(delattr, p, "other"), log[-1])
print(attempt(delattr, p, 5), attempt(delattr, P, "s"), attempt(lambda: p.s))
