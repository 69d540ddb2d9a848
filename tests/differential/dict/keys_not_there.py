# Keys that are not there: KeyError, get with and without a default, comparisons that raise or count.
class Loud:
    def __init__(self, n):
        self.n = n
        self.asked = 0

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        self.asked += 1
        if self.asked > 2:
            raise ValueError(other)
        return False


class Missing(dict):
    def __missing__(self, key):
        return ("missing", key)


def look(d, key):
    try:
        return d[key]
    except (KeyError, ValueError) as e:
        return type(e).__name__, e.args, e.__context__


def get(d, key):
    try:
        return d.get(key), d.get(key, "default")
    except ValueError as e:
        return type(e).__name__, e.args


loud = Loud(7)
other = Loud("text")
for d in ({}, {1: "a", 2: "b"}, {"x": 1}, {loud: 1}, {other: 2, 3: 4}, Missing({1: 2})):
    for key in (1, "x", 7, "text", 2.0, None, (1,), True):
        print(look(d, key), get(d, key))
print(loud.asked, other.asked)
hits = misses = 0
table = {n * 3: n for n in range(50)}
for n in range(1000):
    try:
        hits += table[n]
    except KeyError as e:
        misses += e.args[0]
    hits += table.get(n, 0) + (table.get(n) or 0)
print(hits, misses)
try:
    try:
        {}[1]
    except KeyError:
        {}["second"]
except KeyError as e:
    print(repr(e), repr(e.__context__))
