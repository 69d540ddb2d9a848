# Values turned into text by f-strings, format, % and str, and text turned into ints and floats.
def main():
    total = 0
    for i in range(40000):
        x = i / 7.0
        a = f"{i:>8}|{x:.3f}|{i:#x}"
        b = "{:<6}{:^9}{:+d}".format(i, "mid", -i)
        c = "%05d %s %r %.2e" % (i, x, "q", x)
        d = str(i) + repr(x)
        total += len(a) + len(b) + len(c) + len(d)
    back = 0.0
    for i in range(60000):
        back += int(str(i * 12345)) + float("%d.25" % i)
    print(total, back)


main()
