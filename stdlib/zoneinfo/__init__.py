"""Time zones as the system's files know them."""
import os
from _zoneinfo_rules import Rule, read
from bisect import bisect_right
from datetime import datetime, timedelta, tzinfo
from weakref import WeakValueDictionary

__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]
_usual = "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"


class ZoneInfoNotFoundError(KeyError):
    """There is no time zone of that name."""


class InvalidTZPathWarning(RuntimeWarning):
    """The places to look for time zones are not all absolute."""


ZoneInfoNotFoundError.__module__, InvalidTZPathWarning.__module__ = "zoneinfo._common", "zoneinfo._tzpath"


# ---- where zones are ----

def _complaint(start, wrong):
    return "\n    ".join([f"{start} be absolute but found the following relative paths:", *wrong])


def reset_tzpath(to=None):
    """Look for zones in these folders, or in the usual ones."""
    global TZPATH
    if to is None:
        given = os.environ.get("PYTHONTZPATH")
        if given is None:
            TZPATH = _usual
            return
        folders = [each for each in given.split(os.pathsep) if os.path.isabs(each)]
        wrong = [each for each in given.split(os.pathsep) if each and not os.path.isabs(each)]
        if wrong:
            from warnings import warn

            text = _complaint("Invalid paths specified in PYTHONTZPATH environment variable. Paths must", wrong)
            warn(text, InvalidTZPathWarning, 2)
    else:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
        folders = list(to)
        wrong = [each for each in folders if not os.path.isabs(each)]
        if wrong:
            raise ValueError(_complaint("Paths should", wrong))
    TZPATH = tuple(folders)


def _checked(key):
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    plain = os.path.normpath(key)
    if len(plain) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    if plain.split("/")[0] == "..":
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
    return key


def _open(key):
    """The file of a zone, open."""
    name = _checked(key)
    for folder in TZPATH:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return open(path, "rb")
    raise ZoneInfoNotFoundError(f"No time zone found with key {key}")


def available_timezones():
    """The names of all zones that are there."""
    found = set()
    for root in TZPATH:
        for folder, below, files in os.walk(root):
            if folder == root:
                below[:] = [each for each in below if each not in ("right", "posix")]
            for each in files:
                path = os.path.join(folder, each)
                try:
                    with open(path, "rb") as file:
                        is_zone = file.read(4) == b"TZif"
                except OSError:
                    continue
                if is_zone:
                    found.add(os.path.relpath(path, root))
    return found - {"posixrules"}


# ---- zones ----

def _found(kind, key, shared):
    return kind(key) if shared else kind.no_cache(key)


def _seconds(moment):
    """Seconds from 1970 on, as if the clock's time were that of UTC."""
    return (moment.toordinal() - 719163) * 86400 + moment.hour * 3600 + moment.minute * 60 + moment.second


class ZoneInfo(tzinfo):
    """A time zone by its name; one object for each name."""

    _known, _recent = WeakValueDictionary(), {}
    _kept = 8  # that many stay although nobody has them any more

    def __init_subclass__(cls):
        cls._known, cls._recent = WeakValueDictionary(), {}

    def __new__(cls, key):
        made = cls._known.get(key)
        if made is None:
            made = cls._known[key] = cls._made(key)
            made._shared = True
        cls._recent.pop(key, None)
        cls._recent[key] = made
        if len(cls._recent) > cls._kept:
            del cls._recent[next(iter(cls._recent))]
        return made

    @classmethod
    def _made(cls, key):
        with _open(key) as file:
            return cls.from_file(file, key)

    @classmethod
    def no_cache(cls, key):
        """A zone that is an object by itself."""
        return cls._made(key)

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """A zone from a file that is open for bytes."""
        made = super().__new__(cls)
        made._key, made._shared, made._file = key, False, repr(fobj)
        made._times, made._kinds, made._first, made._last = read(fobj)
        before = [made._first, *made._kinds]
        # When clocks on the wall go over to the next kind: at the later, and at the earlier of both times.
        made._walls = tuple([time + choose(old.offset, new.offset) for time, old, new in zip(made._times, before, made._kinds)]
                            for choose in (max, min))
        return made

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forget zones, all or those."""
        for key in list(cls._known) + list(cls._recent) if only_keys is None else only_keys:
            cls._known.pop(key, None)
            cls._recent.pop(key, None)

    key = property(lambda self: self._key, doc="The zone's name, or None.")

    def __str__(self):
        return repr(self) if self._key is None else str(self._key)

    def __repr__(self):
        kind = type(self)
        name = kind.__name__ if kind is not ZoneInfo else "zoneinfo.ZoneInfo"
        return f"{name}.from_file({self._file})" if self._key is None else f"{name}(key={self._key!r})"

    def __reduce__(self):
        if self._key is None:
            from pickle import PicklingError

            raise PicklingError("Cannot pickle a ZoneInfo file from a file stream.")
        return _found, (type(self), self._key, self._shared)

    # ---- what holds when ----

    def _kind(self, moment):
        """What holds at a time on the wall."""
        if moment is None:
            return None if isinstance(self._last, Rule) or self._times else self._last
        time, walls = _seconds(moment), self._walls[moment.fold]
        at = bisect_right(walls, time)
        if at == len(walls):
            return self._last.on_wall(time, moment.year, moment.fold) if isinstance(self._last, Rule) else self._last
        return self._kinds[at - 1] if at else self._first

    def utcoffset(self, dt, /):
        """How far the zone is from UTC."""
        kind = self._kind(dt)
        return kind and kind.difference

    def dst(self, dt, /):
        """How far summer time is from the usual one."""
        kind = self._kind(dt)
        return kind and kind.summer

    def tzname(self, dt, /):
        """What the time is called."""
        kind = self._kind(dt)
        return kind and kind.name

    def fromutc(self, dt, /):
        """A time of UTC as that of the zone."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        time = _seconds(dt)
        at = bisect_right(self._times, time)
        if at == len(self._times) and isinstance(self._last, Rule):
            kind, again = self._last.in_utc(time, dt.year)
            if not again and at:
                again = self._again(at, time)
        else:
            kind = (self._kinds[at - 1] if at < len(self._times) else self._last) if at else self._first if self._times else self._last
            again = at > 0 and self._again(at, time)
        return (dt + kind.difference).replace(fold=int(again))

    def _again(self, at, time):
        """Whether the wall had the same time before the last change."""
        before = self._kinds[at - 2] if at > 1 else self._first
        return before.offset - self._kinds[at - 1].offset > time - self._times[at - 1]


reset_tzpath()
