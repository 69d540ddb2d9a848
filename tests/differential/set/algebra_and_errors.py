# set and frozenset: operators against methods, mixed kinds, in-place forms, changes while iterating, errors.
def attempt(f, *a, **k):
    try:
        r = f(*a, **k)
        return sorted(r, key=repr) if isinstance(r, (set, frozenset)) else r
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s, f = {1, 2, 3}, frozenset({2, 3, 4})
for name in ("or", "and", "sub", "xor"):
    op = f"__{name}__"
    print(name, attempt(getattr(s, op), f), type(getattr(s, op)(f)).__name__, type(getattr(f, op)(s)).__name__, getattr(s, op)([1]), getattr(f, f"__r{name}__")("ab"), getattr(s, f"__i{name}__")((1,)))
for name in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint", "update", "intersection_update", "difference_update", "symmetric_difference_update"):
    for args in ((), ([2, 9],), ("ab", {1}), (5,), ([[]],), ({1: 2},), (range(3),)):
        x = {1, 2}
        r = attempt(getattr(x, name), *args)
        print(name, args, r if r is not None else sorted(x, key=repr), end="; ")
    print()
print(s < f, s <= s, s < {1, 2, 3, 4}, f > {2}, s == frozenset(s), s != [1, 2, 3], attempt(lambda: s < [1]), attempt(lambda: s | [1]), attempt(lambda: [1] | s), {1} == {True}, {1.0} <= {1}, attempt(lambda: s + s))
for name, args in (("add", ([],)), ("remove", (9,)), ("remove", ({9},)), ("discard", ({1},)), ("discard", ([],)), ("pop", (1,)), ("clear", (1,)), ("__contains__", ([],)), ("__contains__", ({1, 2},)), ("remove", ((1, 2),)), ("add", ()), ("copy", ()), ("__init__", (5,)), ("__init__", ("xy",)), ("__init__", (1, 2))):
    x = {1, frozenset({1, 2})}
    print(name, args, attempt(getattr(x, name), *args), len(x))
print(attempt(set().pop), attempt(hash, s), hash(f) == hash(frozenset([4, 3, 2])), attempt(set, 5), attempt(set, [[]]), attempt(frozenset, 1, 2), attempt(set, iterable=[1]), frozenset(f) is f, f.copy() is f, f.union() is f, frozenset() is frozenset([]), attempt(getattr, f, "add"))


def change(action):
    x, seen = {1, 2, 3}, 0
    for v in x:
        seen += 1
        action(x)
        if seen > 5:
            break
    return seen


for action in (lambda x: x.add(99), lambda x: x.discard(2), lambda x: x.clear(), lambda x: x.add(1), lambda x: x.__isub__({5}), lambda x: (x.add(50), x.discard(50))):
    print(attempt(change, action), end=" ")
print()
x = y = {1, 2}
x |= {3}; x &= {1, 3, 5}; x ^= {7}; x -= {1}
print(sorted(y), x is y)
g = h = frozenset({1})
g |= {2}
print(sorted(g), sorted(h), attempt(exec, "x |= [1]", {"x": x}), attempt(exec, "x -= 5", {"x": x}))
x ^= x
y = {1, 2}
y -= y
print(x, y, repr(set()), repr(frozenset()), repr({1}), repr(frozenset({(1,)})), {frozenset()} == {frozenset()}, frozenset({1}) in {frozenset({1})}, {1} in {frozenset({1})})


class S(set):
    def __repr__(self):
        return "S" + str(len(self))


class F(frozenset):
    pass


a = S("ab")
a.tag = "kept"
print(a, type(a | {1}).__name__, type(a.copy()).__name__, type({1} | a).__name__, type(a.union([1])).__name__, a.__reduce__()[0].__name__, a.__reduce__()[2], F([1]), type(F([1]) | {2}).__name__, type(F([1]).copy()).__name__, F([1]) == {1}, hash(F([1])) == hash(frozenset([1])))
it = iter({5})
print(it.__length_hint__(), next(it), it.__length_hint__(), next(it, "end"), type(it).__name__, attempt(lambda: {*[1], *{2}, *()}), {None, None, 0, False, 0.0} == {None, 0})
