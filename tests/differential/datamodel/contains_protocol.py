# `in`: __contains__ first, then iteration, then __getitem__; identity before equality; results become bool.
class Contains:
    def __init__(self, answer): self.answer = answer
    def __contains__(self, x):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


for a in (1, 0, "", "x", [], [0], None, NotImplemented if False else 2.5, ValueError("in contains")):
    try:
        print(1 in Contains(a), 1 not in Contains(a))
    except ValueError as e:
        print(e)


class Iter:
    def __iter__(self):
        print("iter", end=" ")
        yield 1
        print("more", end=" ")
        yield 2
        raise LookupError("end")


print(1 in Iter(), 2 in Iter())
try:
    3 in Iter()
except LookupError as e:
    print(e)


class Both:
    def __iter__(self): return iter([1])
    def __getitem__(self, i): return 99 if i == 0 else 1 / 0
    __contains__ = None


class IterAndItems:
    def __iter__(self): return iter([1])
    def __getitem__(self, i): return 99 if i == 0 else 1 / 0


try:
    1 in Both()
except TypeError as e:
    print(e)
print(1 in IterAndItems(), 99 in IterAndItems())
nan = float("nan")


class NeverEqual:
    def __eq__(self, o): return False
    __hash__ = object.__hash__


n = NeverEqual()
for box in ([n], (n,), {n}, {n: 1}, {n: 1}.keys(), frozenset([n]), iter([n]), [nan, n]):
    print(n in box, end=" ")
print({1: n}.values().__contains__(n) if hasattr(dict.values, "__contains__") else n in {1: n}.values(), (1, n) in {1: n}.items())
print(nan in [nan], nan in (nan,), nan in {nan}, float("nan") in [nan])


class Log:
    def __init__(self, name): self.name = name
    def __eq__(self, o): log.append((self.name, getattr(o, "name", o))); return NotImplemented
    __hash__ = None


log = []
a, b = Log("a"), Log("b")
print(a in [b], a in (b, 5), [a].count(b), log)
log.clear()
try:
    [b].index(a)
except ValueError as e:
    print("not found", log)
log.clear()
print([b, 3].count(a), 3 in [a], log)
for f in (lambda: 1 in 5, lambda: "a" in 5, lambda: 1 in "abc", lambda: None in "abc", lambda: 256 in b"a", lambda: "a" in b"a", lambda: b"a" in "a", lambda: 1 in None, lambda: 1 in len, lambda: 1 in object(), lambda: 1 not in 5.0, lambda: [] in {}, lambda: [] in {1}, lambda: {} in frozenset(), lambda: -1 in b""):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(set() in {frozenset()}, {1} in {frozenset([1])}, "" in "", "" in "a", b"" in b"", 97 in b"a", True in [1], 1.0 in range(3), "1" in range(3), 2.5 in range(5), 10**30 in range(10**31))
it = iter([1, 2, 3, 4])
print(2 in it, list(it), 2 in it)
