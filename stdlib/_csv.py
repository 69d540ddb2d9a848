"""Reading and writing of delimited text: the part of csv that works on characters."""
import re

__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}
_limit = 131072
_absent = object()
_settings = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace",
             "strict")
_defaults = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
             "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}


class Error(Exception):
    pass


def _character(name, value, optional):
    if optional and value is None:
        return None
    if not isinstance(value, str):
        raise TypeError('"%s" must be string%s, not %s' % (name, " or None" if optional else "", type(value).__name__))
    if len(value) != 1:
        raise TypeError('"%s" must be a 1-character string' % name)
    return value


class Dialect:
    """CSV dialect: how fields are delimited, quoted and escaped."""
    __module__ = "_csv"
    __slots__ = _settings + ("_plain", "_run", "_quoted_run", "_special", "_marks")

    def __new__(cls, dialect=None, **options):
        for name in options:
            if name not in _defaults:
                raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if isinstance(dialect, Dialect) and cls is Dialect and not any(v is not None for v in options.values()):
            return dialect
        values = dict(_defaults)
        if dialect is not None:
            for name in _settings:
                value = getattr(dialect, name, _absent)
                if value is not _absent:
                    values[name] = value
        values.update(options)
        self = object.__new__(cls)
        put = object.__setattr__
        put(self, "delimiter", _character("delimiter", values["delimiter"], False))
        put(self, "doublequote", bool(values["doublequote"]))
        put(self, "escapechar", _character("escapechar", values["escapechar"], True))
        end = values["lineterminator"]
        if end is not None and not isinstance(end, str):
            raise TypeError('"lineterminator" must be a string')
        put(self, "lineterminator", end)
        quoting = values["quoting"]
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        quote = _character("quotechar", values["quotechar"], True)
        put(self, "skipinitialspace", bool(values["skipinitialspace"]))
        put(self, "strict", bool(values["strict"]))
        if not QUOTE_MINIMAL <= quoting <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        if quote is None and "quotechar" in options and quoting == QUOTE_MINIMAL and "quoting" not in options:
            quoting = QUOTE_NONE
        if quote is None and quoting != QUOTE_NONE:
            raise TypeError("quotechar must be set if quoting enabled")
        if end is None:
            raise TypeError("lineterminator must be set")
        put(self, "quoting", quoting)
        put(self, "quotechar", quote)
        escape = self.escapechar or ""
        reading_quote = "" if quoting == QUOTE_NONE else quote
        # What a line must not have for the reader to cut it by str.split, and whether it can be cut around quotes too.
        cuts_quotes = self.doublequote and not escape and reading_quote not in (self.delimiter, "\r", "\n")
        put(self, "_plain", None if self.skipinitialspace or quoting == QUOTE_NONNUMERIC or self.delimiter in "\r\n"
            else (reading_quote, escape, cuts_quotes))
        put(self, "_run", re.compile("[^%s]*" % re.escape(self.delimiter + escape + "\r\n")))
        put(self, "_quoted_run", re.compile("[^%s]*" % re.escape((reading_quote + escape) or "\n")))
        # What beside delimiters a row must not have to be written as it is; None where each field has to be looked at.
        put(self, "_marks", tuple(set(escape + (quote or "") + end)) if quoting in (QUOTE_MINIMAL, QUOTE_NONE) else None)
        put(self, "_special", re.compile("[%s]" % re.escape(self.delimiter + escape + (quote or "") + end)))
        return self

    def __setattr__(self, name, value):
        if name in _settings:
            raise AttributeError("attribute '%s' of '_csv.Dialect' objects is not writable" % name)
        raise AttributeError("'_csv.Dialect' object has no attribute '%s'" % name)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


def _make_dialect(dialect, options):
    return Dialect(dialect, **options)


def register_dialect(name, dialect=None, /, **fmtparams):
    """Create a mapping from a string name to a dialect class."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _make_dialect(dialect, fmtparams)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def get_dialect(name):
    """Return the dialect instance associated with name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


def field_size_limit(new_limit=_absent):
    """The limit on the length of a field; with an argument, sets it and returns the old one."""
    global _limit
    old = _limit
    if new_limit is not _absent:
        if type(new_limit) is not int:
            raise TypeError("limit must be an integer")
        _limit = new_limit
    return old


