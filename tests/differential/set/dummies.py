s = set(range(8))
for i in range(8):
    s.remove(i)
    s.add(i + 100)
    print(s)
s = set(range(30))
for i in range(0, 30, 2):
    s.discard(i)
print(s)
for i in range(1000, 1030):
    s.add(i)
    s.discard(i - 5)
print(s, len(s))
t = set(s)
print(t)
u = s.copy()
print(u == t, sorted(u) == sorted(t))
p = set(range(20))
out = []
while len(p) > 12:
    out.append(p.pop())
    p.add(out[-1] + 500)
    p.pop()
print(out, p)
