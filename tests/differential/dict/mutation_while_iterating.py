# Changes of a dict while each of its iterators is under way.
def attempt(make, change, label):
    d = {i: str(i) for i in range(4)}
    seen = []
    try:
        for x in make(d):
            seen.append(x)
            if len(seen) > 12:
                seen.append("endless")
                break
            change(d, len(seen))
        print(label, seen, len(d))
    except RuntimeError as e:
        print(label, seen, e)


makers = {"iter": iter, "keys": dict.keys, "values": dict.values, "items": dict.items, "reversed": reversed, "reversed items": lambda d: reversed(d.items()), "enumerate": enumerate, "zip": lambda d: zip(d, d.values()), "map": lambda d: map(str, d)}
changes = {"replace": lambda d, n: d.update({n - 1: "new"}), "add": lambda d, n: d.__setitem__(n + 100, 0), "delete own": lambda d, n: d.pop(n - 1, None), "delete and add": lambda d, n: (d.pop(n - 1, None), d.setdefault(n + 50, 1)), "clear": lambda d, n: d.clear(), "popitem": lambda d, n: d.popitem() if n == 4 else None, "add at end": lambda d, n: d.update(z=1) if n == 4 else None}
for m, make in makers.items():
    for c, change in changes.items():
        attempt(make, change, f"{m}/{c}:")
it = iter({1: 2})
print(it.__length_hint__(), next(it), it.__length_hint__(), next(it, "end"), next(it, "still"))
d = {1: 2, 3: 4}
it = iter(d)
next(it)
d[5] = 6
for _ in range(2):
    try:
        next(it)
    except RuntimeError as e:
        print(e)
    except StopIteration:
        print("stopped")
