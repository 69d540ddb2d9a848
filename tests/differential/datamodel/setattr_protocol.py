# __setattr__ and __delattr__: what calls them, what they may skip, and what object's own say.
log = []


class Logged:
    def __setattr__(self, name, value):
        log.append(("set", name, value))
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        log.append(("del", name))
        object.__delattr__(self, name)


x = Logged()
x.a = 1
x.a += 4
setattr(x, "b", 2)
del x.a
delattr(x, "b")
for x.loop in range(2):
    pass
(x.t, [x.u, *x.v]) = 1, [2, 3, 4]
with open("/dev/null") as x.f:
    pass
x.f = None
print(log[:9])
print(log[9:12], len(log))
print(sorted(x.__dict__))
try:
    del x.zz
except AttributeError as e:
    print(e, e.name)
log.clear()
x.__dict__["direct"] = 1
vars(x)["more"] = 2
x.__dict__.update(third=3)
print(log, x.direct, x.more, x.third)


class Frozen:
    __slots__ = ("a",)

    def __init__(self): object.__setattr__(self, "a", 1)
    def __setattr__(self, name, value): raise AttributeError(f"frozen: {name}")


f = Frozen()
try:
    f.a = 2
except AttributeError as e:
    print(e)
print(f.a)
o = object()
for action in (lambda: setattr(o, "x", 1), lambda: delattr(o, "x"), lambda: setattr(1, "real", 2), lambda: setattr("a", "b", 1),
               lambda: setattr(f, 5, 1), lambda: object.__setattr__(f, 5, 1), lambda: delattr(f, 5), lambda: setattr([], "append", 1),
               lambda: delattr([], "append"), lambda: setattr(int, "x", 1), lambda: delattr(int, "real"), lambda: setattr(len, "x", 1),
               lambda: setattr(None, "x", 1), lambda: delattr(f, "nope"), lambda: object.__setattr__(Logged, "x", 1)):
    try:
        action()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


class Swallow:
    def __setattr__(self, name, value): pass
    def __delattr__(self, name): pass


s = Swallow()
s.a = 1
del s.nothing
print(s.__dict__)
s.__dict__ = {"never": 1}
print(s.__dict__)
object.__setattr__(s, "__dict__", {"now": 1})
print(s.now, s.__dict__)


class D:
    pass


d = D()
d.__dict__ = {"a": 1}
print(d.a)
try:
    d.__dict__ = 5
except TypeError as e:
    print(e)
del d.__dict__
print(d.__dict__, hasattr(d, "a"))
