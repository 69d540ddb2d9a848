data = [3, 1, 0, 2]
out = []
while (n := data.pop(0)) is not None:
    if (q := 6 // n) > 1:
        out.append(q)
        print(out)
