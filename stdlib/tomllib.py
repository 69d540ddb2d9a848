"""Reads TOML 1.0."""
import re
from datetime import date, datetime, time, timedelta, timezone

__all__ = ("TOMLDecodeError", "load", "loads")

_two = r"[0-9]{2}"
_clock = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?"
_moment = re.compile(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    rf"(?:[Tt ]({_clock})([Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])?)?")
_time_only = re.compile(_clock)
_run = r"[0-9](?:_?[0-9])*"
_number = re.compile(
    r"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*"
    rf"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<fraction>(?:\.{_run})?(?:[eE][+-]?{_run})?)")
_bare_key = re.compile(r"[A-Za-z0-9_-]+")
_blanks, _blank_lines = re.compile(r"[ \t]*"), re.compile(r"[ \t\n]*")
_controls = "\0-\x08\x0a-\x1f\x7f"
_comment_text = re.compile(rf"[^{_controls}]*")
_plain_text, _plain_literal = re.compile(rf"[^{_controls}\"\\]*"), re.compile(rf"[^{_controls}']*")
_many_text, _many_literal = re.compile(r"[^\0-\x08\x0b-\x1f\x7f\"\\]*"), re.compile(r"[^\0-\x08\x0b-\x1f\x7f']*")
_escapes = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_words = {"true": True, "false": False}


class TOMLDecodeError(ValueError):
    """The text is not TOML."""


