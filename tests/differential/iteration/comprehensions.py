x = "outer"
print([x for x in range(3)], x, {x for x in (1, 1, 2)}, {x: x for x in "ab"}, x)
print([(a, b) for a in range(3) if a for b in "xy" if b != "x"], [[i * j for j in range(3)] for i in range(3)])
print([y := 5, y + 1], [last := v for v in range(4)], last)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f(10) for f in [lambda n, k=k: n + k for k in range(3)]])
print(list(x for x in [1, 2] for x in [x, x * 10]), sum(1 for _ in range(10) if _ % 3 == 0))
def gen():
    yield from [1, 2]
    yield from (x for x in range(2))
print([*gen()], dict(zip("abc", gen())), {**{k: v for k, v in enumerate(gen())}})
print([i for i in range(20) if i % 2 if i % 3], ["even" if i % 2 == 0 else "odd" for i in range(3)])
class C:
    n = 3
    vals = [i for i in range(n)]
print(C.vals)
nested = [[1, [2]], [3, [4]]]
print([z for a, [z] in nested], [a for a, *_ in nested])
try:
    [1 // i for i in (1, 0)]
except ZeroDivisionError as e:
    print(e)
