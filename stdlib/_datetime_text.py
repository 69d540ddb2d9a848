"""Dates and times as ISO 8601 text and by strftime formats: what datetime reads and writes."""
import re
import time

_date = r"(\d{4})(?:-(\d\d)-(\d\d)|(\d\d)(\d\d)|-W(\d\d)(?:-(\d))?|W(\d\d)(\d)?)"
_clock = r"(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d+))?)?|(\d\d)(?:(\d\d)(?:[.,](\d+))?)?)?"
_date_only = re.compile(_date + r"\Z", re.ASCII)
_date_first = re.compile(_date, re.ASCII)
_time_only = re.compile(_clock + r"(?:(Z)|([+-])" + _clock + r")?\Z", re.ASCII)


def _invalid(text):
    return ValueError("Invalid isoformat string: %r" % text)


def _day(found):
    """(calendar, year, month or week, day): calendar is False for a week date."""
    g = found.groups()
    if g[5] or g[7]:
        return False, int(g[0]), int(g[5] or g[7]), int(g[6] or g[8] or 1)
    return True, int(g[0]), int(g[1] or g[3]), int(g[2] or g[4])


def _hours(g):
    return int(g[0]), int(g[1] or g[4] or 0), int(g[2] or g[5] or 0), int((g[3] or g[6] or "0")[:6].ljust(6, "0"))


def read_date(text):
    found = _date_only.match(text)
    if not found:
        raise _invalid(text)
    return _day(found)


def read_time(text, whole=None):
    """((hour, minute, second, microsecond), None or the microseconds east of UTC)."""
    if whole is None:
        whole = text
        if text[:1] == "T":
            text = text[1:]
    found = _time_only.match(text)
    if not found:
        raise _invalid(whole)
    g = found.groups()
    offset = 0 if g[7] else None
    if g[8]:
        h, m, s, us = _hours(g[9:])
        if m > 59 or s > 59:
            raise _invalid(whole)
        offset = ((h * 60 + m) * 60 + s) * 1000000 + us
        if g[8] == "-":
            offset = -offset
    return _hours(g), offset


def read_datetime(text):
    """What read_date gives, and what read_time gives or None."""
    found = _date_first.match(text)
    if not found:
        raise _invalid(text)
    rest = text[found.end():]
    if not rest:
        return _day(found), None
    return _day(found), read_time(rest[1:], text)


def offset_text(offset, colon=":"):
    """A timedelta as +HH:MM, with seconds and microseconds where there are some."""
    us = (offset.days * 86400 + offset.seconds) * 1000000 + offset.microseconds
    sign = "-" if us < 0 else "+"
    seconds, us = divmod(abs(us), 1000000)
    text = "%s%02d%s%02d" % (sign, seconds // 3600, colon, seconds // 60 % 60)
    if seconds % 60 or us:
        text += "%s%02d" % (colon, seconds % 60)
    return text + (".%06d" % us if us else "")


_timespecs = {"hours": "%02d", "minutes": "%02d:%02d", "seconds": "%02d:%02d:%02d",
              "milliseconds": "%02d:%02d:%02d.%03d", "microseconds": "%02d:%02d:%02d.%06d"}


def clock_text(hour, minute, second, us, timespec):
    if timespec == "auto":
        timespec = "microseconds" if us else "seconds"
    try:
        form = _timespecs[timespec]
    except KeyError:
        raise ValueError("Unknown timespec value") from None
    if timespec == "milliseconds":
        us //= 1000
    return form % (hour, minute, second, us)[:form.count("d")]


_directive = re.compile("%(:z|.)", re.DOTALL)


def strftime(moment, format, fields):
    """time.strftime, with what it does not know: %f, %z, %:z and %Z."""
    if not isinstance(format, str):
        raise TypeError("strftime() argument 1 must be str, not " + type(format).__name__)

    def one(found):
        letter = found[1]
        if letter == "f":
            return "%06d" % getattr(moment, "microsecond", 0)
        if letter == "z" or letter == ":z":
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            return "" if offset is None else offset_text(offset, letter[:-1])
        if letter == "Z":
            name = moment.tzname() if hasattr(moment, "tzname") else None
            return "" if name is None else name.replace("%", "%%")
        return found[0]

    return time.strftime(_directive.sub(one, format), fields)
