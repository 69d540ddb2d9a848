"""Averages, spreads, relations between two variables, and the normal distribution.

Sums are exact: every number is taken as a quotient of ints, and only the result becomes one of the data's type.
"""
import math
import random
import sys
from collections import Counter, namedtuple
from fractions import Fraction

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
    "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    """The data do not allow what was asked for: there are too few, for example."""


# ---- exact sums ----

def _is_decimal_type(kind):
    module = sys.modules.get("decimal")
    return module is not None and issubclass(kind, module.Decimal)


def _common_type(one, other):
    """The type of a result from numbers of two types."""
    if one is other or other in (int, bool):
        return one
    if one is int or issubclass(other, one):
        return other
    if issubclass(one, other) or issubclass(other, int):
        return one
    if issubclass(one, int) or issubclass(one, Fraction) and issubclass(other, float):
        return other
    if issubclass(one, float) and issubclass(other, Fraction):
        return one
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _ratio(number):
    """The number as (numerator, denominator); an infinity or NaN as (itself, None)."""
    try:
        return number.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return number, None
    try:
        return number.numerator, number.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(number).__name__}' to numerator/denominator") from None


class _Total:
    """The exact sum of numbers and of their squares, how many there are, and the type that results have."""

    def __init__(self, data, squares=False):
        self.count, self.odd, kinds = 0, None, set()
        sums, square_sums = {}, {}  # by denominator: many numbers have the same
        for number in data:
            self.count += 1
            kinds.add(type(number))
            above, below = _ratio(number)
            if below is None:
                self.odd = above if self.odd is None else self.odd + above
                continue
            sums[below] = sums.get(below, 0) + above
            if squares:
                square_sums[below] = square_sums.get(below, 0) + above * above
        self.kind = int
        for kind in kinds:
            self.kind = _common_type(self.kind, kind)
        if self.odd is None:
            self.sum = sum([Fraction(above, below) for below, above in sums.items()], Fraction())
            self.squares = sum([Fraction(above, below * below) for below, above in square_sums.items()], Fraction())
        else:
            self.sum = self.squares = self.odd


def _as_type(value, kind):
    """An exact value as one of the data's type; of ints it becomes a float if it is not whole."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if _is_decimal_type(kind):
            return kind(value.numerator) / value.denominator
        raise


def _root(value):
    """The float nearest to the root of a fraction."""
    above, below = value.numerator, value.denominator
    if not above:
        return 0.0
    # Scaled to a root of about 60 bits with a last bit that says whether anything was cut off: then the division rounds
    # just as it would round the root itself.
    shift = (above.bit_length() - below.bit_length() - 120) // 2
    if shift >= 0:
        square, scale, divisor = above // (below << 2 * shift), 1 << shift, 1
        exact = square * (below << 2 * shift) == above
    else:
        square, scale, divisor = (above << -2 * shift) // below, 1, 1 << -shift
        exact = square * below == above << -2 * shift
    root = math.isqrt(square)
    if not exact or root * root != square:
        root |= 1
    return root * scale / divisor


def _decimal_root(value):
    from decimal import Decimal, localcontext

    with localcontext() as context:
        digits = context.prec
        context.prec = 2 * digits + 10
        root = (Decimal(value.numerator) / Decimal(value.denominator)).sqrt()
    return +root


def _squared_deviations(data, center, name, least):
    """The sum of the squared distances from the mean or from a given center; the type of results; how many there are."""
    if center is not None:
        total = _Total([(number - center) * (number - center) for number in data])
        result = total.sum
    else:
        total = _Total(data, squares=True)
        result = total.squares
        if total.odd is None and total.count:
            result -= total.sum * total.sum / total.count
    if total.count < least:
        raise StatisticsError(f"{name} requires at least {('one data point', 'two data points')[least - 1]}")
    return result, total.kind, total.count


def _deviation(data, center, name, lost):
    squares, kind, count = _squared_deviations(data, center, name, 1 + lost)
    mean_square = squares / (count - lost)
    return _decimal_root(mean_square) if _is_decimal_type(kind) else _root(mean_square)


# ---- spread ----

def variance(data, xbar=None):
    """The variance of all, estimated from a sample."""
    squares, kind, count = _squared_deviations(data, xbar, "variance", 2)
    return _as_type(squares / (count - 1), kind)


def pvariance(data, mu=None):
    """The variance of the data themselves."""
    squares, kind, count = _squared_deviations(data, mu, "pvariance", 1)
    return _as_type(squares / count, kind)


def stdev(data, xbar=None):
    """The root of variance()."""
    return _deviation(data, xbar, "stdev", 1)


def pstdev(data, mu=None):
    """The root of pvariance()."""
    return _deviation(data, mu, "pstdev", 0)


