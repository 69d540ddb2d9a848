x = "global"
class A:
    x = "class"
    y = x + "!"
    def f(self): return x
    z = [x for _ in range(1)]
    lam = lambda self: x
    class B:
        w = x
print(A.y, A().f(), A.z, A().lam(), A.B.w, A.B.__qualname__)
def outer(v):
    class C:
        v2 = v
        def get(self): return v, __class__.__name__
    return C
print(outer(5).v2, outer(6)().get())
class D:
    for i in range(3): pass
    if i == 2: flag = True
    def __private(self): return "p"
    def call(self): return self.__private()
print(D.i, D.flag, D().call(), D()._D__private())
class E:
    global g
    g = 10
print(g)
class F:
    a: int = 5
    b: str
print(F.__annotations__)
