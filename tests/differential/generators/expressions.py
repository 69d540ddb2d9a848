# Generator expressions: what is evaluated when, names of scopes, nesting, conditions, walrus, errors, attributes.
log = []


def see(x):
    log.append(x)
    return x


g = (see(i) for i in see(range(3)))
print(log)
print(next(g), log)
print(list(g), log)
try:
    bad = (x for x in 5)
except TypeError as e:
    print("at once:", e)
late = (x for y in [1] for x in 5)
try:
    next(late)
except TypeError as e:
    print("when run:", e)
n = 10
f = (n + i for i in range(2))
n = 20
print(list(f))
print([list(x * y for y in range(3)) for x in range(3)])
print(list((x, y) for x in range(3) if x % 2 == 0 for y in range(x) if y))
print(sum(x for x in range(5)), max((x for x in "hello"), key=ord), dict((k, k * 2) for k in "ab"), ",".join(str(x) for x in (1, 2)))
print([last := x for x in range(4)], last, list(acc := acc + x if "acc" in globals() and acc is not None else x for x in range(4)) if False else "")
total = 0
print([total := total + v for v in range(5)], total)
print(any((hit := v) > 2 for v in range(10)), hit)


class C:
    a = 3
    b = list(a for _ in range(2)) if False else [0]
    c = [x for x in range(a)]
    try:
        d = [a for _ in range(1)]
    except NameError as e:
        d = str(e)


print(C.c, C.d)
ge = (i for i in ())
print(ge.__name__, ge.__qualname__, ge.gi_code.co_name, ge.gi_code.co_varnames, type(ge).__name__)


def fn():
    return (i for i in range(1)), [lambda: i for i in range(3)], (lambda: (yield))


print(fn()[0].__qualname__, [c() for c in fn()[1]], type(fn()[2]()).__name__)
funcs = list((lambda: i) for i in range(3))
print([c() for c in funcs])
funcs = list((lambda i=i: i) for i in range(3))
print([c() for c in funcs])


def conflicting(x):
    x = list(x for x in x)
    return x


print(conflicting("abc"))
it = iter(range(10))
print(list(zip((a for a in it), (b for b in it))), list(it))
print(list(x for x in (y for y in (z for z in range(3)))), [*(c for c in "xy")], {*(c for c in "x")}, (*(c for c in "ab"),))
d = {k: v for k, v in zip("abc", range(3)) if v}
s = {c.upper() for c in "hello" if c not in "l"}
print(d, sorted(s), {a: {b: a * b for b in range(2)} for a in range(2)}, [[j for j in range(i)] for i in range(3)])
print([x if x > 1 else -x for x in range(4) if x != 2 if x], [(a, b) for a, *b in ["xyz", "q"]], [i for i, in [(1,), (2,)]], [d[k] for k in d if (v := d[k]) > 1], v)


def div():
    return [1 // x for x in (1, 0)]


try:
    div()
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_next.tb_frame.f_code.co_name)
try:
    list(1 // x for x in (1, 0))
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_next.tb_frame.f_code.co_name)
try:
    print(x_is_local_to_comprehension)
except NameError as e:
    print(e)
