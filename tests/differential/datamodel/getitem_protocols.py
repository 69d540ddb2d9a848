# Subscription: slices, tuples, Ellipsis, __class_getitem__, old sequence protocol of iteration, containment and reversal.
class Show:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)


s = Show()
print(s[1], s[1:2], s[:], s[::], s[1:], s[:2:3], s[1, 2], s[1,], s[()], s[...], s[1:2, ::3, ...], s["k"], s[None:"x"], s[s[1:2]])
print(s[*[1, 2]], s[*[], 5], s[1, *(2, 3)], s[(x := 4)], s[lambda: 0] is not None)
s[1:2, 3] = 4
s[*"ab"] = 1
del s[0], s[1:], s[..., None]
del (s[5], [s[6]])


class OldSeq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        print("get", i, end=" ")
        if i >= self.n:
            raise IndexError(i)
        return i * i


print(list(OldSeq(3)), 4 in OldSeq(5), 99 in OldSeq(2), tuple(OldSeq(1)), sum(OldSeq(3)), max(OldSeq(2)))
a, b = OldSeq(2)
print(a, b)
it = iter(OldSeq(1))
print(next(it), next(it, "end"), next(it, "still ended"), type(it).__name__)


class StopSeq:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return i


print(list(StopSeq()))


class ErrSeq:
    def __getitem__(self, i): raise KeyError(i)


for f in (lambda: list(ErrSeq()), lambda: 1 in ErrSeq(), lambda: reversed(ErrSeq()), lambda: len(ErrSeq())):
    try:
        print(f())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)


class Rev(OldSeq):
    def __len__(self): return self.n


print(list(reversed(Rev(3))))
r = reversed(Rev(2))
print(type(r).__name__, r.__length_hint__(), next(r), r.__length_hint__())


class NotReversible(Rev):
    __reversed__ = None


try:
    reversed(NotReversible(2))
except TypeError as e:
    print(e)


class OwnReversed:
    def __reversed__(self): return "anything"


print(reversed(OwnReversed()))


class G:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item!r}]"


class H(G): pass


print(G[int], H[1, 2], H[()], G.__class_getitem__(3))
for bad in (lambda: int[3], lambda: G()[1], lambda: None[0], lambda: (1)[0], lambda: len[0], lambda: type[int][1] if False else object[0], lambda: "abc"["a"], lambda: [1][None], lambda: (1,)["x"], lambda: {}[[]], lambda: 5 .__getitem__):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
for bad in ("x = 5; x[0] = 1", "x = 'a'; x[0] = 'b'", "x = (1,); x[0] = 2", "x = 5; del x[0]", "x = 'a'; del x[0]", "x = (1,); del x[0]", "x = {1}; x[0]", "x = b'a'; x[0] = 1", "x = range(3); x[0] = 1", "x = [1]; x['a'] = 1", "x = [1]; del x['a']", "x = [1]; x[5] = 1", "x = [1]; del x[5]", "x=[1]; x[1.0]"):
    try:
        exec(bad)
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
