def g(inner):
    yield from inner
it = iter([1])
for _ in range(20000):
    it = g(it)
del it
print("freed")
