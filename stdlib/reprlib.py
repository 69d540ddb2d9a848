"""repr() with limits on the size of what comes out."""
import builtins
import functools
from _thread import get_ident
from itertools import islice

__all__ = ["Repr", "repr", "recursive_repr"]


def recursive_repr(fillvalue="..."):
    """A decorator for __repr__: inside of itself it gives the fill value."""
    def decorate(method):
        inside = set()

        @functools.wraps(method)
        def wrapper(self):
            key = id(self), get_ident()
            if key in inside:
                return fillvalue
            inside.add(key)
            try:
                return method(self)
            finally:
                inside.discard(key)
        wrapper.__type_params__ = getattr(method, "__type_params__", ())
        return wrapper
    return decorate


class Repr:
    """Makes short texts of objects; a method repr_TYPE does it for a type."""

    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6,
                 maxstring=30, maxlong=40, maxother=30, fillvalue="...", indent=None):
        self.maxlevel, self.maxtuple, self.maxlist, self.maxarray, self.maxdict = maxlevel, maxtuple, maxlist, maxarray, maxdict
        self.maxset, self.maxfrozenset, self.maxdeque = maxset, maxfrozenset, maxdeque
        self.maxstring, self.maxlong, self.maxother = maxstring, maxlong, maxother
        self.fillvalue, self.indent = fillvalue, indent

    def repr(self, x):
        """The text of an object."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """The text of an object that may have that many levels."""
        name = type(x).__name__
        if " " in name:
            name = "_".join(name.split())
        method = getattr(self, "repr_" + name, None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _join(self, pieces, level):
        if self.indent is None:
            return ", ".join(pieces)
        if not pieces:
            return ""
        indent = self.indent
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {indent!r})")
            indent *= " "
        try:
            margin = "\n" + (self.maxlevel - level + 1) * indent
        except TypeError as problem:
            raise TypeError(f"Repr.indent must be a str, int or None, not {type(indent)}") from problem
        return margin + (f",{margin}".join(pieces)) + "," + margin[:len(margin) - len(indent)]

    def _items(self, values, left, right, most, level, trail=""):
        count = len(values)
        if level <= 0 and count:
            return f"{left}{self.fillvalue}{right}"
        pieces = [self.repr1(value, level - 1) for value in islice(values, most)]
        if count > most:
            pieces.append(self.fillvalue)
        if count == 1 and trail and self.indent is None:
            right = trail + right
        return f"{left}{self._join(pieces, level)}{right}"

    def repr_tuple(self, x, level):
        return self._items(x, "(", ")", self.maxtuple, level, ",")

    def repr_list(self, x, level):
        return self._items(x, "[", "]", self.maxlist, level)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._items(x, f"array('{x.typecode}', [", "])", self.maxarray, level)

    def repr_set(self, x, level):
        return self._items(_sorted(x), "{", "}", self.maxset, level) if x else "set()"

    def repr_frozenset(self, x, level):
        return self._items(_sorted(x), "frozenset({", "})", self.maxfrozenset, level) if x else "frozenset()"

    def repr_deque(self, x, level):
        return self._items(x, "deque([", "])", self.maxdeque, level)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return f"{{{self.fillvalue}}}"
        pieces = [f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}" for key in islice(_sorted(x), self.maxdict)]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return f"{{{self._join(pieces, level)}}}"

    def _middle_out(self, text, most):
        """A text without its middle."""
        if len(text) <= most:
            return text
        head = max(0, (most - 3) // 2)
        tail = max(0, most - 3 - head)
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_str(self, x, level):
        most = self.maxstring
        text = builtins.repr(x[:most])
        if len(text) > most:
            head = max(0, (most - 3) // 2)
            tail = max(0, most - 3 - head)
            text = builtins.repr(x[:head] + x[len(x) - tail:])
            text = text[:head] + self.fillvalue + text[len(text) - tail:]
        return text

    def repr_int(self, x, level):
        return self._middle_out(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return self._middle_out(text, self.maxother)


def _sorted(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


aRepr = Repr()
repr = aRepr.repr
