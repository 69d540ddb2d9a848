def f(c):
    total = 0
    return total
    while total:
        total -= 1
