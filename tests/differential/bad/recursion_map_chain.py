it = iter([1, 2])
for _ in range(50000):
    it = map(None, it)
del it
print("freed")
