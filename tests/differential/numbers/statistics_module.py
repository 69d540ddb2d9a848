# statistics: every function over data of several kinds, its errors; NormalDist.
import copy
import math
import pickle
import random
import statistics as st
from fractions import Fraction as F


def attempt(name, action):
    try:
        print(name, "->", repr(action()))
    except Exception as error:
        print(name, "->", type(error).__name__, error)


print(sorted(st.__all__))
rng = random.Random(5)
sets = {
    "ints": [3, 1, 4, 1, 5, 9, 2, 6], "odd": [7, 1, 3], "one": [4], "one float": [2.5], "two": [1, 2], "empty": [],
    "floats": [1.5, 2.25, -3.75, 1e10, 0.1], "tenths": [0.1] * 10, "fractions": [F(1, 3), F(1, 6), F(5, 2)], "mixed": [1, 2.5, F(1, 2)],
    "bools": [True, False, True], "large": [1e308, 1e308, -1e308], "inf": [1.0, math.inf], "both": [math.inf, -math.inf],
    "nan": [1, math.nan], "texts": ["a", "b", "a"], "none": [None, 1], "same": [2, 2, 2], "negative": [-1, -2, 4], "zero": [0, 3, 5],
    "huge": [10 ** 30, 10 ** 30 + 1, 3], "tiny": [5e-324, 1e-300, 1e-310], "gauss": [rng.gauss(100, 15) for _ in range(50)],
    "close": [1e8 + 1, 1e8 + 2, 1e8 + 3.5, 1e8 + 4],
}
functions = ["mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high", "median_grouped", "mode",
             "multimode", "variance", "pvariance", "stdev", "pstdev", "quantiles"]
for function in functions:
    for name, data in sets.items():
        attempt(f"{function} {name}", lambda: getattr(st, function)(data))
    attempt(f"{function} iterator", lambda: getattr(st, function)(iter([1, 2, 3, 5])))
    attempt(f"{function} number", lambda: getattr(st, function)(5))
    attempt(f"{function} dict", lambda: getattr(st, function)({1: "a", 2: "b"}))
for center in (3, 2.5, F(7, 2)):
    for function in ("variance", "pvariance", "stdev", "pstdev"):
        attempt(f"{function} around {center}", lambda: getattr(st, function)([1, 2, 3, 9], center))
attempt("weights", lambda: st.fmean([1, 2, 4], weights=[3, 1, 0.5]))
attempt("weights iterator", lambda: st.fmean(iter([1, 2, 4]), iter([3, 1, 1])))
attempt("weights short", lambda: st.fmean([1, 2, 4], [1, 2]))
attempt("weights zero", lambda: st.fmean([1, 2], [1, -1]))
attempt("weights none", lambda: st.fmean([], []))
for data, weights in (([40, 60], [5, 30]), ([1, 2], [1]), ([0, 2], [0, 1]), ([1, 2], [-1, 3]), ([3], [2]), ([1, 0], [1, 1]), ([F(1, 2), 3], [1, F(2, 3)])):
    attempt(f"harmonic {data} {weights}", lambda: st.harmonic_mean(data, weights))
attempt("harmonic text", lambda: st.harmonic_mean(["a"]))
for n in (0, 1, 2, 3, 4, 5, 10):
    for method in ("exclusive", "inclusive", "other"):
        attempt(f"quantiles {n} {method}", lambda: st.quantiles([10, 20.5, 15, 3, 8], n=n, method=method))
for interval in (2, 0.5, "3", "x"):
    attempt(f"grouped {interval!r}", lambda: st.median_grouped([1, 3, 3, 3, 5, 5, 7], interval))
x, y = [1, 2, 3, 4, 5, 6.5], [2.1, 3.9, 6.2, 7.8, 10.1, 12.2]
for function in (st.covariance, st.correlation, st.linear_regression):
    attempt(function.__name__, lambda: function(x, y))
    attempt(f"{function.__name__} ints", lambda: function([1, 2, 4], [3, 1, 2]))
    attempt(f"{function.__name__} lengths", lambda: function(x, y[:-1]))
    attempt(f"{function.__name__} short", lambda: function([1], [2]))
    attempt(f"{function.__name__} constant", lambda: function([1, 1, 1], [1, 2, 3]))
attempt("ranked", lambda: st.correlation([1, 5, 2, 2, 9], [3, 8, 1, 5, 5], method="ranked"))
attempt("method", lambda: st.correlation(x, y, method="other"))
attempt("proportional", lambda: st.linear_regression(x, y, proportional=True))
slope, intercept = st.linear_regression([1, 2, 3], [2, 4, 6])
print(slope, intercept)

n = st.NormalDist(100, 15)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance, st.NormalDist(), n == st.NormalDist(100.0, 15.0), n == 5, n != st.NormalDist(1, 15))
for value in (-50, 0, 85, 99.5, 100, 130, 145.25, 400):
    print(value, n.pdf(value), n.cdf(value), n.zscore(value))
for p in (1e-300, 1e-20, 1e-9, 0.001, 0.02, 0.075, 0.0751, 0.25, 0.5, 0.6, 0.925, 0.926, 0.99, 0.9999999, 1 - 1e-16):
    print(p, n.inv_cdf(p), st.NormalDist().inv_cdf(p))
print(n.quantiles(), n.quantiles(10), n.quantiles(n=1))
other = st.NormalDist(110, 8)
print(n.overlap(other), other.overlap(n), n.overlap(n), n.overlap(st.NormalDist(90, 15)), n.overlap(st.NormalDist(100, 3)))
print(n + other, n - other, n + 5, 5 + n, n - 5, 5 - n, n * 2, -2 * n, n / 4, -n, +n)
print(n.samples(3, seed=7), len(n.samples(4)), st.NormalDist.from_samples([1, 2, 3, 4, 9]), st.NormalDist.from_samples(iter([1.5, 2])))
print(len({n, st.NormalDist(100, 15), copy.copy(n), copy.deepcopy(n), pickle.loads(pickle.dumps(n))}), hash(n) == hash((100.0, 15.0)))
flat = st.NormalDist(1, 0)
for name, action in {"sigma": lambda: st.NormalDist(0, -1), "pdf": lambda: flat.pdf(1), "cdf": lambda: flat.cdf(1), "inv": lambda: flat.inv_cdf(0.5),
                     "z": lambda: flat.zscore(2), "p": lambda: n.inv_cdf(0), "p1": lambda: n.inv_cdf(1.0), "overlap": lambda: n.overlap(5),
                     "overlap flat": lambda: n.overlap(flat), "product": lambda: n * other, "text": lambda: st.NormalDist("a"),
                     "set": lambda: setattr(n, "mean", 5), "few": lambda: st.NormalDist.from_samples([1]), "str": lambda: n + "a"}.items():
    attempt(name, action)


class Named(st.NormalDist):
    pass


print(Named(1, 2), type(Named(1, 2) + 1).__name__, type(Named.from_samples([1, 2])).__name__, issubclass(st.StatisticsError, ValueError))
