"""Implementation of JSONEncoder."""
from _molt_json import encode as _encode, quote as _quote

INFINITY = float("inf")


def encode_basestring(s):
    """The JSON form of a string, in quotes."""
    return _quote(s, False)


def encode_basestring_ascii(s):
    """The JSON form of a string, in quotes, with escapes for all beyond ASCII."""
    return _quote(s, True)


class JSONEncoder:
    """Makes JSON texts of Python objects."""
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.check_circular, self.sort_keys = skipkeys, check_circular, sort_keys
        self.ensure_ascii, self.allow_nan, self.indent = ensure_ascii, allow_nan, indent
        if separators is None and indent is not None:
            self.item_separator = ","  # a line break follows
        elif separators is not None:
            self.item_separator, self.key_separator = separators
        if default is not None:
            self.default = default

    def default(self, o):
        """Called for an object of another type; a subclass may return something that has a JSON form."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The text for an object."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _encode(o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, indent,
                       self.item_separator, self.key_separator, self.sort_keys, self.default)

    def iterencode(self, o, _one_shot=False):
        """The text for an object, in pieces."""
        yield JSONEncoder.encode(self, o)
