# Integer arithmetic with branches.
def length(n):
    steps = 1
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


def main():
    best = where = 0
    for i in range(1, 250000):
        k = length(i)
        if k > best:
            best = k
            where = i
    print(best, where)


main()
