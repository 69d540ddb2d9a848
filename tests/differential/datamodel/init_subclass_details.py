# __init_subclass__: implicit classmethod, keywords through the MRO, registries, errors for leftovers.
class Registry:
    known = {}

    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.key = key or cls.__name__.lower()
        Registry.known[cls.key] = cls


class One(Registry): pass
class Two(Registry, key="zwei"): pass
class Three(Two): pass


print({k: v.__name__ for k, v in Registry.known.items()})
for make in (lambda: type("Bad", (Registry,), {}, unknown=1), lambda: type("Bad", (), {}, a=1, b=2), lambda: object.__init_subclass__(1), lambda: object.__init_subclass__(x=1)):
    try:
        print(make())
    except TypeError as e:
        print(e)
print(object.__init_subclass__(), type(Registry.__dict__["__init_subclass__"]).__name__)


class Mixin:
    def __init_subclass__(cls, **kw):
        print("Mixin", cls.__name__, sorted(kw))
        kw.pop("mixin", None)
        super().__init_subclass__(**kw)


class Both(Mixin, Registry, key="both", mixin=1): pass


print(Both.key)


class Class:
    @classmethod
    def __init_subclass__(cls): cls.explicit = True


class SubClass(Class): pass


print(SubClass.explicit)


class Static:
    @staticmethod
    def __init_subclass__(**kw): print("static", kw)


class SubStatic(Static, z=1): pass


class Uses:
    def __init_subclass__(cls): cls.names = [n for n in vars(cls) if not n.startswith("_")]


class HasNames(Uses):
    a = 1
    def b(self): pass
    c: int = 2
    d: str


print(HasNames.names, HasNames.__annotations__)


class SetsSelf:
    def __init_subclass__(cls): __class__.last = cls.__name__


class Q1(SetsSelf): pass
class Q2(Q1): pass


print(SetsSelf.last, Q1.last)


def late(cls): print("late hook", cls.__name__)


class Later: pass


Later.__init_subclass__ = classmethod(late)


class AfterLate(Later): pass


Later.__init_subclass__ = lambda: print("plain function is static-like")
try:
    class AfterPlain(Later): pass
except TypeError as e:
    print(e)


class Replace:
    def __init_subclass__(cls):
        return 12345


class Ignored(Replace): pass


print(type(Ignored).__name__)
