s = {1, 2, 3}
s.add(4)
s.add(1)
s.discard(9)
s.discard(2)
s.remove(3)
print(s, len(s), 1 in s, 9 in s)
for f in (lambda: s.remove(99), lambda: set().pop(), lambda: s.add([]), lambda: s.update(5), lambda: set(5), lambda: s | [1], lambda: s < [1], lambda: {[]}, lambda: s.union(5), lambda: set(1, 2), lambda: s.add(), lambda: hash(s), lambda: [] in s, lambda: s[0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(s.isdisjoint([7]), s.isdisjoint({1}), s.issubset([1, 4, 5]), s.issuperset([1]), s <= {1, 4}, s < {1, 4}, s == {4, 1}, s != {1}, s > {1}, s >= {1, 4})
t = set(range(10))
print([t.pop() for _ in range(4)], t)
t.clear()
print(t, frozenset(), set() == frozenset(), {1} == frozenset([1]))
print({frozenset([1, 2])} == {frozenset([2, 1])}, {1} in {frozenset([1])}, set([frozenset({1})]))
nested = {frozenset({1}), frozenset({2})}
nested.discard({1})
print(nested)
