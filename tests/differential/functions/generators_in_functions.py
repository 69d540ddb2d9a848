def gen(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
        return "done"
    finally:
        print("closed")
g = gen(3)
print(next(g), g.send("hi"), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
def outer():
    r = yield from gen(1)
    print("r", r)
print(list(outer()))
g = gen(5)
next(g)
g.close()
print(gen.__name__, g.__name__, g.gi_running, gen.__code__.co_name)
