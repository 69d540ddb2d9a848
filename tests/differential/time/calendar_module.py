# calendar: numbers, lists, text and HTML, first days of the week, errors.
import calendar
import datetime
import time


def attempt(name, action):
    try:
        print(name, "->", repr(action()))
    except Exception as error:
        print(name, "->", type(error).__name__, error)


print(sorted(calendar.__all__))
print([y for y in range(-10, 2401, 50) if calendar.isleap(y)], calendar.leapdays(1896, 2004), calendar.leapdays(2000, 2000), calendar.leapdays(2001, 1990))
for args in ((2024, 2, 29), (1970, 1, 1), (1, 1, 1), (0, 3, 1), (10000, 12, 31), (-5, 6, 15), (2023, 2, 29), (2023, 13, 1)):
    attempt(("weekday", args), lambda: calendar.weekday(*args))
for args in ((2024, 2), (2023, 2), (1900, 2), (2000, 2), (2024, 12), (0, 1), (2024, 13), (2024, 0), (10000, 1)):
    attempt(("monthrange", args), lambda: calendar.monthrange(*args))
print(list(calendar.month_name), list(calendar.month_abbr), list(calendar.day_name), list(calendar.day_abbr))
print(len(calendar.month_name), len(calendar.day_name), calendar.month_name[3:5], calendar.day_abbr[-1], calendar.day_name[::3], "May" in calendar.month_name)
attempt("no month", lambda: calendar.month_name[13])
print(calendar.JANUARY, repr(calendar.JANUARY), calendar.Month.MAY, calendar.Month(5).name, calendar.SUNDAY, repr(calendar.SUNDAY), list(calendar.Day)[:2],
      calendar.MONDAY + 1, calendar.Month.MARCH == 3, f"{calendar.FRIDAY}", calendar.mdays, calendar.EPOCH)
for moment in (0, 1e9, 1700000000, -1e8, 951782400):
    print(calendar.timegm(time.gmtime(moment)))
print(calendar.timegm((2024, 2, 30, 25, 61, 61)), calendar.timegm((1970, 1, 1, 0, 0, 0, 9, 9, 9)))
for first in (0, 6, 3, 9, -1):
    c = calendar.Calendar(first)
    print(first, c.firstweekday, c.getfirstweekday(), list(c.iterweekdays()))
    print(list(c.itermonthdays(2024, 2)))
    print(list(c.itermonthdays2(2023, 2))[:9])
    print(list(c.itermonthdays3(2024, 12))[-9:], list(c.itermonthdays4(2024, 1))[:5])
    print([str(d) for d in c.itermonthdates(2021, 2)][::6])
    print(c.monthdayscalendar(2015, 2), c.monthdays2calendar(2015, 2)[0], c.monthdatescalendar(2015, 3)[0][0])
    print([len(row) for row in c.yeardayscalendar(2024, 5)], c.yeardays2calendar(2024)[3][2][-1], c.yeardatescalendar(2024, 4)[0][1][0][3])
attempt("end of time", lambda: list(calendar.Calendar().itermonthdates(9999, 12))[-1])
attempt("end of time in numbers", lambda: list(calendar.Calendar().itermonthdays4(9999, 12))[-1])
attempt("begin of time", lambda: list(calendar.Calendar(2).itermonthdays3(1, 1))[0])
attempt("no such month", lambda: list(calendar.Calendar().itermonthdays(2024, 13)))
t = calendar.TextCalendar(6)
for args in ((2024, 2), (2024, 2, 5), (2024, 9, 2, 2), (2023, 12, 10), (1, 1), (10000, 5)):
    print(t.formatmonth(*args))
print(t.formatyear(2024), t.formatyear(2023, 3, 2, 4, 5), t.formatyear(2021, m=1), sep="|\n")
for width in (1, 2, 3, 5, 9, 12):
    print(repr(t.formatweekheader(width)), repr(t.formatday(5, 1, width)), repr(t.formatday(0, 1, width)), repr(t.formatmonthname(2024, 5, width)))
t.prmonth(2024, 5)
t.prweek([(1, 0), (2, 1), (0, 2)], 3)
print()
t.pryear(2022, c=2)
h = calendar.HTMLCalendar()
print(h.formatmonth(2024, 2), h.formatmonth(2024, 2, withyear=False)[:120])
print(h.formatyear(2024, 5)[:700])
print(h.formatyear(2024, 0)[:200])
print(h.formatyearpage(2024)[:600])
print(h.formatyearpage(2024, css=None, encoding="ascii")[-300:])
print(h.formatday(0, 3), h.formatday(9, 6), h.formatweekday(2), h.formatmonthname(2024, 7), h.cssclasses, h.cssclass_year, h.cssclass_noday)


class Styled(calendar.HTMLCalendar):
    cssclasses = ["x"] * 7
    cssclass_month_head = "head"


print(Styled(6).formatmonth(2024, 3)[:400])
print(calendar.firstweekday(), calendar.weekheader(3), calendar.monthcalendar(2024, 2)[0])
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.weekheader(2), calendar.month(2024, 6), calendar.calendar(2024, m=4)[:300], sep="\n")
calendar.prmonth(2024, 6)
calendar.format(["a", "bb", "ccc"], 5, 2)
print(repr(calendar.formatstring(["a", "b"])), calendar.week([(1, 1), (2, 2)], 4))
for day in (7, -1, "x"):
    attempt("first", lambda: calendar.setfirstweekday(day))
attempt("errors", lambda: (calendar.IllegalMonthError(14), calendar.IllegalMonthError(14).month, calendar.IllegalWeekdayError("q").weekday))
l = calendar.LocaleTextCalendar(locale="C")
print(l.formatmonth(2024, 1), l.locale, calendar.LocaleHTMLCalendar(6, "C").formatweekday(1))
