class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 3
    def __eq__(self, o):
        return isinstance(o, K) and self.n == o.n
    def __repr__(self):
        return f"K{self.n}"
d = {K(i): i for i in range(12)}
print(d)
for i in range(0, 12, 2):
    del d[K(i)]
print(d, K(3) in d, K(4) in d)
d[K(4)] = "again"
d[K(3)] = "changed"
print(d, len(d))
class Bad:
    def __hash__(self):
        return 1
    def __eq__(self, o):
        raise ValueError("no eq")
x = {Bad(): 1}
try:
    x[Bad()] = 2
except ValueError as e:
    print(e)
class NoHash:
    __hash__ = None
try:
    {NoHash(): 1}
except TypeError as e:
    print(e)
class Eq:
    def __eq__(self, o):
        return True
try:
    {Eq(): 1}
except TypeError as e:
    print(e)
