# Attributes of classes: names, qualname, module, bases, mro, doc, flags and assignment to them with their errors.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class A:
    "doc of A"
    class Inner:
        def method(self): pass


class B(A): pass
class Empty: pass


def func():
    class Local: pass
    return Local


print(A.__name__, A.__qualname__, A.__module__, A.__doc__, B.__doc__, A.Inner.__qualname__, A.Inner.method.__qualname__, func().__qualname__, A.__bases__, B.__base__.__name__, [c.__name__ for c in B.__mro__], [c.__name__ for c in B.mro()])
print(int.__module__, int.__qualname__, int.__bases__, object.__bases__, object.__base__, type.__mro__, int.__basicsize__ > 0, bool.__base__, type.__flags__ >> 31 & 1, bool(A.__flags__ & (1 << 9)), bool(int.__flags__ & (1 << 8)), bool(int.__flags__ & (1 << 24)), bool(list.__flags__ & (1 << 25)), bool(bool.__flags__ & (1 << 10)), bool(dict.__flags__ & (1 << 29)))
A.__name__ = "Renamed"
A.__qualname__ = "Q.Renamed"
A.__module__ = "elsewhere"
A.__doc__ = "new doc"
print(A, A.__doc__, repr(A()).split(" at ")[0], A.Inner)


def assign(cls, name, value):
    def f():
        setattr(cls, name, value)
        return getattr(cls, name)
    return f


for cls in (A, int):
    for name, value in (("__name__", 5), ("__name__", "a\0b"), ("__name__", "\ud800"), ("__qualname__", 5), ("__bases__", ()), ("__bases__", 5), ("__bases__", (5,)), ("__bases__", (B,)), ("__bases__", (int,)), ("__mro__", ()), ("__base__", object), ("__dict__", {}), ("__flags__", 1), ("__doc__", 7), ("__module__", 7), ("__basicsize__", 3), ("__abstractmethods__", ["x"]), ("__weakref__", 1), ("__text_signature__", "()"), ("__type_params__", ())):
        attempt(assign(cls, name, value))
A.__abstractmethods__ = frozenset()


def delete(cls, name):
    def f():
        delattr(cls, name)
        return "deleted"
    return f


for name in ("__name__", "__qualname__", "__bases__", "__doc__", "__module__", "__dict__", "__mro__", "__abstractmethods__", "nothing", "__class__", "__type_params__"):
    attempt(delete(Empty, name))
attempt(lambda: A.__abstractmethods__)
attempt(lambda: Empty.__module__)
attempt(lambda: type.__name__)
attempt(lambda: type.__dict__["__name__"].__get__(B))
attempt(lambda: A.__subclasses__())
attempt(lambda: type.mro(int))
attempt(lambda: type.mro())
attempt(lambda: type.mro(5))
attempt(lambda: A.__prepare__())
attempt(lambda: A.__instancecheck__(A()))
attempt(lambda: A.__subclasscheck__(B))
attempt(lambda: A.__subclasscheck__(5))
attempt(lambda: issubclass(5, A))
attempt(lambda: isinstance(5, 5))
attempt(lambda: issubclass(A, (int, (str, A))))
attempt(lambda: isinstance(5, (str, (float, (int,)))))
attempt(lambda: isinstance(5, (str, "x")))
attempt(lambda: isinstance(5, (int, "x")))
attempt(lambda: isinstance(5, int | str))
attempt(lambda: isinstance(5, list[int]))
attempt(lambda: issubclass(list, list[int]))
attempt(lambda: isinstance(5, ()))
attempt(lambda: type(A.__dict__).__name__)
attempt(lambda: A.__dict__.__setitem__)
attempt(lambda: int | None)
attempt(lambda: A | 5)
attempt(lambda: type.__or__(int, str))
attempt(lambda: type.__call__(int, "7"))
attempt(lambda: type.__call__(type, 7))
attempt(lambda: type(5, 6))
