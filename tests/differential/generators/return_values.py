# Values returned by generators: StopIteration.value, yield from, tuples and exceptions as values, in loops.
def returns(v):
    if False:
        yield
    return v


def attempt(g):
    try:
        next(g)
    except StopIteration as e:
        print(repr(e.value), e.args)


for v in (None, 1, (), (1,), (1, 2), [], StopIteration(3), ValueError("v"), ..., "text", {}, StopIteration):
    attempt(returns(v))


def outer(v):
    got = yield from returns(v)
    print("got", repr(got))
    return [got]


for v in (None, (), (1, 2), StopIteration(3), ValueError("x")):
    attempt(outer(v))


class It:
    def __init__(self, e): self.e = e
    def __iter__(self): return self
    def __next__(self): raise self.e


def delegate(it):
    r = yield from it
    return ("r", r)


for e in (StopIteration(), StopIteration(1), StopIteration(1, 2), StopIteration((1, 2)), StopIteration(None), StopIteration([])):
    attempt(delegate(It(e)))
    print([x for x in It(e)], list(It(e)))


class Sub(StopIteration):
    @property
    def value(self): return "overridden"


attempt(delegate(It(Sub(5))))
e = StopIteration(1, 2)
print(e.value, e.args)
e.value = "changed"
print(e.value, e.args)
e.args = (9,)
print(e.value, e.args)
print(StopIteration().value, StopAsyncIteration(1).args, hasattr(StopAsyncIteration(1), "value"))


def loop():
    for i in range(3):
        got = yield i
        if got:
            return f"stopped by {got}"
    else:
        return "exhausted"


g = loop()
next(g)
try:
    g.send("me")
except StopIteration as e:
    print(e.value)
g = loop()
print(list(g))
try:
    next(g)
except StopIteration as e:
    print("second time:", e.value)


def finally_return():
    try:
        yield 1
    finally:
        return "from finally"


g = finally_return()
next(g)
print(g.close())
g = finally_return()
next(g)
try:
    g.throw(ValueError("swallowed"))
except StopIteration as e:
    print(e.value, repr(e.__context__))


def nested():
    x = yield from delegate(outer(5))
    y = yield from iter([x])
    return x, y


g = nested()
print(next(g))
attempt(g)
print(max(returns(1), default="empty"), sum(returns(5)), list(zip(returns(1), returns(2))), dict(returns(3)), [*returns(4)], set(returns(5)))
a, *b = loop()
print(a, b)
