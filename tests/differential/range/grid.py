# range: every attribute, comparison, containment, slices, huge bounds.
ranges = [range(0), range(5), range(1, 10, 3), range(10, 0, -3), range(5, 5), range(-3, 3), range(0, -5), range(2 ** 70, 2 ** 70 + 5, 2), range(3, 0, -1)]
for r in ranges:
    print(r, len(r), list(r), list(reversed(r)), r.start, r.stop, r.step, bool(r), 4 in r, 4.0 in r, "a" in r, r.count(4), hash(r) == hash(range(r.start, r.stop, r.step)))
    print(r[1:], r[::-1], r[::2], r[-2:], r[5:1], r[:-1], [r == q for q in ranges].count(True), r.index(r[0]) if r else None)
print(range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), hash(range(0)) == hash(range(5, 5)), range(3) == [0, 1, 2], range(True), range(5)[True], 2 ** 70 in range(2 ** 71), range(2 ** 70)[-1], range(10)[2:8][1::2], range(10)[slice(None)])
class I:
    def __index__(self): return 4
print(range(I()), list(range(I(), 6)), I() in range(5), range(10)[I()])
class E(int):
    def __eq__(self, o): return True
    __hash__ = int.__hash__
print(E(99) in range(3), 99 in range(3), range(3).count(E(7)), type(iter(range(3))).__name__, type(iter(range(2 ** 70))).__name__, iter(range(5)).__length_hint__(), sum(range(101)), max(range(3)), sorted(range(3), reverse=True))
it = iter(range(3)); next(it)
print(it.__reduce__(), list(it), it.__reduce__(), range(1, 5).__reduce__())
for f in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: range(None), lambda: range(1, 2, 3, 4), lambda: range(5)[5], lambda: range(5)["a"], lambda: range(5)[::0], lambda: range(5).index(7), lambda: range(5).index("x"), lambda: len(range(2 ** 70)), lambda: range(5) + range(3), lambda: range(3) < range(4), lambda: range(start=1), lambda: range(5).__setitem__(0, 1), lambda: setattr(range(3), "start", 5), lambda: type("R", (range,), {}), lambda: range(2 ** 70)[2 ** 71], lambda: range(3).count(), lambda: 3 in range("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
