# Suspended functions of each kind, driven by hand.
import types


def numbers(n):
    got = None
    for i in range(n):
        got = yield (i, got)
    return "end"


def delegate():
    result = yield from numbers(2)
    yield result


g = numbers(3)
print(next(g), g.send("sent"))
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print(e)
print(list(delegate()))
h = delegate()
next(h)
h.close()
print(list(x * 2 for x in range(3)), sum(x for x in (1, 2, 3)))


def stops():
    yield 1
    raise StopIteration


try:
    list(stops())
except RuntimeError as e:
    print(e)


class Awaitable:
    def __await__(self):
        got = yield "asked"
        return got


async def child(n):
    return n + await Awaitable()


class Context:
    async def __aenter__(self):
        return "entered"

    async def __aexit__(self, *exc):
        print("left", exc[0])
        return True


async def agen():
    yield 1
    yield 2


class Counter:
    def __init__(self):
        self.n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return self.n


async def main():
    print(await child(10))
    async with Context() as c:
        print(c)
        raise KeyError("swallowed")
    async for x in agen():
        print("agen", x)
    async for x in Counter():
        print("counter", x)
    print([x async for x in agen() if x > 1])
    return await anext(aiter(Counter()))


def drive(coroutine):
    sent = None
    while True:
        try:
            coroutine.send(sent)
            sent = 5
        except StopIteration as e:
            return e.value


print(drive(main()))


@types.coroutine
def old_style():
    got = yield "old"
    return got


async def waits():
    return await old_style()


print(drive(waits()))
print(isinstance(numbers(1), types.GeneratorType))
