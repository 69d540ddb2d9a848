# Comprehensions: what their names see, when the first iterable is evaluated, walrus targets, classes, nesting, errors.
x = "global x"


def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def shadow():
    x = "local"
    r = [x for x in range(3)]
    return x, r, [y for y in [x]], {x: 1 for x in "ab"}, x


def closures():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    hs = list((lambda: j) for j in range(3))
    return [f() for f in fs], [g() for g in gs], [h() for h in hs]


def walrus():
    r = [(last := v) for v in range(4) if v % 2]
    any((hit := v) > 1 for v in [0, 1, 2, 3])
    return r, last, hit


def walrus_nested():
    [[(deep := (i, j)) for j in range(2)] for i in range(2)]
    return deep


def first_iterable_is_early():
    order = []

    def source(n):
        order.append(n)
        return range(2)
    g = ((a, b) for a in source("first") for b in source("second"))
    order.append("made")
    next(g)
    return order


def unbound_inner():
    r = [later for _ in [1]]
    later = 1
    return r


for f in (shadow, closures, walrus, walrus_nested, first_iterable_is_early, unbound_inner):
    print(f.__name__, attempt(f))


class C:
    x = "class x"
    n = 3
    seen = [x for _ in range(1)]
    first = [v for v in range(n)]
    lazy = list(x for _ in range(1))
    fn = [lambda: x for _ in range(1)][0]


print(C.seen, C.first, C.lazy, C.fn())


class D:
    k = 2
    try:
        bad = [i * hidden for i in range(2)]
    except NameError as e:
        text = str(e)


print(D.text)
print(attempt(lambda: [1 for _ in 5]), attempt(lambda: (1 for _ in None)), attempt(lambda: {[]: 1 for _ in "a"}), attempt(lambda: {[] for _ in "a"}), attempt(lambda: [1 / v for v in (1, 0)]))
print([[j for j in range(i)] for i in range(4)], [(i, j) for i in range(3) for j in range(i) if (i + j) % 2], {i: {j for j in range(i)} for i in range(3)})
print([a + b for a, b in zip("ab", "cd")], [v for (v,), *w in [((1,), 2, 3)]], [y for x in [1, 2] for y in [x * 10]])
order = []
d = {order.append(f"k{i}") or i: order.append(f"v{i}") or i for i in range(2)}
print(order, d)
print([i for i in range(9) if i % 2 if i % 3], [t if t else "no" for t in (0, 1)], [*(i for i in "xyz")], sum(i for i in range(5)), max((i for i in (3, 1)), key=lambda v: -v))
g = (v for v in "abc")
print(next(g), g.gi_frame is not None, list(g), g.gi_frame, g.__name__, g.__qualname__)


def f():
    return (q for q in ())


print(f().__qualname__, [x for x in [1]], x, sorted({v: None for v in "cab"}), [locals_ for locals_ in [1]])
for i in [i for i in range(2)]:
    print(i, [i for i in "ab"], i)
