# float() of text: forms of numbers, infinities, nan, underscores, exponents, hex.
texts = ["0", "-0", "1", "1.", ".5", ".", "1e5", "1e", "1e+", "1e-5", "1E5", "+1.5", "--1", " 1.5 ", "\t2\n", "1_0.5_0", "1_.5", "1._5", "_1", "1__0", "1e1_0", "1e_1", "inf", "-inf", "+Infinity", "INF", "infinit", "nan", "-NaN", "nan(5)", "1e400", "-1e400", "1e-400", "0x1p3", "1.5f", "1,5", "", " ", "None", "٣.٥", "1\x00", "1 2", "0.1e1", "00.5", "123456789012345678901234567890", "4.9e-324", "2.4e-324", "1.7976931348623157e308", "1.7976931348623159e308", "9007199254740993", "0.1", "2.2250738585072011e-308", "1e23", "8.5e15", "\u20091\u2009", "i nf", "e5", "-.e5", "1e0005", "1e99999999999999999999", "0e99999999999999999999"]
for t in texts:
    try:
        v = float(t)
        print(ascii(t), v, v.hex(), end=" ")
    except ValueError as e:
        print(ascii(t), ascii(str(e)), end=" ")
    try:
        print(complex(t))
    except ValueError as e:
        print(e)
for t in ("0x1p3", "1p3", "-0x1.8p-1", "0x.8p0", "inf", "nan", "0x", "0x1p", "0x1.g", " 0x1p1 ", "1", "0x1.fffffffffffff8p0", "0x1p-1075", "0x1p1024", "0x0p99999", "", "0x1 p1", "-", "0x1P+5", "abc", "0x1p1.5"):
    try:
        print(t, float.fromhex(t))
    except (ValueError, OverflowError) as e:
        print(t, type(e).__name__, e)
for f in (lambda: float("x" * 100), lambda: float(b"1.5"), lambda: float(bytearray(b"x")), lambda: float(None), lambda: float([]), lambda: float("1", 2), lambda: float(x=1), lambda: float(1j), lambda: float(10 ** 400), lambda: float.fromhex(5), lambda: float(), lambda: float(b"\xff"), lambda: float(True), lambda: complex("1+"), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex("(1+2j)"), lambda: complex("((1))"), lambda: complex("1 + 2j"), lambda: complex("j"), lambda: complex("-j"), lambda: complex("1j2"), lambda: complex(None), lambda: complex(b"1"), lambda: complex(real=1, imag=2), lambda: complex(1j, 1j), lambda: complex("infj"), lambda: complex("nan-infj"), lambda: complex("1e400j"), lambda: float(memoryview(b"2.5"))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
