class A:
    def f(self): return "A.f"
    def g(self): return "A.g " + self.f()
class B(A):
    def f(self): return "B.f>" + super().f()
class C(A):
    def f(self): return "C.f>" + super().f()
class D(B, C):
    def f(self): return "D.f>" + super().f()
print(D().f(), D().g())
print([c.__name__ for c in D.__mro__])
print(D.__bases__, D.__base__, A.__subclasses__())
print(issubclass(D, (int, A)), isinstance(D(), C))
print(super(B, D()).f(), super(C, D()).f())
print(D.mro() == list(D.__mro__))
