"""Calendars as lists, as text and as HTML."""
import datetime
import sys
from enum import IntEnum, global_enum

Month = global_enum(IntEnum("Month", (
    "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER"), module=__name__))
Day = global_enum(IntEnum(
    "Day", "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY", module=__name__, start=0))

__all__ = [
    "Calendar", "Day", "HTMLCalendar", "IllegalMonthError", "IllegalWeekdayError", "LocaleHTMLCalendar",
    "LocaleTextCalendar", "Month", "TextCalendar", "calendar", "day_abbr", "day_name", "firstweekday", "isleap",
    "leapdays", "month", "month_abbr", "month_name", "monthcalendar", "monthrange", "prcal", "prmonth",
    "setfirstweekday", "timegm", "weekday", "weekheader", *(member.name for kind in (Month, Day) for member in kind),
]

mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
EPOCH = 1970


class IllegalMonthError(ValueError):
    """A month that is not from 1 to 12."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return f"bad month number {self.month!r}; must be 1-12"


class IllegalWeekdayError(ValueError):
    """A day of the week that is not from 0 to 6."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return f"bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)"


# ---- names, asked of the locale whenever they are needed ----

class _Names:
    """A sequence of names that strftime gives for some dates."""

    def __init__(self, format, dates):
        self.format, self.dates = format, dates

    def __len__(self):
        return len(self.dates)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self._name(date) for date in self.dates[index]]
        return self._name(self.dates[index])

    def _name(self, date):
        return date.strftime(self.format) if date else ""


_some_week = [datetime.date(2001, 1, day) for day in range(1, 8)]  # from a Monday on
_some_year = [None, *[datetime.date(2001, number, 1) for number in range(1, 13)]]
day_name, day_abbr = _Names("%A", _some_week), _Names("%a", _some_week)
month_name, month_abbr = _Names("%B", _some_year), _Names("%b", _some_year)


# ---- counting days ----

def isleap(year):
    """Whether the year has a 29th of February."""
    return year % (400 if year % 100 == 0 else 4) == 0


