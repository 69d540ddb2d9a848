# Big ints of many lengths: products, quotients, shifts, roots of what was squared; each result is checked by another way.
import random

r = random.Random(11)
sizes = [1, 30, 47, 48, 49, 63, 64, 65, 127, 128, 129, 200, 640, 1000, 3000, 9000]
bad = 0
for x in sizes:
    for y in sizes:
        for round in range(3):
            a, b = r.getrandbits(x), r.getrandbits(y)
            if round == 1:
                a, b = (1 << x) - 1, (1 << y) - 1
            if round == 2:
                a, b = -a, b | 1 << y
            p = a * b
            h = (a * (b >> 32) << 32) + a * (b & 0xFFFFFFFF)
            bad += p != h
            if b:
                q, m = divmod(a, b)
                bad += q * b + m != a or not 0 <= m < b
                bad += divmod(p, b) != (a, 0)
                bad += (p + m) // b != a or (p + m) % b != m
            bad += (a << y) >> y != a or (a << y) != a * 2**y
            bad += int(str(a)) != a or int(hex(a), 16) != a
            bad += (a & b) + (a | b) != a + b or (a ^ b) != (a | b) - (a & b)
print(bad)
n = 1
for i in range(1, 400):
    n *= i
print(n % 1000007, len(str(n)), n // 10**800, str(n)[:20])
print(pow(3, 1000) % 2**64, divmod(-7**90, 13**20), 2**200 // 3, -2**200 // 3, 2**200 % -7)
print((10**50 - 1) // (10**25 - 1), (2**192 - 1) // (2**128 - 1), (2**192 - 2**64) // (2**128 - 1), (2**256 - 1) % (2**128 - 2**64))
