from enum import Flag, IntFlag, auto
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(P.R, repr(P.W), P.R | P.X, repr(P.R | P.X), P.R & P.W, repr(P.R & P.W), ~P.R, P.R ^ P.RW, P(7), P(0), P.RW, list(P.RW), list(P), len(P))
print(P.R in P.RW, P.X in P.RW, bool(P.R), bool(P(0)), P.R | P.W is P.RW, (P.R | P.W) is P.RW, P.RW.value, P(3), P["X"])
try:
    P(8)
except ValueError as e:
    print(e)
try:
    P.R | 1
except TypeError as e:
    print(e)
class I(IntFlag):
    A = 1
    B = 2
    D = 8
print(I.A | I.B, repr(I.A | I.B), I.A | 4, repr(I.A | 4), I.A + 1, I(9), repr(I(9)), ~I.A, repr(~I.A), I.A & 3, I.D > I.A, I(0), list(I(11)))
p = P.R
p |= P.X
print(p, p == P.R | P.X, {P.R: 1}[P(1)], str(P.R | P.W | P.X))
