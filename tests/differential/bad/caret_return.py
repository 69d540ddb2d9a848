def pick(options, key):
    for name, value in options.items():
        if name == key:
            return value / len(name.strip("abc"))
    return None


print(pick({"x": 4, "ab": 2}, "x"))
print(pick({"x": 4, "ab": 2}, "ab"))
