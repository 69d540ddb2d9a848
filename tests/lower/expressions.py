def f(a, b, c):
    x = a < b <= c
    y = a and b or not c
    z = a if b else c
    a[b:c] = a.x[1]
    a.n += 1
    a, (b, *c) = b, a
    if (n := len(c)) in {1, 2}:
        assert n, "message"
    return f"{a!r:>{b}} {c=}", {**a, 'k': n}, [*b, 1], f(*a, k=1, **b), x, y, z
