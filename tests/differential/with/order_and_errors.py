# with: order of entering and leaving, suppression by each, errors in enter/exit/targets, missing methods, several items.
log = []


class M:
    def __init__(self, name, suppress=False, enter=None, leave=None):
        self.name, self.suppress, self.enter, self.leave = name, suppress, enter, leave

    def __enter__(self):
        log.append(f"+{self.name}")
        if self.enter:
            raise self.enter
        return self.name

    def __exit__(self, kind, value, tb):
        log.append(f"-{self.name}:{kind.__name__ if kind else None}:{value}")
        if self.leave:
            raise self.leave
        return self.suppress


def attempt(f):
    log.clear()
    try:
        r = f()
    except BaseException as e:
        chain, c = [], e.__context__
        while c:
            chain.append(repr(c))
            c = c.__context__
        r = f"{type(e).__name__}: {e} after {chain}"
    print(f.__name__, r, log)


def plain():
    with M("a") as a, M("b") as b:
        return a, b


def inner_suppresses():
    with M("a"), M("b", True):
        raise KeyError("k")
    return "after"


def outer_suppresses():
    with (M("a", True), M("b"),):
        raise KeyError("k")
    return "after"


def enter_fails():
    with M("a", True), M("b", enter=ValueError("e")), M("c"):
        log.append("body")
    return "after"


def exit_fails():
    with M("a"), M("b", leave=OSError("x")):
        raise KeyError("k")


def both_exits_fail():
    with M("a", leave=IndexError("first")), M("b", leave=OSError("x")):
        raise KeyError("k")


def exit_replaced_then_suppressed():
    with M("a", True), M("b", leave=OSError("x")):
        return "value lost?"
    return "after"


def target_fails():
    with M("a") as (x, y, z):
        pass




def loops():
    for i in range(4):
        with M(i):
            if i == 0:
                continue
            if i == 2:
                break
            log.append("body")
    else:
        log.append("else")
    return i


def returns_override():
    with M("a", True):
        try:
            raise KeyError
        finally:
            return "finally wins"


def system_exit():
    with M("a", 1), M("b", 0):
        raise SystemExit(3)
    return "kept"


def generator_closed():
    def g():
        with M("g"):
            yield 1
    it = g()
    next(it)
    it.close()
    return "closed"


class NoExit:
    def __enter__(self): log.append("entered")


class NoEnter:
    def __exit__(self, *a): pass


class OnInstance:
    def __init__(self): self.__enter__ = self.__exit__ = lambda *a: 1


def no_exit():
    with NoExit(): pass
def no_enter():
    with NoEnter(): pass
def on_instance():
    with OnInstance(): pass
def a_number():
    with 5: pass
def async_only():
    class A:
        async def __aenter__(self): pass
        async def __aexit__(self, *a): pass
    with A(): pass
def odd_truth():
    class T:
        def __bool__(self): raise TypeError("no truth")
    with M("a", T()):
        raise KeyError("k")
def stored_targets():
    d = {}
    with M("a") as d["k"], M("b") as d[0]:
        pass
    return d


for f in (plain, inner_suppresses, outer_suppresses, enter_fails, exit_fails, both_exits_fail, exit_replaced_then_suppressed, target_fails, loops, returns_override,
          system_exit, generator_closed, no_exit, no_enter, on_instance, a_number, async_only, odd_truth, stored_targets):
    attempt(f)
