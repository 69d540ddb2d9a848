# Subclasses of number types: construction, arithmetic results, overridden operators, attributes, conversions back.
class I(int):
    def __new__(cls, v=0, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self

    def __add__(self, o): return I(int(self) + o, "sum")
    def __repr__(self): return f"I({int(self)})"


class F(float):
    def __str__(self): return "F!" + float.__repr__(self)


class C(complex):
    __slots__ = ("note",)


i = I(5, "five")
print(i, i.tag, i + 1, (i + 1).tag, 1 + i, type(1 + i).__name__, i * 2, type(i * 2).__name__, -i, type(-i).__name__, +i, type(+i).__name__, ~i, abs(i), type(abs(i)).__name__)
print(f"{i}", f"{i:d}", f"{i:>4}", "%d" % i, "%s" % i, str(i), repr(i), int(i), type(int(i)).__name__, i == 5, hash(i) == hash(5), {5: "x"}[i], [0, 1, 2, 3, 4, 5][i])
print(i.real, type(i.real).__name__, i.numerator, i.imag, i.denominator, i.conjugate(), type(i.conjugate()).__name__, i.bit_length(), i.to_bytes(1, "big"), I.from_bytes(b"\1\2", "big"), type(I.from_bytes(b"\1", "big")).__name__)
print(round(i), type(round(i)).__name__, divmod(i, 2), pow(i, 2), i ** 2, 2 ** i, i // 2, i % 3, i / 2, i << 1, 1 << i, i & 4, i | 8, i ^ 1, i < 6, 6 > i, i is i.__class__)
print(type(i.__int__()).__name__, type(i.__index__()).__name__, type(i.__trunc__()).__name__, type(i.__float__()).__name__, i.__bool__(), sum([i, i]), type(sum([i, i])).__name__, max(i, 3), sorted([i, I(2), 3]))
print(i.__dict__, isinstance(i, int), I.__mro__[1].__name__, I("12"), I("0x1f".replace("0x1f", "31"), 1))
f = F("2.5")
print(f, repr(f), f"{f}", f"{f:.1f}", str(f), f + 1, type(f + 1).__name__, f * f, type(-f).__name__, f == 2.5, hash(f) == hash(2.5), float(f), type(float(f)).__name__, int(f), round(f), round(f, 1), f.is_integer(), F.fromhex("0x1p1"), type(F.fromhex("0x1p1")).__name__)
print(F(), F(3), type(f.real).__name__, f.hex(), f.as_integer_ratio(), divmod(f, 1), f // 1, f ** 2, 2 ** f, math_ok := f < 3)
c = C(1, 2)
c.note = "n"
print(c, c.note, c + 1, type(c + 1).__name__, abs(c), c.conjugate(), type(c.conjugate()).__name__, complex(c), type(complex(c)).__name__, c == 1 + 2j, hash(c) == hash(1 + 2j), -c, type(+c).__name__, c.real, C("1+1j"))
try:
    c.other = 1
except AttributeError as e:
    print(e)


class B(int):
    def __bool__(self): return False
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __index__(self): return 3
    def __int__(self): return 30
    def __float__(self): return 300.0
    def __lt__(self, o): return True


b = B(7)
print(bool(b), b == 99, 99 == b, b != 1, hash(b), int(b), float(b), [0, 1, 2, 3, 4, 5, 6, 7][b], "%d" % b, f"{b:d}", hex(b), range(b), b + 0, b < 0, sorted([B(3), B(1), B(2)]), complex(b), "abcdefghij"[:b], [1] * b, chr(b) == chr(7), bytes(b), round(b), min(B(1), B(2)))
for bad in (lambda: class_of_bool(), lambda: type("X", (bool,), {}), lambda: I("x"), lambda: F("x"), lambda: C("x"), lambda: I(1, 2, 3), lambda: F(1, 2), lambda: C(1, 2, 3)):
    try:
        print(bad())
    except (TypeError, ValueError, NameError) as e:
        print(type(e).__name__, e)
