# Everything that may change under a class whose instances have a known layout.
class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x * self.x + self.y * self.y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def move(self, dx):
        self.x = self.x + dx
        return self


class Named(Point):
    def __init__(self, x, y, name):
        super().__init__(x, y)
        self.name = name

    def norm(self):
        return -1


def total(points):
    s = 0
    for p in points:
        s += p.norm()
    return s


def build(n):
    return [Point(i, i + 1) for i in range(n)]


def spoil(p, how):
    if how == 0:
        p.__dict__["z"] = 1
    elif how == 1:
        p.__class__ = Other
    elif how == 2:
        del p.x
    elif how == 3:
        p.norm = lambda: 1000
    elif how == 4:
        p.extra = 5
    elif how == 5:
        p.x = 1.5
    elif how == 6:
        p.x = "ab"
    elif how == 7:
        p.__dict__ = {"x": 7, "y": 8}
    elif how == 8:
        p.x = 2 ** 70


class Other:
    def __init__(self):
        self.y = 1

    def norm(self):
        return 77


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


def main():
    for how in range(9):
        points = build(6)
        spoil(points[3], how)
        print(how, attempt(total, points), attempt(lambda: (points[3] + points[0]).x), attempt(lambda: points[3].move(2).x))
        print(sorted(vars(points[3])), type(points[3]).__name__)
    mixed = [Point(1, 2), Named(3, 4, "n"), Other(), Point(5, 6)]
    print(attempt(total, mixed))
    print(attempt(lambda: Point(1, 2) + 3))
    print(attempt(lambda: Point(1)))
    print(attempt(lambda: Point(1, 2, 3)))
    points = build(5)
    old = Point.norm
    print(total(points))
    Point.norm = lambda self: 5
    print(total(points), total(build(3)))
    Point.norm = old
    print(total(points))
    Point.x = property(lambda self: 100)
    print(attempt(total, points), attempt(build, 2))
    del Point.x
    print(total(points), total(build(2)))
    Point.__getattribute__ = lambda self, name: 3
    print(attempt(total, points))
    del Point.__getattribute__
    Point.__init__ = lambda self, x, y: self.__dict__.update(x=y, y=x)
    p = Point(1, 5)
    print(p.x, p.y, (p + p).x)


main()


# Changed while a method runs.
class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

    def swap(self):
        Node.swap = Node.other
        return self.value

    def other(self):
        return -self.value


def run():
    nodes = [Node(i) for i in range(1, 5)]
    print([n.swap() for n in nodes])


run()


class Counter:
    made = 0

    def __init__(self, step):
        Counter.made += 1
        self.step = step
        self.count = 0

    def hit(self):
        self.count += self.step
        return self.count


def count():
    cs = [Counter(i) for i in range(4)]
    for _ in range(3):
        for c in cs:
            c.hit()
    print(Counter.made, [c.count for c in cs])


count()


class Raises:
    def __init__(self, x):
        if x > 2:
            raise ValueError("too big: %d" % x)
        self.x = x

    def half(self):
        return 10 // self.x


def tryAll():
    for i in range(5):
        try:
            r = Raises(i)
            print(r.half())
        except ValueError as e:
            print("value", e)
        except ZeroDivisionError as e:
            print("zero", e)
        finally:
            print("end", i)


tryAll()


class Odd:
    def __init__(self, x):
        self.x = x
        return 5


print(attempt(lambda: Odd(3)))


class V:
    def __init__(self, x):
        self.x = x

    def __mul__(self, k):
        if isinstance(k, V):
            return NotImplemented
        return V(self.x * k)

    def __radd__(self, other):
        return V(self.x + 100)

    def __add__(self, other):
        return V(self.x + other.x)


class W(V):
    def __radd__(self, other):
        return "W.radd"


def vs():
    a, b = V(2), V(3)
    print((a * 4).x, attempt(lambda: a * b), (a + b).x, a + W(1), attempt(lambda: a + 1), (1 + a).x, (a * 2.5).x)
    c = a
    c += b
    print(c.x)


vs()


class Big:
    def __init__(self, n):
        self.a = self.b = self.c = self.d = n
        self.e = n + 1
        self.f = n + 2

    def sum(self):
        return self.a + self.b + self.c + self.d + self.e + self.f


def bigs():
    all = [Big(i) for i in range(100)]
    print(sum(b.sum() for b in all), vars(all[7]))
    all[3].g = 8
    print(vars(all[3]), Big(9).sum())
    import copy
    d = copy.copy(all[5])
    d.a = 77
    print(d.sum(), all[5].sum())


bigs()


class Chain:
    def __init__(self, next):
        self.next = next

    def __del__(self):
        global deleted
        deleted += 1


deleted = 0


def chain():
    c = None
    for i in range(1000):
        c = Chain(c)
    c = None
    print(deleted)
    d = Chain(None)
    d.next = d
    del d
    import gc
    gc.collect()
    print(deleted)


chain()


# Operators in place have a method of their own.
class Both:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Both(self.n + other)

    def __iadd__(self, other):
        self.n -= other
        return self


class Derived(Both):
    def __init_subclass__(cls, **kw):
        print("subclass", cls.__name__)


class Last(Derived):
    pass


def both(make):
    b = make(10)
    c = b
    b += 3
    d = b + 4
    return b.n, c.n, b is c, d.n


print(both(Both), both(Derived), both(Last))


# Attributes that come later than __init__, in another order, or not at all.
class Late:
    def __init__(self, flag):
        if flag:
            self.b = 1
            self.a = 2
        else:
            self.a = 3
            self.b = 4

    def more(self):
        self.c = self.a * 10 + self.b
        return self.c


def late():
    out = []
    for i in range(6):
        o = Late(i % 2)
        out.append(o.more())
        if i == 4:
            del o.a
            try:
                o.more()
            except AttributeError as e:
                out.append(str(e))
    return out


print(late())


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x, self.y


def slotted():
    s = Slotted(4)
    try:
        s.get()
    except AttributeError as e:
        print(e)
    s.y = 5
    return s.get()


print(slotted())


class Watched:
    def __init__(self, x):
        self.x = x

    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __getattr__(self, name):
        return "no " + name


def watched():
    w = Watched(1)
    w.x += 1
    return w.x, w.y


print(watched())


class Meta(type):
    def __call__(cls, *args):
        print("making", args)
        return super().__call__(*args)


class Made(metaclass=Meta):
    def __init__(self, a):
        self.a = a


print(Made(3).a)


@lambda c: c
class Decorated:
    def __init__(self, a):
        self.a = a


print(Decorated(4).a)


# Recursion through methods and constructors, and an exception out of the depth.
class Tree:
    def __init__(self, depth):
        self.depth = depth
        self.left = Tree(depth - 1) if depth else None
        self.right = Tree(depth - 1) if depth else None

    def count(self):
        if self.depth == 0:
            return 1
        return 1 + self.left.count() + self.right.count()

    def find(self, depth):
        if self.depth == depth:
            raise KeyError(depth)
        self.left.find(depth)


def trees():
    t = Tree(6)
    n = t.count()
    try:
        t.find(2)
    except KeyError as e:
        return n, e.args
    return None


print(trees())


def endless():
    class Inner:
        def __init__(self):
            self.inner = Inner()

    try:
        Inner()
    except RecursionError as e:
        return str(e)[:32]


print(endless())
