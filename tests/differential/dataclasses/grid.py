# dataclasses: every option, field kinds, ordering, replacement, inheritance, errors.
import dataclasses as dc
from dataclasses import dataclass, field, KW_ONLY, InitVar
from typing import ClassVar
@dataclass
class A:
    x: int
    y: list = field(default_factory=list)
    z: int = field(default=3, repr=False, compare=False)
    k: ClassVar[int] = 7
    w: InitVar[int] = 1
    def __post_init__(self, w): self.t = w * 2
a = A(1)
print(a, a == A(1, [], 99), a.t, A(1, w=5).t, a.y is not A(1).y, A.k, [f.name for f in dc.fields(a)], dc.asdict(A(1, [A(2)])), dc.astuple(a), dc.replace(a, x=9, w=4), dc.is_dataclass(A), dc.is_dataclass(a), A.__match_args__, A.__hash__, A.__doc__)
@dataclass(order=True, frozen=True)
class B:
    p: int
    q: str = "q"
print(B(1) < B(2), B(1, "a") < B(1, "b"), sorted([B(2), B(1)]), hash(B(1)) == hash(B(1)), {B(1): 5}[B(1)], B(1) == (1, "q"), B(1) >= B(1), B(1).__lt__(5))
@dataclass(slots=True, kw_only=True)
class C:
    a: int
    b: int = 2
@dataclass
class D(A):
    x: str = "over"
    n: int = 0
    _: KW_ONLY
    m: int = 5
@dataclass(eq=False, repr=False, init=False)
class E: v: int = 0
@dataclass(unsafe_hash=True)
class H: v: int = 0; u: int = field(default=1, hash=False)
@dataclass(match_args=False)
class NM: v: int
print(C(a=1), C.__slots__, hasattr(C(a=1), "__dict__"), D(), D("s", m=9), D.__match_args__, E() == E(), hash(H(3)) == hash(H(3, 5)), hasattr(NM, "__match_args__"), dc.make_dataclass("M", ["a", ("b", int), ("c", int, field(default=4))])(1, 2), [(f.name, f.type, f.kw_only, f.init) for f in dc.fields(D)])
@dataclass
class R:
    me: object = None
r = R(); r.me = r
print(r, repr(dc.field(default=1)).startswith("Field(name=None"), dc.MISSING is dc.fields(B)[0].default, R.__init__.__annotations__, R.__eq__.__qualname__, A.__init__.__qualname__)
def m1():
    @dataclass
    class X: a: int = 1; b: int
def m2():
    @dataclass
    class X: a: list = []
def m3():
    @dataclass(order=True, eq=False)
    class X: a: int
def m4():
    @dataclass(frozen=True)
    class X(A): pass
def m5():
    @dataclass
    class X(B): pass
def m6():
    @dataclass(order=True)
    class X:
        a: int
        def __lt__(self, o): return 1
def m7():
    @dataclass
    class X: a: int = field(default=1, default_factory=int)
def m8():
    @dataclass
    class X: a = field()
def m9():
    @dataclass(slots=True)
    class X: __slots__ = ("a",); a: int
def m10():
    @dataclass
    class X: _: KW_ONLY; a: int; __: KW_ONLY
def m11():
    @dataclass(unsafe_hash=True)
    class X:
        a: int
        def __hash__(self): return 1
for f in (m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, lambda: A(), lambda: A(1, 2, 3, 4, 5), lambda: A(x=1, q=2), lambda: C(1), lambda: setattr(B(1), "p", 2), lambda: delattr(B(1), "p"), lambda: setattr(B(1), "new", 2), lambda: setattr(C(a=1), "new", 2), lambda: dc.replace(a, nope=1), lambda: dc.replace(5), lambda: dc.fields(5), lambda: dc.asdict(A), lambda: dc.astuple(5), lambda: B(1) < A(1), lambda: hash(A(1)), lambda: dc.make_dataclass("M", ["class"]), lambda: dc.make_dataclass("M", ["a", "a"]), lambda: dc.replace(a, y=1)):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
