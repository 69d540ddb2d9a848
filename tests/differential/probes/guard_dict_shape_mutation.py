# Classes, instances and globals that change after code has seen them.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def size(self):
        return self.x + self.y


def sizes(points):
    return [p.size() for p in points]


def read(p):
    return p.x


points = [Point(i, i + 1) for i in range(4)]
print(sizes(points), [read(p) for p in points])
points[1].z = 9
del points[2].x
points[2].x = 50
print(sizes(points), [read(p) for p in points])
Point.size = lambda self: self.x * 100
print(sizes(points))
points[3].size = lambda: -1
print(sizes(points))
Point.x = property(lambda self: 7)
print([read(p) for p in points])
del Point.x
print(read(points[0]))


class Other:
    x = "class attribute"


points[0].__class__ = Other
print(read(points[0]), type(points[0]).__name__)


def helper(n):
    return n + 1


def use(n):
    return helper(n)


print(use(1))


def helper(n):
    return n * 1000


print(use(1))
helper = str
print(use(1) + "!")
setattr(points[0], "x", 3)
print(getattr(points[0], "x"), getattr(points[0], "none", None), hasattr(points[0], "y"))
delattr(points[0], "x")
print(points[0].x)
