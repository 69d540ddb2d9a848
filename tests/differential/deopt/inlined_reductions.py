# Calls of sum, any and all over generators, as loops.
import sys
import traceback


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def totals(n, k):
    return sum(x * k for x in count(n)), sum(count(n)), sum(x for x in range(n) if x % k)


print(totals(10, 3), totals(0, 1))
print(totals(5, 2 ** 62), totals(4, 1.5), totals(4, True))


def some(n, k):
    return any(x == k for x in range(n)), all(x < k for x in count(n)), any(x & k for x in count(n))


print(some(5, 3), some(5, 9), some(0, 0))


def falling(n, k):
    return sum(k // (x - 3) for x in count(n))


print(falling(3, 10))
try:
    falling(6, 10)
except ZeroDivisionError:
    print([(e.name, e.lineno) for e in traceback.extract_tb(sys.exc_info()[2])])


def large(n):
    return sum(x * (1 << 60) for x in range(n))


print(large(3), large(8), large(9), large(40))


def mixed(n):
    t = 0
    for i in range(n):
        if any(i % d == 0 for d in range(2, i)):
            t += sum(d for d in range(1, i) if i % d == 0)
        else:
            t -= i
    return t


print(mixed(60))


def in_a_loop(n):
    out = []
    for i in count(n):
        out.append(sum(j * i for j in count(i)))
    return out


print(in_a_loop(8))


def half(n):
    return sum(x / 2 for x in range(n))


print(half(9))


def guarded(n, k):
    try:
        return sum(k % x for x in range(-n, n))
    except ZeroDivisionError as e:
        return str(e)


print(guarded(3, 7))


def replaced(n):
    return sum(x for x in range(n))


print(replaced(5))
keep = sum
globals()["sum"] = lambda g: list(g)[-1]
print(replaced(5))
del globals()["sum"]
print(replaced(5))
import builtins
builtins.sum = lambda g: "mine"
print(replaced(5))
builtins.sum = keep
print(replaced(5))
