"""Shows nested data over several lines."""
import dataclasses
import re
import sys
import types
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Prints an object, on several lines where it is wider than `width`."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """The same with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """What pprint would print, as a string."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    """A repr that stops at containers which contain themselves."""
    return PrettyPrinter().format(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval would make the object of its text."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether a container contains itself."""
    return PrettyPrinter().isrecursive(object)


class _Orderly:
    """Sorts objects of any types: by their own order where they have one, else by type and identity."""

    __slots__ = ("object",)

    def __init__(self, object):
        self.object = object

    def __lt__(self, other):
        try:
            return self.object < other.object
        except TypeError:
            return (str(type(self.object)), id(self.object)) < (str(type(other.object)), id(other.object))


def _sorted_items(mapping):
    return sorted(mapping.items(), key=lambda item: (_Orderly(item[0]), _Orderly(item[1])))


class PrettyPrinter:
    """The same with options that are given once."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._step, self._width, self._depth = indent, width, depth
        self._stream = sys.stdout if stream is None else stream
        self._compact, self._sorts, self._underscores = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        return _Layout(self).text(object, 0, 0, 0)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text on one line, whether it is readable, whether it is recursive); subclasses may override this."""
        kind = type(object)
        if kind is int or issubclass(kind, int) and kind.__repr__ is int.__repr__:
            return f"{object:_d}" if self._underscores else repr(object), True, False
        is_dict = kind.__repr__ is dict.__repr__ and issubclass(kind, dict)
        if not is_dict and not (kind.__repr__ is list.__repr__ and issubclass(kind, list) or
                                kind.__repr__ is tuple.__repr__ and issubclass(kind, tuple)):
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        opening, closing = "{}" if is_dict else "[]" if issubclass(kind, list) else "()"
        if not object:
            return opening + closing, True, False
        if maxlevels and level >= maxlevels:
            return f"{opening}...{closing}", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False

        def part(item):
            nonlocal readable, recursive
            text, is_readable, is_recursive = self.format(item, context, maxlevels, level + 1)
            readable, recursive = readable and is_readable, recursive or is_recursive
            return text

        if is_dict:
            items = _sorted_items(object) if self._sorts else object.items()
            parts = [f"{part(key)}: {part(value)}" for key, value in items]
        else:
            parts = [part(item) for item in object]
        del context[id(object)]
        if opening == "(" and len(parts) == 1:
            closing = ",)"
        return opening + ", ".join(parts) + closing, readable, recursive


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class _Layout:
    """One formatting. `column` is where the text begins, `after` how many characters follow its last line."""

    def __init__(self, printer):
        self.printer = printer
        self.open = {}  # ids of the containers around

    def one_line(self, object, level):
        return self.printer.format(object, self.open.copy(), self.printer._depth, level)[0]

    def text(self, object, column, after, level):
        if id(object) in self.open:
            return _recursion(object)
        line = self.one_line(object, level)
        if len(line) <= self.printer._width - column - after:
            return line
        method = _layouts.get(type(object).__repr__)
        if method is None:
            if not _has_made_repr(object):
                return line
            method = _Layout.dataclass
        self.open[id(object)] = 1
        text = method(self, object, column, after, level + 1)
        del self.open[id(object)]
        return text

    def lines(self, pieces, column):
        return (",\n" + " " * column).join(pieces)

    def lead(self):
        return " " * (self.printer._step - 1)

    # Items, one a line or with `compact` as many as fit

    def items(self, items, column, after, level):
        items = list(items)
        column += self.printer._step
        if not self.printer._compact:
            last = len(items) - 1
            return self.lead() + self.lines(
                [self.text(item, column, after if i == last else 1, level) for i, item in enumerate(items)], column)
        text, separator = self.lead(), ""
        new_line = ",\n" + " " * column
        room = most = self.printer._width - column + 1
        for i, item in enumerate(items):
            is_last = i == len(items) - 1
            if is_last:
                room, most = room - after, most - after
            line = self.one_line(item, level)
            if room < len(line) + 2:
                room = most
                separator = separator and new_line
            if room >= len(line) + 2:
                room -= len(line) + 2
                text += separator + line
                separator = ", "
            else:
                text += separator + self.text(item, column, after if is_last else 1, level)
                separator = new_line
        return text

    def pairs(self, items, column, after, level):
        column += self.printer._step
        pieces = []
        for i, (key, value) in enumerate(items):
            shown = self.one_line(key, level) + ": "
            is_last = i == len(items) - 1
            pieces.append(shown + self.text(value, column + len(shown), after if is_last else 1, level))
        return self.lines(pieces, column)

    def named(self, items, column, after, level):
        pieces = []
        for i, (name, value) in enumerate(items):
            is_last = i == len(items) - 1
            shown = "..." if id(value) in self.open else self.text(
                value, column + len(name) + 1, after if is_last else 1, level)
            pieces.append(f"{name}={shown}")
        return self.lines(pieces, column)

    # By type

    def dict(self, object, column, after, level):
        items = _sorted_items(object) if self.printer._sorts else list(object.items())
        return "{" + self.lead() + self.pairs(items, column, after + 1, level) + "}"

    def ordered_dict(self, object, column, after, level):
        if not object:
            return repr(object)
        name = type(object).__name__
        return f"{name}({self.text(list(object.items()), column + len(name) + 1, after + 1, level)})"

    def list(self, object, column, after, level):
        return "[" + self.items(object, column, after + 1, level) + "]"

    def tuple(self, object, column, after, level):
        closing = ",)" if len(object) == 1 else ")"
        return "(" + self.items(object, column, after + len(closing), level) + closing

    def set(self, object, column, after, level):
        if not object:
            return repr(object)
        opening, closing = "{", "}"
        if type(object) is not set:
            opening, closing = type(object).__name__ + "({", "})"
        column += len(opening) - 1
        items = sorted(object, key=_Orderly)
        return opening + self.items(items, column, after + len(closing), level) + closing

    def str(self, object, column, after, level):
        if not object:
            return repr(object)
        alone = level == 1  # in parentheses
        column, after = column + alone, after + alone
        pieces = []
        lines = object.splitlines(True)
        for i, line in enumerate(lines):
            end = after if i == len(lines) - 1 else 0
            pieces += self.words(line, self.printer._width - column, end)
        if len(pieces) == 1:
            return pieces[0]
        text = ("\n" + " " * column).join(pieces)
        return f"({text})" if alone else text

    def words(self, line, width, after):
        """A line in quotes, or several: broken after blanks."""
        if len(repr(line)) <= width - after:
            return [repr(line)]
        words = re.findall(r"\S+\s*|\s+", line)
        pieces, current = [], ""
        for i, word in enumerate(words):
            room = width - after if i == len(words) - 1 else width
            if len(repr(current + word)) > room and current:
                pieces.append(repr(current))
                current = word
            elif len(repr(current + word)) > room:
                current = word
            else:
                current += word
        return pieces + [repr(current)] if current else pieces

    def bytes(self, object, column, after, level):
        if len(object) <= 4:
            return repr(object)
        alone = level == 1
        column, after = column + alone, after + alone
        text = ("\n" + " " * column).join(self.chunks(object, self.printer._width - column, after))
        return f"({text})" if alone else text

    def chunks(self, object, width, after):
        pieces, current = [], b""
        last = len(object) // 4 * 4
        for i in range(0, len(object), 4):
            room = width - after if i == last else width
            longer = current + object[i:i + 4]
            if len(repr(longer)) > room:
                if current:
                    pieces.append(repr(current))
                current = object[i:i + 4]
            else:
                current = longer
        return pieces + [repr(current)] if current else pieces

    def bytearray(self, object, column, after, level):
        return f"bytearray({self.bytes(bytes(object), column + 10, after + 1, level + 1)})"

    def mapping_proxy(self, object, column, after, level):
        return f"mappingproxy({self.text(object.copy(), column + 13, after + 1, level)})"

    def namespace(self, object, column, after, level):
        name = "namespace" if type(object) is types.SimpleNamespace else type(object).__name__
        return f"{name}({self.named(list(vars(object).items()), column + len(name) + 1, after, level)})"

    def dataclass(self, object, column, after, level):
        name = type(object).__name__
        items = [(field.name, getattr(object, field.name)) for field in dataclasses.fields(object) if field.repr]
        return f"{name}({self.named(items, column + len(name) + 1, after, level)})"

    def defaultdict(self, object, column, after, level):
        if not object:
            return repr(object)
        opening = f"{type(object).__name__}({self.one_line(object.default_factory, level)},\n"
        column += len(type(object).__name__) + 1
        return opening + " " * column + self.dict(object, column, after + 1, level) + ")"

    def counter(self, object, column, after, level):
        if not object:
            return repr(object)
        opening = type(object).__name__ + "({"
        items = object.most_common()
        return opening + self.lead() + self.pairs(items, column + len(opening) - 1, after + 2, level) + "})"

    def chain_map(self, object, column, after, level):
        if not object.maps:
            return repr(object)
        opening = type(object).__name__ + "("
        column += len(opening)
        last = len(object.maps) - 1
        return opening + self.lines(
            [self.text(each, column, after + 1 if i == last else 1, level) for i, each in enumerate(object.maps)], column) + ")"

    def deque(self, object, column, after, level):
        if not object:
            return repr(object)
        opening = type(object).__name__ + "("
        column += len(opening)
        if object.maxlen is None:
            return opening + "[" + self.items(object, column, after + 2, level) + "])"
        text = opening + "[" + self.items(object, column, 2, level)
        return text + "],\n" + " " * column + f"maxlen={self.one_line(object.maxlen, level)})"

    def data(self, object, column, after, level):
        return self.text(object.data, column, after, level - 1)


def _has_made_repr(object):
    kind = type(object)
    return dataclasses.is_dataclass(kind) and kind.__dataclass_params__.repr and (
        getattr(kind.__repr__, "__module__", None) == "dataclasses")


_layouts = {
    dict.__repr__: _Layout.dict, OrderedDict.__repr__: _Layout.ordered_dict, list.__repr__: _Layout.list,
    tuple.__repr__: _Layout.tuple, set.__repr__: _Layout.set, frozenset.__repr__: _Layout.set, str.__repr__: _Layout.str,
    bytes.__repr__: _Layout.bytes, bytearray.__repr__: _Layout.bytearray,
    types.MappingProxyType.__repr__: _Layout.mapping_proxy, types.SimpleNamespace.__repr__: _Layout.namespace,
    defaultdict.__repr__: _Layout.defaultdict, Counter.__repr__: _Layout.counter, ChainMap.__repr__: _Layout.chain_map,
    deque.__repr__: _Layout.deque, UserDict.__repr__: _Layout.data, UserList.__repr__: _Layout.data,
    UserString.__repr__: _Layout.data,
}