def _join_quoted(pieces, delimiter, quote):
    """The fields of a line cut at each delimiter, those within quotes too; None if a quote is not where it belongs."""
    row = []
    double = quote + quote
    parts = []
    for piece in pieces:
        odd = piece.count(quote) % 2
        if parts:
            parts.append(piece)
            if not odd:
                continue
            piece = delimiter.join(parts)
            parts = []
        elif piece[:1] != quote:
            row.append(piece)
            continue
        elif odd:
            parts.append(piece)
            continue
        inner = piece[1:-1]
        if piece[-1] != quote:
            return None
        if quote in inner:
            if quote in inner.replace(double, ""):
                return None
            inner = inner.replace(double, quote)
        row.append(inner)
    return None if parts else row


# Where a record stands when a line is at its end.
_done, _in_field, _in_quotes = range(3)


class _Reader:
    """Iterates over the records of an iterable of lines."""
    __slots__ = "dialect", "line_num", "_lines", "_row", "_parts", "_size", "_numeric"

    def __init__(self, lines, dialect):
        self._lines, self.dialect, self.line_num = lines, dialect, 0
        self._row, self._parts, self._size, self._numeric = [], [], 0, False

    def __iter__(self):
        return self

    def __next__(self):
        line = next(self._lines)
        if not isinstance(line, str):
            self._refuse(line)
        self.line_num += 1
        row = self._split(line)
        return self._record(line) if row is None else row

    def _refuse(self, line):
        raise Error("iterator should return strings, not %s (the file should be opened in text mode)" % type(line).__name__)

    def _record(self, line):
        """A record that takes the scanner, and perhaps more lines than this one."""
        self._row = []
        self._parts, self._size, self._numeric = [], 0, False
        state = self._scan(line, _done)
        while state != _done:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._size or state == _in_quotes:
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._take()
                raise
            if not isinstance(line, str):
                self._refuse(line)
            self.line_num += 1
            state = self._scan(line, state)
        return self._take()

    def _take(self):
        row, self._row = self._row, []
        return row

    def _split(self, line):
        """The fields of a line without escapes whose quotes are where they belong; None where it takes the scanner."""
        plain = self.dialect._plain
        if plain is None or len(line) > _limit:
            return None
        quote, escape, cuts_quotes = plain
        if escape and escape in line:
            return None
        body = line.rstrip("\r\n")
        if "\n" in body or "\r" in body:
            return None
        if not body:
            return []
        delimiter = self.dialect.delimiter
        pieces = body.split(delimiter)
        if not quote or quote not in body:
            return pieces
        return _join_quoted(pieces, delimiter, quote) if cuts_quotes else None

    def _add(self, text):
        self._size += len(text)
        if self._size > _limit:
            raise Error("field larger than field limit (%d)" % _limit)
        self._parts.append(text)

    def _save(self):
        field = "".join(self._parts)
        self._parts, self._size = [], 0
        if self._numeric:
            self._numeric = False
            field = float(field)
        self._row.append(field)

    def _scan(self, line, state):
        dialect = self.dialect
        delimiter, escape, quote = dialect.delimiter, dialect.escapechar, dialect.quotechar
        if dialect.quoting == QUOTE_NONE:
            quote = None
        at, end = 0, len(line)
        if state == _done:
            if not line or line[0] in "\r\n":
                return self._finish(line, 0)
        starting = state == _done
        quoted = state == _in_quotes
        while True:
            if starting:
                starting = False
                if dialect.skipinitialspace:
                    while at < end and line[at] == " ":
                        at += 1
                if at < end and line[at] == quote:
                    quoted = True
                    at += 1
                elif at < end and dialect.quoting == QUOTE_NONNUMERIC and line[at] not in (delimiter, escape, "\r", "\n"):
                    self._numeric = True
            if quoted:
                run = dialect._quoted_run.match(line, at).end()
                if run > at:
                    self._add(line[at:run])
                at = run
                if at >= end:
                    return _in_quotes
                if line[at] == escape:
                    self._add(line[at + 1] if at + 1 < end else "\n")
                    at += 2
                    if at > end:
                        return _in_quotes
                    continue
                at += 1
                if dialect.doublequote:
                    after = line[at] if at < end else "\n"
                    if after == quote:
                        self._add(quote)
                        at += 1
                        continue
                    if after != delimiter and after not in "\r\n":
                        if dialect.strict:
                            raise Error("'%s' expected after '%s'" % (delimiter, quote))
                        self._add(after)
                        at += 1
                quoted = False
                continue
            run = dialect._run.match(line, at).end()
            if run > at:
                self._add(line[at:run])
            at = run
            if at >= end:
                self._save()
                return _done
            c = line[at]
            if c == escape and c not in "\r\n":
                at += 1
                if at >= end:
                    self._add("\n")
                    return _in_field
                self._add(line[at])
                at += 1
                if at >= end and line[at - 1] in "\r\n":
                    return _in_field
            elif c in "\r\n":
                self._save()
                return self._finish(line, at)
            else:
                self._save()
                starting = True
                at += 1

    def _finish(self, line, at):
        if line[at:].strip("\r\n"):
            raise Error("new-line character seen in unquoted field - do you need to open the file in "
                        "universal-newline mode?")
        return _done


