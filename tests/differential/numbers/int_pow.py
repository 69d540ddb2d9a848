# ** and pow(): negative and zero exponents, moduli, inverses, bools, errors, mixed types.
def attempt(f):
    try:
        r = f()
        print(r if len(str(r)) < 60 else (len(str(r)), r % 10 ** 9 + 7), type(r).__name__)
    except Exception as e:
        print(type(e).__name__, e)


for a in (0, 1, -1, 2, -2, 10, 3 ** 40):
    for b in (0, 1, 2, 3, -1, -2, 64):
        attempt(lambda: a ** b)
for a, b, m in ((2, 10, 1000), (2, 10, -1000), (-2, 3, 7), (3, -1, 7), (3, -1, 11), (2, -1, 4), (0, 0, 1), (0, 0, 2), (5, 0, 1), (5, 0, -1), (5, 3, 0), (7, 10 ** 30, 13), (7, -(10 ** 20), 13), (10 ** 40, 10 ** 10, 10 ** 9 + 7), (3, -2, -7), (6, -1, 9), (0, -1, 7), (0, -1, 1), (True, True, True), (2, 3, 1), (-1, 3, 5), (38, -1, 97), (2 ** 70, 2 ** 70, 2 ** 70 - 1), (2, 2 ** 65, 2 ** 64)):
    attempt(lambda: pow(a, b, m))
for f in (lambda: pow(2, 3, 2.0), lambda: pow(2.0, 3, 2), lambda: pow(2, 3.0, 2), lambda: pow(2, "3"), lambda: pow(2, 3, "5"), lambda: pow(2, 3, None), lambda: pow(base=2, exp=3), lambda: pow(2, exp=3, mod=5), lambda: pow(2), lambda: pow(), lambda: pow(1, 2, 3, 4), lambda: pow("a", 2), lambda: 2 ** "a", lambda: [] ** 2, lambda: pow(1j, 2, 3), lambda: pow(2, 2, 1j),
          lambda: (-8) ** (1 / 3), lambda: (-8.0) ** 2, lambda: (-8) ** 0.5, lambda: 4 ** 0.5, lambda: 0 ** 0.0, lambda: 0.0 ** 0, lambda: 2 ** -1074, lambda: 2.0 ** 1024, lambda: 10.0 ** 309, lambda: 2 ** 1024.0, lambda: 2.0 ** -1080, lambda: float("inf") ** -1, lambda: float("-inf") ** 3, lambda: float("-inf") ** -3, lambda: (-1.0) ** float("inf"), lambda: 1 ** float("nan"), lambda: float("nan") ** 0, lambda: (-0.0) ** 3, lambda: (-0.0) ** -3,
          lambda: (-0.0) ** -2, lambda: True ** 3, lambda: True ** -1, lambda: False ** False, lambda: 2 ** True, lambda: (-1) ** 10 ** 20 if False else (-1) ** (10 ** 20), lambda: 1 ** (10 ** 30), lambda: 0 ** (10 ** 30), lambda: (-1) ** -(10 ** 20 + 1), lambda: int.__pow__(2, 3), lambda: int.__rpow__(2, 3), lambda: int.__pow__(2, 3, 5), lambda: int.__pow__(2, "x"), lambda: 2 .__pow__(5, None), lambda: int.__rpow__(2, 3, 5)):
    attempt(f)
x = 3
x **= 4
print(x, -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, 2 ** -1, -2 ** -2, 2 ** 100 ** 0)
