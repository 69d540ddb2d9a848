from itertools import islice
print(list(islice("abcdefg", 3)), list(islice("abcdefg", 2, 4)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 0, None, 2)), list(islice("abc", 5, 9)), list(islice([], 3)), list(islice("abcdefg", None)), list(islice("abcdefg", 1, 6, 4)), list(islice("abc", 0)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 4, 2)), list(it))
it = iter(range(10))
print(list(islice(it, 0, 5, 3)), next(it))
for a in ((-1,), ("a",), (0, -1), (-1, 5), (0, 5, 0), (0, 5, -1), (0, 5, "x"), (1.0,)):
    try:
        print(list(islice("abc", *a)))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    islice([1])
except TypeError as e:
    print(e)
