class Count:
    def __init__(self, n):
        self.i, self.n = 0, n
    def __iter__(self):
        return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration("done")
        self.i += 1
        return self.i
print(list(Count(4)), sum(Count(5)), max(Count(3)), tuple(Count(2)), [*Count(3)], set(Count(3)))
c = Count(1)
print(next(c), next(c, "dflt"))
try:
    next(c)
except StopIteration as e:
    print("stop", e.value)
class Seq:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError
        return i * i
print(list(Seq()), 9 in Seq(), 7 in Seq(), [x for x in Seq()], sum(Seq()))
class Seq2(Seq):
    def __len__(self):
        return 4
print(list(reversed(Seq2())), len(Seq2()))
class NotIter:
    __iter__ = None
class BadIter:
    def __iter__(self):
        return 5
for f in (lambda: iter(5), lambda: list(NotIter()), lambda: list(BadIter()), lambda: next(5), lambda: next([]), lambda: reversed(5), lambda: reversed({1}), lambda: len(5), lambda: len(Seq()), lambda: 5 in 5, lambda: [x for x in None], lambda: len(iter([]))):
    try:
        print(f())
    except TypeError as e:
        print(e)
it = iter([1, 2, 3].pop, 1)
print(list(it), list(it))
n = 0
def tick():
    global n
    n += 1
    return n
print(list(iter(tick, 5)))
try:
    iter(5, 5)
except TypeError as e:
    print(e)
