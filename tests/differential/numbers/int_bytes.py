# to_bytes and from_bytes: lengths, orders, signs, defaults, errors.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for n in (0, 1, 127, 128, 255, 256, 65535, 2 ** 31, 2 ** 64 - 1, 2 ** 100):
    for signed in (False, True):
        for v in (n, -n):
            for length in (1, 2, 4, 8, 13):
                try:
                    big = v.to_bytes(length, "big", signed=signed)
                    little = v.to_bytes(length, byteorder="little", signed=signed)
                    assert big == little[::-1] and int.from_bytes(big, "big", signed=signed) == v == int.from_bytes(little, "little", signed=signed)
                    print(big.hex(), end=" ")
                except OverflowError as e:
                    print("overflow" if str(e) == "int too big to convert" else e, end=" ")
            print()
attempt(lambda: (1).to_bytes())
attempt(lambda: (256).to_bytes())
attempt(lambda: (1).to_bytes(0, "big"))
attempt(lambda: (0).to_bytes(0, "big"))
attempt(lambda: (1).to_bytes(-1, "big"))
attempt(lambda: (1).to_bytes(2, "middle"))
attempt(lambda: (1).to_bytes(2, 5))
attempt(lambda: (1).to_bytes("2", "big"))
attempt(lambda: (1).to_bytes(2, "big", True))
attempt(lambda: (-1).to_bytes(2, "big"))
attempt(lambda: (1).to_bytes(length=3))
attempt(lambda: True.to_bytes(2, "little"))
attempt(lambda: (5).to_bytes(2, "big", signed=[1]))
attempt(lambda: int.from_bytes(b""))
attempt(lambda: int.from_bytes(b"\xff\x00"))
attempt(lambda: int.from_bytes([1, 2, 3], "big"))
attempt(lambda: int.from_bytes((255, 0), "little", signed=True))
attempt(lambda: int.from_bytes(range(4)))
attempt(lambda: int.from_bytes(bytearray(b"ab"), "big"))
attempt(lambda: int.from_bytes(memoryview(b"abcd")[::2], "big"))
attempt(lambda: int.from_bytes("ab", "big"))
attempt(lambda: int.from_bytes(5, "big"))
attempt(lambda: int.from_bytes([256], "big"))
attempt(lambda: int.from_bytes(["a"], "big"))
attempt(lambda: int.from_bytes(b"a", "huge"))
attempt(lambda: int.from_bytes())
attempt(lambda: int.from_bytes(bytes=b"\1\0", byteorder="little"))
attempt(lambda: bool.from_bytes(b"\1"))
attempt(lambda: bool.from_bytes(b"\0\0"))


class B:
    def __bytes__(self): return b"\x01\x02"


attempt(lambda: int.from_bytes(B()))
for n in (0, 1, -1, 255, 256, -256, 2 ** 64, -(2 ** 64), 2 ** 64 - 1):
    print(n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.is_integer(), n.conjugate(), n.numerator, n.denominator)
