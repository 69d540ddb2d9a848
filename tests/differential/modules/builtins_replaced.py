# Names of the module builtins replaced, added and deleted: code that uses them sees it.
import builtins
real = builtins.abs
def g(x): return abs(x)
print(g(-1))
builtins.abs = lambda x: 'patched'
print(g(-1), abs(3))
builtins.abs = real
print(g(-2))
builtins.newname = 42
print(newname)
del builtins.newname
try: newname
except NameError as e: print(e)
def loop():
    t = 0
    for i in range(3): t += len([1])
    return t
print(loop())
rl = builtins.len
builtins.len = lambda x: 10
print(loop())
builtins.len = rl
rr = builtins.range
builtins.range = lambda n: [7]
def rng(): return [i for i in range(3)]
print(rng())
builtins.range = rr
rp = builtins.print
out = []
builtins.print = lambda *a: out.append(a)
print("hidden")
builtins.print = rp
print(out)
print(hasattr(builtins, 'abs'), builtins.__name__)
class MyInt(int): pass
builtins.int = MyInt
print(type(int("3")).__name__)
del builtins.sum
try: sum([1])
except NameError as e: print(e)
