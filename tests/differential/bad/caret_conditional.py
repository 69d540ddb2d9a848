def sign(x):
    return "minus" if x < 0 else "plus" if x > 0 else "zero"


print(sign(-1), sign(0), sign(2.5))
print(sign(1j))
