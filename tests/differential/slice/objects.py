s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None, 5), slice("a", "b"))
print(s == slice(1, 10, 2), s == slice(1, 10), slice(1, 2) < slice(1, 3), s != slice(0), slice(1) is slice(1))
print(s.indices(5), s.indices(100), slice(None).indices(7), slice(None, None, -1).indices(7), slice(-3, None).indices(10), slice(100, -100, -3).indices(9), slice(2, 10 ** 30).indices(10 ** 25))
for f in (lambda: s.indices(-1), lambda: s.indices("a"), lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: s.foo, lambda: slice(1, 2) < 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class G:
    def __getitem__(self, k):
        return k
    def __setitem__(self, k, v):
        print("set", k, v)
    def __delitem__(self, k):
        print("del", k)
g = G()
print(g[1], g[1:2], g[1:2:3], g[:], g[::], g[1:2, 3], g[..., 1:], g[()], g["a":"b"])
g[1:2] = 5
g[::2] = "x"
del g[3:]
g[1, 2] = 3
try:
    s.start = 5
except AttributeError as e:
    print(e)
d = {slice(1, 2): "hashable"}
print(d[slice(1, 2)])
