# Generators inlined into their loops: exits of every kind, what lives on, tracebacks, functions replaced.
import traceback
import sys


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def squares(source):
    for x in source:
        yield x * x


def odd(source):
    for x in source:
        if x & 1:
            yield x


def chain(n):
    total = 0
    for x in odd(squares(count(n))):
        total += x
    return total


print(chain(10), chain(0), chain(1000), chain(True), chain(-5))


def powers(n, f):
    x = 1
    for k in range(n):
        yield x
        x *= f


def big(n, f):
    out = 0
    for x in powers(n, f):
        out += x
    return out


print(big(10, 3), big(100, 3), big(80, -7))
print(big(5, 1.5))


def fails(n, limit):
    i = 0
    while i < n:
        yield 100 // (limit - i)
        i += 1


def divide(n, limit):
    got = 0
    for x in fails(n, limit):
        got += x
    return got


print(divide(5, 10))
try:
    divide(20, 10)
except ZeroDivisionError:
    for entry in traceback.extract_tb(sys.exc_info()[2]):
        print(entry.name, entry.lineno, entry.line)


def leave(n, stop):
    seen = 0
    for x in squares(count(n)):
        if x == stop:
            break
        if x == 9:
            continue
        seen += x
    else:
        seen = -seen
    return seen, x


print(leave(10, 25), leave(10, 26))


def early(n):
    for x in count(n):
        for y in count(x):
            if x * y > 20:
                return x, y
    return None


print(early(10), early(3))


def unbound(n):
    for x in count(n):
        pass
    return x


print(unbound(3))
try:
    unbound(0)
except UnboundLocalError as e:
    print(e)


def objects(n, things):
    total = 0
    for x in count(n):
        things.append(x)
        total += len(things)
    return total


print(objects(5, []))


def switching(n, at):
    x = 0
    for i in count(n):
        if i == at:
            x = "text"
        x = x + x
    return x


try:
    print(switching(5, 9))
    print(len(switching(5, 2)))
    print(switching(3, 2))
except TypeError as e:
    print(e)


def ranged(a, b, c):
    for i in range(a, b, c):
        for j in range(i):
            yield i * j


def use_ranged(n):
    t = 0
    for v in ranged(n, 0, -2):
        t = t * 31 + v & 0xffffffffff
    return t


print(use_ranged(9), use_ranged(0))


def expression(n, k):
    t = 0
    for v in (x * k for x in range(n) if x % 3):
        t += v
    return t


print(expression(20, 4), expression(20, 2 ** 70), expression(20, 0.5))


def missing(n):
    for i in range(n):
        yield i + UNKNOWN


def use_missing(n):
    t = 0
    for v in missing(n):
        t += v
    return t


try:
    use_missing(3)
except NameError:
    for entry in traceback.extract_tb(sys.exc_info()[2]):
        print(entry.name, entry.lineno)
UNKNOWN = 10
print(use_missing(3))


def twice(n):
    t = 0
    for a in count(n):
        for b in squares(count(a)):
            t += a * b
    return t


print(twice(12))


def steps(n):
    for i in range(n):
        yield i + 1


def rebound(n):
    t = 0
    for a in steps(n):
        t += a
    return t


print(rebound(6))
old = steps
globals()["steps"] = lambda n: [7] * n
print(rebound(6))
globals()["steps"] = old
print(rebound(6))
