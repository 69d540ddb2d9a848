# Reading, assigning and deleting slices of every kind, with lengths that do and do not fit.
base = list(range(7))
bounds = (None, 0, 2, 5, 7, 99, -1, -3, -99)
steps = (None, 1, 2, -1, -2, 3)
lines = []
for a in bounds:
    for b in bounds:
        row = []
        for s in steps:
            part = base[a:b:s]
            row.append("".join(map(str, part)))
            x = list(base)
            del x[a:b:s]
            row.append("".join(map(str, x)))
            x = list(base)
            try:
                x[a:b:s] = "AB"
                row.append("".join(map(str, x)))
            except ValueError as e:
                row.append(str(e)[-8:])
        lines.append((a, b, row))
for line in lines:
    print(*line)
x = list(base)
x[2:4] = x; print(x)
x = list(base); x[::2] = x[1::2] + [9]; print(x)
x = list(base); x[5:2] = ["in"]; print(x)
x = list(base); x[:] = (c for c in "gen"); print(x)
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(base[I(2):I(5)], base[True:], base[:I(-1)], base[slice(1, 3)], slice(1, 9, 2).indices(5), slice(None, None, -1).indices(3), slice(-2 ** 70, 2 ** 70).indices(4))
for f in (lambda: base["a":], lambda: base[1.0:2], lambda: base[::0], lambda: base[1, 2], lambda: base["x"], lambda: base[99], lambda: base[-99], lambda: base[2 ** 70], lambda: base.__setitem__(slice(0, 2), 5), lambda: base.__setitem__(slice(0, 4, 2), [1]),
          lambda: base.__setitem__(99, 1), lambda: base.__delitem__(99), lambda: base.__delitem__("x"), lambda: base.__setitem__(slice(0, 1, 0), []), lambda: slice(1, 2, 0).indices(5), lambda: slice(1).indices(-1), lambda: slice("a").indices(3), lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: hash(slice(1)), lambda: base[None], lambda: base.insert(0), lambda: base.pop("x"), lambda: base.pop(99), lambda: [].pop(), lambda: base.remove("zz"), lambda: base.index(5, 6), lambda: base.extend(5), lambda: base + (1,), lambda: base * "x", lambda: base.__iadd__(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
