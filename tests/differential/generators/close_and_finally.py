# close(), garbage collection and finally blocks of suspended generators: order, errors, yields inside.
import gc
import sys


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__context__))


def nest():
    try:
        try:
            with Ctx("a"):
                yield 1
        finally:
            print("inner finally", sys.exc_info()[0])
    except GeneratorExit as e:
        print("exit seen", repr(e))
        raise
    finally:
        print("outer finally")


class Ctx:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n)
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__)


g = nest()
next(g)
g.close()
g.close()
g = nest()
g.close()
attempt(lambda: next(g))
g = nest()
next(g)
del g
g = nest()
next(g)
g = None


def swallow():
    try:
        yield 1
    except GeneratorExit:
        print("swallowed")


def converts():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError("converted")


def stop():
    try:
        yield 1
    except GeneratorExit:
        raise StopIteration("s")


def again():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("still here")
            yield "no"


def infinite_finally():
    try:
        yield 1
    finally:
        yield 2
        print("rest of finally")


for f in (swallow, converts, stop, again, infinite_finally):
    g = f()
    next(g)
    attempt(g.close)
    attempt(lambda: next(g))


def unraisable(u):
    print("unraisable:", u.exc_type.__name__, u.exc_value, u.err_msg, getattr(u.object, "__name__", u.object))


sys.unraisablehook = unraisable
for f in (converts, again, swallow):
    g = f()
    next(g)
    del g
    gc.collect()


def loop_break():
    try:
        for i in range(10):
            yield i
    finally:
        print("left at", i)


for v in loop_break():
    if v == 3:
        break
print("after loop")
it = loop_break()
for v in it:
    if v == 2:
        break
print("still open", next(it))
it.close()
print(any(x > 4 for x in loop_break()))
first = next(loop_break())
print(first)
a = iter(loop_break())
print(next(a), next(a))
a.close()
cycle = [None]


def in_cycle(c):
    try:
        yield 1
    finally:
        print("cycle finalised", c is not None)


cycle[0] = in_cycle(cycle)
next(cycle[0])
del cycle
gc.collect()
print("done")
