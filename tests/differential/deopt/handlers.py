# Exits out of typed code inside try, finally, with and nested functions; live values of every kind.
def divide(a, b, log):
    t = 0
    for i in range(len(a)):
        try:
            t += a[i] // b[i]
        except ZeroDivisionError as e:
            log.append(str(e))
            t -= 1
        except TypeError as e:
            log.append(type(e).__name__)
        finally:
            log.append(i)
    return t


log = []
print(divide([7, 8, 9], [2, 0, 4], log), log)
log = []
print(divide([7, 2**70, "x", 9], [2, 3, 4, 2**63], log), log)
log = []
print(divide([-2**63, -7], [-1, 2], log), log)


def nested(n):
    out = []
    x = 1
    for i in range(n):
        try:
            try:
                x = x * 5 + i
                if i % 4 == 3:
                    raise ValueError(x)
            finally:
                out.append(x % 97)
        except ValueError as e:
            x = e.args[0] // 3
            continue
        else:
            x += 1
    return x, out


print(nested(6), nested(40))


class Ctx:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log += 1
        return self.log

    def __exit__(self, t, v, tb):
        self.log *= 1000003
        return t is OverflowError


def managed(n):
    c = Ctx(1)
    t = 0
    for i in range(n):
        with c as v:
            t += v
            if i == 2:
                raise OverflowError
            t += i
    return t, c.log


print(managed(3), managed(12))


def outer(n):
    total = 0
    base = 2**61

    def inner(k):
        nonlocal total
        total += k * base
        return total - k

    r = [inner(i) for i in range(n)]
    return total, r[-1], len(r)


print(outer(1), outer(2), outer(10))


def variadic(*args, scale=1, **more):
    t = 0
    for a in args:
        t += a * scale
    for k in more:
        t += more[k]
    return t


print(variadic(1, 2, 3), variadic(1, 2.5, scale=2), variadic(2**62, 2**62, x=1), variadic("a", scale=0) if False else 0)


def defaults(a, b=3, c=2.5):
    t = a
    for i in range(b):
        t = t * a + c
    return t


print(defaults(2), defaults(2, 5), defaults(2.0, 1), defaults(2**40, 3, 0))


def recurse(n, acc):
    if n == 0:
        return acc
    return recurse(n - 1, acc * 7 + n) - 1


print(recurse(5, 1), recurse(40, 1), recurse(3, 1.5), recurse(2, True))


def later(a):
    try:
        s = 0
        for x in a:
            s += x
        return s
    except TypeError as e:
        return "no: " + str(e)
    finally:
        a.append("seen")


v = [1, 2, 2**63]
print(later(v), later(v), v)


def raising(n):
    x = 2**62
    try:
        for i in range(n):
            x += x
            if x > 2**66:
                raise KeyError(x)
    except KeyError as e:
        return e.args[0] + 1
    return x


print(raising(1), raising(3), raising(100))


def chain(items):
    best = None
    seen = 0
    for it in items:
        if best is None or it > best:
            best = it
        seen += 1
    return best, seen


print(chain([3, 9, 2]), chain([3.5, 9, 2]), chain(["b", "c"]), chain([]), chain([2**80, 1, 2**81]))


def shadow(n):
    global range
    t = 0
    for i in range(n):
        t += i
        if i == 2:
            range = lambda k: [10, 20]
    for i in range(n):
        t += i
    del range
    return t


print(shadow(5))


def counter():
    global len
    calls = 0
    for i in range(3):
        calls += len([1] * i)
        if i == 1:
            len = lambda x: 100
    del len
    return calls


print(counter())


# A call in a `try` that fails after the clone has been left before it: the handler still runs.
unwound = []


def descend(n, factor):
    try:
        product = n * factor
        if n == 0:
            raise ValueError(product)
        descend(n - 1, factor)
    finally:
        unwound.append(n)


for factor in (1, 2**61):
    try:
        descend(6, factor)
    except ValueError as e:
        print(e, unwound)
    unwound.clear()
