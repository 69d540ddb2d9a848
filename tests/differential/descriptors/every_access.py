# Descriptors reached through instances, classes, metaclasses, super and getattr hooks; property in full.
def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Data:
    def __init__(self, tag): self.tag = tag
    def __get__(self, o, t=None): return f"{self.tag} get {o and type(o).__name__} {t and t.__name__}"
    def __set__(self, o, v): log.append(f"{self.tag} set {v}")
    def __delete__(self, o): log.append(f"{self.tag} del")
    def __set_name__(self, owner, name): log.append(f"{self.tag} named {owner.__name__}.{name}")


class NonData:
    def __get__(self, o, t=None): return "non-data"


class SetOnly:
    def __set__(self, o, v): o.__dict__["hidden"] = v


class GetFails:
    def __get__(self, o, t=None): raise AttributeError("from get")


log = []


class Meta(type):
    m = Data("meta")
    shared = Data("meta shared")
    plain = "meta plain"
    nd = NonData()


class C(metaclass=Meta):
    d = Data("d")
    n = NonData()
    s = SetOnly()
    f = GetFails()
    shared = "class value"
    plain = "class plain"
    nd = "class nd"


class D(C):
    def __getattr__(self, name): return f"fallback {name}"
    @property
    def up(self): return super().d, super().n


print(log)
log.clear()
c = C()
c.__dict__.update(d="instance d", n="instance n", s="instance s", f="instance f")
print(c.d, c.n, c.s, c.f, C.d, C.n, C.m, C.shared, C.plain, C.nd, attempt(lambda: c.m), attempt(lambda: C.f), attempt(lambda: C().f))
c.d = 1
del c.d
c.s = 2
C.m = 3
C.shared = 4
print(log, c.__dict__, attempt(delattr, c, "s"), C.__dict__["shared"], attempt(delattr, C, "m"))
e = D()
print(e.f, e.nope, e.up, D.d, attempt(lambda: D.nope), getattr(e, "d"), hasattr(C(), "f"), vars(e))


class P:
    def __init__(self): self.v = 1
    x = property(lambda s: s.v, lambda s, v: setattr(s, "v", v * 2), lambda s: setattr(s, "v", None), "doc x")
    ro = property(lambda s: 1)
    wo = property(None, lambda s, v: None)
    empty = property()
    fails = property(lambda s: s.missing)
    @x.getter
    def y(self): return "y got"
    @property
    def z(self) -> int:
        "doc z"
        return 5
    @z.setter
    def z2(self, v): pass


p = P()
p.x = 4
print(p.x, p.y, P.x.__doc__, P.z.__doc__, P.z2.__doc__, P.y.__doc__, P.x.fget(p), isinstance(P.__dict__["z"], property))
del p.x
print(p.x)
for name in ("ro", "wo", "empty", "fails", "z", "z2"):
    print(name, attempt(getattr, p, name), "|", attempt(setattr, p, name, 1), "|", attempt(delattr, p, name))
print(attempt(property, 1, 2, 3, 4, 5), attempt(property().__get__, None), attempt(property().__get__, 5), attempt(setattr, P.ro, "fget", 1), attempt(setattr, P.ro, "__doc__", "new"), P.ro.__doc__, property(5).fget, attempt(property(5).__get__, 1))


class Sub(property):
    """class doc"""
    def __get__(self, o, t=None): return self if o is None else ("sub", super().__get__(o, t))


class Q:
    @Sub
    def a(self):
        """method doc"""
        return 1
    @a.setter
    def a(self, v): log.append(v)


q = Q()
q.a = "kept"
print(q.a, type(Q.__dict__["a"]).__name__, Q.a.__doc__, log[-1])
for kind in (classmethod, staticmethod):
    w = kind(len)
    print(kind.__name__, w.__func__ is len, w.__wrapped__ is len, w.__name__, attempt(kind), attempt(kind, 1, 2), w.__isabstractmethod__, attempt(w.__get__, None), attempt(lambda: w("abc")))
fn = lambda self, *a: (self, a)
print(fn.__get__(1)(2), attempt(fn.__get__, None), fn.__get__(None, int) is fn, len.__get__ if hasattr(len, "__get__") else "no get", str.upper.__get__("a")(), attempt(str.upper.__get__, 5), str.__dict__["upper"].__get__(None, str) is str.upper, dict.__dict__["fromkeys"].__get__(None, dict)("a"), attempt(dict.__dict__["fromkeys"].__get__, None, int))
