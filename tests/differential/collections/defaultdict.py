from collections import defaultdict
d = defaultdict(list)
d["a"].append(1)
d["b"].append(2)
d["a"].append(3)
print(d, d["a"], d.get("zz"), "zz" in d, dict(d), d.default_factory)
n = defaultdict(int, {"x": 1}, y=2)
for ch in "hello":
    n[ch] += 1
print(n, n.copy(), type(n.copy()).__name__)
e = defaultdict()
try:
    e["k"]
except KeyError as ex:
    print("KeyError", ex)
try:
    defaultdict(5)
except TypeError as ex:
    print(ex)
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], len(t))
print(defaultdict(int) == {}, defaultdict(int, a=1) | {"b": 2}, {"b": 2} | defaultdict(int, a=1))
class D(defaultdict):
    def __missing__(self, k):
        return "m" + k
print(D(int)["q"], D(int))
d.default_factory = None
try:
    d["new"]
except KeyError as ex:
    print(ex)
r = defaultdict(lambda: 5)
r["self"] = r
print(r["x"], len(r))
