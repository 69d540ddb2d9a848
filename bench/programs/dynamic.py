# Untyped on purpose: one function over ints, floats, strings, tuples and lists.
def double(x):
    return x + x


def describe(x):
    if isinstance(x, (int, float)):
        return x * 2
    if isinstance(x, str):
        return len(x)
    return len(x) + 1


def main():
    items = [1, 2.5, "ab", (1, 2), [3], 7, "xyz", 0.5]
    total = 0
    for i in range(40000):
        for x in items:
            total += describe(double(x))
    print(total)


main()
