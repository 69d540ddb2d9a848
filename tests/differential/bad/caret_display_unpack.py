parts = [[1], (2, 3), "ab"]
print([*parts[0], *parts[1], *parts[2]])
print({**{"a": 1}, **dict(b=2)})
print({**{"a": 1}, **parts[1]})
