f = frozenset([3, 1, 2])
print(f, hash(f) == hash(frozenset([1, 2, 3])), f | {9}, {9} | f, type(f | {9}).__name__, type({9} | f).__name__)
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset(range(50))), hash(frozenset(["a"])) != 0)
print({f: 1}[frozenset({1, 2, 3})], f.copy() is f, frozenset(f) is f)
for m in ("add", "remove", "pop", "update"):
    print(hasattr(f, m))
g = f
g |= {7}
print(f, g)
class F(frozenset):
    pass
x = F([1, 2])
x.tag = 1
print(x, x | {3}, type(x | {3}).__name__, x == {1, 2}, hash(x) == hash(frozenset([1, 2])))
class S(set):
    def add(self, v):
        super().add(v * 2)
y = S([1])
y.add(5)
print(y, type(y | {1}).__name__, type(y.copy()).__name__, type(y.union([1])).__name__)
print(repr(set()), repr({1}), str(frozenset({2})))
