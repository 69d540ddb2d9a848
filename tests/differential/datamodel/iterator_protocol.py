# iter() and next(): every wrong result, callable-sentinel form, __iter__ = None, exhaustion that is not kept.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class ReturnsSelf:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 3 == 0:
            raise StopIteration(self.n)
        return self.n


r = ReturnsSelf()
print(list(r), list(r), next(r))
for result in (5, None, [], "abc", object()):
    C = type("C", (), {"__iter__": lambda self: result})
    attempt(lambda: iter(C()))
    attempt(lambda: list(C()))
    attempt(lambda: [x for x in C()])


class NoneIter:
    __iter__ = None
    def __getitem__(self, i): return i


attempt(lambda: iter(NoneIter()))
attempt(lambda: 1 in NoneIter())
attempt(lambda: next(5))
attempt(lambda: next([]))
attempt(lambda: next(iter([])))
attempt(lambda: next(iter([]), "default"))
attempt(lambda: next(iter([]), None))
attempt(lambda: next())
attempt(lambda: iter())
attempt(lambda: iter(5))
attempt(lambda: iter(5, 5))
attempt(lambda: iter([], 1))
attempt(lambda: iter([], 1, 2))
calls = iter(range(10))
attempt(lambda: list(iter(lambda: next(calls), 5)))
attempt(lambda: list(iter(lambda: next(calls), 99)))
s = iter(lambda: 1, 1)
print(next(s, "end"), next(s, "end"), type(s).__name__)


class NextNone:
    def __iter__(self): return self
    __next__ = None


attempt(lambda: list(NextNone()))


class InstanceNext:
    def __iter__(self): return self


x = InstanceNext()
x.__next__ = lambda: 1
attempt(lambda: next(x))
attempt(lambda: iter(x))


class Raises:
    def __init__(self, e): self.e = e
    def __iter__(self): return self
    def __next__(self): raise self.e


for e in (ValueError("v"), IndexError("i"), KeyError("k"), StopIteration("s"), RuntimeError("r")):
    for use in (list, tuple, set, dict, sorted, sum, any, max, lambda z: [*z], lambda z: (lambda *a: a)(*z), lambda z: dict(a=1, **dict(z)), lambda z: "".join(z), lambda z: list(map(str, z)), lambda z: list(zip(z, [1])), lambda z: list(enumerate(z)),
                lambda z: list(filter(None, z)), lambda z: [].extend(z), lambda z: {1}.update(z), lambda z: bytes(z), lambda z: bytearray(z)):
        attempt(lambda: use(Raises(e)))


def unpack(n, it):
    if n == 1:
        [a] = it
    elif n == 2:
        a, b = it
    else:
        a, *b, c = it
    return a


for it in ([], [1], [1, 2], [1, 2, 3], 5, None, "ab", {}, {1: 2}, iter([1, 2]), range(3), Raises(ValueError("u"))):
    for n in (1, 2, 3):
        attempt(lambda: unpack(n, it if not isinstance(it, type(iter([]))) else iter([1, 2])))
