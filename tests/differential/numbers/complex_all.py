# complex: construction from text and numbers, arithmetic, special values, repr, formatting, comparison.
def attempt(f):
    try:
        print(repr(f()), end=" ")
    except Exception as e:
        print(f"[{type(e).__name__}: {e}]")


for t in ("1", "1j", "-j", "j", "+j", "1+2j", "1-2J", " 1+1j ", "( 1+1j )", "(1)", "((1))", "1 + 1j", "1+1", "1j+1", "nan", "infj", "nan+infj", "1e5-2e-3j", "1_0+2_0j", "1__0", "", "()", "j1", "1+jj", "i", "1+-2j", "1e400j", "-0.0", "-0j", "0-0j", "é", "１+２j", "1\x00j", ".5j", "1.j", "e", "(1+1j", "1+1j)"):
    attempt(lambda: complex(t))
print()
for a in ((), (1,), (1.5, 2), (1j, 1j), (1 + 2j, 3 + 4j), (True, False), ("1", 2), (1, "2"), (None,), (1, None), ([],), (10 ** 400,), (1, 10 ** 400), (b"1",), (1, 2, 3), (float("nan"), float("inf")), (-0.0, -0.0), (0, -0.0)):
    attempt(lambda: complex(*a))
attempt(lambda: complex(real=1, imag=2))
attempt(lambda: complex(imag=1))
attempt(lambda: complex(1, real=2))
attempt(lambda: complex(x=1))
print()
zs = [0j, 1 + 0j, -1j, 3 + 4j, 1e200 + 1e200j, complex("inf"), complex("nan"), -0.0 - 0j, 2, 2.5]
for a in zs:
    for b in (1 + 1j, -2j, 2, 0.5, complex("infj")):
        for f in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: b - a):
            attempt(f)
    print()
for z in zs[:8]:
    for f in (lambda: abs(z), lambda: -z, lambda: +z, lambda: z.conjugate(), lambda: z.real, lambda: z.imag, lambda: bool(z), lambda: z ** 2, lambda: z ** 0, lambda: z ** -1, lambda: z ** 0.5, lambda: str(z), lambda: z == z.real, lambda: hash(z) == hash(z.real) if z.imag == 0 else None):
        attempt(f)
    print()
for f in (lambda: 1j < 2j, lambda: 1j // 2, lambda: 1j % 2, lambda: divmod(1j, 2), lambda: int(1j), lambda: float(1j), lambda: round(1j), lambda: 1j / 0, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 0j ** 0, lambda: abs(1e308 + 1e308j), lambda: (1e200 + 0j) ** 2, lambda: 1j ** 1000001, lambda: 2j ** 2 ** 0.5, lambda: 1j + "a", lambda: 1j @ 1, lambda: 1j & 1, lambda: ~1j, lambda: 1j[0], lambda: 1j == "a", lambda: sorted([1j, 2]), lambda: max(1j, 2j), lambda: sum([1j, 2, 0.5]), lambda: pow(2j, 3, None), lambda: (1 + 2j).__complex__(), lambda: (1j).__getnewargs__(), lambda: complex.__add__(1j, 2), lambda: complex.__add__(1j, "x"), lambda: complex.__eq__(1j, 1), lambda: complex.__lt__(1j, 1j), lambda: 1 == 1 + 0j, lambda: 1.5 == 1.5 + 0j, lambda: 2 ** 53 + 1 == complex(2 ** 53)):
    attempt(f)
print()
for z in (1 + 2j, -1.5 - 0.25j, 1e20 + 1e-20j, 0j, complex("nan+infj"), -0.0j):
    for spec in ("", ".2f", "+.1e", "10.2f", "<20", "^20.1f", "g", ".3", ",", "#.3g", "*>12", "e", "n"):
        attempt(lambda: format(z, spec))
    print()
for spec in ("d", "x", "0>10", "=10", "%", "010", "s", "c", "_.1f"):
    attempt(lambda: format(1 + 1j, spec))
