def gen(n):
    for i in range(n):
        x = yield i
        if x:
            print("got", x)
    return "result"
print(list(gen(3)), sum(gen(4)), dict(enumerate(gen(2))))
g = gen(2)
print(next(g), g.send("hi"))
try:
    next(g)
except StopIteration as e:
    print(e.value)
def outer():
    r = yield from gen(2)
    yield r
print(list(outer()))
print(sorted(x * x % 7 for x in range(7)), max((x, -x) for x in range(3)), [*gen(2), *gen(1)])
a, b, c = gen(3)
print(a, b, c, 2 in gen(5), 9 in gen(3))
print(list(zip(gen(2), gen(3))), list(map(lambda v: v + 1, gen(3))), "".join(str(i) for i in gen(4)))
def inf():
    n = 0
    while True:
        yield n
        n += 1
for x in inf():
    if x > 3:
        break
print(x)
print([(i, j) for i in range(3) for j in range(i)], {i: [j for j in range(i)] for i in range(3)})
