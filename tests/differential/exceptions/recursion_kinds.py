# Recursion without end through every kind of call: each ends in a RecursionError that the program can handle.
import copy
import json


def ends(function, *arguments, **named):
    try:
        function(*arguments, **named)
    except RecursionError:
        return True
    return False


def plain(n):
    return plain(n + 1)


def packed(n, *rest, **named):
    return packed(n + 1, *rest, **named)


def generator(n):
    yield from generator(n + 1)


def through_map(n):
    return list(map(through_map, [n]))


def through_key(n):
    return sorted([2, 1], key=through_key)


class Attributes:
    def __getattr__(self, name):
        return getattr(self, name + "x")


class Equal:
    def __eq__(self, other):
        return [self] == [other]


class Constructed:
    def __init__(self):
        Constructed()


class Shown:
    def __repr__(self):
        return f"<{self!r}>"


class Called:
    def __call__(self):
        return self()


class Indexed:
    def __getitem__(self, key):
        return self[key]


class Property:
    @property
    def value(self):
        return self.value


def with_cleanup(n):
    try:
        return with_cleanup(n + 1)
    finally:
        n += 1


def nested(count):
    inner = []
    for _ in range(count):
        inner = [inner]
    return inner


print(ends(plain, 0), ends(packed, 0, 1, 2, a=3), ends(lambda: list(generator(0))), ends(through_map, 1), ends(through_key, 1))
print(ends(getattr, Attributes(), "a"), ends(lambda: Equal() == Equal()), ends(Constructed), ends(repr, Shown()), ends(Called()))
print(ends(lambda: Indexed()[0]), ends(lambda: Property().value), ends(with_cleanup, 0))
deep, other = nested(100_000), nested(100_000)
print(ends(repr, deep), ends(lambda: deep == other), ends(json.dumps, deep), ends(copy.deepcopy, deep), ends(json.loads, "[" * 100_000))
del deep, other


def depth(n):
    return n if n == 0 else depth(n - 1) + 1


print(depth(300))
