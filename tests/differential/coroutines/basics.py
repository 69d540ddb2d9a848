async def add(a, b):
    return a + b
async def main():
    x = await add(1, 2)
    y = await add(x, 10)
    return y
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
print(run(main()))
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return ("got", got)
async def w():
    a = await Aw(1)
    b = await Aw(2)
    return a, b
c = w()
print(c.send(None), c.send("x"))
try:
    c.send("y")
except StopIteration as e:
    print(e.value)
c = main()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_code.co_name)
print(run(c))
try:
    c.send(None)
except RuntimeError as e:
    print(e)
async def bad(x):
    await x
for v in (1, "s", [1]):
    try:
        run(bad(v))
    except TypeError as e:
        print(e)
class NI:
    def __await__(self): return 5
try:
    run(bad(NI()))
except TypeError as e:
    print(e)
class CA:
    def __await__(self): return add(1, 2)
try:
    run(bad(CA()))
except TypeError as e:
    print(e)
c = main()
try:
    c.send(1)
except TypeError as e:
    print(e)
c.close()
c = main()
c.close()
try:
    for x in main():
        pass
except TypeError as e:
    print(e)
try:
    next(main())
except TypeError as e:
    print(e)
def gy():
    yield from add(1, 2)
try:
    list(gy())
except TypeError as e:
    print(e)
