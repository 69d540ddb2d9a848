# __length_hint__: operator.length_hint, and which builtins ask for it and what its errors do.
import operator


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Hint:
    def __init__(self, hint, n=3): self.hint, self.n = hint, n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

    def __length_hint__(self):
        print("hint", end=" ")
        if isinstance(self.hint, BaseException):
            raise self.hint
        return self.hint


for hint in (0, 5, 1000, NotImplemented, TypeError("t"), ValueError("v"), -1, "x", 2.5, None, True):
    attempt(lambda: operator.length_hint(Hint(hint), 7))
    attempt(lambda: list(Hint(hint)))
    attempt(lambda: tuple(Hint(hint)))
    attempt(lambda: sorted(Hint(hint)))
    attempt(lambda: [*Hint(hint)])
    attempt(lambda: [0].__iadd__(Hint(hint)))
for it in (iter([1, 2, 3]), iter((1, 2)), iter("abcd"), iter(range(6)), iter({1: 2}), iter({1, 2}), reversed([1, 2, 3]), iter({1: 2}.items()), iter(b"ab"), enumerate([1]), zip([1]), map(abs, [1]), (x for x in [1]),
           iter(dict(a=1).values()), reversed(range(3)), iter(bytearray(b"abc")), iter(memoryview(b"abc")), reversed("abc"), reversed(dict(a=1))):
    before = operator.length_hint(it, -5) if not isinstance(it, (enumerate, zip, map)) else operator.length_hint(it, 99)
    next(it)
    print(type(it).__name__, before, operator.length_hint(it, 99))
grow = [1, 2]
it = iter(grow)
grow.append(3)
print(operator.length_hint(it))
next(it)
grow.clear()
print(operator.length_hint(it))
d = {1: 1, 2: 2}
it = iter(d)
d[3] = 3
print(operator.length_hint(it))


class Len:
    def __len__(self): return 4
    def __length_hint__(self): return 100


print(operator.length_hint(Len()))
attempt(lambda: operator.length_hint(object(), "x"))
attempt(lambda: operator.length_hint([], 1.0))
attempt(lambda: operator.length_hint())
