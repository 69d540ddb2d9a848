# The type of each binary operation between the number types, and the text of each refusal.
import operator
values = [("True", True), ("int", 3), ("big", 2 ** 70), ("float", 2.5), ("complex", 1 + 2j), ("None", None), ("str", "s"), ("list", [1]), ("Ellipsis", ...), ("type", int)]
names = "add sub mul truediv floordiv mod pow matmul lshift rshift and_ or_ xor lt le eq".split()
for op in names:
    f = getattr(operator, op)
    for ln, a in values:
        row = []
        for rn, b in values:
            if op in ("pow", "lshift") and rn == "big":
                continue
            try:
                r = f(a, b)
                row.append(type(r).__name__)
            except OverflowError as e:
                row.append("overflow")
            except Exception as e:
                row.append("-")
        print(op, ln, *row)
for op in names[:13]:
    f = getattr(operator, op)
    for a, b in ((1, None), (1.5, "s"), ("s", 1.5), ([1], 2.5), (None, None), (1j, []), (len, 1), (int, 2.0)):
        try:
            f(a, b)
        except (TypeError, OverflowError) as e:
            print(e)
for f in (lambda: 1 < None, lambda: "a" < 1, lambda: 1j < 1, lambda: [] < (), lambda: {} < {}, lambda: None < None, lambda: int < int, lambda: 1 <= "a", lambda: 1.5 >= [], lambda: b"a" > "a", lambda: {1} < [1], lambda: len < len, lambda: ... < ..., lambda: range(1) < range(2), lambda: slice(1) < 5):
    try:
        f()
    except TypeError as e:
        print(e)
