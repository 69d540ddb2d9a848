# Loops that clones run on raw words: ints of 64 and 128 bits, floats, truth values, items of lists and tuples.
import math


def sums(xs):
    s = 0
    for x in xs:
        s += x
    return s


def floats(xs):
    s = 0.0
    for i in range(len(xs)):
        s += xs[i] * 2.0 - 1.0
    return s


def fill(n):
    a = [0] * n
    f = [0.0] * n
    b = [False] * n
    o = [None] * n
    for i in range(n):
        a[i] = i * i - 3
        f[i] = i / 2
        b[i] = i % 3 == 0
        o[i] = str(i)
    hits = 0
    for i in range(n):
        if b[i]:
            hits += 1
    return sums(a), floats(f), hits, o[n - 1]


def hashes(n):
    h = 1469598103934665603
    for i in range(n):
        h = (h ^ i) * 1099511628211 % (1 << 64)
    return h


def modular(n):
    r, m = 1, 998244353
    for i in range(1, n):
        r = r * i % m
    return r


def wide(n):
    total = 0
    for i in range(n):
        x = (i + 9_000_000_000) * 9_000_000_000
        if x > 81_000_000_000_000_000_000:
            total += x & 1023
    return total


def pairs(ps):
    a, b, c = 0, 0.0, 0
    for p in ps:
        a += p[0]
        b += p[1]
        if p[2]:
            c += 1
    return a, b, c


def units(x):
    return abs(x), math.sqrt(abs(x)), -x, math.floor(x), math.ceil(x), math.trunc(x)


def ints(n):
    s = 0
    for i in range(n):
        s += (i & 7) | (i ^ 3)
        s -= i >> 1
        s += (i << 2) // 3
        s = -s if s > 1000 else s
    return s


def truth(n):
    c = 0
    for i in range(n):
        c += (i % 2 == 0) and not i % 3 == 0
    return c


def grow(n):
    x = 1
    for i in range(n):
        x = x * 3 + i
    return x


def items(n):
    a = [i for i in range(n)]
    f = [0.5] * n
    b = [True] * n
    total, part, yes = 0, 0.0, 0
    for i in range(n):
        total += a[i]
        part += f[i]
        if f[i] < 1.0 and part > 0.25:
            yes += 1
        if b[i]:
            yes += 1
        b[i] = total > 10
        a[i] = total
        f[i] = part
    return total, part, yes


def rows(n):
    out = 0
    part = 0.0
    for t in [(i, i * 0.5, i > 2) for i in range(n)]:
        out += t[0]
        part += t[1]
        if t[2]:
            out += 1
    return out, part


def narrow(n, m):
    s = 0
    for i in range(n):
        x = (i * 4_000_000_000) * (m & 0xFFFFFFFF)
        s = (s + x) & 0xFFFFFFFFFFFF
        if x > 12_000_000_000_000_000_000:
            s += 1
    return s


def flags(n):
    flag = False
    c = 0
    for i in range(n):
        if flag:
            c += 1
        flag = i % 2 == 0
    return c, flag


def product(n):
    a = [[i * 0.5 + j for j in range(n)] for i in range(n)]
    b = [[1.0 / (i + j + 1) for j in range(n)] for i in range(n)]
    best = 0.0
    for i in range(n):
        for j in range(n):
            s = 0.0
            for k in range(n):
                s += a[i][k] * b[k][j]
            if s > best:
                best = s
    return round(best, 9)


def primes(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    found = 0
    for i in range(2, limit + 1):
        if flags[i]:
            found += 1
            for j in range(i * i, limit + 1, i):
                flags[j] = False
    return found


def unpacked(n):
    triples = []
    for i in range(n):
        triples.append((i, i * 0.25, i % 2 == 0))
    count, share, even = 0, 0.0, 0
    for a, b, c in triples:
        count += a
        share += b
        if c:
            even += 1
    return count, share, even


def tables(n):
    numbers = [[i * j for j in range(n)] for i in range(n)]
    marks = [[i > j for j in range(n)] for i in range(n)]
    shares = [i * 0.25 for i in range(n)]
    total, part, yes = 0, 0.0, 0
    for i in range(n):
        part += shares[i]
        for j in range(n):
            total += numbers[i][j]
            if marks[i][j]:
                yes += 1
    return total, part, yes


print(tables(7))
print(product(6), primes(100), unpacked(9))
print(items(20), rows(5), narrow(50, 7), narrow(2, 2**31), flags(9))
print(fill(50), hashes(1000), modular(200), wide(100))
print(pairs([(1, 2.5, True), (2, 0.5, False)]), units(-2.25), ints(300), truth(30), grow(30), grow(100))
print(sums([1, 2, 10**20]), sums([1.5, 2]), sums(range(10)), max([3, 1]), min((2.5, 1.5)))
