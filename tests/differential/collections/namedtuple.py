from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, 2)
print(p, p.x, p.y, p[0], len(p), p == (1, 2), P(y=5, x=4), P._fields, p._asdict(), p._replace(x=9), P._make([7, 8]), isinstance(p, tuple))
x, y = p
print(x, y, hash(p) == hash((1, 2)), P.__doc__, P.__name__, {p: 1}[(1, 2)], sorted([P(2, 1), P(1, 5)]), max(P(1, 2), P(3, 0)))
D = namedtuple("D", ["a", "b", "c"], defaults=[10, 20])
print(D(1), D(1, 2), D(1, c=5), D._field_defaults)
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P(1, 2, x=3), lambda: P._make([1]), lambda: p._replace(q=1), lambda: namedtuple("X", "a a"), lambda: namedtuple("X", "_a"), lambda: namedtuple("X", "class"), lambda: namedtuple("1X", "a"), lambda: D(), lambda: D(1, 2, 3, 4), lambda: P()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    p.x = 5
except AttributeError as e:
    print(e)
print(namedtuple("R", "a class _b a", rename=True)._fields, namedtuple("C", "a, b,c")(1, 2, 3))
class Sub(namedtuple("Base", "w h")):
    @property
    def area(self):
        return self.w * self.h
    def __str__(self):
        return f"{self.w}x{self.h}"
s = Sub(3, 4)
print(s, repr(s), s.area, s._replace(w=1).area)
match p:
    case P(x=1, y=b):
        print("matched", b)
match p:
    case P(a, b):
        print("pos", a, b)
print("%s/%s" % p, "{0.x} {0.y}".format(p), P.x.__doc__)
