# Products, sums, shifts and masks beyond 64 bits that become small again: in machine words where their bounds are known.
M64 = 0xFFFFFFFFFFFFFFFF


def fnv(n):
    h = 14695981039346656037
    for i in range(n):
        h = ((h ^ (i & 255)) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h


def lcg(seed, n):
    x = seed
    out = []
    for i in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        out.append(x >> 33)
    return x, out[-3:]


def xorshift(n):
    x = 88172645463325252
    for i in range(n):
        x ^= (x << 13) & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= (x << 17) & 0xFFFFFFFFFFFFFFFF
    return x


def power(b, e, m):
    r = 1
    while e:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r


def power64(b, e, m):
    r = 1
    while e:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r


def dot(xs, ys, m):
    s = 0
    for i in range(len(xs)):
        s = (s + xs[i] * ys[i] * 3) % m
    return s, (xs[0] * ys[0] >> 5) & 1023, (xs[0] << 50) % m


def mixed(a, b, c, m):
    return (a * b + c) % m, (a * b - c) % m, (a * b) & 0xFFFFFFFF, (a * b * 1) >> 70, (a << 40) % m, (a * b) >> 3


def grows(n):
    x = 0x8000000000000000
    for i in range(n):
        x = x * 3 + 1
    return x


def crosses(n):
    x = 0x7FFFFFFFFFFFFFFF0
    y = 1
    for i in range(n):
        y = ((x * 3) ^ ~(x + y)) & 0x3FFFFFFFFFFFFFFFF
        if y > x:
            x = (x + 1) & 0x7FFFFFFFFFFFFFFF0
        elif y == 5 or not x:
            return -1
    return x, y, -x, ~y, x == y, x < 2**70


def handled(n):
    h = 0xCBF29CE484222325
    try:
        for i in range(n):
            h = (h * 31 + i) & 0xFFFFFFFFFFFFFFFF
            if i == 50:
                h % (i - 50)
    except ZeroDivisionError as e:
        return h, str(e)
    return h


def kept(values):
    h = 0xCBF29CE484222325
    seen = []
    for v in values:
        h = (h ^ v) * 3 & 0xFFFFFFFFFFFFFFFF
        seen.append(h)
    return seen


print(fnv(1000), lcg(12345, 1000), xorshift(1000))
edges = (0, 1, -1, 2, 7, -7, 2**31, -2**31, 2**62, 2**63 - 1, -2**63, 1000000007, 2**63, -2**64, 3**50)
print([power(b, 65537, m) for b in edges for m in edges if m])
for a in edges:
    for b in (3, -5, 2**63 - 1, -2**63, 2**64):
        for m in (1000000007, -13, 2**63 - 1, -2**63, -1, 2**65, 0):
            try:
                print(*mixed(a, b, a, m))
            except ZeroDivisionError as e:
                print(e)
for m in (97, 2**62 + 1, -2**62, 1, -1):
    print(power64(2**61 + 5, 12345, m), power64(-(2**63), 77, m), dot([2**40, -(2**44), 7], [2**45, 2**46, -9], m))
try:
    power64(3, 5, 0)
except ZeroDivisionError as e:
    print(e)
print(grows(5), grows(40), crosses(100), handled(40), handled(60))
print(kept([1, 2, 3]), kept([1, 2**70, -1, True]))
try:
    print(kept([1, 2.5]))
except TypeError as e:
    print(e)
