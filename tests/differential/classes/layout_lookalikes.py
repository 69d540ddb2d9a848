"""Objects that hold, where plain instances have their layout, words that could be taken for one."""


class Plain:
    def __init__(self, v):
        self.v = v


class Slotted:
    __slots__ = ("v", "w")

    def __init__(self, v):
        self.v = v
        self.w = -v


class Sized(tuple):
    @property
    def v(self):
        return len(self)


def read(o):
    return o.v


def write(o, v):
    o.v = v
    return o.v


def changed(cls):
    # The class's layout holds no longer.
    cls.extra = property(lambda self: "extra")
    return cls(1).extra


total = 0
for n in range(300):
    for o in (Plain(n), Slotted(n), Sized(range(n % 7))):
        total += read(o)
print(total)
print([Slotted(n).v for n in range(6)], [Slotted(n).w for n in range(6)], [write(Slotted(5), n) for n in range(4)])
print([read(Sized(range(n))) for n in range(4)])
print(changed(Plain), changed(Slotted), [Slotted(n).v for n in range(4)], [Plain(n).v for n in range(4)])
big = Sized(range(70000))
sizes = {read(Slotted(n)) == n for n in range(0, 200000, 7)}
print(read(big), sizes)
try:
    write(big, 1)
except AttributeError as problem:
    print(problem)