_Reader.__name__ = _Reader.__qualname__ = "reader"


class _Writer:
    """Writes records to what has a method write."""
    __slots__ = "dialect", "_write"

    def __init__(self, write, dialect):
        self._write, self.dialect = write, dialect

    def writerow(self, row, /):
        """Construct and write a CSV record from an iterable of fields."""
        try:
            fields = iter(row)
        except TypeError:
            raise Error("iterable expected, not %s" % type(row).__name__) from None
        dialect = self.dialect
        delimiter, marks = dialect.delimiter, dialect._marks
        row = list(fields)
        texts = [field if isinstance(field, str) else "" if field is None else str(field) for field in row]
        if marks is not None and len(texts) > 1:
            line = delimiter.join(texts)
            if line.count(delimiter) == len(texts) - 1:
                for mark in marks:
                    if mark in line:
                        break
                else:
                    return self._write(line + dialect.lineterminator)
        cells = [self._cell(row[i], texts[i]) for i in range(len(row))]
        if len(cells) == 1 and not cells[0]:
            if dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            cells[0] = dialect.quotechar * 2
        return self._write(dialect.delimiter.join(cells) + dialect.lineterminator)

    def writerows(self, rows, /):
        """Construct and write a series of iterables to a csv file."""
        for row in rows:
            self.writerow(row)

    def _cell(self, field, text):
        dialect = self.dialect
        quoting = dialect.quoting
        if quoting == QUOTE_MINIMAL or quoting == QUOTE_NONE:
            wrap = False
        elif quoting == QUOTE_ALL:
            wrap = True
        elif quoting == QUOTE_NONNUMERIC:
            kind = type(field)
            wrap = not (hasattr(kind, "__float__") or hasattr(kind, "__index__") or hasattr(kind, "__int__"))
        elif quoting == QUOTE_STRINGS:
            wrap = isinstance(field, str)
        else:
            wrap = field is not None
        if dialect._special.search(text):
            text, special = self._protect(text)
            wrap = wrap or special
        return dialect.quotechar + text + dialect.quotechar if wrap else text

    def _protect(self, text):
        """text with what must be doubled or escaped, and whether it then needs quotes around it."""
        dialect = self.dialect
        quote, escape = dialect.quotechar, dialect.escapechar
        wrap = False

        def one(match):
            nonlocal wrap
            c = match[0]
            if dialect.quoting == QUOTE_NONE or c == escape or c == quote and not dialect.doublequote:
                if escape is None:
                    raise Error("need to escape, but no escapechar set")
                return escape + c
            wrap = True
            return c + c if c == quote else c

        return dialect._special.sub(one, text), wrap


_Writer.__name__ = _Writer.__qualname__ = "writer"
Reader, Writer = _Reader, _Writer


def reader(*args, **fmtparams):
    """Return a reader object that will process lines from the given iterable."""
    if not 1 <= len(args) <= 2:
        raise TypeError(" expected at %s, got %d" % ("least 1 argument" if not args else "most 2 arguments", len(args)))
    lines = iter(args[0])
    return _Reader(lines, _make_dialect(args[1] if len(args) > 1 else None, fmtparams))


def writer(*args, **fmtparams):
    """Return a writer object that will write user data on the given file object."""
    if not 1 <= len(args) <= 2:
        raise TypeError(" expected at %s, got %d" % ("least 1 argument" if not args else "most 2 arguments", len(args)))
    write = getattr(args[0], "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, _make_dialect(args[1] if len(args) > 1 else None, fmtparams))
