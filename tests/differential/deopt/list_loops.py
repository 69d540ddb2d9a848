# Loops over lists that count, cells that are filled once: with exits everywhere.
def squares(source, k):
    for x in source:
        yield x * x + k


def over(a, k):
    t = 0
    for x in squares(a, k):
        t += x
    return t


print(over([1, 2, 3], 1), over([], 1), over([1, 2, 2 ** 40], 5), over([1, 0.5], 2), over((1, 2), 3), over(range(4), 0))


def reductions(a, k):
    return sum(x * k for x in a), any(x > k for x in a), all(x < k for x in a), sum([x for x in a if x != k]), sum(x for x in a if x % 2)


print(reductions([1, 2, 3, 4], 3), reductions([], 0), reductions([5, 6.5], 6), reductions((7, 8), 7))


def growing(a):
    t = 0
    for x in a:
        t += x
        if len(a) < 12:
            a.append(x + 1)
        if x == 4 and 1 in a:
            a.remove(1)
    return t, a


print(growing([1, 2]), growing([4, 1, 4]))


def texts(a):
    out = ""
    for s in a:
        out = s + out
        if s == "x":
            a.clear()
    return out


print(texts(["a", "b"]), texts(["a", "x", "c"]), texts(["a"]))


def odd_one(a):
    n = 0
    for x in a:
        n = n * 2 + x
    return n


print(odd_one([1, 2, 3]), odd_one([1, True, 2.5]), odd_one([2 ** 47, 2 ** 62, 1]))
try:
    odd_one([1, "z", 3])
except TypeError as e:
    print(e)


def nested(rows):
    t = 0
    for row in rows:
        for x in row:
            for y in row:
                t += x * y
                if y > 5:
                    break
            else:
                t += 1
    return t


print(nested([[1, 2], [3, 9, 4], []]), nested([[1, 2 ** 40, 2 ** 41], [0.5]]))


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def lives(n):
    for x in [Noisy(str(i)) for i in range(n)]:
        print("at", x.name)
    print("end")
    del x
    print("after")


lives(3)


def captured(n, k):
    limit = n * 2

    def inner(x):
        return x + limit + k

    t = 0
    for i in range(n):
        t += inner(i) * k + limit
    return t


print(captured(5, 3), captured(5, 2 ** 62), captured(4, 0.5))


def captured_late(n):
    def get():
        return late

    try:
        get()
    except NameError as e:
        print(e)
    late = n + 1
    return get() + late + sum(late for i in range(n))


print(captured_late(3))


def stored(n):
    k = 1

    def more():
        nonlocal k
        k += 1
        return k

    t = 0
    for i in range(n):
        t += more() * k
    return t


print(stored(6))


def exhausted(a):
    it = iter(a)
    for x in it:
        if x == 2:
            break
    rest = [y for y in it]
    return x, rest


print(exhausted([1, 2, 3, 4]), exhausted([2]))
