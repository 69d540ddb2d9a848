# memoryview: slices, casts, writing, comparison, attributes.
data = bytearray(range(12))
m = memoryview(data)
print(m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.readonly, m.contiguous, m.obj is data)
print(m[2], m[-1], m[2:5].tolist(), m[::3].tolist(), m[::-1].tolist(), bytes(m[4:6]))
m[0] = 255
m[1:3] = b"\x10\x20"
print(data)
m[::4] = memoryview(b"abc")
print(data)
s = m.cast("H")
print(s.tolist(), s.format, s.itemsize, s.shape)
s[0] = 0x0102
print(data[:2])
grid = m.cast("B", [3, 4])
print(grid.tolist(), grid.shape, grid.strides, grid.ndim, grid[1, 2], grid[-1, -1])
grid[0, 1] = 77
print(data[1], grid.tobytes() == bytes(data))
i = m.cast("i")
i[0] = -5
print(i.tolist(), m.cast("f")[1] == m.cast("f")[1])
with memoryview(b"abc") as ro:
    print(ro.readonly, ro == b"abc", ro == bytearray(b"abc"), ro == memoryview(b"abc"), ro != b"abd", hash(ro) == hash(b"abc"))
    try:
        ro[0] = 1
    except TypeError as e:
        print(e)
    print(ro.hex(), ro.hex("-"), ro.tobytes(), list(ro), len(ro), 98 in ro)
try:
    ro.tolist()
except ValueError as e:
    print(e)
for f in (lambda: m[100], lambda: m["a"], lambda: m[0, 0], lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, "a"),
          lambda: m.__setitem__(slice(0, 2), b"abc"), lambda: m.cast("Q", [5]), lambda: m.cast("Z"), lambda: m[1:].cast("H"),
          lambda: m[::2].cast("H"), lambda: memoryview(1), lambda: hash(m), lambda: m.__delitem__(0), lambda: grid[0], lambda: len(memoryview(5))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
r = m.toreadonly()
print(r.readonly, m.readonly)
d = memoryview(bytearray(16)).cast("d")
d[0] = 1.5
d[1] = 2
print(d.tolist(), sum(d), d[0])
print(bytes(memoryview(b"abcdef")[::2]), b"x".join([memoryview(b"1"), b"2"]), b"abc".find(memoryview(b"c")))
print(memoryview(b"ab").cast("c").tolist(), memoryview(b"\x00\x01").cast("?").tolist())
