# copy, deepcopy and pickle with every hook, at every protocol.
import copy
import pickle
log = []


class State:
    def __init__(self, a): self.a = a
    def __getstate__(self): log.append("get"); return {"a": self.a, "extra": 1}
    def __setstate__(self, s): log.append("set"); self.__dict__.update(s)
class Args:
    def __new__(cls, *a, **k): o = super().__new__(cls); o.got = (a, k); return o
    def __getnewargs_ex__(self): return (1, 2), {"k": 3}
class Args1:
    def __new__(cls, *a): o = super().__new__(cls); o.got = a; return o
    def __getnewargs__(self): return ("n",)
class Slots:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
class Both(Slots): pass
class Reduce:
    def __init__(self, *a): self.a = a
    def __reduce__(self): return Reduce, ("r", 1), {"more": 5}
class Global:
    def __reduce__(self): return "SINGLE"
SINGLE = Global()
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class Copies:
    def __init__(self): self.n = 0; self.l = []
    def __copy__(self): log.append("copy"); return "copied"
    def __deepcopy__(self, memo): log.append(type(memo).__name__); return "deep"
class Repl:
    def __init__(self, v): self.v = v
    def __replace__(self, /, **k): return Repl(k["v"])


l = L([1, [2]]); l.tag = "t"
d = D(a=[1]); d.tag = "t"
t = T((1, [2])); t.tag = "t"
i = I(5); i.tag = "t"
b = Both(); b.y = [2]; b.z = 3
def show(o):
    parts = [type(o).__name__]
    if isinstance(o, (list, dict, tuple, int)): parts.append(repr(o))
    if hasattr(o, "__dict__"): parts.append(sorted(o.__dict__.items()))
    for n in ("x", "y"):
        if isinstance(o, Slots): parts.append(getattr(o, n, "unset"))
    return parts
for o in (State(7), Args(9), Args1(8), Slots(), b, Reduce("orig"), SINGLE, l, d, t, i):
    for how in (copy.copy, copy.deepcopy) + tuple((lambda o, p=p: pickle.loads(pickle.dumps(o, p))) for p in range(6)):
        try:
            n = how(o)
            print(show(n), n is o, end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print(log)
    log.clear()
print(copy.copy(Copies()), copy.deepcopy(Copies()), copy.deepcopy([Copies()]), log)
shared = [1]
two = [shared, shared]
two.append(two)
n = copy.deepcopy(two)
print(n, n[0] is n[1], n[2] is n, n[0] is shared, copy.copy(two)[0] is shared)
n = pickle.loads(pickle.dumps(two))
print(n, n[0] is n[1], n[2] is n)
for o in (5, "x", (1, 2), None, len, int, frozenset([1]), range(3), 1j, b"b", slice(1), ..., NotImplemented, print, State):
    print(copy.copy(o) is o, copy.deepcopy(o) is o, pickle.loads(pickle.dumps(o)) == o, end=" ")
print()
for o in (lambda: 0, (x for x in ()), iter([]), open, __import__("sys"), {}.keys()):
    for how in (copy.copy, copy.deepcopy, pickle.dumps):
        try:
            r = how(o)
            print(type(r).__name__, end=" ")
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0].split("<locals>")[0], end=" ")
    print()
for o in (ValueError("a", 1), KeyError("k"), OSError(2, "no", "file"), UnicodeDecodeError("utf-8", b"x", 0, 1, "r"), StopIteration(5), SystemExit(3), ExceptionGroup("g", [ValueError(1)])):
    o.note = "kept"
    n = pickle.loads(pickle.dumps(o))
    print(repr(n), n.args, n.note, type(copy.copy(o)).__name__)
