class A:
    x = 1
    def m(self): return "A.m"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
class B(A):
    def m(self): return "B." + super().m()
    @classmethod
    def c(cls): return "B." + super().c()
    @staticmethod
    def s(): return "B." + super(B, B).s()
    @property
    def p(self): return "B." + super().p
    def x_(self): return super().x
    def nested(self):
        def inner(): return super(B, self).m()
        return inner()
    def missing(self): return super().nope
    def comp(self): return [super(B, self).m() for _ in range(2)]
b = B()
print(b.m(), B.c(), b.s(), b.p, b.x_(), b.nested(), b.comp())
try:
    b.missing()
except AttributeError as e:
    print(e)
def f(self): return super().m()
try:
    f(b)
except RuntimeError as e:
    print(e)
for g in (lambda: super(), lambda: super(5), lambda: super(B, 5), lambda: super(B, A())):
    try:
        g()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
class C(A):
    def no(): return super().m()
try:
    C.no()
except RuntimeError as e:
    print(e)
print(repr(super(B, b)).startswith("<super: <class 'B'>, <B object>"))
