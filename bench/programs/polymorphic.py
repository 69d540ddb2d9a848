# One loop over objects of six classes that share names but no layout; methods found by name at run time.
class Circle:
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3 * self.r * self.r


class Square:
    def __init__(self, side):
        self.tag = "square"
        self.side = side

    def area(self):
        return self.side * self.side


class Rect(Square):
    def __init__(self, side, other):
        Square.__init__(self, side)
        self.other = other

    def area(self):
        return self.side * self.other


class Line:
    area = staticmethod(lambda: 0)

    def __init__(self, length):
        self.length = length


class Group:
    def __init__(self, parts):
        self.parts = parts

    def area(self):
        return sum(p.area() for p in self.parts)

    @property
    def r(self):
        return len(self.parts)


class Any:
    def __init__(self, **fields):
        self.__dict__.update(fields)

    def __getattr__(self, name):
        return lambda: len(name)


def main():
    shapes = [Circle(2), Square(3), Rect(2, 5), Line(9), Group([Circle(1), Rect(1, 1)]), Any(x=1)]
    names = ["r", "side", "other", "length", "parts", "x"]
    total = 0
    for i in range(12000):
        for shape in shapes:
            total += shape.area()
            for name in names[i % 3 :: 3]:
                value = getattr(shape, name, None) if not isinstance(shape, Any) else shape.x
                if type(value) is int:
                    total += value
    print(total)


main()
