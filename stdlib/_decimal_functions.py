"""The operations on decimal numbers: each takes the context, a list for what comes up, and the numbers."""
import math

import _decimal_math
from _decimal_context import (
    Clamped, Context, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidOperation, MAX_EMAX,
    MAX_PREC, MIN_EMIN, Overflow, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Rounded, Subnormal, Underflow,
)
from _decimal_numbers import _digits, _fit, _fitted, _infinity, _invalid, _make, _nan_of, _of_int, _rounded


def _plus(context, conditions, a):
    special = _nan_of(context, conditions, a)
    if special or a._kind:
        return special or a
    sign = a._sign if a._coef or context.rounding == ROUND_FLOOR and a._sign else 0
    return _fit(context, sign, a._coef, a._exp, conditions)


def _minus(context, conditions, a):
    if a._kind in ("n", "N"):
        return _nan_of(context, conditions, a)
    sign = a._sign ^ 1
    if not a._kind and not a._coef:
        sign = int(context.rounding == ROUND_FLOOR and not a._sign)
    return _plus(context, conditions, _make(sign, a._coef, a._exp, a._kind))


def _abs(context, conditions, a):
    return _minus(context, conditions, a) if a._sign else _plus(context, conditions, a)


def _add(context, conditions, a, b):
    special = _nan_of(context, conditions, a, b)
    if special:
        return special
    if a._kind or b._kind:
        if a._kind and b._kind and a._sign != b._sign:
            return _invalid(conditions)
        return a if a._kind else b
    exponent = min(a._exp, b._exp)
    if not a._coef and not b._coef:
        sign = a._sign & b._sign or int(context.rounding == ROUND_FLOOR and a._sign != b._sign)
        return _fit(context, sign, 0, exponent, conditions)
    high, low = (a, b) if a._exp >= b._exp else (b, a)
    low_coefficient, low_exponent = low._coef, low._exp
    if high._coef:
        # What lies far below the last digit only says that there is something.
        floor = high._exp + min(-1, _digits(high._coef) - context.prec - 2)
        if low_exponent < floor and (not low_coefficient or _digits(low_coefficient) + low_exponent - 1 < floor):
            low_coefficient, low_exponent = min(low_coefficient, 1), floor
        total = high._coef * 10 ** (high._exp - low_exponent)
    else:
        total = 0
    total = -total if high._sign else total
    total += -low_coefficient if low._sign else low_coefficient
    sign = int(total < 0) if total else int(context.rounding == ROUND_FLOOR)
    return _fit(context, sign, abs(total), low_exponent, conditions)


def _subtract(context, conditions, a, b):
    return _add(context, conditions, a, b if b._kind in ("n", "N") else b.copy_negate())


def _multiply(context, conditions, a, b):
    special = _nan_of(context, conditions, a, b)
    if special:
        return special
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        if a._kind and not b._kind and not b._coef or b._kind and not a._kind and not a._coef:
            return _invalid(conditions)
        return _infinity(sign)
    return _fit(context, sign, a._coef * b._coef, a._exp + b._exp, conditions)


def _fma(context, conditions, a, b, c):
    special = _nan_of(context, conditions, a, b)
    if special or c._kind in ("n", "N") and not (a._kind and not b or b._kind and not a):
        return special or _nan_of(context, conditions, c)
    product = _multiply(_wide, conditions, a, b)
    return product if InvalidOperation in conditions else _add(context, conditions, product, c)


def _divide(context, conditions, a, b):
    special = _nan_of(context, conditions, a, b)
    if special:
        return special
    sign = a._sign ^ b._sign
    if a._kind:
        return _invalid(conditions) if b._kind else _infinity(sign)
    if b._kind:
        conditions.append(Clamped)
        return _make(sign, 0, context.Etiny())
    if not b._coef:
        if not a._coef:
            return _invalid(conditions, DivisionUndefined)
        conditions.append(DivisionByZero)
        return _infinity(sign)
    ideal = a._exp - b._exp
    if not a._coef:
        return _fit(context, sign, 0, ideal, conditions)
    shift = _digits(b._coef) - _digits(a._coef) + context.prec + 1
    if shift >= 0:
        quotient, rest = divmod(a._coef * 10 ** shift, b._coef)
    else:
        quotient, rest = divmod(a._coef, b._coef * 10 ** -shift)
    return _unending(context, conditions, sign, quotient, ideal - shift, rest, ideal)


