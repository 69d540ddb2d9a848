# match statements and formatted text.
def kind(x):
    match x:
        case 0 | 1:
            return "small"
        case str() as s:
            return f"text {s!r:>6}"
        case [a, *rest]:
            return f"sequence {a} {rest}"
        case {"key": v, **others}:
            return f"mapping {v} {others}"
        case Point(x=0, y=y):
            return f"point on the axis {y}"
        case Point(px, py):
            return f"point {px:03d} {py!s} {py!a}"
        case [] | ():
            return "empty"
        case None:
            return "none"
        case _:
            return "else"


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


for x in (0, 1, "é", [1, 2, 3], (4,), {"key": 1, "more": 2}, {"no": 1}, Point(0, 5), Point(7, "é"), [], None, 2.5):
    print(kind(x))
width = 8
print(f"{3.14159:.{2}f}|{'x':^{width}}|{1_000_000:,}|{255:#x}|{width=}")
print("%s %r %d" % ("a", "b", 3), "{} {name}".format(1, name=2), format(1.5, ".3f"))
