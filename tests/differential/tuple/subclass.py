class T(tuple):
    def __new__(cls, *args):
        return super().__new__(cls, args)
    def total(self):
        return sum(self)
t = T(1, 2, 3)
t.tag = "x"
print(t, t.total(), t.tag, len(t), t[1], type(t[1:]).__name__, type(t + (4,)).__name__, t == (1, 2, 3), hash(t) == hash((1, 2, 3)), isinstance(t, tuple))
a, b, c = t
print(a, b, c, [*t], dict([T("k", "v")]))
class Empty(tuple):
    __slots__ = ()
e = Empty()
f = Empty([1, 2])
print(e, f, e is Empty(), e == (), f == (1, 2))
try:
    e.x = 1
except AttributeError as ex:
    print(ex)
print(tuple(f), type(tuple(f)).__name__, "%s-%s" % T(1, 2), sorted([T(3), T(1)]))
