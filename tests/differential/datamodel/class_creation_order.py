# Order of events when a class is made: __mro_entries__, __prepare__, body, __new__, __set_name__, __init_subclass__, __init__, decorators.
def deco(tag):
    print("decorator evaluated", tag)
    def apply(c):
        print("decorator applied", tag)
        return c
    return apply


class Desc:
    def __init__(self, tag): self.tag = tag; print("desc made", tag)
    def __set_name__(self, owner, name): print("set_name", self.tag, owner.__name__, name)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": 1}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        r = super().__new__(mcs, name, bases, ns, **{k: v for k, v in kw.items() if k != "drop"})
        print("new done", name)
        return r

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)


class Base(metaclass=Meta):
    def __init_subclass__(cls, **kw):
        print("init_subclass", cls.__name__, kw)
        super().__init_subclass__()


def base():
    print("base evaluated")
    return Base


def value(v):
    print("keyword evaluated", v)
    return v


class Entries:
    def __mro_entries__(self, bases):
        print("mro_entries", len(bases))
        return (Base,)


@deco("outer")
@deco("inner")
class C(base(), key=value(1), drop=value(2)):
    print("body")
    x = Desc("x")
    y = Desc("y")


class D(Entries(), key=3):
    pass


print(D.__bases__ == (Base,), len(D.__orig_bases__), D.prepared)
print([k for k in C.__dict__ if not k.startswith("__")])


class BadName:
    def __set_name__(self, owner, name): raise ValueError("set_name failed")


try:
    class E:
        bad = BadName()
except ValueError as e:
    print(e, e.__notes__)
try:
    class F(Base):
        def __init_subclass__(cls): raise KeyError("later")

    class G(F):
        pass
except KeyError as e:
    print("KeyError", e)
for bad in (lambda: type("X", (), {}, key=1), lambda: type("X", (object,), {}, metaclass=Meta), lambda: type("X", (5,), {}), lambda: type("X", (Entries(),), {}),
            lambda: type(1, (), {}), lambda: type("X", [], {}), lambda: type("X", (), []), lambda: type("X", (bool,), {}), lambda: type("X", (type(None),), {}),
            lambda: type("X", (), {}, 1), lambda: type("X", ()), lambda: type(), lambda: type("X\0", (), {}), lambda: type("X", (int, str), {}), lambda: type("X", (object, int), {}),
            lambda: type("X", (int, int), {}), lambda: type("X", (type(len),), {}), lambda: type("X", (range,), {}), lambda: type("X", (slice,), {}), lambda: type("X", (memoryview,), {})):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
