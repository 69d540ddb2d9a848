d = {}
for w in "the quick brown fox jumps over the lazy dog the end".split():
    d[w] = d.get(w, 0) + 1
print(d)
del d["quick"]
d["quick"] = 1
d["the"] = 0
print(list(d), list(d.values()))
for i in range(20):
    d[i] = i
for i in range(0, 20, 2):
    del d[i]
for i in range(100, 110):
    d[i] = i
print(d)
print(list(reversed(d))[:5], list(reversed(d.items()))[:2], list(reversed(d.values()))[:2])
while len(d) > 15:
    d.popitem()
print(d)
