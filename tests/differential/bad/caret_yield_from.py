def inner(n):
    yield n
    yield 10 // n
    yield from inner(n - 1)


def outer(n):
    x = yield from inner(n)
    return x


for v in outer(2):
    print(v)
