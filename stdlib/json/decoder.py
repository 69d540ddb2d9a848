"""Implementation of JSONDecoder."""
from _molt_json import scan as _scan, scanstring, set_error as _set_error

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """A text that is not JSON: `doc`, with the position, line and column (`pos`, `lineno`, `colno`) where `msg` holds."""

    def __init__(self, msg, doc, pos):
        self.msg, self.doc, self.pos = msg, doc, pos
        before = doc[:pos].split("\n")
        self.lineno, self.colno = len(before), len(before[-1]) + 1
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_set_error(JSONDecodeError)


def _skip(s, at):
    end = len(s)
    while at < end and s[at] in " \t\n\r":
        at += 1
    return at


class JSONDecoder:
    """Makes Python objects of JSON texts."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self._float = parse_float if parse_float is not float else None
        self._int = parse_int if parse_int is not int else None

    def scan_once(self, s, idx):
        return _scan(s, idx, self.strict, self.object_hook, self.object_pairs_hook, self._float, self._int,
                     self.parse_constant)

    def decode(self, s):
        """The object that a text stands for, with nothing but blanks around it."""
        value, after = self.raw_decode(s, idx=_skip(s, 0))
        rest = _skip(s, after)
        if rest < len(s):
            raise JSONDecodeError("Extra data", s, rest)
        return value

    def raw_decode(self, s, idx=0):
        """The object that begins at idx, and where it ends."""
        return _scan(s, idx, self.strict, self.object_hook, self.object_pairs_hook, self._float, self._int,
                     self.parse_constant)
