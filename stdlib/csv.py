"""Reading and writing of files of comma-separated values.

reader and writer turn lines into lists of fields and back; DictReader and DictWriter do the same with dicts. A dialect
says how the text looks; Sniffer guesses one from a sample.
"""
import re
from _csv import (QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS, Error,
                  __version__, field_size_limit, get_dialect, list_dialects, reader, register_dialect,
                  unregister_dialect, writer)
from _csv import Dialect as _Dialect

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error",
           "Dialect", "__doc__", "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect",
           "get_dialect", "list_dialects", "Sniffer", "unregister_dialect", "__version__", "DictReader", "DictWriter",
           "unix_dialect"]


class Dialect:
    """Describes a dialect; subclasses set the attributes."""
    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        self._valid = self.__class__ != Dialect
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e))


class excel(Dialect):
    """Describe the usual properties of Excel-generated CSV files."""
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """Describe the usual properties of Excel-generated TAB-delimited files."""
    delimiter = "\t"


class unix_dialect(Dialect):
    """Describe the usual properties of Unix-generated CSV files."""
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class DictReader:
    """Records as dicts, with keys from fieldnames or from the first record."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None and iter(fieldnames) is fieldnames else fieldnames
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = []
        for row in self.reader:
            if row:
                break
        else:
            self.line_num = self.reader.line_num
            raise StopIteration
        self.line_num = self.reader.line_num
        names = self.fieldnames
        record = dict(zip(names, row))
        if len(row) > len(names):
            record[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            record[name] = self.restval
        return record

    __class_getitem__ = classmethod(type(list[int]))


class DictWriter:
    """Writes dicts as records, in the order of fieldnames."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = list(fieldnames) if iter(fieldnames) is fieldnames else fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction.lower() == "raise":
            extra = rowdict.keys() - self.fieldnames
            if extra:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, extra)))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    __class_getitem__ = classmethod(type(list[int]))


class Sniffer:
    """Guesses a dialect, and whether the first record is a header, from a sample."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """A dialect class for the sample; delimiters limits the characters that may delimit."""
        quotechar, doublequote, delimiter, skip = self._from_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skip = self._from_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skip
        return dialect

    def _from_quotes(self, sample, delimiters):
        """Quoted fields tell most: the character beside most of them delimits."""
        quotes, delims, spaces, found = {}, {}, 0, 0
        delimiter = r"(?P<delim>[^\w\n\"'])"
        shapes = (delimiter + r"(?P<space> ?)(?P<quote>[\"']).*?(?P=quote)(?P=delim)",
                  r"(?:^|\n)(?P<quote>[\"']).*?(?P=quote)" + delimiter + "(?P<space> ?)",
                  delimiter + r"(?P<space> ?)(?P<quote>[\"']).*?(?P=quote)(?:$|\n)",
                  r"(?:^|\n)(?P<quote>[\"']).*?(?P=quote)(?:$|\n)")
        for shape in shapes:
            hits = list(re.finditer(shape, sample, re.DOTALL | re.MULTILINE))
            if hits:
                break
        else:
            return "", False, None, False
        for hit in hits:
            groups = hit.groupdict()
            quotes[groups["quote"]] = quotes.get(groups["quote"], 0) + 1
            key = groups.get("delim")
            if key and (delimiters is None or key in delimiters):
                delims[key] = delims.get(key, 0) + 1
            if groups.get("space"):
                spaces += 1
        quote = max(quotes, key=quotes.get)
        delim, skip = "", False
        if delims:
            delim = max(delims, key=delims.get)
            skip = delims[delim] == spaces
            if delim == "\n":
                delim = ""
        d, q = re.escape(delim), re.escape(quote)
        doubled = re.search(r"((%s)|^)\W*%s[^%s\n]*%s[^%s\n]*%s\W*((%s)|$)" % (d, q, d, q, d, q, d), sample, re.MULTILINE)
        return quote, bool(doubled), delim, skip

    def _from_counts(self, sample, delimiters):
        """The character that occurs equally often on nearly every line delimits."""
        lines = list(filter(None, sample.split("\n")))
        candidates = {}
        histograms = [{} for _ in range(127)]
        seen = 0
        for start in range(0, len(lines), 10):
            for line in lines[start:start + 10]:
                seen += 1
                for code in range(127):
                    n = line.count(chr(code))
                    histograms[code][n] = histograms[code].get(n, 0) + 1
            modes = {}
            for code in range(127):
                counts = histograms[code]
                if not counts or set(counts) == {0}:
                    continue
                mode = max(counts, key=counts.get)
                modes[chr(code)] = mode, counts[mode] - (sum(counts.values()) - counts[mode])
            total = float(min(start + 10, len(lines)))
            consistency = 1.0
            while not candidates and consistency >= 0.9:
                for c, (mode, weight) in modes.items():
                    if mode > 0 and weight > 0 and weight / total >= consistency \
                            and (delimiters is None or c in delimiters):
                        candidates[c] = mode, weight
                consistency -= 0.01
            if len(candidates) == 1:
                return self._with_space(next(iter(candidates)), lines)
        if not candidates:
            return "", 0
        for c in self.preferred:
            if c in candidates:
                return self._with_space(c, lines)
        return self._with_space(max(candidates, key=lambda c: (candidates[c], c)), lines)

    def _with_space(self, c, lines):
        return c, lines[0].count(c) == lines[0].count(c + " ")

    def has_header(self, sample):
        """Whether the first record looks unlike the others."""
        records = reader(sample.splitlines(), self.sniff(sample)())
        header = next(records)
        kinds = dict.fromkeys(range(len(header)))
        for count, row in enumerate(records):
            if count > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = complex
                try:
                    complex(row[column])
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kinds[column] != kind:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    if kind is not None:
                        complex(header[column])
                    votes += 1 if kind is None else -1
                except ValueError:
                    votes += 1
        return votes > 0
