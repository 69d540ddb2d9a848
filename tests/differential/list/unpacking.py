a, b, c = [1, 2, 3]
print(a, b, c)
a, *b = [1, 2, 3]
print(a, b)
*a, b = "xyz"
print(a, b)
a, *b, c = range(2)
print(a, b, c)
(a, b), [c, d] = [1, 2], (3, 4)
print(a, b, c, d)
for src, n in (([1], 2), ([1, 2, 3], 2), (range(5), 3), ("", 1)):
    try:
        if n == 2:
            a, b = src
        elif n == 3:
            a, b, c = src
        else:
            a, = src
    except ValueError as e:
        print(e)
try:
    a, *b, c = [1]
except ValueError as e:
    print(e)
try:
    a, b = 5
except TypeError as e:
    print(e)
a, b = b, a = [5, 6]
print(a, b)
