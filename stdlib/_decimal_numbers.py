"""How decimal numbers are made, fitted into a context and shown; decimal has the class."""
import math
import re

from _decimal_context import (
    Clamped, Inexact, InvalidOperation, Overflow, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN,
    ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, Subnormal, Underflow,
)

_number = re.compile(
    r"(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<whole>\d*)(?:\.(?P<part>\d*))?(?:E(?P<exponent>[-+]?\d+))?"
    r"|(?P<infinite>Inf(?:inity)?)|(?P<signal>s)?NaN(?P<payload>\d*))", re.IGNORECASE)
_specification = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<unsigned_zero>z)?(?P<alternate>#)?(?P<zeros>0)?"
    r"(?P<width>[1-9]\d*)?(?P<separator>,)?(?:\.(?P<precision>\d+))?(?P<kind>[eEfFgGn%])?", re.DOTALL | re.ASCII)
Decimal = None


def _digits(coefficient):
    return len(str(coefficient)) if coefficient else 1


def _adopt(cls):
    """Tells this module the class of the numbers."""
    global Decimal
    Decimal = cls


def _make(sign, coefficient, exponent, kind="", cls=None):
    """A number as it is; kind is F for an infinity, n or N for a NaN whose payload is the coefficient."""
    made = object.__new__(cls or Decimal)
    made._sign, made._coef, made._exp, made._kind = sign, coefficient, exponent, kind
    return made


def _infinity(sign):
    return _make(sign, 0, 0, "F")


def _invalid(conditions, condition=InvalidOperation):
    conditions.append(condition)
    return _make(0, 0, 0, "n")


def _rounded(sign, coefficient, drop, rounding):
    """The coefficient without its last digits, and whether they were other than 0."""
    if drop <= 0:
        return coefficient * 10 ** -drop, False
    if drop > _digits(coefficient) + 1:
        kept, rest, unit = 0, min(coefficient, 1), 10
    else:
        unit = 10 ** drop
        kept, rest = divmod(coefficient, unit)
    if not rest:
        return kept, False
    if rounding == ROUND_HALF_EVEN:
        up = rest * 2 > unit or rest * 2 == unit and kept & 1
    elif rounding == ROUND_HALF_UP:
        up = rest * 2 >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = rest * 2 > unit
    elif rounding == ROUND_05UP:
        up = kept % 5 == 0
    else:
        up = rounding == ROUND_UP or rounding == ROUND_CEILING and not sign or rounding == ROUND_FLOOR and sign
    return kept + (1 if up else 0), True


def _overflow(context, sign, conditions):
    conditions += [Overflow, Inexact, Rounded]
    down = ROUND_DOWN, ROUND_05UP, ROUND_CEILING if sign else ROUND_FLOOR
    if context.rounding in down:
        return _make(sign, 10 ** context.prec - 1, context.Etop())
    return _infinity(sign)


def _fit(context, sign, coefficient, exponent, conditions):
    """The number as the context can hold it."""
    tiny, top = context.Etiny(), context.Etop()
    if not coefficient:
        bounded = min(max(exponent, tiny), top if context.clamp else context.Emax)
        if bounded != exponent:
            conditions.append(Clamped)
        return _make(sign, 0, bounded)
    size = _digits(coefficient)
    least = size + exponent - context.prec
    if least > top:
        return _overflow(context, sign, conditions)
    small = size + exponent - 1 < context.Emin
    least = max(least, tiny)
    if exponent < least:
        coefficient, lost = _rounded(sign, coefficient, least - exponent, context.rounding)
        exponent = least
        if coefficient == 10 ** context.prec:
            coefficient //= 10
            exponent += 1
            if exponent > top:
                return _overflow(context, sign, conditions)
        if lost:
            conditions += [Underflow, Inexact] if small else [Inexact]
        conditions.append(Rounded)
        if small:
            conditions.append(Subnormal)
        if not coefficient:
            conditions.append(Clamped)
    elif small:
        conditions.append(Subnormal)
    if context.clamp and exponent > top:
        conditions.append(Clamped)
        coefficient *= 10 ** (exponent - top)
        exponent = top
    return _make(sign, coefficient, exponent)


def _fitted(context, number, conditions):
    """A number of any kind as the context can hold it."""
    if not number._kind:
        return _fit(context, number._sign, number._coef, number._exp, conditions)
    room = context.prec - context.clamp
    if number._kind != "F" and _digits(number._coef) > room:
        return _make(number._sign, number._coef % 10 ** room, 0, number._kind)
    return number


def _nan_of(context, conditions, *operands):
    """The NaN that an operation on these gives, or None."""
    for kind in "Nn":
        for operand in operands:
            if operand._kind == kind:
                if kind == "N":
                    conditions.append(InvalidOperation)
                return _fitted(context, _make(operand._sign, operand._coef, 0, "n"), conditions)
    return None


