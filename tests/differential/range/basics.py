for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -2), range(0), range(5, 2), range(-3, 3), range(0, -5, -1)):
    print(r, list(r), len(r), bool(r), list(reversed(r)))
r = range(0, 100, 7)
print(r[0], r[-1], r[3], r[2:5], r[::-1], r[::2], r[100:], r[-3:], r[5:2])
print(21 in r, 22 in r, "a" in r, 21.0 in r, 21.5 in r, True in range(2), r.index(21), r.count(21), r.count(5), r.start, r.stop, r.step)
for f in (lambda: r[100], lambda: r[-100], lambda: r["a"], lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: range(1, 2, 3, 4), lambda: r.index(5), lambda: range(3) + range(2), lambda: range(3) < range(4), lambda: r.index("q"), lambda: range(a=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(range(3) == range(0, 3), range(0) == range(5, 5), range(0, 10, 3) == range(0, 12, 3), range(2) != range(3), hash(range(3)) == hash(range(0, 3)))
try:
    range(3)[0] = 1
except TypeError as e:
    print(e)
try:
    range(3).start = 1
except AttributeError as e:
    print(e)
