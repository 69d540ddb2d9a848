def g():
    while True:
        try:
            v = yield "y"
            print("v", v)
        except ValueError as e:
            print("caught", e)
            yield "from handler"
        finally:
            print("fin")
it = g()
next(it)
print(it.throw(ValueError("x")))
print(next(it))
try:
    it.throw(KeyError, "k")
except KeyError as e:
    print(repr(e))
try:
    next(it)
except StopIteration:
    print("done")
def h():
    yield 1
it = h()
try:
    it.throw(ValueError("early"))
except ValueError as e:
    print(e)
print(list(it))
it = h()
for bad in (3, "x", int):
    try:
        it.throw(bad)
    except TypeError as e:
        print(e)
try:
    h().throw(ValueError("a"), "b")
except TypeError as e:
    print(e)
it = h()
try:
    it.send(3)
except TypeError as e:
    print(e)
def rec():
    yield next(me)
me = rec()
try:
    next(me)
except ValueError as e:
    print(e)
def bad():
    yield 1
    raise StopIteration("s")
try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def bad2():
    yield next(iter([]))
try:
    list(bad2())
except RuntimeError as e:
    print(e)
