class A: pass
a = A()
a.x = 1
d = a.__dict__
d["y"] = 2
print(a.y, d)
a.z = 3
print(d, list(d))
del d["x"]
print(hasattr(a, "x"))
a.__dict__ = {"q": 9}
print(a.q, a.__dict__, hasattr(a, "y"), d)
del a.__dict__
print(a.__dict__)
a.__dict__[5] = "int key"
print(a.__dict__)
for i in range(100):
    setattr(a, f"attr{i}", i)
print(a.attr57, len(a.__dict__))
for i in range(0, 100, 2):
    delattr(a, f"attr{i}")
print(len(vars(a)), a.attr99)
b = A()
b.second, b.first = 1, 2
c = A()
c.first, c.second = 1, 2
print(list(vars(b)), list(vars(c)))
del b.second
b.second = 3
print(list(vars(b)))
