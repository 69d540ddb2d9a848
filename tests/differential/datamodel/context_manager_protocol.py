# with: lookup on the type, order of enter and exit, suppression, errors inside, several managers, targets of every kind.
def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


class CM:
    def __init__(self, name, suppress=False, enter_fails=None, exit_fails=None):
        self.name, self.suppress, self.enter_fails, self.exit_fails = name, suppress, enter_fails, exit_fails

    def __enter__(self):
        print("enter", self.name, end="; ")
        if self.enter_fails:
            raise self.enter_fails
        return self.name

    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v, tb is not None, end="; ")
        if self.exit_fails:
            raise self.exit_fails
        return self.suppress


def simple():
    with CM("a") as a, CM("b") as b:
        return a + b


def second_enter_fails():
    with CM("a"), CM("b", enter_fails=ValueError("b")):
        print("never")


def second_enter_fails_suppressed():
    with CM("a", suppress=True), CM("b", enter_fails=ValueError("b")):
        print("never")
    return "after"


def body_fails(**kw):
    with CM("a", **kw):
        raise KeyError("body")
    return "suppressed"


def exit_replaces():
    try:
        with CM("a", exit_fails=TypeError("from exit")):
            raise KeyError("body")
    except TypeError as e:
        return repr(e.__context__)


def flow():
    out = []
    for i in range(4):
        with CM(i):
            if i == 1:
                continue
            if i == 2:
                break
            out.append(i)
    else:
        out.append("else")
    return out


def targets():
    class O: pass
    o, l, d = O(), [0, 0], {}
    with CM("attr") as o.x, CM("item") as l[1], CM("key") as d["k"], CM("xyz") as (p, *q):
        return o.x, l, d, p, q


def parenthesised():
    with (
        CM("a") as x,
        CM("b"),
        CM("c") as y,
    ):
        return x, y


def target_fails():
    with CM("ab") as (x, y, z):
        print("never")


def return_in_exit_order():
    def value():
        print("value", end="; ")
        return 1
    with CM("a"):
        return value()


def truthy(value):
    with CM("t", suppress=value):
        1 / 0
    return "suppressed"


class NoBool:
    def __bool__(self): raise RuntimeError("bool of exit's result")


for f in (simple, second_enter_fails, second_enter_fails_suppressed, body_fails, lambda: body_fails(suppress=True), exit_replaces, flow, targets, parenthesised, target_fails, return_in_exit_order,
          lambda: truthy(1), lambda: truthy(""), lambda: truthy([0]), lambda: truthy(None), lambda: truthy(NoBool())):
    attempt(f)


class NoExit:
    def __enter__(self): print("never entered")
class NoEnter:
    def __exit__(self, *a): pass
class Neither: pass
class AsyncOnly:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
class BadExit:
    def __enter__(self): pass
    def __exit__(self): pass


def use(c):
    with c as v:
        return v


for c in (NoExit(), NoEnter(), Neither(), AsyncOnly(), BadExit(), 5, None, CM):
    attempt(lambda: use(c))


def exception_kinds(e):
    with CM("k"):
        raise e


for e in (KeyboardInterrupt("k"), SystemExit(3), GeneratorExit(), StopIteration(1), ValueError):
    attempt(lambda: exception_kinds(e))


def gen():
    with CM("gen"):
        yield 1
        yield 2


g = gen()
print(next(g))
g.close()
print()
g = gen()
next(g)
del g
print()
