# dict(), update, |, |=, fromkeys, setdefault, pop and popitem with good and bad arguments.
class Keys:
    def __init__(self, *names): self.names = names
    def keys(self): return iter(self.names)
    def __getitem__(self, k): return k * 2


class BadKeys:
    keys = 5


class BadLookup:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): raise LookupError("no " + k)


good = [(), ({},), ({"a": 1},), ([("a", 1), ["b", 2], "cd"],), (Keys("x", "y"),), (iter([(1, 2)]),), (zip("ab", (1, 2)),), ((),)]
for args in good:
    print(dict(*args), dict(*args, z=0)) if not hasattr(args[0] if args else (), "__next__") else print(dict(*args))
bad = [(5,), (None,), ("ab",), (["a"],), ([("a",)],), ([("a", 1, 2)],), ([1],), ([[]],), (BadKeys(),), (BadLookup(),), ({}, {}), ([([], 1)],), ([None],), (["ab", "c"],)]
for args in bad:
    for f in (dict, {"k": 0}.update):
        try:
            print(f(*args))
        except Exception as e:
            print(type(e).__name__, e)
d = {"a": 1}
print(d | {"b": 2}, {"b": 2} | d, d.__or__(5), d.__ror__([]), d.__ior__([("c", 3)]), d)
for f in (lambda: d | [("x", 1)], lambda: [("x", 1)] | d, lambda: d.__ior__(5), lambda: d | None):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(dict.fromkeys("aab"), dict.fromkeys([1, 2], []), dict.fromkeys((), 5), {}.fromkeys({"q": 1}))
print(d.setdefault("a", 9), d.setdefault("n"), d.setdefault("m", []), d.pop("a"), d.pop("zz", None), d.popitem(), d, d.get("a"), d.get("a", 5), d.copy() is d)
for f in (lambda: {}.popitem(), lambda: {}.pop("x"), lambda: {}.pop(), lambda: {}.pop([]), lambda: {}.get([]), lambda: {}.setdefault([]), lambda: {}[[]], lambda: {[]: 1}, lambda: {}.get(), lambda: {}.fromkeys(5), lambda: dict.fromkeys([[]]), lambda: {}.pop("x", 1, 2), lambda: {}.update(1, 2), lambda: {}.copy(1), lambda: {}.__getitem__("k"), lambda: {}.__delitem__("k"), lambda: {} < {}, lambda: {} + {}, lambda: hash({}), lambda: {}.__contains__([]), lambda: {1: 2}[True, 1], lambda: {}.keys(1), lambda: dict(**{1: 2})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({1: "int", 1.0: "float", True: "bool"}, {0: 1, False: 2, 0.0: 3, -0.0: 4}, {"a": 1, **{"a": 2}, "b": 3}, {(1, 2): 3}[1, 2])
