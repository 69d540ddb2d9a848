def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
class Sleep:
    def __await__(self):
        yield
async def agen(n):
    try:
        for i in range(n):
            await Sleep()
            got = yield i
            if got:
                print("got", got)
    except ValueError as e:
        print("agen caught", e)
        yield "after throw"
    finally:
        print("agen fin")
async def main():
    async for x in agen(3):
        print(x)
    else:
        print("else")
    g = agen(3)
    print(await g.__anext__())
    print(await g.asend("hello"))
    print(await g.athrow(ValueError("v")))
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("stop")
    g = agen(3)
    await g.__anext__()
    await g.aclose()
    await g.aclose()
    print([x async for x in agen(4) if x % 2])
    print({x: y async for x in agen(2) for y in range(2)})
    print(await anext(agen(1)), await anext(agen(0), "dflt"))
    it = aiter(agen(1))
    print(await anext(it))
    ge = (x * 2 async for x in agen(2))
    print([y async for y in ge])
    async def ignores():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    g = ignores()
    await g.__anext__()
    try:
        await g.aclose()
    except RuntimeError as e:
        print(e)
    async def raises():
        yield 1
        raise StopAsyncIteration
    try:
        async for x in raises():
            print(x)
    except RuntimeError as e:
        print(e)
    g = agen(1)
    a = g.asend(None)
    await a
    try:
        await a
    except RuntimeError as e:
        print(e)
    print(g.ag_running, type(g).__name__, g.__name__)
run(main())
