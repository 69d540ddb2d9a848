class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
a = A()
a.x = 1
a.__class__ = B
print(a.who(), a.x, type(a).__name__)
A.who = lambda self: "patched"
print(A().who())
class C(A): pass
print(C().who())
C.__bases__ = (B,)
print(C().who(), C.__mro__)
try:
    a.__class__ = int
except TypeError as e:
    print(e)
try:
    a.__class__ = 5
except TypeError as e:
    print(e)
class S:
    __slots__ = ("q",)
try:
    a.__class__ = S
except TypeError as e:
    print(e)
A.__name__ = "Renamed"
print(A, A.__name__)
A.__qualname__ = "Q.A"
print(A)
