A = type("A", (), {"x": 1, "get": lambda self: self.x, "__repr__": lambda self: "A!"})
print(A, A(), A().get(), A.__module__)
B = type("B", (A,), dict(y=2))
print(B().get(), B.y, B.__mro__)
for f in (lambda: type("X", (), 5), lambda: type("X", [], {}), lambda: type(5, (), {}), lambda: type("X"), lambda: type("X", (5,), {}), lambda: type("X", (), {}, 1), lambda: type()):
    try:
        r = f()
        print(r)
    except TypeError as e:
        print(e)
def method(self): return "late"
A.late = method
print(B().late())
A.__call__ = lambda self, v: v * 2
print(A()(21))
A.__len__ = lambda self: 7
print(len(A()))
del A.__len__
try:
    len(A())
except TypeError as e:
    print(e)
A.__eq__ = lambda a, b: True
print(A() == 5)
setattr(A, "dyn" + "amic", property(lambda s: "prop"))
print(A().dynamic)
