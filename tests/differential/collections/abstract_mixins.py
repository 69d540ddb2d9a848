# What the mixins of collections.abc make of the few methods a class has.
import collections.abc as abc


class Letters(abc.MutableSet):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.add(item)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(list(self.items))

    def __len__(self):
        return len(self.items)

    def add(self, value):
        if value not in self.items:
            self.items.append(value)

    def discard(self, value):
        if value in self.items:
            self.items.remove(value)

    def __repr__(self):
        return f"Letters({''.join(map(str, self.items))})"


def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__, error.args)


a, b = Letters("abcd"), Letters("cdef")
attempt("ops", lambda: (a & b, a | b, a - b, a ^ b))
attempt("sets", lambda: (a & set("ab"), set("ab") & a, a | {"z"}, a - {"a"}, {"z", "a"} - a, a ^ {"a"}, {"a"} ^ a))
attempt("lists", lambda: (a & ["b", "x"], a | ["y"], a - ["a"], ["q", "a"] - a, a ^ ["a", "k"], ["a", "k"] ^ a))
for symbol, action in {"and": lambda: a & 1, "or": lambda: 1 | a, "sub": lambda: a - 1, "rsub": lambda: 1 - a,
                       "xor": lambda: a ^ 1, "lt": lambda: a < 1, "le": lambda: a <= [1], "eq": lambda: a == 1,
                       "disjoint": lambda: a.isdisjoint(1)}.items():
    attempt(symbol, action)
attempt("compare", lambda: (a == b, a == Letters("dcba"), a != b, a <= set("abcde"), a < set("abcd"), a >= Letters("ab"),
                            a > Letters("abcd"), a.isdisjoint("xyz"), a.isdisjoint("xa"), Letters() < a, set() <= a))
attempt("hash", lambda: (a._hash() == Letters("dcba")._hash() == hash(frozenset("abcd")), Letters()._hash() == hash(frozenset())))
attempt("unhashable", lambda: hash(a))
c = Letters("abc")
c |= "cde"
print(c)
c &= Letters("bcdz")
print(c)
c -= "b"
print(c)
c ^= "dx"
print(c)
c ^= c
print(c)
c |= "pq"
c -= c
print(c, len(c))
attempt("pop empty", Letters().pop)
attempt("remove", lambda: Letters("a").remove("b"))
d = Letters("abc")
print(d.pop(), d.remove("b"), d, d.clear(), d)


class Pairs(abc.MutableMapping):
    def __init__(self, *entries):
        self.rows = [list(entry) for entry in entries]

    def __getitem__(self, key):
        for row in self.rows:
            if row[0] == key:
                return row[1]
        raise KeyError("no row", key)

    def __setitem__(self, key, value):
        for row in self.rows:
            if row[0] == key:
                row[1] = value
                return
        self.rows.append([key, value])

    def __delitem__(self, key):
        self.rows.remove([key, self[key]])

    def __iter__(self):
        return (row[0] for row in self.rows)

    def __len__(self):
        return len(self.rows)

    def __repr__(self):
        return f"Pairs({self.rows})"


nan = float("nan")
m = Pairs(("a", 1), ("b", None), ("c", nan))
print(m.get("a"), m.get("z"), m.get("z", 5), "b" in m, "z" in m, m.keys(), m.values(), m.items())
print(nan in m.values(), ("c", nan) in m.items(), ("a", 2) in m.items(), ("z", 1) in m.items(), None in m.values())
print(sorted(m.keys() & {"a", "q"}), sorted(m.keys() | "z"), sorted(m.keys() - "a"), type(m.keys() & "a").__name__)
print(sorted(m.items() & [("a", 1)]), m.keys() == {"a", "b", "c"}, m.keys() > {"a"}, len(m.items()), list(m.values())[:2])
print(m == {"a": 1, "b": None, "c": nan}, {"a": 1} == Pairs(("a", 1)), m == [], m != Pairs())
attempt("pop", lambda: (m.pop("a"), m.pop("a", "none")))
attempt("pop missing", lambda: m.pop("a"))
attempt("pop none", lambda: m.pop("a", None))
attempt("setdefault", lambda: (m.setdefault("b", 7), m.setdefault("n", 7), m.setdefault("o"), m))
attempt("popitem", lambda: (m.popitem(), len(m)))
attempt("popitem empty", Pairs().popitem)
attempt("reversed", lambda: reversed(m))
attempt("bad item", lambda: 5 in m.items())
m.clear()
m.update({"x": 1}, y=2)
m.update(Pairs(("x", 3), ("w", 4)))
m.update([("v", 5), "uU"])
m.update(self=6, other=7)
print(m)


class HasKeys:
    def keys(self):
        return iter("kl")

    def __getitem__(self, key):
        return key * 2


m.update(HasKeys())
print(m)
for wrong in (5, [5], [(1, 2, 3)], ["abc"]):
    attempt("update", lambda: m.update(wrong))
attempt("update two", lambda: m.update({}, {}))


class Row(abc.MutableSequence):
    def __init__(self, items=()):
        self.items = list(items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __len__(self):
        return len(self.items)

    def insert(self, index, value):
        self.items.insert(index, value)

    def __repr__(self):
        return f"Row({self.items})"


r = Row([3, 1, nan, 1])
print(list(r), list(reversed(r)), 1 in r, nan in r, 9 in r, r.count(1), r.count(nan), r.index(1), r.index(1, 2), r.index(nan))
print(r.index(1, -1), r.index(1, 0, -2), r.index(3, -100, 100))
for bounds in ((1, 0, 1), (9,), (3, 1), (1, 2, -1), (1, -1, -1)):
    attempt(bounds, lambda: r.index(*bounds))
r.append(5)
r.extend(r)
print(r)
r += (x for x in "ab")
r.reverse()
print(r, r.pop(), r.pop(0), r.remove(1), r)
attempt("remove", lambda: r.remove("zz"))
attempt("pop", lambda: Row().pop())
attempt("pop far", lambda: r.pop(100))
attempt("hash", lambda: isinstance(hash(r), int))
r.clear()
print(r, r == Row(), r == r)
