def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
    except ValueError as e:
        print("inner caught", e)
        yield "handled"
    finally:
        print("inner fin")
    return "result"
def outer():
    r = yield from inner()
    print("r", r)
    r = yield from [10, 20]
    print("r2", r)
    return "end"
it = outer()
print(next(it), it.send("a"), it.send("b"), next(it))
try:
    next(it)
except StopIteration as e:
    print(e.value)
it = outer()
next(it)
print(it.throw(ValueError("t")))
print(next(it))
it.close()
it = outer()
next(it)
it.close()
print("closed")
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("custom value")
        return self.n
    def send(self, v):
        print("send", v)
        return self.__next__()
    def throw(self, e):
        print("throw", repr(e))
        raise StopIteration("from throw")
    def close(self):
        print("It.close")
def d():
    return (yield from It())
it = d()
print(next(it), it.send(5))
try:
    next(it)
except StopIteration as e:
    print(e.value)
it = d()
next(it)
try:
    it.throw(KeyError("k"))
except StopIteration as e:
    print(e.value)
it = d()
next(it)
it.close()
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
def notiter():
    yield from 5
try:
    list(notiter())
except TypeError as e:
    print(e)
