"""Reading and writing of files of comma-separated values.

reader and writer turn lines into lists of fields and back; DictReader and DictWriter do the same with dicts. A dialect
says how the text looks; Sniffer guesses one from a sample.
"""
from re import DOTALL, MULTILINE, compile, escape

import _csv
from _csv import (QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS, Error, __version__,
                  field_size_limit, get_dialect, list_dialects, reader, register_dialect, unregister_dialect, writer)

__all__ = ("QUOTE_MINIMAL QUOTE_ALL QUOTE_NONNUMERIC QUOTE_NONE QUOTE_STRINGS QUOTE_NOTNULL Error Dialect __doc__ excel excel_tab "
           "field_size_limit reader writer register_dialect get_dialect list_dialects Sniffer unregister_dialect __version__ "
           "DictReader DictWriter unix_dialect").split()


# ---- dialects ----

class Dialect:
    """What a dialect is like; subclasses say so in their attributes."""

    _name, _valid = "", False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if type(self) is not Dialect:
            self._valid = True
        try:
            _csv.Dialect(self)
        except TypeError as problem:
            raise Error(str(problem))


class excel(Dialect):
    """Commas, and quotes where they are needed, as Excel writes tables."""

    delimiter, quotechar, lineterminator = ",", '"', "\r\n"
    doublequote, skipinitialspace, quoting = True, False, QUOTE_MINIMAL


class excel_tab(excel):
    """The dialect excel with tabs in place of commas."""

    delimiter = "\t"


class unix_dialect(excel):
    """Commas, every field in quotes, and lines that end as on Unix."""

    lineterminator, quoting = "\n", QUOTE_ALL


for _known, _class in ("excel", excel), ("excel-tab", excel_tab), ("unix", unix_dialect):
    register_dialect(_known, _class)
del _known, _class


# ---- records as dicts ----

def _lasting(names):
    """The names of fields, which are wanted more than once: a list if they come from an iterator."""
    return list(names) if iter(names) is names else names


