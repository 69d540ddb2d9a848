# := in every place, its order of evaluation, and the places where it is refused.
def attempt(f, *a):
    try:
        return f(*a)
    except SyntaxError as e:
        return f"{type(e).__name__}: {e.msg} {e.lineno} {e.offset}"
    except Exception as e:
        return f"{type(e).__name__}: {e}"


if (n := len("abc")) > 2 and (m := n * 2):
    print(n, m)
data = iter([1, 2, 0, 3])
while (v := next(data)):
    print(v, end=" ")
print(v)
print(x := 5, (y := x + 1, z := y * 2), [w := 1, w + 1], {"k": (q := 3)}, f"{(r := 7)} {r=}")


def f(a, b=(dflt := 10), *, c=(dk := 20)):
    return a, b, c


print(f((p := 1)), dflt, dk, p, f(b=(pb := 2), a=pb))
order = []


def note(v):
    order.append(v)
    return v


t = (note(1), (k := note(2)), note(k + 1))
print(order, t)
s = [1, 2, 3]
print(s[(i := 1)], s[(j := 0):(j := 2)], i, j, s[i := 2])
print((lambda: (inner := 3) + inner)(), "inner" in globals())
print([y for x in range(4) if (y := x * x) > 1], y)
assert (ok := True), "never"
del (ok)
u = (1 if (c := 0) else c + 5)
print(u, not (e := []), e, -(g := 4), (h := 1) + (h := 2) * h)


def gen():
    while (got := (yield)) is not None:
        print("got", got)
    return (end := "end")


g2 = gen()
next(g2)
g2.send(1)
g2.send("two")
try:
    g2.send(None)
except StopIteration as stop:
    print(stop.value)
match (subject := [1, 2]):
    case [first, second] if (total := first + second) == 3:
        print(subject, total)


@(deco := lambda fn: fn.__name__)
def named(): pass


class K:
    a = (b := 3)
    c = a + b


print(named, deco(K), K.b, K.c)
for text in ("x := 1", "(x.a := 1)", "(x[0] := 1)", "((a, b) := 1)", "f(a=b := 1)", "[i := 0 for i in x]", "[j for i in x if (i := 1)]", "[i for i in (j := x)]", "lambda: x := 1", "a = b := 1", "(a := b := 1)",
             "class A: [y := 1 for q in x]", "def f(a=b := 1): pass", "(None := 1)", "(f() := 1)", "x = (y := 0)", "x[a:=1]", "x[a:=1:2]", "f(a:=1)", "{a:=1}", "{a:=1: 2}", "f'{x:=5}'", "with (y := x): pass", "del (a := 1)", "(1 := 2)", "('a' := 2)"):
    r = attempt(compile, text, "<t>", "exec")
    print(text, "|", r if isinstance(r, str) else "fine")
