# Format specifications of int: fill, align, sign, alternate, zero, width, grouping, type.
values = [0, 1, -1, 255, -255, 1234567, -1234567, 10 ** 18, True]
specs = ["", "d", "5", "<5", ">5", "^6", "=6", "*^7", "é>4", "+", "-", " ", "+d", "#x", "#X", "#o", "#b", "x", "o", "b", "c", "08", "+08d", "08x", "#010x", ",", "_", "_x", "_b", "010,", "=+12,", "e", ".2e", "f", ".1f", "g", "%", ".0%", "n", "z", "_d", "0<6", ">06", "<06", "\U0001f600^5", "0=5"]
for v in values:
    row = []
    for s in specs:
        try:
            row.append(f"{v:{s}}")
        except (ValueError, OverflowError) as e:
            row.append(f"{s}: {e}")
    print(*map(ascii, row))
for s in ("s", "r", "5.2", ".", ".5d", "d5", "xx", ",x", "_c", "+c", "#c", ",_", "_,", "+-", "<<<", "=s", " +", "!", "{}", "5 ", "-#,", "99999999999999999999", ".99999999999999999999f", "\ud800", "é", "0", "#", "00005", "z5d", ",s", "n,", "_n", "c,"):
    try:
        print(ascii(s), ascii(format(5, s)))
    except Exception as e:
        print(ascii(s), type(e).__name__, ascii(str(e)))
