# dataclasses: every option, inheritance of fields, defaults, InitVar, KW_ONLY, slots, frozen, replace, errors at definition.
import dataclasses
from dataclasses import dataclass, field, fields, asdict, astuple, replace, make_dataclass, InitVar, KW_ONLY, FrozenInstanceError
from typing import ClassVar


def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@dataclass(order=True)
class P:
    x: int
    y: int = field(default=0, compare=False)
    tags: list = field(default_factory=list, repr=False, compare=False)
    shared: ClassVar[int] = 5
    seed: InitVar[int] = None

    def __post_init__(self, seed):
        if seed:
            self.x += seed


print(P(1), P(1, 2) == P(1, 3), P(1) < P(2), attempt(lambda: P(1) < 1), P(1) == 1, P(1, seed=4), P(1).tags is P(1).tags, attempt(P), attempt(P, 1, 2, 3, 4, 5), attempt(P, 1, z=2), P.__match_args__, attempt(hash, P(1)))
print([(f.name, f.default is dataclasses.MISSING, f.init, f.repr, f.compare, f.hash, f.kw_only) for f in fields(P)], "shared" in P.__dataclass_fields__)
print(asdict(P(1, tags=[P(2)])), astuple(P(1)), replace(P(1, 2), x=9, seed=1), attempt(replace, P(1), q=2), attempt(replace, P, x=1), attempt(asdict, 5), attempt(fields, int))


@dataclass(frozen=True)
class F:
    a: int
    b: tuple = ()


f = F(1)
print(attempt(setattr, f, "a", 2), attempt(setattr, f, "new", 2), attempt(delattr, f, "a"), hash(f) == hash(F(1)), {F(1): "k"}[F(1)], f, issubclass(FrozenInstanceError, AttributeError))


@dataclass(slots=True, kw_only=True)
class S:
    a: int
    b: str = "d"


print(S(a=1), attempt(S, 1), attempt(setattr, S(a=1), "c", 1), S.__slots__, hasattr(S(a=1), "__dict__"), S.__match_args__)


@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int


print(K(1, c=2), attempt(K, 1, 2), attempt(K, 1), K.__match_args__)


@dataclass
class Base:
    a: int = 1
    b: int = 2


@dataclass
class Child(Base):
    b: int = 20
    c: int = 3

    def __repr__(self):
        return f"own {self.a} {self.b} {self.c}"


print(Child(), Child(5, c=9), [f.name for f in fields(Child)], Child() == Base(), Base() == Base(1, 2))


def define(body, **options):
    scope = {"dataclass": dataclass, "field": field, "F": F, "Base": Base, "InitVar": InitVar, "KW_ONLY": KW_ONLY}
    exec(body, scope)
    return [k for k in scope if k[0] == "T"]


for body in ("@dataclass\nclass T:\n a: int = 1\n b: int", "@dataclass\nclass T:\n a: list = []", "@dataclass\nclass T(F):\n c: int = 1", "@dataclass(frozen=True)\nclass T(Base): pass", "@dataclass(order=True, eq=False)\nclass T: pass", "@dataclass(order=True)\nclass T:\n def __lt__(s, o): pass",
             "@dataclass\nclass T:\n a: int = field(default=1, default_factory=int)", "@dataclass\nclass T:\n x = field()", "@dataclass(frozen=True)\nclass T:\n def __setattr__(s, n, v): pass", "@dataclass(slots=True)\nclass T:\n __slots__ = ('q',)\n a: int", "@dataclass(unsafe_hash=True)\nclass T:\n def __hash__(s): return 1",
             "@dataclass\nclass T:\n _: KW_ONLY\n __: KW_ONLY", "@dataclass\nclass T:\n a: InitVar[int] = field(default_factory=int)", "@dataclass(eq=False)\nclass T: pass", "@dataclass(weakref_slot=True)\nclass T: pass", "@dataclass(wrong=1)\nclass T: pass"):
    print(body.split("\n")[0], "|", body.split("\n")[-1].strip(), "|", attempt(define, body))
M = make_dataclass("M", ["a", ("b", int), ("c", int, field(default=3))], bases=(Base,) if False else (), namespace={"total": lambda s: s.b + s.c}, frozen=True)
print(M(1, 2), M(1, 2).total(), attempt(make_dataclass, "N", ["a", "a"]), attempt(make_dataclass, "N", ["1x"]), attempt(make_dataclass, "N", ["class"]), attempt(make_dataclass, "N", [("a", int, 1, 2)]), dataclasses.is_dataclass(M), dataclasses.is_dataclass(M(1, 2)), dataclasses.is_dataclass(5))
r = P(1)
r.tags.append(r)
r.y = r
print(repr(r), repr(field(default=1))[:26], P.__doc__, F.__doc__, Base.__doc__)
del r.tags[:], r.y
