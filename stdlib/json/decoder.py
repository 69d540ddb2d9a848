"""Implementation of JSONDecoder."""
from _molt_json import scan as _scan, scanstring, set_error as _set_error

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """Subclass of ValueError with the following additional properties:

    msg: The unformatted error message
    doc: The JSON document being parsed
    pos: The start index of doc where parsing failed
    lineno: The line corresponding to pos
    colno: The column corresponding to pos
    """

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        errmsg = "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos)
        ValueError.__init__(self, errmsg)
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_set_error(JSONDecodeError)


def _skip(s, at):
    end = len(s)
    while at < end and s[at] in " \t\n\r":
        at += 1
    return at


class JSONDecoder:
    """Simple JSON decoder."""

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
        """Return the Python representation of s (a str instance containing a JSON document)."""
        obj, end = self.raw_decode(s, idx=_skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Decode a JSON document from s and return a 2-tuple of the representation and the index where it ended."""
        return _scan(s, idx, self.strict, self.object_hook, self.object_pairs_hook, self._float, self._int,
                     self.parse_constant)
