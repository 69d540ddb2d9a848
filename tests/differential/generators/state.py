def counter():
    n = 0
    while True:
        cmd = yield n
        if cmd == "inc":
            n += 1
        elif cmd == "dec":
            n -= 1
        elif cmd is not None:
            n = cmd
c = counter()
next(c)
print([c.send(x) for x in ("inc", "inc", "dec", 10, "inc", None)])
def exc():
    try:
        raise ValueError("g")
    except ValueError as e:
        yield "in handler"
        print("still", e)
        try:
            raise
        except ValueError as e2:
            print("re", e2 is e)
    yield "out"
import sys
it = exc()
try:
    raise KeyError("outer")
except KeyError:
    print(next(it), repr(sys.exception()))
    print(next(it), repr(sys.exception()))
print(repr(sys.exception()))
def ctx():
    try:
        yield 1
    except Exception as e:
        print("ctx", repr(e), repr(e.__context__))
        raise RuntimeError("new")
it = ctx()
next(it)
try:
    it.throw(ValueError("v"))
except RuntimeError as e:
    print(repr(e.__context__))
def withfor():
    for i in range(3):
        try:
            if i == 1:
                continue
            yield i
        finally:
            yield ("f", i)
print(list(withfor()))
def many(a, b=2, *args, k=3, **kw):
    yield a
    yield b
    yield args
    yield k
    yield kw
print(list(many(1, 5, 6, 7, k=8, z=9)))
def clos():
    x = 1
    def add():
        nonlocal x
        x += 1
    yield x
    add()
    yield x
print(list(clos()))
gens = [(lambda: (yield i))() for i in range(3)]
print([next(q) for q in gens])
