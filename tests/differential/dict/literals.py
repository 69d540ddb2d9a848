d = {}
e = {"a": 1, "b": 2, 3: "three", None: 0, (1, 2): [3]}
print(d, e, len(e))
print({**e, "a": 9, **{"z": 1}})
print({x: x * x for x in range(5)}, {k: v for k, v in zip("ab", [1, 2])})
print(dict(), dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": 1}, z=2), dict(zip("ab", "cd")))
print({1: "a", 1.0: "b", True: "c"}, {0: "zero", False: "f"})
print(bool({}), bool({0: 0}))
