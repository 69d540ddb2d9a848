# async with: order, suppression, missing methods, awaited results, several managers, exits of loops and functions.
import types


@types.coroutine
def pause(v):
    return (yield v)


def run(c):
    out = []
    try:
        while True:
            out.append(c.send(None))
    except StopIteration as e:
        return out, e.value
    except BaseException as e:
        return out, type(e).__name__, str(e)


class ACM:
    def __init__(self, name, suppress=False, fail_enter=None, fail_exit=None):
        self.name, self.suppress, self.fail_enter, self.fail_exit = name, suppress, fail_enter, fail_exit

    async def __aenter__(self):
        await pause("enter " + self.name)
        if self.fail_enter:
            raise self.fail_enter
        return self.name

    async def __aexit__(self, t, v, tb):
        await pause(f"exit {self.name} {t and t.__name__}")
        if self.fail_exit:
            raise self.fail_exit
        return self.suppress


async def two():
    async with ACM("a") as a, ACM("b") as b:
        return a + b


async def suppresses():
    async with ACM("a", True):
        raise ValueError("v")
    return "after"


async def passes():
    async with ACM("a"):
        raise ValueError("v")


async def enter_fails():
    async with ACM("a", True), ACM("b", fail_enter=KeyError("e")):
        return "never"
    return "suppressed by a"


async def exit_fails():
    try:
        async with ACM("a", fail_exit=TypeError("x")):
            raise ValueError("v")
    except TypeError as e:
        return repr(e.__context__)


async def loops():
    out = []
    for i in range(3):
        async with ACM(str(i)):
            if i == 0:
                continue
            out.append(i)
            break
    return out


async def target():
    async with ACM("xy") as (p, q):
        return p, q


class Sync:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
class NoExit:
    async def __aenter__(self): return 1
class NotAwaitable:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class ExitNotAwaitable:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 7


async def use(x):
    async with x as v:
        return v


async def mixed():
    with Sync() as s:
        async with ACM("m") as m:
            return s, m


for c in (two(), suppresses(), passes(), enter_fails(), exit_fails(), loops(), target(), mixed(), use(Sync()), use(NoExit()), use(NotAwaitable()), use(ExitNotAwaitable()), use(5)):
    print(run(c))


async def exc():
    async with ExitNotAwaitable():
        raise ValueError("v")


print(run(exc()))


async def gen():
    async with ACM("g"):
        yield 1
        yield 2


async def partial():
    g = gen()
    async for v in g:
        break
    await g.aclose()
    return v


print(run(partial()))


async def awaits_in_expressions():
    d = {await pause("k"): await pause("v")}
    l = [await pause(i) for i in range(2)]
    f = f"{await pause('f')!r:>6}"
    x = (await pause("l")) or (await pause("r"))
    assert not await pause("a"), "never"
    return d, l, f, x, [await pause("x"), await pause("y")][0], (lambda *a: a)(*[await pause("s")]), await pause(1) if not await pause(2) else 3


print(run(awaits_in_expressions()))
