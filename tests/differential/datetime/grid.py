# datetime: arithmetic, comparison, formatting, parsing, limits and errors.
from datetime import date, datetime, time, timedelta, timezone, tzinfo, MINYEAR, MAXYEAR, UTC
for d in (date(2024, 2, 29), date(1, 1, 1), date(9999, 12, 31), date(2000, 1, 1), date(2021, 1, 3), date(2020, 12, 31)):
    print(d, repr(d), d.isoformat(), d.weekday(), d.isoweekday(), tuple(d.isocalendar()), d.toordinal(), d.timetuple()[:8], d.ctime(), d.strftime("%a %A %b %B %d %j %U %W %w %y %Y %m %x %G-W%V-%u %%"), f"{d:%d/%m}", f"{d}", hash(d) == hash(date.fromordinal(d.toordinal())))
for td in (timedelta(), timedelta(1), timedelta(-1, 5), timedelta(hours=25, microseconds=-1), timedelta(weeks=1, days=1.5, milliseconds=1.5), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta.max, timedelta.min, timedelta(seconds=-0.0000015)):
    print(td, repr(td), td.days, td.seconds, td.microseconds, td.total_seconds(), bool(td), abs(td) if td != timedelta.min else "min", -td if td != timedelta.min and td != timedelta.max else "limit")
a, b = timedelta(days=2, hours=3), timedelta(minutes=7)
print(a + b, a - b, a * 2, 2 * a, a * 1.5, a / 2, a / b, a // b, a % b, divmod(a, b), a // 7, a / 1.5, a < b, a == timedelta(hours=51), +a, hash(a) == hash(timedelta(hours=51)), sum([a, b], timedelta()), b * -1)
dt = datetime(2024, 2, 29, 13, 5, 9, 1234)
tz = timezone(timedelta(hours=-3, minutes=-30), "NL")
aware = dt.replace(tzinfo=tz)
print(dt, repr(dt), aware, repr(aware), aware.utcoffset(), aware.tzname(), aware.dst(), aware.astimezone(UTC), aware.utctimetuple()[:6], aware.timestamp(), dt.date(), dt.time(), aware.timetz(), dt.replace(year=2023, day=1), datetime.combine(date(2020, 1, 1), time(5)), aware - datetime(2024, 1, 1, tzinfo=UTC), dt - datetime(2024, 1, 1), dt + a, dt - a, dt < dt + b, aware == aware.astimezone(UTC))
for s in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"):
    print(dt.isoformat(" ", s), aware.isoformat(timespec=s), time(1, 2, 3, 4).isoformat(s), end=" ")
print(dt.strftime("%H:%M:%S.%f %p %I %z|%Z|%c|%X"), aware.strftime("%z %Z %:z"), f"{aware:%Y%m%dT%H%M%S}")
for t in ("2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-2-9", "2023-02-29", "", "x", "2024-13-01", "0000-01-01", "2024-W54-1", "2024-060"):
    try:
        print(t, date.fromisoformat(t))
    except ValueError as e:
        print(t, e)
for t in ("2024-02-29T13:05", "2024-02-29 13:05:09.1", "2024-02-29T13:05:09.123456789", "2024-02-29T13:05:09Z", "20240229T130509+0530", "2024-02-29T13:05:09-03:30:15.5", "2024-02-29T25:00", "2024-02-29T", "2024-02-29X13", "2024-02-29T13:5", "2024-02-29T13:05:09+99:00", "2024-02-29T24:00:00"):
    try:
        print(t, repr(datetime.fromisoformat(t)))
    except ValueError as e:
        print(t, e)
for t in ("13:05", "T13", "130509", "13:05:09,5", "1", "13:60", "13:05+01"):
    try:
        print(t, repr(time.fromisoformat(t)))
    except ValueError as e:
        print(t, e)
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1.9999999, tz), datetime.fromordinal(738000), date.fromisocalendar(2024, 9, 4), time(23, 59, fold=1), time(5) < time(6), bool(time(0)), time(1, tzinfo=UTC) == time(2, tzinfo=timezone(timedelta(hours=1))), timezone.utc, repr(timezone.utc), repr(tz), str(timezone(timedelta(seconds=-3661))), timezone.min, datetime.min, datetime.max, date.resolution, time.max, MINYEAR, MAXYEAR)
for f in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(10000, 1, 1), lambda: date(2020, 13, 1), lambda: date(2020, 1, 32), lambda: date("x", 1, 1), lambda: date(2020), lambda: date(2020, 1.5, 1), lambda: date.max + timedelta(1), lambda: date.min - timedelta(1), lambda: datetime.max + timedelta(1), lambda: timedelta(999999999) * 2, lambda: timedelta("x"), lambda: timedelta(1) / 0, lambda: timedelta(1) // timedelta(), lambda: dt < aware, lambda: dt - aware, lambda: dt == aware, lambda: dt < date(2020, 1, 1), lambda: dt == date(2024, 2, 29), lambda: time(24), lambda: time(1, 60), lambda: time(1, 1, 1, 10 ** 6), lambda: time(fold=2), lambda: time(1) < time(1, tzinfo=UTC), lambda: timezone(5), lambda: timezone(timedelta(days=1)), lambda: timezone(timedelta(1), 5), lambda: dt.astimezone("x"), lambda: dt.replace(tzinfo=5), lambda: dt.replace(month=13), lambda: datetime.fromtimestamp("x"), lambda: datetime.fromtimestamp(10 ** 20, UTC), lambda: datetime.combine(dt, 5), lambda: date.fromisoformat(5), lambda: date.fromordinal(0), lambda: date.fromisocalendar(2024, 54, 1), lambda: date.fromisocalendar(2024, 1, 8), lambda: tzinfo().utcoffset(dt), lambda: dt.isoformat(timespec="x"), lambda: dt.isoformat("ab"), lambda: datetime.strptime("2024", "%m"), lambda: datetime.strptime("2024-01-05 x", "%Y-%m-%d"), lambda: datetime.strptime("5 Feb 2021 1:02 PM +0100", "%d %b %Y %I:%M %p %z")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
