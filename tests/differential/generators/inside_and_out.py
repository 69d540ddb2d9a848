# Generators seen from outside: gi_ attributes, names, running state, exceptions through layers, StopIteration in bodies.
def attempt(f, *a):
    try:
        return f(*a)
    except BaseException as e:
        return f"{type(e).__name__}: {e} cause={e.__cause__!r} context={e.__context__!r}"


def g(a, b=2):
    local = yield a
    yield local
    return "end"


it = g(1)
print(it.__name__, it.__qualname__, it.gi_running, it.gi_suspended, it.gi_yieldfrom, it.gi_code is g.__code__, it.gi_frame is not None)
print(attempt(it.send, "early"), next(it), it.gi_suspended, it.send("x"), attempt(next, it), it.gi_suspended, it.gi_frame, attempt(next, it))
it.__name__ = "new"
print(it.__name__, repr(it).split(" at ")[0], attempt(setattr, it, "__name__", 5), attempt(setattr, it, "gi_running", 1), attempt(setattr, it, "other", 1))


def self_call():
    try:
        next(me)
    except ValueError as e:
        yield str(e), me.gi_running
    try:
        me.close()
    except ValueError as e:
        yield str(e)
    try:
        me.throw(KeyError)
    except ValueError as e:
        yield str(e)


me = self_call()
print(list(me))


def stops():
    yield 1
    raise StopIteration("inside")


def stops_by_next():
    yield next(iter(()))


for f in (stops, stops_by_next):
    print(attempt(list, f()))
print(attempt(list, (next(iter([])) for _ in "a")))


def ignores_close():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass
        if done:
            return


done = False
i = ignores_close()
next(i)
print(attempt(i.close))
done = True
print(i.close(), i.close())


def closes_with(how):
    try:
        yield 1
    except GeneratorExit as e:
        if how == "return":
            return 5
        if how == "raise":
            raise KeyError("at close")
        if how == "again":
            raise
        if how == "new":
            raise GeneratorExit("own")


for how in ("return", "raise", "again", "new", "fall"):
    c = closes_with(how)
    next(c)
    print(how, attempt(c.close), c.gi_frame)
fresh = closes_with("raise")
print(fresh.close(), attempt(next, fresh), attempt(closes_with("x").throw, KeyError("unstarted")))


def catches():
    got = []
    while len(got) < 6:
        try:
            yield len(got)
        except Exception as e:
            got.append(repr(e))
    return got


c = catches()
next(c)
for args in ((KeyError,), (KeyError("v"),), (KeyError, "w"), (KeyError, ("p", "q")), (KeyError, KeyError("inst")), (OSError, None, None), (5,), (KeyError("a"), 1), (KeyError, 1, 5), ("s",), (int,)):
    print(args, attempt(c.throw, *args))


def layered():
    r = yield from middle()
    yield "layer", r


def middle():
    try:
        r = yield from inner()
    except KeyError as e:
        r = f"caught {e}"
    return r


def inner():
    try:
        yield "deep"
    finally:
        print("inner left")


l = layered()
print(next(l), l.gi_yieldfrom.__name__, l.throw(KeyError("k")), l.gi_yieldfrom)
l = layered()
next(l)
print(l.close(), [*layered()])
