# Sets of ints and of text: union, intersection, difference, membership, growth.
def main():
    evens = set(range(0, 60000, 2))
    threes = set(range(0, 60000, 3))
    total = 0
    for i in range(20):
        both = evens & threes
        either = evens | threes
        only = evens - threes
        odd = evens ^ threes
        total += len(both) + len(either) * 2 + len(only) * 3 + len(odd) * 5
        evens.add(60001 + i * 2)
        threes.discard(i * 3)
    found = 0
    for i in range(300000):
        if i in threes:
            found += 1
    names = {"n%d" % (i % 5000) for i in range(40000)}
    seen = set()
    for i in range(100000):
        seen.add(i * 7919 % 30011)
    print(total, found, len(names), len(seen), sum(seen) % 1000003, both <= either, both.isdisjoint(only))


main()
