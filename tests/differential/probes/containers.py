# Every method and function on containers that the inventory of ops names.
xs = [3, 1, 2]
xs.append(4)
xs.extend((5, 6))
xs.insert(0, 9)
xs.remove(1)
ys = xs.copy()
ys.reverse()
print(xs, ys, xs.pop(), xs.count(9), xs.index(2), xs.index(5, 1, 9), xs[1:3], xs[::-1])
ys.clear()
print(ys, list(range(3)), tuple(range(2, 8, 3)), len(xs), 9 in xs, 77 not in xs)
t = (1, 2, 1)
print(t.count(1), t.index(2), t[0], (*t, 5), [*t, *xs], {*t, 8})
xs[0] = 10
del xs[1]
xs[0:1] = [7, 8]
print(xs, slice(1, 2, 3))
d = {"a": 1, "b": 2}
d["c"] = 3
print(d.get("a"), d.get("z", 0), d.pop("a"), d.pop("q", None), d.setdefault("n", []), d.setdefault("b", 5))
e = d.copy()
e.update({"k": 1}, j=2)
print(list(d.keys()), list(e.values()), list(e.items()), e.popitem(), {**d, "x": 0}, dict(d))
counts = {}
for word in "a b a c a".split():
    counts[word] = counts.get(word, 0) + 1
print(counts, "a" in counts)
d.clear()
del e["k"]
print(d, e)
s = {1, 2, 3}
s.add(4)
s.discard(1)
s.remove(2)
s.update([7], (8,))
s.intersection_update({3, 4, 7})
s.difference_update({3})
s.symmetric_difference_update({4, 5})
print(sorted(s), frozenset([1]) | {2}, {x % 3 for x in range(9)}, {x: x * x for x in range(3)}, [x for x in range(5) if x % 2])
print({1}.pop())
text = "Hello, World"
print(text.find("o"), text.find("o", 5), text.count("l"), text.count("l", 0, 4), text.startswith("He"), text.startswith("l", 2), text.endswith("d"), text.endswith("o", 0, 5))
print(",".join(["a", "b"]), "a b  c".split(), "a,b,c".split(",", 1), text.lower(), text.upper(), text.capitalize(), "  x ".strip(), "xxa".lstrip("x"), "axx".rstrip("x"), text.replace("l", "L", 1))
b = b"some bytes some"
print(b.find(b"e"), b.find(b"some", 3), b.startswith(b"so"), b.endswith(b"me"), b.count(b"s"), b.split(), b.split(b" ", 1), b.replace(b"some", b"no", 1), bytes([1, 2]), bytes("é", "utf-8"))
a = bytearray(b"abcabc")
print(a.find(b"c"), a.count(b"a"), a.startswith(b"ab"), a.endswith(b"bc"), a.split(b"b"), a.replace(b"a", b"X", 1), bytearray("x", "ascii"), bytearray(3))
m = memoryview(bytes(range(8)))
print(m.tobytes(), m.cast("H").shape, m[2], bytes(m[1:3]))
print(dict([("k", 1)]), int("12"), int("ff", 16), float("1.5"), complex(1, 2), chr(97), ord("a"), abs(-3), round(2.567, 1), pow(3, 4, 5), pow(2, 10), id(xs) == id(xs))
print(type(xs).__name__, isinstance(1, int), issubclass(bool, int), object() is None, list(enumerate("ab")), repr("x"), ascii("é"), str(4))
first, *rest = xs
print(first, rest)
(p, q), r = (1, 2), 3
print(p, q, r)
print(xs == [7, 8], xs != [], 1 < 2 <= 2 > 0 >= 0, 1 is 1.0, not xs, xs and 1 or 2, 5 @ Matrix() if False else ~5, -p, +p)


class Matrix:
    def __matmul__(self, other):
        return "matmul"


print(Matrix() @ 1, 7 // 2, 7 % 3, 2**5, 1 << 4, 32 >> 2, 6 & 3, 6 | 1, 6 ^ 3, 7 / 2, 3 - 1)
n = 5
n += 1
n -= 2
n *= 3
n |= 1
n &= 15
n ^= 2
print(n, ..., NotImplemented, 10**30, 1.5, b"", "é\ud800".encode("utf-8", "surrogatepass"), 2j)
import itertools
import json
import math

print(json.loads('{"a": [1, 2.5, null]}'), math.trunc(2.7), list(itertools.islice(itertools.count(), 3)))
