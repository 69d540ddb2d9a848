# Words of a text counted in a dict, the commonest first.
def text(n):
    stems = ["stone", "river", "cloud", "field", "house", "light", "north", "winter"]
    endings = ["", "s", "ing", "ed", "er"]
    seed = 12345
    out = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        word = stems[seed // 65536 % 8] + endings[seed // 524288 % 5]
        if seed % 7 == 0:
            word = word.upper() + ","
        out.append(word)
        if i % 11 == 10:
            out.append("\n")
    return " ".join(out)


def count(source):
    counts = {}
    for line in source.split("\n"):
        for word in line.split():
            word = word.strip(",").lower()
            counts[word] = counts.get(word, 0) + 1
    return counts


def main():
    counts = count(text(150000))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    for word, n in ranked[:10]:
        print(word, n)
    print(len(counts))


main()
