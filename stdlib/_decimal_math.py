"""Functions of decimal numbers whose results never end, as ints of a fixed scale."""
import math

_known = {}  # the logarithm of 10 with as many digits as were needed so far


def _inverse_tangent(x, one):
    """The inverse hyperbolic tangent of 1/x, times one."""
    term = total = one // x
    square, odd = x * x, 1
    while term:
        term //= square
        odd += 2
        total += term // odd
    return total


def log_of_ten(digits):
    """log(10) times 10**digits; the last digits may be wrong by a few."""
    have = _known.get("digits", -1)
    if have < digits:
        have = digits + 20
        one = 10 ** (have + 10)
        value = 46 * _inverse_tangent(31, one) + 34 * _inverse_tangent(49, one) + 20 * _inverse_tangent(161, one)
        _known["digits"], _known["value"] = have, value // 10 ** 10
    return _known["value"] // 10 ** (have - digits)


def exp(coefficient, exponent, digits):
    """e to the power coefficient * 10**exponent, as (c, e) for c * 10**e with that many digits or a few more."""
    size = len(str(abs(coefficient))) + exponent  # of the whole part
    scale = digits + 10 + max(size, 0)
    shift = exponent + scale
    x = coefficient * 10 ** shift if shift >= 0 else coefficient // 10 ** -shift
    power, x = divmod(x, log_of_ten(scale))
    # x is in [0, log(10)): halved until its series is short, then squared back.
    halvings = math.isqrt(scale) // 2 + 4
    one = 1 << int((scale + 10) * 3.33) + 2 * halvings
    x = x * one // 10 ** scale >> halvings
    bits = one.bit_length() - 1
    total = term = one
    count = 0
    while term:
        count += 1
        term = (term * x >> bits) // count
        total += term
    for _ in range(halvings):
        total = total * total >> bits
    return total * 10 ** (digits + 5) >> bits, power - digits - 5


def log(coefficient, exponent, digits):
    """log(coefficient * 10**exponent) times 10**digits; the last digits may be wrong by a few."""
    power = len(str(coefficient)) + exponent
    scale = digits + 10
    bits = int((scale + 5) * 3.33) + 10
    # 0.1 <= x < 1; roots bring it near to 1, where the series is short.
    x = (coefficient << bits) // 10 ** len(str(coefficient))
    roots = 0
    nearness = math.isqrt(scale) // 2 + 5
    bits += 2 * nearness
    x <<= 2 * nearness
    one = 1 << bits
    while one - x > one >> nearness:
        x = math.isqrt(x << bits)
        roots += 1
    ratio = ((x - one) << bits) // (x + one)
    square = ratio * ratio >> bits
    total, term, odd = ratio, ratio, 1
    while term and term != -1:
        term = term * square >> bits
        odd += 2
        total += term // odd
    result = (total * 10 ** scale << roots + 1) >> bits
    return (result + power * log_of_ten(scale)) // 10 ** 10
