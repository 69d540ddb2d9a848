# The __class__ cell: zero-argument super in odd places, its errors, and __classcell__ of metaclasses.
class A:
    def f(self): return "A.f"
    @classmethod
    def c(cls): return f"A.c {cls.__name__}"
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    x = 1


class B(A):
    x = 2
    def f(self): return "B>" + super().f()
    @classmethod
    def c(cls): return "B>" + super().c()
    @property
    def p(self): return "B>" + super().p
    def nested(self):
        def inner(me): return super().f()
        return inner(self)
    def listed(self): return [super(B, self).f() for _ in range(1)]
    def lam(self): return (lambda self: super().x)(self)
    def cls(self): return __class__
    def attr(self): return super().x, super(B, B).x, super(__class__, self).x
    def static(self): return super().s()


b = B()
print(b.f(), B.c(), b.p, b.nested(), b.listed(), b.lam(), b.cls() is B, b.attr(), b.static())


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def outside(self): return super().f()


class Bad(A):
    def noargs(): return super()
    def deleted(self):
        del self
        return super()
    def replaced(self):
        self = 5
        return super().f()
    def gen(self): return list(super().f() for _ in range(1))
    def star(*args): return super().f()


attempt(lambda: outside(b))
attempt(lambda: Bad.noargs())
attempt(lambda: Bad().deleted())
attempt(lambda: Bad().replaced())
attempt(lambda: Bad().gen())
attempt(lambda: Bad().star())
attempt(lambda: super(B, 5))
attempt(lambda: super(5, b))
attempt(lambda: super(B, A()))
attempt(lambda: super(B, A))
attempt(lambda: super(B).f)
attempt(lambda: super(B, b).nothing)
attempt(lambda: super(B, b, 1))
attempt(lambda: super(B, b, k=1))
attempt(lambda: super(B, b).x)
attempt(lambda: super(B, b).__class__.__name__)
attempt(lambda: setattr(super(B, b), "x", 5))
u = super(B)
print(u.__thisclass__ is B, u.__self__, u.__self_class__)
bound = u.__get__(b, B)
print(bound.f(), bound.__self__ is b, bound.__self_class__ is B, type(bound).__name__)
print(repr(super(B, B)), repr(super(B, b)), repr(u))


class Keeper(type):
    def __new__(m, n, bases, ns):
        print("__classcell__" in ns, end=" ")
        return super().__new__(m, n, bases, ns)


class K(metaclass=Keeper):
    def f(self): return __class__


print(K().f() is K)


class Dropper(type):
    def __new__(m, n, bases, ns):
        ns.pop("__classcell__", None)
        return super().__new__(m, n, bases, ns)


try:
    class L(metaclass=Dropper):
        def f(self): return __class__
except RuntimeError as e:
    print(e)


class Other(type):
    def __new__(m, n, bases, ns):
        return object()


class NotClass(metaclass=Other):
    pass


print(type(NotClass).__name__)
try:
    type("Z", (), {"__classcell__": 5})
except TypeError as e:
    print(e)
