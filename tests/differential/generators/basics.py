def g(n):
    print("start")
    for i in range(n):
        x = yield i
        print("got", x)
    return "ret"
it = g(2)
print(next(it))
print(it.send("a"))
try:
    it.send("b")
except StopIteration as e:
    print(e.value)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
print(list(g(1)))
print(next(g(0), "default"))
e = (i * i for i in range(5))
print(sum(e), list(e))
print([y for y in (x for x in "abc")])
def inf():
    n = 0
    while True:
        yield n
        n += 1
for v in inf():
    if v > 3:
        break
    print(v)
a, b, *c = (i for i in range(5))
print(a, b, c)
print(max(i % 7 for i in range(20)), any(i > 3 for i in range(5)), dict((k, v) for k, v in zip("ab", range(2))))
