def key(x):
    return sorted([x], key=key)


try:
    key(1)
except RecursionError as e:
    print(str(e).startswith("maximum recursion depth exceeded"))
    raise ValueError("too deep") from None
