# A slot that was never set, asked for through its descriptor.
class Point:
    __slots__ = ('x', 'y')


p = Point()
p.x = 1
print(Point.x.__get__(p))
print(Point.y.__get__(p))
