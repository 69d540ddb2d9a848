d = {}
for i in range(50000):
    d[i * 7919] = i
print(len(d), sum(d.values()), d[7919 * 400], 5 in d)
for i in range(0, 50000, 3):
    del d[i * 7919]
print(len(d), sum(d))
s = {str(i): i for i in range(20000)}
print(sum(s[str(i)] for i in range(0, 20000, 11)), len(s), s.get("20000"))
n = {-i: i for i in range(1000)}
print(n[-1], n[-2], n[-999], sum(n.values()), hash(-1) == hash(-2))
f = {i / 2: i for i in range(100)}
print(f[1], f[0.5], f.get(49.5), f.get(50))
b = {10 ** 20 + i: i for i in range(50)}
print(b[10 ** 20 + 7], 10 ** 20 + 50 in b)
