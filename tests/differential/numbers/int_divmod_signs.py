# //, % and divmod over signs and sizes, against floats and bools; the law a == b*(a//b) + a%b.
values = [0, 1, -1, 2, -2, 3, 7, -7, 10 ** 9, -(10 ** 9) + 1, 2 ** 31, 2 ** 62, 2 ** 63, -(2 ** 63), 2 ** 64 + 5, 10 ** 30, -(10 ** 30), 3 ** 50]
digest = 0
for a in values:
    for b in values:
        if b == 0:
            for f in (lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a / b):
                try:
                    f()
                except ZeroDivisionError as e:
                    digest += len(str(e))
            continue
        q, r = divmod(a, b)
        assert q == a // b and r == a % b and a == b * q + r and (r == 0 or (r < 0) == (b < 0)) and abs(r) < abs(b)
        digest = (digest * 31 + q * 7 + r) % (2 ** 61 - 1)
print(digest)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 1.0 / 0, lambda: 10 ** 30 // 0, lambda: 10 ** 30 % 0, lambda: True // False, lambda: True % False, lambda: 1 // 0.0, lambda: 1j / 0, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 0j ** -1, lambda: pow(0, -1), lambda: divmod(10 ** 30, 0), lambda: 10 ** 30 / 0):
    try:
        f()
    except ZeroDivisionError as e:
        print(e)
for a, b in ((7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (0.0, 3), (-0.0, 3), (1e308, 1e-308), (5, 0.1), (-1e-20, 1), (float("inf"), 2), (2, float("inf")), (-2, float("inf")), (float("nan"), 1), (1, float("nan")), (3.0, float("-inf"))):
    print(a // b, a % b, divmod(a, b))
for a, b in ((10 ** 30, 3.0), (10 ** 400, 2.0), (2.0, 10 ** 400)):
    for f in (lambda: a / b, lambda: a // b, lambda: a % b, lambda: a * b, lambda: a + b, lambda: a - b, lambda: a < b, lambda: a == b, lambda: divmod(a, b), lambda: b ** -a if b > 1e9 else 0):
        try:
            print(f(), end=" ")
        except OverflowError as e:
            print(e, end="; ")
    print()
for a, b in ((10 ** 400, 10 ** 399), (10 ** 400, 3), (1, 10 ** 400), (-(10 ** 400), 10 ** 100), (2 ** 1074, 2 ** 2148), (1, 2 ** 1080), (2 ** 53 + 1, 2), ((2 ** 53 + 1) * 3, 3), (10 ** 22, 10 ** 11 + 1)):
    try:
        print(a / b)
    except OverflowError as e:
        print(e)
print(True / 2, True // 2, True % 2, divmod(True, True), -True // 2, 7 // True)
