# Guesses about what lists, tuples, attributes and calls hold, which stop holding in the middle of loops.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

    def __add__(self, other):
        return "%s+%r" % (self.name, other)

    def __radd__(self, other):
        return "%r+%s" % (other, self.name)

    def __mul__(self, other):
        return len(self.name) * other


def total(a, n):
    t = 0.0
    for i in range(n):
        t += a[i] * 2.0
    return t


def safe(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


floats = [1.0] * 8
print(total(floats, 8))
floats[5] = 3
print(total(floats, 8))
floats[6] = True
print(total(floats, 8))
floats[7] = 1 << 70
print(total(floats, 8))
floats[4] = "x"
print(safe(total, floats, 8))
print(safe(total, floats, 9))
print(safe(total, [1.0], 3))
print(safe(total, (1.0, 2.0), 2))
print(safe(total, {0: 1.0, 1: 2.0}, 2))
print(safe(total, "ab", 2))


def swap(a, i, j):
    a[i], a[j] = a[j], a[i]
    return a[i] + a[j]


print(swap([1, 2, 3], 0, 2), swap([1, 2, 3], -1, -3), safe(swap, [1, 2], 0, 2), safe(swap, [1, 2], -3, 0))
print(swap([1.5, 2], 0, 1), swap(["a", "b"], 0, 1), swap([[1], [2]], 0, 1), swap([2**62, 2**62], 0, 1), swap([2**48, -2**48 - 1], 0, 1))


def fill(a, v):
    for i in range(len(a)):
        a[i] = v
        a[-1 - i] = a[i]
    return a


print(fill([0] * 3, 1), fill([0] * 3, 2**50), fill([0] * 3, 2**90), fill([0.0] * 3, 0.5), fill([True] * 2, False), fill([None] * 2, "s"))
print(safe(fill, (1, 2), 1), safe(fill, {0: 1, -1: 5}, 7), fill(bytearray(3), 7))


def release(items):
    # the old item goes when its place is taken
    for i in range(len(items)):
        items[i] = i
        print("set", i)
    return items


print(release([Loud("a"), Loud("b"), 1, Loud("c")]))


def drop(items):
    for x in items:
        print("got")
        y = 1 + x
        print(y)
    return "end"


print(drop([1, 2, Loud("d"), 3]))


def mixed(pairs):
    out = 0
    for k, v in pairs:
        out += k * v
    return out


print(mixed([(1, 2), (3, 4)]), mixed([(1, 2), (3, 4.5)]), mixed([(1, 2), (2**60, 2**60)]), safe(mixed, [(1, 2), ("a", None)]), safe(mixed, [(1, 2), (1, 2, 3)]))


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x * self.x + self.y * self.y

    def scaled(self, k):
        return Point(self.x * k, self.y * k)


print(Point(1.0, 2.0).norm(), Point(1.0, 2.0).scaled(2.0).norm())
print(Point(1, 2).norm(), Point(2**40, 2**40).norm(), safe(Point("a", 1).norm), Point(1.5, 2).scaled(3).norm())
p = Point(1.0, 1.0)
p.x = [1]
print(safe(p.norm))
del p.x
print(safe(p.norm))


class Sneaky(Point):
    @property
    def z(self):
        return 1

    def __getattribute__(self, name):
        if name == "x":
            return 7
        return object.__getattribute__(self, name)


print(Sneaky(1.0, 2.0).norm())


def walk(items):
    t = 0
    n = 0
    for x in items:
        t += x
        n += 1
        if n == 3:
            items.append(0.5)
        if n == 5:
            break
    else:
        t = -t
    return t, n, x


print(walk([1, 2, 3]), walk([1, 2, 3, 4, 5, 6]), walk([1, 2**47, 2**62, 2**62]))


def grow(n):
    out = []
    x = 1
    for i in range(n):
        out.append(x)
        x = out[-1] * 3 + i
    return out[0], out[-1], sum(out)


print(grow(5), grow(30), grow(45), grow(100))


def late(a):
    # list shrinks while it is indexed
    t = 0
    i = 0
    try:
        while True:
            t += a[i]
            if i % 3 == 2:
                a.pop()
            i += 1
    except IndexError as e:
        return t, i, str(e)


print(late(list(range(10))), late([]), late([1.5, 2, 3]))


def flags(n):
    f = [True] * n
    c = 0
    for i in range(n):
        if f[i]:
            c += 1
            for j in range(i + i, n, i + 1):
                f[j] = False
    f[0] = 5
    return c, f[0] + 1, f


print(flags(12))


# Loops over raw items: what is asked of a list once must still hold when the loop works on something else.
def swap_ends(row, n):
    i = 0
    j = n - 1
    while i < j:
        row[i], row[j] = row[j], row[i]
        i += 1
        j -= 1
    return row


def add_up(row, n, step):
    s = 0
    for i in range(0, n, step):
        s += row[i] * row[n - 1 - i]
        row[i] = s & 1023
    return s, row


def try_it(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e, args)


class Row(list):
    def __getitem__(self, i):
        return 5


try_it(swap_ends, [1, 2, 3, 4, 5], 5)
try_it(swap_ends, [1, 2, 3], 4)
try_it(swap_ends, [], 0)
try_it(swap_ends, [], 2)
try_it(swap_ends, (1, 2), 2)
try_it(swap_ends, "ab", 2)
try_it(swap_ends, None, 2)
try_it(swap_ends, 7, 2)
try_it(swap_ends, {0: 1, 1: 2, 2: 3}, 3)
try_it(swap_ends, Row([1, 2, 3]), 3)
try_it(swap_ends, [1, 2.5, 3, 2**70], 4)
try_it(add_up, [1, 2, 3, 4], 4, 1)
try_it(add_up, [1, 2, 3, 4], 5, 1)
try_it(add_up, [1, 2**48 - 1, -2**48, 2**60, 2**62], 5, 1)
try_it(add_up, [3, True, 2, None], 4, 2)
try_it(add_up, [[]] * 3, 3, 1)
