seed = 5
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
a, b = set(), set()
for step in range(3000):
    op, x = rnd(16), rnd(200) * [1, 1, 8, 64][rnd(4)]
    if op < 5: a.add(x)
    elif op < 7: b.add(x)
    elif op < 9: a.discard(x)
    elif op == 9 and a: b.add(a.pop())
    elif op == 10: a |= {x, x + 1}
    elif op == 11: b = b - {x}
    elif op == 12 and len(a) > 100: a -= b
    elif op == 13 and len(b) > 60: b &= a
    elif op == 14: a ^= {x, 3}
    elif op == 15: a.update(range(x % 9))
    if step % 200 == 0:
        print(step, a, b, a & b, hash(frozenset(a)))
print(a | b, a ^ b, a - b, b - a, set(list(a)), frozenset(b))
w = set()
for i in range(400):
    w.add("w%d" % rnd(90))
    if i % 3 == 0:
        w.discard("w%d" % rnd(90))
print(w, set(sorted(w)), {x[1:] for x in w})
