# math's functions of integers: factorial, gcd, lcm, comb, perm, isqrt, prod, sumprod, fsum.
import math


def row(f, cases):
    out = []
    for a in cases:
        a = a if isinstance(a, tuple) else (a,)
        try:
            r = f(*a)
            out.append(repr(r) if len(repr(r)) < 60 else f"<{len(repr(r))} digits, {r % 998244353}>")
        except Exception as e:
            out.append(f"{type(e).__name__}({e})")
    print(f.__name__, *out, sep=" | ")


class I:
    def __index__(self): return 6


row(math.factorial, [0, 1, 5, 20, 21, 100, 500, -1, 5.0, "a", True, I(), 10 ** 30, -(10 ** 30), None])
row(math.gcd, [(), (12,), (-12,), (12, 18), (0, 0), (0, 5), (12, -18, 27), (2 ** 100, 6 ** 50), (10 ** 30, 10 ** 20 + 1), (1.0, 2), (I(), 4), ("a", 1)])
row(math.lcm, [(), (4,), (-4,), (4, 6), (0, 5), (4, 6, -10), (2 ** 70, 3 ** 40), (1.0,), (I(), 4)])
row(math.comb, [(5, 2), (5, 0), (5, 5), (5, 6), (0, 0), (100, 50), (10 ** 20, 2), (10 ** 20, 10 ** 20 - 1), (-1, 2), (2, -1), (5.0, 2), (62, 31), (67, 33), (200, 3), (5,), (I(), 2)])
row(math.perm, [(5, 2), (5,), (5, None), (5, 0), (5, 6), (20, 10), (30, 30), (10 ** 15, 3), (-1, 1), (1, -1), (5.0, 1), (0, 0)])
row(math.isqrt, [0, 1, 3, 4, 99, 100, 2 ** 64 - 1, 2 ** 64, 10 ** 50, 10 ** 51 - 1, -1, 4.0, I(), True, "a"])
for n in list(range(50)) + [2 ** k + d for k in (31, 53, 62, 64, 100, 129) for d in (-1, 0, 1)]:
    r = math.isqrt(n)
    assert r * r <= n < (r + 1) * (r + 1) and math.isqrt(n * n) == n
row(math.prod, [([],), ([1, 2, 3, 4],), ([2.5, 2],), ([10 ** 20, 10 ** 20],), (["a", 3],), ([[1], 2],), (range(1, 10),), (5,), ([1j, 2],), ([True, True],)])
print(math.prod([1, 2], start=10), math.prod([2], start=0.5), math.prod([], start="x"))
row(math.sumprod, [([1, 2], [3, 4]), ([], []), ([1], [1, 2]), ([1.5, 2], [2, 3]), ([1e308, 1e308], [10, -10]), ([10 ** 20], [10 ** 20]), (["a"], [3]), ([1], ["a"]), (5, [1]), ((i for i in [1, 2]), [3, 4]), ([0.1] * 10, [1] * 10), ([True], [2.5]), ([1j], [2])])
row(math.fsum, [[], [0.1] * 10, [1e308, 1e308, -1e308], [1e308, 1e308], [math.inf, 1], [math.inf, -math.inf], [math.nan, 1], [1, 2, 3], [10 ** 400], ["a"], 5, [1e16, 1, -1e16], [True, 2.5], [5e-324] * 3])
row(sum, [([],), ([1, 2.5],), ([0.1] * 10,), ([1, 2], 10), ([[1], [2]], []), (["a"],), (["a"], ""), ([b"a"], b""), ([bytearray(b"a")], bytearray()), ([1j, 2.5],), ([10 ** 30, 0.5],), ([True, True],), ([1e308, 1e308, -1e308],), (5,), ([1], None), ([(1,), (2,)], ())])
print(sum([1, 2], start=5), sum(x for x in range(5)), type(sum([True])), type(sum([], 0.0)))
print(math.gcd(*range(30, 301, 30)), math.lcm(*range(1, 21)), math.comb(40, 20) == math.factorial(40) // math.factorial(20) ** 2, sum(math.comb(10, k) for k in range(11)))