def _parse(text):
    """The number of a text, or None."""
    found = _number.fullmatch(text.strip().replace("_", ""))
    if found is None:
        return None
    sign = int(found["sign"] == "-")
    if found["infinite"]:
        return _infinity(sign)
    if found["whole"] is None:
        return _make(sign, int(found["payload"] or 0), 0, "N" if found["signal"] else "n")
    part = found["part"] or ""
    return _make(sign, int(found["whole"] + part), int(found["exponent"] or 0) - len(part))


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exponent == "F":
        return _infinity(sign)
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    coefficient = int("".join(map(str, digits)) or "0")
    if exponent in ("n", "N"):
        return _make(sign, coefficient, 0, exponent)
    if not isinstance(exponent, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    return _make(sign, coefficient, exponent)


def _of_float(value):
    if math.isinf(value):
        return _infinity(int(value < 0))
    if math.isnan(value):
        return _make(0, 0, 0, "n")
    above, below = abs(value).as_integer_ratio()
    places = below.bit_length() - 1
    return _make(int(math.copysign(1, value) < 0), above * 5 ** places, -places)


def _of_int(value):
    return _make(int(value < 0), abs(int(value)), 0)


def _operand(value):
    """An operand of an operator as a number, or None."""
    if isinstance(value, Decimal):
        return value
    return _of_int(value) if isinstance(value, int) else None


def _argument(value):
    """An argument of a method as a number."""
    number = _operand(value)
    if number is None:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return number


# ---- formatting ----

class _Shown:
    """A number on its way to the text that a format specification asks for."""

    def __init__(self, number, found, context):
        self.number, self.found, self.context = number, found, context
        self.kind = found["kind"] or ("G" if context.capitals else "g")
        self.precision = None if found["precision"] is None else int(found["precision"])

    def text(self):
        number, found = self.number, self.found
        fill, align, width = found["fill"] or " ", found["align"] or ">", int(found["width"] or 0)
        zeros = found["zeros"] and not found["align"] and not number._kind
        separator = "" if number._kind else found["separator"] or ""
        if number._kind:
            body, tail = number.copy_abs()._text(self.context), "%" if self.kind == "%" else ""
        else:
            number = self.rounded()
            body, tail = self.digits(number)
        sign = "-" if number._sign else (found["sign"] or "").replace("-", "")
        if found["unsigned_zero"] and not number:
            sign = sign.replace("-", "")
        whole, point, part = body.partition(".")
        if zeros:
            room = width - len(sign + point + part + tail)
            whole = whole.zfill(room - ((room - 1) // 4 if separator else 0))
        if separator:
            first = (len(whole) - 1) % 3 + 1
            whole = separator.join([whole[:first], *[whole[i:i + 3] for i in range(first, len(whole), 3)]])
        body = whole + point + part + tail
        space = width - len(sign) - len(body)
        if align == "=":
            return sign + fill * space + body
        before = {"<": 0, ">": space, "^": max(space, 0) // 2}[align]
        return fill * before + sign + body + fill * (space - before)

    def rounded(self):
        """The number with as many digits as the precision asks for."""
        number, kind, precision = self.number, self.kind, self.precision
        if kind == "%":
            number = _make(number._sign, number._coef, number._exp + 2)
        if precision is None:
            return number
        if kind in "fF%":
            target = -precision
        elif kind in "eE":
            precision += 1
            target = number._exp + _digits(number._coef) - precision
            if not number._coef:
                return number
        else:
            precision = max(precision, 1)
            if _digits(number._coef) <= precision:
                return number
            target = number._exp + _digits(number._coef) - precision
        coefficient, _ = _rounded(number._sign, number._coef, target - number._exp, self.context.rounding)
        if kind not in "fF%" and _digits(coefficient) > precision:
            coefficient //= 10
            target += 1
        return _make(number._sign, coefficient, target)

    def digits(self, number):
        """The digits with a point, and the exponent or percent sign behind them."""
        text, exponent, kind = str(number._coef), number._exp, self.kind
        left = exponent + len(text)
        if not number._coef and kind in "eE":
            text = "0" * ((self.precision or 0) + 1)
            left += self.precision or 0
        elif not number._coef and kind in "fF%":
            left = min(left, 1)
        if kind in "fF%":
            point = left
        elif kind in "eE":
            point = 1
        else:
            point = left if exponent <= 0 and left > -6 else 1
        if point <= 0:
            body = "0." + "0" * -point + text
        elif point >= len(text):
            body = text + "0" * (point - len(text))
        else:
            body = text[:point] + "." + text[point:]
        power = left - point
        tail = "%" if kind == "%" else ""
        if kind in "eE" or power:
            tail = f"{'E' if kind in 'EG' else 'e'}{power:+d}"
        return body, tail
