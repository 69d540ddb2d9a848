"""Literals of Python's grammar, read from text: what ast.literal_eval accepts and what signatures of builtins have as
defaults. A reader goes over the text once and makes the values at once; there is no tree."""

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_CLOSING = {"(": ")", "[": "]", "{": "}"}


class NotLiteral(ValueError):
    """The text is an expression, but no literal."""


class Reader:
    """Reads one literal after another. `names` maps further names to values; lookup(name) answers the rest."""

    def __init__(self, text, lookup=None):
        self.text = text
        self.at = 0
        self.depth = 0
        self.lookup = lookup

    def error(self, message="invalid syntax"):
        line = self.text.count("\n", 0, self.at) + 1
        start = self.text.rfind("\n", 0, self.at) + 1
        stop = self.text.find("\n", self.at)
        shown = self.text[start:] if stop < 0 else self.text[start:stop]
        column = self.at - start + 1
        return SyntaxError(message, ("<unknown>", line, column, shown, line, column))

    def space(self):
        text = self.text
        while self.at < len(text):
            c = text[self.at]
            if c in " \t\f" or (self.depth and c in "\r\n"):
                self.at += 1
            elif c == "\\" and text[self.at + 1:self.at + 2] == "\n":
                self.at += 2
            elif c == "#":
                stop = text.find("\n", self.at)
                self.at = len(text) if stop < 0 else stop
            else:
                return c
        return ""

    def whole(self):
        """The one literal that the text is."""
        value = self.tuple_or_one("")
        while (c := self.space()) and c in "\r\n":
            self.at += 1
        if self.at < len(self.text):
            raise self.unexpected()
        return value

    def unexpected(self):
        c = self.text[self.at]
        if c.isidentifier() or c.isdigit() or c in "*/%@&|^<>=!~.,;:?)]}([{'\"+-$`":
            if c in "([.*/%@&|^<>" or self.text[self.at:self.at + 2] in ("==", "!="):
                return NotLiteral("expression")
            if c in ")]}":
                return self.error(f"unmatched '{c}'")
        return self.error()

    def tuple_or_one(self, closing):
        """Items with commas between them, or one: what stands in parentheses and on the top level."""
        first = self.sum()
        if self.space() != ",":
            return first
        items = [first]
        while self.space() == ",":
            self.at += 1
            following = self.space()
            if not following or following in closing + "\r\n":
                break
            items.append(self.sum())
        return tuple(items)

    def sum(self):
        """A literal, with + or - only between a real and an imaginary number."""
        value = self.signed()
        while (c := self.space()) and c in "+-":
            self.at += 1
            other = self.signed()
            if type(value) not in (int, float) or type(other) is not complex:
                raise NotLiteral("expression")
            value = value + other if c == "+" else value - other
        if c and (c in "*/%@&|^<>.([" or self.text.startswith(("==", "!=", "if ", "or ", "and ", "in ", "is ", "not "), self.at)):
            raise NotLiteral("expression")
        return value

    def signed(self):
        c = self.space()
        if c and c in "+-":
            self.at += 1
            value = self.signed()
            if type(value) not in (int, float, complex):
                raise NotLiteral("expression")
            return -value if c == "-" else +value
        if c == "~":
            raise NotLiteral("expression")
        return self.atom()

    def atom(self):
        c = self.space()
        if not c or c in "\r\n":
            raise self.error("invalid syntax" if self.at else "unexpected EOF while parsing")
        if c in _CLOSING:
            return self.display(c)
        if c in "'\"":
            return self.strings()
        if c.isdecimal() or c == "." and self.text[self.at + 1:self.at + 2].isdecimal():
            return self.number()
        if self.text.startswith("...", self.at):
            self.at += 3
            return ...
        if c.isidentifier():
            return self.name()
        raise self.error()

    def display(self, opening):
        start = self.at
        self.at += 1
        self.depth += 1
        closing = _CLOSING[opening]
        if opening == "(":
            if self.space() == ")":
                value = ()
            else:
                value = self.tuple_or_one(")")
        elif opening == "[":
            value = self.items("]")
        else:
            value = self.braces()
        c = self.space()
        if c != closing:
            if not c:
                self.at = start
                raise self.error(f"'{opening}' was never closed")
            if c in ")]}":
                raise self.error(f"closing parenthesis '{c}' does not match opening parenthesis '{opening}'")
            if self.text.startswith("for ", self.at):
                raise NotLiteral("expression")
            raise self.error("invalid syntax. Perhaps you forgot a comma?")
        self.at += 1
        self.depth -= 1
        return value

    def items(self, closing):
        items = []
        while self.space() != closing:
            items.append(self.sum())
            if self.space() != ",":
                break
            self.at += 1
        return items

    def braces(self):
        if self.space() == "}":
            return {}
        if self.text.startswith("**", self.at):
            raise NotLiteral("expression")
        first = self.sum()
        if self.space() != ":":
            values = {first}
            while self.space() == ",":
                self.at += 1
                if self.space() == "}":
                    break
                values.add(self.sum())
            return values
        pairs = {}
        while True:
            self.at += 1
            pairs[first] = self.sum()
            if self.space() != ",":
                return pairs
            self.at += 1
            if self.space() == "}":
                return pairs
            first = self.sum()
            if self.space() != ":":
                raise self.error("':' expected after dictionary key")

    def number(self):
        text, start = self.text, self.at
        stop = start
        plain = text[start:start + 2].lower() not in ("0x", "0o", "0b")
        while stop < len(text) and (text[stop].isalnum() or text[stop] in "._"
                                    or plain and text[stop] in "+-" and text[stop - 1] in "eE"):
            stop += 1
        word = text[start:stop]
        self.at = stop
        try:
            if plain and word[-1] in "jJ":
                return complex(0.0, float(word[:-1]))
            if plain and any(c in ".eE" for c in word):
                return float(word)
            return int(word, 0)
        except ValueError:
            self.at = start
            if plain and word.isdecimal():
                raise self.error("leading zeros in decimal integer literals are not permitted; "
                                 "use an 0o prefix for octal integers") from None
            raise self.error("invalid decimal literal") from None

    def strings(self, prefix=""):
        """A string and those that follow it."""
        value = self.string(prefix)
        while True:
            c = self.space()
            here = self.at
            if not c:
                return value
            more = ""
            while self.text[self.at:self.at + 1].isalpha() and len(more) < 3:
                more += self.text[self.at]
                self.at += 1
            if self.text[self.at:self.at + 1] not in ("'", '"') or not _is_prefix(more):
                self.at = here
                return value
            following = self.string(more)
            if type(following) is not type(value):
                raise self.error("cannot mix bytes and nonbytes literals")
            value += following

    def string(self, prefix):
        text = self.text
        kind = prefix.lower()
        if "f" in kind:
            raise NotLiteral("expression")
        quote = text[self.at]
        end = quote * 3 if text.startswith(quote * 3, self.at) else quote
        start = self.at
        self.at += len(end)
        raw, parts = "r" in kind, []
        while True:
            if self.at >= len(text) or len(end) == 1 and text[self.at] == "\n":
                self.at = start
                raise self.error(f"unterminated {'triple-quoted ' if len(end) == 3 else ''}string literal "
                                 f"(detected at line {text.count(chr(10), 0, self.at) + 1})")
            if text.startswith(end, self.at):
                self.at += len(end)
                break
            c = text[self.at]
            self.at += 1
            if c != "\\":
                parts.append(c)
            elif raw:
                parts.append(c + text[self.at:self.at + 1])
                self.at += 1
            else:
                parts.append(self.escape("b" in kind))
        value = "".join(parts)
        if "b" not in kind:
            return value
        try:
            return value.encode("latin-1" if value.isascii() or not raw else "ascii")
        except UnicodeEncodeError:
            raise self.error("bytes can only contain ASCII literal characters") from None

    def escape(self, in_bytes):
        text = self.text
        c = text[self.at:self.at + 1]
        self.at += 1
        if c in _ESCAPES:
            return _ESCAPES[c]
        if c == "\n":
            return ""
        if c in "01234567" and c:
            stop = self.at
            while stop < self.at + 2 and text[stop:stop + 1] in tuple("01234567"):
                stop += 1
            code = int(text[self.at - 1:stop], 8)
            self.at = stop
            return chr(code & 255 if in_bytes else code)
        width = {"x": 2, "u": 4, "U": 8}.get(c)
        if width is None or in_bytes and c != "x":
            if c == "N" and not in_bytes and text[self.at:self.at + 1] == "{":
                import unicodedata
                stop = text.find("}", self.at)
                name = text[self.at + 1:stop]
                self.at = stop + 1
                return unicodedata.lookup(name)
            return "\\" + c
        digits = text[self.at:self.at + width]
        self.at += width
        try:
            if len(digits) < width:
                raise ValueError
            return chr(int(digits, 16))
        except ValueError:
            raise self.error(f"(unicode error) 'unicodeescape' codec can't decode bytes: truncated \\{c}{'X' * width} escape") from None

    def name(self):
        text, start = self.text, self.at
        stop = start + 1
        while stop < len(text) and (text[stop].isalnum() or text[stop] == "_"):
            stop += 1
        word = text[start:stop]
        self.at = stop
        if text[stop:stop + 1] in ("'", '"') and _is_prefix(word):
            return self.strings(word)
        if word in ("None", "True", "False"):
            return {"None": None, "True": True, "False": False}[word]
        if self.lookup is None:
            if word == "set" and text[stop:stop + 2] == "()":
                self.at += 2
                return set()
            raise NotLiteral("name")
        while text[self.at:self.at + 1] == ".":
            stop = self.at + 1
            while stop < len(text) and (text[stop].isalnum() or text[stop] == "_"):
                stop += 1
            word = text[start:stop]
            self.at = stop
        return self.lookup(word)


def _is_prefix(word):
    return word.lower() in ("", "r", "u", "b", "f", "br", "rb", "fr", "rf")
