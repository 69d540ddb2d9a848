class A(Exception): pass
class B(A): pass
class C(B): pass

for exc in (A, B, C, KeyError):
    try:
        raise exc("m")
    except C:
        print("C")
    except (B, KeyError) as e:
        print("B or KeyError", type(e).__name__)
    except A:
        print("A")

def wrong(cls):
    try:
        raise ValueError("v")
    except cls:
        print("caught")

for c in (int, 3, "x", (ValueError, 3), (int,)):
    try:
        wrong(c)
    except TypeError as e:
        print(e, repr(e.__context__))
wrong(ValueError)
wrong((TypeError, (ValueError,)) if False else (TypeError, ValueError))

class Meta(type):
    def __instancecheck__(cls, o):
        print("instancecheck")
        return True
    def __subclasscheck__(cls, o):
        print("subclasscheck")
        return True
class Odd(Exception, metaclass=Meta): pass
try:
    try:
        raise ValueError("plain")
    except Odd:
        print("odd")
except ValueError:
    print("not odd")
try:
    pass
except 3:
    pass
print("ok")
