# singledispatch by classes, abstract classes, unions and annotations; caches: keys, sizes, errors, methods.
from functools import singledispatch, singledispatchmethod, lru_cache, cache, cached_property
from collections.abc import Sequence, Mapping, Sized


@singledispatch
def kind(x, *rest):
    return "object"


@kind.register
def _(x: int | complex, *rest):
    return "number", rest


@kind.register(Sequence)
def _(x, *rest):
    return "sequence"


@kind.register(Mapping)
def mapping(x):
    return "mapping"


kind.register(type(None), lambda x: "none")
for v in (1, True, 1j, 1.5, "s", [1], {}, None, {1}, object):
    print(v, kind(v), end="; ")
print()
print(kind(1, 2, 3), mapping({}), kind.dispatch(bool) is kind.dispatch(int), sorted(c.__name__ for c in kind.registry))


def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(kind), attempt(kind.register, 5), attempt(kind.register, lambda x: 1).split('<')[0])


class Both(Sequence):
    def __len__(self):
        return 0

    def __getitem__(self, i):
        raise IndexError


print(kind(Both()))
kind.register(Sized, lambda x: "sized")
print(kind({1}), kind(Both()), kind(b""))


class Form:
    @singledispatchmethod
    def of(self, x):
        return "any", x

    @of.register
    def _(self, x: int):
        return "int", x

    @of.register(str)
    @classmethod
    def _(cls, x):
        return cls.__name__, x


print(Form().of(1.5), Form().of(2), Form().of("s"), Form.of("t"))
calls = []


@lru_cache(maxsize=2, typed=True)
def square(x, *, bias=0):
    calls.append(x)
    return x * x + bias


print([square(v) for v in (1, 1.0, 1, True, 2, 1)], calls, square.cache_info(), square.cache_parameters())
print(attempt(square, []), square(3, bias=1), square(3), square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(5), square.__name__)
print(attempt(lru_cache, "x"), lru_cache(maxsize=-5)(abs).cache_info(), lru_cache(None)(abs).cache_parameters(), lru_cache(abs)(-3), cache(len).cache_info())


class Lazy:
    made = 0

    @cached_property
    def v(self):
        """doc of v"""
        Lazy.made += 1
        return Lazy.made


a = Lazy()
print(a.v, a.v, a.__dict__, Lazy.v.__doc__, Lazy.v.attrname, Lazy().v)
del a.v
print(a.v)
a.v = "set"
print(a.v, vars(a))


class Slotted:
    __slots__ = ()
    v = cached_property(lambda self: 1)


print(attempt(lambda: Slotted().v))
c = cached_property(lambda self: 1)
print(attempt(c.__get__, a), attempt(c.__set_name__, Lazy, "p"), attempt(c.__set_name__, Lazy, "q"))
