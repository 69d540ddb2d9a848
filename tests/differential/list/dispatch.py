class B:
    def __add__(self, o):
        print("B.add")
        return NotImplemented
    def __radd__(self, o):
        print("B.radd")
        return "B.radd"
class D(B):
    def __radd__(self, o):
        print("D.radd")
        return "D.radd"
print(B() + D())
print(B() + B() if False else "skip")
try:
    B() + B()
except TypeError as e:
    print(e)
print(1 + B(), [1] + B() if False else "")
class E:
    def __eq__(self, o):
        print("E.eq")
        return NotImplemented
    def __lt__(self, o):
        print("E.lt")
        return True
class F(E):
    def __gt__(self, o):
        print("F.gt")
        return False
print(E() == E(), E() != E(), E() < F(), F() < E(), E() > E())
class I:
    def __iadd__(self, o):
        print("iadd")
        return self
    def __add__(self, o):
        print("add")
        return 5
i = I()
i += 1
print(type(i).__name__, i + 1)
class J:
    def __add__(self, o):
        return "J.add"
j = J()
j += 1
print(j)
class M:
    def __mul__(self, o):
        return "mul"
    def __rmul__(self, o):
        return "rmul"
print(M() * 2, 2 * M(), [1] * M() if False else "", "a" * 2)
try:
    print([1] * M())
except TypeError as e:
    print(e)
class Bool:
    def __bool__(self):
        return False
class BadBool:
    def __bool__(self):
        return 5
print(bool(Bool()), not Bool())
try:
    bool(BadBool())
except TypeError as e:
    print(e)
class Cont:
    def __contains__(self, x):
        return "yes"
print(5 in Cont(), 5 not in Cont())
