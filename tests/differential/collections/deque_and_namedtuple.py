# deque and namedtuple: every method, bounds, mutation while iterating, errors.
from collections import deque, namedtuple
d = deque("abcde", 4)
print(d, d.maxlen, d.append("f"), d.appendleft("z"), d, d.extend("12"), d, d.extendleft("34"), d, d.rotate(1), d, d.rotate(-5), d, d.rotate(0), d.pop(), d.popleft(), d, d.insert(1, "i"), d, d.index("i"), d.count("i"), d.reverse(), d, d.remove("i"), d, d.copy(), d.copy().maxlen, len(d), bool(deque()), "4" in d)
e = deque([1, 2, 3])
print(e[0], e[-1], e + deque([4]), e * 2, 2 * e, e == deque([1, 2, 3]), e == [1, 2, 3], e < deque([1, 3]), list(reversed(e)), deque([1], maxlen=0), deque(maxlen=2) + deque("abc"), deque("abc", 2) * 3, sorted(deque("ba")), deque(e, 1), e.maxlen)
e += "ab"; e[1] = 9; del e[0]; e *= 2
print(e, e.index(9, 1), e.clear(), e)
r = deque(); r.append(r)
print(r, repr(deque([1], 3)))
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: e.remove(1), lambda: deque("a").index("z"), lambda: deque("ab", 2).insert(0, "x"), lambda: deque("a")[5], lambda: deque("a")["x"], lambda: deque("ab")[0:1], lambda: deque(5), lambda: deque("a", -1), lambda: deque("a", "b"), lambda: deque("a", 1, 2), lambda: deque("a") + "b", lambda: deque("a") < [1], lambda: hash(deque()), lambda: setattr(deque(), "maxlen", 5), lambda: deque("a").rotate("x"), lambda: deque("a") * 1.5, lambda: deque().extend(5), lambda: deque("a").__delitem__(3), lambda: deque("ab").index("a", 1)):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)
for change in (lambda q: q.append(1), lambda q: q.pop(), lambda q: q.rotate(1), lambda q: q.clear(), lambda q: q.__setitem__(0, 5)):
    q = deque(range(5))
    try:
        for x in q: change(q)
        print("fine", q)
    except RuntimeError as x:
        print(x, q)
q = deque(range(5))
q.extend(q); q.extendleft(q)
print(q, len(q))
P = namedtuple("P", "x y z", defaults=(2, 3))
p = P(1)
print(p, p.x, p[1], p._asdict(), p._replace(y=9), P._fields, P._field_defaults, P._make("abc"), p == (1, 2, 3), hash(p) == hash((1, 2, 3)), tuple(p), P.__doc__, P.x.__doc__, repr(P.x).startswith("_tuplegetter("), p.__getnewargs__(), P.__slots__, P.__match_args__, p < P(2), p + (4,), P.__module__, [*p], {**p._asdict()})
class Q(namedtuple("Base", ["a", "b"])):
    __slots__ = ()
    @property
    def total(self): return self.a + self.b
    def __repr__(self): return "Q" + super().__repr__()
q = Q(1, b=2)
print(q, q.total, q._replace(a=5), type(q._replace(a=5)).__name__, namedtuple("R", "def x x _y", rename=True)._fields, namedtuple("S", "a,b, c")._fields, namedtuple("T", ())(), namedtuple("M", "a", module="mod").__module__)
for f in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(1, x=2), lambda: P(1, w=2), lambda: p._replace(w=1), lambda: P._make([1]), lambda: namedtuple("1a", "x"), lambda: namedtuple("A", "x x"), lambda: namedtuple("A", "_x"), lambda: namedtuple("A", "class"), lambda: namedtuple("A", "x-y"), lambda: namedtuple("A", "x", defaults=(1, 2)), lambda: namedtuple("A", 5), lambda: setattr(p, "x", 1), lambda: setattr(p, "w", 1), lambda: p.w, lambda: p[9], lambda: delattr(p, "x"), lambda: namedtuple("A", "x", bad=1), lambda: namedtuple("class", "x"), lambda: namedtuple("A", [1, 2])._fields):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, x)
