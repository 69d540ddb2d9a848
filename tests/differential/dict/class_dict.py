class A:
    x = 1
    def __init__(self):
        self.a = 1
        self.b = 2
a = A()
print(a.__dict__, vars(a), sorted(A.__dict__)[:0], "x" in A.__dict__, a.__dict__ is a.__dict__)
a.__dict__["c"] = 3
print(a.c, a.__dict__)
del a.a
print(a.__dict__, hasattr(a, "a"))
a.__dict__.update(z=9)
print(a.z, list(a.__dict__))
a.__dict__ = {"only": 1}
print(a.only, a.__dict__)
print(type(A.__dict__).__name__, A.__dict__["x"])
try:
    A.__dict__["y"] = 5
except TypeError as e:
    print(e)
for k, v in vars(a).items():
    print(k, v)
setattr(a, "dyn", [1])
print(getattr(a, "dyn"), getattr(a, "no", "dflt"))
