# Enum: members, aliases, auto, lookups, _missing_, mixins, functional form, flags with boundaries, what is refused.
import enum
from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique, member, nonmember, verify, CONTINUOUS, UNIQUE, NAMED_FLAGS, STRICT, CONFORM, EJECT, KEEP


def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class C(Enum):
    RED = 1
    GREEN = "g"
    ALSO_RED = 1
    _ignore_ = ["tmp"]
    tmp = 5

    def describe(self):
        return f"{self.name}={self.value}"

    @classmethod
    def _missing_(cls, v):
        return cls.RED if v == "fallback" else None


print(list(C), C.ALSO_RED is C.RED, C["ALSO_RED"], C(1), C("g"), C("fallback"), attempt(C, 9), attempt(lambda: C["NO"]), attempt(lambda: C.NO), C.__members__.keys(), len(C), C.RED in C, 1 in C, 7 in C, C.RED.describe())
print(repr(C.RED), str(C.RED), f"{C.RED}", f"{C.RED!r:>20}", C.RED.name, hash(C.RED) == hash("RED"), attempt(lambda: C.RED < C.GREEN), C.RED == 1, bool(C.RED), attempt(setattr, C, "RED", 2), attempt(delattr, C, "RED"), attempt(setattr, C.RED, "value", 3), attempt(setattr, C.RED, "name", "x"))


class N(IntEnum):
    A = auto()
    B = 10
    D = auto()


class T(StrEnum):
    Alpha = auto()
    BETA = "b"


print([*N], N.B + 1, N.A < N.D, f"{N.B:04}", str(N.B), repr(N.B), N(10), N.B == 10, [T.Alpha.value, str(T.BETA), T.BETA.upper(), f"{T.BETA:>4}", repr(T.Alpha)], sorted(N, reverse=True), {N.A: 1}[1], attempt(lambda: N("x")))


class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(list(P), P.R | P.X, ~P.R, P.RW & P.W, P.R ^ P.RW, P(0), P(5), attempt(P, 8), P.R in P.RW, bool(P(0)), [*P.RW], len(P.RW), P.RW.name, (P.R | P.X).name, repr(P(0)), str(P(0)), attempt(lambda: P.R | 1), attempt(lambda: P.R in 5), attempt(lambda: 1 in P.RW), P(-1), P.R.value)
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    B = Flag("B", "a b", boundary=boundary)
    I = IntFlag("I", {"a": 1, "c": 4}, boundary=boundary)
    print(boundary, attempt(B, 9), attempt(I, 11), attempt(I, -2), attempt(lambda: I.a | 8), attempt(lambda: ~I.a))
for body in ("class D(C): pass", "class D(Enum):\n A = 1\n A = 2", "@unique\nclass D(Enum):\n A = 1\n B = 1", "class D(StrEnum):\n A = 1", "class D(IntEnum):\n A = 'x'", "@verify(CONTINUOUS)\nclass D(IntEnum):\n A = 1\n B = 4", "@verify(NAMED_FLAGS)\nclass D(Flag):\n A = 1\n B = 6", "class D(Enum):\n mro = 1", "class D(Enum):\n _x_ = 1", "class D(Enum):\n A = 'a'\n B = auto()", "class D(Enum):\n def __init__(s, a): pass\n A = 1, 2"):
    print(repr(body), attempt(exec, body, dict(globals())))
F = Enum("F", "x y z", start=5, module="m", qualname="q.F")
print(list(F), F.__module__, F.__qualname__, list(Enum("G", [("a", 1), ("b", [2])])), list(Enum("H", {"k": 3})), attempt(Enum, "J", "a a"))


class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)
    G = nonmember(7)
    f = member(lambda self: 1)

    def __new__(cls, *a):
        o = object.__new__(cls)
        o._value_ = a[0]
        return o

    def __init__(self, mass, radius=None):
        self.radius = radius

    @property
    def ratio(self):
        return round(self.value / self.radius, 2)


print(Planet.EARTH.ratio, Planet(0.6), Planet.G, Planet.MARS.radius, [m.name for m in Planet], attempt(lambda: Planet.EARTH.MARS), attempt(Planet, (5.9, 6.3)))


class Order(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name}-{start}-{count}-{last}"
    A = auto()
    B = auto()


print([m.value for m in Order], enum.property is not property, issubclass(IntFlag, int), type(C).__name__, C.RED.__class__ is C, dir(C.RED), attempt(lambda: iter(C.RED)), list(reversed(N)), C.__doc__, N.A.real, N.A.to_bytes(1, "big"))
