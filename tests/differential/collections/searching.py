import bisect
a = [1, 3, 3, 5, 7]
print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 4), bisect.bisect_left(a, 0), bisect.bisect_right(a, 9), bisect.bisect_left(a, 3, 2), bisect.bisect_left(a, 7, 0, 3))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a, bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda p: p[0]), bisect.bisect_left([], 5), bisect.bisect("abcx", "m"))
b = [{"k": 1}, {"k": 5}]
bisect.insort(b, {"k": 3}, key=lambda d: d["k"])
print(b)
for f in (lambda: bisect.bisect([1], "a"), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect(5, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]
print([grade(s) for s in (33, 60, 77, 89, 90, 100)])
