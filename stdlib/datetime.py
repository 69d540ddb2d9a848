"""Dates and times: date, time, datetime, the timedelta between them, and time zones with tzinfo and timezone."""
import math
import time as _clock
import _datetime_days
from _datetime_days import (MAXYEAR, MINYEAR, UTC, _ReadOnly, _absent, _asked_name, _asked_offset, _checked_date,
                            _checked_time, _checked_zone, _civil, _date_state, _day_names, _fields, _given, _last_day,
                            _month_names, _new_date, _ordinal, _put, _read_day, _read_zone, _span, _title, _us, _us_per_day,
                            date, timedelta, timezone, tzinfo)
from _datetime_text import clock_text, offset_text, read_datetime, read_time, strftime as _format
from operator import index as _index

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")


class time(_ReadOnly):
    """A time of day, with or without a zone."""
    __slots__ = "hour", "minute", "second", "microsecond", "tzinfo", "fold"

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if isinstance(hour, (bytes, str)) and len(hour) == 6:
            state = hour.encode("latin1") if isinstance(hour, str) else hour
            if state[0] & 127 < 24:
                tz = minute or None
                _checked_zone(tz)
                return _new_time(object.__new__(cls), *_clock_of_state(state), tz, state[0] >> 7)
        hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
        _checked_time(hour, minute, second, microsecond, fold)
        _checked_zone(tzinfo)
        return _new_time(object.__new__(cls), hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        """A time from a string in most ISO 8601 formats."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        fields, offset = read_time(time_string)
        return cls(*fields, _read_zone(offset))

    def isoformat(self, timespec="auto"):
        """Return string in ISO 8601 format, [HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."""
        offset = self.utcoffset()
        return (clock_text(self.hour, self.minute, self.second, self.microsecond, timespec) +
                ("" if offset is None else offset_text(offset)))

    def strftime(self, format):
        """format -> strftime() style string."""
        return _format(self, format, (1900, 1, 1, self.hour, self.minute, self.second, 0, 1, -1))

    __format__ = date.__format__

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return _repr(self, [self.hour, self.minute])

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return _asked_offset(self.tzinfo, "utcoffset", None)

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return _asked_offset(self.tzinfo, "dst", None)

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return _asked_name(self.tzinfo, None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """Return time with new specified fields."""
        return type(self)(*_replaced(self, hour, minute, second, microsecond, tzinfo),
                          fold=self.fold if fold is None else fold)

    def _compare(self, other, ordered=True):
        """Less than 0, 0 or more; None where they cannot be compared."""
        if not isinstance(other, time):
            return None
        mine, its = (None, None) if self.tzinfo is other.tzinfo else (self.utcoffset(), other.utcoffset())
        if (mine is None) != (its is None):
            if ordered:
                raise TypeError("can't compare offset-naive and offset-aware times")
            return 1
        a, b = _us_of_day(self), _us_of_day(other)
        return a - b if mine is None else a - _us(mine) - (b - _us(its))

    def __hash__(self):
        moment = self.replace(fold=0) if self.fold else self
        offset = moment.utcoffset()
        if offset is None:
            return hash(_clock_state(moment, 0))
        return hash(timedelta(microseconds=_us_of_day(self)) - offset)

    def __reduce_ex__(self, protocol, /):
        return _reduced(self, _clock_state(self, self.fold if protocol > 3 else 0))

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _new_time(self, hour, minute, second, us, tz, fold):
    _put(self, "hour", hour)
    _put(self, "minute", minute)
    _put(self, "second", second)
    _put(self, "microsecond", us)
    _put(self, "tzinfo", tz)
    _put(self, "fold", fold)
    return self


def _clock_state(moment, fold):
    return bytes((moment.hour | fold << 7, moment.minute, moment.second)) + moment.microsecond.to_bytes(3, "big")


def _clock_of_state(state):
    return state[0] & 127, state[1], state[2], int.from_bytes(state[3:6], "big")


def _reduced(moment, state):
    return type(moment), (state,) if moment.tzinfo is None else (state, moment.tzinfo)


def _us_of_day(moment):
    return ((moment.hour * 60 + moment.minute) * 60 + moment.second) * 1000000 + moment.microsecond


def _replaced(moment, hour, minute, second, us, tz):
    return (moment.hour if hour is None else hour, moment.minute if minute is None else minute,
            moment.second if second is None else second, moment.microsecond if us is None else us,
            moment.tzinfo if tz is True else tz)


def _repr(moment, numbers):
    if moment.second or moment.microsecond:
        numbers.append(moment.second)
    if moment.microsecond:
        numbers.append(moment.microsecond)
    parts = list(map(str, numbers))
    if moment.fold:
        parts.append("fold=%d" % moment.fold)
    if moment.tzinfo is not None:
        parts.append("tzinfo=%r" % (moment.tzinfo,))
    return "%s(%s)" % (_title(type(moment)), ", ".join(parts))


def _ordering(cls):
    """The six comparisons by cls._compare."""
    def __eq__(self, other):
        sign = self._compare(other, False)
        return NotImplemented if sign is None else sign == 0

    def __lt__(self, other):
        sign = self._compare(other)
        return NotImplemented if sign is None else sign < 0

    def __le__(self, other):
        sign = self._compare(other)
        return NotImplemented if sign is None else sign <= 0

    def __gt__(self, other):
        sign = self._compare(other)
        return NotImplemented if sign is None else sign > 0

    def __ge__(self, other):
        sign = self._compare(other)
        return NotImplemented if sign is None else sign >= 0

    cls.__eq__, cls.__lt__, cls.__le__, cls.__gt__, cls.__ge__ = __eq__, __lt__, __le__, __gt__, __ge__


_ordering(time)
time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), timedelta(microseconds=1)


class datetime(date):
    """A date and a time of day, with or without a zone."""
    __slots__ = "hour", "minute", "second", "microsecond", "tzinfo", "fold"

    def __new__(cls, year=_absent, month=_absent, day=_absent, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                fold=0):
        if isinstance(year, (bytes, str)) and len(year) == 10:
            state = year.encode("latin1") if isinstance(year, str) else year
            if 1 <= state[2] & 127 <= 12:
                tz = None if month is _absent else month
                _checked_zone(tz)
                self = _new_date(cls, state[0] << 8 | state[1], state[2] & 127, state[3])
                return _new_time(self, *_clock_of_state(state[4:]), tz, state[2] >> 7)
        _given(year=year, month=month, day=day)
        year, month, day = _index(year), _index(month), _index(day)
        hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
        _checked_date(year, month, day)
        _checked_time(hour, minute, second, microsecond, fold)
        _checked_zone(tzinfo)
        return _new_time(_new_date(cls, year, month, day), hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The time of a POSIX timestamp, in the zone tz or locally."""
        _checked_zone(tz)
        seconds, us = _split_timestamp(timestamp)
        if tz is not None:
            return tz.fromutc(_from_utc(cls, seconds, us, tz))
        offset = _local_offset(seconds)
        before = _local_offset(seconds - 86400)
        again = before > offset and _local_offset(seconds - (before - offset)) == before
        moment = _from_utc(cls, seconds + offset, us, None)
        return moment.replace(fold=1) if again else moment

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """Construct a naive UTC datetime from a POSIX timestamp."""
        _deprecated("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)")
        return _from_utc(cls, *_split_timestamp(timestamp), None)

    @classmethod
    def now(cls, tz=None):
        """Returns new datetime object representing current time local to tz."""
        return cls.fromtimestamp(_clock.time(), tz)

    @classmethod
    def utcnow(cls):
        """Return a new datetime representing UTC day and time."""
        _deprecated("utcnow", "now(datetime.UTC)")
        return _from_utc(cls, *_split_timestamp(_clock.time()), None)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """date, time -> datetime with same date and time fields"""
        if not isinstance(date, _date_type):
            raise TypeError("combine() argument 1 must be datetime.date, not " + type(date).__name__)
        if not isinstance(time, _time_type):
            raise TypeError("combine() argument 2 must be datetime.time, not " + type(time).__name__)
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """A datetime from a string in most ISO 8601 formats."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        day, clock = read_datetime(date_string)
        fields, offset = clock or ((), None)
        if not fields:
            return cls(*_read_day(day, date_string))
        return cls(*_read_day(day, date_string), *fields, _read_zone(offset))

    @classmethod
    def strptime(cls, date_string, format, /):
        """string, format -> new datetime parsed from a string (like time.strptime())."""
        for place, text in enumerate((date_string, format)):
            if not isinstance(text, str):
                raise TypeError("strptime() argument %d must be str, not %s" % (place + 1, type(text).__name__))
        from _strptime import parse
        fields, us, extra = parse(date_string, format)
        tz = None
        if fields[10] is not None:
            offset = timedelta(seconds=fields[10], microseconds=extra)
            tz = timezone(offset) if fields[9] is None else timezone(offset, fields[9])
        return cls(*fields[:6], us, tz)

    def date(self):
        """Return date object with same year, month and day."""
        return _date_type(self.year, self.month, self.day)

    def time(self):
        """Return time object with same time but with tzinfo=None."""
        return _time_type(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        """Return time object with same time and tzinfo."""
        return _time_type(self.hour, self.minute, self.second, self.microsecond, self.tzinfo, fold=self.fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        """Return datetime with new specified fields."""
        return type(self)(self.year if year is None else year, self.month if month is None else month,
                          self.day if day is None else day, *_replaced(self, hour, minute, second, microsecond, tzinfo),
                          fold=self.fold if fold is None else fold)

    def timestamp(self):
        """Return POSIX timestamp as float."""
        offset = self.utcoffset()
        if offset is not None:
            return (_moment_us(self) - _us(offset) - _epoch_us) / 1000000
        return _local_seconds(self) + self.microsecond / 1000000

    def astimezone(self, tz=None):
        """tz -> convert to local time in new timezone tz"""
        _checked_zone(tz)
        offset = self.utcoffset()
        if offset is None:
            offset = timedelta(seconds=(_moment_us(self) - _epoch_us) // 1000000 - _local_seconds(self))
        if tz is None:
            seconds = (_moment_us(self) - _us(offset) - _epoch_us) // 1000000
            local = _clock.localtime(seconds)
            tz = timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)
        elif tz is self.tzinfo:
            return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def utcoffset(self):
        """Return self.tzinfo.utcoffset(self)."""
        return _asked_offset(self.tzinfo, "utcoffset", self)

    def dst(self):
        """Return self.tzinfo.dst(self)."""
        return _asked_offset(self.tzinfo, "dst", self)

    def tzname(self):
        """Return self.tzinfo.tzname(self)."""
        return _asked_name(self.tzinfo, self)

    def timetuple(self):
        """Return time tuple, compatible with time.localtime()."""
        summer = self.dst()
        return _fields(self, self.hour, self.minute, self.second, -1 if summer is None else int(bool(summer)))

    def utctimetuple(self):
        """Return UTC time tuple, compatible with time.localtime()."""
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _fields(moment, moment.hour, moment.minute, moment.second, 0)

    def ctime(self):
        """Return ctime() style string."""
        return "%s %s %2d %02d:%02d:%02d %04d" % (_day_names[self.weekday()], _month_names[self.month], self.day, self.hour,
                                                  self.minute, self.second, self.year)

    def isoformat(self, sep="T", timespec="auto"):
        """Return string in ISO 8601 format, YYYY-MM-DDT[HH[:MM[:SS[.mmm[uuu]]]]][+HH:MM]."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not " + type(sep).__name__)
        offset = self.utcoffset()
        return "%04d-%02d-%02d%s%s%s" % (
            self.year, self.month, self.day, sep,
            clock_text(self.hour, self.minute, self.second, self.microsecond, timespec),
            "" if offset is None else offset_text(offset))

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        return _repr(self, [self.year, self.month, self.day, self.hour, self.minute])

    def __add__(self, other):
        return _shifted(self, _us(other)) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _shifted(self, -_us(other))
        if not isinstance(other, datetime):
            return NotImplemented
        mine, its = (None, None) if self.tzinfo is other.tzinfo else (self.utcoffset(), other.utcoffset())
        if (mine is None) != (its is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        span = _moment_us(self) - _moment_us(other)
        return _span(span if mine is None else span - _us(mine) + _us(its))

    def _compare(self, other, ordered=True):
        """Less than 0, 0 or more; None where they cannot be compared."""
        if not isinstance(other, datetime):
            if ordered and isinstance(other, _date_type):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return None
        mine = its = None
        if self.tzinfo is not other.tzinfo:
            mine, its = self.utcoffset(), other.utcoffset()
            # Equality between zones is false where the clock shows a time twice or not at all.
            if not ordered and (mine != self.replace(fold=1 - self.fold).utcoffset() or
                                its != other.replace(fold=1 - other.fold).utcoffset()):
                return 1
        if (mine is None) != (its is None):
            if ordered:
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            return 1
        span = _moment_us(self) - _moment_us(other)
        return span if mine is None else span - _us(mine) + _us(its)

    def __hash__(self):
        moment = self.replace(fold=0) if self.fold else self
        offset = moment.utcoffset()
        if offset is None:
            return hash(_date_state(self) + _clock_state(self, 0))
        return hash(_span(_moment_us(self)) - offset)

    def __reduce_ex__(self, protocol, /):
        state = bytearray(_date_state(self) + _clock_state(self, 0))
        if protocol > 3:
            state[2] |= self.fold << 7
        return _reduced(self, bytes(state))

    def __reduce__(self):
        return self.__reduce_ex__(2)


_date_type, _time_type = date, time
_datetime_days.datetime = datetime
_ordering(datetime)
_epoch_us = 719163 * _us_per_day


def _deprecated(name, instead):
    import warnings
    warnings.warn("datetime.datetime.%s() is deprecated and scheduled for removal in a future version. Use timezone-aware "
                  "objects to represent datetimes in UTC: datetime.datetime.%s." % (name, instead),
                  DeprecationWarning, stacklevel=3)


def _moment_us(moment):
    return _ordinal(moment.year, moment.month, moment.day) * _us_per_day + _us_of_day(moment)


def _from_us(cls, us, tz):
    ordinal, us = divmod(us, _us_per_day)
    seconds, us = divmod(us, 1000000)
    return cls(*_civil(ordinal), seconds // 3600, seconds // 60 % 60, seconds % 60, us, tz)


def _from_utc(cls, seconds, us, tz):
    return _from_us(cls, seconds * 1000000 + us + _epoch_us, tz)


def _shifted(moment, us):
    us += _moment_us(moment)
    if not _us_per_day <= us < (_last_day + 1) * _us_per_day:
        raise OverflowError("date value out of range")
    return _from_us(type(moment), us, moment.tzinfo)


def _split_timestamp(timestamp):
    """Whole seconds and microseconds, halves to even."""
    if not isinstance(timestamp, float):
        seconds, us = _index(timestamp), 0
    elif timestamp != timestamp:
        raise ValueError("Invalid value NaN (not a number)")
    elif not -1e18 < timestamp < 1e18:
        raise OverflowError("timestamp out of range for platform time_t")
    else:
        part, whole = math.modf(timestamp)
        carry, us = divmod(round(part * 1e6), 1000000)
        seconds = int(whole) + carry
    if not -(1 << 63) <= seconds < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    return seconds, us


def _local_offset(seconds):
    return _clock.localtime(seconds).tm_gmtoff


def _local_seconds(moment):
    """The POSIX time of a naive local time. Twice shown times go by fold, times in a gap by the offset before or after."""
    shown = (_moment_us(moment) - _epoch_us) // 1000000
    offsets = _local_offset(shown - 86400), _local_offset(shown + 86400)
    times = [shown - offset for offset in offsets if _local_offset(shown - offset) == offset]
    if times:
        return max(times) if moment.fold else min(times)
    return shown - offsets[moment.fold]


datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
