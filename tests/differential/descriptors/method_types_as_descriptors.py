class A:
    f = len
    g = staticmethod(len)
    h = lambda self: "h"
    j = classmethod(lambda cls: cls.__name__)
    k = str.upper
    n = property(lambda self: 5)
a = A()
print(a.f([1, 2]), a.g("abc"), a.h(), a.j(), a.n, A.k("x"))
try:
    a.k()
except TypeError as e:
    print(e)
def free(self): return "free"
A.free = free
print(a.free(), A.free is free, free.__get__(a)() , free.__get__(None, A) is free)
bound = free.__get__(a, A)
print(bound.__self__ is a, A.__dict__["j"].__get__(None, A)(), A.__dict__["n"].__get__(a))
