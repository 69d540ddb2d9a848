class A: pass
setattr(A, "not an identifier", 1)
a = A()
setattr(a, "also not", 2)
print(getattr(a, "not an identifier"), getattr(a, "also not"), a.__dict__)
setattr(a, "ключ", 3)
print(a.ключ)
a.__custom__ = 1
print(a.__custom__)
class B:
    __slots__ = ()
try:
    B().x = 1
except AttributeError as e:
    print(e)
class C(A):
    __slots__ = ("s",)
c = C()
c.s, c.t = 1, 2
print(c.__dict__, c.s)
print(A.__dict__.keys() >= {"__module__", "__dict__", "__weakref__", "__doc__"})
print(object.__doc__ is not None, type(a).__mro__[-1])
