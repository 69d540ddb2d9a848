import enum
print([enum.bin(x) for x in (0,1,2,10,-1,-2,-11,~10,255,256,-256,-257)])
print([enum.bin(x,8) for x in (0,1,2,10,-1,-2,-11,~10,255,256,-256)])
class F(enum.Flag):
    A=1;B=2;C=8;D=10
    Z=0
print(repr(F.A|F.C), ~F.A, F.D, F(0), list(F), list(F.D), F.A in F.D, len(F.D), F(11))
for v in (4, 16, -17, 5, 'x'):
    try: print(F(v))
    except ValueError as e: print(e)
class G(enum.IntFlag):
    A=1; B=4
print(repr(G(7)), repr(G(-1)), repr(~G.A), G(16)|G.A, repr(G(-9)))
class H(enum.Flag, boundary=enum.CONFORM):
    A=1;B=4
print(repr(H(7)), repr(H(-1)), repr(~H.A))
class I(enum.Flag, boundary=enum.EJECT):
    A=1;B=4
print(repr(I(7)), repr(I(-1)), repr(~I.A))
class T(tuple, enum.Enum):
    A = 1,2
    B = 3,4
print(T.A, repr(T.B), T((3,4)))
class P(enum.Enum):
    A=[1]; B=[2]; C=[1]
print(P([2]), P.C, list(P), P.__members__)
E2=enum.Enum('E2','a b c', start=5); print(list(E2))
E3=enum.Enum('E3',{'x':1,'y':2}, type=int); print(list(E3), E3.x+1, E3.__mro__)
E4=enum.Enum('E4',[('x',1),('y',2)]); print(list(E4))
class S(enum.StrEnum):
    ONE=enum.auto(); TWO=b'x','ascii'
print(S.ONE, repr(S.TWO))
for f in (lambda: enum.Enum('Q','mro'), lambda: E2(9), lambda: E2['q'], lambda: enum.StrEnum('Z',{'a':1}), lambda: setattr(E2,'a',3), lambda: delattr(E2,'a')):
    try: print(f())
    except Exception as e: print(type(e), e)
print(dir(E2), dir(E2.a), dir(E3)[:5])
