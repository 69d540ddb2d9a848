# Modular powers and a hash whose intermediates pass 64 bits.
def power(b, e, m):
    r = 1
    while e:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r


def mix(n):
    h = 14695981039346656037
    for i in range(n):
        h = ((h ^ (i & 255)) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
    return h


total = 0
for i in range(1, 20000):
    total += power(i, 1000000005, 1000000007)
print(total, mix(1000000))
