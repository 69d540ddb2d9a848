"""Files of time zones, and the rules for the years that they have no times for."""
from datetime import date, timedelta
from struct import unpack

_DAY = 86400


class Kind:
    """A time that a zone has: its distance from UTC, how much of that is summer time, and its name."""

    def __init__(self, offset, summer, name):
        self.offset, self.name = offset, name
        self.difference, self.summer = timedelta(seconds=offset), timedelta(seconds=summer)


# ---- rules ----

class _Scanner:
    """Reads the text of a rule piece by piece."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def skip(self, sign):
        there = self.text.startswith(sign, self.at)
        self.at += len(sign) * there
        return there

    def need(self, fact):
        if not fact:
            raise ValueError(f"malformed TZ string: {self.text!r}")

    def number(self):
        start = self.at
        while self.text[self.at:self.at + 1].isdigit():
            self.at += 1
        self.need(self.at > start)
        return int(self.text[start:self.at])

    def name(self):
        quoted, start = self.skip("<"), self.at
        start = self.at
        while (c := self.text[self.at:self.at + 1]) and (c != ">" if quoted else c.isalpha()):
            self.at += 1
        found = self.text[start:self.at]
        self.need(found and (not quoted or self.skip(">")))
        return found

    def time(self):
        sign = -1 if self.skip("-") else 1
        self.skip("+")
        total = self.number() * 3600
        if self.skip(":"):
            total += self.number() * 60
            if self.skip(":"):
                total += self.number()
        return sign * total

    def day(self):
        """A function of a year: the seconds from 1970 to the day and time that is written."""
        if self.skip("M"):
            month, week, weekday = self.number(), self.skip(".") and self.number(), self.skip(".") and self.number()
            self.need(1 <= month <= 12 and 1 <= week <= 5 and weekday <= 6)
            find = lambda year: _nth(year, month, week, weekday)
        elif self.skip("J"):
            number = self.number()
            find = lambda year: date(year, 1, 1).toordinal() + number - (number < 60 or not _is_leap(year))
        else:
            number = self.number()
            find = lambda year: date(year, 1, 1).toordinal() + number
        hour = self.time() if self.skip("/") else 7200
        return lambda year: (find(year) - 719163) * _DAY + hour


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _nth(year, month, week, weekday):
    """The day of a month that is the nth of its kind, the fifth being the last; Sunday is 0."""
    first = date(year, month, 1).toordinal()
    day = first + (weekday - first) % 7 + 7 * (week - 1)
    after = first + (31, 28 + _is_leap(year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return day if day < after else day - 7


class Rule:
    """Summer time each year from one day to another."""

    def __init__(self, usual, summer, begins, ends):
        self._usual, self._summer, self._begins, self._ends = usual, summer, begins, ends
        self._more = summer.offset - usual.offset

    def _between(self, start, time, end):
        inside = start <= time < end if start < end else not end <= time < start
        return self._summer if inside else self._usual

    def on_wall(self, time, year, fold):
        """What holds at a time on the wall."""
        start, end = self._begins(year), self._ends(year)
        if fold == (self._more >= 0):
            end -= self._more
        else:
            start += self._more
        return self._between(start, time, end)

    def in_utc(self, time, year):
        """(what holds at a time of UTC, whether the wall had that time before)"""
        start, end = self._begins(year) - self._usual.offset, self._ends(year) - self._summer.offset
        changed = end if self._more > 0 else start
        return self._between(start, time, end), changed <= time < changed + abs(self._more)


def rule_of(text):
    """The rule, or the only time, that a text as in the variable TZ says."""
    scan = _Scanner(text)
    name, offset = scan.name(), -scan.time()
    usual = Kind(offset, 0, name)
    if scan.at == len(text):
        return usual
    name = scan.name()
    summer = offset + 3600 if text[scan.at:scan.at + 1] in ("", ",") else -scan.time()
    scan.need(scan.skip(","))
    begins = scan.day()
    scan.need(scan.skip(","))
    ends = scan.day()
    scan.need(scan.at == len(text))
    return Rule(usual, Kind(summer, summer - offset, name), begins, ends)


# ---- files ----

def _numbers(file, form, count):
    size = {"b": 1, "B": 1, "i": 4, "q": 8}[form]
    return unpack(f">{count}{form}", file.read(size * count))


def _head(file):
    if file.read(4) != b"TZif":
        raise ValueError("Invalid TZif file: magic not found")
    version = file.read(1)
    file.read(15)
    return 1 if version == b"\0" else int(version), unpack(">6l", file.read(24))


def read(file):
    """(times of changes, what holds after each, what holds before, what holds after all) of a zone's file."""
    version, counts = _head(file)
    form = "i"
    if version > 1:  # the same follows once more, with longer numbers
        utc, standard, leaps, times, kinds, letters = counts
        file.read(times * 5 + kinds * 6 + letters + leaps * 8 + standard + utc)
        _, counts = _head(file)
        form = "q"
    utc, standard, leaps, count, kinds, letters = counts
    times, which = list(_numbers(file, form, count)), _numbers(file, "B", count)
    rows = [unpack(">lbb", file.read(6)) for _ in range(kinds)]
    names = file.read(letters)
    file.read(leaps * (12 if form == "q" else 8) + standard + utc)
    more = _summers([row[0] for row in rows], [row[1] for row in rows], which)
    every = [Kind(row[0], extra, names[row[2]:names.find(b"\0", row[2])].decode()) for row, extra in zip(rows, more)]
    after = [every[i] for i in which]
    footer = b""
    if form == "q":
        file.readline()
        footer = file.readline().rstrip(b"\n")
    first = next((kind for kind, row in zip(every, rows) if not row[1]), every[0] if every else None)
    last = rule_of(footer.decode()) if footer else after[-1] if after else first
    if last is None:
        raise ValueError("No time zone information found.")
    return times, after, last if first is None else first, last


def _summers(offsets, is_summer, which):
    """How much of each offset is summer time: the difference to the time before it, or if there is none after it."""
    more = [0] * len(offsets)
    for at in range(1, len(which)):
        kind = which[at]
        if not is_summer[kind] or more[kind]:
            continue
        for beside in (which[at - 1], which[at + 1] if at + 1 < len(which) else kind):
            if not is_summer[beside] and not more[kind]:
                more[kind] = offsets[kind] - offsets[beside]
    return [extra or 3600 * bool(summer) for extra, summer in zip(more, is_summer)]