def leapdays(y1, y2):
    """How many 29ths of February there are from year y1 to before year y2."""
    def before(year):
        return (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400

    return before(y2) - before(y1)


def weekday(year, month, day):
    """The day of the week, from 0 for Monday. Years that dates do not have are like those 400 years apart."""
    if year < datetime.MINYEAR or year > datetime.MAXYEAR:
        year = 2000 + year % 400
    return Day(datetime.date(year, month, day).weekday())


def _length(year, month):
    return mdays[month] + (month == 2 and isleap(year))


def monthrange(year, month):
    """The day of the week that the month begins with, and how many days it has."""
    if month < 1 or month > 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _length(year, month)


def _neighbour(year, month, step):
    """The month before or after."""
    months = year * 12 + month - 1 + step
    return months // 12, months % 12 + 1


def timegm(tuple):
    """The seconds since 1970 of a time in UTC, given as time.gmtime() gives it."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - datetime.date(EPOCH, 1, 1).toordinal() + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def _rows(items, width):
    items = list(items)
    return [items[start:start + width] for start in range(0, len(items), width)]


class Calendar:
    """Weeks of months and months of years, as numbers and dates."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    firstweekday = property(lambda self: self._first % 7, lambda self, day: setattr(self, "_first", day))

    def yeardayscalendar(self, year, width=3):
        """Rows of width months, each as monthdayscalendar() gives it."""
        return _rows([self.monthdayscalendar(year, month) for month in Month], width)

    def yeardays2calendar(self, year, width=3):
        """Rows of width months, each as monthdays2calendar() gives it."""
        return _rows([self.monthdays2calendar(year, month) for month in Month], width)

    def yeardatescalendar(self, year, width=3):
        """Rows of width months, each as monthdatescalendar() gives it."""
        return _rows([self.monthdatescalendar(year, month) for month in Month], width)

    def monthdayscalendar(self, year, month):
        """The weeks of a month, as lists of days."""
        return _rows(self.itermonthdays(year, month), 7)

    def monthdays2calendar(self, year, month):
        """The weeks of a month, as lists of (day, day of the week)."""
        return _rows(self.itermonthdays2(year, month), 7)

    def monthdatescalendar(self, year, month):
        """The weeks of a month, as lists of dates."""
        return _rows(self.itermonthdates(year, month), 7)

    def itermonthdays2(self, year, month):
        """(day, day of the week) of the month's weeks, with 0 for days of other months."""
        for place, day in enumerate(self.itermonthdays(year, month), self._first):
            yield day, place % 7

    def itermonthdays(self, year, month):
        """The days of the month's weeks, 0 for those of other months."""
        before, days, after = self._margins(year, month)
        yield from [0] * before
        yield from range(1, days + 1)
        yield from [0] * after

    def itermonthdates(self, year, month):
        """The dates of all days of the month's weeks."""
        for date in self.itermonthdays3(year, month):
            yield datetime.date(*date)

    def itermonthdays4(self, year, month):
        """(year, month, day, day of the week) for all days of the month's weeks."""
        for place, date in enumerate(self.itermonthdays3(year, month)):
            yield *date, (self._first + place) % 7

    def itermonthdays3(self, year, month):
        """(year, month, day) for all days of the month's weeks."""
        before, days, after = self._margins(year, month)
        previous, following = _neighbour(year, month, -1), _neighbour(year, month, 1)
        last = _length(*previous)
        for day in range(last - before + 1, last + 1):
            yield *previous, day
        for day in range(1, days + 1):
            yield year, month, day
        for day in range(1, after + 1):
            yield *following, day

    # Whole weeks: days of the months before and after fill up the first and the last.

    def _margins(self, year, month):
        starts, days = monthrange(year, month)
        before = (starts - self._first) % 7
        return before, days, -(before + days) % 7

    def iterweekdays(self):
        """The days of the week in order, beginning with the first."""
        for day in range(7):
            yield (day + self._first) % 7

    def setfirstweekday(self, firstweekday):
        self._first = firstweekday

    def getfirstweekday(self):
        return self._first % 7


# ---- HTML ----

_page = """\
<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />
{style}<title>Calendar for {year}</title>
</head>
<body>
{body}</body>
</html>
"""


def _cell(kind, style, text):
    return f'<{kind} class="{style}">{text}</{kind}>'


def _table(style, *rows):
    return f'<table border="0" cellpadding="0" cellspacing="0" class="{style}">\n' + "".join([row + "\n" for row in rows]) + "</table>"


class HTMLCalendar(Calendar):
    """Calendars as tables of HTML; the attributes are the classes of their parts."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = cssclass_month = "month"
    cssclass_year_head = cssclass_year = "year"

    def formatday(self, day, weekday):
        """A cell for a day; 0 is none."""
        return _cell("td", self.cssclasses[weekday], f"{day:d}") if day else _cell("td", self.cssclass_noday, "&nbsp;")

    def formatweek(self, theweek):
        """A row for a week."""
        return "<tr>" + "".join([self.formatday(day, name) for day, name in theweek]) + "</tr>"

    def formatweekday(self, day):
        """A cell for the name of a day of the week."""
        return _cell("th", self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        """A row for the names above a month."""
        return "<tr>" + "".join([self.formatweekday(day) for day in self.iterweekdays()]) + "</tr>"

    def formatmonthname(self, theyear, themonth, withyear=True):
        """A row for the name above a month."""
        name = f"{month_name[themonth]} {theyear}" if withyear else str(month_name[themonth])
        return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{name}</th></tr>'

    def formatmonth(self, theyear, themonth, withyear=True):
        """A table for a month."""
        weeks = [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
        name = self.formatmonthname(theyear, themonth, withyear=withyear)
        return _table(self.cssclass_month, name, self.formatweekheader(), *weeks) + "\n"

    def formatyear(self, theyear, width=3):
        """A table of months for a year."""
        width = max(width, 1)
        head = f'\n<tr><th colspan="{width}" class="{self.cssclass_year_head}">{theyear}</th></tr>'
        rows = ["".join(["<tr>", *[f"<td>{self.formatmonth(theyear, month, withyear=False)}</td>" for month in months], "</tr>"])
                for months in _rows(range(1, 13), width)]
        return f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_year}">' + head + "".join(rows) + "</table>"

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """A whole page for a year, as bytes."""
        encoding = sys.getdefaultencoding() if encoding is None else encoding
        style = "" if css is None else f'<link rel="stylesheet" type="text/css" href="{css}" />\n'
        page = _page.format(encoding=encoding, style=style, year=theyear, body=self.formatyear(theyear, width))
        return page.encode(encoding, "xmlcharrefreplace")


# ---- text ----

_column, _gap = 7 * 3 - 1, 6  # the width of a month, and what lies between two


def formatstring(cols, colwidth=_column, spacing=_gap):
    """The texts in a row, each in the middle of its column."""
    return (" " * spacing).join([text.center(colwidth) for text in cols])


def format(cols, colwidth=_column, spacing=_gap):
    """Prints what formatstring() gives."""
    print(formatstring(cols, colwidth, spacing))


class TextCalendar(Calendar):
    """Calendars as text."""

    def formatday(self, day, weekday, width):
        """A day in its column; 0 is none."""
        return (f"{day:2d}" if day else "").center(width)

    def formatweek(self, theweek, width):
        """A week without an end of line."""
        return " ".join([self.formatday(day, name, width) for day, name in theweek])

    def formatweekday(self, day, width):
        """The name of a day of the week, as much of it as fits."""
        return (day_name if width >= 9 else day_abbr)[day][:width].center(width)

    def formatweekheader(self, width):
        """The names above a month."""
        return " ".join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """The name above a month."""
        name = month_name[themonth]
        return (f"{name} {theyear!r}" if withyear else name).center(width)

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """A month, with columns of width w and l lines for a week."""
        w, end = max(2, w), "\n" * max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return "".join([line.rstrip() + end for line in lines])

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """A year, m months in a row with c blanks in between."""
        w, end, c = max(2, w), "\n" * max(1, l), max(2, c)
        column = 7 * (w + 1) - 1
        text = repr(theyear).center(column * m + c * (m - 1)).rstrip() + end
        header = self.formatweekheader(w)
        for number, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * number + 1, min(m * (number + 1) + 1, 13))
            names = [self.formatmonthname(theyear, month, column, False) for month in months]
            text += end + formatstring(names, column, c).rstrip() + end
            text += formatstring([header for _ in months], column, c).rstrip() + end
            for place in range(max(map(len, row))):
                weeks = [self.formatweek(weeks[place], w) if place < len(weeks) else "" for weeks in row]
                text += formatstring(weeks, column, c).rstrip() + end
        return text

    def prweek(self, theweek, width):
        """Prints a week."""
        print(self.formatweek(theweek, width), end="")

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Prints a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Prints a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


# ---- other locales ----

class different_locale:
    """Within the context times are shown as in another locale."""

    def __init__(self, locale):
        self.locale = self.oldlocale = locale

    def __enter__(self):
        import locale

        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *error):
        import locale

        locale.setlocale(locale.LC_TIME, self.oldlocale)


def _current_locale():
    import locale

    return locale.setlocale(locale.LC_TIME, None)


class LocaleTextCalendar(TextCalendar):
    """Calendars as text, with the names of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _current_locale() if locale is None else locale

    def formatweekday(self, day, width):
        with different_locale(self.locale):
            return super().formatweekday(day, width)

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, width, withyear)


