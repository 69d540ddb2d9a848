class A:
    x = 1
    def f(self): pass
d = A.__dict__
print(type(d).__name__, d["x"], "f" in d, d.get("nope", 3), len(d) > 2)
try:
    d["x"] = 2
except TypeError as e:
    print(e)
A.x = 5
print(d["x"])
import types
m = types.MappingProxyType({"a": 1, "b": 2})
print(m, m["a"], list(m), m | {"c": 3}, dict(m), m == {"a": 1, "b": 2}, list(m.items()), m.copy(), list(reversed(m)))
try:
    del m["a"]
except TypeError as e:
    print(e)
try:
    m.nope
except AttributeError as e:
    print(e)
