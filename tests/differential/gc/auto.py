import gc, weakref
class N: pass
alive = []
refs = []
for i in range(60000):
    a = N()
    a.self = a
    if i % 20000 == 0:
        refs.append(weakref.ref(a))
a = None
gc.collect()
print([r() for r in refs])
def rec_list(n):
    l = None
    for i in range(n):
        l = [l]
    return l
x = rec_list(200000)
del x
print("deep list gone")
class Node:
    __slots__ = ("next",)
    def __init__(self, n): self.next = n
n = None
for i in range(200000):
    n = Node(n)
del n
print("deep nodes gone")
