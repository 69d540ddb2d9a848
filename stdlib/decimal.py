"""Decimal numbers with as many digits as the context says, after the General Decimal Arithmetic Specification."""
import math
import numbers
import sys
from collections import namedtuple
from contextvars import ContextVar

from _decimal_context import (
    Clamped, Context, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined,
    FloatOperation, Inexact, InvalidContext, InvalidOperation, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, Overflow,
    ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
    Rounded, Subnormal, Underflow, roundings,
)
from _decimal_functions import (
    _abs, _add, _chosen, _compare, _compare_signal, _compare_total, _compare_total_mag, _compare_values, _divide,
    _divide_int, _divmod, _exp, _fma, _ln, _log10, _logb, _logical, _logical_invert, _minus, _multiply, _next_minus,
    _next_plus, _next_toward, _normalize, _plus, _power, _quantize, _remainder, _remainder_near, _rotate, _scaleb,
    _shift, _sqrt, _subtract, _to_integral_exact, _to_integral_value, _wide,
)
from _decimal_numbers import (
    _Shown, _adopt, _argument, _digits, _fitted, _invalid, _make, _of_float, _of_int, _of_tuple, _operand, _parse,
    _specification,
)

__version__, __libmpdec_version__ = "1.70", "2.5.1"
HAVE_THREADS = HAVE_CONTEXTVAR = True
DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

__all__ = [
    "BasicContext", "Clamped", "Context", "ConversionSyntax", "Decimal", "DecimalException", "DecimalTuple",
    "DefaultContext", "DivisionByZero", "DivisionImpossible", "DivisionUndefined", "ExtendedContext", "FloatOperation",
    "HAVE_CONTEXTVAR", "HAVE_THREADS", "Inexact", "InvalidContext", "InvalidOperation", "MAX_EMAX", "MAX_PREC", "MIN_EMIN",
    "MIN_ETINY", "Overflow", "ROUND_05UP", "ROUND_CEILING", "ROUND_DOWN", "ROUND_FLOOR", "ROUND_HALF_DOWN",
    "ROUND_HALF_EVEN", "ROUND_HALF_UP", "ROUND_UP", "Rounded", "Subnormal", "Underflow", "getcontext", "localcontext",
    "setcontext",
]

_current = ContextVar("decimal_context")
DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])


def getcontext():
    """The context of this thread or task."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        context.clear_flags()
        _current.set(context)
    return context


def setcontext(context, /):
    """Makes it the context of this thread or task."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _Local:
    """A context for a with statement."""

    def __init__(self, context, changes):
        self.context = context.copy()
        for name, value in changes.items():
            if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
                raise TypeError(f"{name!r} is an invalid keyword argument for this function")
            setattr(self.context, name, value)

    def __enter__(self):
        self.before = getcontext()
        setcontext(self.context)
        return self.context

    def __exit__(self, *error):
        setcontext(self.before)


def localcontext(ctx=None, **kwargs):
    """A with statement's own context: a copy of ctx or of the current one, with changes."""
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    return _Local(getcontext() if ctx is None else ctx, kwargs)


# ---- the class ----

def _run(context, function, *arguments, **named):
    """The result of one of the functions above, after what came up in it was noted."""
    if context is None:
        context = getcontext()
    elif not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    conditions = []
    result = function(context, conditions, *arguments, **named)
    if conditions:
        context._note(conditions)
    return result


def _operator(name, function):
    def forward(self, other):
        number = _operand(other)
        return NotImplemented if number is None else _run(None, function, self, number)

    def reverse(self, other):
        number = _operand(other)
        return NotImplemented if number is None else _run(None, function, number, self)

    forward.__name__, reverse.__name__ = f"__{name}__", f"__r{name}__"
    return forward, reverse


def _compared(value, equality):
    """The other side of a comparison: a number, or None."""
    if isinstance(value, float):
        context = getcontext()
        context.flags[FloatOperation] = True
        if not equality:
            context._note([FloatOperation])
        return _of_float(value)
    if equality and isinstance(value, complex) and not value.imag:
        return _compared(value.real, True)
    return _operand(value)


