# struct: every code with its limits, alignment, byte orders, pads, strings, iteration, errors by position.
import struct


def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for code, size in zip("bBhHiIlLqQ", (1, 1, 2, 2, 4, 4, 4, 4, 8, 8)):
    bits = size * 8
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
    print(code, struct.calcsize("<" + code), struct.pack("<" + code, low).hex(), struct.pack(">" + code, high).hex(), attempt(struct.pack, "<" + code, low - 1), attempt(struct.pack, ">" + code, high + 1), attempt(struct.pack, "=" + code, 1.0), attempt(struct.pack, "<" + code, "x"), sep=" | ")
for form in ("bhiq", "bxh", "3s2x?", "0i", "b0q", "cxxxi", "n", "P", "<n", "<P", "2e", "1f1d", "@bq", "=bq", "!bq", "5", "y", "3", "b b", "b\tb", "10p", "-1b", "99999999999999999999b", "é", "", "<", "2<b"):
    print(repr(form), attempt(struct.calcsize, form), end="; ")
print()
for form, values in (("3s", (b"abcdef",)), ("3s", (b"a",)), ("s", (b"",)), ("0s", (b"x",)), ("4p", (b"abcdef",)), ("1p", (b"a",)), ("c", (b"x",)), ("c", (b"xy",)), ("c", ("x",)), ("?", ([],)), ("?", ("x",)), ("2?", (0, 5)), ("3s", ("abc",)), ("p", (5,)),
                     ("e", (1.5,)), ("e", (1e10,)), ("e", (float("nan"),)), ("f", (1e39,)), ("f", (0.1,)), ("d", ("x",)), ("d", (10**400,)), ("2h", (1,)), ("h", (1, 2)), ("x", (1,)), ("<hx", (1,)), ("i", (None,)), ("<2h", (1, 2, 3))):
    r = attempt(struct.pack, form, *values)
    print(form, values if values != (10**400,) else "huge", r if isinstance(r, str) else r.hex())
for form, data in (("<h", b"\1\2"), (">h", b"\1"), ("<h", b"123"), ("3s?", b"abc\2"), ("4p", b"\x02abc"), ("4p", b"\x09abc"), ("<e", b"\0<"), ("<bxb", b"\1\2\3"), ("<q", bytearray(b"\xff" * 8)), ("<2c", memoryview(b"ab")), ("b", "a"), ("b", 5), ("0s", b""), ("<f", b"\0\0\x80?")):
    print(form, data if not isinstance(data, memoryview) else "view", attempt(struct.unpack, form, data))


class I:
    def __index__(self):
        return 7


s = struct.Struct("<hb")
print(s.format, s.size, s.pack(1, I()), s.unpack_from(b"xx\1\0\2yy", 2), attempt(s.unpack_from, b"abc", 1), attempt(s.unpack_from, b"abc", -1), s.unpack_from(b"abc\1\0\2", -3), attempt(s.unpack_from, b"abc", -4), attempt(s.unpack_from, buffer=b"abc", offset=0))
buf = bytearray(8)
print(s.pack_into(buf, 2, 5, 6), buf.hex(), attempt(s.pack_into, buf, 6, 1, 2), s.pack_into(buf, -3, -1, -1), buf.hex(), attempt(s.pack_into, buf, -9, 1, 2), attempt(s.pack_into, b"abc", 0, 1, 2), attempt(s.pack_into, buf), attempt(s.pack_into, buf, 0, 1))
print(list(s.iter_unpack(b"\1\0\2" * 3)), attempt(s.iter_unpack, b"abcd"), attempt(struct.iter_unpack, "", b""), list(struct.iter_unpack("b", b"")), repr(struct.Struct("b")).split(" at ")[0], attempt(struct.Struct), attempt(struct.Struct, 5), struct.Struct(b"b").format, struct.error.__mro__[1].__name__)
