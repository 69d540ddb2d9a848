# Frames of generators, coroutines and async generators that wait: the line, and what their variables hold.
import inspect, sys
def gen(a, b=2):
    x = 1
    yield a

    y = [x]
    z = yield b
    for i in range(3):
        yield i
g = gen(10)
print(g.gi_frame.f_lineno, sorted(g.gi_frame.f_locals.items()))
for _ in range(4):
    next(g)
    print(g.gi_frame.f_lineno, sorted(g.gi_frame.f_locals.items()), g.gi_frame.f_back)
print(inspect.getgeneratorlocals(g))
for _ in g: pass
print(g.gi_frame)
class Aw:
    def __await__(self):
        yield 'w'
async def co(p):
    q = p + 1
    await Aw()
    r = q
    await Aw()
    return r
c = co(1)
print(c.cr_frame.f_lineno, c.cr_frame.f_locals)
c.send(None)
print(c.cr_frame.f_lineno, c.cr_frame.f_locals)
c.send(None)
print(c.cr_frame.f_lineno, c.cr_frame.f_locals)
c.close()
def outer():
    k = 5
    def inner(n):
        m = n
        def deep(): return m
        yield k
        yield m, deep
    return inner(7)
g = outer()
next(g)
print(g.gi_frame.f_locals['k'], g.gi_frame.f_locals['m'], sorted(g.gi_frame.f_locals))
def selfish():
    yield g2.gi_frame.f_lineno, g2.gi_running
g2 = selfish()
print(next(g2))
async def ag():
    a = 1
    yield a
    yield 2
x = ag()
try: x.asend(None).send(None)
except StopIteration as e: print(e.value, x.ag_frame.f_lineno, x.ag_frame.f_locals)
