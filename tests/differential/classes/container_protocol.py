class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice):
            return ("slice", i.start, i.stop, i.step)
        if not 0 <= i < self.n: raise IndexError(i)
        return i * i
    def __setitem__(self, i, v): print("set", i, v is self or v)
    def __delitem__(self, i): print("del", i)
s = Seq(4)
print(list(s), 9 in s, 5 in s, s[1:2], s[::2], list(reversed(s)), max(s))
s[1] = 5
del s[2]
s["k"] = s
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), sum(It()), [*It()], tuple(It()))
a, b, c = It()
print(a, b, c)
class NoIter: pass
for f in (lambda: iter(NoIter()), lambda: len(NoIter()), lambda: NoIter()[0], lambda: 1 in NoIter()):
    try:
        f()
    except TypeError as e:
        print(e)
class BadIter:
    def __iter__(self): return 5
try:
    iter(BadIter())
except TypeError as e:
    print(e)
class BadLen:
    def __len__(self): return -1
try:
    len(BadLen())
except ValueError as e:
    print(e)
class BadBool:
    def __bool__(self): return 1
try:
    bool(BadBool())
except TypeError as e:
    print(e)
