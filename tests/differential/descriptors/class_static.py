class A:
    @classmethod
    def make(cls, *a): return cls.__name__, a
    @staticmethod
    def plus(a, b): return a + b
    @classmethod
    @property
    def nested(cls): return "nested " + cls.__name__
class B(A): pass
print(A.make(1), B.make(), B().make(2), A.plus(1, 2), B().plus(3, 4))
print(A.__dict__["make"].__func__.__name__, A.__dict__["plus"].__func__.__name__, A.make.__func__ is B.make.__func__)
s = staticmethod(lambda: "called")
print(s(), s.__wrapped__())
print(repr(A.__dict__["plus"]).split(" at ")[0])
class M(type):
    @classmethod
    def mc(mcs): return mcs.__name__
    @staticmethod
    def ms(): return "ms"
class C(metaclass=M): pass
print(C.mc(), C.ms())
f = classmethod(len)
try:
    classmethod()
except TypeError as e:
    print(e)