class LocaleHTMLCalendar(HTMLCalendar):
    """Calendars as HTML, with the names of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        super().__init__(firstweekday)
        self.locale = _current_locale() if locale is None else locale

    def formatweekday(self, day):
        with different_locale(self.locale):
            return super().formatweekday(day)

    def formatmonthname(self, theyear, themonth, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, withyear)


# ---- the calendar behind the module's functions ----

c = TextCalendar()
firstweekday, monthcalendar = c.getfirstweekday, c.monthdayscalendar
weekheader, week, prweek = c.formatweekheader, c.formatweek, c.prweek
month, prmonth = c.formatmonth, c.prmonth
calendar, prcal = c.formatyear, c.pryear


def setfirstweekday(firstweekday):
    """Says which day of the week comes first."""
    if not Day(0) <= firstweekday <= Day(6):
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


def main(args):
    """The command line: prints a year or a month."""
    import argparse

    parser = argparse.ArgumentParser()
    text, html = parser.add_argument_group("text only arguments"), parser.add_argument_group("html only arguments")
    text.add_argument("-w", "--width", type=int, default=2, help="width of date column (default 2)")
    text.add_argument("-l", "--lines", type=int, default=1, help="number of lines for each week (default 1)")
    text.add_argument("-s", "--spacing", type=int, default=6, help="spacing between months (default 6)")
    text.add_argument("-m", "--months", type=int, default=3, help="months per row (default 3)")
    html.add_argument("-c", "--css", default="calendar.css", help="CSS to use for page")
    parser.add_argument("-L", "--locale", default=None, help="locale to use for month and weekday names")
    parser.add_argument("-e", "--encoding", default=None, help="encoding to use for output")
    parser.add_argument("-t", "--type", default="text", choices=("text", "html"), help="output type (text or html)")
    parser.add_argument("year", nargs="?", type=int, help="year number")
    parser.add_argument("month", nargs="?", type=int, help="month number (1-12, text only)")
    given = parser.parse_args(args[1:])
    if given.locale and not given.encoding:
        parser.error("if --locale is specified --encoding is required")
    year = datetime.date.today().year if given.year is None else given.year
    if given.type == "html":
        if given.month is not None:
            parser.error("incorrect number of arguments")
        maker = LocaleHTMLCalendar(locale=given.locale) if given.locale else HTMLCalendar()
        sys.stdout.buffer.write(maker.formatyearpage(year, encoding=given.encoding or sys.getdefaultencoding(), css=given.css))
        return
    maker = LocaleTextCalendar(locale=given.locale) if given.locale else TextCalendar()
    if given.month is None:
        result = maker.formatyear(year, w=given.width, l=given.lines, c=given.spacing, m=given.months)
    else:
        result = maker.formatmonth(year, given.month, w=given.width, l=given.lines)
    if given.encoding:
        sys.stdout.buffer.write(result.encode(given.encoding))
    else:
        sys.stdout.write(result)


if __name__ == "__main__":
    main(sys.argv)
