def down(n):
    if n == 0:
        raise RuntimeError("bottom")
    return down(n - 1) + 1


def other(n):
    return down(n)


other(10)
