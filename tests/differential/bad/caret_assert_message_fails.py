def describe(x):
    return "value " + x


assert 1, describe(1)
assert 0, describe(0)