class DictReader:
    """Records as dicts, with keys from fieldnames or from the first record."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self.restkey, self.restval, self.dialect = restkey, restval, dialect
        self._fieldnames = fieldnames if fieldnames is None else _lasting(fieldnames)
        self.reader, self.line_num = reader(f, dialect, *args, **kwds), 0

    def _names(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    def _rename(self, names):
        self._fieldnames = names

    fieldnames = property(_names, _rename)

    def __iter__(self):
        return self

    def __next__(self):
        # Asking for the names may read the first record, which is none of those that are given.
        self.line_num or self.fieldnames
        fields = next(filter(None, self.reader), None)
        self.line_num = self.reader.line_num
        if fields is None:
            raise StopIteration
        names = self.fieldnames
        record = dict(zip(names, fields))
        surplus = len(fields) - len(names)
        if surplus > 0:
            record[self.restkey] = fields[-surplus:]
        elif surplus:
            record.update(dict.fromkeys(names[surplus:], self.restval))
        return record


class DictWriter:
    """Writes dicts as records, in the order of fieldnames."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames, self.restval, self.extrasaction = _lasting(fieldnames), restval, extrasaction
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.writer = writer(f, dialect, *args, **kwds)

    def _fields(self, record):
        if "raise" == self.extrasaction.lower():
            unknown = record.keys() - self.fieldnames
            if unknown:
                raise ValueError(f"dict contains fields not in fieldnames: {', '.join(map(repr, unknown))}")
        return (record.get(each, self.restval) for each in self.fieldnames)

    def writeheader(self):
        return self.writerow({each: each for each in self.fieldnames})

    def writerow(self, rowdict):
        return self.writer.writerow(self._fields(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(self._fields(each) for each in rowdicts)


# ---- guessing ----

class Sniffer:
    """Guesses a dialect, and whether the first record is a header, from a sample."""

    def __init__(self):
        # Where several characters could delimit, the first of these does.
        self.preferred = list(",\t; :")

    def sniff(self, sample, delimiters=None):
        """A dialect class for the sample; delimiters limits the characters that may delimit."""
        quote, doubled, comma, spaced = self._from_quotes(sample, delimiters)
        if not comma:
            comma, spaced = self._from_counts(sample, delimiters)
        if not comma:
            raise Error("Could not determine delimiter")
        looks = {"_name": "sniffed", "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "delimiter": comma,
                 "quotechar": quote or '"', "doublequote": doubled, "skipinitialspace": spaced, "__module__": "csv",
                 "__qualname__": "Sniffer.sniff.<locals>.dialect"}
        return type("dialect", (Dialect,), looks)

    def _from_quotes(self, sample, delimiters):
        """Quoted fields tell most: the character beside most of them delimits."""
        hits = []
        for shape in _quoted_shapes:
            hits = hits or [hit.groupdict() for hit in shape.finditer(sample)]
        if not hits:
            return "", False, None, False
        quote, _ = _commonest(hit["quote"] for hit in hits)
        beside = [each for each in (hit.get("delim") for hit in hits) if each and (delimiters is None or each in delimiters)]
        comma, spaced = "", False
        if beside:
            comma, times = _commonest(beside)
            spaced = times == sum(1 for hit in hits if hit.get("space"))
            if comma == "\n":
                comma = ""
        d, q = escape(comma), escape(quote)
        twice = rf"(({d})|^)\W*{q}[^{d}\n]*{q}[^{d}\n]*{q}\W*(({d})|$)"
        return quote, compile(twice, MULTILINE).search(sample) is not None, comma, spaced

    def _from_counts(self, sample, delimiters):
        """The character that occurs equally often on nearly every line delimits."""
        lines = [line for line in sample.split("\n") if line]
        characters = [each for each in map(chr, range(127)) if delimiters is None or each in delimiters]
        tallies = {each: {} for each in characters}
        found = {}
        for seen in range(10, len(lines) + 10, 10):
            # Ten lines more; what is as often on nearly all of the lines so far will do.
            for line in lines[seen - 10:seen]:
                for each, tally in tallies.items():
                    times = line.count(each)
                    tally[times] = tally.get(times, 0) + 1
            found = _steady(tallies, min(seen, len(lines))) if not found else found
            if len(found) == 1:
                break
        if not found:
            return "", 0
        best = [each for each in self.preferred if each in found] if len(found) > 1 else list(found)
        comma = best[0] if best else max(found, key=lambda each: (found[each], each))
        return comma, lines[0].count(comma) == lines[0].count(comma + " ")

    def has_header(self, sample):
        """Whether the first record looks unlike the others."""
        names, *records = _first(reader(sample.splitlines(), self.sniff(sample)()), 22)
        votes = 0
        for column, title in enumerate(names):
            kinds = {_kind(record[column]) for record in records if len(record) == len(names)}
            if len(kinds) > 1:
                continue  # the records themselves do not agree
            # Numbers below what is no number, or texts of one length below one of another: a title.
            if not kinds:
                votes += 1
            else:
                votes += 1 if _kind(title, kinds) not in kinds else -1
        return votes > 0


_delimiter, _quote = r"(?P<delim>[^\w\n\"'])", r"(?P<quote>[\"'])"
# A quoted field between delimiters, at the beginning of a line, at its end, and alone on it.
_quoted_shapes = [compile(shape, DOTALL | MULTILINE) for shape in (
    f"{_delimiter}(?P<space> ?){_quote}.*?(?P=quote)(?P=delim)",
    f"(?:^|\n){_quote}.*?(?P=quote){_delimiter}(?P<space> ?)",
    f"{_delimiter}(?P<space> ?){_quote}.*?(?P=quote)(?:$|\n)",
    f"(?:^|\n){_quote}.*?(?P=quote)(?:$|\n)")]


def _commonest(things):
    """What occurs most often, the first of several, and how often."""
    counts = {}
    for each in things:
        counts[each] = 1 + counts.get(each, 0)
    most = max(counts, key=counts.__getitem__)
    return most, counts[most]


def _steady(tallies, lines):
    """The characters that occur equally often on at least nine of ten lines; of these, the steadiest."""
    weights = {}
    for each, tally in tallies.items():
        times = max(tally, key=tally.__getitem__)
        weight = 2 * tally[times] - sum(tally.values())
        if times > 0 and weight > 0:
            weights[each] = times, weight
    share = 1.0
    while share >= 0.9:
        if steady := {each: known for each, known in weights.items() if known[1] / float(lines) >= share}:
            return steady
        share -= 0.01
    return {}


def _first(things, count):
    for _, each in zip(range(count), things):
        yield each


def _kind(text, among=None):
    """What a field looks like: complex for a number, else its length."""
    if among is None or complex in among:
        try:
            complex(text)
            return complex
        except (ValueError, OverflowError):
            pass
    return len(text)
