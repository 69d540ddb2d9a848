# Edit distances between words: characters of text compared in a table of two rows.
def distance(a, b):
    previous = list(range(len(b) + 1))
    for i in range(len(a)):
        current = [i + 1]
        for j in range(len(b)):
            cost = previous[j] if a[i] == b[j] else 1 + min(previous[j], previous[j + 1], current[j])
            current.append(cost)
        previous = current
    return previous[-1]


def main():
    words = ["kitten%d" % (i * i) + "sitting" * (i % 4) for i in range(60)]
    total = 0
    for a in words:
        for b in words[::3]:
            total += distance(a, b)
    print(total)


main()
