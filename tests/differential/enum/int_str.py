from enum import IntEnum, StrEnum, auto, Enum
class I(IntEnum):
    A = 1
    B = 2
    C = auto()
print(I.A, repr(I.B), I.A + 1, I.A < I.B, I.C == 3, [I.B] == [2], int(I.A), f"{I.A:03d}", sorted([I.C, I.A]), "abc"[I.A], I(2), isinstance(I.A, int), I.A * 2.5, {1: "x"}[I.A], range(I.C))
class S(StrEnum):
    ONE = auto()
    TWO = "zwei"
print(S.ONE, repr(S.TWO), S.ONE == "one", S.TWO.upper(), f"{S.ONE:>6}", "x" + S.TWO, S("zwei"), len(S.ONE), isinstance(S.ONE, str), sorted(S))
class M(str, Enum):
    A = "a"
print(M.A, repr(M.A), M.A == "a", M.A.value, f"{M.A}", M.A + "b")
class F(float, Enum):
    PI = 3.14
print(F.PI, F.PI * 2, F.PI.value, repr(F.PI))
try:
    class Bad(StrEnum):
        X = 5
except TypeError as e:
    print(e)