# ---- averages ----

def mean(data):
    """The arithmetic mean, exactly."""
    total = _Total(data)
    if total.count:
        return _as_type(total.sum / total.count, total.kind)
    raise StatisticsError("mean requires at least one data point")


def fmean(data, weights=None):
    """The arithmetic mean as a float, faster than mean(); weights say how much each number counts."""
    numbers = data if isinstance(data, (list, tuple)) else list(data)
    if not numbers and weights is None:
        raise StatisticsError("fmean requires at least one data point")
    if weights is None:
        return math.fsum(numbers) / len(numbers)
    weights = weights if isinstance(weights, (list, tuple)) else list(weights)
    if len(numbers) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    above, below = math.sumprod(numbers, weights), math.fsum(weights)
    if below:
        return above / below
    raise StatisticsError("sum of weights must be non-zero")


def geometric_mean(data):
    """The root of the product, as a float."""
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    numbers = list(data)
    if not numbers:
        raise StatisticsError("harmonic_mean requires at least one data point")
    refused = "harmonic mean does not support negative values"
    if len(numbers) == 1 and weights is None:
        import numbers as tower

        only = numbers[0]
        if not (isinstance(only, tower.Real) or _is_decimal_type(type(only))):
            raise TypeError("unsupported type")
        if only < 0:
            raise StatisticsError(refused)
        return only
    if weights is None:
        weights, weight = [1] * len(numbers), len(numbers)
    else:
        weights = list(weights)
        if len(weights) != len(numbers):
            raise StatisticsError("Number of weights does not match data size")
        weight = _Total(_not_negative(weights, refused)).sum
    try:
        total = _Total([by / number if by else 0 for by, number in zip(weights, _not_negative(numbers, refused))])
    except ZeroDivisionError:
        return 0
    if total.sum <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _as_type(weight / total.sum, total.kind)


def _not_negative(numbers, refused):
    for number in numbers:
        if number < 0:
            raise StatisticsError(refused)
        yield number


def _ordered(data):
    ordered = sorted(data)
    if ordered:
        return ordered, len(ordered) // 2
    raise StatisticsError("no median for empty data")


def median(data):
    """The middle of the sorted data, or the mean of both in the middle."""
    ordered, half = _ordered(data)
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def median_low(data):
    """The middle of the sorted data, or the lower one of both in the middle."""
    ordered, half = _ordered(data)
    return ordered[half if len(ordered) % 2 else half - 1]


def median_high(data):
    """The middle of the sorted data, or the higher one of both in the middle."""
    ordered, half = _ordered(data)
    return ordered[half]


def median_grouped(data, interval=1.0):
    """The median of data that stand for the middles of intervals, which their numbers are spread over."""
    from bisect import bisect_left, bisect_right

    ordered, half = _ordered(data)
    middle = ordered[half]
    below = bisect_left(ordered, middle)
    inside = bisect_right(ordered, middle, below) - below
    try:
        width, center = float(interval), float(middle)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return center - width / 2.0 + width * (len(ordered) / 2 - below) / inside


def mode(data):
    """The most common value, the first one of several."""
    for value, _ in Counter(iter(data)).most_common(1):
        return value
    raise StatisticsError("no mode for empty data")


