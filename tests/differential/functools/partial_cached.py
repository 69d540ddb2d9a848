# partial: nesting, subclasses, state, copies, repr of itself; cached_property: where it can keep its value.
import copy
import functools
import pickle
import weakref
from functools import cached_property, partial, partialmethod


def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error)


def show(*args, **keywords):
    return args, keywords


class Named(partial):
    def again(self):
        return self(0)


p = partial(show, 1, a=2)
q = partial(partial(p, 3, b=4), 5, a=6)
print(q.func is show, q.args, q.keywords, q(7, c=8), p(), p(a=1))
n = Named(p, "x")
print(type(n).__name__, n.func is show, n.again(), partial(n, 9).args)
print(repr(p).split(" at ")[0], repr(n).replace(hex(id(show)), "").split("<")[0], repr(partial(int, "10", base=2)))
loop = partial(print)
loop.__setstate__((loop, (loop, 1), {"me": loop}, {"tag": "t"}))
print(loop, loop.tag)
for state in ((1, 2), [print, (), {}, {}], (print, (), {}), (print, None, None, None), 5):
    attempt("state", lambda: partial(print).__setstate__(state))
attempt("state kept", lambda: (p.__setstate__((max, [3, 4], None, None)), p.func, p.args, p.keywords, p()))
for twin in (copy.copy(q), copy.deepcopy(q), pickle.loads(pickle.dumps(q))):
    print(twin.func is show, twin.args, twin.keywords, twin(1) == q(1), twin is q)
q.note = ["n"]
print(copy.copy(q).note is q.note, copy.deepcopy(q).note, pickle.loads(pickle.dumps(q)).note, vars(q))
print(weakref.ref(q)() is q, hash(q) == hash(q), q == copy.copy(q), partial[int], callable(q))
attempt("no function", lambda: partial())
attempt("no callable", lambda: partial(3))
attempt("keyword", lambda: partial(func=show))
attempt("self", lambda: partial(show, self=1, cls=2, func=3)(args=4))
attempt("positional", lambda: partial(lambda x: x, 1)(2))


class Point:
    def where(self, *args, **keywords):
        return type(self).__name__, args, keywords

    at = partialmethod(where, 1, k="v")
    further = partialmethod(at, 2, k="w")
    shared = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 5)
    free = partialmethod(staticmethod(show), 6)
    bound = partial(show, 7)


print(Point().at(3), Point().further(4, m=1), Point.shared(1), Point().shared(2), Point().free(3), Point().bound(8))
print(vars(Point)["at"].args, vars(Point)["further"].keywords, repr(vars(Point)["free"]).split("<")[0], partialmethod[int])
attempt("no method", lambda: partialmethod(5))
attempt("no argument", lambda: partialmethod())
print(Point().at.func.__func__ is Point.where)


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        "What it covers."
        print("computed")
        return self.radius ** 2 * 3

    same = area if False else cached_property(lambda self: self.radius)


c = Circle(2)
print(c.area, c.area, vars(c), Circle.area.__doc__, Circle.area.attrname, type(Circle.area).__name__, Circle.same.attrname)
c.area = 5
print(c.area)
del c.area
print(c.area, cached_property[int])
attempt("delete", lambda: delattr(Circle(1), "area"))


class Slotted:
    __slots__ = ("x",)
    late = cached_property(lambda self: 1)


class Frozen(type):
    late = cached_property(lambda cls: 1)


class Sealed(metaclass=Frozen):
    pass


attempt("slots", lambda: Slotted().late)
attempt("metaclass", lambda: Sealed.late)
attempt("unnamed", lambda: cached_property(lambda self: 1).__get__(c))
stray = cached_property(lambda self: 1)
stray.__set_name__(Circle, "one")
stray.__set_name__(Circle, "one")
attempt("two names", lambda: stray.__set_name__(Circle, "two"))
try:
    class Twice:
        one = cached_property(lambda self: 1)
        two = one
except (TypeError, RuntimeError) as error:
    print(type(error).__name__, error, error.__cause__)
Circle.broken = cached_property(lambda self: self.nothing)
Circle.broken.__set_name__(Circle, "broken")
attempt("broken", lambda: c.broken)
