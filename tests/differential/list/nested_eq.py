class E:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return self.n == getattr(other, "n", other)
a = [E(1), E(2)]
print(a == [1, 2])
print(a == [1, 3])
print(2 in a)
print(a.index(2), a.count(1))
print([E(1)] == [E(1), E(2)])
a.remove(1)
print(len(a))
nan = float("nan")
print([nan] == [nan], nan in [nan], nan == nan)
