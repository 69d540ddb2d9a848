def f():
    yield
    yield a
    yield a, b
    yield *a, b
    yield from a
    x = yield
    x = yield a
    (yield)
    [(yield)]
    f((yield a))
    return (yield), (yield a)
    x = y = yield z
