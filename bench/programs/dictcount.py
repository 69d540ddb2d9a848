# Counting in a dict of ints.
def main():
    counts = {}
    x = 12345
    for _ in range(1000000):
        x = (x * 1103515245 + 12345) % 2147483648
        k = x >> 16
        k %= 5000
        counts[k] = counts.get(k, 0) + 1
    best = 0
    total = 0
    for k in counts:
        v = counts[k]
        total += k * v
        if v > best:
            best = v
    hits = 0
    for i in range(10000):
        if i in counts:
            hits += counts[i]
    print(len(counts), best, total, hits)


main()
