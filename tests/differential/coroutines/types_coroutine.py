import types
@types.coroutine
def old():
    x = yield 1
    return x
async def f():
    return await old()
c = f()
print(c.send(None))
try:
    c.send("v")
except StopIteration as e:
    print(e.value)
print(isinstance(c, types.CoroutineType))