def _unending(context, conditions, sign, coefficient, exponent, rest, ideal):
    """A result with more digits than fit: with a rest its last digit must not look exact, without one zeros go."""
    if rest:
        coefficient += coefficient % 5 == 0
    else:
        while exponent < ideal and coefficient % 10 == 0:
            coefficient //= 10
            exponent += 1
    return _fit(context, sign, coefficient, exponent, conditions)


def _divided(context, conditions, a, b, nearest=False):
    """Whole quotient and remainder of finite numbers, the divisor not 0; None where the quotient is too large."""
    exponent = min(a._exp, b._exp)
    if a._coef and _digits(a._coef) + a._exp - _digits(b._coef) - b._exp > context.prec + 1:
        quotient = None
    elif not a._coef:
        quotient, rest, sign = 0, 0, a._sign
    elif _digits(a._coef) + a._exp < _digits(b._coef) + b._exp - 1:
        quotient, rest, sign = 0, a._coef, a._sign
        if a._exp > exponent + 2 * context.prec:  # too many zeros to write down: the number itself
            exponent = a._exp
        rest *= 10 ** (a._exp - exponent)
    else:
        divisor, sign = b._coef * 10 ** (b._exp - exponent), a._sign
        quotient, rest = divmod(a._coef * 10 ** (a._exp - exponent), divisor)
        if nearest and 2 * rest + (quotient & 1) > divisor:
            quotient, rest, sign = quotient + 1, divisor - rest, sign ^ 1
    if quotient is None or quotient >= 10 ** context.prec:
        conditions.append(DivisionImpossible)
        return None, None
    return quotient, (sign, rest, exponent)


def _divide_int(context, conditions, a, b):
    special = _nan_of(context, conditions, a, b)
    if special:
        return special
    sign = a._sign ^ b._sign
    if a._kind:
        return _invalid(conditions) if b._kind else _infinity(sign)
    if b._kind:
        return _make(sign, 0, 0)
    if not b._coef:
        if not a._coef:
            return _invalid(conditions, DivisionUndefined)
        conditions.append(DivisionByZero)
        return _infinity(sign)
    quotient, _ = _divided(context, conditions, a, b)
    return _make(0, 0, 0, "n") if quotient is None else _fit(context, sign, quotient, 0, conditions)


def _remainder(context, conditions, a, b, nearest=False):
    special = _nan_of(context, conditions, a, b)
    if special:
        return special
    if a._kind:
        return _invalid(conditions)
    if b._kind:
        return _fitted(context, a, conditions)
    if not b._coef:
        return _invalid(conditions, InvalidOperation if a._coef else DivisionUndefined)
    quotient, rest = _divided(context, conditions, a, b, nearest)
    return _make(0, 0, 0, "n") if quotient is None else _fit(context, *rest, conditions)


def _remainder_near(context, conditions, a, b):
    return _remainder(context, conditions, a, b, True)


def _divmod(context, conditions, a, b):
    special = _nan_of(context, conditions, a, b)
    if special:
        return special, special
    if a._kind:
        rest = _invalid(conditions)
        return (rest if b._kind else _infinity(a._sign ^ b._sign)), rest
    if not b._kind and not b._coef:
        if not a._coef:
            rest = _invalid(conditions, DivisionUndefined)
            return rest, rest
        conditions += [DivisionByZero, InvalidOperation]
        return _infinity(a._sign ^ b._sign), _make(0, 0, 0, "n")
    quotient = _divide_int(context, conditions, a, b)
    return quotient, quotient if quotient._kind else _remainder(context, conditions, a, b)


