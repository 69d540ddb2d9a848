it = iter([1, 2, 3])
for _ in range(500):
    it = filter(None, it)
print(list(it))
