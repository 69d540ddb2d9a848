# Closures that keep state and functions that take functions.
def counter(step):
    n = 0

    def tick():
        nonlocal n
        n += step
        return n

    return tick


def compose(f, g):
    return lambda x: f(g(x))


def main():
    tick = counter(3)
    total = 0
    for _ in range(2000000):
        total += tick()
    f = compose(lambda x: x + 1, lambda x: x * 2)
    for i in range(2000000):
        total += f(i)
    print(total)


main()
