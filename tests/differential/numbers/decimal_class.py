# decimal: making numbers, text, formats, comparison, hashes, contexts, traps, errors.
import copy
import decimal
import math
import pickle
from decimal import *
from fractions import Fraction


def attempt(name, action):
    try:
        print(name, "->", repr(action()))
    except (TypeError, AttributeError) as error:
        print(name, "->", type(error).__name__)
    except Exception as error:
        print(name, "->", type(error).__name__, error)


D = Decimal
for value in ("1", "-1.50", "+.5", "5.", "1e3", "1E-10", " 7\n", "1_000.5", "", "x", "1e", ".", "--1", "nan", "NaN123", "-sNaN", "inf", "-Infinity", "infin", "0x1", "٣.٤",
              "1e1000000", "0e-20", "00012", 5, -7, True, 10 ** 40, 1.1, -0.0, 1e300, math.inf, -math.nan, D("1.0"), (1, (2, 3), 4), (0, (), 0), (0, (1, 2), "F"), (1, (), "n"), (0, (4,), "N"),
              [0, (1, 2, 3), -2], (2, (1,), 0), (0, (11,), 0), (1, 2), (0, (1,), "x"), None, b"1", 1j, Fraction(1, 2)):
    attempt(repr(value), lambda: D(value))
for text in ("0", "-0", "0.000001", "0.0000001", "1E+5", "123E+3", "1.2E+10", "0E+2", "0E-9", "-12.3", "1E-7", "12E-8", "1234567E-10", "0.00", "NaN", "-Infinity", "sNaN5", "100", "1.00E+3", "0E+1"):
    number = D(text)
    print(text, str(number), number.to_eng_string(), number.as_tuple(), number.adjusted(), number.number_class(), bool(number))
for x in (D("1.5"), D("-2.50"), D("1E+3"), D("0.1"), D(0), D("-0"), D("123456789.987654321"), D("1E-400"), D("9" * 40)):
    print(x, int(x), float(x), math.floor(x), math.ceil(x), round(x), x.as_integer_ratio(), hash(x) == hash(Fraction(*x.as_integer_ratio())), x == float(x), complex(x), abs(x), -x, +x)
print(hash(D(5)) == hash(5), hash(D("2.5")) == hash(2.5), hash(D("inf")) == hash(math.inf), hash(D("-inf")) == hash(-math.inf), D("0.1") == 0.1, D("0.5") == Fraction(1, 2), D("0.1") < Fraction(1, 9),
      {D("1.0"): 1}[1], D(3) == 3 + 0j, D(3) > 2.5, D(2) in [2.0], sorted([D("3"), 1.5, D("-1"), Fraction(5, 2), 2]), D(1) != D("1.00"), max(D(1), 2))
