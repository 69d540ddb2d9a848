a = []
for i in range(100000):
    a.append(i)
print(len(a), sum(a), a[::20000])
while len(a) > 10:
    a.pop()
print(a)
b = [0] * 50000
for i in range(0, 50000, 7):
    b[i] = i
print(sum(b), len(b))
c = [[0] * 3 for _ in range(3)]
c[1][1] = 5
print(c)
m = [[0] * 2] * 2
m[0][0] = 1
print(m)
q = []
for i in range(20):
    q.insert(0, i)
print(q)
