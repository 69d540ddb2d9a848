"""The calendar, and the classes of datetime that need no time of day: timedelta, tzinfo, timezone, date."""
import math
import time as _clock
from _datetime_text import offset_text, read_date, strftime as _format
from operator import index as _index

MINYEAR, MAXYEAR = 1, 9999
_absent = object()
datetime = None  # the class, when its module has made it
_before_month = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_day_names = "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"
_month_names = None, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
_us_per_second, _us_per_day = 1000000, 86400000000
_last_day = 3652059
_put = object.__setattr__


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_length(year, month):
    if month == 2:
        return 29 if _leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _ordinal(year, month, day):
    """The number of a day; the first of January of the year 1 is 1."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _before_month[month] + (month > 2 and _leap(year)) + day


def _civil(ordinal):
    """Year, month and day. Years that begin in March have their leap day last, so that months are a line."""
    days = ordinal + 305
    era, days = divmod(days, 146097)
    y = (days - days // 1460 + days // 36524 - days // 146096) // 365
    days -= 365 * y + y // 4 - y // 100
    m = (5 * days + 2) // 153
    day = days - (153 * m + 2) // 5 + 1
    return era * 400 + y + (m >= 10), m + 3 if m < 10 else m - 9, day


def _checked_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %d is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _month_length(year, month):
        raise ValueError("day is out of range for month")


def _checked_time(hour, minute, second, us, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= us <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def _checked_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(tz).__name__)


def _title(kind):
    """A type as CPython's messages and representations name it."""
    return "datetime." + kind.__name__ if kind.__module__ == "datetime" else kind.__name__


def _given(**arguments):
    """The first argument that must be there and is not, as an error."""
    for place, (name, value) in enumerate(arguments.items()):
        if value is _absent:
            raise TypeError("function missing required argument '%s' (pos %d)" % (name, place + 1))


def _first_monday(year):
    """The ordinal of the Monday that the ISO year begins with."""
    fourth = _ordinal(year, 1, 4)
    return fourth - (fourth + 6) % 7


def _nearest(numerator, denominator):
    """The quotient as an int, halves to even."""
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    quotient, rest = divmod(numerator, denominator)
    return quotient + (2 * rest > denominator or 2 * rest == denominator and quotient & 1)


class _ReadOnly:
    """The fields of the classes below are written once, by __new__."""
    __slots__ = ()

    def __setattr__(self, name, value):
        for kind in type(self).__mro__:
            if kind.__module__ == "datetime" and name in kind.__dict__.get("__slots__", ()):
                raise AttributeError("attribute '%s' of 'datetime.%s' objects is not writable" % (name, kind.__name__))
        _put(self, name, value)


