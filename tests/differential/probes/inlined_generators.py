# A generator in the place of its loop, left in the middle.
def powers(n):
    x = 1
    for k in range(n):
        yield x
        x *= 1000


def total(n):
    t = 0
    for x in powers(n):
        t += x
    return t, sum(x for x in powers(n)), any(x > 5 for x in powers(n))


print(total(4), total(9))


def listed(a):
    t = 0
    for x in a:
        t += x
    return t


print(listed([1, 2, 3]))
