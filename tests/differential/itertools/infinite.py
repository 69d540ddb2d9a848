from itertools import *
c = count()
print(next(c), next(c), c, count(5, 2), list(islice(count(1.5, 0.5), 4)), list(islice(count(10, -3), 4)), count(2.0))
cy = cycle("abc")
print([next(cy) for _ in range(8)], list(islice(cycle([]), 3)))
print(list(repeat("x", 3)), repeat(5), repeat(5, 2), list(repeat(1, 0)), list(repeat(1, -5)), list(islice(repeat(None), 2)), list(map(pow, range(4), repeat(2))))
for f in (lambda: count("a"), lambda: cycle(5), lambda: repeat(), lambda: repeat(1, "a"), lambda: repeat(1, times=2)):
    try:
        print(f())
    except TypeError as e:
        print(type(e).__name__)
print(repeat(1, 5).__length_hint__(), list(islice(count(10 ** 20), 2)))
