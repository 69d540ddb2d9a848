from collections.abc import *
for t in (list, dict, set, str, int, tuple, range, frozenset, bytes):
    print(t.__name__, [a.__name__ for a in (Sequence, MutableSequence, Mapping, MutableMapping, Set, MutableSet, Hashable, Iterable, Sized, Container, Callable, Iterator, Reversible, Collection) if issubclass(t, a)])
print(isinstance(iter([]), Iterator), isinstance((x for x in ()), Generator), isinstance(len, Callable), isinstance({}.keys(), KeysView), isinstance([], Hashable))
class S(Sequence):
    def __init__(self, *a):
        self.a = a
    def __getitem__(self, i):
        return self.a[i]
    def __len__(self):
        return len(self.a)
s = S(1, 2, 3, 2)
print(list(s), 2 in s, s.index(3), s.count(2), list(reversed(s)))
class M(MutableMapping):
    def __init__(self):
        self.d = {}
    def __getitem__(self, k):
        return self.d[k]
    def __setitem__(self, k, v):
        self.d[k] = v
    def __delitem__(self, k):
        del self.d[k]
    def __iter__(self):
        return iter(self.d)
    def __len__(self):
        return len(self.d)
m = M()
m["a"] = 1
m.update(b=2)
print(dict(m), m.get("z"), m.pop("a"), m.setdefault("c", 3), list(m.items()), m == {"b": 2, "c": 3}, "b" in m, list(m.keys()), list(m.values()))
class Bag(Set):
    def __init__(self, it):
        self.items = list(dict.fromkeys(it))
    def __contains__(self, x):
        return x in self.items
    def __iter__(self):
        return iter(self.items)
    def __len__(self):
        return len(self.items)
print(sorted(Bag("abc") & Bag("bcd")), sorted(Bag("ab") | Bag("c")), Bag("ab") <= Bag("abc"), Bag("ab") == {"a", "b"}, sorted(Bag("abc") - Bag("a")))
try:
    Sequence()
except TypeError as e:
    print(e)
try:
    class Half(Sequence):
        def __len__(self):
            return 0
    Half()
except TypeError as e:
    print(e)
class Duck:
    def __iter__(self):
        return iter(())
    def __len__(self):
        return 0
print(isinstance(Duck(), Iterable), isinstance(Duck(), Sized), issubclass(Duck, Collection))
Sequence.register(Duck)
print(isinstance(Duck(), Sequence))
