class A: pass
a, b = A(), A()
ops = [lambda: a + b, lambda: a < b, lambda: -a, lambda: a[0], lambda: len(a), lambda: a(), lambda: iter(a), lambda: next(a), lambda: int(a),
       lambda: float(a), lambda: complex(a), lambda: abs(a), lambda: round(a), lambda: a @ b, lambda: 1 in a, lambda: [1][a], lambda: range(a), lambda: bytes(a),
       lambda: reversed(a), lambda: sorted([a, b]), lambda: a ** b, lambda: divmod(a, 1), lambda: "x" * a, lambda: sum([a]), lambda: ",".join([a]), lambda: format(a, "d")]
for i, f in enumerate(ops):
    try:
        print(i, f())
    except TypeError as e:
        print(i, e)
