# Class statements step by step: __prepare__, keywords, __mro_entries__, derived metaclass, __new__/__init__/__call__, hooks.
log = []


def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Space(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"):
            log.append(f"set {k}")
        super().__setitem__(k, v)

    def __getitem__(self, k):
        if k == "magic":
            return "from namespace"
        return super().__getitem__(k)


class M(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        log.append(f"prepare {name} {[b.__name__ for b in bases]} {kw}")
        return Space(given=1)

    def __new__(mcs, name, bases, ns, flag=None, **kw):
        log.append(f"new {name} {type(ns).__name__} {flag}")
        return super().__new__(mcs, name, bases, dict(ns), **kw)

    def __init__(cls, name, bases, ns, **kw):
        log.append(f"init {name} {sorted(kw)}")
        super().__init__(name, bases, ns)

    def __call__(cls, *a, **k):
        log.append(f"call {cls.__name__} {a}")
        return super().__call__(*a, **k)

    def __instancecheck__(cls, o): return o == "looks like"
    def __subclasscheck__(cls, c): return c is int
    def __contains__(cls, v): return v == cls.given
    def __len__(cls): return 42
    def __getitem__(cls, k): return k, cls.__name__
    def __iter__(cls): return iter("meta")
    def __getattr__(cls, n): return f"meta {n}" if n[0] != "_" else object.__getattribute__(cls, n)
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __bool__(cls): return False
    def __add__(cls, o): return "added"
    def __eq__(cls, o): return NotImplemented
    __hash__ = type.__hash__


class Base(metaclass=M, flag="f"):
    x = magic
    def __init_subclass__(cls, /, option=0, **kw):
        log.append(f"subclass {cls.__name__} {option}")
        super().__init_subclass__(**kw)


class Child(Base, option=5):
    y = given + 1


print(log)
log.clear()
print(type(Base()).__name__, attempt(Base, 1), log)
print(Base.x, Child.y, isinstance("looks like", Base), isinstance(Base(), Base), issubclass(int, Base), issubclass(Child, Base), 1 in Base, len(Base), Base["k"], list(Base), Base.other, repr(Base), bool(Base), Base + 1, Base == Base, attempt(lambda: Base().other))
log.clear()


class Entry:
    def __init__(self, *bases): self.bases = bases
    def __mro_entries__(self, bases):
        log.append(f"entries {len(bases)}")
        return self.bases


class E(Entry(), Entry(dict), metaclass=type):
    pass


print(E.__bases__, E.__orig_bases__ == () or len(E.__orig_bases__), log)
log.clear()


class M2(M): pass
class M3(type): pass
class A(metaclass=M): pass
class B(metaclass=M2): pass
class AB(A, B): pass


print(type(AB).__name__, [c.__name__ for c in AB.__mro__])
cases = {
    "conflict": lambda: M3("X", (A,), {}),
    "dup base": lambda: type("X", (A, A), {}),
    "no order": lambda: type("X", (object, A), {}),
    "final": lambda: type("X", (bool,), {}),
    "layout": lambda: type("X", (int, str), {}),
    "not a type": lambda: type("X", (5,), {}),
    "entries": lambda: type("X", (Entry(int),), {}),
    "name": lambda: type(5, (), {}),
    "bases": lambda: type("X", [], {}),
    "dict": lambda: type("X", (), []),
    "two args": lambda: type("X", ()),
    "keyword": lambda: type("X", (), {}, wrong=1),
    "slots": lambda: type("X", (), {"__slots__": ("a", "a b")}),
    "slot conflict": lambda: type("X", (), {"__slots__": ("a",), "a": 1}),
    "slot twice": lambda: type("X", (), {"__slots__": ("__dict__", "__dict__")}),
    "slots of int": lambda: type("X", (int,), {"__slots__": ("a",)}),
    "slot not str": lambda: type("X", (), {"__slots__": (1,)}),
    "null": lambda: type("X\0", (), {}),
    "qualname": lambda: type("X", (), {"__qualname__": 5}),
    "classcell": lambda: type("X", (), {"__classcell__": 5}),
    "prepare": lambda: types.new_class("X", (), {"metaclass": BadPrepare}),
    "init": lambda: type.__init__(A, 1),
}
import types


class BadPrepare(type):
    __prepare__ = classmethod(lambda *a, **k: 5)


for name, case in cases.items():
    r = attempt(case)
    print(name, r.__name__ if isinstance(r, type) else r)
T = types.new_class("T", (A,), {"flag": 1}, lambda ns: ns.update(z=9))
print(T.z, type(T).__name__, types.prepare_class("U", (A,), {"q": 1})[2], types.resolve_bases((Entry(int), str)), types.get_original_bases(T), attempt(type.__call__, type, 1, 2), type.__call__(type, 5).__name__)


class Func:
    def __new__(cls, name, bases, ns, **kw): return f"not a class: {name} {[b for b in bases]} {sorted(k for k in ns if k[0] != '_')} {kw}"


class NotClass(metaclass=lambda n, b, ns, **kw: (n, b, kw), k=1): a = 1
class NotClass2(metaclass=Func, z=2): b = 1


print(NotClass, NotClass2)
