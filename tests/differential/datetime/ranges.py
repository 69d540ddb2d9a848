# datetime: every day of some years, week dates, round trips through texts, pickles and time stamps, zones with summer time.
import os, time as clock
os.environ["TZ"] = "Europe/Berlin"; clock.tzset()
import pickle, copy
from datetime import *

for y in (1, 4, 100, 400, 1900, 1999, 2000, 2020, 2024, 9999):
    n = 0
    for o in range(date(y, 1, 1).toordinal(), date(y, 12, 31).toordinal() + 1):
        d = date.fromordinal(o)
        n = (n * 31 + d.weekday() + d.isoweekday() * 3 + hash(tuple(d.isocalendar())) % 1000 + d.timetuple().tm_yday) % 1000003
        assert d.toordinal() == o and date.fromisoformat(d.isoformat()) == d
        assert date.fromisocalendar(*d.isocalendar()) == d
    print(y, n, d, d.isocalendar(), d.strftime("%j %U %W %a %b %A %B %d"))
moments = [datetime(2020, 2, 29, 13, 5, 7, 123456), datetime(1999, 12, 31, 23, 59, 59, 999999, timezone.utc), datetime(1, 1, 1),
           datetime(2024, 3, 31, 2, 30), datetime(2024, 3, 31, 2, 30, fold=1), datetime(2024, 10, 27, 2, 30), datetime(2024, 10, 27, 2, 30, fold=1),
           datetime(2010, 5, 5, 5, tzinfo=timezone(timedelta(hours=-3, minutes=-30, seconds=-5)))]
for m in moments:
    print(repr(m), m, m.isoformat(), m.ctime(), [m.isoformat(timespec=s) for s in ("hours", "minutes", "seconds", "milliseconds")])
    assert datetime.fromisoformat(m.isoformat()) == m
    for p in range(2, 6):
        c = pickle.loads(pickle.dumps(m, p)); print(c == m, c.fold, end=" ")
    print(copy.deepcopy(m) == m, copy.copy(m.timetz()) == m.timetz(), pickle.loads(pickle.dumps(m.date())) == m.date())
    print(m.date(), m.time(), m.timetz(), hash(m), hash(m.timetz()), m.utcoffset(), m.tzname(), m.dst(), tuple(m.timetuple()))
    if m.year > 1:
        print(m.timestamp(), m.astimezone(timezone.utc), repr(m.astimezone()), tuple(m.utctimetuple()), m.astimezone(timezone(timedelta(hours=9))))
for s in (0, 1e9, 1711846799.5, 1711846800, 1729990799, 1729990800, 1729987200, 1.0000005, -1.5, 0.9999996):
    print(s, repr(datetime.fromtimestamp(s)), datetime.fromtimestamp(s, timezone.utc), datetime.fromtimestamp(s).timestamp(), date.fromtimestamp(s))

class Zone(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=1) + self.dst(dt)
    def dst(self, dt): return timedelta(hours=1 if dt and 4 <= dt.month <= 9 else 0)
    def tzname(self, dt): return "Z%"
z = Zone()
a, b = datetime(2020, 6, 1, 12, tzinfo=z), datetime(2020, 1, 1, 12, tzinfo=z)
print(a, b, a - b, a > b, a.astimezone(timezone.utc), datetime(2020, 6, 1, tzinfo=timezone.utc).astimezone(z), a.strftime("%Z %z"), a == a.astimezone(timezone.utc), a.timetuple().tm_isdst)
class Bad(tzinfo):
    def __init__(self, v): self.v = v
    def utcoffset(self, dt): return self.v
    dst = tzname = utcoffset
for v in (1, "x", timedelta(1), None, timedelta(hours=2)):
    d = datetime(2020, 1, 1, tzinfo=Bad(v))
    for f in (d.utcoffset, d.dst, d.tzname, lambda: d < datetime(2020, 1, 1), lambda: d.astimezone(timezone.utc), lambda: d == moments[0], lambda: hash(d)):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
class Mine(datetime):
    def extra(self): return self.year + 1
m = Mine(2020, 1, 1)
m.note = 5
print(repr(m), m.extra(), m.note, type(m + timedelta(1)).__name__, type(m.replace(day=2)).__name__, type(Mine.now()).__name__, Mine.strptime("2020", "%Y").extra(), isinstance(m, date), m == datetime(2020, 1, 1))
for text in ("2020-W53-7", "2020W537", "20200229", "2020-02-30", "2020-1-1", "2020-W54-1", "2020-W01", "2020-01", "0000-01-01", "2020-01-0a", ""):
    for c in (date, datetime):
        try: print(text, repr(c.fromisoformat(text)))
        except ValueError as e: print(text, e)
for text in ("01", "0102", "010203", "01:02", "01:02:03", "01:02:03.1234567", "01:02:03,12", "01:02:03Z", "01+02", "01:02-02:30", "01:02:03+02:30:15.5", "T0102", "1", "01:2", "01:0203", "01:02:", "01:02:60", "01z", ""):
    try: print(text, repr(time.fromisoformat(text)), repr(datetime.fromisoformat("2021-02-03 " + text)))
    except ValueError as e: print(text, e)
for text, f in (("Jan 5 2021 3PM", "%b %d %Y %I%p"), ("2021-060", "%Y-%j"), ("21/12/31 23:59:59.5", "%y/%m/%d %H:%M:%S.%f"), ("Z 1", "%z %d"), ("+05:30:10.5", "%z"), ("5 Feb", "%d %B"), ("Mon 2021 1", "%a %Y %W")):
    try: print(repr(datetime.strptime(text, f)))
    except ValueError as e: print(e)
print(timedelta(weeks=1, days=-2, hours=3.5, minutes=.1, seconds=1e-6, milliseconds=2.5, microseconds=-1), sum([timedelta(1), timedelta(2)], timedelta()), sorted([timedelta(2), timedelta(1), timedelta(-1)]))
for us in range(-5, 6):
    print(timedelta(microseconds=us) / 2, timedelta(microseconds=us) * 0.5, timedelta(microseconds=us / 2), timedelta(microseconds=us) // 2, timedelta(microseconds=us) % timedelta(microseconds=3))
print({date(2020, 1, 1): 1}[date(2020, 1, 1)], date(2020, 1, 31) + timedelta(30), date.today() <= date.max, abs(datetime.now() - datetime.today()) < timedelta(seconds=5), f"{moments[0]:%d.%m.%Y %H:%M}", f"{moments[0].time():%H}", f"{date(2020,1,1)}", datetime.combine(date(2020, 1, 2), time(3, 4, tzinfo=timezone.utc)), datetime.combine(date(2020, 1, 2), time(3), tzinfo=z))