def multimode(data):
    """All the most common values, in the order of their first appearance."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 points that divide the data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    ordered = sorted(data)
    size = len(ordered)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    if method not in ("exclusive", "inclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    points = []
    for part in range(1, n):
        if method == "inclusive":
            left = part * (size - 1) // n
            beyond = part * (size - 1) - left * n
        else:
            left = min(max(part * (size + 1) // n, 1), size - 1) - 1
            beyond = part * (size + 1) - (left + 1) * n
        points.append((ordered[left] * (n - beyond) + ordered[left + 1] * beyond) / n)
    return points


# ---- two variables ----

def _paired(x, y, name):
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")


def _centered(numbers):
    middle = math.fsum(numbers) / len(numbers)
    return [number - middle for number in numbers], middle


def _ranks(numbers):
    """The places of the numbers in their order, around 0; equal numbers share the mean of their places."""
    order = sorted(range(len(numbers)), key=numbers.__getitem__)
    ranks, start = [0.0] * len(numbers), 0
    while start < len(order):
        end = start
        while end < len(order) and numbers[order[end]] == numbers[order[start]]:
            end += 1
        for position in order[start:end]:
            ranks[position] = (start + end - len(numbers)) / 2
        start = end
    return ranks


def covariance(x, y, /):
    """The covariance of all, estimated from a sample of both variables."""
    _paired(x, y, "covariance")
    return math.sumprod(_centered(x)[0], _centered(y)[0]) / (len(x) - 1)


def correlation(x, y, /, *, method="linear"):
    """Pearson's correlation of two variables; by "ranked" Spearman's, of their ranks."""
    _paired(x, y, "correlation")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    else:
        x, y = _centered(x)[0], _centered(y)[0]
    try:
        return math.sumprod(x, y) / math.sqrt(math.sumprod(x, x) * math.sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """The line that is nearest to the points by the squares of the vertical distances, through 0 if proportional."""
    _paired(x, y, "linear regression")
    x_middle = y_middle = None
    if not proportional:
        (x, x_middle), (y, y_middle) = _centered(x), _centered(y)
    try:
        slope = (math.sumprod(x, y) + 0.0) / math.sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else y_middle - slope * x_middle)


# ---- the normal distribution ----

# Wichura's approximation (algorithm AS 241, PPND16): quotients of polynomials, lowest power first, for the middle of the
# distribution and for the near and the far part of its tails.
_middle = (
    (3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
     4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3),
    (1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
     2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3))
_near_tail = (
    (1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
     1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4),
    (1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9))
_far_tail = (
    (6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
     2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7),
    (1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15))


def _polynomial(coefficients, x):
    result = coefficients[-1]
    for coefficient in coefficients[-2::-1]:
        result = result * x + coefficient
    return result


def _standard_quantile(p):
    offset = p - 0.5
    if abs(offset) <= 0.425:
        at = 0.180625 - offset * offset
        return _polynomial(_middle[0], at) * offset / _polynomial(_middle[1], at)
    at = math.sqrt(-math.log(p if offset <= 0.0 else 1.0 - p))
    (above, below), shift = (_near_tail, 1.6) if at <= 5.0 else (_far_tail, 5.0)
    distance = _polynomial(above, at - shift) / _polynomial(below, at - shift)
    return -distance if offset < 0.0 else distance


def _middle_value(doc):
    return property(lambda self: self._mu, doc=doc)


class NormalDist:
    """A normal distribution with mean mu and standard deviation sigma.

    Sums and differences of independent variables, and multiples of one, are distributions again.
    """

    __slots__ = {"_mu": "Where the middle is.", "_sigma": "How wide it is."}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with the mean and the standard deviation of a sample."""
        sample = data if isinstance(data, (list, tuple)) else list(data)
        return cls(fmean(sample), stdev(sample))

    mean = _middle_value("The mean.")
    median = _middle_value("The median: the mean.")
    mode = _middle_value("The most probable value: the mean.")
    stdev = property(lambda self: self._sigma, doc="The standard deviation.")
    variance = property(lambda self: self._sigma * self._sigma, doc="The square of the standard deviation.")

    def samples(self, n, *, seed=None):
        """n random numbers with this distribution."""
        draw = random.gauss if seed is None else random.Random(seed).gauss
        return [draw(self._mu, self._sigma) for _ in range(n)]

    def zscore(self, x):
        """How many standard deviations x is above the mean."""
        return (x - self._mu) / self._width("zscore() not defined when sigma is zero")

    def pdf(self, x):
        """The density of the probability at x."""
        self._width("pdf() not defined when sigma is zero")
        square, distance = self._sigma * self._sigma, x - self._mu
        return math.exp(distance * distance / (-2.0 * square)) / math.sqrt(math.tau * square)

    def cdf(self, x):
        """How probable a value of at most x is."""
        width = self._width("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (width * math.sqrt(2.0))))

    def inv_cdf(self, p):
        """The value that stays unexceeded with probability p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return self._mu + _standard_quantile(p) * self._sigma

    def quantiles(self, n=4):
        """The n - 1 values that divide the distribution into n parts of equal probability."""
        return [self.inv_cdf(part / n) for part in range(1, n)]

    def overlap(self, other):
        """The area that lies below both densities."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        left, right = sorted((self, other), key=lambda dist: (dist._sigma, dist._mu))
        if not left.variance or not right.variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        widening, apart = right.variance - left.variance, abs(right._mu - left._mu)
        if not widening:
            return 1.0 - math.erf(apart / (2.0 * left._sigma * math.sqrt(2.0)))
        # The densities cross at two points: the roots of a quadratic equation.
        middle = left._mu * right.variance - right._mu * left.variance
        half = left._sigma * right._sigma * math.sqrt(apart * apart + widening * math.log(right.variance / left.variance))
        crossings = (middle + half) / widening, (middle - half) / widening
        first, second = [abs(right.cdf(at) - left.cdf(at)) for at in crossings]
        return 1.0 - (first + second)

    def _width(self, refused):
        if not self._sigma:
            raise StatisticsError(refused)
        return self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * math.fabs(factor))

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / math.fabs(divisor))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        if isinstance(other, NormalDist):
            return (self._mu, self._sigma) == (other._mu, other._sigma)
        return NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
