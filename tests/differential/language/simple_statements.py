# assert, del, global statements, augmented assignment, chained comparison, conditional expressions, slices.
try: assert 0
except AssertionError as e: print(repr(e))
try: assert 1 == 2, f"msg {1 + 1}"
except AssertionError as e: print(e, e.args)
try: assert (), ValueError("obj")
except AssertionError as e: print(repr(e.args))
assert (1, "always")[0]
d = {'a': 1}; l = [1, 2, 3, 4]
del d['a'], l[0], l[1:]; print(d, l)
class O: pass
o = O(); o.x = 1; del o.x
for bad in (lambda: o.__delattr__("x"), lambda: d.__delitem__("q"), lambda: l.__delitem__(9)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
x = 1; del x
try: x
except NameError as e: print(e)
def f():
    y = 1
    del y
    try: del y
    except UnboundLocalError as e: print(e)
f()
(a, [b, c]) = (1, [2, 3]); del (a, [b, c])
try: b
except NameError as e: print(e)
n = 5; n += 1; n -= 2; n *= 3; n //= 2; n **= 2; n %= 7; n <<= 3; n >>= 1; n |= 1; n &= 0xf; n ^= 3; n /= 2; print(n)
s = [1]; t = s; s += [2]; print(t is s, t); s = s + [3]; print(t is s)
t = (1, [2])
try: t[1] += [3]
except TypeError as e: print(e, t)
def calls(n): print("c", n); return n
print(calls(1) < calls(2) < calls(2) < calls(9), 1 < 2 > 1 != 3, not 1 in [2])
print(calls(1) if calls(0) else calls(2), calls(0) or calls(3), calls(0) and calls(4), not calls(0))
l = list(range(10)); print(l[2:5], l[::-2], l[-3:], l[:0], l[5:2:-1], l[slice(1, 4)])
l[2:4] = "xyz"; print(l); l[::2] = [0] * 6; print(l)
try: l[::2] = [1]
except ValueError as e: print(e)
try: l[1, 2]
except TypeError as e: print(e)
try: l["a"]
except TypeError as e: print(e)
class G:
    def __getitem__(self, k): return k
print(G()[1:2], G()[1:2, ::3], G()[...], G()[*[1, 2]], G()[()])
i = 0
while True:
    i += 1
    if i == 2: continue
    if i > 3: break
else: print("never")
for i in range(0): pass
else: print("else", i)
for i, (a, b) in enumerate([(1, 2), (3, 4)]): print(i, a, b)
it = iter([1, 2, 3])
for v in it:
    print(v, next(it, None))
print([i for i in range(20) if i % 2 if i % 3], [(i, j) for i in range(3) for j in range(i)])
l = [1, 2, 3]
for v in l:
    if v < 3: l.append(v + 10)
    if len(l) > 6: break
print(l)
d = {1: 1}
try:
    for k in d: d[k + 1] = 1
except RuntimeError as e: print(e)
print(1 if 0 else 2 if 0 else 3, (lambda: (yield))().__class__.__name__)
print(0x_ff, 1_000, 0b1_1, 1e3, 1_0.0_1, 0o17, 5j, 1e400, "a" "b", b"a" b"b", r"\n", u"u")
print(__name__, ..., Ellipsis is ..., NotImplemented)
print(3 .real, 3.5.real, (1).__class__, -2 ** 2, 2 ** -1, -7 // 2, -7 % 3, ~5, +True, 7 & 3 | 4 ^ 1, 1 << 2 + 1)
