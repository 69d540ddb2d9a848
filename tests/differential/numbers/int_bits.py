# Shifts and bitwise operators on every sign and size; identities; errors for negative and huge shift counts.
values = [0, 1, -1, 5, -6, 255, 2 ** 31 - 1, -(2 ** 31), 2 ** 48, -(2 ** 48) - 1, 2 ** 63, -(2 ** 63), 2 ** 64 - 1, 10 ** 30, -(10 ** 30), 2 ** 200 + 3]
digest = 0
for a in values:
    for b in values:
        assert (a & b) + (a | b) == a + b and (a ^ b) == (a | b) - (a & b) and ~(a & b) == ~a | ~b and (a ^ b) ^ b == a
        digest = (digest * 1000003 + (a & b) + 3 * (a | b) + 7 * (a ^ b)) % (2 ** 61 - 1)
    for s in (0, 1, 7, 30, 31, 60, 61, 63, 64, 65, 200):
        assert a << s == a * 2 ** s and a >> s == a // 2 ** s and (a << s) >> s == a
        digest = (digest * 31 + (a << s) + (a >> s)) % (2 ** 61 - 1)
    assert ~a == -a - 1 and -(-a) == a and +a == a and abs(a) == abs(-a)
print(digest)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 0 << -1, lambda: 10 ** 30 << -5, lambda: 10 ** 30 >> -(10 ** 30), lambda: 0 << 10 ** 30, lambda: 1 << 10 ** 30, lambda: -1 << 10 ** 30, lambda: 1 >> 10 ** 30, lambda: -1 >> 10 ** 30, lambda: -(10 ** 30) >> 10 ** 30, lambda: 1 << 1.0, lambda: 1.0 << 1, lambda: 1 >> "1", lambda: 1 & 1.0, lambda: 1 | None, lambda: 1 ^ "a", lambda: ~1.0, lambda: ~"a", lambda: -"a", lambda: +[], lambda: ~None,
          lambda: True & False, lambda: True | 2, lambda: True ^ True, lambda: True << 3, lambda: type(True & True), lambda: type(True & 1), lambda: type(True | False), lambda: ~True, lambda: -True, lambda: +True, lambda: abs(False), lambda: type(+True), lambda: True >> 1, lambda: 1 .__lshift__(-1), lambda: 1 .__lshift__(1.0), lambda: 1 .__rlshift__(3), lambda: 5 .__and__("x"), lambda: True.__and__(5), lambda: True.__xor__(False), lambda: True.__ror__(2)):
    attempt(f)
x = 1
for i in range(70):
    x <<= 1
print(x, x.bit_length())
for i in range(70):
    x >>= 1
print(x)
m = 0
for bit in (3, 70, 5):
    m |= 1 << bit
m &= ~(1 << 5)
m ^= 1
print(bin(m), m.bit_count(), [i for i in range(m.bit_length()) if m >> i & 1])
