# __getattr__ after an AttributeError of any origin; __getattribute__, hasattr, getattr's default and nested errors.
class P:
    @property
    def broken(self): return self.missing_inner

    @property
    def other(self): raise ValueError("not attribute")

    def __getattr__(self, name):
        if name == "deep":
            raise AttributeError("deep is not there", name=name, obj=self)
        return "fallback " + name


p = P()
print(p.broken, p.nothing)
try:
    p.other
except ValueError as e:
    print(e)
print(hasattr(p, "deep"), getattr(p, "deep", "default"))
try:
    hasattr(p, "other")
except ValueError as e:
    print("hasattr lets through", e)
try:
    getattr(p, "other", 1)
except ValueError as e:
    print("getattr lets through", e)
try:
    p.deep
except AttributeError as e:
    print(e, e.name, e.obj is p)


class Q:
    def __getattribute__(self, name):
        if name == "hidden":
            raise AttributeError("own text")
        return super().__getattribute__(name)
    hidden = 1
    seen = 2


q = Q()
print(q.seen, hasattr(q, "hidden"), object.__getattribute__(q, "hidden"))
try:
    q.hidden
except AttributeError as e:
    print(e, e.name, e.obj is q)
try:
    q.gone
except AttributeError as e:
    print(e, e.name, e.obj is q)


class Both(Q):
    def __getattr__(self, name): return ("getattr", name)


both = Both()
print(both.hidden, both.seen, both.gone)
for bad in (lambda: getattr(q, 1), lambda: hasattr(q, None), lambda: getattr(q), lambda: getattr(q, "a", 1, 2), lambda: hasattr(q)):
    try:
        bad()
    except TypeError as e:
        print(e)


class Str(str):
    pass


q.__dict__["sub"] = 10
print(getattr(q, Str("sub")), hasattr(q, Str("sub")))


class Slots:
    __slots__ = ("a",)

    def __getattr__(self, name): return "slot " + name


s = Slots()
print(s.a, s.b)
s.a = 1
print(s.a)
del s.a
print(s.a)


class Recursive:
    def __getattr__(self, name): return getattr(self, name + "x")


try:
    Recursive().a
except RecursionError as e:
    print(type(e).__name__)


class NotCallable:
    __getattr__ = 5


try:
    NotCallable().x
except TypeError as e:
    print(e)
try:
    print(NotCallable().__class__.__name__)
except TypeError as e:
    print(e)
