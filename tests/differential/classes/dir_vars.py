class A:
    b = 1
    def m(self): pass
a = A()
a.z = 3
print([n for n in dir(a) if not n.startswith("__")], [n for n in dir(A) if not n.startswith("__")])
class D:
    def __dir__(self): return ["q", "b"]
print(dir(D()))
print(vars(a), sorted(k for k in vars(A) if not k.startswith("__")))
try:
    vars(5)
except TypeError as e:
    print(e)
print("__init__" in dir(object), "__eq__" in dir(5), hasattr(a, "m"), hasattr(a, "nope"))
