async def f():
    await a
    await a.b(c)
    return await a ** 2
    -await a
    async for b in c: pass
    async for b in c:
        d
    else:
        e
    async with a: pass
    async with a as b, c as d: pass
    async with (a as b, c): pass
    x = [await y for y in z]
    lambda: a
