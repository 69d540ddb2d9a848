# Coroutines and async generators driven by hand.
import types
@types.coroutine
def sw(v): return (yield v)
async def a(): x = await sw(1); y = await sw(2); return x, y
c = a(); print(c.send(None), c.send("p"))
try: c.send("q")
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
async def agen():
    for i in range(3):
        got = yield i
        if got: print("got", got)
def run(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e: return e.value
async def use():
    out = [x async for x in agen()]
    async for x in agen():
        if x == 1: break
    else: print("no")
    return out, [x async for x in agen() if x], {x: x async for x in agen()}
print(run(use()))
class Aw:
    def __await__(self): r = yield "aw"; return r
async def aw(): return await Aw()
c = aw(); print(c.send(None))
try: c.send(7)
except StopIteration as e: print(e.value)
for bad in (5, None, [1]):
    async def b(): await bad
    try: run(b())
    except TypeError as e: print(e)
async def it():
    async for x in [1]: pass
try: run(it())
except TypeError as e: print(e)
async def wi():
    async with 5: pass
try: run(wi())
except TypeError as e: print(e)
g = agen()
print(run(g.__anext__()), run(g.asend("s")))
try: run(g.athrow(KeyError("t")))
except KeyError as e: print(e)
try: run(g.__anext__())
except StopAsyncIteration: print("stopped")
g = agen(); run(g.__anext__()); print(run(g.aclose()))
c = a(); c.send(None)
try: c.throw(ValueError("in"))
except ValueError as e: print(e)
c = a(); c.close(); print(c.cr_frame, c.cr_running, c.cr_await)
async def fin():
    try: await sw(1)
    finally: print("cleanup")
c = fin(); c.send(None); c.close()
async def ret(): return 1
try: ret().send(5)
except TypeError as e: print(e)
async def inner():
    def gen(): yield 1
    return [await ret() for _ in range(2)], list(gen()), await ret() + 1
print(run(inner()))
async def nested(): return [[y async for y in agen()] for _ in range(2)]
print(run(nested()))
