# __slots__ in each form: layout, inheritance, conflicts, names, deletion, defaults.
def make(text, *bases, **ns):
    try:
        return type(text, bases, ns)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


A = make("A", __slots__=("x", "y"))
a = A()
for name in ("x", "z"):
    try:
        print(getattr(a, name))
    except AttributeError as e:
        print(e)
a.x = 1
try:
    a.z = 2
except AttributeError as e:
    print(e)
print(hasattr(a, "__dict__"), hasattr(a, "__weakref__"), a.x, type(A.x).__name__, A.x)
print(A.x.__get__(a), A.x.__name__, A.x.__objclass__ is A, A.__slots__)
A.x.__set__(a, 9)
A.x.__delete__(a)
try:
    A.x.__get__(a)
except AttributeError as e:
    print(e)
try:
    del a.x
except AttributeError as e:
    print(e)
try:
    A.x.__get__(object())
except TypeError as e:
    print(e)
make("B1", __slots__=("x", "x"))
make("B2", __slots__=("x",), x=1)
make("B3", __slots__=("1x",))
make("B4", __slots__=(1,))
make("B5", __slots__=("__dict__", "__dict__"))
make("B6", int, __slots__=("a",))
make("B7", tuple, __slots__=("a",))
make("B8", bytes, __slots__=("a",))
make("B9", str, __slots__=())
make("B10", type(A), __slots__=("a",))
make("B11", make("L1", __slots__=("a",)), make("L2", __slots__=("b",)))
print(make("B12", make("L3", __slots__=("a",)), make("L4", __slots__=())))
one = make("One", __slots__="single")
print(one.__slots__, hasattr(one, "single"), hasattr(one, "s"))
gen = make("Gen", __slots__=iter(["p", "q"]))
print(hasattr(gen, "p"), hasattr(gen, "q"))
d = make("Doc", __slots__={"a": "doc of a", "b": None})
print(d.a.__doc__, d.b.__doc__, d.__slots__)
dictful = make("Dictful", A, __slots__=("__dict__", "more"))()
dictful.anything = 1
dictful.more = 2
print(dictful.__dict__, dictful.more)
again = make("Again", A, __slots__=("x",))()
again.x = 5
try:
    print(A.x.__get__(again))
except AttributeError as e:
    print("base's own slot is separate:", e)
sub = make("Sub", A)()
sub.free = 1
sub.x = 2
print(sub.__dict__, sub.x)


class Mangled:
    __slots__ = ("__private", "_Mangled__other")

    def __init__(self): self.__private = 1


m = Mangled()
print(m._Mangled__private, sorted(n for n in Mangled.__dict__ if "private" in n or "other" in n))


class InInit:
    __slots__ = ["n"]
    n2 = 5

    def __init__(self, n=None):
        if n is not None:
            self.n = n


try:
    InInit().n2 = 1
except AttributeError as e:
    print(e)
print(InInit(3).n, InInit.__slots__)
import weakref
w = make("W", __slots__=("__weakref__",))()
print(weakref.ref(w)() is w)
try:
    weakref.ref(a)
except TypeError as e:
    print(e)
