# slice objects: attributes, indices(), comparison, hashing, as keys of own classes; slice assignment and deletion.
def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


s = slice(1, "b", None)
print(s, s.start, s.stop, s.step, slice(5), slice(None), attempt(slice), attempt(slice, 1, 2, 3, 4), attempt(setattr, s, "start", 2))
for args in ((None,), (3,), (-3, None), (1, 100, 2), (None, None, -1), (-1, -100, -2), (10**30, None), (-10**30, 10**30, 10**30), (5, 2), (None, None, 10**20)):
    print(args, [slice(*args).indices(n) for n in (0, 1, 5)])
print(attempt(slice(1).indices, -1), attempt(slice(1).indices, "a"), attempt(slice("a").indices, 3), attempt(slice(None, None, 0).indices, 3), attempt(slice(1.0).indices, 3))
print(slice(1, 2) == slice(1, 2), slice(1) < slice(2), slice(1, 2) != slice(1, 2, 1), attempt(lambda: slice(None) < slice(1)), slice(1) == 1)
print(hash(slice(1, 2)) == hash(slice(1, 2)) if isinstance(attempt(hash, slice(1)), int) else "unhashable", attempt(hash, slice([])))


class Keys:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


k = Keys()
print(k[1:2], k[:], k[::], k[1:2:3, ...], k[:, None, "a":"b"], k[()], k[1,], k[*[1, 2]], k[*"ab", ::2])
k[1:2] = 3
k[:, 1] = 4
del k[::2], k[3, 4:]
cases = [(slice(1, 3), "xyz"), (slice(3, 1), "xy"), (slice(None), ()), (slice(None, None, 2), "abc"), (slice(None, None, 2), "ab"), (slice(None, None, -1), range(5)),
         (slice(9, 10), [1]), (slice(-9, -7), [1]), (slice(1, 2), 5), (slice(None, None, 2), 5), (slice(None, None, 0), []), (slice("a", None), []), (slice(4, 0, -2), "pq")]
for key, value in cases:
    data = list(range(5))
    error = attempt(data.__setitem__, key, value)
    print(key, data, error)
    data = bytearray(range(5))
    error = attempt(data.__setitem__, key, value if not isinstance(value, str) else value.encode())
    print("  ", bytes(data), error)
for key in (slice(1, 3), slice(None, None, 2), slice(None, None, -2), slice(4, 1, -1), slice(3, 1), slice(None), slice(None, None, 0), slice(1, None, 10**20)):
    data, raw = list("abcdefg"), bytearray(b"abcdefg")
    print(key, attempt(data.__delitem__, key), data, attempt(raw.__delitem__, key), bytes(raw))
data = [1, 2, 3]
data[1:1] = data
data[::2] = data[::2][::-1]
print(data)

