class Point:
    """A point."""
    dims = 2
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)
    def __hash__(self):
        return hash((self.x, self.y))
p = Point(1, 2)
print(p, p.move(1, 1), Point.dims, p.dims, Point.__doc__, Point.__name__, Point.__qualname__, Point.__module__)
p.dims = 3
print(p.dims, Point.dims, p.__dict__, vars(p) is p.__dict__)
print(p == Point(2, 3), p != Point(2, 3), p == 5, hash(p) == hash(Point(2, 3)))
del p.dims
print(p.dims)
print(type(p), Point, isinstance(p, Point), issubclass(Point, object))
print({Point(1): "a"}[Point(1)])
