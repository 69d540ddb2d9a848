# int(): every form of text, bases, underscores, whitespace, signs, bytes, floats, and its errors.
def attempt(*a, **k):
    try:
        print(repr(int(*a, **k)), end=" ")
    except Exception as e:
        print(f"[{type(e).__name__}: {e}]")


for t in ("0", "-0", "+7", " 12 ", "\t\n3\r", "1_000", "0x10", "0b11", "0o17", "00", "007", "1__0", "_1", "1_", "", " ", "+", "-", "+-1", "1 2", "1.0", "1e3", "٣٤", "１２", "-٣", "\u20031\u2003", "1\x00", "\x001", "0x", "0_7", "²", "½", "Ⅷ", "9" * 30, "−1", "inf", "nan", "None", "1\ud800", "é"):
    attempt(t)
print()
for t, base in (("ff", 16), ("FF", 16), ("0xff", 16), ("0Xff", 16), ("0x_f", 16), ("_ff", 16), ("z", 36), ("Zz", 36), ("10", 2), ("0b10", 2), ("0b10", 16), ("0o7", 8), ("12", 3), ("102", 2), ("8", 8), ("0x1f", 0), ("0b1", 0), ("0o7", 0), ("017", 0), ("0", 0), ("00", 0), ("0_0", 0), ("1_2", 0), ("-0x1F", 0), (" 0b1_1 ", 0), ("0x", 0), ("0b2", 0), ("10", 1), ("10", 37), ("10", -1), ("10", 2 ** 100), ("1", 10), ("1", True), ("11", 2.0), ("11", None), (11, 2), (1.5, 10), (b"11", 2), (bytearray(b"7f"), 16), (memoryview(b"1"), 2), (None, 5), ([], 10)):
    attempt(t, base)
print()
for v in (3.99, -3.99, 1e20, float("inf"), float("-inf"), float("nan"), True, False, b"12", b" 7 ", b"1_0", b"", b"\xff", b"1\x00", bytearray(b"3"), memoryview(b"44")[:1], 1j, None, [], {}, "1" * 10, 5e-324, -0.0, 2 ** 53 + 0.5):
    attempt(v)
print()
attempt()
attempt("1", "2")
attempt("1", base=2)
attempt(base=2)
attempt(x="1")
attempt("1", 2, 3)
attempt("12", base="10")
attempt(b="1")


class Index:
    def __index__(self): return 16


attempt("f", Index())
attempt(Index())
print()
for n in (0, 1, -1, 255, -256, 10 ** 20):
    print(bin(n), oct(n), hex(n), str(n), repr(n), f"{n:b} {n:o} {n:x} {n:X} {n:#b} {n:#o} {n:#x} {n:#X} {n:n} {n:c}" if 0 <= n < 0x110000 else f"{n:,} {n:_} {n:_x}")
for f in (bin, oct, hex):
    for v in (1.0, "1", None, Index()):
        try:
            print(f(v))
        except TypeError as e:
            print(e)
