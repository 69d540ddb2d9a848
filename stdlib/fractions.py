"""Exact quotients of ints."""
import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]

# What a number may look like: a whole number with an optional denominator, or a decimal number with an optional exponent.
_digits = r"\d+(?:_\d+)*"
_text = re.compile(
    rf"\s*(?P<sign>[-+]?)(?:(?P<above>{_digits})(?:\s*/\s*(?P<below>{_digits}))?"
    rf"|(?=\.?\d)(?P<whole>{_digits})?(?:\.(?P<part>{_digits})?)?(?:[eE](?P<exponent>[-+]?{_digits}))?)\s*")
_specification = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<unsigned_zero>z?)(?P<point>#?)"
    r"(?P<zeros>0(?=[0-9]))?(?P<width>0|[1-9][0-9]*)?(?P<separator>[,_]?)(?:\.(?P<precision>0|[1-9][0-9]*))?(?P<kind>[eEfFgG%])",
    re.DOTALL)


def _make(cls, above, below):
    """A fraction that is in lowest terms already."""
    made = object.__new__(cls)
    made._numerator, made._denominator = above, below
    return made


def _reduced(above, below):
    common = math.gcd(above, below)
    if below < 0:
        common = -common
    return _make(Fraction, above // common, below // common)


def _read(text):
    """Numerator and denominator of a text, not yet in lowest terms."""
    found = _text.fullmatch(text)
    if found is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    above, below, exponent = found["above"], int(found["below"] or 1), int(found["exponent"] or 0)
    if above is None:
        part = (found["part"] or "").replace("_", "")
        above = (found["whole"] or "") + part
        exponent -= len(part)
    above = int(above)
    if exponent > 0:
        above *= 10 ** exponent
    else:
        below *= 10 ** -exponent
    return -above if found["sign"] == "-" else above, below


def _is_decimal(value):
    # Without the module no value can be of its class.
    module = sys.modules.get("decimal")
    return module is not None and isinstance(value, module.Decimal)


def _quotient(above, below):
    """above / below for a divisor that may be 0."""
    if below:
        return _reduced(above, below)
    raise ZeroDivisionError(f"Fraction({above}, 0)")


def _nearest(above, below):
    """The int nearest to above / below, the even one of two."""
    whole, rest = divmod(above, below)
    twice = 2 * rest
    return whole + (twice > below or twice == below and whole & 1)


def _operation(name, exact):
    """The two methods of an operator: exact works on two fractions, builtin numbers of other kinds go to the operator."""
    inexact = divmod if name == "divmod" else getattr(operator, name)

    def forward(self, other):
        if isinstance(other, Fraction):
            return exact(self._numerator, self._denominator, other._numerator, other._denominator)
        if isinstance(other, int):
            return exact(self._numerator, self._denominator, other, 1)
        if isinstance(other, float):
            return inexact(float(self), other)
        if isinstance(other, complex):
            return inexact(complex(self), other)
        return NotImplemented

    def reverse(self, other):
        if isinstance(other, numbers.Rational):
            return exact(other.numerator, other.denominator, self._numerator, self._denominator)
        if isinstance(other, numbers.Real):
            return inexact(float(other), float(self))
        if isinstance(other, numbers.Complex):
            return inexact(complex(other), complex(self))
        return NotImplemented

    forward.__name__, reverse.__name__ = f"__{name}__", f"__r{name}__"
    return forward, reverse


def _plus(a, b, c, d):
    return _reduced(a * d + c * b, b * d)


def _minus(a, b, c, d):
    return _reduced(a * d - c * b, b * d)


def _times(a, b, c, d):
    return _reduced(a * c, b * d)


def _over(a, b, c, d):
    if c == 0:
        raise ZeroDivisionError(f"Fraction({d}, 0)")
    return _reduced(a * d, b * c)


def _whole_over(a, b, c, d):
    return (a * d) // (b * c)


def _rest(a, b, c, d):
    return _reduced((a * d) % (b * c), b * d)


def _whole_and_rest(a, b, c, d):
    whole, rest = divmod(a * d, b * c)
    return whole, _reduced(rest, b * d)


def _comparison(compare):
    def method(self, other):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, other.numerator * self._denominator)
        if isinstance(other, float):
            if math.isfinite(other):
                above, below = other.as_integer_ratio()
                return compare(self._numerator * below, above * self._denominator)
            return compare(0.0, other)
        return NotImplemented

    method.__name__ = f"__{compare.__name__}__"
    return method


