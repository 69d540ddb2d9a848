# f-strings and format specifications.
x = 3.14159; n = 42; s = "hi"; w = 10
print(f"{x:.2f} {n:>{w}} {s!r:^{w}} {n:#x} {n:,} {x!s:.3} {{}} {n=} {x = :.1f} {s=!s}")
print(f"{'nested ' + f'{n + 1}'}" f" joined {n}" " plain")
print(f"{[i for i in range(3)]} {(lambda a: a * 2)(4)} { {'a': 1}['a'] } {n if n else 0}")
print(f'''multi
{n}''', f"{n!a}", f"{s:{'>'}{5}}", f"{'é'!a}")
print(f"{n:{'{'}>5}" if False else "skip", f"{3:=+5}", f"{-3:05}", f"{1e10:g}", f"{True}", f"{None!r:>6}")
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "R"
    def __str__(self): return "S"
print(f"{F()} {F():abc} {F()!r} {F()!s:>3} {F():{n}{s}}")
try: f"{n:s}"
except ValueError as e: print(e)
try: f"{s:d}"
except ValueError as e: print(e)
try: f"{[]:5}"
except TypeError as e: print(e)
try: f"{undefined}"
except NameError as e: print(e)
print(f"{'a' 'b'}", f"{"quote" + 'x'}", f"{n # comment
}", f"{s[0]}{s[-1]}", rf"\n{n}", f"\x41{n}\N{BULLET}")
print(f"{n}" == str(n), f"", f"{''}", f"{n:}", f"{  n  }", f"{n,}", f"{*[1, 2],}")
print(f"{x:{w}.{2}}|{x:<{w}}|{x:e}|{1234567.891:_.1f}|{0.5:%}|{255:b}|{255:o}|{255:X}|{65:c}")
print(f"{'x':*^9}{'y':<3}|{'z':>3}", f"{1j:.1f}", f"{10**20:,}", f"{n!r:>5}")
def g(): yield f"{(yield 1)}"
it = g(); next(it); print(it.send("sent"))
print(f"{n=:>6}|{n = }|{ n = !r}|{'q'=}")
