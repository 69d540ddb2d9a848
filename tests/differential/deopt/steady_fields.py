# Attributes of instances that always look alike, until they do not: in loops, handlers, recursion, methods and with every kind of value.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.next = None

    def move(self, n):
        self.x += n
        self.y -= self.x
        return self.x

    def length(self):
        n = 0
        p = self
        while p is not None:
            n += 1
            p = p.next
        return n


class Named(Point):
    def __init__(self, x, y, name):
        super().__init__(x, y)
        self.name = name

    def move(self, n):
        self.x += 2 * n
        return self.y


class Flag:
    def __init__(self):
        self.on = False
        self.count = 0

    def turn(self):
        self.on = not self.on
        if self.on:
            self.count += 1
        return self.count


class Other:
    x = 100
    y = 7

    def move(self, n):
        return -n


def walk(points, rounds):
    total = 0
    for k in range(rounds):
        for p in points:
            total += p.move(k)
            total += p.x * 3 - p.y
    return total


def sum_x(points):
    total = 0
    for p in points:
        try:
            total += p.x
            p.x = total % 1000
        except (AttributeError, TypeError) as e:
            total += 1
            print(type(e).__name__, e)
        finally:
            total += 1
    return total


def chain(n):
    head = None
    for i in range(n):
        p = Point(i, i * 0.5)
        p.next = head
        head = p
    return head


def sum_chain(p):
    if p is None:
        return 0
    return p.x + sum_chain(p.next)


def flags(f, n):
    seen = []
    for i in range(n):
        seen.append((f.turn(), f.on))
        if i == 3:
            f.on = 1
        if i == 5:
            f.count = 1 << 62
        if i == 7:
            f.on = ""
    return seen


def items(points):
    for p in points:
        yield p.x + p.y


class Loud:
    def __del__(self):
        print("gone")


def replace(p, values):
    out = []
    for v in values:
        p.x = v
        out.append("loud" if isinstance(p.x, Loud) else p.x)
        p.y = len(out)
        out.append(p.y + 1)
    return out


def main():
    points = [Point(1, 2), Point(3, 4), Named(5, 6, "n")]
    print(walk(points, 5))
    points[1].extra = "more"
    print(walk(points, 5), points[1].extra)
    points[0].x = 1.5
    print(walk(points, 3))
    points[0].x = 2**63 - 2
    print(walk(points, 4), points[0].x, points[0].y)
    points.append(Other())
    print(walk(points, 2), points[3].x)
    del points[2].y
    try:
        print(walk(points, 2))
    except AttributeError as e:
        print(e)
    points[2].y = 0
    print(walk(points, 2))
    points[1].__class__ = Other
    print(walk(points, 2))
    points[1].__class__ = Point
    print(walk(points[:2], 2))
    fresh = [Point(i, -i) for i in range(6)]
    print(sum_x(fresh))
    fresh[2].x = "text"
    fresh[4].__dict__.clear()
    print(sum_x(fresh))
    print(fresh[0].__dict__, fresh[4].__dict__)
    fresh[4].__dict__["y"] = 1
    fresh[4].__dict__["x"] = 2
    print(sum_x(fresh[3:]))
    head = chain(20)
    print(head.length(), sum_chain(head))
    head.next.next.x = 1 << 70
    print(sum_chain(head))
    head.next.next.next = None
    print(head.length(), sum_chain(head))
    head.next = 5
    try:
        print(sum_chain(head))
    except AttributeError as e:
        print(e)
    try:
        print(head.length())
    except AttributeError as e:
        print(e)
    print(flags(Flag(), 10))
    fresh = [Point(i, i) for i in range(4)]
    print(sum(items(fresh)), list(items(fresh)))
    fresh[1].y = 0.25
    print(sum(items(fresh)))
    print(replace(fresh[0], [1, 2, 1 << 47, -(1 << 47) - 1, 2.5, None, True, Loud(), "x", 3]))
    print(replace(Named(1, 2, 3), [Loud(), 7]))
    Point.move = lambda self, n: 1000
    print(walk([Point(1, 2), Named(1, 2, 3)], 3))
    Point.x = property(lambda self: 42)
    try:
        print(walk([fresh[1]], 2))
    except AttributeError as e:
        print(type(e).__name__)
    try:
        print(Point(1, 2).x)
    except AttributeError as e:
        print(type(e).__name__)


main()
