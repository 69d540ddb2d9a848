# keys, items and values as sets: every operator against every kind of operand.
d = {"a": 1, "b": 2, "c": 3}
e = {"b": 2, "c": 4, "d": 5}
others = {"dict keys": e.keys(), "dict items": e.items(), "set": {"a", "z"}, "frozenset": frozenset("bc"), "list": ["a", "q"], "str": "abz", "tuple pairs": (("a", 1), ("b", 9)), "dict": e, "empty": ()}
import operator
for name, other in others.items():
    for op in (operator.and_, operator.or_, operator.sub, operator.xor):
        row = []
        for view in (d.keys(), d.items()):
            for a, b in ((view, other), (other, view)):
                try:
                    r = op(a, b)
                    row.append((type(r).__name__, sorted(r, key=repr)))
                except TypeError as x:
                    row.append(str(x))
        print(name, op.__name__, row)
for op in (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge):
    print(op.__name__, op(d.keys(), {"a", "b", "c"}), op(d.keys(), {"a"}), op(d.items(), {("a", 1)}), op(d.keys(), d.keys()), end=" ")
    for other in (["a"], 5, d.values()):
        try:
            print(op(d.keys(), other), end=" ")
        except TypeError as x:
            print(x, end=" ")
    print()
print(d.keys().isdisjoint("xyz"), d.items().isdisjoint([("a", 1)]), ("a", 1) in d.items(), ("a", 2) in d.items(), "a" in d.items(), ("a",) in d.items(), 1 in d.values())
print(d.keys(), d.values(), d.items(), len(d.keys()), list(reversed(d.keys())), list(reversed(d.items())), list(reversed(d.values())), d.keys().mapping, type(d.keys().mapping).__name__)
print(d.values() == d.values(), d.keys() == d.keys(), d.items() == dict(d).items(), type(d.keys()).__name__, type(iter(d.items())).__name__)
for f in (lambda: hash(d.keys()), lambda: hash(d.items()), lambda: d.keys() + d.keys(), lambda: d.values() & d.values(), lambda: d.keys()[0], lambda: {"x": []}.items() & {("x", 1)}, lambda: d.keys() & 5, lambda: d.keys().isdisjoint(5), lambda: d.keys().add("x"), lambda: ([],) in d.items(), lambda: [] in d.keys(), lambda: type(d.keys())(), lambda: d.keys().mapping.__setitem__("q", 1)):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)
