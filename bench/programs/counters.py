# Counter, defaultdict, namedtuple and setdefault: groups and tallies with the library's containers.
from collections import Counter, defaultdict, namedtuple

Order = namedtuple("Order", "region item count price")


def main():
    orders = []
    for i in range(30000):
        orders.append(Order("r%d" % (i % 11), "item%d" % (i * 7 % 53), i % 9 + 1, (i % 100) * 0.25))
    by_region = defaultdict(list)
    tally = Counter()
    value = {}
    for order in orders:
        by_region[order.region].append(order)
        tally[order.item] += order.count
        value.setdefault(order.region, []).append(order.count * order.price)
    letters = Counter("the quick brown fox jumps over the lazy dog" * 2000)
    best = sorted(by_region, key=lambda r: -sum(value[r]))
    print(best[:3], tally.most_common(3), letters.most_common(2), sum(len(v) for v in by_region.values()))


main()
