class MyInt(int):
    def __new__(cls, v, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
    def __add__(self, o): return MyInt(int(self) + o, "sum")
    def __repr__(self): return f"MyInt({int(self)})"
i = MyInt(5, "five")
print(i, i + 3, (i + 3).tag, i * 2, type(i * 2), i.tag, i == 5, hash(i) == hash(5), i.__dict__)
class MyStr(str):
    def shout(self): return self.upper() + "!"
s = MyStr("abc")
s.extra = [1]
print(s, s.shout(), s.extra, s + "d", type(s + "d"), s == "abc", {"abc": 1}[s], len(s))
class MyList(list):
    def first(self): return self[0]
l = MyList([3, 1, 2])
l.append(0)
l.name = "l"
l.sort()
print(l, l.first(), l.name, isinstance(l, list), l == [0, 1, 2, 3], type(l[1:]))
class MyDict(dict):
    def __missing__(self, k): return k * 2
d = MyDict(a=1)
print(d["a"], d["zz"], d, "zz" in d, d.get("q"))
class MyTuple(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def total(self): return sum(self)
t = MyTuple(1, 2, 3)
t.attr = "x"
print(t, t.total, t[1], t.attr, t == (1, 2, 3), hash(t) == hash((1, 2, 3)))
class MyFloat(float): pass
f = MyFloat(2.5)
f.unit = "m"
print(f, f + 1, f.unit, f.is_integer())
class MyErr(ValueError):
    def __init__(self, code, *a):
        super().__init__(*a)
        self.code = code
try:
    raise MyErr(7, "boom")
except ValueError as e:
    print(e, e.code, e.args, repr(e))
class MySet(set): pass
print(MySet([1, 2]) | {3}, type(MySet([1]) | {2}).__name__)
class MyBytes(bytes): pass
b = MyBytes(b"xy"); b.z = 1
print(b, b.z, b + b"z")
