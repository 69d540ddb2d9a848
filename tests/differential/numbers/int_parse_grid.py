# int() of text in every base: signs, spaces, underscores, prefixes, digits of other scripts.
texts = ["0", "-0", "+5", " 12 ", "\t7\n", "1_000", "_1", "1_", "1__0", "", " ", "+", "-", "--1", "+-1", "0x1f", "0X1F", "0b101", "0o17", "0b2", "0o8", "0xg", "0x", "0x_1", "0_1", "00", "01", "1e5", "1.0", "z", "Zz", "٣٤", "１２", "²", "1\x00", "\xa05\u3000", "- 5", "5 5", "0b", "0B1", "9" * 30, "f" * 20, "None", "1L", "0x1_f", "0_0", "010", "-0x10", "+0b1_0"]
for t in texts:
    row = []
    for base in (None, 0, 2, 8, 10, 16, 36):
        try:
            row.append(int(t) if base is None else int(t, base))
        except ValueError as e:
            row.append(ascii(str(e))[-24:])
    print(ascii(t), *row)
for f in (lambda: int("1", 1), lambda: int("1", 37), lambda: int("1", -2), lambda: int(5, 10), lambda: int(b"12"), lambda: int(bytearray(b"1f"), 16), lambda: int(b"\xff"), lambda: int(b" 5 "), lambda: int("1", "2"), lambda: int("1", 2.0), lambda: int("1", None), lambda: int(None), lambda: int([]), lambda: int("1", base=2), lambda: int(x=1), lambda: int(base=10), lambda: int(1.9), lambda: int(-1.9), lambda: int(float("inf")), lambda: int(float("nan")), lambda: int(1j), lambda: int(True), lambda: int(memoryview(b"12")), lambda: int("12" * 2200), lambda: int("ß"), lambda: int("1", 2 ** 70), lambda: int(), lambda: int("x" * 300)):
    try:
        print(str(f())[:40])
    except Exception as e:
        print(type(e).__name__, ascii(str(e))[:160])
class I:
    def __init__(self, **k):
        for n, v in k.items(): setattr(type(self), n, v)
def made(**k): return type("Made", (), {n: (lambda v: lambda s: v)(v) for n, v in k.items()})()
for k in ({"__int__": 5}, {"__index__": 6}, {"__trunc__": 7}, {"__int__": "x"}, {"__index__": 1.5}, {"__int__": True}, {"__int__": 5, "__index__": 6}, {"__float__": 1.5}):
    for f in (int, float, complex, hex, bin, chr, range, lambda v: [1, 2, 3, 4, 5, 6, 7, 8][v], lambda v: "x" * v, lambda v: round(v), lambda v: int("11", v), lambda v: bytes(v), lambda v: divmod(v, 2)):
        try:
            print(str(f(made(**k)))[:30], end=" ")
        except Exception as e:
            print(f"<{type(e).__name__} {e}>", end=" ")
    print()