def _ordering(name, decide):
    def method(self, other):
        left, right = self, _compared(other, False)
        if right is None:
            if not isinstance(other, numbers.Rational):
                return NotImplemented
            left, right = _multiply(_wide, [], self, _of_int(other.denominator)), _of_int(other.numerator)
        if left._kind in ("n", "N") or right._kind in ("n", "N"):
            getcontext()._note([InvalidOperation])
            return False
        return decide(_compare_values(left, right))

    method.__name__ = f"__{name}__"
    return method


class Decimal:
    """A decimal number: a sign, digits, and a power of ten; or an infinity or NaN."""

    __slots__ = ("_sign", "_coef", "_exp", "_kind")

    def __new__(cls, value="0", context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError("optional argument must be a context")
        if isinstance(value, str):
            number = _parse(value)
            if number is None or number._exp > 2 * MAX_EMAX:
                number = _invalid([])
                (context or getcontext())._note([ConversionSyntax])
        elif isinstance(value, Decimal):
            if type(value) is cls:
                return value
            number = value
        elif isinstance(value, int):
            number = _of_int(value)
        elif isinstance(value, float):
            (context or getcontext())._note([FloatOperation])
            number = _of_float(value)
        elif isinstance(value, (tuple, list)):
            number = _of_tuple(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        return number if cls is Decimal else _make(number._sign, number._coef, number._exp, number._kind, cls)

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float."""
        if isinstance(f, int):
            return cls(f)
        if isinstance(f, float):
            number = _of_float(f)
            return number if cls is Decimal else cls(number)
        raise TypeError("argument must be int or float")

    # -- what it is --

    real = property(lambda self: self)
    imag = property(lambda self: _make(0, 0, 0))

    def conjugate(self):
        """The number itself."""
        return self

    canonical = conjugate

    def adjusted(self):
        """The power of ten that the first digit stands for."""
        return 0 if self._kind else self._exp + _digits(self._coef) - 1

    def as_tuple(self):
        """Sign, digits and exponent."""
        if self._kind in ("n", "N"):
            return DecimalTuple(self._sign, tuple(map(int, str(self._coef))) if self._coef else (), self._kind)
        return DecimalTuple(self._sign, tuple(map(int, str(self._coef))), self._kind or self._exp)

    def as_integer_ratio(self):
        """Two ints without a common divisor whose quotient is this number."""
        self._need_finite("integer ratio")
        above, below = (self._coef * 10 ** self._exp, 1) if self._exp >= 0 else (self._coef, 10 ** -self._exp)
        common = math.gcd(above, below)
        return (-above if self._sign else above) // common, below // common

    def _need_finite(self, goal):
        if self._kind == "F":
            raise OverflowError(f"cannot convert Infinity to {goal}")
        if self._kind:
            raise ValueError(f"cannot convert NaN to {goal}")

    def is_canonical(self):
        """True: every number has one form."""
        return True

    def is_finite(self):
        """Whether it is neither an infinity nor a NaN."""
        return not self._kind

    def is_infinite(self):
        """Whether it is an infinity."""
        return self._kind == "F"

    def is_nan(self):
        """Whether it is a NaN."""
        return self._kind in ("n", "N")

    def is_qnan(self):
        """Whether it is a quiet NaN."""
        return self._kind == "n"

    def is_snan(self):
        """Whether it is a signaling NaN."""
        return self._kind == "N"

    def is_signed(self):
        """Whether it has a minus sign."""
        return self._sign == 1

    def is_zero(self):
        """Whether it is 0."""
        return not self._kind and not self._coef

    def is_normal(self, context=None):
        """Whether it is a number of full precision, and not 0."""
        return not self._kind and bool(self._coef) and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        """Whether it is so small that it has fewer digits."""
        return not self._kind and bool(self._coef) and self.adjusted() < (context or getcontext()).Emin

    def number_class(self, context=None):
        """The name of the kind of number."""
        if self._kind in ("n", "N"):
            return "NaN" if self._kind == "n" else "sNaN"
        if self._kind:
            name = "Infinity"
        elif not self._coef:
            name = "Zero"
        else:
            name = "Subnormal" if self.is_subnormal(context) else "Normal"
        return "-+"[not self._sign] + name

    def same_quantum(self, other, context=None):
        """Whether both have the same exponent, or are of the same kind."""
        other = _argument(other)
        if self._kind or other._kind:
            return self._kind == other._kind or self.is_nan() and other.is_nan()
        return self._exp == other._exp

    def radix(self):
        """10."""
        return _make(0, 10, 0)

    # -- as other types --

    def __bool__(self):
        return bool(self._coef or self._kind)

    def __hash__(self):
        if self._kind == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == "n":
            return object.__hash__(self)
        info = sys.hash_info
        if self._kind:
            return -info.inf if self._sign else info.inf
        result = self._coef * pow(10, self._exp, info.modulus) % info.modulus
        return hash(-result if self._sign else result)

    def __int__(self):
        self._need_finite("integer")
        value = self._coef * 10 ** self._exp if self._exp >= 0 else self._coef // 10 ** min(-self._exp, _digits(self._coef) + 1)
        return -value if self._sign else value

    __trunc__ = __int__

    def _to_int(self, rounding):
        self._need_finite("integer")
        return int(_to_integral_value(_wide, [], self, rounding))

    def __floor__(self):
        return self._to_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_int(ROUND_CEILING)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._to_int(ROUND_HALF_EVEN)
        return _run(None, _quantize, self, _make(0, 1, -ndigits), rounding=ROUND_HALF_EVEN)

    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(f"{'-' if self._sign else ''}nan" if self._kind == "n" else str(self))

    def __complex__(self):
        return complex(float(self), 0.0)

    def _text(self, context, engineering=False):
        sign = "-" if self._sign else ""
        if self._kind:
            if self._kind == "F":
                return f"{sign}Infinity"
            return f"{sign}{'s' if self._kind == 'N' else ''}NaN{self._coef or ''}"
        text, exponent = str(self._coef), self._exp
        left = exponent + len(text)  # digits before the point
        if exponent <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._coef:
            point = (left - 1) % 3 + 1
        else:
            point = (left + 1) % 3 - 1
        if point <= 0:
            body = "0." + "0" * -point + text
        elif point >= len(text):
            body = text + "0" * (point - len(text))
        else:
            body = text[:point] + "." + text[point:]
        power = left - point
        return f"{sign}{body}{'Ee'[not context.capitals]}{power:+d}" if power else sign + body

    def __str__(self):
        return self._text(getcontext())

    def to_eng_string(self, context=None):
        """The number as text, with an exponent that 3 divides."""
        return self._text(context or getcontext(), True)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __format__(self, specifier, context=None, /):
        found = _specification.fullmatch(specifier)
        if found is None:
            raise ValueError("invalid format string")
        return _Shown(self, found, context or getcontext()).text()

    # -- operators --

    __add__, __radd__ = _operator("add", _add)
    __sub__, __rsub__ = _operator("sub", _subtract)
    __mul__, __rmul__ = _operator("mul", _multiply)
    __truediv__, __rtruediv__ = _operator("truediv", _divide)
    __floordiv__, __rfloordiv__ = _operator("floordiv", _divide_int)
    __mod__, __rmod__ = _operator("mod", _remainder)
    __divmod__, __rdivmod__ = _operator("divmod", _divmod)
    __rpow__ = _operator("pow", _power)[1]

    def __pow__(self, other, modulo=None):
        exponent = _operand(other)
        modulus = None if modulo is None else _operand(modulo)
        if exponent is None or modulus is None and modulo is not None:
            return NotImplemented
        return _run(None, _power, self, exponent, modulus)

    def __neg__(self):
        return _run(None, _minus, self)

    def __pos__(self):
        return _run(None, _plus, self)

    def __abs__(self):
        return _run(None, _abs, self)

    __lt__, __le__ = _ordering("lt", lambda order: order < 0), _ordering("le", lambda order: order <= 0)
    __gt__, __ge__ = _ordering("gt", lambda order: order > 0), _ordering("ge", lambda order: order >= 0)

    def __eq__(self, other):
        left, right = self, _compared(other, True)
        if right is None:
            if not isinstance(other, numbers.Rational):
                return NotImplemented
            left, right = _multiply(_wide, [], self, _of_int(other.denominator)), _of_int(other.numerator)
        if left._kind in ("n", "N") or right._kind in ("n", "N"):
            if "N" in (left._kind, right._kind):
                getcontext()._note([InvalidOperation])
            return False
        return not _compare_values(left, right)

    def copy_abs(self):
        """The number without its sign."""
        return _make(0, self._coef, self._exp, self._kind)

    def copy_negate(self):
        """The number with the other sign."""
        return _make(self._sign ^ 1, self._coef, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        """The number with another's sign."""
        return _make(_argument(other)._sign, self._coef, self._exp, self._kind)

    def quantize(self, exp, rounding=None, context=None):
        """The number rounded to the exponent of exp."""
        return _run(context, _quantize, self, _argument(exp), rounding=_checked(rounding))

    def to_integral_value(self, rounding=None, context=None):
        """The nearest whole number."""
        return _run(context, _to_integral_value, self, rounding=_checked(rounding))

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """The nearest whole number; says whether digits were lost."""
        return _run(context, _to_integral_exact, self, rounding=_checked(rounding))

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        return _run(context, _fma, self, _argument(other), _argument(third))


def _checked(rounding):
    if rounding is not None and rounding not in roundings:
        Context(rounding=rounding)
    return rounding


_adopt(Decimal)
numbers.Number.register(Decimal)


# ---- the methods that are the same for numbers and contexts ----

def _add_methods():
    one = {
        "exp": (_exp, "e to the power of the number."), "ln": (_ln, "The logarithm to the base e."),
        "log10": (_log10, "The logarithm to the base 10."), "logb": (_logb, "The exponent of the first digit."),
        "logical_invert": (_logical_invert, "Every digit 0 as 1, and 1 as 0."),
        "next_minus": (_next_minus, "The next smaller number."), "next_plus": (_next_plus, "The next larger number."),
        "normalize": (_normalize, "The number without zeros at the end."), "sqrt": (_sqrt, "The square root."),
    }
    two = {
        "compare": (_compare, "-1, 0 or 1, or a NaN."), "compare_signal": (_compare_signal, "The same; every NaN is a signal."),
        "compare_total": (_compare_total, "An order of all numbers, equal ones and NaNs too."),
        "compare_total_mag": (_compare_total_mag, "The same without signs."),
        "logical_and": (_logical(lambda a, b: a & b), "Digits that are 1 in both."),
        "logical_or": (_logical(lambda a, b: a | b), "Digits that are 1 in one of both."),
        "logical_xor": (_logical(lambda a, b: a ^ b), "Digits that differ."),
        "max": (_chosen(True, False), "The larger one."), "max_mag": (_chosen(True, True), "The larger one without signs."),
        "min": (_chosen(False, False), "The smaller one."), "min_mag": (_chosen(False, True), "The smaller one without signs."),
        "next_toward": (_next_toward, "The next number on the way to the other."),
        "remainder_near": (_remainder_near, "What is left of a division by the nearest whole quotient."),
        "rotate": (_rotate, "The digits moved to the left, and what falls out put in at the right."),
        "scaleb": (_scaleb, "The number times a power of ten."), "shift": (_shift, "The digits moved to the left."),
    }
    only_context = {
        "abs": (_abs, "The number without its sign."), "minus": (_minus, "The number with the other sign."),
        "plus": (_plus, "The number rounded."), "to_integral_exact": (_to_integral_exact, "The nearest whole number."),
        "to_integral_value": (_to_integral_value, "The nearest whole number."),
        "to_integral": (_to_integral_value, "The nearest whole number."),
    }
    only_context_two = {
        "add": (_add, "a + b."), "subtract": (_subtract, "a - b."), "multiply": (_multiply, "a * b."), "divide": (_divide, "a / b."),
        "divide_int": (_divide_int, "a // b."), "divmod": (_divmod, "Both whole quotient and remainder."),
        "remainder": (_remainder, "a % b."), "quantize": (_quantize, "a with the exponent of b."),
    }

    def of_one(function):
        return (lambda self, context=None: _run(context, function, self),
                lambda self, a, /: _run(self, function, _argument(a)))

    def of_two(function):
        return (lambda self, other, context=None: _run(context, function, self, _argument(other)),
                lambda self, a, b: _run(self, function, _argument(a), _argument(b)))

    for group, make, everywhere in ((one, of_one, True), (two, of_two, True), (only_context, of_one, False), (only_context_two, of_two, False)):
        for name, (function, doc) in group.items():
            for cls, method in zip((Decimal, Context), make(function)):
                if everywhere or cls is Context:
                    method.__name__, method.__qualname__, method.__doc__ = name, f"{cls.__name__}.{name}", doc
                    setattr(cls, name, method)

    def asks(name):
        ask = getattr(Decimal, name)
        if name in ("is_normal", "is_subnormal", "number_class", "to_eng_string"):
            return lambda self, a, /: ask(_argument(a), self)
        return lambda self, a, /: ask(_argument(a))

    for name in ("canonical", "copy_abs", "copy_negate", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_normal", "is_qnan",
                 "is_signed", "is_snan", "is_subnormal", "is_zero", "number_class", "to_eng_string"):
        method = asks(name)
        method.__name__, method.__qualname__, method.__doc__ = name, f"Context.{name}", getattr(Decimal, name).__doc__
        setattr(Context, name, method)


_add_methods()


def _context_methods():
    def create_decimal(self, num="0", /):
        """A number, rounded by this context."""
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            self._note([ConversionSyntax])
            return _make(0, 0, 0, "n")
        number = Decimal(num, self)
        conditions = []
        result = _fitted(self, number, conditions)
        if number._kind in ("n", "N") and result is not number:
            conditions.append(ConversionSyntax)
            result = _make(0, 0, 0, "n")
        self._note(conditions)
        return result

    def create_decimal_from_float(self, f, /):
        """A number of a float's value, rounded by this context."""
        return _run(self, _fitted_number, Decimal.from_float(f))

    def power(self, a, b, modulo=None):
        """a ** b, by modulo if that is given."""
        return _run(self, _power, _argument(a), _argument(b), None if modulo is None else _argument(modulo))

    def fma(self, a, b, c, /):
        """a * b + c, rounded once."""
        return _run(self, _fma, _argument(a), _argument(b), _argument(c))

    def copy_sign(self, a, b, /):
        """a with the sign of b."""
        return _argument(a).copy_sign(b)

    def copy_decimal(self, a, /):
        """The number itself."""
        return _argument(a)

    def same_quantum(self, a, b, /):
        """Whether both have the same exponent."""
        return _argument(a).same_quantum(b)

    def to_sci_string(self, a, /):
        """The number as text."""
        return _argument(a)._text(self)

    def radix(self):
        """10."""
        return _make(0, 10, 0)

    for method in (create_decimal, create_decimal_from_float, power, fma, copy_sign, copy_decimal, same_quantum, to_sci_string, radix):
        method.__qualname__ = f"Context.{method.__name__}"
        setattr(Context, method.__name__, method)


def _fitted_number(context, conditions, number):
    return _fitted(context, number, conditions)


_context_methods()
Context.__module__ = "decimal"
