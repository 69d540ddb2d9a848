# decimal: operations over a table of numbers in several contexts, with the signals that come up.
import itertools
import random
from decimal import *

values = """0 -0 0E+3 0E-7 1 -1 1.0 1.00 10 2 3 -3 7 0.5 -2.5 1.5 2.675 123456789 -123456789.123456789 9999999 99999995 1E+9 1E-9 3E+20
 -7E-20 9.999999E+96 1E-95 1E-101 1E+96 1.234567E-98 Infinity -Infinity NaN -NaN7 sNaN sNaN12 1101 111 12.50 1e5 0.001 -0.999999999""".split()
signals = [Clamped, InvalidOperation, DivisionByZero, Inexact, Rounded, Overflow, Underflow, Subnormal, FloatOperation]
one = "abs exp ln log10 logb logical_invert minus next_minus next_plus normalize plus sqrt to_integral_exact to_integral_value number_class to_sci_string to_eng_string is_normal is_subnormal is_finite is_signed is_zero".split()
two = "add compare compare_signal compare_total compare_total_mag copy_sign divide divide_int divmod logical_and logical_or logical_xor max max_mag min min_mag multiply next_toward quantize remainder remainder_near rotate same_quantum scaleb shift subtract".split()
contexts = [Context(prec=7, Emin=-95, Emax=96, rounding=rounding, traps=[], clamp=clamp) for rounding, clamp in
            (("ROUND_HALF_EVEN", 0), ("ROUND_HALF_UP", 1), ("ROUND_FLOOR", 0), ("ROUND_UP", 0), ("ROUND_DOWN", 1), ("ROUND_CEILING", 0), ("ROUND_HALF_DOWN", 0), ("ROUND_05UP", 0))]
numbers = [Decimal(value) for value in values]
pairs = list(itertools.product(numbers, numbers))


def flags(context):
    found = " ".join(sorted(signal.__name__ for signal in signals if context.flags[signal]))
    context.clear_flags()
    return found


def digest(rows):
    # One line for many results: enough to see a difference, with the first ones in full.
    total = 0
    for row in rows:
        for character in row:
            total = (total * 31 + ord(character)) % (1 << 61)
    return len(rows), total


for place, context in enumerate(contexts):
    context.clear_flags()
    for name in one:
        rows = [f"{number!r} {getattr(context, name)(number)!r} {flags(context)}" for number in numbers]
        print(place, name, *(rows if place < 2 else rows[::7]), sep="\n  ")
        print(digest(rows))
    for name in two:
        rows = [f"{a!r} {b!r} {getattr(context, name)(a, b)!r} {flags(context)}" for a, b in pairs[place::1 if place == 0 else 7]]
        print(place, name, digest(rows), *rows[place::97 if place == 0 else 41], sep="\n  ")
rng = random.Random(11)
for prec in (1, 3, 9, 28, 50):
    context = Context(prec=prec, traps=[])
    rows = []
    for _ in range(60):
        a = Decimal((rng.randrange(2), tuple(rng.randrange(10) for _ in range(rng.randrange(1, 2 * prec + 2))), rng.randrange(-prec - 3, prec + 3)))
        b = Decimal((rng.randrange(2), tuple(rng.randrange(10) for _ in range(rng.randrange(1, prec + 2))), rng.randrange(-prec - 3, prec + 3)))
        c = Decimal(rng.randrange(-10 ** prec, 10 ** prec)).scaleb(rng.randrange(-prec, 3))
        for name in ("add", "subtract", "multiply", "divide", "remainder", "divide_int", "compare"):
            rows.append(f"{name} {a} {b} {getattr(context, name)(a, b)} {flags(context)}")
        rows.append(f"fma {a} {b} {c} {context.fma(a, b, c)} {flags(context)}")
        for name in ("sqrt", "plus", "normalize"):
            rows.append(f"{name} {a} {getattr(context, name)(abs(a))} {flags(context)}")
    print(prec, digest(rows), *rows[::53], sep="\n  ")
    rows = []
    for _ in range(15):
        a = abs(Decimal(rng.randrange(1, 10 ** prec)).scaleb(rng.randrange(-prec - 2, 3)))
        rows.append(f"exp {a} {context.exp(min(a, Decimal(1000)))} {context.exp(-min(a, Decimal(1000)))} {flags(context)}")
        rows.append(f"ln {a} {context.ln(a)} {context.log10(a)} {flags(context)}")
    print(prec, digest(rows), *rows[::9], sep="\n  ")
c = Context(prec=9, traps=[])
for a, b in itertools.product(["0", "-0", "1", "-1", "2", "-2", "0.5", "10", "1.1", "-3.5", "Infinity", "-Infinity", "NaN", "1E+5", "0.1", "3"],
                              ["0", "1", "2", "3", "-1", "-2", "10", "0.5", "-0.5", "1.5", "Infinity", "-Infinity", "NaN", "100", "-7"]):
    print(a, "**", b, c.power(Decimal(a), Decimal(b)), flags(c))
print([c.power(Decimal(a), b, m) for a, b, m in ((3, 5, 7), (-3, 5, 7), (2, 100, 13), (0, 0, 5), (2, -1, 5), (2, 3, 0), (10, 3, 1))], flags(c))
