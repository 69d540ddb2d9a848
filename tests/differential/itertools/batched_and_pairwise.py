# batched, pairwise, zip_longest, compress, starmap: lengths, laziness, errors.
from itertools import batched, pairwise, zip_longest, compress, starmap, cycle, repeat, count, islice


def attempt(f, *a, **k):
    try:
        r = f(*a, **k)
        return list(islice(r, 8))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Noisy:
    def __init__(self, n):
        self.n, self.taken = n, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.taken == self.n:
            raise StopIteration
        self.taken += 1
        return self.taken


for data, n in (("", 1), ("a", 1), ("abcdefg", 3), ("abc", 3), ("abcd", 10), ("abc", 0), ("abc", -1), ("abc", "2"), ("abc", 1.0), (5, 2)):
    print("batched", data, n, attempt(batched, data, n))
print(attempt(batched, "abc", n=2), attempt(batched, iterable="abc", n=2), attempt(batched))
noisy = Noisy(5)
b = batched(noisy, 2)
print(noisy.taken, next(b), noisy.taken, next(b), noisy.taken, next(b), next(b, "end"), next(b, "end"))
for data in ((), (1,), (1, 2), "abcd", None):
    print("pairwise", data, attempt(pairwise, data))
noisy = Noisy(3)
p = pairwise(noisy)
print(noisy.taken, next(p), noisy.taken, list(p), next(p, "end"))
print(attempt(zip_longest), attempt(zip_longest, "ab", [1], fillvalue="-"), attempt(zip_longest, "ab", [1], fill=0), attempt(zip_longest, "ab", 5))
print(attempt(zip_longest, "", "", fillvalue=1), attempt(zip_longest, "a", "", (1, 2, 3)))
print(attempt(compress, "abcdef", [1, 0, "x", "", None, [0]]), attempt(compress, "ab", [1, 1, 1]), attempt(compress, data="ab", selectors=[0, 1]), attempt(compress, "ab"))
print(attempt(starmap, pow, [(2, 3), [3, 2], {2: 0, 4: 0}]), attempt(starmap, pow, [(2,)]), attempt(starmap, pow, [5]), attempt(starmap, 5, [()]))
print(attempt(cycle, ""), attempt(cycle, "ab"), attempt(cycle, 3))
print(repr(repeat(5, 2)), repr(repeat([])), list(repeat(1, -3)), attempt(repeat, 1, times="x"), attempt(repeat, object=1, times=2), attempt(repeat))
r = repeat("a", 3)
print(r.__length_hint__(), next(r), r.__length_hint__(), r)
try:
    repeat(1).__length_hint__()
except TypeError as e:
    print(e)
print(repr(count()), repr(count(5)), repr(count(1, 2)), repr(count(1.5)), repr(count(2, 1)), repr(count(step=3)), repr(count(-1, -1)))
print(attempt(count, "a"), attempt(count, 10**20), attempt(count, 2, 0.25), attempt(count, 1 + 2j), attempt(count, 9223372036854775805))
c = count(9223372036854775806)
print(next(c), next(c), next(c), c)
