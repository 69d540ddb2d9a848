"""Reads a CSV file of sales and prints a report by region and product."""
import sys


def parse_line(line):
    """Fields of a CSV line; quotes may hold commas and doubled quotes."""
    fields, field, quoted, i = [], [], False, 0
    while i < len(line):
        ch = line[i]
        if quoted:
            if ch == '"' and line[i + 1:i + 2] == '"':
                field.append('"')
                i += 1
            elif ch == '"':
                quoted = False
            else:
                field.append(ch)
        elif ch == '"':
            quoted = True
        elif ch == ",":
            fields.append("".join(field))
            field = []
        else:
            field.append(ch)
        i += 1
    fields.append("".join(field))
    return fields


class Totals:
    __slots__ = ("count", "units", "revenue")

    def __init__(self):
        self.count = 0
        self.units = 0
        self.revenue = 0.0

    def add(self, units, price):
        self.count += 1
        self.units += units
        self.revenue += units * price


def read(path):
    bad = []
    with open(path, newline="") as f:
        header = parse_line(next(f).rstrip("\r\n"))
        for number, line in enumerate(f, 2):
            row = dict(zip(header, parse_line(line.rstrip("\r\n"))))
            try:
                yield row["region"], row["product"], int(row["units"]), float(row["price"])
            except (KeyError, ValueError) as e:
                bad.append((number, e))
    for number, e in bad:
        print(f"line {number}: {type(e).__name__}: {e}")


def main():
    by_region, by_product = {}, {}
    for region, product, units, price in read(sys.argv[1]):
        by_region.setdefault(region, Totals()).add(units, price)
        by_product.setdefault(product, Totals()).add(units, price)
    for title, table in (("Region", by_region), ("Product", by_product)):
        print(f"{title:<18}|{'sales':>6}|{'units':>8}|{'revenue':>14}")
        print("-" * 18 + "+" + "-" * 6 + "+" + "-" * 8 + "+" + "-" * 14)
        for name in sorted(table, key=lambda n: table[n].revenue, reverse=True):
            t = table[name]
            print(f"{name:<18}|{t.count:>6}|{t.units:>8,}|{t.revenue:>14,.2f}")
        print()


main()
