# math: domains, ranges, special values and argument errors of each function.
import math


def row(f, cases):
    out = []
    for a in cases:
        a = a if isinstance(a, tuple) else (a,)
        try:
            r = f(*a)
            out.append(f"{r:.12g}" if isinstance(r, float) else repr(r))
        except Exception as e:
            out.append(f"{type(e).__name__}({e})")
    print(f.__name__, *out, sep=" | ")


inf, nan = math.inf, math.nan
common = (0, -0.0, 0.5, 1, -1, 2.5, 1e10, inf, -inf, nan, True)
for name in "acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma isfinite isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp".split():
    row(getattr(math, name), common + (1000, -1000, "x", None, 10 ** 400, 1j))
row(math.atan2, [(0, 0), (0, -1), (-0.0, -1), (0, -0.0), (1, 0), (inf, inf), (-inf, -inf), (nan, 1), (1, inf), (1,), ("a", 1)])
row(math.copysign, [(1, -0.0), (-1, 5), (nan, -1), (0, -1), (inf, -nan)])
row(math.fmod, [(5, 3), (-5, 3), (5, -3), (5, 0), (inf, 1), (1, inf), (nan, 1), (-0.0, 1)])
row(math.remainder, [(5, 3), (4, 3), (-5, 3), (2.5, 1), (3.5, 1), (5, 0), (inf, 1), (1, inf), (nan, 0)])
row(math.pow, [(2, 10), (0, -1), (-8, 1 / 3), (nan, 0), (1, nan), (-inf, 3), (10, 400), (0.0, 0), (2, -2000), (-1, inf)])
row(math.hypot, [(), (3, 4), (1, 2, 3), (inf, nan), (nan, 1), (1e200, 1e200), (5e-324, 5e-324), (-3,), ("a",)])
row(math.dist, [([0, 0], [3, 4]), ((1,), (1,)), ((), ()), ((1, 2), (1,)), (5, 5), ([1], ["a"]), ((inf,), (nan,))])
row(math.log, [(8, 2), (100, 10), (10 ** 400,), (10 ** 400, 10), (2, 1), (0,), (-1,), (1, 0), (2, -1), (inf,), (10 ** 30, 10 ** 15), (), (1, 2, 3)])
row(math.log2, [2 ** 1000, 2 ** 2000, 3])
row(math.log10, [10 ** 15, 10 ** 500, 0.001])
row(math.ldexp, [(1, 3), (0.5, -1), (1, 2000), (1, -2000), (0, 10 ** 20), (inf, 5), (1.5, 2.0), (1, 10 ** 30), (1, -(10 ** 30)), (nan, 1)])
row(math.nextafter, [(1, 2), (1, 0), (0, 1), (0, -1), (inf, 0), (nan, 1), (1, 1)])
row(math.isclose, [(1, 1 + 1e-10), (1, 1.1), (0, 1e-10), (inf, inf), (inf, 1e308), (nan, nan)])
for f in (lambda: math.isclose(1, 1.1, rel_tol=0.2), lambda: math.isclose(0, 1e-5, abs_tol=1e-4), lambda: math.isclose(1, 1, rel_tol=-1), lambda: math.nextafter(1, 2, steps=3), lambda: math.nextafter(1, 2, steps=-1), lambda: math.ulp(inf)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(math.pi, math.e, math.tau, math.inf, math.nan)
