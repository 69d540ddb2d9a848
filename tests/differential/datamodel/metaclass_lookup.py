# Attribute lookup on classes: the metaclass's data descriptors come first, then the class's own MRO, then the metaclass.
class Data:
    def __get__(self, obj, owner): return f"meta data for {obj.__name__ if obj else None}"
    def __set__(self, obj, value): print("meta set", obj.__name__, value)
    def __delete__(self, obj): print("meta delete", obj.__name__)


class NonData:
    def __get__(self, obj, owner): return f"meta nondata for {obj.__name__ if obj else None}"


class Meta(type):
    d = Data()
    n = NonData()
    only = "meta only"

    def method(cls): return f"method of {cls.__name__}"

    @property
    def size(cls): return len(cls.__name__)

    def __getattr__(cls, name):
        return f"{cls.__name__}.{name}?"


class A(metaclass=Meta):
    d = "A.d"
    n = "A.n"


class B(A):
    pass


print(A.d, A.n, A.only, A.method(), A.size, A.nothing)
print(B.d, B.n, B.method(), B.size, B.nothing)
a = A()
print(a.d, a.n)
for name in ("only", "method", "size", "nothing"):
    print(name, hasattr(a, name))
A.d = 3
del A.d
print(A.__dict__["d"])
try:
    A.size = 3
except AttributeError as e:
    print(e)
print("size" in dir(A), "d" in dir(A), "only" in dir(A))
Meta.late = "late"
print(A.late, B.late)
del Meta.late
print(A.late)


class Meta2(type):
    def __getattribute__(cls, name):
        if name.startswith("x"):
            return name.upper()
        return super().__getattribute__(name)

    def __setattr__(cls, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        print("delattr", name)
        super().__delattr__(name)

    def __call__(cls, *args, **kwargs):
        print("call", args, kwargs)
        made = super().__call__(*args, **kwargs)
        made.marked = True
        return made

    def __len__(cls): return 42
    def __iter__(cls): return iter("meta")
    def __contains__(cls, x): return x == "in"
    def __getitem__(cls, k): return ("item", k)
    def __bool__(cls): return False
    def __add__(cls, other): return "added"
    def __repr__(cls): return "<<" + cls.__name__ + ">>"


class D(metaclass=Meta2):
    def __init__(self, v=0): self.v = v


print(D.xyz, len(D), list(D), "in" in D, "out" in D, D[1:2], bool(D), D + 1, D)
D.y = 1
del D.y
d = D(5)
print(d.v, d.marked)
for bad in (lambda: len(d), lambda: list(d), lambda: d[0], lambda: d + 1):
    try:
        bad()
    except TypeError as e:
        print(e)
print(bool(d), hasattr(d, "xyz"))
