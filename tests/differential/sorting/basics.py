print(sorted([3, 1, 2]), sorted("hello"), sorted({3: 1, 1: 2}), sorted((2, 1), reverse=True), sorted([]), sorted([1.5, 1, -3]))
a = [5, 2, 9]
print(a.sort(), a, a.sort(reverse=True), a)
words = ["banana", "apple", "Cherry", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: w[-1]))
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], []]), sorted([True, False, 2, 0.5]), sorted(["b", "a", "é", "日"]))
for f in (lambda: sorted([1, "a"]), lambda: sorted(5), lambda: sorted([1], 2), lambda: sorted([1], key=5), lambda: sorted([1, 2], key=lambda x: 1 // 0), lambda: [1].sort(foo=1), lambda: sorted([None, 1]), lambda: sorted([1j, 2j]), lambda: sorted([{}, {}]), lambda: sorted([1], reverse="x"), lambda: sorted()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sorted([3, 1], key=None, reverse=0), sorted([3, 1, 2], reverse=5))
