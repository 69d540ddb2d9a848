# Async generators driven by hand: asend, athrow, aclose, iteration protocol, hooks, state errors.
import sys
import types
import warnings
warnings.simplefilter("ignore")


def run(c):
    try:
        while True:
            v = c.send(None)
            print("  suspended with", v)
    except StopIteration as e:
        return ("returned", e.value)
    except BaseException as e:
        return (type(e).__name__, e.args)


@types.coroutine
def pause(v):
    return (yield v)


async def agen(n=3):
    try:
        for i in range(n):
            await pause(f"pause {i}")
            got = yield i
            if got is not None:
                print("  got", got)
    except ValueError as e:
        print("  caught", e)
        yield "recovered"
    finally:
        await pause("in finally")
        print("  finally")


g = agen()
print(run(g.asend(None)), run(g.asend("hello")), run(g.athrow(ValueError("v"))), run(g.__anext__()), run(g.__anext__()), run(g.asend(None)), run(g.aclose()), run(g.athrow(KeyError("late"))))
g = agen()
print(run(g.asend("not started")))
print(run(g.aclose()), run(g.__anext__()))
g = agen()
print(run(g.__anext__()), run(g.aclose()), run(g.aclose()))
g = agen()
print(run(g.athrow(KeyError, "before start")), run(g.__anext__()))


async def consume(n):
    out = []
    async for x in agen(n):
        out.append(x)
    else:
        out.append("else")
    return out, [x async for x in agen(2)], {x: y async for x, y in pairs()}, {x async for x in agen(1)}, [x async for x in agen(3) if x % 2]


async def pairs():
    yield 1, 2
    yield 3, 4


print(run(consume(2)))


async def gens():
    lazy = (x * 2 async for x in agen(2))
    print("  ", type(lazy).__name__)
    return [x async for x in lazy]


print(run(gens()))


async def stops(): 
    raise StopAsyncIteration("x")
    yield


async def stops2():
    raise StopIteration("x")
    yield


print(run(stops().__anext__()), run(stops2().__anext__()))
g = agen()
a = g.asend(None)
b = g.asend(None)
a.send(None)
try:
    b.send(None)
except RuntimeError as e:
    print(e)
try:
    g.aclose().send(None)
except RuntimeError as e:
    print(e)
a.close()
a = agen().asend(None)
print(run(a))
for f in (lambda: a.send(None), lambda: a.throw(ValueError("x")), lambda: run(a)):
    try:
        print(f())
    except RuntimeError as e:
        print(e)
print(agen().ag_running, agen().ag_await, agen().ag_frame is not None, agen().ag_code.co_name, agen().__aiter__().__name__, type(agen()).__name__, type(agen().asend(1)).__name__, type(agen().athrow(ValueError)).__name__, type(agen().aclose()).__name__)


async def yields_on_close():
    try:
        yield 1
    finally:
        yield 2


g = yields_on_close()
print(run(g.__anext__()), run(g.aclose()))


class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await pause("a")
        return self.n


class BadAiter:
    def __aiter__(self): return 5
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class NoAiter: pass
class AiterCoroutine:
    async def __aiter__(self): return AIter(1)


async def loop(x):
    async for v in x:
        print("  v", v)
    return "end"


for x in (AIter(2), BadAiter(), BadAnext(), NoAiter(), AiterCoroutine(), [1], 5):
    print(run(loop(x)))


async def with_anext():
    it = aiter(AIter(1))
    return await anext(it), await anext(it, "default")


print(run(with_anext()))
for f in (lambda: aiter(5), lambda: aiter([]), lambda: anext(5), lambda: anext(), lambda: aiter(), lambda: anext(1, 2, 3)):
    try:
        f()
    except TypeError as e:
        print(e)
calls = []
old = sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(firstiter=lambda g: calls.append(("first", g.__name__)), finalizer=lambda g: calls.append(("final", g.__name__)))
g = agen()
run(g.__anext__())
run(g.__anext__())
del g
sys.set_asyncgen_hooks(*old)
print(calls, old, tuple(sys.get_asyncgen_hooks()))
for bad in (lambda: sys.set_asyncgen_hooks(firstiter=5), lambda: sys.set_asyncgen_hooks(finalizer="x")):
    try:
        bad()
    except TypeError as e:
        print(e)
