"""Reading times: the inverse of strftime, for time.strptime and datetime."""
import re
import time

_days = "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
_months = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_patterns = {
    "d": r"(?P<d>3[01]|[12]\d|0[1-9]|[1-9]| [1-9])", "f": r"(?P<f>[0-9]{1,6})", "H": r"(?P<H>2[0-3]|[01]\d|\d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])", "G": r"(?P<G>\d{4})",
    "j": r"(?P<j>36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])", "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)", "S": r"(?P<S>6[01]|[0-5]\d|\d)", "U": r"(?P<U>5[0-3]|[0-4]\d|\d)", "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
    "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)", "w": r"(?P<w>[0-6])", "u": r"(?P<u>[1-7])", "y": r"(?P<y>\d\d)", "Y": r"(?P<Y>\d{4})",
    "z": r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))", "p": "(?P<p>am|pm)", "%": "%",
    "A": f"(?P<A>{'|'.join(sorted(_days, key=len, reverse=True))})", "a": f"(?P<a>{'|'.join(day[:3] for day in _days)})",
    "B": f"(?P<B>{'|'.join(sorted(_months, key=len, reverse=True))})", "b": f"(?P<b>{'|'.join(month[:3] for month in _months)})",
}
_compound = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_compiled = {}


def _zones():
    """The names of zones, in small letters, each with whether it is of summer time."""
    plain = {"utc": 0, "gmt": 0, time.tzname[0].lower(): 0}
    if time.daylight:
        plain[time.tzname[1].lower()] = 1
    return plain


def _pattern(format):
    key = format, time.tzname, time.daylight
    if key in _compiled:
        return _compiled[key]
    for letter, text in _compound.items():
        format_now = format.replace("%%", "\0").replace("%" + letter, text).replace("\0", "%%")
        format, key = format_now, key
    pieces, i = [], 0
    while i < len(format):
        letter = format[i]
        i += 1
        if letter.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            pieces.append(r"\s+")
        elif letter != "%":
            pieces.append(re.escape(letter))
        else:
            if i == len(format):
                raise ValueError("stray %% in format '%s'" % key[0])
            letter = format[i]
            i += 1
            if letter == "Z":
                pieces.append(f"(?P<Z>{'|'.join(map(re.escape, sorted(_zones(), key=len, reverse=True)))})")
            elif letter in _patterns:
                pieces.append(_patterns[letter])
            else:
                raise ValueError("'%s' is a bad directive in format '%s'" % (letter, key[0]))
    try:
        made = re.compile("".join(pieces), re.IGNORECASE)
    except re.error as problem:
        raise problem from None
    if len(_compiled) > 20:
        _compiled.clear()
    _compiled[key] = made
    return made


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _ordinal(year, month=1, day=1):
    """The number of a day; the first of January of the year 1 is 1."""
    before = year - 1
    lengths = 31, 28 + _leap(year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
    if day > lengths[month - 1]:
        raise ValueError("day is out of range for month")
    return before * 365 + before // 4 - before // 100 + before // 400 + sum(lengths[:month - 1]) + day


def _date(ordinal):
    year = max(ordinal // 366, 1)
    while _ordinal(year + 1) <= ordinal:
        year += 1
    month = 12
    while _ordinal(year, month) > ordinal:
        month -= 1
    return year, month, ordinal - _ordinal(year, month) + 1


def _offset(text):
    """Seconds and microseconds east of UTC."""
    if text == "Z":
        return 0, 0
    sign = -1 if text[0] == "-" else 1
    digits = text[1:]
    if ":" in digits:
        if digits[2] != ":" or len(digits) > 5 and digits[5] != ":":
            raise ValueError(f"Inconsistent use of : in {text}")
        digits = digits.replace(":", "")
    whole, _, fraction = digits.partition(".")
    seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:6] or 0)
    return sign * seconds, sign * int(fraction.ljust(6, "0") or 0)


def parse(data, format="%a %b %d %H:%M:%S %Y"):
    """(the eleven fields of a struct_time, microseconds, microseconds of the offset from UTC)."""
    for index, argument in enumerate((data, format)):
        if not isinstance(argument, str):
            raise TypeError("strptime() argument %d must be str, not %s" % (index, type(argument)))
    found = _pattern(format).match(data)
    if not found:
        raise ValueError("time data %r does not match format %r" % (data, format))
    if found.end() != len(data):
        raise ValueError("unconverted data remains: %s" % data[found.end():])
    got = found.groupdict()
    number = {letter: int(text) for letter, text in got.items() if letter in "dHIGjmMSUWVwuyY" and text is not None}

    year = number.get("Y")
    if "y" in number:
        year = number["y"] + (2000 if number["y"] <= 68 else 1900)
    iso_year, iso_week = number.get("G"), number.get("V")
    month, day, hour = number.get("m", 1), number.get("d", 1), number.get("H", 0)
    if "B" in got:
        month = _months.index(got["B"].lower()) + 1
    if "b" in got:
        month = [name[:3] for name in _months].index(got["b"].lower()) + 1
    if "I" in number:
        hour = number["I"] % 12 + 12 * (got.get("p", "").lower() == "pm")
    weekday = None
    if "A" in got:
        weekday = _days.index(got["A"].lower())
    if "a" in got:
        weekday = [name[:3] for name in _days].index(got["a"].lower())
    if "w" in number:
        weekday = (number["w"] + 6) % 7
    if "u" in number:
        weekday = number["u"] - 1
    julian = number.get("j")
    week = number.get("U", number.get("W"))

    together = "and a weekday directive ('%A', '%a', '%w', or '%u')."
    if iso_year is not None:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' " + together)
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' " + together
                             if weekday is None or year is not None else
                             "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")

    leap_day = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_day else 1900
    ordinal = None
    if julian is None and weekday is not None:
        if week is not None:
            first = (_ordinal(year) + 6) % 7  # the weekday of New Year; Monday is 0
            shift = weekday
            if "U" in number:
                first, shift = (first + 1) % 7, (weekday + 1) % 7
            ordinal = _ordinal(year) + (shift - first if week == 0 else (7 - first) % 7 + 7 * (week - 1) + shift)
        elif iso_week is not None:
            fourth = _ordinal(iso_year, 1, 4)
            ordinal = fourth - (fourth + 6) % 7 + 7 * (iso_week - 1) + weekday
            if iso_week == 53 and _date(fourth - (fourth + 6) % 7 + 7 * 52 + 3)[0] != iso_year:
                raise ValueError(f"Invalid week: {iso_week}")
    if julian is not None:
        ordinal = _ordinal(year) + julian - 1
    if ordinal is not None:
        year, month, day = _date(ordinal)
    ordinal = _ordinal(year, month, day)
    julian = ordinal - _ordinal(year) + 1 if julian is None else julian
    if weekday is None:
        weekday = (ordinal + 6) % 7
    if leap_day:
        year = 1900

    zone = offset = None
    extra, dst = 0, -1
    if "z" in got:
        offset, extra = _offset(got["z"])
    if "Z" in got:
        zone = got["Z"].lower()
        # Where summer time has the name of winter time, nobody knows which it is.
        if not (time.tzname[0] == time.tzname[1] and time.daylight and zone not in ("utc", "gmt")):
            dst = _zones()[zone]
        zone = got["Z"]
    microseconds = int(got["f"].ljust(6, "0")) if "f" in got else 0
    return ((year, month, day, hour, number.get("M", 0), number.get("S", 0), weekday, julian, dst, zone, offset), microseconds, extra)
