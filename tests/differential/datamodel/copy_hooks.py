# copy and deepcopy: the hooks in order, default reconstruction, memo, slots, recursion, builtins and errors.
import copy


class Plain:
    def __init__(self): self.x = [1]


p = Plain()
p.self = p
c = copy.copy(p)
d = copy.deepcopy(p)
print(c.x is p.x, c.self is p, d.x is p.x, d.self is d, d.x)


class Hooks:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return ("deep", type(memo).__name__)


print(copy.copy(Hooks()), copy.deepcopy(Hooks()), copy.deepcopy([Hooks()]), copy.copy([Hooks()])[0].__class__.__name__)


class Reduce:
    def __init__(self, *a): self.a = a
    def __reduce__(self): return (Reduce, (1, [2]), {"state": 3})


r = copy.copy(Reduce())
print(r.a, r.state)


class ReduceEx(Reduce):
    def __reduce_ex__(self, protocol): return (dict, ([("protocol", protocol)],))


print(copy.copy(ReduceEx()), copy.deepcopy(ReduceEx()))


class State:
    def __init__(self): self.a, self.b = 1, [2]
    def __getstate__(self): return {"only": self.b}
    def __setstate__(self, state): self.__dict__.update(state); self.restored = True


s = copy.copy(State())
print(sorted(s.__dict__.items()))
orig = State()
s = copy.deepcopy(orig)
print(s.only, s.only is orig.b)


class Slotted:
    __slots__ = ("a", "b", "__dict__")


x = Slotted()
x.a = [1]
x.extra = 2
y = copy.copy(x)
z = copy.deepcopy(x)
print(y.a is x.a, hasattr(y, "b"), y.extra, z.a, z.a is x.a)


class GetNew:
    def __new__(cls, a, b=0):
        o = super().__new__(cls)
        o.made = (a, b)
        return o

    def __getnewargs__(self): return ("from getnewargs",)


class GetNewEx(GetNew):
    def __getnewargs_ex__(self): return (("ex",), {"b": 9})


print(copy.copy(GetNew(1)).made, copy.deepcopy(GetNewEx(1)).made)


class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = "t"


l = L([1, [2]])
l2 = copy.deepcopy(l)
print(type(l2).__name__, l2, l2.tag, l2[1] is l[1], copy.copy(l)[1] is l[1])


class D(dict): pass


dd = D(a=[1])
dd.attr = dd
d2 = copy.deepcopy(dd)
print(type(d2).__name__, d2, d2.attr is d2)
rec = [1]
rec.append(rec)
rc = copy.deepcopy(rec)
print(rc[1] is rc, rc is rec)
t = ([],)
t[0].append(t)
tc = copy.deepcopy(t)
print(tc[0][0] is tc, tc is t)
const = (1, "a", (2, 3), frozenset([4]))
print(copy.deepcopy(const) is const, copy.copy(const) is const)
for v in (None, 1, 1.5, "s", b"b", True, int, len, print, ..., NotImplemented, range(3), lambda: 0, property()):
    print(copy.copy(v) is v, copy.deepcopy(v) is v, end="; ")
print()
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
memo = {id(shared): "replaced"}
print(copy.deepcopy([shared, 1], memo))
for bad in (lambda: copy.copy((i for i in [])), lambda: copy.deepcopy([iter(x for x in [])]), lambda: copy.copy(open("/dev/null").__class__), lambda: copy.copy(type("N", (), {"__reduce_ex__": lambda s, p: 5})()), lambda: copy.copy(type("S", (), {"__reduce_ex__": lambda s, p: "as is"})()).__class__.__name__):
    try:
        print(bad())
    except (TypeError, copy.Error) as e:
        print(type(e).__name__, e)
print(copy.copy(slice(1, 2)) == slice(1, 2), copy.copy(bytearray(b"x")), copy.copy({1, 2}), copy.deepcopy({1: {2}}), issubclass(copy.Error, Exception))
