class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
p = P(1, 2)
print(p.x, p.y, P.__slots__)
for f in (lambda: setattr(p, "z", 3), lambda: p.z, lambda: p.__dict__):
    try:
        f()
    except AttributeError as e:
        print(type(e).__name__, e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
print(P.x, type(P.x))
class Q(P):
    pass
q = Q(3, 4)
q.z = 5
print(q.__dict__, q.x)
class R(P):
    __slots__ = ["z"]
r = R(1, 2)
r.z = 9
print(r.x, r.y, r.z, hasattr(r, "__dict__"))
try:
    class S:
        __slots__ = ("a",)
        a = 1
except ValueError as e:
    print(e)
try:
    class T(int):
        __slots__ = ("a",)
except TypeError as e:
    print(e)
try:
    class U:
        __slots__ = ("1a",)
except TypeError as e:
    print(e)
class V:
    __slots__ = ("__dict__", "a")
v = V()
v.b = 1
print(v.__dict__)
class W:
    __slots__ = "__private", 
    def __init__(self): self.__private = 4
    def get(self): return self.__private
print(W().get(), W.__dict__["_W__private"])
