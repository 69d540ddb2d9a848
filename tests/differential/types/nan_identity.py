# Each NaN is itself and no other.
n1 = float('nan'); n2 = float('nan')
print(n1 is n2, n1 is n1, n1 in [n1], n1 in [n2], [n1] == [n1], [n1] == [n2])
print(len({n1, n2}), len({n1, n1}), {n1: 1}.get(n1), {n1: 1}.get(n2))
print([n1, n2].index(n2), [n1, n2].count(n1), (n1,) == (n1,), (n1,) == (n2,))
import math
print(math.nan in [math.nan], math.nan is math.nan, math.nan in (n1,))
inf = float('inf')
x = inf - inf; y = inf - inf
print(x in [x], x != x)
print(hash(n1) == hash(n1))
d = {}
for i in range(5): d[float('nan')] = i
print(len(d))
print(str(n1), repr(-n1), n1 == n1, n1 < n1, max(n1, 1), min([1, n1, 2]))
z = n1 + 1
print(z in [z])
print(complex(n1, 0) in [complex(n1, 0)])
import copy
print(copy.deepcopy(n1) is n1)
def f(a): return a
print(f(n1) is n1)
l = [n1]; l2 = l[:]
print(l == l2, l.index(n1))
print(id(n1) == id(n1), id(n1) == id(n2))
