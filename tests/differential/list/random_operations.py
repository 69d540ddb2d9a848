seed = 42
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
a = []
for step in range(4000):
    op = rnd(14)
    n = len(a)
    i, j = rnd(n + 4) - 2, rnd(n + 4) - 2
    k = [1, 2, -1, 3, -2][rnd(5)]
    try:
        if op < 4:
            a.append(step)
        elif op == 4:
            a.insert(i, step)
        elif op == 5:
            a[i:j] = range(rnd(5))
        elif op == 6:
            del a[i:j:k]
        elif op == 7:
            a[i:j:k] = [7] * len(a[i:j:k])
        elif op == 8:
            a.pop(i)
        elif op == 9:
            a = a + a[i:j]
        elif op == 10:
            a.remove(a[i])
        elif op == 11:
            a.reverse()
        elif op == 12:
            a[i:j:k] = "xyz"
        else:
            a *= 1
            a.sort(key=str)
    except (IndexError, ValueError) as e:
        if step % 97 == 0:
            print(step, type(e).__name__, e)
    if len(a) > 120:
        del a[40:]
    if step % 250 == 0:
        print(step, len(a), a[:12], a[-3:])
print(a)
