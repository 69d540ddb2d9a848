d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["d"] = 4
print(k, v, i)
print("a" in k, 4 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, 9 in v)
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}))
print(sorted(i & {("a", 1)}), sorted(i - {("a", 1)}), sorted({"a", "q"} - k), sorted({"a"} | k))
print(k == {"a", "b", "c", "d"}, k < {"a", "b", "c", "d", "e"}, k >= {"a"}, k.isdisjoint(["z"]), k.isdisjoint("abc"))
print(i == {("a", 1), ("b", 2), ("c", 3), ("d", 4)}, d.values() == d.values(), d.keys() == {}.keys(), {}.keys() == set())
print(list(k), list(reversed(k)), list(zip(k, v)), set(k) == k, k.mapping)
try:
    hash(k)
except TypeError as e:
    print(e)
try:
    k + k
except TypeError as e:
    print(e)
try:
    v & v
except TypeError as e:
    print(e)
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(i)).__name__)
