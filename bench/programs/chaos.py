# Small objects with float attributes and operator methods.
class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


def spline(points, t):
    while len(points) > 1:
        points = [points[i] * (1.0 - t) + points[i + 1] * t for i in range(len(points) - 1)]
    return points[0]


def main():
    points = [Vec(0.0, 0.0), Vec(1.0, 3.0), Vec(2.5, -1.0), Vec(4.0, 2.0), Vec(5.0, 0.5)]
    total = 0.0
    at = Vec(0.0, 0.0)
    for i in range(20000):
        p = spline(points, i / 20000.0)
        d = p - at
        total += d.dot(d) ** 0.5
        at = p
    print("%.9f" % total)


main()
