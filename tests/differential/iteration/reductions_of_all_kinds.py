# sum, min, max, any and all: numbers of all kinds, mixed; generators that raise, that are reentered, that end early.
class Odd(int):
    def __radd__(self, other):
        return ("radd", int(self), other)


class Num:
    def __init__(self, n):
        self.n = n

    def __radd__(self, other):
        return other + self.n * 2

    def __lt__(self, other):
        return self.n < other.n

    def __gt__(self, other):
        return self.n > other.n


print(sum([]), sum([1, 2, 3]), sum([True, False, 5]), sum([2**47, 2**47, 2**47]), sum([2**62, 2**62, 2**62, -1]))
print(sum([2**63 - 1, 1]), sum([-2**63, -1]), sum([2**70, 1, -2**70]), sum(range(10), 2**62), sum([2**48 - 1, 1, 2**48]))
print(sum([1, 2.5, 3]), sum([0.1] * 10), sum([1, 2**60, 0.5, 2**70]), sum([1, 1j]), sum([True, 1.5]), sum([1.5, True, 2**80]))
print(sum([3, Odd(4)]), sum([Num(3)], 5), sum([[1], [2]], []), sum(x * x for x in range(100)), sum([1], True), sum([], True))
print(min([3, 1, 2]), max([3, 1, 2]), min(2.5, 1.5), max([1, 2.5, 2]), max([2**70, 3]), min([2**50, 2**49]), max("abc"))
print(max([Num(1), Num(5), Num(3)]).n, min([Num(4), Num(2)]).n, max([1, 1.0, True]), min([1.0, 1, True]))
nan = float("nan")
print(max([nan, 1.0]), max([1.0, nan]), min([nan, 1.0]), min([1.0, nan]), max([0.0, -0.0]), min([0.0, -0.0]))
print(max([1, 2, 3], key=lambda x: -x), min([], default=7), max((x for x in [5, 9, 2]), key=str))
print(any([]), all([]), any([0, 0.0, "", None, [], 1]), all([1, True, "x", [0]]), any(x > 3 for x in range(5)), all(x < 3 for x in range(5)))
for f in (lambda: sum([1, "a"]), lambda: sum(["a"]), lambda: sum([1, None]), lambda: max([]), lambda: max([1, "a"]), lambda: sum(5), lambda: sum([], "")):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def numbers(n):
    for i in range(n):
        if i == 3:
            raise KeyError(i)
        yield i


def reentered():
    yield 1
    yield next(me)


def ends():
    yield 1
    return "result"


def delegates():
    r = yield from ends()
    yield r


for f in (lambda: sum(numbers(3)), lambda: sum(numbers(5)), lambda: list(delegates()), lambda: max(numbers(9))):
    try:
        print(f())
    except KeyError as e:
        print("KeyError", e, e.__traceback__.tb_next.tb_next.tb_lineno)
me = reentered()
try:
    print(sum(me))
except ValueError as e:
    print(e)
print(next(me, "ended"))
a = [1, 2, 3]


def grows():
    for x in a:
        if len(a) < 6:
            a.append(x)
        yield x


print(sum(grows()), a)
it = iter(a)
print(next(it), sum(it), sum(it), next(it, "end"))
a.append(1)
print(next(it, "still"))


def stops():
    yield 1
    raise StopIteration(5)


try:
    sum(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))
d = (x for x in range(3))
del_me = sum(d)
print(del_me, list(d))
try:
    raise ValueError("outer")
except ValueError:
    def inside():
        import sys
        yield sys.exc_info()[1] is not None
        try:
            1 // 0
        except ZeroDivisionError as e:
            yield repr(e.__context__)
        yield sys.exc_info()[0].__name__
    print(list(inside()), [x for x in inside()])
