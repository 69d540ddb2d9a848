def target(a, b, *, c):
    return a + b + c


print(target(1, 2, c=3))
print(1 + target(1, b=2) + 3)
