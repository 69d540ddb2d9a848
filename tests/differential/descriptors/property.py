class A:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "doc x"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
    @property
    def ro(self): return "ro"
    wo = property(None, lambda self, v: print("wo", v))
a = A()
a.x = 5
print(a.x, A.x.__doc__, type(A.x).__name__)
del a.x
for f in (lambda: a.x, lambda: setattr(a, "ro", 1), lambda: delattr(a, "ro"), lambda: a.wo):
    try:
        f()
    except AttributeError as e:
        print(e)
a.wo = 3
print(A.x.fget.__name__, A.ro.fset, A.x.fset.__name__)
class B(A):
    @A.x.getter
    def x(self): return "B" + str(self._x)
b = B()
b.x = 2
print(b.x)
p = property(lambda s: 1, doc="given")
print(p.__doc__)
class C:
    q = property(lambda self: self.__class__.__name__)
print(C().q)
