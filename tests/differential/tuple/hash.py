print(hash(()), hash((1,)), hash((1, 2)), hash((1, 2, 3)), hash((0, -1, 10 ** 20)), hash((1.5, None, True)))
print(hash(("a", "b")) == hash(("a", "b")), hash((1, (2, (3,)))), hash((1, 2)) == hash((2, 1)))
print(hash(("a", 1)), hash((b"x",)), hash(("", "abc", "é", "日本")))
try:
    hash((1, []))
except TypeError as e:
    print(e)
d = {(1, 2): "a", (1, (2, 3)): "b"}
print(d[(1, 2)], d[1, (2, 3)], (1, 2.0) in d)
print(hash(range(3)), hash(range(0)), hash(range(5, 6)), hash(slice(1, 2, 3)), hash(None), hash(slice(None)))
print(hash(frozenset([(1, 2), (3, 4)])))
