from functools import cmp_to_key
from operator import itemgetter, attrgetter
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted("bca", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
rows = [{"n": 3, "s": "c"}, {"n": 1, "s": "z"}, {"n": 2, "s": "a"}]
print(sorted(rows, key=itemgetter("n")), sorted(rows, key=itemgetter("s"))[0])
class P:
    def __init__(self, a, b):
        self.a, self.b = a, b
    def __repr__(self):
        return f"P({self.a},{self.b})"
ps = [P(2, 1), P(1, 2), P(1, 1)]
print(sorted(ps, key=attrgetter("a", "b")), sorted(ps, key=attrgetter("b"), reverse=True), min(ps, key=attrgetter("a")))
print(sorted(range(-3, 4), key=lambda x: (abs(x), x)), sorted(["a10", "a9", "b1"], key=lambda s: (s[0], int(s[1:]))))
try:
    sorted(ps)
except TypeError as e:
    print(e)
