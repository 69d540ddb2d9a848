# Items of items, min, max, abs and sqrt in typed loops, and what makes each guess fail.
from math import sqrt, fabs


def table(n):
    return [[i * n + j for j in range(n)] for i in range(n)]


def total(t, n):
    s = 0
    for i in range(n):
        for j in range(n):
            s += t[i][j] * t[j][i]
    return s


t = table(6)
print(total(t, 6))
t[3][2] = 2**70
print(total(t, 6))
t = table(6)
t[4] = tuple(t[4])
print(total(t, 6))
t[2][5] = 1.5
print(total(t, 6))
t[5] = [1, 2]
try:
    total(t, 6)
except IndexError as e:
    print(type(e).__name__, e)
t[1] = None
try:
    total(t, 6)
except TypeError as e:
    print(type(e).__name__, e)


class Row:
    def __getitem__(self, i):
        return i + 100


t = table(3)
t[1] = Row()
print(total(t, 3))


def diagonal(t):
    s = 0.0
    for i in range(len(t)):
        s = s + t[i][i] + t[-1][i - 1] + t[i - 2][-1]
    return s


f = [[i / 4 + j for j in range(5)] for i in range(5)]
print(diagonal(f))
f[2][2] = 7
print(diagonal(f))
f[2] = []
try:
    print(diagonal(f))
except IndexError as e:
    print(e)


def flags(t, n):
    c = 0
    for i in range(n):
        if t[i % 2][i % 3]:
            c += 1
    return c


print(flags([[True, False, True], [False, True, True]], 20))
print(flags([[True, False, 0], [False, [], "x"]], 20))


def replaced(t, n):
    # the inner list is given up by the store between two reads
    s = 0
    for i in range(n):
        s += t[0][i]
        t[0] = [k + s for k in range(n)]
        s += t[0][i]
    return s


print(replaced([[1, 2, 3, 4]], 4))


def roots(values):
    s = 0.0
    for v in values:
        s += sqrt(v) + fabs(v - 2.0)
    return s


print(roots([1.0, 4.0, 2.25]))
print(roots([1, 4, 9]))
print(roots([0.0, -0.0, float("inf")]))
print(roots([float("nan")]))
for bad in (-1.0, "x", None, 10**400):
    try:
        print(roots([4.0, bad, 1.0]))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(roots([2**60, True, 0.25]))
real = sqrt
sqrt = lambda v: v * 10.0
print(roots([1.0, 2.0]))
sqrt = abs
print(roots([-1.5, 2.0]))
sqrt = real
print(roots([16.0]))


def picks(a, b, n):
    s = 0
    for i in range(n):
        s += max(a, i) - min(i, b) + abs(i - a)
        a = a + b * 1000003
    return s


print(picks(3, 5, 10))
print(picks(2**62, 2**62, 6))
print(picks(-(2**63), 2, 3))
print(picks(0.5, 5, 4))
try:
    print(picks("a", 1, 2))
except TypeError as e:
    print(e)


def smallest(a, b):
    return min(a, b), max(a, b), abs(a), abs(b)


for a, b in ((1, 2), (2, 1), (1.5, -0.0), (0.0, -0.0), (-0.0, 0.0), (float("nan"), 1.0), (1.0, float("nan")), (True, 1), (1, True), (1, 1.0), (-(2**63), 2**63)):
    print(smallest(a, b))


def floats(n):
    low, high = 1e9, -1e9
    for i in range(n):
        x = (i * 7919 % 101) / 3.0 - 15.0
        low = min(low, x)
        high = max(x, high)
        high += abs(x) / 1e6
    return low, high


print(floats(1000))
saved = min
min = lambda a, b: "mine"
print(smallest(3, 4))
del min
print(smallest(3, 4))
