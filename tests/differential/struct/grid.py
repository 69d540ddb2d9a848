# struct: every code in every byte order with its limits, padding, counts, pack_into, iter_unpack, errors.
import struct
for order in ("", "@", "=", "<", ">", "!"):
    for c in "xcbB?hHiIlLqQnNefdspP":
        try:
            print(order + c, struct.calcsize(order + c), end="; ")
        except struct.error as e:
            print(order + c, e, end="; ")
    print()
for c, low, high in (("b", -128, 127), ("B", 0, 255), ("h", -2 ** 15, 2 ** 15 - 1), ("H", 0, 2 ** 16 - 1), ("i", -2 ** 31, 2 ** 31 - 1), ("I", 0, 2 ** 32 - 1), ("l", -2 ** 31, 2 ** 31 - 1), ("L", 0, 2 ** 32 - 1), ("q", -2 ** 63, 2 ** 63 - 1), ("Q", 0, 2 ** 64 - 1)):
    for order in "<>":
        print(order + c, struct.pack(order + c, low).hex(), struct.pack(order + c, high).hex(), struct.unpack(order + c, struct.pack(order + c, high)))
        for v in (low - 1, high + 1, 1.5, "x", None):
            try:
                struct.pack(order + c, v)
            except struct.error as e:
                print(e)
for v in (0.0, -0.0, 1.5, 1e-8, 65504.0, float("inf"), float("-inf"), 1 / 3):
    print(v, [struct.pack(k, v).hex() for k in ("<e", ">e", "<f", ">d")], [struct.unpack(k, struct.pack(k, v))[0] for k in ("<e", "<f", "<d")])
print(struct.pack("3s0s5sx?c2p3p", b"ab", b"q", b"toolong", 5, b"z", b"xyz", b"q"), struct.unpack("<3s2xh", b"abc\0\0\1\2"), struct.pack("<2h3b", 1, 2, 3, 4, 5), struct.calcsize("bq"), struct.calcsize("<bq"), struct.calcsize("qb"), struct.calcsize("qb0q"), struct.pack("bi", 1, 2), struct.calcsize(" 2i 3b "))
b = bytearray(10)
struct.pack_into(">hh", b, 3, 1, -1)
print(b, struct.unpack_from(">hh", b, 3), struct.unpack_from("b", b, -4), list(struct.iter_unpack("<hb", b"\1\0\2\3\0\4")))
s = struct.Struct(">2h")
print(s.format, s.size, s.pack(1, 2), s.unpack(b"\0\1\0\2"), s.unpack_from(b"xx\0\1\0\2", 2))
for f in (lambda: struct.pack("h"), lambda: struct.pack("h", 1, 2), lambda: struct.unpack("h", b"x"), lambda: struct.unpack_from("h", b"x"), lambda: struct.unpack_from("h", b"xyz", 5), lambda: struct.unpack_from("h", b"xyz", -9), lambda: struct.pack_into("h", b, 9, 1), lambda: struct.pack_into("h", b, -1, 1), lambda: struct.pack_into("h", b"ro", 0, 1), lambda: struct.pack("z", 1), lambda: struct.pack("2", 1), lambda: struct.pack("<n", 1), lambda: struct.pack("c", b"ab"), lambda: struct.pack("c", "a"), lambda: struct.pack("s", "a"), lambda: struct.pack("f", 1e39), lambda: struct.pack("e", 65520.0), lambda: struct.pack("d", "x"), lambda: struct.pack("?", []), lambda: struct.unpack("h", "ab"), lambda: struct.iter_unpack("h", b"abc"), lambda: struct.iter_unpack("", b""), lambda: struct.Struct(5), lambda: struct.pack(b"b", 1), lambda: struct.calcsize("99999999999999999999i"), lambda: struct.pack("p", 5), lambda: struct.unpack("?c", b"\2q"), lambda: struct.pack("é", 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
