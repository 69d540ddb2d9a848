# Classes, functions with all kinds of parameters, closures, annotations, type parameters.
import dataclasses
import functools


class Base:
    """doc"""

    count: int = 0
    registry = []

    def __init_subclass__(cls, **kw):
        cls.registry.append((cls.__name__, kw))

    def hello(self):
        return "base"

    @property
    def size(self):
        return 5

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def plain():
        return "plain"


class Child(Base, flag=True):
    for_each = [n for n in range(3)]
    del for_each

    def hello(self):
        return super().hello() + " child " + __class__.__name__

    x = y = 3
    try:
        del missing_name
    except NameError as e:
        text = str(e)


c = Child.make()
print(c.hello(), c.size, Child.plain(), Base.registry, Child.text, Base.__annotations__)


def outer(value):
    class Local:
        seen = value

        def get(self):
            return value

    return Local


print(outer(4).seen, outer(4)().get())


@functools.lru_cache(maxsize=None)
def fib(n: int, /, *, twice: bool = False, **rest) -> "int":
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), fib.__wrapped__.__annotations__, fib.__wrapped__.__kwdefaults__)


def defaults(a, b=2, *args, c=3, **kw):
    return a, b, args, c, kw


print(defaults(1), defaults(1, 5, 6, c=7, d=8), defaults(*(1, 2), **{"c": 0}))


@dataclasses.dataclass(order=True)
class Pair:
    left: int
    right: str = "r"


p = Pair(1)
p.left = 4
print(p, p < Pair(5), dataclasses.replace(p, right="z"))


class Generic[T: int, *Ts, **P]:
    def identity[U: (int, str)](self, u: U) -> U:
        return u


type Alias[K] = dict[K, int]
print(Generic.__type_params__, Generic.identity.__type_params__, Alias.__value__, Alias.__type_params__)


def with_locals(a):
    b = 2
    return sorted(locals()), sorted(dir())


print(with_locals(1))


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return {"from_meta": 1}


class Made(metaclass=Meta):
    z = from_meta

    def f(self):
        return self.z


print(Made().f(), type(Made).__name__)
f = lambda *, key: key
print(f(key=3))
item: int = 5
print(__annotations__)
assert item == 5, "never"
try:
    assert item == 6, "six"
except AssertionError as e:
    print(e)
try:
    assert not item
except AssertionError as e:
    print(repr(e))