def _compare_values(a, b):
    """-1, 0 or 1 for two numbers that are no NaN."""
    if a._kind or b._kind:
        left, right = [(-1 if x._sign else 1) if x._kind else 0 for x in (a, b)]
        return (left > right) - (left < right)
    if not a._coef or not b._coef:
        left, right = [(-1 if x._sign else 1) if x._coef else 0 for x in (a, b)]
        return (left > right) - (left < right)
    if a._sign != b._sign:
        return -1 if a._sign else 1
    order = a.adjusted() - b.adjusted()
    if not order:
        exponent = min(a._exp, b._exp)
        order = a._coef * 10 ** (a._exp - exponent) - b._coef * 10 ** (b._exp - exponent)
    result = (order > 0) - (order < 0)
    return -result if a._sign else result


def _compare(context, conditions, a, b):
    special = _nan_of(context, conditions, a, b)
    return special or _of_int(_compare_values(a, b))


def _compare_signal(context, conditions, a, b):
    special = _nan_of(context, conditions, a, b)
    if special and not conditions:
        conditions.append(InvalidOperation)
    return special or _of_int(_compare_values(a, b))


def _total_key(a):
    return {"": 0, "F": 1, "N": 2, "n": 3}[a._kind], a._coef if a._kind else 0


def _compare_total(context, conditions, a, b):
    if a._sign != b._sign:
        return _of_int(-1 if a._sign else 1)
    left, right = _total_key(a.copy_abs()), _total_key(b.copy_abs())
    if left == right and not a._kind:
        order = _compare_values(a.copy_abs(), b.copy_abs()) or (a._exp > b._exp) - (a._exp < b._exp)
    else:
        order = (left > right) - (left < right)
    return _of_int(-order if a._sign else order)


def _compare_total_mag(context, conditions, a, b):
    return _compare_total(context, conditions, a.copy_abs(), b.copy_abs())


def _chosen(largest, magnitude):
    def choose(context, conditions, a, b):
        if a._kind in ("n", "N") or b._kind in ("n", "N"):
            if a._kind == "n" and b._kind in ("", "F"):
                return _fitted(context, b, conditions)
            if b._kind == "n" and a._kind in ("", "F"):
                return _fitted(context, a, conditions)
            return _nan_of(context, conditions, a, b)
        order = _compare_values(a.copy_abs(), b.copy_abs()) if magnitude else 0
        order = order or _compare_values(a, b) or int(_compare_total(context, conditions, a, b))
        return _fitted(context, a if (order >= 0) == largest else b, conditions)

    return choose


def _quantized(context, conditions, a, exponent, rounding):
    """The number with this exponent."""
    if not a._coef:
        return _fit(context, a._sign, 0, exponent, conditions)
    if a.adjusted() > context.Emax or a.adjusted() - exponent + 1 > context.prec:
        return _invalid(conditions)
    coefficient, lost = _rounded(a._sign, a._coef, exponent - a._exp, rounding)
    if _digits(coefficient) > context.prec or coefficient and _digits(coefficient) + exponent - 1 > context.Emax:
        return _invalid(conditions)
    if exponent > a._exp:
        conditions.append(Rounded)
    if lost:
        conditions.append(Inexact)
    return _fit(context, a._sign, coefficient, exponent, conditions)


def _quantize(context, conditions, a, b, rounding=None):
    special = _nan_of(context, conditions, a, b)
    if special:
        return special
    if a._kind or b._kind:
        return a if a._kind and b._kind else _invalid(conditions)
    if not context.Etiny() <= b._exp <= context.Emax:
        return _invalid(conditions)
    return _quantized(context, conditions, a, b._exp, rounding or context.rounding)


def _to_integral_value(context, conditions, a, rounding=None, exact=False):
    special = _nan_of(context, conditions, a)
    if special or a._kind or a._exp >= 0:
        return special or a
    coefficient, lost = _rounded(a._sign, a._coef, -a._exp, rounding or context.rounding)
    if exact and a._coef:
        conditions += [Rounded, Inexact] if lost else [Rounded]
    return _make(a._sign, coefficient, 0)


def _to_integral_exact(context, conditions, a, rounding=None):
    return _to_integral_value(context, conditions, a, rounding, True)


def _normalize(context, conditions, a):
    special = _nan_of(context, conditions, a)
    if special or a._kind:
        return special or a
    a = _fit(context, a._sign, a._coef, a._exp, conditions)
    if a._kind or not a._coef:
        return a if a._kind else _make(a._sign, 0, 0)
    coefficient, exponent = a._coef, a._exp
    top = context.Etop() if context.clamp else context.Emax
    while coefficient % 10 == 0 and exponent < top:
        coefficient //= 10
        exponent += 1
    return _make(a._sign, coefficient, exponent)


