"""Clocks, sleeping, and conversions of time."""
import _molt_time
from _molt_time import (
    clock_getres, clock_gettime, clock_gettime_ns, clock_settime, clock_settime_ns, monotonic, monotonic_ns, perf_counter, perf_counter_ns,
    process_time, process_time_ns, pthread_getcpuclockid, sleep, thread_time, thread_time_ns, time, time_ns,
)
from _structseq import record_type

CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW = 0, 1, 2, 3, 4
CLOCK_BOOTTIME, CLOCK_TAI = 7, 11
_STRUCT_TM_ITEMS = 11

struct_time = record_type(
    "time", "struct_time", ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"),
    ("tm_zone", "tm_gmtoff"), doc="A time in years, months, days, hours, minutes and seconds.")

tzname = timezone = altzone = daylight = None


def tzset():
    """Read the environment's TZ again."""
    global tzname, timezone, altzone, daylight
    first, second, timezone, altzone, daylight = _molt_time._zone()
    tzname = first, second


tzset()


def gmtime(seconds=None, /):
    """Seconds since the beginning of 1970, or now, as a struct_time in UTC."""
    return struct_time(_molt_time._gmtime(seconds))


def localtime(seconds=None, /):
    """Seconds since the beginning of 1970, or now, as a struct_time in local time."""
    return struct_time(_molt_time._localtime(seconds))


def mktime(time_tuple, /):
    """The seconds since the beginning of 1970 for a local time."""
    return _molt_time._mktime(time_tuple)


def strftime(format, time_tuple=None, /):
    """A time as a text, as the format says."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    if time_tuple is None:
        time_tuple = localtime()
    known = isinstance(time_tuple, struct_time)
    return _molt_time._strftime(format, time_tuple, time_tuple.tm_zone if known else None, time_tuple.tm_gmtoff if known else None)


def asctime(time_tuple=None, /):
    """A time as a text like 'Sat Jun 06 16:26:11 1998'."""
    return _molt_time._asctime(localtime() if time_tuple is None else time_tuple)


def ctime(seconds=None, /):
    """Seconds since the beginning of 1970, or now, as a text in local time."""
    return asctime(localtime(seconds))


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    """The struct_time of a text, read as the format says."""
    from _strptime import parse

    return struct_time(parse(data_string, format)[0])


def get_clock_info(name, /):
    """What is known of a clock."""
    if not isinstance(name, str):
        raise TypeError(f"get_clock_info() argument 1 must be str, not {type(name).__name__}")
    clocks = {"time": "CLOCK_REALTIME", "monotonic": "CLOCK_MONOTONIC", "perf_counter": "CLOCK_MONOTONIC",
              "process_time": "CLOCK_PROCESS_CPUTIME_ID", "thread_time": "CLOCK_THREAD_CPUTIME_ID"}
    if name not in clocks:
        raise ValueError("unknown clock")
    from types import SimpleNamespace

    clock = clocks[name]
    return SimpleNamespace(implementation=f"clock_gettime({clock})", monotonic=name != "time", adjustable=name == "time",
                           resolution=clock_getres(globals()[clock]))
