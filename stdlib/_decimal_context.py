"""Signals and contexts of decimal arithmetic; decimal shows them."""
from collections.abc import MutableMapping

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = (
    "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN",
    "ROUND_05UP")
roundings = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)


def _condition(name, doc, *bases):
    return type(name, bases, {"__module__": "decimal", "__doc__": doc})


DecimalException = _condition("DecimalException", "The base of all signals.", ArithmeticError)
Clamped = _condition("Clamped", "The exponent was changed to fit.", DecimalException)
InvalidOperation = _condition("InvalidOperation", "The operation has no result.", DecimalException)
DivisionByZero = _condition("DivisionByZero", "A number other than 0 was divided by 0.", DecimalException, ZeroDivisionError)
Inexact = _condition("Inexact", "Digits other than 0 were lost.", DecimalException)
Rounded = _condition("Rounded", "Digits were lost.", DecimalException)
Subnormal = _condition("Subnormal", "The result is smaller than normal numbers.", DecimalException)
Overflow = _condition("Overflow", "The result is too large.", Inexact, Rounded)
Underflow = _condition("Underflow", "The result is too small, and inexact.", Inexact, Rounded, Subnormal)
FloatOperation = _condition("FloatOperation", "A float was mixed in.", DecimalException, TypeError)
ConversionSyntax = _condition("ConversionSyntax", "The text is no number.", InvalidOperation)
DivisionImpossible = _condition("DivisionImpossible", "The whole quotient has too many digits.", InvalidOperation)
DivisionUndefined = _condition("DivisionUndefined", "0 was divided by 0.", InvalidOperation, ZeroDivisionError)
InvalidContext = _condition("InvalidContext", "The context does not fit.", InvalidOperation)

signals = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_shown_order = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_limits = {"prec": (1, MAX_PREC, "[1, MAX_PREC]"), "Emin": (MIN_EMIN, 0, "[MIN_EMIN, 0]"), "Emax": (0, MAX_EMAX, "[0, MAX_EMAX]"),
           "capitals": (0, 1, "0 or 1"), "clamp": (0, 1, "0 or 1")}


_no_signal = ("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, "
              "Subnormal, Inexact, Rounded,\n   Clamped]")


class SignalDict(MutableMapping):
    """A flag for each signal."""

    def __init__(self, raised=()):
        self._raised = set(raised)

    def __getitem__(self, key):
        if key in signals:
            return key in self._raised
        raise KeyError(_no_signal)

    def __setitem__(self, key, value):
        if key not in signals:
            raise KeyError(_no_signal)
        (self._raised.add if value else self._raised.discard)(key)

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(signals)

    def __len__(self):
        return len(signals)

    def __repr__(self):
        return "{" + ", ".join([f"{signal!r}:{signal in self._raised}" for signal in signals]) + "}"

    def copy(self):
        return dict(self)


def _signal_set(given):
    """The signals of a list of them, of a mapping or of another context's flags."""
    if isinstance(given, (list, tuple)):
        if all(signal in signals for signal in given):
            return SignalDict(given)
        raise TypeError(_no_signal)
    return SignalDict([signal for signal in given if given[signal]])


class Context:
    """Precision, rounding and limits of arithmetic; which signals have come, and which raise exceptions.

    The methods of numbers are here too: they round by this context.
    """

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        given = dict(prec=prec, rounding=rounding, Emin=Emin, Emax=Emax, capitals=capitals, clamp=clamp)
        for name, value in given.items():
            setattr(self, name, _defaults[name] if value is None else value)
        self.flags = () if flags is None else flags
        self.traps = _defaults["traps"] if traps is None else traps

    def __setattr__(self, name, value):
        if name in _limits:
            least, most, shown = _limits[name]
            if not isinstance(value, int):
                raise TypeError("an integer is required")
            if not least <= value <= most:
                raise ValueError(f"valid {'values' if most == 1 else 'range'} for {name} {'are' if most == 1 else 'is'} {shown}")
        elif name == "rounding":
            if value not in roundings:
                raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        elif name in ("flags", "traps"):
            value = _signal_set(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted" if hasattr(self, name) else name)

    def __repr__(self):
        shown = [[signal.__name__ for signal in _shown_order if group[signal]] for group in (self.flags, self.traps)]
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, "
                f"clamp={self.clamp}, flags=[{', '.join(shown[0])}], traps=[{', '.join(shown[1])}])")

    def copy(self):
        """Another context that is the same."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

    __copy__ = copy

    def __reduce__(self):
        flags, traps = [[signal for signal in signals if group[signal]] for group in (self.flags, self.traps)]
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, flags, traps)

    def Etiny(self):
        """The exponent of the smallest number."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The largest exponent of a number with all digits."""
        return self.Emax - self.prec + 1

    def clear_flags(self):
        """Forgets which signals have come."""
        self.flags._raised.clear()

    def clear_traps(self):
        """No signal raises an exception."""
        self.traps._raised.clear()

    def _note(self, conditions):
        """Remembers what came up in an operation, and raises what has a trap."""
        raised, trapped = self.flags._raised, self.traps._raised
        caught = []
        for condition in conditions:
            signal = InvalidOperation if issubclass(condition, InvalidOperation) else condition
            raised.add(signal)
            if signal in trapped:
                caught.append((signals.index(signal), condition))
        if caught:
            caught.sort(key=lambda pair: pair[0])
            listed = [condition for _, condition in dict.fromkeys(caught)]
            raise signals[caught[0][0]](listed)


_defaults = dict(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0,
                 traps=[InvalidOperation, DivisionByZero, Overflow])
