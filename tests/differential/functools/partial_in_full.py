# partial: attributes, merging, nesting, repr, state, subclassing, errors; partialmethod on every kind of callable.
from functools import partial, partialmethod


def show(*a, **k):
    return a, k


def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


p = partial(show, 1, 2, x=3)
print(p(), p(4), p(x=5), p(6, y=7), p.args, p.keywords, p.func is show)
q = partial(p, 8, x=9, z=0)
print(q.func is show, q.args, q.keywords, q())
p.keywords["late"] = True
print(p(), q.keywords)
for bad in (lambda: partial(), lambda: partial(5), lambda: partial(func=show), lambda: partial(show)(**{1: 2})):
    print(attempt(bad))
p.extra = "kept"
print(p.__dict__, p.extra)
print(repr(partial(int, "7", base=8)), repr(partial(print)), repr(partial(partial(max, 1), 2)))
loop = partial(int)
loop.__setstate__((loop, (), {}, {}))
print(repr(loop))
loop.__setstate__((int, ("12",), {}, None))
print(loop(), attempt(loop.__setstate__, (1, 2)), attempt(loop.__setstate__, 5), attempt(loop.__setstate__, (int, [], {}, {})))


class Sub(partial):
    def __call__(self, *a):
        return "sub", super().__call__(*a)


s = Sub(show, "s")
print(s(1), type(partial(s, 2)).__name__, partial(s, 2)(3), type(s).__mro__[1].__name__)


class Cell:
    def __init__(self):
        self.log = []

    def put(self, *a, **k):
        self.log.append((a, k))
        return len(self.log)

    one = partialmethod(put, 1)
    both = partialmethod(one, 2, key="v")
    cls = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), "c")
    static = partialmethod(staticmethod(lambda *a: a), "s")
    plain = partial(show, "not bound")


c = Cell()
print(c.one(), c.both(3), c.one(4, k=5), c.log)
print(c.cls(1), Cell.cls(2), c.static(1), Cell.static(2), c.plain(1))
print(Cell.one(c, "unbound"), c.one.__self__ is c if hasattr(c.one, "__self__") else "no self")
print(attempt(partialmethod, 5), attempt(partialmethod), repr(Cell.__dict__["both"]).split(" at ")[0][:40])
