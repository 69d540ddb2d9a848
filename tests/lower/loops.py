def sums(n):
    total = 0
    for i in range(n):
        if i % 2:
            continue
        elif i > 50:
            break
        total += i
    else:
        total = -1
    while total:
        total -= 1
    return total

def maybe(c):
    if c:
        x = 1
    return x

for k in [1, 2, 3]:
    pass
