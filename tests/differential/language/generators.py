# Generators: send, throw, close, delegation, return values, state errors.
def g():
    x = yield 1
    print("got", x)
    try: y = yield 2
    except ValueError as e: print("caught", e); y = "exc"
    return y
i = g(); print(next(i), i.send("a"))
try: i.throw(ValueError("t"))
except StopIteration as e: print("ret", e.value)
try: next(i)
except StopIteration as e: print("end", e.value)
i = g()
try: i.send(1)
except TypeError as e: print(e)
def d(): r = yield from g(); print("r", r); yield "last"
i = d(); print(next(i), i.send("z"), i.throw(ValueError("w")))
def closing():
    try: yield 1
    except GeneratorExit: print("closed"); return 5
i = closing(); next(i); print(i.close()); print(i.close())
def bad():
    try: yield 1
    except GeneratorExit: yield 2
i = bad(); next(i)
try: i.close()
except RuntimeError as e: print(e)
def rec(): yield next(me)
me = rec()
try: next(me)
except ValueError as e: print(e)
def stop(): raise StopIteration("x"); yield
try: next(stop())
except RuntimeError as e: print(e, repr(e.__cause__))
print(g.__name__, i.__name__, i.gi_frame is None, type(i).__name__, i.gi_running, i.gi_yieldfrom)
print(list(x * 2 for x in range(3)), sum(x for x in range(5)))
def tree(t):
    if t:
        yield from tree(t[0]); yield t[1]; yield from tree(t[2])
print(list(tree(((None, 1, None), 2, (None, 3, None)))))
def yf():
    r = yield from [1, 2]; print(r)
    r = yield from (x for x in "ab"); print(r)
print(list(yf()))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self): self.n += 1; return self.n if self.n < 3 else (_ for _ in ()).throw(StopIteration("fin"))
    def send(self, v): print("send", v); return self.__next__()
    def throw(self, *a): print("throw", a[0] if isinstance(a[0], type) else repr(a[0])); raise StopIteration("thrown")
    def close(self): print("close")
def deleg(): v = yield from It(); print("v", v); yield "x"
i = deleg(); print(next(i), i.send(9))
print(i.throw(KeyError("k")))
i = deleg(); next(i); i.close()
try:
    def nogen(): yield from 5
    next(nogen())
except TypeError as e: print(e)
i = g(); next(i)
try: i.throw(ValueError, "old style")
except Exception as e: print(type(e))
i = g()
try: i.throw(KeyError("unstarted"))
except KeyError as e: print(e)
for bad_arg in (1, int, "x"):
    try: g().throw(bad_arg)
    except TypeError as e: print(e)
def fin():
    try: yield 1
    finally: print("fin")
for x in fin(): break
print("after")
def inf():
    n = 0
    while True:
        r = yield n
        n = r if r is not None else n + 1
i = inf(); print(next(i), next(i), i.send(10), next(i))
print([*(lambda: (yield 1))()])
