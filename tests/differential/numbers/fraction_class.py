# fractions.Fraction: every way to make one, arithmetic with all kinds of numbers, comparison, rounding.
import copy
import fractions
import math
import numbers
import operator
import pickle
from fractions import Fraction as F


def attempt(name, action):
    try:
        print(name, "->", repr(action()))
    except Exception as error:
        print(name, "->", type(error).__name__, error)


print(fractions.__all__)
for args in ((), (3,), (6, 4), (-6, 4), (6, -4), (0, -5), (True, 2), (F(1, 3),), (F(1, 3), F(2, 5)), (1.5,), (-0.1,), (0.0,),
             ("3/7",), (" -3/7\n",), ("3 / 7",), ("+1.25",), ("-.5",), ("5.",), ("1e3",), ("12e-3",), ("1_000/3_0",),
             ("1.5E+2",), ("1__0",), ("_1",), ("1/0",), ("1/-2",), ("",), ("x",), ("1.2/3",), ("1/2.0",), ("٣/٤",),
             ("1e",), ("0x10",), ("nan",), (1, 0), (0, 0), (1.5, 2), ("1", 2), (1, "2"), (None,), (1j,), ([],), (float("inf"),),
             (float("nan"),), (1, None), (10 ** 30, 10 ** 28)):
    attempt(args, lambda: F(*args))
attempt("keywords", lambda: F(numerator=4, denominator=6))
attempt("from_float", lambda: (F.from_float(0.25), F.from_float(3), F.from_float(-1e-5)))
attempt("from_float of str", lambda: F.from_float("1"))
attempt("from_float of inf", lambda: F.from_float(-math.inf))
attempt("from_decimal of float", lambda: F.from_decimal(1.5))
attempt("from_decimal of int", lambda: F.from_decimal(7))

a, b = F(3, 4), F(-5, 6)
others = [b, 2, -3, 0, 0.5, 2j, True, F(0), "x", None]
for name in "add sub mul truediv floordiv mod pow".split():
    function = getattr(operator, name)
    for other in others:
        attempt(f"{name} {other!r}", lambda: function(a, other))
        attempt(f"r{name} {other!r}", lambda: function(other, a))
for left, right in ((a, b), (b, a), (a, 2), (7, a), (a, 0.3), (0.3, a), (a, 0), (a, F(0))):
    attempt(f"divmod {left!r} {right!r}", lambda: divmod(left, right))
for base, power in ((F(2, 3), 3), (F(2, 3), -3), (F(-2, 3), -3), (F(0), -1), (F(0), 0), (F(4, 9), F(1, 2)), (F(-4, 9), F(1, 2)),
                    (F(-4, 9), 0.5), (2, F(3)), (2, F(-3)), (0.5, F(2)), (2j, F(2)), (2j, F(1, 2)), (4, F(1, 2)), (F(2), F(-2)),
                    (0, F(-1)), (F(3, 5), 1.0), (-8, F(1, 3))):
    attempt(f"{base!r} ** {power!r}", lambda: base ** power)
print(-a, +a, abs(b), bool(a), bool(F(0)), a.numerator, a.denominator, b.real, b.imag, b.conjugate(), complex(a), float(b))
for x in (F(7, 2), F(-7, 2), F(5, 2), F(1, 3), F(-1, 3), F(4), F(26, 10), F(-25, 10), F(1234567, 1000), F(10 ** 40 + 1, 2)):
    print(x, int(x), math.trunc(x), math.floor(x), math.ceil(x), round(x), round(x, 1), round(x, -2), round(x, 0), x.is_integer(),
          x.as_integer_ratio())
for x in (F(1, 2), F(-1, 2), F(3), F(10 ** 20, 3), F(1, 2 ** 61 - 1), F(-5, 2 ** 61 - 1), F(0), F(-1), F(1, 3)):
    print(x, hash(x), hash(x) == hash(float(x)) if x == float(x) else "")
for other in (F(3, 4), F(6, 8), 0.75, 0.7, 1, 1 + 0j, 0.75 + 0j, 0.75 + 1j, math.inf, -math.inf, math.nan, "a", None, F(1, 2), True):
    row = [a == other, a != other]
    for compare in (operator.lt, operator.le, operator.gt, operator.ge):
        try:
            row.append(compare(a, other))
        except TypeError as error:
            row.append(str(error))
    print(repr(other), row, other == a)
print(sorted([F(1, 2), 0.3, F(1, 3), 1, F(-7, 2)]), max(F(1, 3), 0.3), sum([F(1, 2), F(1, 3)], F(0)), math.prod([F(1, 2), 4]))
pi = F("3.1415926535897932")
print(pi.limit_denominator(1000), pi.limit_denominator(10), pi.limit_denominator(1), F(4321, 8765).limit_denominator(10000),
      F(1, 3).limit_denominator(2), F(-1, 3).limit_denominator(2), pi.limit_denominator())
for top in range(-7, 8):
    print(*[F(top, below).limit_denominator(most) for below in (5, 7, 8, 11, 12) for most in range(1, 8)])
attempt("limit 0", lambda: pi.limit_denominator(0))
for twin in (copy.copy(a), copy.deepcopy(a), pickle.loads(pickle.dumps(a))):
    print(repr(twin), twin == a)


class Half(F):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


h = Half(1, 2)
print(repr(h), type(h).__name__, repr(h + h), type(h + 1).__name__, type(copy.copy(h)).__name__, type(-h).__name__,
      type(Half.from_float(0.5)).__name__, type(h.limit_denominator(5)).__name__)
attempt("attribute", lambda: setattr(a, "numerator", 5))
attempt("new attribute", lambda: setattr(a, "extra", 5))
attempt("slots", lambda: F.__slots__)
attempt("float too large", lambda: float(F(10 ** 400)))
attempt("float of quotient", lambda: float(F(10 ** 400, 10 ** 399 * 3)))
print(isinstance(a, numbers.Rational), isinstance(a, numbers.Integral), issubclass(F, numbers.Real))


class Ratio(numbers.Rational):
    numerator, denominator = 3, 8

    def _no(self, *others):
        return NotImplemented

    for _name in numbers.Rational.__abstractmethods__ - {"numerator", "denominator"}:
        locals()[_name] = _no


r = Ratio()
attempt("of rational", lambda: F(r))
attempt("of two rationals", lambda: F(r, r))
attempt("radd rational", lambda: r + a)
attempt("compare rational", lambda: (a == r, a < r, a > r))
