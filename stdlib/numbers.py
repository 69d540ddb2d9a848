"""The numeric tower: abstract classes from Number to Integral, which the builtin numbers are registered with."""

from abc import ABCMeta, abstractmethod as _abstract

__all__ = "Number Complex Real Rational Integral".split()


def _left_open(*operands):
    raise NotImplementedError


# What a class of the tower leaves to its concrete classes, by the operands it takes.
_unary = _abstract(lambda self: _left_open(self))
_binary = _abstract(lambda self, other: _left_open(self, other))
_rounding = _abstract(lambda self, ndigits=None: _left_open(self, ndigits))
_power = _abstract(lambda self, exponent, modulus=None: _left_open(self, exponent, modulus))


class Number(metaclass=ABCMeta):
    """Any number."""

    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """Numbers with arithmetic, an absolute value and a complex conjugate; they are not ordered."""

    __slots__ = ()
    __complex__ = __neg__ = __pos__ = __abs__ = conjugate = _unary
    __add__ = __radd__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __eq__ = _binary
    __hash__ = None
    real = imag = property(_unary)

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        negative = -other
        return self + negative

    def __rsub__(self, other):
        negative = -self
        return negative + other


class Real(Complex):
    """Numbers on a line: ordered, rounded, divided with a remainder."""

    __slots__ = ()
    __float__ = __trunc__ = __floor__ = __ceil__ = _unary
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __lt__ = __le__ = _binary
    __round__ = _rounding

    imag = property(lambda self: 0)
    real = property(lambda self: +self)

    def conjugate(self):
        return +self

    def __complex__(self):
        return complex(float(self), 0.0)

    def __divmod__(self, other):
        quotient = self // other
        return quotient, self % other

    def __rdivmod__(self, other):
        quotient = other // self
        return quotient, other % self


class Rational(Real):
    """Quotients of two integers in lowest terms."""

    __slots__ = ()
    numerator = denominator = property(_unary)

    def __float__(self):
        above, below = int(self.numerator), int(self.denominator)
        return above / below


class Integral(Rational):
    """Integers, with shifts and operations on bits."""

    __slots__ = ()
    __int__ = __invert__ = _unary
    __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = _binary
    __and__ = __rand__ = __xor__ = __rxor__ = __or__ = __ror__ = _binary
    __pow__ = _power

    numerator = property(lambda self: +self)
    denominator = property(lambda self: 1)

    def __float__(self):
        return float(self.__int__())

    def __index__(self):
        return int(self)


for _level, _builtin in (Complex, complex), (Real, float), (Integral, int):
    _level.register(_builtin)
