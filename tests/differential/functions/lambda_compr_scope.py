f = lambda x: (lambda y: x + y)
print(f(1)(2))
print([(lambda: x)() for x in range(3)], {k: (lambda: k)() for k in "ab"})
x = 5
print([x for x in range(3)], x)
def g():
    r = [a * b for a in range(3) for b in range(a) if a != b]
    s = {a for a in "hello"}
    gen = (v for v in r)
    return r, sorted(s), list(gen), (y := 10), y
print(g())
print([y := 1, y ** 2], y)
print(any((w := n) > 2 for n in range(5)), w)
