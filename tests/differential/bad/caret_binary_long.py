def f(a, b, c):
    return (a +
            b *
            c) - (
        a / (b - b))


print(f(1, 2, 3))
