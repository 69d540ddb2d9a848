# Format specifications of float and complex.
inf, nan = float("inf"), float("nan")
values = [0.0, -0.0, 1.0, -1.5, 0.1, 123456.789, 1e16, 1e-7, 1.5e300, 5e-324, inf, -inf, nan, 2.5, 1234567890.125]
specs = ["", "f", "F", "e", "E", "g", "G", "%", "n", ".0f", ".1f", ".3e", ".0e", ".3g", "#.3g", "#.0f", "#g", "+", " ", "+.2f", "012.3f", "+012.2e", ",", ",.2f", "_.1f", "<10.2f", "^12.1f", "*>9.1f", "=+9.1f", "z.0f", "z.1f", ".0%", "012,.2f", ".17g", ".20f", "10", ".4", "#", "#.2", "z"]
for v in values:
    print(repr(v), *[format(v, s) for s in specs])
for v in (1 + 2j, -1.5j, complex(inf, nan), 0j, -0j, 1e20 + 1e-5j):
    print(v, *[format(v, s) for s in ("", "f", ".2f", "e", "g", ".3g", "+", "+.1f", "20", "<20.1f", "^22.2e", "#.2g", ",.2f", "*>25")])
for v in (1.5, 1j):
    for s in ("d", "x", "s", "c", "b", "=10", "010", "%", ".", ".-1f", "5.5.5", ",_f", "_,", "f,", "zz", "0=8", "Z", "é", ".2d", ".999999999999f", "z,"):
        try:
            print(s, format(v, s))
        except Exception as e:
            print(s, type(e).__name__, e)
for v in (1e22, 1e21, 123456789012345678.0, 1e-4, 1e-5, 0.1 + 0.2, 1 / 3, 2 ** 53 + 0.0, 1e15, 1e16, 9007199254740993.0, 4.35, 1.005, 0.5, 1.5, 2.675):
    print(repr(v), str(v), f"{v}", f"{v:.0f}", f"{v:.1f}", f"{v:.2f}", round(v), round(v, 1), round(v, 2), "%r %s %g %.3f" % (v, v, v, v), v.hex(), v.as_integer_ratio())
