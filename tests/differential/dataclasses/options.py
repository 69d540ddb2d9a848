from dataclasses import dataclass, field, KW_ONLY, FrozenInstanceError
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "x"
f = F(1)
print(f, hash(f) == hash(F(1)), F(1) < F(2), F(1, "a") < F(1, "b"), sorted([F(3), F(1)]), {F(1): 2}[F(1)], max(F(1), F(5)))
for g in (lambda: setattr(f, "a", 2), lambda: delattr(f, "b"), lambda: setattr(f, "zzz", 2)):
    try:
        g()
    except FrozenInstanceError as e:
        print(type(e).__name__, e)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1), K(b=3, a=4))
try:
    K(1)
except TypeError as e:
    print(e)
try:
    K()
except TypeError as e:
    print(e)
@dataclass
class M:
    a: int
    _: KW_ONLY
    b: int = 0
    c: int
print(M(1, c=3), M.__match_args__)
@dataclass(eq=False, repr=False)
class N:
    a: int
n = N(1)
print(n == N(1), n == n, n.a)
@dataclass
class H:
    a: int
    b: int = field(default=2, repr=False, compare=False)
    c: int = field(init=False, default=3)
h = H(1)
print(h, h.b, h.c, H(1, 5) == H(1, 6))
@dataclass(unsafe_hash=True)
class U:
    a: int
print(hash(U(1)) == hash(U(1)))
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
s = S(1)
print(s, S.__slots__, hasattr(s, "__dict__"))
try:
    s.zzz = 1
except AttributeError as e:
    print("AttributeError")
try:
    F(1) < 5
except TypeError as e:
    print(e)
