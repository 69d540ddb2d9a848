a = b
a = b = c
a, b = c
a, *b = c
[a, b] = c
(a, b), c = d
(a) = b
a.b = c
a[b] = c
a = b, c
a = *b, c
a = yield_
a += b; a -= b; a *= b; a /= b; a //= b; a %= b; a @= b; a &= b; a |= b; a ^= b; a <<= b; a >>= b; a **= b
a.b += c
a[b] += c, d
(a) += b
def f():
    a = yield
    a = yield b
    a = yield b, c
    a = b = yield from c
    a += yield
    a: int = yield
