# Subclasses of list, tuple, dict, set, frozenset: overridden hooks and which builtins respect them.
class L(list):
    def __getitem__(self, i): return ("item", i)
    def __iter__(self): return iter("LI")
    def __len__(self): return 7
    def append(self, v): super().append(("appended", v))
    def __contains__(self, v): return v == "magic"
    def __repr__(self): return "L!"
    def __setitem__(self, k, v): print("setitem", k, v)
    def __delitem__(self, k): print("delitem", k)


l = L([1, 2])
l.append(3)
l[0] = 5
del l[0]
l[1:] = [9]
print(l[0], l[1:], list(l), len(l), "magic" in l, 1 in l, l, str(l), f"{l}", [*l], (lambda *a: a)(*l), sorted(l), tuple(l), [x for x in l], list.__len__(l), list.__repr__(l), l == [1, 2, ("appended", 3)], l + [0], type(l + []).__name__, type(l * 1).__name__, type(list.__getitem__(l, slice(0))).__name__, type(l.copy()).__name__, [] + l, set(l), dict.fromkeys(l), list(zip(l)), list(enumerate(l)), list(reversed(l)), max(l), ",".join(l), bool(L()))
a, b = l
print(a, b, [0].__iadd__(l), list(map(str, l)), l.count(1), l.index(2), sum([[0]], start=[]))


class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __iter__(self): return iter("TI")
    def __getitem__(self, i): return "item"
    def __len__(self): return 5
    def __hash__(self): return 42
    def __eq__(self, o): return "never equal" == o


t = T(1, 2)
print(t, t[0], list(t), len(t), hash(t), t == (1, 2), (1, 2) == t, t == "never equal", {t: 1}, "%s %s" % tuple.__add__(t, ()), tuple(t), [*t], t + (3,), type(t + ()).__name__, type(tuple.__getitem__(t, slice(None))).__name__, isinstance(t, tuple), "%s %s" % t)
x, y = t
print(x, y)


class D(dict):
    def __getitem__(self, k): return "item"
    def __missing__(self, k): return f"missing {k}"
    def __iter__(self): return iter(["DI"])
    def keys(self): return ["K1", "K2"]
    def __contains__(self, k): return True
    def __setitem__(self, k, v): super().__setitem__(k, ("set", v))
    def get(self, k, d=None): return "own get"
    def items(self): return [("i", 1)]
    def __len__(self): return 3


d = D(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("d", 4)
print(d["zz"], dict(d), list(d), len(d), "q" in d, d.get("a"), {**d}, (lambda **k: k)(**d), d | {}, type(d | {}).__name__, {} | d, dict.__repr__(d), d.copy(), type(d.copy()).__name__, d == {"a": 1}, dict.__getitem__(d, "gone"), D.fromkeys("x").__class__.__name__, "%(anything)s" % d, "{anything}".format_map(d), list(d.values()), d.pop("a"), sorted(d))


class Miss(dict):
    def __missing__(self, k):
        if k == "bad":
            raise LookupError("bad")
        self[k] = made = [k]
        return made


m = Miss()
print(m["x"], m["x"] is m["x"], m.get("y"), "y" in m, m)
try:
    m["bad"]
except LookupError as e:
    print(type(e).__name__, e)


class St(set):
    def __contains__(self, v): return v == "in"
    def add(self, v): super().add(str(v))
    def __len__(self): return 9


s = St([1, 2])
s.add(3)
s.update([4])
print("in" in s, 1 in s, len(s), sorted(map(str, s)), type(s | {1}).__name__, type({1} | s).__name__, type(s.copy()).__name__, type(s - {1}).__name__, s == {1, 2, "3", 4}, type(s.union()).__name__, s >= {1}, repr(St([1])), repr(frozenset([1])), type(frozenset() | s).__name__)


class FS(frozenset):
    def __new__(cls, *a): return super().__new__(cls, "fs")


f = FS()
print(sorted(f), type(f | {1}).__name__, hash(f) == hash(frozenset("fs")), f == {"f", "s"}, type(f.copy()).__name__, type(frozenset(f)).__name__, repr(FS()) in ("FS({'f', 's'})", "FS({'s', 'f'})"))