class Fraction(numbers.Rational):
    """A rational number in lowest terms.

    >>> Fraction(6, 4), Fraction("0.125"), Fraction(0.5)
    (Fraction(3, 2), Fraction(1, 8), Fraction(1, 2))
    """

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return _make(cls, numerator, 1)
            if isinstance(numerator, numbers.Rational):
                return _make(cls, numerator.numerator, numerator.denominator)
            if isinstance(numerator, float) or _is_decimal(numerator):
                return _make(cls, *numerator.as_integer_ratio())
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            above, below = _read(numerator)
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            above = numerator.numerator * denominator.denominator
            below = numerator.denominator * denominator.numerator
        else:
            raise TypeError("both arguments should be Rational instances")
        made = _quotient(above, below)
        return made if cls is Fraction else _make(cls, made._numerator, made._denominator)

    @classmethod
    def from_float(cls, f):
        """The exact value of a float."""
        if isinstance(f, (float, numbers.Integral)):
            return cls(f) if isinstance(f, numbers.Integral) else _make(cls, *f.as_integer_ratio())
        raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal."""
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        if _is_decimal(dec):
            return _make(cls, *dec.as_integer_ratio())
        raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def is_integer(self):
        """Whether the denominator is 1."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction with a denominator of at most max_denominator."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The continued fraction of the number gives ever nearer quotients; `last` is the last one that is allowed, and
        # between it and the one before lie the mediants, of which the farthest allowed may be nearer still.
        before, last = (0, 1), (1, 0)
        above, below = self._numerator, self._denominator
        while True:
            term, rest = divmod(above, below)
            step = before[1] + term * last[1]
            if step > max_denominator:
                break
            before, last = last, (before[0] + term * last[0], step)
            above, below = below, rest
        times = (max_denominator - before[1]) // last[1]
        mediant = before[0] + times * last[0], before[1] + times * last[1]
        # |last - x| is rest / (last's denominator * x's), and last wins where both are as near.
        if 2 * below * mediant[1] <= self._denominator:
            return _make(Fraction, *last)
        return _make(Fraction, *mediant)

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        above, below = self._numerator, self._denominator
        return str(above) if below == 1 else f"{above}/{below}"

    def __format__(self, format_spec, /):
        if not format_spec:
            return str(self)
        found = _specification.fullmatch(format_spec)
        refused = f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}"
        if found is None:
            raise ValueError(refused)
        if found["align"] and found["zeros"]:
            raise ValueError(refused + "; can't use explicit alignment when zero-padding")
        return _Shown(self, found).text()

    __add__, __radd__ = _operation("add", _plus)
    __sub__, __rsub__ = _operation("sub", _minus)
    __mul__, __rmul__ = _operation("mul", _times)
    __truediv__, __rtruediv__ = _operation("truediv", _over)
    __floordiv__, __rfloordiv__ = _operation("floordiv", _whole_over)
    __mod__, __rmod__ = _operation("mod", _rest)
    __divmod__, __rdivmod__ = _operation("divmod", _whole_and_rest)

    def __pow__(self, exponent):
        if not isinstance(exponent, numbers.Rational):
            return float(self) ** exponent
        if exponent.denominator != 1:
            return float(self) ** float(exponent)
        above, below, times = self._numerator, self._denominator, exponent.numerator
        if times >= 0:
            return _make(Fraction, above ** times, below ** times)
        if above == 0:
            raise ZeroDivisionError(f"Fraction({below ** -times}, 0)")
        if above < 0:
            above, below = -above, -below
        return _make(Fraction, below ** -times, above ** -times)

    def __rpow__(self, base):
        above = self._numerator
        if self._denominator == 1 and above >= 0:
            return base ** above
        if isinstance(base, numbers.Rational):
            return Fraction(base.numerator, base.denominator) ** self
        return base ** (above if self._denominator == 1 else float(self))

    def __neg__(self):
        return _make(Fraction, -self._numerator, self._denominator)

    def __pos__(self):
        return _make(Fraction, self._numerator, self._denominator)

    def __abs__(self):
        return _make(Fraction, abs(self._numerator), self._denominator)

    def __bool__(self):
        return bool(self._numerator)

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __trunc__(self):
        return -(-self).__floor__() if self._numerator < 0 else self.__floor__()

    __int__ = __trunc__

    def __round__(self, ndigits=None):
        if ndigits is None:
            return _nearest(self._numerator, self._denominator)
        if ndigits > 0:
            unit = 10 ** ndigits
            return _reduced(_nearest(self._numerator * unit, self._denominator), unit)
        unit = 10 ** -ndigits
        return _make(Fraction, _nearest(self._numerator, self._denominator * unit) * unit, 1)

    __lt__, __le__, __gt__, __ge__ = map(_comparison, (operator.lt, operator.le, operator.gt, operator.ge))

    def __eq__(self, other):
        if type(other) is int:
            return self._numerator == other and self._denominator == 1
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        return _equal(self, other)

    def __hash__(self):
        # Equal numbers of all types have equal hashes: the quotient is taken modulo the prime that floats use.
        prime = sys.hash_info.modulus
        if self._denominator % prime:
            result = abs(self._numerator) * pow(self._denominator, -1, prime) % prime
        else:
            result = sys.hash_info.inf
        return hash(-result if self._numerator < 0 else result)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


