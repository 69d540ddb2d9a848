# Big numbers: factorials, Fibonacci numbers, powers with a modulus, digits.
def main():
    f = 1
    for i in range(1, 1600):
        f *= i
    a, b = 0, 1
    for _ in range(20000):
        a, b = b, a + b
    p = 2 ** 521 - 1
    total = 0
    for i in range(2, 22):
        total += pow(i, p - 1, p)
    digits = 0
    while f:
        f, d = divmod(f, 10 ** 9)
        digits += d
    text = str(b)
    print(digits, total, len(text), text[:20], int(text) == b, (b * b >> 100) % 1000007)


main()
