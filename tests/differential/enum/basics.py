from enum import Enum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1
    def describe(self):
        return f"{self.name} is {self.value}"
print(Color.RED, repr(Color.GREEN), Color(2), Color["BLUE"], Color.BLUE.value, Color.RED.name, list(Color), len(Color))
print(Color.CRIMSON is Color.RED, Color.CRIMSON, Color.RED.describe(), Color.RED == Color.CRIMSON, Color.RED != Color.BLUE, Color.RED is Color(1), Color)
print(list(Color.__members__), Color.RED in Color, isinstance(Color.RED, Color), type(Color.RED) is Color, {Color.RED: "r"}[Color.CRIMSON], list(reversed(Color)))
for f in (lambda: Color(99), lambda: Color["NOPE"], lambda: Color.NOPE, lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.BLUE, lambda: Color.RED + 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(f"{Color.RED}", f"{Color.RED!r:>20}", str(Color.GREEN), "%s" % Color.BLUE, hash(Color.RED) == hash("RED"))
for c in Color:
    match c:
        case Color.RED:
            print("red!")
        case Color.GREEN | Color.BLUE:
            print("other")
try:
    class Sub(Color):
        X = 1
except TypeError as e:
    print(e)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