_equal = _comparison(operator.eq)


class _Shown:
    """A fraction on its way to the text that a format specification asks for."""

    def __init__(self, value, found):
        self.found, self.kind = found, found["kind"]
        self.negative = value._numerator < 0
        self.above, self.below = abs(value._numerator), value._denominator
        self.precision = 6 if found["precision"] is None else int(found["precision"])

    def text(self):
        found, kind = self.found, self.kind
        if kind in "fF%":
            whole, part, tail = self.fixed(self.precision, 100 if kind == "%" else 1) + ("%" if kind == "%" else "",)
        elif kind in "eE":
            whole, part, tail = self.scientific(self.precision)
        else:
            whole, part, tail = self.general(self.precision or 1)
        if found["unsigned_zero"] and not (whole + part).strip("0"):
            self.negative = False
        sign = "-" if self.negative else found["sign"].replace("-", "")
        end = ("." if part or found["point"] else "") + part + tail
        fill, align, width = found["fill"] or " ", found["align"] or ">", int(found["width"] or 0)
        if found["zeros"]:
            fill, align = "0", "="
        separator = found["separator"]
        if fill == "0" and align == "=" and found["zeros"]:
            room = width - len(sign) - len(end)
            whole = whole.zfill(room - ((room - 1) // 4 if separator else 0))  # three of four places are digits
        if separator:
            first = (len(whole) - 1) % 3 + 1
            whole = separator.join([whole[:first], *[whole[i:i + 3] for i in range(first, len(whole), 3)]])
        return _aligned(sign, whole + end, fill, align, width)

    def fixed(self, places, times=1):
        digits = str(_nearest(self.above * times * 10 ** places, self.below)).zfill(places + 1)
        cut = len(digits) - places
        return digits[:cut], digits[cut:]

    def rounded(self, count):
        """The first count digits, and the power of ten that the first of them stands for."""
        if not self.above:
            return "0" * count, 0
        power = len(str(self.above)) - len(str(self.below))
        if self.above * 10 ** max(-power, 0) < self.below * 10 ** max(power, 0):
            power -= 1
        shift = count - 1 - power
        digits = str(_nearest(self.above * 10 ** max(shift, 0), self.below * 10 ** max(-shift, 0)))
        return digits[:count], power + len(digits) - count

    def scientific(self, places):
        digits, power = self.rounded(places + 1)
        return digits[0], digits[1:], f"{self.kind}{power:+03d}"

    def general(self, count):
        digits, power = self.rounded(count)
        scientific = not -4 <= power < count
        if scientific:
            whole, part, tail = digits[0], digits[1:], f"{'E' if self.kind == 'G' else 'e'}{power:+03d}"
        elif power < 0:
            whole, part, tail = "0", "0" * (-power - 1) + digits, ""
        else:
            whole, part, tail = digits[:power + 1], digits[power + 1:], ""
        return whole, part if self.found["point"] else part.rstrip("0"), tail


def _aligned(sign, body, fill, align, width):
    room = fill * (width - len(sign) - len(body))
    if align == ">":
        return room + sign + body
    if align == "<":
        return sign + body + room
    if align == "=":
        return sign + room + body
    half = len(room) // 2
    return room[:half] + sign + body + room[half:]
