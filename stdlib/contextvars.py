"""Variables whose values belong to a context: a task or a call of Context.run."""
import _thread
import types
from collections.abc import Mapping

__all__ = ("Context", "ContextVar", "Token", "copy_context")

_missing = object()
_current = {}   # the context of each thread that has one


def _context():
    """The running thread's context."""
    number = _thread.get_ident()
    found = _current.get(number)
    if found is None:
        found = _current[number] = Context()
    return found


class Token:
    """What a variable was before it was set; ContextVar.reset takes it."""
    __slots__ = ("_context", "_var", "_old", "_used")
    MISSING = type("Token.MISSING", (), {"__repr__": lambda self: "<Token.MISSING>"})()

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"

    __class_getitem__ = classmethod(types.GenericAlias)


class ContextVar:
    """A variable with a value in each context."""
    __slots__ = ("_name", "_default", "__weakref__")

    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name, self._default = name, default

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'ContextVar' is not an acceptable base type")

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        """The value in this context, or a default."""
        values = _context()._values
        if self in values:
            return values[self]
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Gives it a value in this context: a token to take that back with."""
        context = _context()
        token = object.__new__(Token)
        token._context, token._var, token._used = context, self, False
        token._old = context._values.get(self, Token.MISSING)
        # Copies of a context share its values: a change makes a new table.
        if context._shared:
            context._values, context._shared = dict(context._values), False
        context._values[self] = value
        return token

    def reset(self, token, /):
        """Gives it the value that it had before a call of set."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _context()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if context._shared:
            context._values, context._shared = dict(context._values), False
        if token._old is Token.MISSING:
            context._values.pop(self, None)
        else:
            context._values[self] = token._old

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"

    __class_getitem__ = classmethod(types.GenericAlias)


class Context(Mapping):
    """The values of variables."""
    __slots__ = ("_values", "_shared", "_entered", "__weakref__")

    def __init__(self):
        self._values, self._shared, self._entered = {}, False, False

    def run(self, callable, /, *args, **kwargs):
        """Calls a function in this context."""
        number = _thread.get_ident()
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        before = _current.get(number)
        _current[number] = self
        self._entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            self._entered = False
            if before is None:
                del _current[number]
            else:
                _current[number] = before

    def copy(self):
        """A context with the same values."""
        made = Context()
        made._values = self._values
        made._shared = self._shared = True
        return made

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __repr__(self):
        return f"<{type(self).__name__} object at {id(self):#x}>"

    __hash__ = None


def copy_context():
    """A copy of this context."""
    return _context().copy()


for _c in Token, ContextVar, Context:
    _c.__module__ = "_contextvars"
del _c
