from functools import wraps, update_wrapper, total_ordering, cached_property
def deco(f):
    @wraps(f)
    def inner(*a, **k):
        "inner doc"
        return ("wrapped", f(*a, **k))
    return inner
@deco
def hello(x: int) -> str:
    "hello doc"
    return x
print(hello(1), hello.__name__, hello.__doc__, hello.__wrapped__(2), hello.__qualname__, hello.__annotations__)
@total_ordering
class V:
    def __init__(self, n):
        self.n = n
    def __eq__(self, o):
        return self.n == o.n
    def __lt__(self, o):
        return self.n < o.n
print(V(1) < V(2), V(1) <= V(1), V(2) > V(1), V(2) >= V(3), sorted([V(3), V(1)])[0].n)
@total_ordering
class W:
    def __init__(self, n):
        self.n = n
    def __eq__(self, o):
        return self.n == o.n
    def __ge__(self, o):
        return self.n >= o.n
print(W(1) < W(2), W(1) <= W(1), W(2) > W(1), W(2) >= W(3))
try:
    total_ordering(type("X", (), {}))
except ValueError as e:
    print(e)
class D:
    def __init__(self):
        self.n = 0
    @cached_property
    def value(self):
        "the doc"
        self.n += 1
        return self.n * 10
d = D()
print(d.value, d.value, d.n, d.__dict__, D.value.__doc__)
del d.value
print(d.value)
d.value = 5
print(d.value)
