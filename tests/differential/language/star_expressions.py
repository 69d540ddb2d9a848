# Stars wherever the grammar allows them: displays, calls, subscripts, targets, returns; their errors at run time.
def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print([*range(3), *"ab", *{1: 2}], (*(), 1, *[2]), {*[1, 1], *"a"} == {1, "a"}, {**{"a": 1}, "a": 2, **{"b": 3}}, [*[]], (*"x",))
targets = [
    lambda v: (lambda a, *b: (a, b))(*v),
]
def left(v):
    *a, b = v
    return a, b
def right(v):
    a, *b = v
    return a, b
def middle(v):
    a, *b, c = v
    return a, b, c
def nested(v):
    (a, *b), [*c, d] = v
    return a, b, c, d
def exact(v):
    a, b = v
    return a, b
for f in (left, right, middle, nested, exact):
    print(f.__name__, [attempt(f, v) for v in ((), (1,), "ab", [1, 2, 3], ([1, 2], "xyz"), ((), "a"), 5, {1: 2, 3: 4}, iter("pqr"), None)])
for *a, b in [(1, 2, 3), "xy", [7]]:
    print(a, b, end=" ")
print([a for *a, b in [(1, 2, 3), "x"]], {b: a for b, *a in ["abc"]})
def returns():
    x = 1, 2
    return 0, *x
def yields():
    x = "ab"
    got = yield 0, *x
    yield *x, got
g = yields()
print(returns(), next(g), g.send("s"))
def f(*args, **kw):
    return args, kw
print(f(*"ab", 1, *[2], k=1, *(3,), **{"z": 2}, y=3, **{}))
errors = [lambda: f(**{"a": 1}, a=2), lambda: f(a=2, **{"a": 1}), lambda: f(**[1]), lambda: f(*None), lambda: f(1, *2, 3), lambda: f(**{"k": 1}, **{"k": 2}), lambda: f(**{1: 1}),
          lambda: [*1], lambda: (*None,), lambda: {*[[]]}, lambda: {**[]}, lambda: {**1}, lambda: [*[1], *2.5], lambda: print(*1), lambda: int(*1, **{}), lambda: f(*f)]
for e in errors:
    print(attempt(e))
class Mapped:
    def keys(self):
        return ["p", "q"]
    def __getitem__(self, k):
        return k * 2
print({**Mapped()}, f(**Mapped()))
class Wrong:
    def keys(self):
        return [1]
    def __getitem__(self, k):
        raise LookupError("no " + str(k))
print(attempt(lambda: {**Wrong()}), attempt(lambda: f(**Wrong())))
order = []
def note(v):
    order.append(v)
    return v
f(note(1), *note([2]), k=note(3), **note({"m": 4}))
{note("a"): note("b"), **note({"c": 1})}
print(order)
x = [1, 2, 3, 4]
x[0], *x[1:3], x[3] = "abcd"
print(x)
class O: pass
o = O()
o.a, *o.b = "xyz"
print(o.a, o.b)
