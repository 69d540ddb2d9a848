# dict: mutation seen by iterators and views, reversed, views algebra, keys that lie, popitem order, merge errors.
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def change(make, action):
    d = dict.fromkeys("abc", 0)
    seen = []
    for k in make(d):
        seen.append(k)
        if len(seen) == 2:
            action(d)
        if len(seen) > 6:
            break
    return seen


actions = {"add": lambda d: d.update(z=1), "delete": lambda d: d.pop("a"), "replace": lambda d: d.update(c=5), "swap": lambda d: (d.pop("c"), d.update(n=1)), "clear": lambda d: d.clear(), "clear and fill": lambda d: (d.clear(), d.update(dict.fromkeys("xyz"))), "setdefault": lambda d: d.setdefault("c")}
for name, action in actions.items():
    print(name, [attempt(change, make, action) for make in (iter, reversed, dict.items, lambda d: reversed(d.values()))])
it = iter({1: 2})
print(next(it), next(it, "end"), next(it, "end"), it.__length_hint__(), iter({1: 1, 2: 2}).__length_hint__())
d = {"a": 1, "b": 2, "c": [3]}
k, v, i = d.keys(), d.values(), d.items()
print(k & "abz", sorted(k | "z"), sorted(k ^ "bz"), sorted(k - {"a"}), sorted("xa" - k) if False else sorted({"x", "a"} - k), k == {"a", "b", "c"}, k >= {"a"}, k < set("abcd"), k.isdisjoint("xyz"), attempt(k.isdisjoint, 5), attempt(lambda: k & 5), attempt(lambda: k < 5), attempt(lambda: k + k))
print(("a", 1) in i, ("a", 2) in i, ("a",) in i, "a" in i, ("c", [3]) in i, attempt(lambda: ([], 1) in i), attempt(lambda: i & i), attempt(lambda: sorted(i & {("a", 1)})), attempt(lambda: set(i)), v == v, 2 in v, [3] in v, d.values() == d.values(), attempt(lambda: v & v))
print(repr(k), repr(v), repr(i), len(k), k.mapping == d, type(k.mapping).__name__, attempt(lambda: k.mapping.update({})), list(reversed(i)), attempt(hash, k), attempt(lambda: k[0]), attempt(setattr, k, "mapping", 1))
d["d"] = 4
del d["a"]
d["a"] = 9
print(k, d.popitem(), d.popitem(), list(v), attempt({}.popitem), attempt(d.pop, "q"), d.pop("q", None), attempt(d.pop), attempt(d.__delitem__, "q"), attempt(lambda: d[[]]), attempt(d.get, []), attempt(lambda: [] in d))
for args in ((5,), ([1],), (["ab", "cd"],), (["abc"],), ([(1, 2), (3,)],), ([[1, 2]],), (None,), ([(1, 2), 5],), ([([], 1)],), ({1: 2}, {3: 4})):
    print(args, attempt(dict, *args), attempt({0: 0}.update, *args))
print(attempt(lambda: {} | [(1, 2)]), attempt(lambda: [] | {}), {1: 1} | {1: 2, 3: 4}, attempt(dict.fromkeys, 5), dict.fromkeys("ab", []), dict(a=1, **{"b": 2}), attempt(dict.fromkeys), {1: "a", 1.0: "b", True: "c"})


class Lies:
    def __init__(self, h, eq): self.h, self.eq = h, eq
    def __hash__(self): return self.h
    def __eq__(self, o):
        if self.eq == "raise":
            raise ValueError("in eq")
        if self.eq == "clear":
            target.clear()
            return False
        return self.eq
    def __repr__(self): return f"L{self.h}{self.eq}"


print(attempt(lambda: {Lies(1, "raise"): 1}[Lies(1, True)]), attempt(lambda: {Lies(1, False): 1, Lies(1, False): 2}), attempt(lambda: {Lies(1, True): 1, Lies(1, True): 2}), attempt(lambda: {5: 1}[Lies(5, True)]), attempt(lambda: {Lies(5, "raise"): 1, 5: 2}))
target = {Lies(7, "clear"): 1, "other": 2}
print(attempt(lambda: target[Lies(7, "clear")]), target)
class Sub(dict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
s = Sub(a=1)
s["b"] = 2
s.update(c=3)
s.setdefault("d", 4)
print(s, s["zz"], s.get("zz"), "zz" in s, type(s.copy()).__name__, type(s | {}).__name__, {**s}, attempt(lambda: Sub.fromkeys("xy", 0)), s == dict(s))
x = {}
x["self"] = x
print(x, attempt(lambda: x == {"self": x}), {1: x.keys()})
x.clear()