def _half_even(context):
    """The same context for functions that always round to the nearest."""
    twin = context.copy()
    twin.rounding = ROUND_HALF_EVEN
    return twin


def _sqrt(context, conditions, a):
    special = _nan_of(context, conditions, a)
    if special:
        return special
    ideal = a._exp // 2
    if not a._kind and not a._coef:
        return _fit(context, a._sign, 0, ideal, conditions)
    if a._sign:
        return _invalid(conditions)
    if a._kind:
        return a
    coefficient, exponent = (a._coef * 10, a._exp - 1) if a._exp & 1 else (a._coef, a._exp)
    shift = context.prec + 1 - (_digits(coefficient) + 1) // 2
    if shift >= 0:
        coefficient, rest = coefficient * 100 ** shift, 0
    else:
        coefficient, rest = divmod(coefficient, 100 ** -shift)
    root = math.isqrt(coefficient)
    rest = rest or root * root != coefficient
    return _unending(_half_even(context), conditions, 0, root, exponent // 2 - shift, rest, ideal)


def _sure(context, conditions, sign, approximate, halt=None):
    """Rounds what approximate(digits) gives ever more exactly, until the digits that are wrong cannot matter."""
    half_even = _half_even(context)
    extra = 5
    while True:
        coefficient, exponent = approximate(context.prec + extra)
        spare = _digits(coefficient) - context.prec
        if spare > 2 and 10 ** 4 < abs(coefficient % 10 ** spare * 2 - 10 ** spare) or halt and extra > halt:
            break
        extra += 20
    if halt and extra > halt:  # exact, as far as one can see
        coefficient = (coefficient + 5 * 10 ** (spare - 3)) // 10 ** (spare - 2)
        return _fit(half_even, sign, coefficient, exponent + spare - 2, conditions)
    coefficient += coefficient % 5 == 0
    return _fit(half_even, sign, coefficient, exponent, conditions)


def _exp(context, conditions, a):
    special = _nan_of(context, conditions, a)
    if special:
        return special
    if a._kind:
        return _make(0, 0, 0) if a._sign else a
    if not a._coef:
        return _make(0, 1, 0)
    size = a.adjusted()
    if size > 20 or size > 0 and abs(int(a)) > 3 * max(context.Emax, -context.Etiny()) + 10:
        # So large that the result overflows or vanishes, by far.
        return _fit(_half_even(context), 0, 1, 2 * (context.Etiny() if a._sign else context.Emax) + (-9 if a._sign else 9), conditions)
    if size < -context.prec - 2:
        return _near_one(context, conditions, a._sign)
    return _sure(context, conditions, 0, lambda digits: _decimal_math.exp(-a._coef if a._sign else a._coef, a._exp, digits))


def _near_one(context, conditions, below):
    one = 10 ** (context.prec + 3)
    return _fit(_half_even(context), 0, one - 1 if below else one + 1, -context.prec - 3, conditions)


def _log_digits(a, digits):
    """How many places a logarithm needs to have that many digits: those near 1 have small ones."""
    distance = _add(_wide, [], a, _make(1, 1, 0))
    return digits + max(-distance.adjusted(), 0) + 2


def _ln(context, conditions, a):
    special = _nan_of(context, conditions, a)
    if special:
        return special
    if not a._kind and not a._coef:
        return _infinity(1)
    if a._sign:
        return _invalid(conditions)
    if a._kind:
        return a
    if not _compare_values(a, _make(0, 1, 0)):
        return _make(0, 0, 0)
    sign = int(_compare_values(a, _make(0, 1, 0)) < 0)

    def approximate(digits):
        places = _log_digits(a, digits)
        return abs(_decimal_math.log(a._coef, a._exp, places)), -places

    return _sure(context, conditions, sign, approximate)


def _log10(context, conditions, a):
    special = _nan_of(context, conditions, a)
    if special:
        return special
    if not a._kind and not a._coef:
        return _infinity(1)
    if a._sign:
        return _invalid(conditions)
    if a._kind:
        return a
    text = str(a._coef)
    if text == "1" + "0" * (len(text) - 1):
        return _fitted(context, _of_int(a.adjusted()), conditions)
    sign = int(_compare_values(a, _make(0, 1, 0)) < 0)

    def approximate(digits):
        places = _log_digits(a, digits) + 3
        value = abs(_decimal_math.log(a._coef, a._exp, places))
        return value * 10 ** places // _decimal_math.log_of_ten(places), -places

    return _sure(context, conditions, sign, approximate)


def _is_whole(a):
    return a._exp >= 0 or a._coef % 10 ** min(-a._exp, _digits(a._coef)) == 0


def _is_odd(a):
    if a._exp > 0:
        return False
    return bool(a._coef // 10 ** min(-a._exp, _digits(a._coef) + 1) & 1)


def _power(context, conditions, a, b, modulo=None):
    if modulo is not None:
        return _power_modulo(context, conditions, a, b, modulo)
    special = _nan_of(context, conditions, a, b)
    if special:
        return special
    whole = not b._kind and _is_whole(b)
    sign = int(a._sign and whole and _is_odd(b))
    if not b._kind and not b._coef:
        return _invalid(conditions) if not a._kind and not a._coef else _make(0, 1, 0)
    if not a._kind and not a._coef:
        if b._sign:
            return _infinity(sign)
        return _fitted(context, _make(sign, 0, 0), conditions)
    if a._sign and not whole and not (a._kind and b._kind):
        return _invalid(conditions)
    if a._kind:
        if a._sign and b._kind:
            return _invalid(conditions)
        return _make(sign, 0, 0) if b._sign else _infinity(sign)
    order = _compare_values(a.copy_abs(), _make(0, 1, 0))
    if b._kind:
        if a._sign:
            return _invalid(conditions)
        if not order:
            conditions += [Inexact, Rounded]
            return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
        return _infinity(0) if (order > 0) != bool(b._sign) else _make(0, 0, 0)
    if whole:
        exact = _whole_power(context, conditions, a, b, sign)
        if exact is not None:
            return exact
    if not order:
        conditions += [Inexact, Rounded]
        return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
    return _inexact_power(context, conditions, a.copy_abs(), b, sign)


def _whole_power(context, conditions, a, b, sign):
    """The power by a whole number if it can be written down exactly, or is the inverse of such a one."""
    times = int(b.copy_abs())
    if times * _digits(a._coef) > max(4 * context.prec, 4000) and a._coef not in (1, 0):
        return None
    coefficient, exponent = a._coef ** times if a._coef != 1 else 1, a._exp * times
    if not b._sign:
        return _fit(context, sign, coefficient, exponent, conditions)
    one_over = _divide(_wide_for(context), [], _make(0, 1, 0), _make(0, a._coef, a._exp))
    if _digits(one_over._coef) <= context.prec and one_over._coef * a._coef == 10 ** -(one_over._exp + a._exp):
        return _fit(context, sign, one_over._coef ** times, one_over._exp * times, conditions)
    return _divide(context, conditions, _make(0, 1, 0), _make(sign, coefficient, exponent))


def _inexact_power(context, conditions, a, b, sign):
    """exp(b * log(a)), with so many digits of the logarithm that all those of the result are right."""
    def approximate(digits):
        size = max(b.adjusted() + 1, 0) + 10
        places = _log_digits(a, digits + size + max(0, len(str(abs(a.adjusted()) + 1))))
        logarithm = _decimal_math.log(a._coef, a._exp, places)
        return _decimal_math.exp((-1 if b._sign else 1) * b._coef * logarithm, b._exp - places, digits)

    estimate = b.adjusted() + (_ln(_small, [], a).adjusted())
    grows = (_compare_values(a, _make(0, 1, 0)) > 0) != bool(b._sign)
    if estimate > len(str(max(context.Emax, -context.Etiny()))) + 2:
        return _fit(context, sign, 1, 2 * (context.Emax if grows else context.Etiny()) + (9 if grows else -9), conditions)
    if estimate < -context.prec - 3:
        return _near_one(context, conditions, not grows)
    result = _sure(context, conditions, sign, approximate, 60)
    conditions += [Inexact, Rounded]
    if not result._kind and result._coef and _digits(result._coef) < context.prec and result._exp > context.Etiny():
        missing = min(context.prec - _digits(result._coef), result._exp - context.Etiny())
        result = _make(sign, result._coef * 10 ** missing, result._exp - missing)
    return result


def _power_modulo(context, conditions, a, b, modulo):
    special = _nan_of(context, conditions, a, b, modulo)
    if special:
        return special
    values = a, b, modulo
    if any(x._kind or not _is_whole(x) for x in values) or b._sign or not modulo._coef or not a._coef and not b._coef:
        return _invalid(conditions)
    if modulo.adjusted() >= context.prec:
        return _invalid(conditions)
    result = pow(int(a.copy_abs()), int(b), int(modulo.copy_abs()))
    return _make(int(a._sign and _is_odd(b)), result, 0)


def _next_minus(context, conditions, a, up=False):
    special = _nan_of(context, conditions, a)
    if special:
        return special
    if a._kind:
        return _make(a._sign, 10 ** context.prec - 1, context.Etop()) if a._sign == up else a
    directed = context.copy()
    directed.rounding = ROUND_CEILING if up else ROUND_FLOOR
    result = _fitted(directed, a, [])
    if _compare_values(result, a) or result._kind:
        return result
    return _add(directed, [], a, _make(int(not up), 1, context.Etiny() - 1))


def _next_plus(context, conditions, a):
    return _next_minus(context, conditions, a, True)


def _next_toward(context, conditions, a, b):
    special = _nan_of(context, conditions, a, b)
    if special:
        return special
    order = _compare_values(a, b)
    if not order:
        return a.copy_sign(b)
    result = _next_minus(context, conditions, a, order < 0)
    if result._kind:
        conditions += [Overflow, Inexact, Rounded]
    elif result.adjusted() < context.Emin:
        conditions += [Underflow, Subnormal, Inexact, Rounded]
        if not result._coef:
            conditions.append(Clamped)
    return result


def _logb(context, conditions, a):
    special = _nan_of(context, conditions, a)
    if special:
        return special
    if a._kind:
        return _infinity(0)
    if not a._coef:
        conditions.append(DivisionByZero)
        return _infinity(1)
    return _fitted(context, _of_int(a.adjusted()), conditions)


def _whole_operand(b, limit):
    return not b._kind and b._exp == 0 and b._coef <= limit


def _scaleb(context, conditions, a, b):
    special = _nan_of(context, conditions, a, b)
    if special:
        return special
    if not _whole_operand(b, 2 * (context.Emax + context.prec)):
        return _invalid(conditions)
    return a if a._kind else _fit(context, a._sign, a._coef, a._exp + int(b), conditions)


def _shift(context, conditions, a, b, around=False):
    special = _nan_of(context, conditions, a, b)
    if special:
        return special
    if not _whole_operand(b, context.prec):
        return _invalid(conditions)
    if a._kind:
        return a
    text, by = str(a._coef).zfill(context.prec)[-context.prec:], int(b)
    if around:
        by %= context.prec
        text = text[by:] + text[:by]
    else:
        text = text[by:] + "0" * by if by >= 0 else text[:by]
    return _make(a._sign, int(text or "0"), a._exp)


def _rotate(context, conditions, a, b):
    return _shift(context, conditions, a, b, True)


def _bits(context, a):
    text = str(a._coef)
    if a._kind or a._sign or a._exp or set(text) - {"0", "1"}:
        return None
    return int(text[-context.prec:], 2)


def _logical(combine):
    def logical(context, conditions, a, b):
        left, right = _bits(context, a), _bits(context, b)
        if left is None or right is None:
            return _invalid(conditions)
        return _make(0, int(f"{combine(left, right):b}"), 0)

    return logical


def _logical_invert(context, conditions, a):
    bits = _bits(context, a)
    if bits is None:
        return _invalid(conditions)
    return _make(0, int(f"{bits ^ (1 << context.prec) - 1:b}"), 0)


_wide = Context(prec=MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
_small = Context(prec=5, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])


def _wide_for(context):
    wide = _wide.copy()
    wide.prec = context.prec + 4
    return wide
