class Data:
    def __get__(self, o, t): return ("get", o is None, t.__name__)
    def __set__(self, o, v): print("set", v)
    def __delete__(self, o): print("delete")
class NonData:
    def __get__(self, o, t): return ("nd", o is None)
class A:
    d = Data()
    n = NonData()
a = A()
a.__dict__["d"] = "shadow"
a.__dict__["n"] = "shadow"
print(a.d, a.n, A.d, A.n)
a.d = 5
del a.d
a.n = 6
print(a.n)
class SetOnly:
    def __set__(self, o, v): o.__dict__["s"] = v * 2
class B:
    s = SetOnly()
b = B()
print(type(b.s).__name__)
b.s = 4
print(b.s)
try:
    del b.s
except AttributeError as e:
    print(e)
class NoSet:
    def __get__(self, o, t): return 1
    def __delete__(self, o): print("deleted")
class C:
    x = NoSet()
c = C()
try:
    c.x = 1
except AttributeError as e:
    print(e)
del c.x
print(Data.__get__(Data(), None, int))
