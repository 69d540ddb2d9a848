# Generators by hand: sending before the start, reentrancy, the forms of throw, exhaustion, attributes, wrong calls.
import sys
import warnings
warnings.simplefilter("ignore")


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, e.args)


def gen():
    try:
        x = yield 1
        print("got", x)
        y = yield x
        print("got", y)
    except ValueError as e:
        print("caught", e)
        yield "after catch"
    finally:
        print("finally")
    return "returned"


g = gen()
attempt(lambda: g.send(1))
attempt(lambda: g.send(None))
attempt(lambda: g.send("a"))
attempt(lambda: g.throw(ValueError("v")))
attempt(lambda: next(g))
attempt(lambda: next(g))
attempt(lambda: g.send(5))
attempt(lambda: g.throw(KeyError("after end")))
attempt(lambda: g.close())
g = gen()
attempt(lambda: g.throw(ValueError("before start")))
attempt(lambda: next(g))
for args in ((ValueError,), (ValueError, "text"), (ValueError, ValueError("v")), (ValueError, ("a", "b")), (ValueError("v"), None), (ValueError("v"), "x"), (5,), ("s",), (int,), (None,), (), (1, 2, 3, 4), (ValueError, None, 5), (BaseException,), (StopIteration("si"),), (GeneratorExit,), (KeyboardInterrupt, "k")):
    g = gen()
    next(g)
    attempt(lambda: g.throw(*args))


def me():
    yield next(it)


it = me()
attempt(lambda: next(it))


def me_send():
    try:
        it2.send(None)
    except ValueError as e:
        yield str(e)
    try:
        it2.close()
    except ValueError as e:
        yield str(e)
    try:
        it2.throw(KeyError)
    except ValueError as e:
        yield str(e)


it2 = me_send()
print(list(it2))


def stops():
    yield 1
    raise StopIteration("inside")


def stops_async_kind():
    yield next(iter([]))


for f in (stops, stops_async_kind):
    try:
        list(f())
    except RuntimeError as e:
        print(e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def attrs():
    yield gi.gi_running, gi.gi_frame is not None, gi.gi_suspended
    yield gi.gi_yieldfrom


gi = attrs()
print(gi.gi_running, gi.gi_suspended, gi.gi_frame.f_lineno - attrs.__code__.co_firstlineno, gi.gi_yieldfrom, gi.gi_code is attrs.__code__, gi.__name__, gi.__qualname__)
print(next(gi), gi.gi_suspended)
gi.__name__ = "other"
gi.__qualname__ = "q.other"
print(repr(gi).split(" at ")[0], gi.__name__)
attempt(lambda: setattr(gi, "__name__", 5))
attempt(lambda: setattr(gi, "gi_running", 1))
attempt(lambda: setattr(gi, "anything", 1))
print(list(gi), gi.gi_frame, gi.gi_running, gi.gi_suspended)
attempt(lambda: gi.send())
attempt(lambda: gi.send(1, 2))
attempt(lambda: gi.close(1))
attempt(lambda: gi())
attempt(lambda: len(gi))
attempt(lambda: gi[0])
attempt(lambda: bool(gi))
attempt(lambda: iter(gi) is gi)
attempt(lambda: gi.__class__.__name__)
attempt(lambda: type(gi).__next__(5))
attempt(lambda: type(gi).send(5, 1))
