def f(*args, **kw):
    return args, kw
print(f(**{"a": 1, "b": 2}), f(1, *[2, 3], x=1, **{"y": 2}))
for g in (lambda: f(**{1: 2}), lambda: f(**{"a": 1}, **{"a": 2}), lambda: f(a=1, **{"a": 2}), lambda: f(**5), lambda: f(*5), lambda: {**5}, lambda: [*5], lambda: {*5}, lambda: (*5,)):
    try:
        print(g())
    except TypeError as e:
        print(e)
class Map:
    def keys(self):
        return ["k1", "k2"]
    def __getitem__(self, k):
        return k.upper()
print(f(**Map()), {**Map()}, dict(Map()))
