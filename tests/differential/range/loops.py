total = 0
for i in range(1000):
    for j in range(i, 0, -250):
        total += j
print(total)
for i in range(3):
    print(i, end=" ")
    i = 10
print(i)
for i in range(0):
    pass
else:
    print("empty else")
n = 5
for i in range(n):
    n = 2
print(i, n)
class Idx:
    def __index__(self):
        return 4
print(list(range(Idx())), list(range(True, 4)), sum(range(101)), max(range(5)), min(range(5, 9)))
it = iter(range(3))
print(next(it), list(it), list(it), it.__length_hint__())
print(list(zip(range(3), range(5, 8))), list(enumerate(range(2), 5)), [*range(4)][1:])
