# Loops over what the module seemed to hold, and then over something else: each clone leaves for the generic code.
def total(xs):
    s = 0
    for x in xs:
        s += x
    return s


def indexed(xs, n):
    s = 0
    for i in range(n):
        s += xs[i]
    return s


def helper(n):
    return n + 1


def use(n):
    s = 0
    for i in range(n):
        s += helper(i)
    return s


xs = [1, 2, 3]
print(total(xs), indexed(xs, 3), use(4))
getattr(xs, "app" + "end")(2.5)
getattr(xs, "app" + "end")(1)
print(total(xs), indexed(xs, 5))
globals()["hel" + "per"] = abs
print(use(4))
globals()["hel" + "per"] = lambda n: n * 2.5
print(use(4))


class Cell:
    def __init__(self, v):
        self.v = v


def fields(cell, n):
    s = 0
    for i in range(n):
        s += cell.v
    return s


cell = Cell(3)
print(fields(cell, 4))
setattr(cell, "v" + "", 2.5)
print(fields(cell, 4))


def values(d):
    s = 0
    for x in d.values():
        s += x
    return s


d = {1: 1, 2: 2}
print(values(d))
d.update({3: 2.5})
print(values(d))
