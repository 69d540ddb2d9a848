class Loop:
    def __iter__(self):
        return iter(self)
class Deep:
    def __repr__(self):
        return repr(self)
    def __eq__(self, o):
        return self == o
    def __hash__(self):
        return hash(self)
for f in (lambda: repr(Deep()), lambda: Deep() == 1, lambda: hash(Deep()), lambda: list(Loop())):
    try:
        f()
    except RecursionError as e:
        print("RecursionError")
x = []
for _ in range(50000):
    x = [x]
del x
d = {}
for _ in range(50000):
    d = {1: d}
del d
t = ()
for _ in range(50000):
    t = (t,)
del t
print("freed")
class Bad:
    def __init__(self, n): self.n = n
    def __lt__(self, o): raise ValueError("lt")
    def __eq__(self, o): raise ValueError("eq")
    def __hash__(self): return 1
    def __len__(self): raise ValueError("len")
    def __iter__(self): raise ValueError("iter")
    def __contains__(self, x): raise ValueError("contains")
    def __getitem__(self, i): raise ValueError("getitem")
    def __bool__(self): raise ValueError("bool")
b = Bad(1)
for f in (lambda: sorted([b, Bad(2)]), lambda: [b].index(Bad(1)), lambda: {b: 1}[Bad(1)], lambda: {b, Bad(1)}, lambda: len(b), lambda: list(b), lambda: 1 in b, lambda: b[0], lambda: bool(b), lambda: not b, lambda: [b] == [Bad(1)], lambda: (b,) < (Bad(1),), lambda: min(b, Bad(2)), lambda: any([b]), lambda: list(filter(None, [b])), lambda: b in [Bad(3)], lambda: [Bad(2)].count(b), lambda: [Bad(2)].remove(b), lambda: {1: b} == {1: Bad(2)}, lambda: dict([b]), lambda: set(b), lambda: a.update(b) if False else tuple(b)):
    try:
        print(f())
    except ValueError as e:
        print("ValueError", e)
def gen():
    yield 1
    raise KeyError("inside")
for f in (lambda: list(gen()), lambda: tuple(gen()), lambda: set(gen()), lambda: sum(gen()), lambda: dict(zip(gen(), gen())), lambda: [*gen()], lambda: max(gen()), lambda: sorted(gen()), lambda: list(map(str, gen())), lambda: [].extend(gen()), lambda: "".join(str(i) for i in gen())):
    try:
        print(f())
    except KeyError as e:
        print("KeyError", e)
