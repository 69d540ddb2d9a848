# bytearray: growth, slices, export locking.
a = bytearray(b"hello")
a.append(33)
a.extend(b" world")
a.extend([1, 2])
a += b"xyz"
print(a, len(a))
a[0] = 72
a[1:3] = b"EEE"
a[-2:] = []
print(a)
del a[0:2]
del a[-1]
a.insert(0, 65)
a.insert(100, 66)
print(a, a.pop(), a.pop(0), a)
a.reverse()
a.remove(ord("o"))
print(a)
a[::2] = b"." * len(a[::2])
print(a)
del a[::2]
print(a, a.copy() == a, a.copy() is a)
a.clear()
print(a, bool(a))
a *= 3
b = bytearray(b"ab")
b *= 3
print(b, b + b"c", b"c" + b, b == b"ababab", b < b"b", b"ab" in b, 97 in b)
for i in range(1000):
    b.append(i % 256)
for i in range(500):
    del b[0]
print(len(b), b[:5], b[-1])
m = memoryview(b)
for change in (lambda: b.append(1), lambda: b.clear(), lambda: b.pop(), lambda: b.__delitem__(0), lambda: b.extend(b"x")):
    try:
        change()
        print("changed")
    except BufferError as e:
        print("BufferError:", e)
b[0] = 7
m[1] = 8
print(b[:3], m[:3].tolist())
m.release()
b.append(9)
print(len(b), b[-1])
try:
    m[0]
except ValueError as e:
    print(e)
c = bytearray(b"abc")
c[:] = c
c[1:1] = c
print(c)
c[len(c):] = (i for i in range(3))
print(c)
for bad in (300, -1, "a", None, 1.5):
    try:
        c.append(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(bytearray(5), bytearray("é", "latin-1"), bytearray(range(3)), bytearray(b"x").join([b"1", b"2"]))
print(repr(bytearray(b"it's")), str(bytearray(b"q")), [x for x in bytearray(b"ab")])
try:
    {bytearray(b""): 1}
except TypeError as e:
    print(e)


class Sub(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.note = "n"


s = Sub(b"abc")
s.append(100)
print(s, s.note, type(s[:1]).__name__, type(s + b"").__name__, s.decode(), s.upper())
