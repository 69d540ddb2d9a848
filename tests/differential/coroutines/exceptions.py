def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
class Y:
    def __await__(self):
        yield
        return "y"
async def fail(n):
    await Y()
    if n == 0:
        raise ValueError("deep")
    return await fail(n - 1)
async def catch():
    try:
        await fail(3)
    except ValueError as e:
        return "caught " + str(e)
print(run(catch()))
async def fin():
    try:
        await fail(0)
    finally:
        await Y()
        print("async finally")
try:
    run(fin())
except ValueError as e:
    print(e)
async def gather(*cs):
    out = []
    for c in cs:
        try:
            out.append(await c)
        except Exception as e:
            out.append(repr(e))
    return out
async def ok(v):
    await Y()
    return v
print(run(gather(ok(1), fail(0), ok([2]), fail(2))))
async def comp():
    return [await ok(i) for i in range(4)], {i: await ok(i) for i in range(2)}, [x async for x in ag(3) if await ok(x)]
async def ag(n):
    for i in range(n):
        await Y()
        yield i
print(run(comp()))
async def nested():
    async def inner():
        return [x async for x in ag(2)]
    return await inner() + await inner()
print(run(nested()))
async def star(*a, k=2, **kw):
    return a, k, kw
print(run(star(1, 2, k=3, z=4)))
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await Y()
        return self.n
async def loop():
    r = []
    async for x in AIter(4):
        if x == 2:
            continue
        r.append(x)
    else:
        r.append("else")
    async for x in AIter(4):
        if x == 1:
            break
    else:
        r.append("never")
    return r
print(run(loop()))
lam = lambda: (yield)
print(type(lam()).__name__)