class timedelta(_ReadOnly):
    """A duration: the difference between two dates or times."""
    __module__ = "datetime"
    __slots__ = "days", "seconds", "microseconds"

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total, fraction = 0, 0.0
        for name, amount, unit in (
                ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000), ("seconds", seconds, _us_per_second),
                ("minutes", minutes, 60000000), ("hours", hours, 3600000000), ("days", days, _us_per_day),
                ("weeks", weeks, 604800000000)):
            if isinstance(amount, int):
                total += amount * unit
            elif isinstance(amount, float):
                part, whole = math.modf(amount)
                total += int(whole) * unit
                part, whole = math.modf(part * unit)
                total += int(whole)
                fraction += part
            else:
                raise TypeError("unsupported type for timedelta %s component: %s" % (name, type(amount).__name__))
        if fraction:
            floor = math.floor(fraction)
            rest = fraction - floor
            total += floor
            total += rest > 0.5 or rest == 0.5 and total & 1
        return _span(total, cls)

    def total_seconds(self):
        """Total seconds in the duration."""
        return _us(self) / 1000000

    def __repr__(self):
        parts = ["%s=%d" % (name, getattr(self, name)) for name in timedelta.__slots__ if getattr(self, name)]
        return "%s(%s)" % (_title(type(self)), ", ".join(parts) or "0")

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        text = "%d:%02d:%02d" % (minutes // 60, minutes % 60, seconds)
        if self.days:
            text = "%d day%s, %s" % (self.days, "" if abs(self.days) == 1 else "s", text)
        return text + (".%06d" % self.microseconds if self.microseconds else "")

    def __add__(self, other):
        return _span(_us(self) + _us(other)) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _span(_us(self) - _us(other)) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _span(_us(other) - _us(self)) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _span(-_us(self))

    def __pos__(self):
        return _span(_us(self))

    def __abs__(self):
        return _span(abs(_us(self)))

    def __bool__(self):
        return _us(self) != 0

    def __mul__(self, other):
        if isinstance(other, int):
            return _span(_us(self) * other)
        if isinstance(other, float):
            up, down = other.as_integer_ratio()
            return _span(_nearest(_us(self) * up, down))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _us(self) // _us(other)
        return _span(_us(self) // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return _us(self) / _us(other)
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _span(_nearest(_us(self), other))
        if isinstance(other, float):
            up, down = other.as_integer_ratio()
            if not up:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _span(_nearest(_us(self) * down, up))
        return NotImplemented

    def __mod__(self, other):
        return _span(_us(self) % _us(other)) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(_us(self), _us(other))
        return quotient, _span(rest)

    def __eq__(self, other):
        return _us(self) == _us(other) if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return _us(self) < _us(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return _us(self) <= _us(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return _us(self) > _us(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return _us(self) >= _us(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)


def _us(span):
    return (span.days * 86400 + span.seconds) * 1000000 + span.microseconds


def _span(us, cls=timedelta):
    days, us = divmod(us, _us_per_day)
    if not -999999999 <= days <= 999999999:
        raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
    self = object.__new__(cls)
    _put(self, "days", days)
    _put(self, "seconds", us // 1000000)
    _put(self, "microseconds", us % 1000000)
    return self


class tzinfo:
    """Abstract base class for time zone info objects."""
    __module__ = "datetime"
    __slots__ = ()

    def tzname(self, dt):
        "datetime -> string name of time zone."
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        "datetime -> timedelta showing offset from UTC, negative values indicating West of UTC"
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        "datetime -> DST offset as timedelta positive east of UTC."
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        "datetime in UTC -> datetime in local time."
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, summer = dt.utcoffset(), dt.dst()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        if summer is None:
            raise ValueError("fromutc: non-None dst() result required")
        standard = offset - summer
        if standard:
            dt += standard
            summer = dt.dst()
            if summer is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + summer

    def __reduce__(self):
        arguments = self.__getinitargs__() if hasattr(self, "__getinitargs__") else ()
        return type(self), arguments, self.__getstate__()


def _asked_offset(tz, method, dt):
    """What a zone's utcoffset or dst answers, checked."""
    if tz is None:
        return None
    offset = getattr(tz, method)(dt)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or timedelta, not '%s'" % (method, _title(type(offset))))
    if abs(_us(offset)) >= _us_per_day:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def _asked_name(tz, dt):
    if tz is None:
        return None
    name = tz.tzname(dt)
    if name is not None and not isinstance(name, str):
        raise TypeError("tzinfo.tzname() must return None or a string, not '%s'" % _title(type(name)))
    return name


class timezone(tzinfo):
    """Fixed offset from UTC implementation of tzinfo."""
    __module__ = "datetime"
    __slots__ = "_offset", "_name"

    def __new__(cls, offset=_absent, name=_absent):
        if offset is _absent:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not " + type(offset).__name__)
        if name is not _absent and not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not " + type(name).__name__)
        if name is _absent and not offset and "utc" in timezone.__dict__:
            return timezone.utc
        if abs(_us(offset)) >= _us_per_day:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                             "not %r." % offset)
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, None if name is _absent else name
        return self

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__(), None

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return "datetime.timezone(%s)" % ", ".join(map(repr, self.__getinitargs__()))

    def __str__(self):
        if self._name is not None:
            return self._name
        return "UTC" + offset_text(self._offset) if self._offset else "UTC"

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError("%s(dt) argument must be a datetime instance or None, not %s" % (method, type(dt).__name__))

    def utcoffset(self, dt, /):
        """Return fixed offset."""
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt, /):
        """The name given, or UTC with the offset."""
        self._check(dt, "tzname")
        return str(self)

    def dst(self, dt, /):
        """Return None."""
        self._check(dt, "dst")
        return None

    def fromutc(self, dt, /):
        """datetime in UTC -> datetime in local time."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


timezone.utc = UTC = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class IsoCalendarDate(tuple):
    """Year, week and weekday as ISO 8601 counts them."""
    __slots__ = ()
    __module__ = "datetime"
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % self

    def __reduce__(self):
        return tuple, (tuple(self),)


class date(_ReadOnly):
    """A day of the Gregorian calendar."""
    __module__ = "datetime"
    __slots__ = "year", "month", "day"

    def __new__(cls, year=_absent, month=_absent, day=_absent):
        if month is _absent and isinstance(year, (bytes, str)) and len(year) == 4:
            state = year.encode("latin1") if isinstance(year, str) else year
            if 1 <= state[2] <= 12:
                return _new_date(cls, state[0] << 8 | state[1], state[2], state[3])
        _given(year=year, month=month, day=day)
        year, month, day = _index(year), _index(month), _index(day)
        _checked_date(year, month, day)
        return _new_date(cls, year, month, day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local date of a POSIX timestamp."""
        _index(timestamp) if not isinstance(timestamp, float) else None
        return cls(*_clock.localtime(timestamp)[:3])

    @classmethod
    def today(cls):
        """Current date or datetime:  same as self.__class__.fromtimestamp(time.time())."""
        return cls.fromtimestamp(_clock.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """int -> date corresponding to a proleptic Gregorian ordinal."""
        ordinal = _index(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_civil(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """A date from a string in most ISO 8601 formats."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*_read_day(read_date(date_string), date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """A date from year, week and weekday as ISO 8601 counts them."""
        return cls(*_from_week(year, week, day))

    def ctime(self):
        """Return ctime() style string."""
        return "%s %s %2d 00:00:00 %04d" % (_day_names[self.weekday()], _month_names[self.month], self.day, self.year)

    def strftime(self, format):
        """format -> strftime() style string."""
        return _format(self, format, self.timetuple())

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError("__format__() argument 1 must be str, not " + type(spec).__name__)
        return self.strftime(spec) if spec else str(self)

    def isoformat(self):
        """Return string in ISO 8601 format, YYYY-MM-DD."""
        return "%04d-%02d-%02d" % (self.year, self.month, self.day)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return "%s(%d, %d, %d)" % (_title(type(self)), self.year, self.month, self.day)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        return _fields(self, 0, 0, 0, -1)

    def toordinal(self):
        """Return proleptic Gregorian ordinal.  January 1 of year 1 is day 1."""
        return _ordinal(self.year, self.month, self.day)

    def replace(self, year=None, month=None, day=None):
        """Return date with new specified fields."""
        return type(self)(self.year if year is None else year, self.month if month is None else month,
                          self.day if day is None else day)

    def weekday(self):
        """Return the day of the week represented by the date.  Monday == 0 ... Sunday == 6"""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Return the day of the week represented by the date.  Monday == 1 ... Sunday == 7"""
        return self.weekday() + 1

    def isocalendar(self):
        """A named tuple of ISO year, week number, and weekday."""
        ordinal = _ordinal(self.year, self.month, self.day)
        year = self.year
        if ordinal < _first_monday(year):
            year -= 1
        elif ordinal >= _first_monday(year + 1):
            year += 1
        week, day = divmod(ordinal - _first_monday(year), 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _on_day(type(self), _ordinal(self.year, self.month, self.day) + other.days)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _on_day(type(self), _ordinal(self.year, self.month, self.day) - other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __rsub__(self, other):
        return NotImplemented

    def _key(self, other, ordered=True):
        """What to compare; None where other is no date, or is a time too."""
        if not isinstance(other, date):
            return None
        if isinstance(other, datetime):
            if ordered:
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return None
        return (self.year, self.month, self.day), (other.year, other.month, other.day)

    def __eq__(self, other):
        pair = self._key(other, False)
        return NotImplemented if pair is None else pair[0] == pair[1]

    def __lt__(self, other):
        pair = self._key(other)
        return NotImplemented if pair is None else pair[0] < pair[1]

    def __le__(self, other):
        pair = self._key(other)
        return NotImplemented if pair is None else pair[0] <= pair[1]

    def __gt__(self, other):
        pair = self._key(other)
        return NotImplemented if pair is None else pair[0] > pair[1]

    def __ge__(self, other):
        pair = self._key(other)
        return NotImplemented if pair is None else pair[0] >= pair[1]

    def __hash__(self):
        return hash(_date_state(self))

    def __reduce__(self):
        return type(self), (_date_state(self),)


def _new_date(cls, year, month, day):
    self = object.__new__(cls)
    _put(self, "year", year)
    _put(self, "month", month)
    _put(self, "day", day)
    return self


def _date_state(day):
    return bytes((day.year >> 8, day.year & 255, day.month, day.day))


def _on_day(cls, ordinal):
    if not 1 <= ordinal <= _last_day:
        raise OverflowError("date value out of range")
    return cls(*_civil(ordinal))


def _from_week(year, week, day):
    year, week, day = _index(year), _index(week), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("Year is out of range: %d" % year)
    first = _first_monday(year)
    if not 1 <= week <= 53 or week == 53 and _first_monday(year + 1) - first < 371:
        raise ValueError("Invalid week: %d" % week)
    if not 1 <= day <= 7:
        raise ValueError("Invalid day: %d (range is [1, 7])" % day)
    return _civil(first + 7 * (week - 1) + day - 1)


def _read_day(found, text):
    if found[0]:
        return found[1:]
    try:
        return _from_week(*found[1:])
    except ValueError:
        raise ValueError("Invalid isoformat string: %r" % text) from None


def _read_zone(offset):
    return None if offset is None else timezone(timedelta(microseconds=offset))


def _fields(day, hour, minute, second, dst):
    ordinal = _ordinal(day.year, day.month, day.day)
    return _clock.struct_time((day.year, day.month, day.day, hour, minute, second, (ordinal + 6) % 7,
                               ordinal - _ordinal(day.year, 1, 1) + 1, dst))


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
timedelta.min, timedelta.max = timedelta(-999999999), timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
