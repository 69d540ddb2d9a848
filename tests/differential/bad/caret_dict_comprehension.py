names = ["a", "b", ["c"]]
print({i: n for i, n in enumerate(names)})
print({n: i for i, n in enumerate(names)})
