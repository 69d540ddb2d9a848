def make(f):
    return lambda: f
f = None
for _ in range(100000):
    f = make(f)
del f
print("freed")
