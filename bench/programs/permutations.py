# Generators in generators: permutations, a tree walked with yield from, pipelines.
def permute(items, k):
    if k == 0:
        yield []
        return
    for i in range(len(items)):
        for rest in permute(items[:i] + items[i + 1 :], k - 1):
            yield [items[i]] + rest


def walk(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from walk(low, middle)
        yield middle
        yield from walk(middle + 1, high)


def evens(source):
    for x in source:
        if x % 2 == 0:
            yield x


def scaled(source, k):
    for x in source:
        yield x * k


def main():
    total = 0
    for p in permute([1, 2, 3, 4, 5, 6, 7], 7):
        total = (total * 31 + p[0] * 7 + p[-1]) % 1000003
    print(total, sum(walk(0, 20000)))
    print(sum(scaled(evens(scaled(range(150000), 3)), 2)))


main()
