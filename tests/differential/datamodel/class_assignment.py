# Assignment to __class__: which layouts are compatible, and what follows it.
class A:
    def who(self): return "A"


class B:
    def who(self): return "B"


class S1:
    __slots__ = ("a", "b")


class S2:
    __slots__ = ("a", "b")


class S3:
    __slots__ = ("a",)


class L(list):
    pass


class L2(list):
    def total(self): return sum(self)


class I(int):
    pass


class E1(Exception):
    pass


class E2(Exception):
    def __str__(self): return "E2!"


a = A()
a.field = 7
a.__class__ = B
print(a.who(), type(a).__name__, a.field, isinstance(a, A))
s = S1()
s.a, s.b = 1, 2
s.__class__ = S2
print(type(s).__name__, s.a, s.b)
l = L([1, 2])
l.__class__ = L2
print(l.total(), type(l).__name__, l)
e = E1("x")
e.__class__ = E2
print(str(e), repr(e))


def attempt(obj, cls):
    try:
        obj.__class__ = cls
        print("ok", type(obj).__name__)
    except TypeError as e:
        print(e)


attempt(A(), S1)
attempt(S1(), A)
attempt(S1(), S3)
attempt(S2(), S1)
attempt(L(), A)
attempt(L(), list)
attempt([], L)
attempt(1, bool)
attempt(I(3), int)
attempt(A(), int)
attempt(A(), 5)
attempt(A(), None)
attempt(A(), "A")
attempt("s", str)
attempt(None, A)
attempt(A, B)
attempt(lambda: 0, A)
attempt(E1(), Exception)
attempt(A(), object)
attempt(A(), L)
attempt(object(), A)
try:
    del a.__class__
except (TypeError, AttributeError) as e:
    print(type(e).__name__, e)


class Meta1(type):
    def hello(cls): return "hello from Meta1"


class Meta2(type):
    def hello(cls): return "hello from Meta2"


class M(metaclass=Meta1):
    pass


M.__class__ = Meta2
print(M.hello(), type(M).__name__)


class Fake:
    @property
    def __class__(self): return int


f = Fake()
print(f.__class__, type(f).__name__, isinstance(f, int), isinstance(f, Fake), isinstance(f, str))
import types
m = types.ModuleType("m")


class Mod(types.ModuleType):
    @property
    def now(self): return "computed"


m.__class__ = Mod
print(m.now, type(m).__name__)
attempt(m, A)
