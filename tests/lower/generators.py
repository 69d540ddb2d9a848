def numbers(n):
    got = yield n
    yield from range(got)

async def work(a):
    async with a as b:
        async for x in b:
            yield await x

total = [x + y for x in range(3) if x for y in range(x)]
lazy = (v for v in total)
table = {k: lambda: k for k in total}
