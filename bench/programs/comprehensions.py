# Comprehensions and reductions over them.
def main():
    n = 200000
    a = [i * i % 1000 for i in range(n)]
    b = {x for x in a if x % 2}
    c = {x: x + 1 for x in a}
    total = 0
    for _ in range(5):
        total += sum(x + y for x, y in zip(a, reversed(a)))
        total += sum([x * 2 for x in a if x > 500])
        total += max(x for x in a) + min(a) + len([1 for x in a if x in b])
        total += any(x > 10000 for x in a) + all(x < 1000 for x in a)
    print(len(b), len(c), total)


main()
