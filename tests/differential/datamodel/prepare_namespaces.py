# Class bodies run in what __prepare__ returns: custom mappings, missing names, recorded order, errors.
class Log(dict):
    def __getitem__(self, k):
        print("get", k)
        return super().__getitem__(k)

    def __setitem__(self, k, v):
        print("set", k)
        super().__setitem__(k, v)

    def __delitem__(self, k):
        print("del", k)
        super().__delitem__(k)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases): return Log()

    def __new__(mcs, name, bases, ns): return super().__new__(mcs, name, bases, dict(ns))


outer = "outer"


class A(metaclass=Meta):
    a = 1
    b = a
    c = outer
    del a

    def f(self): return outer
    d = [outer for _ in range(2)]
    for i in range(2):
        pass


print(sorted(k for k in A.__dict__ if not k.startswith("__")))


class AutoMeta(type):
    class Auto(dict):
        def __missing__(self, k):
            if k.startswith("__") or k in ("print", "range", "len"):
                raise KeyError(k)
            self[k] = value = f"auto {k}"
            return value

    @classmethod
    def __prepare__(mcs, name, bases): return mcs.Auto()


class Names(metaclass=AutoMeta):
    red
    green
    print("body", blue)
    if white:
        pass


print([k for k in vars(Names) if not k.startswith("__")], Names.red)


class NotMapping(type):
    @classmethod
    def __prepare__(mcs, name, bases): return 5


try:
    class B(metaclass=NotMapping):
        pass
except TypeError as e:
    print(e)


class UserMap:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v


class MapMeta(type):
    @classmethod
    def __prepare__(mcs, name, bases): return UserMap()

    def __new__(mcs, name, bases, ns):
        print(type(ns).__name__, sorted(ns.d))
        return super().__new__(mcs, name, bases, ns.d)


class U(metaclass=MapMeta):
    x = 1
    y = x + 1


print(U.y)
try:
    class V(metaclass=MapMeta):
        z = undefined_name
except NameError as e:
    print(e)


def function_meta(name, bases, ns, **kw):
    return (name, bases, sorted(k for k in ns if k[0] != "_"), kw)


class W(1 .__class__, metaclass=function_meta, extra=True):
    field = 1


print(W)
function_meta.__prepare__ = lambda name, bases, **kw: {"from_function": 1}


class X(metaclass=function_meta):
    pass


print(X)