def load(fp, /, *, parse_float=float):
    """The dict that a binary file holds as TOML."""
    data = fp.read()
    if isinstance(data, str):
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(data.decode(), parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """The dict that a text holds as TOML; parse_float makes the floats of their text."""
    return _Document(s.replace("\r\n", "\n"), _checked(parse_float)).read()


def _checked(parse_float):
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError("parse_float must not return dicts or lists")
        return value

    return parse


class _Place:
    """What is known about a table beside its contents: who has declared it, and whether it is closed.

    The tables below a closed one are closed with it. `pending` tables were made by dotted keys: nobody may declare them
    once the next header has come.
    """

    __slots__ = ("below", "declared", "closed")

    def __init__(self):
        self.below, self.declared, self.closed = {}, False, False

    def at(self, key):
        place = self
        for part in key:
            place = place.below.setdefault(part, _Place())
        return place

    def is_declared(self, key):
        return self.at(key).declared

    def is_closed(self, key):
        place = self
        for part in key:
            if place.closed:
                return True
            place = place.below.get(part)
            if place is None:
                return False
        return place.closed


def _table_at(root, key, through_lists=True):
    """The table for a key, made where there is none; KeyError if something else is in the way."""
    table = root
    for part in key:
        table = table.setdefault(part, {})
        if through_lists and isinstance(table, list):
            table = table[-1]
        if not isinstance(table, dict):
            raise KeyError(part)
    return table


class _Document:
    """A text on its way to a dict; pos is the place in the text that is read next."""

    def __init__(self, text, parse_float):
        self.text, self.pos, self.parse_float = text, 0, parse_float
        self.tables, self.places, self.pending = {}, _Place(), []

    # -- the text --

    def error(self, message, pos=None):
        pos = self.pos if pos is None else pos
        if pos >= len(self.text):
            place = "end of document"
        else:
            before = self.text[:pos]
            place = f"line {before.count(chr(10)) + 1}, column {pos - before.rfind(chr(10))}"
        return TOMLDecodeError(f"{message} (at {place})")

    def peek(self, text):
        return self.text.startswith(text, self.pos)

    def take(self, text):
        found = self.peek(text)
        if found:
            self.pos += len(text)
        return found

    def skip(self, pattern):
        start = self.pos
        self.pos = pattern.match(self.text, start).end()
        return self.text[start:self.pos]

    def skip_comment(self):
        """Skips a comment up to the end of its line."""
        if self.take("#"):
            self.skip(_comment_text)
            if self.pos < len(self.text) and not self.peek("\n"):
                raise self.error(f"Found invalid character {self.text[self.pos]!r}")

    def skip_lines(self):
        """Skips blanks, ends of lines and comments."""
        while True:
            self.skip(_blank_lines)
            if not self.peek("#"):
                return
            self.skip_comment()

    # -- statements --

    def read(self):
        header = ()
        while True:
            self.skip(_blanks)
            if self.pos >= len(self.text):
                return self.tables
            char = self.text[self.pos]
            if char == "\n":
                self.pos += 1
                continue
            if char == "[":
                for place in self.pending:
                    place.declared = True
                self.pending.clear()
                header = self.read_array_header() if self.peek("[[") else self.read_table_header()
            elif char in "\"'" or _bare_key.match(char):
                self.read_entry(header)
            elif char != "#":
                raise self.error("Invalid statement")
            self.skip(_blanks)
            self.skip_comment()
            if self.pos < len(self.text) and not self.take("\n"):
                raise self.error("Expected newline or end of document after a statement")

    def read_table_header(self):
        self.pos += 1
        self.skip(_blanks)
        key = self.read_key()
        if self.places.is_declared(key) or self.places.is_closed(key):
            raise self.error(f"Cannot declare {key} twice")
        self.places.at(key).declared = True
        self.open_table(lambda: _table_at(self.tables, key))
        if not self.take("]"):
            raise self.error("Expected ']' at the end of a table declaration")
        return key

    def read_array_header(self):
        self.pos += 2
        self.skip(_blanks)
        key = self.read_key()
        if self.places.is_closed(key):
            raise self.error(f"Cannot mutate immutable namespace {key}")
        place = self.places.at(key)
        place.below.clear()
        place.declared = True

        def append():
            around = _table_at(self.tables, key[:-1])
            array = around.setdefault(key[-1], [])
            if not isinstance(array, list):
                raise KeyError(key)
            array.append({})

        self.open_table(append)
        if not self.take("]]"):
            raise self.error("Expected ']]' at the end of an array declaration")
        return key

    def open_table(self, action):
        try:
            return action()
        except KeyError:
            raise self.error("Cannot overwrite a value") from None

    def read_entry(self, header):
        key, value = self.read_pair()
        for end in range(1, len(key)):
            path = header + key[:end]
            if self.places.is_declared(path):
                raise self.error(f"Cannot redefine namespace {path}")
            self.pending.append(self.places.at(path))
        parent = header + key[:-1]
        if self.places.is_closed(parent):
            raise self.error(f"Cannot mutate immutable namespace {parent}")
        table = self.open_table(lambda: _table_at(self.tables, parent))
        if key[-1] in table:
            raise self.error("Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.places.at(header + key).closed = True
        table[key[-1]] = value

    def read_pair(self):
        key = self.read_key()
        if not self.take("="):
            raise self.error("Expected '=' after a key in a key/value pair")
        self.skip(_blanks)
        return key, self.read_value()

    def read_key(self):
        """A key as the tuple of its parts, with the blanks behind it."""
        parts = []
        while True:
            if self.peek('"'):
                parts.append(self.read_text())
            elif self.peek("'"):
                parts.append(self.read_literal())
            elif part := _bare_key.match(self.text, self.pos):
                parts.append(part.group())
                self.pos = part.end()
            else:
                raise self.error("Invalid initial character for a key part")
            self.skip(_blanks)
            if not self.take("."):
                return tuple(parts)
            self.skip(_blanks)

    # -- values --

    def read_value(self):
        char = self.text[self.pos:self.pos + 1]
        if char == '"':
            return self.read_many_lines('"""') if self.peek('"""') else self.read_text()
        if char == "'":
            return self.read_many_lines("'''") if self.peek("'''") else self.read_literal()
        if char == "[":
            return self.read_array()
        if char == "{":
            return self.read_inline_table()
        for word, value in _words.items():
            if self.take(word):
                return value
        return self.read_number_or_date()

    def read_number_or_date(self):
        if found := _moment.match(self.text, self.pos):
            value = self.moment(found)
        elif found := _time_only.match(self.text, self.pos):
            value = _clock_time(found.group())
        elif found := _number.match(self.text, self.pos):
            text = found.group()
            value = self.parse_float(text) if found["fraction"] else int(text.replace("_", "") if text.isdigit() else text, 0)
        else:
            return self.read_special_float()
        self.pos = found.end()
        return value

    def read_special_float(self):
        for sign in ("", "+", "-"):
            for name in ("inf", "nan"):
                if self.take(sign + name):
                    return self.parse_float(sign + name)
        raise self.error("Invalid value")

    def moment(self, found):
        try:
            day = date(*map(int, found.group(1, 2, 3)))
        except ValueError:
            raise self.error("Invalid date or datetime") from None
        if found[4] is None:
            return day
        return datetime.combine(day, _clock_time(found[4], _zone(found[5])))

    def read_array(self):
        self.pos += 1
        array = []
        self.skip_lines()
        while not self.take("]"):
            array.append(self.read_value())
            self.skip_lines()
            if not self.take(","):
                if self.take("]"):
                    break
                raise self.error("Unclosed array")
            self.skip_lines()
        return array

    def read_inline_table(self):
        self.pos += 1
        table, places = {}, _Place()
        self.skip(_blanks)
        if self.take("}"):
            return table
        while True:
            key, value = self.read_pair()
            if places.is_closed(key):
                raise self.error(f"Cannot mutate immutable namespace {key}")
            parent = self.open_table(lambda: _table_at(table, key[:-1], False))
            if key[-1] in parent:
                raise self.error(f"Duplicate inline table key {key[-1]!r}")
            parent[key[-1]] = value
            self.skip(_blanks)
            if self.take("}"):
                return table
            if not self.take(","):
                raise self.error("Unclosed inline table")
            if isinstance(value, (dict, list)):
                places.at(key).closed = True
            self.skip(_blanks)

    # -- strings --

    def refuse_character(self):
        if self.pos >= len(self.text):
            raise self.error("Unterminated string")
        raise self.error(f"Illegal character {self.text[self.pos]!r}")

    def read_literal(self):
        self.pos += 1
        text = self.skip(_plain_literal)
        if self.take("'"):
            return text
        if self.pos >= len(self.text):
            raise self.error('Expected "\'"')
        raise self.error(f"Found invalid character {self.text[self.pos]!r}")

    def read_text(self):
        self.pos += 1
        pieces = []
        while True:
            pieces.append(self.skip(_plain_text))
            if self.take('"'):
                return "".join(pieces)
            if not self.peek("\\"):
                self.refuse_character()
            pieces.append(self.read_escape())

    def read_many_lines(self, quotes):
        """A string between three quotes; up to two more may stand before the last three."""
        self.pos += 3
        self.take("\n")
        literal = quotes == "'''"
        pieces, plain = [], _many_literal if literal else _many_text
        while True:
            pieces.append(self.skip(plain))
            if self.take(quotes):
                for _ in range(2):
                    if self.take(quotes[0]):
                        pieces.append(quotes[0])
                return "".join(pieces)
            if self.take(quotes[0]):
                pieces.append(quotes[0])
            elif self.peek("\\") and not literal:
                pieces.append(self.read_escape(True))
            elif literal and self.pos >= len(self.text):
                raise self.error('Expected "\'\'\'"')
            elif literal:
                raise self.error(f"Found invalid character {self.text[self.pos]!r}")
            else:
                self.refuse_character()

    def read_escape(self, many_lines=False):
        start = self.pos
        char = self.text[start + 1:start + 2]
        self.pos += 2
        if many_lines and char and char in " \t\n":
            # A line that ends in a backslash: it, and all blanks at the beginning of the next text, are skipped.
            if char != "\n":
                self.skip(_blanks)
                if self.pos >= len(self.text):
                    return ""
                if not self.take("\n"):
                    raise self.error("Unescaped '\\' in a string")
            self.skip(_blank_lines)
            return ""
        if char in ("u", "U"):
            return self.read_code(4 if char == "u" else 8)
        if char in _escapes:
            return _escapes[char]
        raise self.error("Unescaped '\\' in a string")

    def read_code(self, size):
        digits = self.text[self.pos:self.pos + size]
        if len(digits) != size or not all(digit in "0123456789abcdefABCDEF" for digit in digits):
            raise self.error("Invalid hex value")
        self.pos += size
        code = int(digits, 16)
        if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            raise self.error("Escaped character is not a Unicode scalar value")
        return chr(code)


def _clock_time(text, zone=None):
    whole, _, part = text.partition(".")
    hour, minute, second = map(int, whole.split(":"))
    return time(hour, minute, second, int(part[:6].ljust(6, "0")), zone)


def _zone(text):
    if text is None:
        return None
    if text in "Zz":
        return timezone.utc
    offset = timedelta(hours=int(text[1:3]), minutes=int(text[4:6]))
    return timezone(-offset if text[0] == "-" else offset)
