# Attributes of classes with __slots__ at one place of the program: filled, empty, deleted, of two classes, of classes that change.
class Point:
    __slots__ = "x", "y"

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Other:
    __slots__ = ("y", "x")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Wider(Point):
    __slots__ = ("z",)


class Open(Point):
    pass


def read(p):
    try:
        return p.x
    except AttributeError as e:
        return str(e), e.name, e.obj is p


def write(p, v):
    p.x = v


points = [Point(1, 2), Other(3, 4), Wider(5, 6), Open(7, 8)]
for turn in range(4):
    print([read(p) for p in points for _ in range(2)])
    for p in points:
        write(p, [turn])
        write(p, (turn, p.y))
    if turn == 1:
        for p in points:
            del p.x
        print([read(p) for p in points])
points[3].z = 1
print(points[3].__dict__, points[3].z)
alone = Point(1, 2)
print([read(alone) for _ in range(3)])
saved = Point.x
Point.x = property(lambda self: "property", lambda self, v: print("set", v))
write(alone, 9)
print([read(alone) for _ in range(3)], saved.__get__(alone))
Point.x = saved
print([read(alone) for _ in range(3)])
del Point.x
print(read(alone))
try:
    write(alone, 1)
except AttributeError as e:
    print(e)
Point.x = 5
print(read(alone))


class Loud:
    __slots__ = "v"

    def __del__(self):
        print("gone", self.v)


class Holder:
    __slots__ = "x"


h = Holder()
for i in range(3):
    item = Loud()
    item.v = i
    write(h, item)
    del item
print("last")
del h


# getattr with a default, hasattr: what is missed, what raises.
class Odd:
    here = 1

    @property
    def fails(self):
        raise AttributeError("inside")

    @property
    def breaks(self):
        raise KeyError("key")


class Asked(Odd):
    def __getattr__(self, name):
        if name == "never":
            raise AttributeError(name)
        return name * 2


for o in (Odd(), Asked(), Odd, 5, "text", points):
    print([getattr(o, name, "default") for name in ("here", "missing", "never")], hasattr(o, "missing"))
print(getattr(Odd(), "fails", "default"), getattr(Asked(), "fails", "default"))
for o in (Odd(), Asked()):
    try:
        getattr(o, "breaks", None)
    except KeyError as e:
        print("KeyError", e)


# Properties and other data descriptors at one place, of classes without a dict.
from collections import namedtuple


class Computed:
    __slots__ = "n"

    def __init__(self, n):
        self.n = n

    @property
    def x(self):
        if self.n == 3:
            raise AttributeError("not now")
        self.n += 1
        if self.n == 6:
            Computed.x = property(lambda self: "replaced")
        return self.n


Pair = namedtuple("Pair", "x y")
for p in (Computed(0), Computed(5), Computed(7), Pair(1, 2), Pair([3], 4), Other(8, 9)):
    try:
        print([read(p) for _ in range(5)])
    except TypeError as e:
        print(e)
for p in (Pair(5, 6), Computed(0)):
    try:
        write(p, 1)
    except AttributeError as e:
        print(e)
print([read(3 + 4j) for _ in range(2)], [each.real for each in (1, 2.5, True, 3j, 10**30)])
