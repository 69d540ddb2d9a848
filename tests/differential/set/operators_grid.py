# Every method and operator of set and frozenset against every kind of other side.
import operator
others = [set("bc"), frozenset("cd"), "cd", ["a", "x"], {"a": 1}, (), dict.fromkeys("bq").keys(), iter("ab")]
for make in (set, frozenset):
    for o in others:
        keep = o if not hasattr(o, "__next__") else "ab"
        o = keep
        s = make("abc")
        row = [sorted(getattr(s, n)(o)) for n in ("union", "intersection", "difference", "symmetric_difference")]
        row += [getattr(s, n)(o) for n in ("issubset", "issuperset", "isdisjoint")]
        for op in (operator.or_, operator.and_, operator.sub, operator.xor, operator.le, operator.lt, operator.ge, operator.gt, operator.eq):
            for a, b in ((s, o), (o, s)):
                try:
                    r = op(a, b)
                    row.append((type(r).__name__, sorted(r)) if not isinstance(r, bool) else r)
                except TypeError as e:
                    row.append(str(e))
        print(make.__name__, type(o).__name__, row)
for name in ("update", "intersection_update", "difference_update", "symmetric_difference_update"):
    for o in ("bcd", {"b"}, [], {"a": 1}, range(2)):
        s = set("abc")
        print(name, o, getattr(s, name)(o), sorted(s, key=str))
s = set("abc")
s |= {"d"}; s &= frozenset("abd"); s -= {"a"}; s ^= {"z", "b"}
print(sorted(s), s.union(), s.union("q", "r") == set("dzqr"), sorted(s.intersection("dz", "z")), sorted(s.difference()), s.discard("none"), s.add("d"), len(s))
f = frozenset("ab")
g = f
f |= {"c"}
print(sorted(f), sorted(g), frozenset(g) is g, g.copy() is g, set(g) == g, hash(frozenset()) == hash(frozenset([])), {frozenset("ab"): 1}[frozenset("ba")], {1} == {True} == {1.0}, frozenset({1}) in {frozenset({1})}, {1} in {frozenset({1})})
for f in (lambda: {1} | [1], lambda: {1}.__ior__([1]), lambda: {[]}, lambda: {1}.add({}), lambda: [] in {1}, lambda: {1}.remove(2), lambda: {1}.remove({2}), lambda: set().pop(), lambda: {1}.update(5), lambda: {1}.update([[]]), lambda: {1} < [1], lambda: {1} + {2}, lambda: hash({1}), lambda: set(5), lambda: set(1, 2), lambda: set(a=1), lambda: frozenset("a").add("b"), lambda: {1}[0], lambda: {1}.union(5), lambda: {1}.isdisjoint(5), lambda: {1}.pop(0), lambda: {1}.symmetric_difference([1], [2]), lambda: {1}.issubset(), lambda: frozenset(5), lambda: set().remove(frozenset({3})), lambda: {1}.intersection([[]]), lambda: {1}.difference_update([[]])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = {1, 2, 3}
for change in (lambda: s.add(99), lambda: s.discard(1), lambda: s.clear()):
    try:
        for x in s:
            change()
        print("fine")
    except RuntimeError as e:
        print(e)
