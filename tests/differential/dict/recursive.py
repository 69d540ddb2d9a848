d = {}
d["self"] = d
print(d, str(d))
d["list"] = [d, {1: d}]
print(d)
d["v"] = d.values()
d["k"] = d.keys()
print(d["k"])
e = {"a": {"b": {"c": {}}}}
print(e, e["a"]["b"]["c"])
print({1: {2: [3, (4, {5})]}})
