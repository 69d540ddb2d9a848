# CSV written and read, with quotes, and summed by column.
import csv
import io


def main():
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["id", "name", "amount", "note"])
    for i in range(20000):
        writer.writerow([i, "name %d" % (i % 97), i * 0.5, 'said "%d", left' % i if i % 4 == 0 else "plain"])
    text = out.getvalue()
    total, notes = 0.0, 0
    for row in csv.reader(io.StringIO(text)):
        if row[0] != "id":
            total += float(row[2])
            notes += len(row[3])
    by_name = {}
    for row in csv.DictReader(io.StringIO(text)):
        by_name[row["name"]] = by_name.get(row["name"], 0) + int(row["id"])
    print(len(text), total, notes, len(by_name), by_name["name 3"])


main()
