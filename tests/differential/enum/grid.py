# enum: members, aliases, flags, auto, mixed-in types, lookups, errors.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique, nonmember, member, EnumMeta
class C(Enum):
    RED = 1
    GREEN = 2
    ALSO = 1
    def shout(self): return self.name.upper() + "!"
    @classmethod
    def first(cls): return next(iter(cls))
    @property
    def double(self): return self.value * 2
    other = nonmember(5)
print(C.RED, repr(C.RED), C.ALSO is C.RED, list(C), C(2), C["GREEN"], C.RED.shout(), C.first(), C.GREEN.double, len(C), C.__members__, C.other, C.RED in C, 1 in C, 9 in C, C.RED == 1, hash(C.RED) == hash("RED"), C.RED is C(1), {C.RED: 1}, f"{C.RED}", "%s" % C.RED, list(reversed(C)), C.RED.name, C.RED.value, type(C.RED), isinstance(C, EnumMeta), dir(C.RED)[-3:])
class I(IntEnum): A = 1; B = auto(); D = 10; E = auto()
class S(StrEnum): ONE = auto(); Two = auto(); x = "ex"
class F(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
class G(IntFlag): A = 1; B = 2; C = 8
print(list(I), I.A + 1, I.A < I.B, repr(I.B), str(I.B), f"{I.E:03d}", I(2), sorted([I.D, I.A]), list(S), S.ONE + "!", str(S.x), repr(S.x), S("ex"), S.ONE == "one")
print(list(F), F.RW, repr(F.RW), F.R | F.X, repr(~F.R), F.R & F.W, bool(F.R & F.W), F(0), repr(F(5)), F.R in F.RW, F.X in F.RW, list(F.RW), len(F.RW), F.R ^ F.RW, F["W"], F.RW.name, (F.R | F.X).name, F.RW.value)
print(list(G), repr(G.A | G.B), repr(G(4)), repr(G(5)), G.A | 16, repr(~G.A), G.A + G.B, repr(G(0)), G.A | G.C, repr(G(-1)), str(G(3)), f"{G(3)}")
class P(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    def _generate_next_value_(name, start, count, last): return name * 2
class N(Enum):
    def _generate_next_value_(name, start, count, last_values): return (name, start, count, list(last_values))
    A = auto(); B = auto()
class M(Enum):
    @classmethod
    def _missing_(cls, v): return cls.UNKNOWN if isinstance(v, str) else None
    UNKNOWN = 0
class Z(int, Enum): ONE = "1"; TWO = "10", 2
print(P.MARS.mass, P((5.9, 6.3)), [m.value for m in N], M("what"), Z.TWO.value, Z.TWO + 0, Z.ONE + 1, Enum("Dyn", "a b")("a" and 1), list(Enum("Dyn", {"x": 5, "y": 6})), list(Enum("Dyn", [("p", 1)], type=int)), Enum("Dyn", "q", start=7).q.value)
def bad1():
    class D(C): pass
def bad2():
    class D(Enum): A = 1; A = 2
def bad3():
    @unique
    class D(Enum): A = 1; B = 1
def bad4():
    class D(StrEnum): A = 5
def bad5():
    class D(Enum): mro = 1
def bad6():
    class D(IntEnum): A = "x"
for f in (bad1, bad2, bad3, bad4, bad5, bad6, lambda: C(9), lambda: C["NOPE"], lambda: C.NOPE, lambda: setattr(C, "RED", 5), lambda: delattr(C, "RED"), lambda: setattr(C.RED, "value", 5), lambda: C.RED < C.GREEN, lambda: C.RED + 1, lambda: C(), lambda: M(5), lambda: F(64), lambda: F.R | 1, lambda: "x" in F.R, lambda: F("a"), lambda: C.RED.GREEN, lambda: G("x"), lambda: C.RED(), lambda: Enum("E", 5), lambda: len(F), lambda: iter(C.RED), lambda: C.RED.__set_name__):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
