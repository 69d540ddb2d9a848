# bool: arithmetic is int's, &|^ stay bool, text forms, indexing, formatting, comparison, sorting, constructor.
def attempt(f):
    try:
        r = f()
        print(repr(r), type(r).__name__, end="; ")
    except Exception as e:
        print(f"[{type(e).__name__}: {e}]")


T, F = True, False
for f in (lambda: T + T, lambda: T - F, lambda: T * 5, lambda: T / T, lambda: T // T, lambda: T % 2, lambda: T ** F, lambda: T & F, lambda: T | F, lambda: T ^ T, lambda: T & 3, lambda: 3 | T, lambda: T ^ 2, lambda: ~F, lambda: -T, lambda: +F, lambda: abs(T), lambda: T << 4, lambda: T < F, lambda: T == 1, lambda: T == 1.0, lambda: T == "True", lambda: T is (1 == 1), lambda: not T, lambda: not 0,
          lambda: T and 5, lambda: F or "x", lambda: [10, 20][T], lambda: "ab"[F], lambda: range(5)[T], lambda: str(T), lambda: repr(F), lambda: f"{T}", lambda: f"{T:d}", lambda: f"{T:5}", lambda: f"{T:<5}|", lambda: f"{T:s}", lambda: f"{T!r:>6}", lambda: "%d %s %r %i %x %5.1f" % (T, T, F, T, T, T), lambda: "{:b}".format(T), lambda: int(T), lambda: float(T), lambda: complex(F), lambda: bool("False"), lambda: bool(""), lambda: bool([0]), lambda: bool(0.0), lambda: bool(-0.0),
          lambda: bool(float("nan")), lambda: bool(), lambda: bool(None), lambda: bool(...), lambda: bool(b"\0"), lambda: sum([T, T, F]), lambda: max(T, 0), lambda: max(0, F), lambda: min(1, T), lambda: sorted([T, 0, F, 1, -1, 0.5]), lambda: [1, T, 1.0, 0].count(T), lambda: {T: "a", 1: "b"}, lambda: {F, 0, 0.0}, lambda: hash(T), lambda: T.real, lambda: T.imag, lambda: T.numerator, lambda: T.denominator, lambda: T.conjugate(), lambda: T.bit_length(), lambda: T.to_bytes(1, "big"), lambda: T.as_integer_ratio(),
          lambda: round(T), lambda: round(T, 1), lambda: divmod(T, T), lambda: pow(T, 2, 3), lambda: bool.mro(), lambda: issubclass(bool, int), lambda: isinstance(T, int), lambda: type(T).__bases__, lambda: bool.__new__(bool, 5), lambda: bool(x=1), lambda: bool(1, 2), lambda: type("B", (bool,), {}), lambda: chr(T), lambda: "a" * T, lambda: [0] * F, lambda: bytes(T), lambda: T.__index__(), lambda: T.__and__(F), lambda: T.__and__(1), lambda: T.__and__(1.0), lambda: T.__eq__(1), lambda: T.__repr__(), lambda: int.__repr__(T), lambda: int.__str__(T), lambda: T.__invert__(), lambda: T.__bool__(), lambda: (5).__bool__(), lambda: T.__format__(""), lambda: T.__format__("d"), lambda: T.x, lambda: T[0], lambda: T(), lambda: len(T), lambda: T + "a", lambda: T < "a", lambda: T @ T):
    attempt(f)
print()
x = True
x += 1
y = True
y &= False
z = False
z |= 2
print(x, y, z, type(x).__name__, type(y).__name__, type(z).__name__)
match True:
    case 1:
        print("True matches 1")
match 1:
    case True:
        print("never: True is compared by identity")
    case int():
        print("1 is not True")
match True:
    case bool(b):
        print("bool captured", b)
