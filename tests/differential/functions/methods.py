class A:
    def m(self, x=0): return (type(self).__name__, x)
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(v): return v
a = A()
b = a.m
print(b(1), b.__self__ is a, b.__func__ is A.m, b.__name__, b == a.m, b is a.m, hash(b) == hash(a.m), A.m(a, 5))
print(A.c(), a.c(), A.c.__self__, a.s(3), A.s(4))
print(repr(A.m).split(" at ")[0], repr(b).split(" at ")[0])
print(type(A.__dict__["c"]).__name__, type(A.__dict__["s"]).__name__, type(A.m).__name__, type(b).__name__)
class B(A): pass
print(B.c(), B().m(), B.c.__self__)
import types
def free(self): return "free " + type(self).__name__
a.free = types.MethodType(free, a)
print(a.free())
try:
    b.x = 1
except AttributeError as e:
    print(e)
A.m.tag = "t"
print(b.tag)
try:
    A.m()
except TypeError as e:
    print(e)
l = []
ap = l.append
ap(1); ap(2)
print(l, ap.__name__, ap.__self__ is l, str.upper("x"), "x".upper.__name__)
