# Truth of objects: __bool__ before __len__, wrong results, and the messages of each.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def make(**m):
    return type("T", (), {f"__{k}__": (lambda v: lambda self: v() if callable(v) else v)(v) for k, v in m.items()})()


def boom(): raise LookupError("boom")


values = [make(bool=True), make(bool=False), make(bool=1), make(bool=None), make(len=0), make(len=3), make(len=-1), make(len=2 ** 70), make(len=True), make(len=1.5),
          make(len="x"), make(bool=True, len=0), make(bool=False, len=5), make(bool=boom), make(len=boom), make()]
for v in values:
    attempt(lambda: bool(v))
    attempt(lambda: "yes" if v else "no")
    attempt(lambda: not v)
    attempt(lambda: len(v))
    attempt(lambda: [1 for _ in [0] if v])
    attempt(lambda: (v and "and", v or "or")[0] == "and")


class L(list):
    def __len__(self): return 0


x = L([1, 2])
print(bool(x), len(x), list(x), x == [1, 2], "t" if x else "f")


class D(dict):
    def __bool__(self): return True


print(bool(D()), len(D()), not D())


class I(int):
    def __bool__(self): return False


print(bool(I(5)), I(5) == 5, "t" if I(5) else "f", any([I(5)]), all([I(5)]), list(filter(None, [I(5), 6])))


class WhileCount:
    def __init__(self, n): self.n = n
    def __bool__(self):
        self.n -= 1
        return self.n >= 0


w, turns = WhileCount(4), 0
while w:
    turns += 1
print(turns)
print([bool(z) for z in (0, 0.0, -0.0, 0j, "", b"", [], (), {}, set(), range(0), None, NotImplemented if False else 1, ..., float("nan"), "0", " ", [0], range(1))])
attempt(lambda: len(5))
attempt(lambda: len())
attempt(lambda: len([], []))
attempt(lambda: bool(1, 2))
attempt(lambda: bool(x=1))
