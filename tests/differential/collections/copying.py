import copy
a = [1, [2, 3], {"k": [4]}]
b = copy.copy(a)
c = copy.deepcopy(a)
a[1].append(99)
a[2]["k"].append(5)
print(a, b, c, b[1] is a[1], c[1] is a[1])
r = [1]
r.append(r)
d = copy.deepcopy(r)
print(d, d[1] is d, d is not r)
class P:
    def __init__(self, x):
        self.x = x
p = P([1])
q = copy.copy(p)
s = copy.deepcopy(p)
p.x.append(2)
print(q.x, s.x, type(s).__name__)
class C:
    def __copy__(self):
        return "copied"
    def __deepcopy__(self, memo):
        return "deep"
print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C(), C()]))
t = (1, [2])
u = copy.deepcopy(t)
print(u, u is t, copy.deepcopy((1, 2)) is not None, copy.copy("s"), copy.deepcopy({1: {2: (3, [4])}}), copy.copy({1, 2}), copy.deepcopy(frozenset([1])))
shared = [1]
x, y = copy.deepcopy([shared, shared])
print(x is y)
n = P(None)
n.me = n
m = copy.deepcopy(n)
print(m.me is m)
from collections import deque, OrderedDict, defaultdict, Counter
print(copy.copy(deque([1, 2], 5)), copy.deepcopy(OrderedDict(a=[1])), copy.deepcopy(defaultdict(list, a=[1])), copy.copy(Counter("aab")))
