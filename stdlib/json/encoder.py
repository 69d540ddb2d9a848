"""Implementation of JSONEncoder."""
from _molt_json import encode as _encode, quote as _quote

INFINITY = float("inf")


def encode_basestring(s):
    """Return a JSON representation of a Python string."""
    return _quote(s, False)


def encode_basestring_ascii(s):
    """Return an ASCII-only JSON representation of a Python string."""
    return _quote(s, True)


class JSONEncoder:
    """Extensible JSON encoder for Python data structures."""
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Implement this method in a subclass such that it returns a serializable object for o."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return a JSON string representation of a Python data structure."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _encode(o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, indent,
                       self.item_separator, self.key_separator, self.sort_keys, self.default)

    def iterencode(self, o, _one_shot=False):
        """Encode the given object and yield each string representation as available."""
        yield JSONEncoder.encode(self, o)
