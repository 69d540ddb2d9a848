# Functions, methods, classmethod, staticmethod, property and slots as descriptors called by hand with every argument form.
class A:
    __slots__ = ("s",)
    def f(self): return ("f", type(self).__name__)
    @classmethod
    def c(cls): return ("c", cls.__name__)
    @staticmethod
    def st(): return "st"
    @property
    def p(self): return ("p", type(self).__name__)


class B(A):
    __slots__ = ()


def attempt(f):
    try:
        r = f()
        print(r if not callable(r) else (type(r).__name__, r.__qualname__))
    except Exception as e:
        print(type(e).__name__, e)


a, b = A(), B()
d = A.__dict__
attempt(lambda: d["f"].__get__(a))
attempt(lambda: d["f"].__get__(a, A)())
attempt(lambda: d["f"].__get__(None, A))
attempt(lambda: d["f"].__get__(5)())
attempt(lambda: d["f"].__get__(None, None))
attempt(lambda: d["f"].__get__(None))
attempt(lambda: d["f"].__get__())
attempt(lambda: d["f"].__get__(1, 2, 3))
attempt(lambda: d["c"].__get__(None, B)())
attempt(lambda: d["c"].__get__(b)())
attempt(lambda: d["c"].__get__(5)())
attempt(lambda: d["c"].__get__(None, None))
attempt(lambda: d["st"].__get__(None, None)())
attempt(lambda: d["st"].__get__(5)())
attempt(lambda: d["st"]())
attempt(lambda: d["c"]())
attempt(lambda: d["p"].__get__(a))
attempt(lambda: d["p"].__get__(5))
attempt(lambda: d["p"].__get__(None, A) is d["p"])
attempt(lambda: d["p"].__set__(a, 1))
attempt(lambda: d["p"].__delete__(a))
attempt(lambda: d["s"].__get__(None, A) is d["s"])
attempt(lambda: d["s"].__get__(a, A))
attempt(lambda: d["s"].__get__(5, A))
attempt(lambda: d["s"].__set__(5, 1))
attempt(lambda: d["s"].__set__(b, "b's"))
attempt(lambda: d["s"].__get__(b))
attempt(lambda: a.f.__get__(b, B)())
attempt(lambda: len.__get__ if hasattr(len, "__get__") else "builtin functions do not bind")
attempt(lambda: str.upper.__get__("abc")())
attempt(lambda: str.upper.__get__("abc", str)())
attempt(lambda: str.upper.__get__(5))
attempt(lambda: str.upper.__get__(None, str) is str.upper)
attempt(lambda: int.real.__get__(7, int))
attempt(lambda: int.real.__get__("x"))
attempt(lambda: int.real.__set__(7, 1))
attempt(lambda: dict.__dict__["fromkeys"].__get__(None, dict)("ab"))
attempt(lambda: dict.__dict__["fromkeys"].__get__({})("a"))
attempt(lambda: dict.__dict__["fromkeys"].__get__(None, int))
attempt(lambda: dict.__dict__["fromkeys"].__get__(5))
attempt(lambda: str.__dict__["maketrans"].__get__(None, str)({1: 2}))


class WithBuiltin:
    length = len
    conv = int
    up = str.upper
    lam = lambda self: "lam"
    part = (lambda *a: a).__get__("bound")


w = WithBuiltin()
attempt(lambda: w.length([1, 2]))
attempt(lambda: w.conv("12"))
attempt(lambda: w.up())
attempt(lambda: w.lam())
attempt(lambda: w.part(1))
attempt(lambda: classmethod(5).__get__(None, int))
attempt(lambda: classmethod())
attempt(lambda: staticmethod(1, 2))
attempt(lambda: property(1).__get__(5))
attempt(lambda: property(None).__get__(5))
attempt(lambda: classmethod(property(lambda cls: cls.__name__)).__get__(None, B))
attempt(lambda: staticmethod(d["f"]).__wrapped__ is d["f"])
attempt(lambda: (classmethod(d["f"]).__func__ is d["f"], classmethod(d["f"]).__name__, classmethod(d["f"]).__isabstractmethod__))
