class M(type):
    steps = 0
    def mro(cls):
        if cls.__mro__ is None and cls.__name__ != "X":
            print('first', cls.__name__, cls.__mro__)
            try:
                class X(cls): pass
            except TypeError as e: print(e)
        return type.mro(cls)
class A(metaclass=M): pass
class B(A): pass
class C: x = 1
class D(A): pass
print(A.__mro__, D.__mro__)
class E(B): pass
B.__bases__ = (D,)
print(E.__mro__, A.__subclasses__(), D.__subclasses__())
try: D.__bases__ = (E,)
except TypeError as e: print(e)
try: D.__bases__ = (int,)
except TypeError as e: print(e)
try: D.__bases__ = (3,)
except TypeError as e: print(e)
class Bad(type):
    def mro(cls): return [cls, 3]
try:
    class F(metaclass=Bad): pass
except TypeError as e: print(e)
class Lay(type):
    def mro(cls): return [cls, dict, object]
try:
    class G(metaclass=Lay): pass
except TypeError as e: print(e)
class Fail(type):
    on = False
    def mro(cls):
        if Fail.on and cls.__name__ == 'K2': raise ValueError('no')
        return type.mro(cls)
class K0(metaclass=Fail): v = 'k0'
class K1(metaclass=Fail): v = 'k1'
class K(K0): pass
class K2(K): pass
Fail.on = True
try: K.__bases__ = (K1,)
except ValueError as e: print(e)
print(K.__bases__, K.__mro__, K2.__mro__, K.v, K2.v, K0.__subclasses__(), K1.__subclasses__())
Fail.on = False
K.__bases__ = (K1,)
print(K.v, K2.v, K2().v, K0.__subclasses__(), K1.__subclasses__())
class P: 
    def meth(self): return 'p'
class Q:
    def meth(self): return 'q'
class R(P): pass
r = R(); print(r.meth()); R.__bases__ = (Q,); print(r.meth(), R.__base__)
class Alt(type):
    def mro(cls):
        L = type.mro(cls); L.reverse(); return L[:1] + L[1:]
class Rev(type):
    def mro(cls): return [cls, Q, P, object]
class S(P, Q, metaclass=Rev): pass
print(S.__mro__, S().meth())


class Reversed(type):
    def mro(cls):
        return type.mro(cls)[::-1]


class Y(B, metaclass=type("Both", (Reversed, M), {})):
    def f(self):
        return "Y"


print(Y.__mro__, Y().f())


class Forgetful:
    def __iter__(self):
        return self

    def __next__(self):
        del Forgetful.__next__
        return 1


try:
    for i in Forgetful():
        print(i)
except TypeError as e:
    print(e)
for f, args in (("%.*d", (2**63 - 1, 1)), ("%.*f", (2**31, 1.0)), (b"%.*d", (-2**40, 1)), ("%.2147483648d", (1,)), ("%.9999999999s", ("x",)), (b"%.2147483648d", (1,)), ("%.*s", (2**31 - 1, "x"))):
    try:
        print(f % args)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
