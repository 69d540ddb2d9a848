class A:
    def __eq__(self, o): return True
try:
    hash(A())
except TypeError as e:
    print(e)
print(A.__hash__)
class B(A):
    __hash__ = object.__hash__
print(hash(B()) == hash(B.__hash__) or True)
class C:
    def __hash__(self): return -1
print(hash(C()))
class D:
    def __hash__(self): return "x"
try:
    hash(D())
except TypeError as e:
    print(e)
class E:
    def __hash__(self): return 2 ** 70
print(hash(E()) == hash(2 ** 70))
class F:
    __hash__ = None
try:
    {F(): 1}
except TypeError as e:
    print(e)
print(C() == C(), C() != C(), (c := C()) == c)
