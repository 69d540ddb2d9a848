from itertools import *
print([(k, list(g)) for k, g in groupby("aaabbca")])
print([(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print([k for k, g in groupby("AAaBBb", key=str.lower)])
gs = [(k, g) for k, g in groupby("aabb")]
print([(k, list(g)) for k, g in gs])
for k, g in groupby("aaabbb"):
    print(k, next(g))
g = groupby([])
print(list(g))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
x, y, z = tee("abc", 3)
print(list(x), next(y), list(z), list(y))
print(tee([1], 0), len(tee([1], 1)))
a, b = tee(range(200))
print(sum(a), sum(b))
try:
    tee([1], -1)
except ValueError as e:
    print(e)
a, b = tee(iter("xy"))
c = a.__copy__()
print(list(c), list(a), list(b))
