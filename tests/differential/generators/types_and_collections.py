# Generators against collections.abc, types, copy and pickling; generator-based coroutines.
import collections.abc as abc
import copy
import types


def gen(): yield 1
async def coro(): pass
async def agen(): yield 1
@types.coroutine
def old(): yield 2


objects = {"gen": gen(), "coro": coro(), "agen": agen(), "old": old(), "genexp": (x for x in []), "iter": iter([]), "map": map(abs, [])}
for name, o in objects.items():
    print(name, *[c for c in ("Iterable", "Iterator", "Generator", "Coroutine", "Awaitable", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Sized", "Callable") if isinstance(o, getattr(abc, c))])
    print(name, *[c for c in ("GeneratorType", "CoroutineType", "AsyncGeneratorType", "FunctionType") if isinstance(o, getattr(types, c))])
    for f in (copy.copy, copy.deepcopy):
        try:
            print(type(f(o)).__name__)
        except TypeError as e:
            print(e)
objects["coro"].close()


class MyGen(abc.Generator):
    def __init__(self): self.n = 0
    def send(self, v):
        self.n += 1
        if self.n > 3:
            raise StopIteration("end")
        return (self.n, v)
    def throw(self, t, v=None, tb=None): raise (v or t)


m = MyGen()
print(next(m), m.send("x"), list(m))
m = MyGen()
print(m.close())


def deleg():
    r = yield from MyGen()
    print("result", r)


d = deleg()
print(next(d), d.send("sent"))
try:
    d.throw(KeyError("k"))
except KeyError as e:
    print("passed", e)


class MyCoro(abc.Coroutine):
    def __await__(self): return iter(["from await"])
    def send(self, v): raise StopIteration("sent")
    def throw(self, t, v=None, tb=None): raise t


async def uses(): return await MyCoro()
u = uses()
print(u.send(None))
try:
    u.send(None)
except StopIteration as e:
    print("value", e.value)
async def uses_old(): return await old()
u = uses_old()
print(u.send(None))
try:
    u.send("to old")
except StopIteration as e:
    print(e.value)
for c in (abc.Generator, abc.Coroutine, abc.AsyncGenerator, abc.Iterator):
    try:
        c()
    except TypeError as e:
        print(e)
print(old.__code__.co_flags & 0x100 != 0, gen.__code__.co_flags & 0x20 != 0, coro.__code__.co_flags & 0x80 != 0, agen.__code__.co_flags & 0x200 != 0)
for bad in (5, None):
    try:
        types.coroutine(bad)
    except TypeError as e:
        print(e)
print(types.coroutine(coro) is coro)
