class Aw:
    def __await__(self):
        try:
            yield "waiting"
        except ValueError as e:
            print("aw caught", e)
            return "recovered"
        finally:
            print("aw fin")
async def f():
    try:
        r = await Aw()
        print("r", r)
        await Aw()
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("f fin")
c = f()
print(c.send(None))
print(c.throw(ValueError("v")))
c.close()
c = f()
c.send(None)
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print(repr(e))
async def stop():
    raise StopIteration("x")
try:
    stop().send(None)
except RuntimeError as e:
    print(e)
async def inner():
    await Aw()
c = inner()
c.send(None)
async def second():
    await c
d = second()
try:
    d.send(None)
except RuntimeError as e:
    print(e)
c.close()
w = f().__await__()
print(type(w).__name__, next(w))
w.close()
