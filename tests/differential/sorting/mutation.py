class Evil:
    def __init__(self, n, l):
        self.n, self.l = n, l
    def __lt__(self, o):
        self.l.append(1)
        return self.n < o.n
l = []
l.extend([Evil(2, l), Evil(1, l), Evil(3, l)])
try:
    l.sort()
except ValueError as e:
    print(e, len(l), [x.n for x in l])
l = [3, 1, 2]
def key(x):
    print("len during sort", len(l))
    return x
l.sort(key=key)
print(l)
class Bomb:
    def __init__(self, n):
        self.n = n
    def __lt__(self, o):
        if self.n == 5 or o.n == 5:
            raise RuntimeError("bomb")
        return self.n < o.n
l = [Bomb(i) for i in (3, 9, 1, 5, 2, 8)]
try:
    l.sort()
except RuntimeError as e:
    print(e, sorted(b.n for b in l))
l = [3, 2, 1]
try:
    l.sort(key=lambda x: l.append(x) or x)
except ValueError as e:
    print(e, l)
