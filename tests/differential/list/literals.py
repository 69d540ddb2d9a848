a = []
b = [1]
c = [1, "two", 3.0, None, True, [1, 2]]
print(a, b, c, len(a), len(c))
print([*b, *c, 9], [*range(3), *"ab"])
print([x * x for x in range(6) if x % 2], [[y for y in range(x)] for x in range(4)])
print(list(), list("abc"), list((1, 2)), list({5: 1, 6: 2}), list(range(3)))
print(bool([]), bool([0]), [] == [], [1] is [1])
