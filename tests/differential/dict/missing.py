class D(dict):
    def __missing__(self, key):
        return f"missing {key}"
d = D(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, len(d))
class M(dict):
    def __missing__(self, key):
        self[key] = value = []
        return value
m = M()
m["x"].append(1)
m["x"].append(2)
m["y"]
print(m, m.pop("x"), m)
class S(dict):
    def __getitem__(self, k):
        return super().__getitem__(k.lower())
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)
    def __contains__(self, k):
        return super().__contains__(k.lower())
s = S()
s["ABC"] = 1
print(s["aBc"], "abC" in s, s, s.get("ABC"), dict(s))
s.update(XY=2)
print(s, s.copy(), type(s.copy()).__name__, type(s | {}).__name__)
s.attr = 5
print(s.attr, s == {"abc": 1, "XY": 2})
