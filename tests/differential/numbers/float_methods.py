# is_integer, as_integer_ratio, conjugate, real, imag, rounding, int conversion, comparison with ints, classification.
import math


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


values = [0.0, -0.0, 0.5, 1.0, -1.5, 2.5, 3.5, 1e16, 1e300, 5e-324, 0.1, float("inf"), float("-inf"), float("nan"), 2.0 ** 53, 123456.789]
for v in values:
    for f in (lambda: v.is_integer(), lambda: v.as_integer_ratio(), lambda: (v.conjugate(), v.real, v.imag), lambda: v.__trunc__(), lambda: v.__floor__(), lambda: v.__ceil__(), lambda: int(v), lambda: round(v), lambda: round(v, 1), lambda: round(v, -2), lambda: round(v, 400), lambda: round(v, -400), lambda: math.frexp(v), lambda: math.modf(v), lambda: v.__bool__()):
        try:
            r = f()
            print(r if len(str(r)) < 50 else str(r)[:20] + "..", end=" ")
        except (ValueError, OverflowError) as e:
            print(f"[{type(e).__name__}: {e}]", end=" ")
    print()
for x, n in ((2.675, 2), (1.005, 2), (0.5, 0), (1.5, 0), (2.5, 0), (-0.5, 0), (-2.5, 0), (1e22, 2), (1234.5678, -2), (1250.0, -2), (1350.0, -2), (5e-324, 323), (0.05, 1), (0.15, 1), (0.25, 1), (0.35, 1), (1e16 + 2, 1), (5.015, 2)):
    print(round(x, n), end=" ")
print()
for bad in (lambda: round(1.5, 1.0), lambda: round(1.5, "a"), lambda: round(), lambda: round(1, 2, 3), lambda: round("a"), lambda: round(1.5, 10 ** 30), lambda: round(1.5, -(10 ** 30)), lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(number=2.5), lambda: round(2.55, ndigits=1), lambda: round(1e308, -309)):
    attempt(bad)
for i, n in ((15, -1), (25, -1), (-15, -1), (150, -2), (250, -2), (5, -1), (6, -1), (1234, -5), (10 ** 30 + 5, -1), (5, 3), (True, -1), (12345, 0)):
    print(round(i, n), end=" ")
print()
big = 2 ** 53
for a, b in ((big + 1, float(big)), (big, float(big)), (big - 1, float(big)), (10 ** 400, float("inf")), (10 ** 400, 1e308), (-(10 ** 400), float("-inf")), (10 ** 400, float("nan")), (0, -0.0), (1, 1.0000000000000002), (2 ** 1023, 2.0 ** 1023), (2 ** 1024, 1.7976931348623157e308), (10 ** 22, 1e22), (10 ** 23, 1e23), (True, 1.0)):
    print(a == b, a != b, a < b, a <= b, a > b, a >= b, b == a, b < a, b > a, end=" | ")
print()
print(0.1 + 0.2 == 0.3, 0.1 * 3, 1e16 + 1, 1e308 * 10, -1e308 * 10, 1e-308 / 1e10, 5e-324 / 2, float("inf") - float("inf"), float("inf") * 0, 1e308 + 1e308, -0.0 + 0.0, -0.0 - 0.0, 0.0 * -1, 0 * -1.0, -0.0 == 0.0, str(-0.0), max(0.0, -0.0), min(0.0, -0.0), max(-0.0, 0.0), abs(-0.0), sum([0.1] * 10), math.fsum([0.1] * 10))
for bad in (lambda: 1.0 + "a", lambda: 1.0 < "a", lambda: 1.0 & 1, lambda: 1.0[0], lambda: 1.0(), lambda: 1.0 + None, lambda: "a" * 1.0, lambda: [1] * 1.0, lambda: range(1.0), lambda: [1][0.0], lambda: 1.0 @ 2, lambda: 1.0 << 2, lambda: chr(1.0), lambda: float.as_integer_ratio(1), lambda: (1.0).real(), lambda: float.__add__(1.0, "x"), lambda: float.__add__(1, 2.0), lambda: float.__radd__(1.0, 2), lambda: setattr(1.0, "real", 2)):
    attempt(bad)
