import gc, weakref
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def g(d):
    try:
        yield 1
    finally:
        print("fin")
it = g(D("a"))
next(it)
it2 = g(it)
next(it2)
del it
print("it held")
del it2
print("both gone")
def selfref():
    me = yield
    try:
        yield
    finally:
        print("selfref fin")
it = selfref()
next(it)
it.send(it)
del it
gc.collect()
print("collected")
it = g(None)
r = weakref.ref(it)
print(r() is it)
it = None
print(r())
async def co():
    pass
c = co()
r = weakref.ref(c, lambda r: print("coroutine gone"))
c.close()
del c
