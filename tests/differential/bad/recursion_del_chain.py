class Node:
    def __init__(self, nxt):
        self.nxt = nxt
n = None
for _ in range(100000):
    n = Node(n)
del n
print("freed")
