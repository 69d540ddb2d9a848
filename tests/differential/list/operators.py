a = [1, 2]
b = a + [3]
print(b, a * 3, 3 * a, a * 0, a * -1, a + [])
a += (3, 4)
a += "z"
print(a)
a *= 2
print(a)
a *= 0
print(a)
for f in (lambda: [1] + (2,), lambda: [1] + 1, lambda: [1] * [1], lambda: [1] * 1.5, lambda: "a" + [1], lambda: [1] - [1], lambda: -[1], lambda: [1] < [1, "a"], lambda: [1] < ["a"], lambda: [1] < 3):
    try:
        print(f())
    except TypeError as e:
        print(e)
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], [1, 2] == [1, 2], [1] != [1], [1, 2] >= [1, 2], [[1], 2] == [[1], 2])
print(2 in [1, 2], 5 in [1, 2], 5 not in [1], "a" in ["b", "a"], None in [None])
x = y = [1]
x += [2]
print(y, x is y)
x = x + [3]
print(y, x)
