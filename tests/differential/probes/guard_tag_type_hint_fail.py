# Clones for ints and floats that then meet something else: what was assumed is tested, and the result stays Python's.
def total(n: int, step: int) -> int:
    s = 0
    for i in range(n):
        s += i * step
    return s


def mean(values):
    s = 0.0
    for v in values:
        s = s + v * 1.5
    return s / len(values)


print(total(1000, 3), total(10, True), total(4, 2.5))
print(total(3, "ab") if False else total(3, 10**20))
print(mean([1.0, 2.0, 3.0]), mean([1, 2.5, True]))
try:
    mean([1.0, "x"])
except TypeError as e:
    print(e)


def scaled(x: float) -> float:
    return x / 4 + 1


print(scaled(2.0), scaled(2), scaled(True))


def power(base, n):
    r = 1
    for _ in range(n):
        r = r * base
    return r


print(power(3, 10), power(3, 60), power(2.0, 10))


def both(a: int, b: int):
    return a + b


print(both(1, 2), both("a", "b"), both([1], [2]))
