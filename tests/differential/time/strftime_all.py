# Every directive of strftime with every flag, with widths and modifiers, and the weeks around New Year.
import datetime
import time

t = time.gmtime(1700000000)
for c in "aAbBcCdDeFgGhHIjklmMnpPrRStTuUVwWxXyYzZ%QEOq":
    for flag in ("", "_", "-", "0", "^", "#", "^_"):
        print(c, flag, [time.strftime("%" + flag + width + modifier + c, t) for width in ("", "1", "5", "12") for modifier in ("", "E", "O")])
for y in (1, 5, 99, 100, 999, 1000, 1582, 1899, 1900, 1970, 1999, 2000, 2004, 2019, 2020, 2021, 2024, 9999):
    for month, day in ((1, 1), (1, 2), (1, 3), (1, 4), (2, 28), (12, 28), (12, 29), (12, 30), (12, 31)):
        d = datetime.date(y, month, day)
        print(d, d.strftime("%a %j %U %W %V %G %g %u %w %y %Y %C"))
for f in ("%", "%%%", "a%", "%5", "é%Y€", "%-", "%E", "%O%d", "%^"):
    print(repr(time.strftime(f, t)))
print(datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=-5, minutes=-30))).strftime("%z %Z %c %x %X"))
