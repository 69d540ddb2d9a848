# The with statement and what context managers may do.
class CM:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v, tb is not None)
        return self.s
with CM(1) as a, CM(2) as b: print(a.n, b.n)
with (CM(3), CM(4) as c): print(c.n)
with CM(5, True): raise ValueError("x")
try:
    with CM(6): raise KeyError("k")
except KeyError as e: print("out", e)
def ret():
    with CM(7): return "r"
print(ret())
for i in range(3):
    with CM(i):
        if i == 0: continue
        if i == 1: break
class NoExit:
    def __enter__(self): return 1
class NoEnter:
    def __exit__(self, *a): pass
for k in (NoExit, NoEnter, int):
    try:
        with k(): pass
    except TypeError as e: print(e)
class EnterFails(CM):
    def __enter__(self): raise RuntimeError("enter")
try:
    with CM(8), EnterFails(9): pass
except RuntimeError as e: print(e)
class ExitFails(CM):
    def __exit__(self, *a): raise OSError("exit")
try:
    with ExitFails(1): raise ValueError("body")
except OSError as e: print(e, repr(e.__context__))
with CM(1, True), CM(2): raise ValueError
try:
    with CM(1), CM(2, True): raise ValueError
    print("after")
except ValueError: print("no")
d = {}
with CM(1) as d['k']: pass
print(d['k'].n)
with CM(1) as (p): pass
class T:
    def __enter__(self): return (1, [2, 3])
    def __exit__(self, *a): pass
with T() as (x, [y, z]): print(x, y, z)
def gen():
    with CM("g"): yield 1; yield 2
g = gen(); next(g); g.close()
try:
    with CM(1): 
        try: raise ValueError("a")
        finally: raise KeyError("b")
except KeyError as e: print(repr(e.__context__))
class Dyn: pass
o = Dyn(); o.__enter__ = lambda: 1; o.__exit__ = lambda *a: 1
try:
    with o: pass
except TypeError as e: print(e)
class Meta(type):
    def __enter__(cls): print("meta"); return cls
    def __exit__(cls, *a): print("meta exit")
class WM(metaclass=Meta): pass
with WM as w: print(w)
class TruthFails(CM):
    def __exit__(self, *a):
        class B:
            def __bool__(self): raise TypeError("bool")
        return B()
try:
    with TruthFails(1): raise ValueError("v")
except TypeError as e: print(e, repr(e.__context__))
with TruthFails(2): pass
