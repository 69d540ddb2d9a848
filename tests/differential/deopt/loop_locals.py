# Variables of loops that are numbers or not bound yet: what the code after an exit sees of them, and what ends when.
class Item:
    def __init__(self, n):
        self.n = n

    def __sub__(self, other):
        return Item(self.n - other.n)

    def __mul__(self, k):
        return self.n * k

    def __del__(self):
        log.append(self.n)


log = []


def sums(rows, scale):
    total = 0.0
    for row in rows:
        for x in row:
            d = x - row[0]
            m = d * scale
            total += m
    return total, d, m


def unbound(rows, stop):
    n = 0
    for row in rows:
        if n == stop:
            try:
                return last
            except UnboundLocalError as e:
                return str(e)
        for x in row:
            last = x * 2
            n += 1
    return last


def grows(n):
    a = 1
    for i in range(n):
        for k in range(3):
            b = a * 3
            a = b + k
    return a, b, i, k


def ends(rows):
    count = 0
    for row in rows:
        for x in row:
            old = x - x
            count += 1
    return count


def late(rows):
    for row in rows:
        for x in row:
            y = x + 1
        z = y
    del y
    try:
        return z, y
    except UnboundLocalError as e:
        return z, str(e)


def frames(rows):
    for row in rows:
        for x in row:
            q = 1 / x
    return q


print(sums([[1.0, 2.5], [3.0, 4.5]], 2.0), sums([[1, 2], [3, 5]], 3), sums([[1.5, 2], [2, 4.5]], 2))
try:
    print(type(sums([[1.0, 2.0], [Item(1), Item(4)]], 2.0)[1]).__name__)
except TypeError as e:
    print(e)
print(sums([[Item(1), Item(4)], [Item(2), Item(7)]], 2.0)[0], sorted(log))
print(unbound([[1, 2], [3]], 0), unbound([[1, 2], [3]], 2), unbound([[1], [2.5], ["x"], [4]], 9))
print(grows(4), grows(40))
log.clear()
print(ends([[1, 2.5], [2, 3]]), ends([[Item(5), Item(6)], [Item(7)]]), sorted(log))
print(late([[1, 2], [3]]), late([[1.5], [2]]))
try:
    frames([[1, 2.0], [4, 0]])
except ZeroDivisionError as e:
    f = e.__traceback__.tb_next.tb_frame
    print(f.f_code.co_name, e.__traceback__.tb_next.tb_lineno, f.f_locals["row"])
print(frames([[1, 2.0], [4, 2**70]]))
