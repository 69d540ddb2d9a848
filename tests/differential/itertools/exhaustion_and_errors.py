# What iterators do after their end, and with sources that raise in the middle.
import itertools as it


class Fails:
    def __init__(self):
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.i += 1
        if self.i == 3:
            raise KeyError("third")
        if self.i > 5:
            raise StopIteration
        return self.i


def drain(iterator, most=9):
    out = []
    for _ in range(most):
        try:
            out.append(next(iterator))
        except StopIteration as e:
            out.append("stop" if e.value is None else e.value)
            if out[-2:] == ["stop", "stop"]:
                break
        except KeyError as e:
            out.append(f"key{e}")
    return out


makers = {
    "accumulate": lambda s: it.accumulate(s),
    "accumulate initial": lambda s: it.accumulate(s, initial=100),
    "accumulate max": lambda s: it.accumulate(s, max),
    "chain": lambda s: it.chain(s, "xy"),
    "from_iterable": lambda s: it.chain.from_iterable([s, "z"]),
    "dropwhile": lambda s: it.dropwhile(lambda x: x < 2, s),
    "takewhile": lambda s: it.takewhile(lambda x: x < 5, s),
    "filterfalse": lambda s: it.filterfalse(None, s),
    "islice": lambda s: it.islice(s, 1, None, 2),
    "zip": lambda s: zip(s, "abcdefg"),
    "zip strict": lambda s: zip(s, it.repeat(0, 9)),
    "enumerate": lambda s: enumerate(s, 7),
    "map": lambda s: map(lambda x: -x, s),
    "filter": lambda s: filter(lambda x: x % 2, s),
    "batched": lambda s: it.batched(s, 2),
    "pairwise": lambda s: it.pairwise(s),
    "cycle": lambda s: it.cycle(s),
    "compress": lambda s: it.compress(s, [1, 0, 1, 1, 1]),
    "starmap": lambda s: it.starmap(lambda *a: a, ([x] for x in s)),
    "zip_longest": lambda s: it.zip_longest(s, "ab", fillvalue=0),
}
for name, make in makers.items():
    print(name, drain(make(Fails())))
for source in ([3, 1], (), "ab"):
    print([drain(make(source), 6) for name, make in makers.items() if name in ("chain", "pairwise", "batched", "islice")])
groups = it.groupby(Fails(), lambda x: x // 2)
out = []
for _ in range(4):
    try:
        k, g = next(groups)
        out.append((k, list(g)))
    except (KeyError, StopIteration) as e:
        out.append(repr(e))
print(out)
a, b = it.tee(Fails())
print(drain(a), drain(b))
