# datetime: arithmetic, limits, normalisation, comparisons of aware and naive, replace, ISO forms in and out.
from datetime import date, time, datetime, timedelta, timezone, MINYEAR, MAXYEAR


def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


d = timedelta
print(repr(d()), repr(d(1, -1)), repr(d(0, 0, -1)), d(days=1.5, hours=-3), d(weeks=1, milliseconds=1500), repr(d(microseconds=0.5)), repr(d(microseconds=1.5)), d.max, d.min, d.resolution)
print(d(1) / 7, d(1) // 7, d(7) / d(2), d(7) // d(2), d(7) % d(2), divmod(d(7), d(hours=-5)), d(1) * 1.5, 2 * d(1), -d(1, 1), abs(-d(1, 1)), d(1) * 0.1, bool(d()), d(2).total_seconds())
for f in (lambda: d(1) / 0, lambda: d(1) // d(0), lambda: d(999999999) + d(1), lambda: d("a"), lambda: d(1) == 1, lambda: d(1) * float("nan"), lambda: d(days=float("inf"))):
    print(attempt(f))
for args in ((2024, 2, 29), (2023, 2, 29), (0, 1, 1), (10000, 1, 1), (2020, 13, 1), (2020, 1, 0), (2020, 1), ("2020", 1, 1), (2020.0, 1, 1)):
    print(args, attempt(date, *args))
x = date(2024, 2, 29)
print(x + d(365), x - d(1), x - date(2020, 1, 1), attempt(lambda: date.max + d(1)), attempt(lambda: date.min - d(1)), x.replace(day=1), attempt(x.replace, year=2023), x.toordinal(), date.fromordinal(1), attempt(date.fromordinal, 0))
print(x.isocalendar(), tuple(date(2021, 1, 3).isocalendar()), date.fromisocalendar(2020, 53, 7), attempt(date.fromisocalendar, 2021, 53, 1), x.weekday(), x.isoweekday(), x.ctime(), x.timetuple()[:8], x.isoformat())
for text in ("2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-2-9", "2024-02-30", "", "2024-W60-1", "x" * 10):
    print(text, attempt(date.fromisoformat, text))
for text in ("2024-01-02T03:04:05", "2024-01-02 03:04", "20240102T030405.123456Z", "2024-01-02T03:04:05+05:30", "2024-01-02T03:04:05.1234567-00:00:01", "2024-01-02T24:00:00", "2024-01-02T", "2024-01-02T03:04:05,5"):
    print(text, repr(attempt(datetime.fromisoformat, text)))
for text in ("03", "03:04", "T030405", "03:04:05.5", "25:00", "03:60", "03:04:05+24:00"):
    print(text, repr(attempt(time.fromisoformat, text)))
utc, plus = timezone.utc, timezone(d(hours=5, minutes=30), "IST")
a, n = datetime(2024, 1, 1, 12, tzinfo=utc), datetime(2024, 1, 1, 12)
b = datetime(2024, 1, 1, 17, 30, tzinfo=plus)
print(a == b, a == n, attempt(lambda: a < n), attempt(lambda: a - n), a - b, hash(a) == hash(b), a.astimezone(plus), b.astimezone(utc) == a, b.utcoffset(), b.tzname(), str(b), repr(b))
print(plus, repr(plus), repr(utc), timezone(d(0)) is utc, attempt(timezone, d(1)), attempt(timezone, 5), timezone(-d(minutes=1)), timezone(d(seconds=3661)), attempt(timezone, d(1), 5), timezone(d(0), "Z"))
for spec in ("hours", "minutes", "seconds", "milliseconds", "microseconds", "auto", "wrong"):
    print(spec, attempt(a.isoformat, " ", spec), attempt(time(1, 2, 3, 4005).isoformat, spec))
print(attempt(a.isoformat, "ab"), f"{a:%Y/%j %H-%M|%p %I %y %% %z %Z}", f"{x:%a %b %U %W %V %G %u}", f"{n}", format(x, ""))
print(datetime.combine(x, time(1, 2, tzinfo=plus)), datetime.combine(x, time(1), utc), a.timestamp(), datetime.fromtimestamp(1.5, utc), datetime.fromtimestamp(-1, utc), a.timetz(), a.date(), (n + d(microseconds=1)).time())
print(time(1) < time(2), time(1) == time(1, tzinfo=utc), attempt(lambda: time(1) < time(1, tzinfo=utc)), attempt(time, 24), attempt(time, 1, fold=2), time(1, fold=1), bool(time(0)), time.max, time.min.replace(hour=3))
for text, form in (("2024-01-02", "%Y-%m-%d"), ("3 Feb 99", "%d %b %y"), ("12:30 PM", "%I:%M %p"), ("2024-01-02 +0530", "%Y-%m-%d %z"), ("x", "%Y"), ("2024 ", "%Y"), ("2024", "%Q"), ("31/02/2024", "%d/%m/%Y"), ("5.25", "%S.%f")):
    print(text, form, attempt(datetime.strptime, text, form))
