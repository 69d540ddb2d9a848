first, *rest = "abc"
print(first, rest)
first, *rest = 42
