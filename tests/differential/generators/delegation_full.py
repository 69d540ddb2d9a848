# yield from: forwarding of send, throw and close to generators, plain iterators and objects with odd methods.
def inner():
    while True:
        try:
            x = yield "inner"
            print("inner got", x)
            if x == "stop":
                return "result"
        except KeyError as e:
            print("inner caught", e)
        except GeneratorExit:
            print("inner closing")
            raise


def outer():
    try:
        r = yield from inner()
        print("outer has", r)
        yield "outer"
    except ValueError as e:
        print("outer caught", e)
        yield "recovered"


g = outer()
print(next(g), g.send(1), g.throw(KeyError("k")), g.gi_yieldfrom.__name__)
print(g.send("stop"), g.gi_yieldfrom)
g = outer()
next(g)
print(g.throw(ValueError("v")))
g = outer()
next(g)
g.close()


class Iter:
    def __iter__(self): return self
    def __next__(self): print("next"); return 1


class Full(Iter):
    def send(self, v): print("send", v); return 2
    def throw(self, *a): print("throw", len(a), a[0] if isinstance(a[0], type) else repr(a[0])); return 3
    def close(self): print("close")


class CloseFails(Iter):
    def close(self): raise OSError("close failed")


class ThrowStops(Iter):
    def throw(self, *a): raise StopIteration("value from throw")


class ThrowNotCallable(Iter):
    throw = None


def d(it):
    r = yield from it
    print("delegate result", r)
    yield "after"


def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


g = d(Full())
for f in (lambda: next(g), lambda: g.send(None), lambda: g.send("v"), lambda: g.throw(ValueError("x")), lambda: g.throw(ValueError), lambda: g.throw(GeneratorExit("gx")), lambda: next(g)):
    attempt(f)
g = d(Iter())
for f in (lambda: next(g), lambda: g.send("not sendable"), lambda: next(g)):
    attempt(f)
for it, e in ((Iter(), ValueError("through")), (Iter(), GeneratorExit()), (CloseFails(), ValueError("v")), (CloseFails(), GeneratorExit()), (ThrowStops(), ValueError("v")), (ThrowNotCallable(), ValueError("v")), (Full(), SystemExit(3))):
    g = d(it)
    next(g)
    attempt(lambda: g.throw(e))
g = d(CloseFails())
next(g)
attempt(g.close)
g = d(Full())
next(g)
attempt(g.close)
for bad in (5, None, object(), Iter):
    g = d(bad)
    attempt(lambda: next(g))


class GetattrFails(Iter):
    def __getattr__(self, name): raise RuntimeError("getattr " + name)


g = d(GetattrFails())
next(g)
attempt(lambda: g.send(1))
g = d(GetattrFails())
next(g)
attempt(lambda: g.throw(ValueError("x")))


def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            return


def ignores_and_yields():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = d(ignores())
next(g)
attempt(g.close)
g = d(ignores_and_yields())
next(g)
attempt(g.close)


def many(n):
    if n:
        yield from many(n - 1)
    yield n


print(list(many(50))[-3:], sum(many(90)))