for name, action in {
        "float": lambda: D(1) + 1.5, "text": lambda: D(1) + "1", "none": lambda: D(1) * None, "zero": lambda: D(1) / 0, "zero zero": lambda: D(0) / 0, "mod zero": lambda: D(1) % 0, "whole": lambda: D("1e30") // 1,
        "snan": lambda: D("sNaN") + 1, "nan": lambda: D("NaN") + 1, "order nan": lambda: D("nan") < 1, "equal nan": lambda: D("nan") == D("nan"), "equal snan": lambda: D("snan") == 1,
        "int nan": lambda: int(D("nan")), "int inf": lambda: int(D("-inf")), "ratio inf": lambda: D("inf").as_integer_ratio(), "ratio nan": lambda: D("nan").as_integer_ratio(), "float snan": lambda: float(D("snan")),
        "hash snan": lambda: hash(D("snan")), "round nan": lambda: round(D("nan")), "round inf": lambda: round(D("inf")), "quantize": lambda: D(1).quantize(D("1e-40")), "overflow": lambda: D("1e999999") * 10,
        "underflow": lambda: D("1e-999999") / D("1e30"), "ln": lambda: D(-1).ln(), "sqrt": lambda: D(-1).sqrt(), "power": lambda: D(0) ** 0, "logb": lambda: D(0).logb(), "set": lambda: setattr(D(1), "x", 1),
        "rounding": lambda: D(1).quantize(D(1), rounding="X"), "context": lambda: D(1).exp(5), "scaleb": lambda: D(5).scaleb("x"), "from": lambda: D.from_float("a"), "divmod": lambda: divmod(D(7), 0), "divmod inf": lambda: divmod(D("inf"), 2),
        "int op": lambda: (5 - D(2), 7 // D(2), 2 ** D(3), divmod(9, D(4)), 1 / D(8), 7 % D(4), 2 * D("1.5"), 10 ** D(-2)), "pow mod": lambda: pow(D(3), 5, 7), "bool": lambda: D(1) + True}.items():
    attempt(name, action)
print(round(D("2.675"), 2), round(D("1234.5"), -2), round(D("2.5")), round(D("-3.5")), D("2.345").quantize(D(".01")), D("2.345").quantize(D(".01"), ROUND_HALF_UP), D("7.325").quantize(D("0.01"), rounding=ROUND_DOWN),
      D("1234.5").quantize(D("1E+2")), D("7.5").to_integral_value(), D("7.5").to_integral_value(ROUND_FLOOR), D("-7.5").to_integral_exact(rounding=ROUND_CEILING), D("1.20").normalize(), D("1200").normalize())
print(D(2).sqrt(), D(1).exp(), D(10).ln(), D("0.5").log10(), D(2) ** D("0.5"), D(2) ** 100, D("1.01") ** 365, D(3) ** -2, D("1.0000001") ** 1000000, D(7) / 3, D(22) / D(7), sum([D("0.1")] * 10), D("0.1") * 3)
numbers = [D(text) for text in ("1234567.891", "-0.00012345", "0", "-0", "5E+10", "1E-12", "99.995", "Infinity", "-NaN", "0.00", "12E+2", "1.50")]
for spec in ("", "f", ".2f", ".0f", "e", ".3e", "g", ".4g", "%", ".1%", ",", ",.2f", "+", " ", "-", "012", "012.2f", "+012,.1f", "<15", "^15", ">15", "=15", "*^20.2f", "E", "G", ".0e", "15,.3f", "020,.2f", "z.1f", "n", ".3n", "F", "x<+12.1f"):
    print(repr(spec), *[repr(format(number, spec)) for number in numbers])
for spec in ("x", "d", "s", ".", "5.", "_", "10.2q"):
    attempt(spec, lambda: format(D(1), spec))
for twin in (copy.copy(D("1.50")), copy.deepcopy(D("-0")), pickle.loads(pickle.dumps(D("NaN12"))), pickle.loads(pickle.dumps(D("1E+7")))):
    print(repr(twin))
print(getcontext().copy().__repr__().split(", flags")[0], DefaultContext, BasicContext, ExtendedContext, Context(prec=5, traps=[Inexact], flags=[Rounded]), sep="\n")
with localcontext() as ctx:
    ctx.prec = 5
    ctx.rounding = ROUND_UP
    print(D(1) / 3, D("1.000001") + 0, ctx.flags[Inexact], ctx.Etiny(), ctx.Etop(), ctx is getcontext())
    ctx.traps[Inexact] = True
    attempt("trap", lambda: D(1) / 3)
    ctx.capitals = 0
    print(D("1E+10"), f"{D('1E+10'):e}")
print(getcontext().prec, D(1) / 3)
with localcontext(prec=3, Emax=5, traps=[]) as ctx:
    print(D("99999") * 100, D("1") / 0, D("x"), D(-5).sqrt(), sorted(signal.__name__ for signal, on in ctx.flags.items() if on))
    ctx.clear_flags()
    D(1.5)
    print(D(1) < 1.5, ctx.flags[FloatOperation])
    ctx.traps[FloatOperation] = True
    attempt("float made", lambda: D(1.5))
    attempt("float compared", lambda: D(1) < 1.5)
    attempt("float equal", lambda: D(1.5) == 1.5)
    print(D.from_float(0.25), ctx.create_decimal_from_float(0.1))
c = Context(prec=4)
print(c.create_decimal("3.14159"), c.create_decimal(12345), c.sqrt(2), c.divide(1, 3), c.add(D("1.23456"), 1), c.to_sci_string(D("1E+9")), c.plus(D("9.99999")), c.is_zero(D(0)), c.radix(), c.flags[Inexact])
for name, action in {"prec": lambda: Context(prec=0), "rounding": lambda: Context(rounding="x"), "Emin": lambda: Context(Emin=1), "Emax": lambda: Context(Emax=-1), "clamp": lambda: Context(clamp=2), "type": lambda: Context(prec="a"),
                     "attribute": lambda: setattr(c, "foo", 1), "setcontext": lambda: setcontext(5), "local": lambda: localcontext(foo=3), "flag": lambda: c.flags[ValueError], "create": lambda: c.create_decimal(" 1"), "add": lambda: c.add(1, "2")}.items():
    attempt(name, action)
setcontext(Context(prec=6))
print(D(1) / 7, getcontext().prec, pickle.loads(pickle.dumps(Context(prec=7, traps=[Clamped]))), copy.copy(c).prec)
setcontext(DefaultContext)
print(getcontext().prec, issubclass(DivisionByZero, ZeroDivisionError), issubclass(FloatOperation, TypeError), issubclass(Overflow, Inexact), isinstance(D(1), __import__("numbers").Number), D("1.1").is_signed(), D("-inf").is_infinite(),
      D("12").same_quantum(D("1")), D("101").logical_xor(D("110")), D("34028").rotate(2), D("1.5").copy_sign(D(-1)), D(2).fma(3, 4), D("1").next_plus(), D(1).next_toward(0), D(5).max(D("nan")), D("1.0").compare_total(D(1)), D("0.999").logb())


class Money(Decimal):
    pass


m = Money("1.50")
print(repr(m), type(m).__name__, type(m + 1).__name__, m == D("1.5"), Money(5), type(Money.from_float(0.5)).__name__)
