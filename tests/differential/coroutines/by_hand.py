# Coroutines without a loop: await protocol, send, throw, close, return values, misuse, warnings, attributes.
import sys
import warnings


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, e.args)


class Await:
    def __init__(self, *values): self.values = values
    def __await__(self):
        got = []
        for v in self.values:
            got.append((yield v))
        return got


async def simple(): return 5
async def waits(): return await Await(1, 2)
async def nested():
    a = await waits()
    b = await simple()
    return a, b


def drive(c, *sends):
    try:
        print("first", c.send(None))
        for s in sends:
            print("sent", s, "->", c.send(s))
    except StopIteration as e:
        print("done", e.value)


drive(simple())
drive(waits(), "a", "b")
drive(nested(), "a", "b")
c = simple()
attempt(lambda: c.send(1))
c.close()
attempt(lambda: c.send(None))
attempt(lambda: c.throw(ValueError("closed")))
c = waits()
c.send(None)
attempt(lambda: c.throw(ValueError("thrown")))
attempt(lambda: c.send(None))
c = waits()
c.send(None)
print(c.close(), c.cr_frame, c.cr_running, c.cr_suspended, c.cr_await)


class BadAwait:
    def __await__(self): return 5
class AwaitCoroutine:
    def __await__(self): return simple()
class AwaitIter:
    def __await__(self): return iter([1])
class NoAwait: pass
def plain_gen(): yield 1


warnings.simplefilter("ignore")
for x in (5, None, BadAwait(), AwaitCoroutine(), NoAwait(), plain_gen(), [], simple, Await):
    async def f(): return await x
    attempt(lambda: f().send(None))
async def f(): return await AwaitIter()
drive(f(), None)
c = simple()
for bad in (lambda: iter(c), lambda: next(c), lambda: list(c), lambda: [*c], lambda: c(), lambda: len(c), lambda: c.nothing, lambda: (lambda: (yield from c))().send(None), lambda: c + 1):
    attempt(bad)
print(c.cr_code.co_name, c.__name__, c.__qualname__, c.cr_origin, c.cr_await, type(c).__name__, repr(c).split(" at ")[0], type(c.__await__()).__name__)
c.close()


async def awaits_twice(c):
    print(await c)
    print(await c)


attempt(lambda: awaits_twice(simple()).send(None))


async def reenter():
    me.send(None)


me = reenter()
attempt(lambda: me.send(None))


async def stops(): raise StopIteration("x")
async def stops_async(): raise StopAsyncIteration("x")
attempt(lambda: stops().send(None))
attempt(lambda: stops_async().send(None))


async def cleanup():
    try:
        await Await(1)
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("finally")


c = cleanup()
c.send(None)
c.close()
c = cleanup()
c.send(None)
del c


async def ignores_exit():
    try:
        await Await(1)
    except GeneratorExit:
        await Await(2)


c = ignores_exit()
c.send(None)
attempt(c.close)
warnings.resetwarnings()
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    simple()
    nested()
    x = waits()
    del x
    y = simple()
    y.close()
for w in seen:
    print(w.category.__name__, w.message)
w = Await(1).__await__()
aw = waits().__await__()
print(aw.send(None), type(aw).__name__)
attempt(lambda: aw.throw(KeyError("via wrapper")))
