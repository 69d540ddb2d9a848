def f(*args, **kwargs):
    return args, kwargs
print(f(*[1, 2], *(3,), *"ab", *{5: 6}, *range(2)), f(**{"a": 1}, b=2))
print([*[1], *(), *{2}], (*"ab", 1), {*[1, 1]}, {**{}, **{"a": 1}})
def g(a, b=2, *c, d, e=5, **k):
    return a, b, c, d, e, k
print(g(1, d=4), g(1, 2, 3, 4, d=0, z=9), g(*[1], **{"d": 2}))
for call in (lambda: g(), lambda: g(1), lambda: g(1, d=2, a=3), lambda: f(*1), lambda: f(**1), lambda: f(**{1: 2})):
    try:
        print(call())
    except TypeError as e:
        print(e)
a, (b, *c), d = 1, "xyz", [4]
print(a, b, c, d)
for i, (x, y) in enumerate({"a": 1, "b": 2}.items()):
    print(i, x, y)
for k, *rest in [(1, 2, 3), "abc"]:
    print(k, rest)
[a, b] = {"p": 1, "q": 2}
print(a, b)
*_, last = range(5)
print(last)
