class CM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self):
        print("enter", self.n)
        return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v, tb is not None)
        return self.swallow
with CM(1) as a:
    print(a)
with CM(1), CM(2) as b, CM(3):
    print(b)
with (CM("p") as p, CM("q") as q):
    print(p, q)
with CM(4, True):
    raise ValueError("sw")
print("after")
try:
    with CM(5):
        raise ValueError("not sw")
except ValueError as e:
    print(e)
def f():
    with CM(6):
        return "ret"
print(f())
for i in range(3):
    with CM(i):
        if i == 0: continue
        if i == 1: break
class BadExit:
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError("in exit")
try:
    with BadExit():
        raise ValueError("body")
except KeyError as e:
    print(repr(e), repr(e.__context__))
class BadEnter:
    def __enter__(self): raise OSError("enter")
    def __exit__(self, *a): print("never")
try:
    with CM("outer"), BadEnter():
        pass
except OSError as e:
    print(e)
for o in (3, type("X", (), {"__enter__": lambda s: 1})(), type("Y", (), {"__exit__": lambda s: 1})()):
    try:
        with o:
            pass
    except TypeError as e:
        print(e)
with CM(("a", "b")) as (x, y):
    print(x, y)
d = {}
with CM(7) as d["k"]:
    print(d)
class Truthy:
    def __bool__(self):
        print("bool")
        return True
class C2:
    def __enter__(self): pass
    def __exit__(self, *a): return Truthy()
with C2():
    1 / 0
print("ok")
