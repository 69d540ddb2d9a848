def three():
    return 1, 2, 3


x, y, z = three()
print(x, y, z)
x, y = three()
