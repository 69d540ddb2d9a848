from enum import Enum, auto, member, nonmember, verify, CONTINUOUS, UNIQUE
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)
print(Planet.EARTH.mass, Planet.EARTH.surface_gravity, Planet.EARTH.value, Planet((3.303e+23, 2.4397e6)))
class A(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    X = auto()
    Y = auto()
print([m.value for m in A])
class D(Enum):
    UNKNOWN = "?"
    KNOWN = "k"
    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN
print(D("zzz"), D("k"))
class B(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PG = (1, "page")
    LN = (2, "line")
print(B.PG.label, B(2), B.LN.value, B.PG == b"\x01")
An = Enum("An", "CAT DOG")
An2 = Enum("An2", {"x": 10, "y": 20})
An3 = Enum("An3", [("p", 1), ("q", 2)], start=5)
print(list(An), list(An2), list(An3), An.CAT.name)
class Base(Enum):
    def hi(self):
        return "hi " + self.name
class Derived(Base):
    ONE = 1
print(Derived.ONE.hi(), isinstance(Derived.ONE, Base))
class N(Enum):
    A = 1
    helper = nonmember(5)
    @staticmethod
    def st():
        return "static"
    @classmethod
    def cl(cls):
        return cls.A
    class Inner:
        pass
print(N.helper, N.st(), N.cl(), list(N)[0], N.A.st())
try:
    @verify(CONTINUOUS)
    class V(Enum):
        A = 1
        C = 3
except ValueError as e:
    print(e)
class L(Enum):
    A = [1, 2]
    B = [3]
print(L([1, 2]), L.A.value, L.B)
try:
    Base(1)
except TypeError as e:
    print(type(e).__name__)
