"""Clocks, sleeping, and conversions of time."""
from _molt_time import (
    gmtime as _gmtime,
    localtime as _localtime,
    mktime,
    monotonic,
    monotonic_ns,
    perf_counter,
    perf_counter_ns,
    process_time,
    process_time_ns,
    sleep,
    strftime as _strftime,
    time,
    time_ns,
)


class struct_time(tuple):
    """The time value as returned by gmtime() and localtime()."""

    _names = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __getattr__(self, name):
        if name in struct_time._names:
            return self[struct_time._names.index(name)]
        raise AttributeError(f"'time.struct_time' object has no attribute {name!r}")

    def __repr__(self):
        return "time.struct_time(" + ", ".join(f"{n}={v!r}" for n, v in zip(struct_time._names, self)) + ")"


def gmtime(seconds=None, /):
    """Convert seconds since the Epoch to a time tuple expressing UTC."""
    return struct_time(_gmtime(seconds))


def localtime(seconds=None, /):
    """Convert seconds since the Epoch to a time tuple expressing local time."""
    return struct_time(_localtime(seconds))


def strftime(format, t=None, /):
    """Convert a time tuple to a string according to a format specification."""
    return _strftime(format, tuple(localtime() if t is None else t))


def asctime(t=None, /):
    """Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'."""
    t = tuple(localtime() if t is None else t)
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return "%s %s%3d %.2d:%.2d:%.2d %d" % (days[t[6]], months[t[1] - 1], t[2], t[3], t[4], t[5], t[0])


def ctime(seconds=None, /):
    """Convert a time in seconds since the Epoch to a string in local time."""
    return asctime(localtime(seconds))
