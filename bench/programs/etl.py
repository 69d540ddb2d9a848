# Lines of text split into fields, summed by a key.
def lines(n):
    names = ["north", "south", "east", "west", "centre"]
    out = []
    for i in range(n):
        out.append(names[i % 5] + "," + str(i * 7 % 1000) + "," + str(i % 13) + ",x" + str(i % 101))
    return out


def summarise(rows):
    totals = {}
    for line in rows:
        region, amount, count, code = line.split(",")
        value = int(amount) * int(count)
        if code.startswith("x1"):
            value += 1
        if region in totals:
            totals[region] += value
        else:
            totals[region] = value
    return totals


def main():
    rows = lines(60000)
    for _ in range(4):
        totals = summarise(rows)
    for region in sorted(totals):
        print(region, totals[region])
    print(len(",".join(rows)))


main()
