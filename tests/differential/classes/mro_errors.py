class X: pass
class Y(X): pass
try:
    class Z(X, Y): pass
except TypeError as e:
    print(e)
try:
    class W(X, X): pass
except TypeError as e:
    print(e)
try:
    class V(int, str): pass
except TypeError as e:
    print(e)
try:
    class U(bool): pass
except TypeError as e:
    print(e)
try:
    class T(5): pass
except TypeError as e:
    print(e)
class M1(type): pass
class M2(type): pass
class P(metaclass=M1): pass
class Q(metaclass=M2): pass
try:
    class R(P, Q): pass
except TypeError as e:
    print(e)
try:
    class S(type(None)): pass
except TypeError as e:
    print(e)
