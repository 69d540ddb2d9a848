print(list(enumerate("abc")), list(enumerate("abc", 5)), list(enumerate([], 1)), list(enumerate("a", start=-1)), list(enumerate("ab", 10 ** 20)))
print(list(zip()), list(zip([1])), list(zip([1, 2], "ab", (x for x in range(9)))), list(zip([1, 2, 3], [4])))
for i, (a, b) in enumerate(zip("ab", [1, 2])):
    print(i, a, b)
print(list(zip([1, 2], [3, 4], strict=True)))
for f in (lambda: list(zip([1, 2], [3], strict=True)), lambda: list(zip([1], [3, 4], strict=True)), lambda: list(zip([1], [2], [], strict=True)), lambda: list(zip([1], [2], [3, 4], strict=True)), lambda: zip(5), lambda: zip([], foo=1), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], "a"), lambda: enumerate([], 1, 2)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
keep = []
for t in zip([1, 2, 3], [4, 5, 6]):
    keep.append(t)
print(keep)
keep = [p for p in enumerate("xyz")]
print(keep)
a = [1, 2, 3, 4, 5, 6]
it = iter(a)
print(list(zip(it, it)), list(zip(*[[1, 2], [3, 4]])), dict(zip("ab", "cd")))
print(type(enumerate([])).__name__, type(zip()).__name__, iter(zip()) is not None)
