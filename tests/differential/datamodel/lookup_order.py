# Which of data descriptor, instance dict, non-data descriptor and class value answers, in every combination.
class Data:
    def __init__(self, tag): self.tag = tag
    def __get__(self, obj, owner): return f"data {self.tag} {obj is None} {owner.__name__}"
    def __set__(self, obj, value): print("set", self.tag, value)
    def __delete__(self, obj): print("delete", self.tag)


class NonData:
    def __init__(self, tag): self.tag = tag
    def __get__(self, obj, owner): return f"nondata {self.tag} {obj is None} {owner.__name__}"


class SetOnly:
    def __set__(self, obj, value): print("setonly", value)


class DeleteOnly:
    def __delete__(self, obj): print("deleteonly")


class A:
    d = Data("A.d")
    n = NonData("A.n")
    s = SetOnly()
    r = DeleteOnly()
    plain = "A.plain"


a = A()
for name in "dnsr":
    a.__dict__[name] = f"instance {name}"
a.__dict__["plain"] = "instance plain"
print(a.d, a.n, a.s, a.r, a.plain, sep=" | ")
print(A.d, A.n, type(A.s).__name__, type(A.r).__name__, A.plain, sep=" | ")
a.d = 1
a.s = 2
del a.d, a.r
for action in (lambda: setattr(a, "r", 3), lambda: delattr(a, "s")):
    try:
        action()
    except AttributeError as e:
        print(type(e).__name__, e)
a.n = "stored"
print(a.n, a.__dict__["n"])
del a.n
print(a.n)


class B(A):
    n = "B shadows"
    d = NonData("B.d")


b = B()
b.__dict__["d"] = "instance d"
print(b.d, b.n, B.d)
del B.d
print(b.d)
b.d = "through A"
A.late = Data("late")
b.__dict__["late"] = 0
print(b.late)
del A.late
print(b.late)


class Changing:
    def __get__(self, obj, owner): return "changing"


class C:
    x = Changing()


c = C()
c.x = "mine"
print(c.x)
Changing.__set__ = lambda self, obj, value: print("now data", value)
print(c.x)
c.x = 5
del Changing.__set__
print(c.x)
